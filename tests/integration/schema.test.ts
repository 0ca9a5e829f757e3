import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../../db/base/clock.ts';
import { APPLICATION_ID, migrationState } from '../../db/migrate.ts';
import { openRecordOffice } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { resourcePath } from '../../electron/resources.ts';
import { freshCore, freshFolder, readyCore } from '../support/core.ts';

const MIGRATIONS = resourcePath('db/migrations');

type TableRow = { name: string; strict: 0 | 1; type: string };
type ColumnRow = { name: string; type: string; notnull: 0 | 1; pk: number };
type ForeignKeyRow = { table: string; from: string; to: string };

function openFile(file: string, more: Partial<Parameters<typeof openRecordOffice>[0]> = {}) {
  const office = openRecordOffice({
    file,
    clock: fixedClock('2011-05-10'),
    appVersion: '0.1.0',
    migrationsFolder: MIGRATIONS,
    ...more,
  });
  onTestFinished(() => office.close());
  return office;
}

const ourTables = (sqlite: Database.Database) =>
  (sqlite.pragma('table_list') as TableRow[]).filter(
    ({ name, type }) => type === 'table' && !name.startsWith('sqlite_') && !name.startsWith('__drizzle'),
  );

const columns = (sqlite: Database.Database, table: string) => sqlite.pragma(`table_info("${table}")`) as ColumnRow[];

describe('the live file', () => {
  test('every table is STRICT', async () => {
    const { core } = await freshCore();
    const tables = ourTables(core.office().sqlite);
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ strict }) => strict !== 1).map(({ name }) => name)).toEqual([]);
  });

  test('every foreign key points to a column of its own type, that is unique', async () => {
    const { core } = await freshCore();
    const { sqlite } = core.office();
    for (const { name } of ourTables(sqlite)) {
      for (const key of sqlite.pragma(`foreign_key_list("${name}")`) as ForeignKeyRow[]) {
        const from = columns(sqlite, name).find((column) => column.name === key.from);
        const to = columns(sqlite, key.table).find((column) => column.name === key.to);
        expect([name, key.from, to?.type, (to?.pk ?? 0) > 0]).toEqual([name, key.from, from?.type, true]);
      }
    }
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  test('has the tables and columns that the program thinks it has', async () => {
    const { core } = await freshCore();
    const { sqlite } = core.office();
    const known = Object.values(schema).filter((each) => is(each, SQLiteTable));
    expect(
      ourTables(sqlite)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(known.map((each) => getTableConfig(each).name).sort());
    for (const each of known) {
      const config = getTableConfig(each);
      const primary = new Set([
        ...config.columns.filter((column) => column.primary).map((column) => column.name),
        ...config.primaryKeys.flatMap((key) => key.columns.map((column) => column.name)),
      ]);
      const wanted = config.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType(),
        notnull: column.notNull ? 1 : 0,
        key: primary.has(column.name),
      }));
      const live = columns(sqlite, config.name).map(({ name, type, notnull, pk }) => ({
        name,
        type: type.toLowerCase(),
        notnull,
        key: pk > 0,
      }));
      expect({ table: config.name, columns: live }).toEqual({ table: config.name, columns: wanted });
    }
  });

  test('is durable, checks foreign keys, and leaves nothing deleted readable', async () => {
    const { core } = await freshCore();
    const { sqlite } = core.office();
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(['foreign_keys', 'journal_mode', 'synchronous', 'secure_delete', 'application_id'].map(pragma)).toEqual([
      1,
      'wal',
      2,
      1,
      APPLICATION_ID,
    ]);
  });

  test('is read through a connection that SQLite itself keeps from writing', async () => {
    const { core } = await freshCore();
    const read = core.office().read as unknown as { run(sql: string): unknown };
    const write = () => read.run('delete from setting');
    let message = '';
    try {
      write();
    } catch (error) {
      message = `${error instanceof Error ? `${error.message} ${String(error.cause)}` : ''}`;
    }
    expect(message).toMatch(/readonly/);
  });
});

const A_MEETING = `insert into meeting (id, kind, title, date, start, planned_minutes, room, open, invitation, welcome, state, state_reason, agenda_state, version)
  values (1, 'ordinary', '', '2011-05-24', '19:00', 120, '', 1, '', '', 'planned', '', 'draft', 1)`;

/** Tables that only ever grow, and one row for each to try it on. */
const FROZEN: Record<string, string> = {
  audit_event: `insert into audit_event (at, person_name, action, subject, label) values ('2011-05-10T09:00:00.000Z', 'x', 'x', 'x', 'x')`,
  agenda_version: `insert into agenda_version (meeting_id, number, snapshot, sha256, agreed_by, agreed_on, agreed_how, supplement_reason, created_at)
    values (1, 1, '{}', 'x', 'x', '2011-05-10', 'in_person', '', '2011-05-10T09:00:00.000Z')`,
  agenda_step: `insert into agenda_step (meeting_id, step, "on", late_reason, "by", note, at)
    values (1, 'agree', '2011-05-10', '', 'x', '', '2011-05-10T09:00:00.000Z')`,
  issued_document: `insert into issued_document (kind, title, file_name, sha256, pages, how, at, person_name)
    values ('x', 'x', 'x', 'x', 1, 'saved', '2011-05-10T09:00:00.000Z', 'x')`,
};

