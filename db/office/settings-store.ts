import type { ReadDb } from '../base/handles.ts';
import { setting } from './schema.ts';
import { defaultSettings, SETTINGS, type SettingKey, type Settings } from './settings.ts';

/** All settings: the stored ones over the defaults. A stored key that the program no longer knows is passed over. */
export function readSettings(db: ReadDb): Settings {
  const values = defaultSettings();
  for (const row of db.select().from(setting).all()) {
    if (row.key in SETTINGS) values[row.key as SettingKey] = Number(row.value);
  }
  return values;
}
