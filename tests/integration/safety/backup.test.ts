import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { resourcePath } from '../../../electron/resources.ts';
import { makeBackup } from '../../../electron/safety/backup.ts';
import { createCustody } from '../../../electron/safety/custody.ts';
import * as files from '../../../electron/safety/files.ts';
import { pathsOf } from '../../../electron/safety/paths.ts';
import { freshCore, freshFolder, GROUP, must, PASSPHRASE, readyCore } from '../../support/core.ts';
import { records } from './support.ts';

vi.mock('../../../electron/safety/files.ts', { spy: true });
beforeEach(() => vi.resetAllMocks());

/** The migrations of this version and one more. */
function nextVersion(folder: string): string {
  cpSync(resourcePath('db/migrations'), folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_later' });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(folder, '9999_later.sql'), 'create table later (id integer primary key) strict;');
  return folder;
}

const copies = (folder: string) =>
  existsSync(join(folder, 'backups'))
    ? readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.sqlite'))
    : [];
const leftovers = (folder: string) =>
  readdirSync(join(folder, 'backups')).filter((name) => /half|making|part/.test(name));

/** A change that leaves one audit event. */
async function change(api: Awaited<ReturnType<typeof readyCore>>['api'], name: string) {
  must(await api.office.addPerson({ name, roles: ['reader'], passphrase: PASSPHRASE }));
}

describe('when one is made', () => {
  test('on closing, when something changed since the newest one, and only then', async () => {
    const first = await readyCore();
    await first.core.close();
    expect(copies(first.folder)).toEqual(['secretariat-2011-05-10-090000-closing.sqlite']);
    const second = await freshCore('2011-05-11', first.folder);
    await second.core.close();
    expect(copies(first.folder)).toHaveLength(1);
  });

  test('not on closing before the set-up: there is nothing to keep', async () => {
    const { core, folder } = await freshCore();
    await core.close();
    expect(copies(folder)).toEqual([]);
  });

  test('daily while the program stays open, once a day, when something changed', async () => {
    const { core, clock, folder, api } = await readyCore();
    core.keeper.makeIfChanged('daily');
    core.keeper.makeIfChanged('daily');
    expect(copies(folder)).toHaveLength(1);
    clock.set('2011-05-11');
    core.keeper.makeIfChanged('daily');
    expect(copies(folder)).toHaveLength(1);
    clock.set('2011-05-10', '09:05:00.000');
    await change(api, 'Owen Prentice');
    core.keeper.makeIfChanged('daily');
    expect(copies(folder)).toHaveLength(1);
    clock.set('2011-05-11');
    core.keeper.makeIfChanged('daily');
    expect(copies(folder)).toContain('secretariat-2011-05-11-090000-daily.sqlite');
  });

  test('by hand, on record with who asked', async () => {
    const { api, folder } = await readyCore();
    const backup = must(await api.safety.makeNow({}));
    expect(backup).toMatchObject({ reason: 'by-hand', state: 'sound', contents: { groupName: GROUP.shortName } });
    expect(copies(folder)).toEqual([backup.name]);
    const sqlite = new Database(records(folder), { readonly: true });
    const last = sqlite.prepare('select action, label, person_name from audit_event order by id desc').get();
    sqlite.close();
    expect(last).toEqual({ action: 'backup.made', label: backup.name, person_name: 'Grace Adeyemi' });
  });

  test('before a migration of a file that has data: the copy is the file as it was', async () => {
    const { core, folder, clock } = await readyCore();
    await core.close();
    const migrationsFolder = nextVersion(freshFolder());
    const paths = pathsOf(folder);
    const custody = createCustody({
      folder,
      clock,
      migrationsFolder,
      appVersion: '0.2.0',
      beforeMigration: (sqlite) => void makeBackup(sqlite, paths, 'before-migration', '2011-06-01T09:00:00.000Z'),
      report: (error) => {
        throw error;
      },
    });
    onTestFinished(custody.release);
    expect(custody.open()).toBeNull();
    const name = 'secretariat-2011-06-01-090000-before-migration.sqlite';
    expect(copies(folder)).toContain(name);
    const tables = (sqlite: Database.Database) =>
      sqlite.prepare("select count(*) from sqlite_master where name = 'later'").pluck().get();
    const copy = new Database(join(paths.backups, name), { readonly: true });
    onTestFinished(() => void copy.close());
    expect(tables(copy)).toBe(0);
    expect(custody.office() && tables(custody.office()?.sqlite as Database.Database)).toBe(1);
  });
});

describe('what it is', () => {
  test('the whole of the records, a sound database on its own, without a journal', async () => {
    const { api, folder } = await readyCore();
    await change(api, 'Owen Prentice');
    const { name } = must(await api.safety.makeNow({}));
    const copy = new Database(join(folder, 'backups', name), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('select name from person order by name').pluck().all()).toEqual([
      'Grace Adeyemi',
      'Owen Prentice',
    ]);
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    copy.close();
    expect(leftovers(folder)).toEqual([]);
  });

  test('attachments are copied beside it once, and one that is not what its name says is not carried on', async () => {
    const { api, folder } = await readyCore();
    const bytes = Buffer.from('%PDF-1.7 a paper');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(join(folder, 'attachments'), { recursive: true });
    writeFileSync(join(folder, 'attachments', sha256), bytes);
    writeFileSync(join(folder, 'attachments', 'f'.repeat(64)), 'rotten');
    must(await api.safety.makeNow({}));
    const kept = join(folder, 'backups', 'attachments');
    expect(readdirSync(kept)).toEqual([sha256]);
    expect(readFileSync(join(kept, sha256))).toEqual(bytes);
    const copying = vi.mocked(files.copyWhole);
    copying.mockClear();
    must(await api.safety.makeNow({}));
    expect(copying).not.toHaveBeenCalled();
  });

  test('the schedule of the settings is kept: older copies go, those made by hand stay', async () => {
    const { core, clock, api, folder } = await readyCore();
    must(await api.office.changeSettings({ values: { 'backups.keepDaily': 2, 'backups.keepWeekly': 0 } } as never));
    const byHand = must(await api.safety.makeNow({})).name;
    for (const day of ['2011-05-12', '2011-05-13', '2011-05-14']) {
      clock.set(day);
      must(core.keeper.make('daily'));
    }
    expect(copies(folder)).toContain(byHand);
    expect(copies(folder).filter((name) => name.includes('daily'))).toEqual([
      'secretariat-2011-05-13-090000-daily.sqlite',
      'secretariat-2011-05-14-090000-daily.sqlite',
    ]);
  });
});

describe('when it fails', () => {
  const noRoom = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };

  test('a full disk leaves no half copy, says so, and the home page knows until the next good one', async () => {
    const { api, folder, clock } = await readyCore();
    must(await api.safety.makeNow({}));
    clock.set('2011-05-10', '09:05:00.000');
    vi.mocked(files.flush).mockImplementation(noRoom);
    expect(await api.safety.makeNow({})).toMatchObject({ ok: false, problem: { key: 'safety.backupFull' } });
    expect(copies(folder)).toHaveLength(1);
    expect(leftovers(folder)).toEqual([]);
    expect(must(await api.safety.status({}))).toEqual({
      lastGood: '2011-05-10T09:00:00.000Z',
      lastFailure: { at: '2011-05-10T09:05:00.000Z', key: 'safety.backupFull' },
    });
    vi.mocked(files.flush).mockReset();
    must(await api.safety.makeNow({}));
    expect(must(await api.safety.status({})).lastFailure).toBeNull();
  });

  test('on closing it does not stop the program from closing', async () => {
    const { core, folder } = await readyCore();
    vi.mocked(files.flush).mockImplementation(noRoom);
    await core.close();
    expect(leftovers(folder)).toEqual([]);
    const next = await freshCore('2011-06-01', folder);
    expect(next.core.trouble()).toBeNull();
  });
});