describe('what must never change', () => {
  test.each(Object.keys(FROZEN))('%s takes rows and neither changes nor loses them', async (table) => {
    const { core } = await readyCore();
    const { sqlite } = core.office();
    sqlite.exec(A_MEETING);
    sqlite.exec(FROZEN[table] ?? '');
    const rows = () => sqlite.prepare(`select * from ${table}`).all();
    const before = rows();
    expect(before.length).toBeGreaterThan(0);
    expect(() => sqlite.exec(`update ${table} set id = id`)).toThrow(/never change|stay on record/);
    expect(() => sqlite.exec(`delete from ${table}`)).toThrow(/never change|stay on record/);
    expect(rows()).toEqual(before);
  });

  test('there is one group', async () => {
    const { core } = await readyCore();
    const { sqlite } = core.office();
    expect(() => sqlite.exec('update group_profile set id = 2')).toThrow(/CHECK/);
  });
});

/** A folder of migrations with one more than ours: what the program of next year brings. */
function laterMigrations(sql: string): string {
  const folder = join(freshFolder(), 'migrations');
  cpSync(MIGRATIONS, folder, { recursive: true });
  const journalFile = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[];
  };
  const last = journal.entries.at(-1);
  if (!last) throw new Error('no migration');
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag: '9999_later' });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(join(folder, '9999_later.sql'), sql);
  return folder;
}

/** A file of a group that was set up, closed, as it lies on disk. */
async function closedFile(): Promise<string> {
  const { core } = await readyCore();
  const file = join(freshFolder(), 'secretariat.sqlite');
  core.office().sqlite.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(core.office().file, file);
  return file;
}

describe('migrating', () => {
  const REBUILD = `CREATE TABLE \`ward_new\` (\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL, \`name\` text NOT NULL, \`active\` integer DEFAULT true NOT NULL) STRICT;
--> statement-breakpoint
INSERT INTO ward_new SELECT id, name, active FROM ward;
--> statement-breakpoint
DROP TABLE ward;
--> statement-breakpoint
ALTER TABLE ward_new RENAME TO ward;`;

  test('an older file is copied first, keeps its rows, and has foreign keys on again', async () => {
    const file = await closedFile();
    const order: string[] = [];
    const office = openFile(file, {
      migrationsFolder: laterMigrations(REBUILD),
      appVersion: '0.2.0',
      beforeMigration: (sqlite) => {
        order.push(`copied with ${(sqlite.prepare('select count(*) n from ward').get() as { n: number }).n} wards`);
      },
    });
    expect(order).toEqual(['copied with 4 wards']);
    const names = office.sqlite.prepare('select name from ward order by name').pluck().all();
    expect(names).toEqual(['Abbey', 'Bridge', 'Castle', 'Dock']);
    expect(office.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    const history = office.sqlite.prepare('select app_version, migrations from file_history').all();
    expect(history.at(-1)).toMatchObject({ app_version: '0.2.0' });
  });

  test('a new file and one that is up to date need no copy', async () => {
    const beforeMigration = () => {
      throw new Error('copied');
    };
    openFile(join(freshFolder(), 'new.sqlite'), { beforeMigration });
    openFile(await closedFile(), { beforeMigration });
  });

  test('when the copy fails, nothing is migrated', async () => {
    const file = await closedFile();
    const before = readFileSync(file);
    const beforeMigration = () => {
      throw new Error('no room for the copy');
    };
    expect(() => openFile(file, { migrationsFolder: laterMigrations(REBUILD), beforeMigration })).toThrow('no room');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a migration that leaves a row pointing nowhere does not pass, and the file is as before', async () => {
    const file = await closedFile();
    const before = readFileSync(file);
    const orphan = `INSERT INTO person_role (person_id, role) VALUES (77, 'reader');`;
    expect(() =>
      openFile(file, { migrationsFolder: laterMigrations(orphan), beforeMigration: () => undefined }),
    ).toThrow(/point to nothing/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(openFile(file).sqlite.prepare('select count(*) from person_role').pluck().get()).toBe(1);
  });

  test('a file of a newer program is known as such and left untouched', async () => {
    const file = join(freshFolder(), 'newer.sqlite');
    openRecordOffice({
      file,
      clock: fixedClock('2012-01-01'),
      appVersion: '9.0.0',
      migrationsFolder: laterMigrations(REBUILD),
    }).close();
    const before = readFileSync(file);
    const sqlite = new Database(file, { readonly: true });
    onTestFinished(() => {
      sqlite.close();
    });
    expect(migrationState(sqlite, MIGRATIONS)).toMatchObject({ foreign: true });
    expect(() => openFile(file)).toThrow(/newer/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}-journal`)).toBe(false);
  });
});
