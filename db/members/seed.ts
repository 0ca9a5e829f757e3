import template from '../../resources/templates/model-membership.json' with { type: 'json' };
import type { WriteDb } from '../base/handles.ts';
import { category, ward } from './schema.ts';

/** M3: fills a new file with the model membership's 17 core and 14 invited categories, and the borough's wards. */
export function seedModelMembership(db: WriteDb, wards: readonly string[]): void {
  const rows = template.categories.map((entry, position) => ({
    key: entry.key,
    name: entry.name,
    example: entry.example,
    kind: entry.kind as 'core' | 'invited',
    perWard: entry.perWard ?? false,
    sendsOne: entry.sendsOne ?? false,
    position,
  }));
  db.insert(category).values(rows).run();
  const names = [...new Map(wards.map((name) => [name.toLowerCase(), name])).values()];
  if (names.length > 0)
    db.insert(ward)
      .values(names.map((name) => ({ name })))
      .run();
}
