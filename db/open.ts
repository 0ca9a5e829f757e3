import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Chance, machineChance } from './base/chance.ts';
import type { Clock } from './base/clock.ts';
import type { Drizzle, ReadDb } from './base/handles.ts';
import { migrationState, runMigrations } from './migrate.ts';
import * as schema from './schema.ts';

/** The open file: everybody reads through `read`; only `change()` in base/change.ts touches `write`. */
export type RecordOffice = {
  readonly file: string;
  readonly read: ReadDb;
  readonly write: Drizzle;
  readonly clock: Clock;
  /** Where salts and keys come from. */
  readonly chance: Chance;
  /** The raw writable connection, for backups and checks. */
  readonly sqlite: Database.Database;
  /** Checkpoints and closes both connections. */
  close(): void;
};

export type OpenOptions = {
  file: string;
  clock: Clock;
  /** Only the demo brings its own. */
  chance?: Chance;
  appVersion: string;
  migrationsFolder: string;
  /** Called before a file that has data is migrated; it must have made a verified copy when it returns. */
  beforeMigration?: (sqlite: Database.Database) => void;
};

/** The pragmas of every writable connection: durable, and nothing deleted stays readable. */
function prepare(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('foreign_keys = ON');
  // What never changes is not replaced either: without this a REPLACE removes rows behind the triggers' back (T1).
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('busy_timeout = 2000');
}

/**
 * Opens (or makes) the group's file, brings it up to date and notes which program version wrote it.
 * Throws what SQLite throws; `safety/` turns that into a trouble screen. Call `migrationState` first: a newer file is refused there.
 */
export function openRecordOffice(options: OpenOptions): RecordOffice {
  const { file, clock, appVersion, migrationsFolder } = options;
  const sqlite = new Database(file);
  try {
    prepare(sqlite);
    const state = migrationState(sqlite, migrationsFolder);
    if (state.foreign) throw new Error('This file was written by a newer program.');
    if (state.applied < state.known) {
      if (state.applied > 0) options.beforeMigration?.(sqlite);
      runMigrations(sqlite, migrationsFolder);
    }
    const write = drizzle(sqlite, { schema });
    noteVersion(write, appVersion, state.known, clock);
    const reader = new Database(file, { readonly: true });
    reader.pragma('busy_timeout = 2000');
    const close = () => {
      reader.close();
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      sqlite.close();
    };
    return {
      file,
      read: drizzle(reader, { schema }),
      write,
      clock,
      chance: options.chance ?? machineChance,
      sqlite,
      close,
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function noteVersion(write: Drizzle, appVersion: string, migrations: number, clock: Clock): void {
  const rows = write.select().from(schema.fileHistory).all();
  const last = rows.at(-1);
  if (last?.appVersion === appVersion && last.migrations === migrations) return;
  write.insert(schema.fileHistory).values({ appVersion, migrations, at: clock.now() }).run();
}
