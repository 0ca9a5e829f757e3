import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '../../../db/base/brand.ts';
import { must, PASSPHRASE, readyCore } from '../../support/core.ts';
import { alter, records } from './support.ts';

type Ready = Awaited<ReturnType<typeof readyCore>>;

const add = async (api: Ready['api'], name: string) =>
  must(await api.office.addPerson({ name, roles: ['reader'], passphrase: PASSPHRASE }));

async function signInAgain(api: Ready['api']) {
  const status = must(await api.office.status({}));
  if (status.state !== 'signedOut') throw new Error(`expected to be signed out, not ${status.state}`);
  const personId = Number(status.people[0]?.id) as PersonId;
  must(await api.office.signIn({ personId, passphrase: PASSPHRASE }));
}

const names = async (api: Ready['api']) => must(await api.office.people({})).people.map(({ name }) => name);

describe('before a restore', () => {
  test('says what would be lost: how many of each kind, and the last ones in words', async () => {
    const { api } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    for (const person of ['Owen Prentice', 'Amaka Thornhill']) await add(api, person);
    const { lost, back, backup } = must(await api.safety.previewRestore({ name }));
    expect(backup).toMatchObject({ name, state: 'sound' });
    expect(lost?.groups).toEqual([
      { action: 'person.added', count: 2 },
      { action: 'backup.made', count: 1 },
    ]);
    expect(lost?.last[0]).toMatchObject({
      action: 'person.added',
      label: 'Amaka Thornhill',
      personName: 'Grace Adeyemi',
    });
    expect(back?.total).toBe(0);
  });

  test('says what would come back after an earlier restore', async () => {
    const { api } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    await add(api, 'Owen Prentice');
    const { wayBack } = must(await api.safety.restore({ name }));
    await signInAgain(api);
    const preview = must(await api.safety.previewRestore({ name: wayBack ?? '' }));
    expect(preview.back?.last[0]).toMatchObject({ label: 'Owen Prentice' });
    expect(preview.lost?.groups.map(({ action }) => action)).toContain('backup.restored');
  });
});

describe('a restore', () => {
  test('brings the records of the backup back, signs everybody out, and is on record', async () => {
    const { api, core, folder } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    await add(api, 'Owen Prentice');
    must(await api.safety.restore({ name }));
    expect(core.session.caller()).toBeNull();
    expect(await api.office.people({})).toMatchObject({ ok: false, problem: { kind: 'signedOut' } });
    await signInAgain(api);
    expect(await names(api)).toEqual(['Grace Adeyemi']);
    const sqlite = new Database(records(folder), { readonly: true });
    onTestFinished(() => void sqlite.close());
    expect(sqlite.prepare("select label, person_name from audit_event where action = 'backup.restored'").all()).toEqual(
      [{ label: name, person_name: 'Grace Adeyemi' }],
    );
    expect(existsSync(`${records(folder)}.restoring`)).toBe(false);
  });

  test('is itself kept by the next closing backup, though the copy before it has more events', async () => {
    const { api, core, folder, clock } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    for (const person of ['Owen Prentice', 'Amaka Thornhill', 'Ruth Lindqvist']) await add(api, person);
    must(await api.safety.restore({ name }));
    clock.set('2011-05-10', '18:00:00.000');
    await core.close();
    expect(readdirSync(join(folder, 'backups'))).toContain('secretariat-2011-05-10-180000-closing.sqlite');
  });

  test('has a way back', async () => {
    const { api } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    await add(api, 'Owen Prentice');
    const { wayBack } = must(await api.safety.restore({ name }));
    expect(wayBack).toMatch(/-before-restore\.sqlite$/);
    await signInAgain(api);
    must(await api.safety.restore({ name: wayBack ?? '' }));
    await signInAgain(api);
    expect(await names(api)).toContain('Owen Prentice');
  });

  test('by a person who is not in the backup is named and points to nobody', async () => {
    const { api, folder } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    must(await api.office.addPerson({ name: 'Second Admin', roles: ['administrator'], passphrase: PASSPHRASE }));
    must(await api.office.lock({}));
    const status = must(await api.office.status({}));
    const person =
      status.state === 'signedOut' ? status.people.find((each) => each.name === 'Second Admin') : undefined;
    must(await api.office.signIn({ personId: Number(person?.id) as PersonId, passphrase: PASSPHRASE }));
    must(await api.safety.restore({ name }));
    const sqlite = new Database(records(folder), { readonly: true });
    onTestFinished(() => void sqlite.close());
    expect(
      sqlite.prepare("select person_id, person_name from audit_event where action = 'backup.restored'").get(),
    ).toEqual({ person_id: null, person_name: 'Second Admin' });
  });

  test('brings back attachments that are gone', async () => {
    const { api, folder } = await readyCore();
    const bytes = Buffer.from('%PDF-1.7 a paper');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(join(folder, 'attachments'), { recursive: true });
    writeFileSync(join(folder, 'attachments', sha256), bytes);
    const { name } = must(await api.safety.makeNow({}));
    rmSync(join(folder, 'attachments', sha256));
    must(await api.safety.restore({ name }));
    expect(readFileSync(join(folder, 'attachments', sha256))).toEqual(bytes);
  });

  test('of a newer program’s backup is refused, and nothing changes', async () => {
    const { api, folder } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    const newer = 'secretariat-2012-01-01-090000-closing.sqlite';
    cpSync(join(folder, 'backups', name), join(folder, 'backups', newer));
    alter(
      join(folder, 'backups', newer),
      "insert into __drizzle_migrations (hash, created_at) values ('later', 4102444800000)",
    );
    expect(must(await api.safety.list({})).backups[0]).toMatchObject({ name: newer, state: 'newer' });
    expect(await api.safety.restore({ name: newer })).toMatchObject({ problem: { key: 'safety.newerBackup' } });
    expect(await names(api)).toEqual(['Grace Adeyemi']);
  });

  test('while another program reads the records is refused; they stay and open again', async () => {
    const { api, folder, core } = await readyCore();
    const { name } = must(await api.safety.makeNow({}));
    await add(api, 'Owen Prentice');
    const reader = new Database(records(folder));
    reader.prepare('select count(*) from person').get();
    reader.exec('begin; select 1 from person');
    const outcome = await api.safety.restore({ name });
    reader.close();
    expect(outcome).toMatchObject({ ok: false, problem: { key: 'safety.openElsewhere' } });
    expect(core.trouble()).toBeNull();
    expect(await names(api)).toContain('Owen Prentice');
    expect(readdirSync(folder).filter((file) => file.includes('restoring'))).toEqual([]);
  });
});
