import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { TroubleKind } from '../../../electron/safety/trouble.ts';
import { clientOf, freshCore, freshFolder, must } from '../../support/core.ts';
import { alter, closedFolder, fingerprint, records, writeProtect } from './support.ts';

/** Opens the folder, expects the trouble, and that closing again has changed nothing. */
async function expectTrouble(folder: string, kind: TroubleKind, more: object = {}) {
  const before = fingerprint(folder);
  const made = await freshCore('2011-06-01', folder);
  expect(must(await made.api.office.status({}))).toMatchObject({
    state: 'trouble',
    trouble: { kind, folder, ...more },
  });
  expect(await made.api.office.setUp({} as never)).toMatchObject({ ok: false, problem: { kind: 'trouble' } });
  expect(await made.api.safety.list({})).toMatchObject({ ok: false, problem: { kind: 'trouble' } });
  must(await made.api.safety.tryAgain({}));
  await made.core.close();
  expect(fingerprint(folder)).toEqual(before);
  return made;
}

function damage(folder: string): void {
  const bytes = readFileSync(records(folder));
  bytes.fill(0x5a, 8192, bytes.length - 4096);
  writeFileSync(records(folder), bytes);
}

const NEWER = `
  insert into __drizzle_migrations (hash, created_at) values ('from the future', 4102444800000);
  insert into file_history (app_version, migrations, at) values ('9.9.9', 99, '2030-01-01T09:00:00.000Z')`;

describe('a file that cannot be opened stays as it is, byte for byte', () => {
  test('of a newer program, which is named', async () => {
    const folder = await closedFolder();
    alter(records(folder), NEWER);
    await expectTrouble(folder, 'newer', { writtenBy: { version: '9.9.9', at: '2030-01-01T09:00:00.000Z' } });
  });

  test('of a newer program that crashed: the journal beside it stays, too', async () => {
    const folder = await closedFolder();
    const live = freshFolder();
    // A copy taken while it is open: what a crash leaves.
    const sqlite = new Database(records(folder));
    sqlite.exec(NEWER);
    for (const end of ['', '-wal']) cpSync(`${records(folder)}${end}`, `${records(live)}${end}`);
    sqlite.close();
    const before = readFileSync(`${records(live)}-wal`);
    const { core, api } = await freshCore('2011-06-01', live);
    expect(must(await api.office.status({}))).toMatchObject({ trouble: { kind: 'newer' } });
    await core.close();
    expect(readFileSync(`${records(live)}-wal`)).toEqual(before);
  });

  test.each([
    ['empty', ''],
    ['words', 'Dear all, please find attached'],
    ['a header alone', 'SQLite format 3\0'],
  ])('no database: %s', async (_what, content) => {
    const folder = freshFolder();
    writeFileSync(records(folder), content);
    await expectTrouble(folder, 'notDatabase');
  });

  test('another program’s database', async () => {
    const folder = freshFolder();
    alter(records(folder), 'create table bookmarks (url text); insert into bookmarks values (1)');
    await expectTrouble(folder, 'notDatabase');
  });

  test('damaged in the middle, and cut short', async () => {
    const folder = await closedFolder();
    damage(folder);
    await expectTrouble(folder, 'damaged');
    const short = await closedFolder();
    truncateSync(records(short), 20_480);
    await expectTrouble(short, 'damaged');
  });

  test('moved away while its backups are there: no new group is begun over it', async () => {
    const folder = await closedFolder();
    rmSync(records(folder));
    await expectTrouble(folder, 'missing');
    expect(readdirSync(folder)).not.toContain('secretariat.sqlite');
  });

  test.each(['new to this program', 'used before'])('in a folder that cannot be written to, %s', async (kind) => {
    const folder = await closedFolder();
    if (kind === 'new to this program') rmSync(join(folder, 'lock.sqlite'));
    const before = fingerprint(folder);
    const undo = writeProtect(folder);
    const { core, api } = await freshCore('2011-06-01', folder);
    core.announce('http://127.0.0.1:1/');
    expect(must(await api.office.status({}))).toMatchObject({ state: 'trouble', trouble: { kind: 'readOnly' } });
    await core.close();
    undo();
    expect(fingerprint(folder)).toEqual(before);
  });

  test('in a folder that cannot be reached', async () => {
    const { api } = await freshCore('2011-06-01', '/dev/null/folder');
    expect(must(await api.office.status({}))).toMatchObject({ state: 'trouble', trouble: { kind: 'unreachable' } });
  });
});

describe('the way out', () => {
  test('try again, when the cause is gone', async () => {
    const folder = await closedFolder();
    renameSync(records(folder), `${records(folder)}.away`);
    const { core, api } = await freshCore('2011-06-01', folder);
    expect(must(await api.safety.tryAgain({})).trouble).toMatchObject({ kind: 'missing' });
    renameSync(`${records(folder)}.away`, records(folder));
    expect(must(await api.safety.tryAgain({})).trouble).toBeNull();
    expect(must(await api.office.status({})).state).toBe('signedOut');
    expect(core.trouble()).toBeNull();
  });

  test('a backup takes the place of a damaged file, which is set aside and not lost', async () => {
    const folder = await closedFolder();
    damage(folder);
    const broken = readFileSync(records(folder));
    const { api } = await freshCore('2011-06-01', folder);
    const [backup] = must(await api.safety.backupsInTrouble({})).backups;
    expect(backup).toMatchObject({ state: 'sound', contents: { groupName: expect.stringContaining('Anyborough') } });
    const { wayBack } = must(await api.safety.restoreInTrouble({ name: backup?.name ?? '' }));
    expect(must(await api.office.status({})).state).toBe('signedOut');
    expect(readFileSync(join(folder, 'backups', wayBack ?? '', 'secretariat.sqlite'))).toEqual(broken);
  });

  test('the doors that are open in trouble are shut without it', async () => {
    const folder = await closedFolder();
    const { api } = await freshCore('2011-06-01', folder);
    const refused = { ok: false, problem: { key: 'safety.noTrouble' } };
    expect(await api.safety.backupsInTrouble({})).toMatchObject(refused);
    expect(await api.safety.restoreInTrouble({ name: 'secretariat-2011-05-10-090000-closing.sqlite' })).toMatchObject(
      refused,
    );
  });

  test('a folder in use offers no restore', async () => {
    const first = await freshCore();
    const second = await freshCore('2011-06-01', first.folder);
    expect(second.core.trouble()).toMatchObject({ kind: 'inUse' });
    expect(await second.api.safety.backupsInTrouble({})).toMatchObject({ problem: { key: 'safety.noTrouble' } });
  });
});

describe('one program on a folder', () => {
  test('the second hears where the first is, and gets in when it is closed', async () => {
    const first = await freshCore();
    first.core.announce('http://127.0.0.1:1/?key=x');
    const second = await freshCore('2011-06-01', first.folder);
    expect(second.core.trouble()).toMatchObject({ kind: 'inUse', running: { address: 'http://127.0.0.1:1/?key=x' } });
    await first.core.close();
    expect(must(await second.api.safety.tryAgain({})).trouble).toBeNull();
    expect(clientOf(second.core)).toBeDefined();
  });

  test('an empty file of a start that was killed in the middle is begun anew', async () => {
    const folder = freshFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${records(folder)}.new`, '');
    writeFileSync(`${records(folder)}.new-wal`, 'half');
    const { api } = await freshCore('2011-06-01', folder);
    expect(must(await api.office.status({})).state).toBe('setUp');
  });
});
