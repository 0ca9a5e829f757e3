import type Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** "CPEG" in ASCII: how a file of ours is told from any other SQLite file. */
export const APPLICATION_ID = 0x43504547;

type Applied = { hash: string };

/** How many of our migrations the file has; `foreign` when it has one that we do not know, so a newer program wrote it. */
export type MigrationState = { applied: number; known: number; foreign: boolean };

function appliedMigrations(sqlite: Database.Database): Applied[] {
  const table = sqlite
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!table) return [];
  return sqlite.prepare('select hash from __drizzle_migrations order by created_at').all() as Applied[];
}

/** Compares the file with the migrations in `folder`, in order; writes nothing. */
export function migrationState(sqlite: Database.Database, folder: string): MigrationState {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const applied = appliedMigrations(sqlite);
  const foreign = applied.some((row, position) => row.hash !== known[position]?.hash);
  return { applied: applied.length, known: known.length, foreign };
}

/** Drizzle's own table, so that drizzle-kit's tools know the file too. */
const LEDGER = `create table if not exists __drizzle_migrations (
	id SERIAL PRIMARY KEY,
	hash text NOT NULL,
	created_at numeric
)`;

/**
 * Brings the file up to date, all at once or not at all. Foreign keys are off while tables are rebuilt (a rebuild under
 * ON DELETE CASCADE deletes the children), checked before it counts, and on again. Not drizzle's migrator: that one commits
 * before anything can be checked. Back up before calling this.
 * Throws when a migration fails or leaves a row that points nowhere; the file is then as before.
 */
export function runMigrations(sqlite: Database.Database, folder: string): void {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  sqlite.pragma('foreign_keys = OFF');
  try {
    const run = sqlite.transaction(() => {
      const done = appliedMigrations(sqlite).length;
      sqlite.exec(LEDGER);
      const note = sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
      for (const { sql, hash, folderMillis } of migrations.slice(done)) {
        for (const statement of sql) sqlite.exec(statement);
        note.run(hash, folderMillis);
      }
      const orphans = sqlite.pragma('foreign_key_check') as unknown[];
      if (orphans.length > 0) throw new Error(`${orphans.length} rows point to nothing after the migration`);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    });
    run.immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