describe('the list', () => {
  test('says when, why, how large and what is in it; a damaged one is shown as damaged and never restored', async () => {
    const { api, folder } = await readyCore();
    const good = must(await api.safety.makeNow({}));
    const bad = 'secretariat-2011-05-01-180512-closing.sqlite';
    cpSync(join(folder, 'backups', good.name), join(folder, 'backups', bad));
    const bytes = readFileSync(join(folder, 'backups', bad));
    bytes.fill(0x5a, 8192, bytes.length - 4096);
    writeFileSync(join(folder, 'backups', bad), bytes);
    writeFileSync(join(folder, 'backups', 'from-a-stick.sqlite'), 'no database');
    const { backups, schedule } = must(await api.safety.list({}));
    expect(schedule).toEqual({ daily: 14, weekly: 8, monthly: 24 });
    expect(backups.find(({ name }) => name === good.name)).toEqual(good);
    expect(backups.find(({ name }) => name === bad)).toMatchObject({
      state: 'damaged',
      contents: null,
      reason: 'closing',
    });
    expect(backups.find(({ name }) => name === 'from-a-stick.sqlite')).toMatchObject({
      state: 'damaged',
      reason: 'other',
    });
    const before = readFileSync(records(folder));
    for (const name of [bad, 'from-a-stick.sqlite']) {
      expect(await api.safety.previewRestore({ name })).toMatchObject({ problem: { key: 'safety.damagedBackup' } });
      expect(await api.safety.restore({ name })).toMatchObject({ problem: { key: 'safety.damagedBackup' } });
    }
    expect(readFileSync(records(folder))).toEqual(before);
  });

  test('notices a copy that is damaged after it was listed, and makes another on closing', async () => {
    const { api, core, folder } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    expect(must(await api.safety.list({})).backups[0]?.state).toBe('sound');
    truncateSync(join(folder, 'backups', name), 30_000);
    expect(must(await api.safety.list({})).backups[0]?.state).toBe('damaged');
    await core.close();
    expect(copies(folder)).toContain('secretariat-2011-05-10-090000-closing.sqlite');
  });

  test('only an administrator sees or restores backups, and no path gets through for a name', async () => {
    const { api } = await readyCore();
    for (const name of ['../secretariat.sqlite', '/etc/passwd', 'a/b.sqlite', '..\\x.sqlite', '', 'x'.repeat(200)]) {
      expect(await api.safety.previewRestore({ name })).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    }
    expect(await api.safety.restore({ name: 'no-such.sqlite' })).toMatchObject({
      problem: { key: 'safety.noSuchBackup' },
    });
    must(await api.office.lock({}));
    for (const call of [api.safety.list({}), api.safety.makeNow({}), api.safety.restore({ name: 'x.sqlite' })]) {
      expect(await call).toMatchObject({ ok: false, problem: { kind: 'signedOut' } });
    }
  });
});
