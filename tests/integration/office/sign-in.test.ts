import { describe, expect, test } from 'vitest';
import { freshCore, GROUP, must, PASSPHRASE, readyCore } from '../../support/core.ts';

const NEW = 'another good passphrase';
const person = { name: 'Grace Adeyemi', passphrase: PASSPHRASE };
const wards = ['Abbey', 'Bridge'];

/** A group that was set up, with the recovery code that was shown. */
async function withCode() {
  const made = await freshCore();
  const { recoveryCode } = must(await made.api.office.setUp({ group: GROUP, wards, person }));
  return { ...made, recoveryCode };
}

const stored = (core: Awaited<ReturnType<typeof freshCore>>['core']) =>
  JSON.stringify(
    ['person', 'recovery_code', 'audit_event', 'group_profile'].map((table) =>
      core.office().sqlite.prepare(`select * from ${table}`).all(),
    ),
  );

describe('set-up', () => {
  test('makes group, wards, first administrator and recovery code in one event that names no secret', async () => {
    const { core, recoveryCode } = await withCode();
    const { sqlite } = core.office();
    expect(sqlite.prepare('select name from ward order by name').pluck().all()).toEqual(wards);
    expect(sqlite.prepare('select action from audit_event').pluck().all()).toEqual(['group.setUp']);
    for (const secret of [PASSPHRASE, recoveryCode, recoveryCode.replaceAll('-', '')]) {
      expect(stored(core)).not.toContain(secret);
    }
  });

  test('happens once, also when it is sent twice at the same time', async () => {
    const { api, core } = await freshCore();
    const twice = await Promise.all([
      api.office.setUp({ group: GROUP, wards, person }),
      api.office.setUp({ group: { ...GROUP, name: 'Second' }, wards, person }),
    ]);
    expect(twice.map((each) => each.ok)).toEqual([true, false]);
    expect(twice[1]).toMatchObject({ problem: { key: 'office.alreadySetUp' } });
    expect(core.office().sqlite.prepare('select count(*) from person').pluck().get()).toBe(1);
  });

  test('says at which field something is wrong, and makes nothing', async () => {
    const { api } = await freshCore();
    const group = { ...GROUP, name: ' ', email: 'no address', yearStartMonth: 2, yearStartDay: 30 };
    const refused = await api.office.setUp({ group, wards: ['Abbey', ''], person: { name: '', passphrase: 'short' } });
    if (refused.ok) throw new Error('went through');
    expect(refused.problem.fields?.map((field) => `${field.path} ${field.key}`).sort()).toEqual([
      'group.email fields.email',
      'group.name fields.required',
      'group.yearStartDay office.yearStart',
      'person.name fields.required',
      'person.passphrase office.passphraseShort',
      'wards.1 fields.required',
    ]);
    expect(must(await api.office.status({})).state).toBe('setUp');
  });
});

describe('signing in', () => {
  test('many guesses at once cannot outrun the wait', async () => {
    const { api } = await readyCore();
    must(await api.office.lock({}));
    const guesses = Array.from({ length: 12 }, (_, at) =>
      api.office.signIn({ personId: 1, passphrase: `guess ${at}` }),
    );
    const right = api.office.signIn({ personId: 1, passphrase: PASSPHRASE });
    const keys = (await Promise.all([...guesses, right])).map((each) => (each.ok ? 'ok' : each.problem.key));
    expect(keys.slice(0, 3)).toEqual([
      'office.wrongPassphrase',
      'office.wrongPassphrase',
      'office.wrongPassphraseWait',
    ]);
    expect(new Set(keys.slice(3))).toEqual(new Set(['office.waitBeforeTrying']));
  });

  test('the wait grows, is told in seconds, is shown on the sign-in screen, and ends', async () => {
    const { api, clock } = await readyCore();
    must(await api.office.lock({}));
    const attempt = (passphrase: string) => api.office.signIn({ personId: 1, passphrase });
    for (const _ of [1, 2]) await attempt('wrong');
    expect(await attempt('wrong')).toMatchObject({
      problem: { params: { seconds: 2 }, fields: [{ path: 'passphrase' }] },
    });
    clock.set('2011-05-10', '09:00:02.000');
    expect(await attempt('wrong')).toMatchObject({ problem: { params: { seconds: 4 } } });
    expect(must(await api.office.status({}))).toMatchObject({ people: [{ id: 1, waitSeconds: 4 }] });
    clock.set('2011-05-10', '09:00:05.000');
    expect(await attempt(PASSPHRASE)).toMatchObject({
      problem: { key: 'office.waitBeforeTrying', params: { seconds: 1 } },
    });
    clock.set('2011-05-10', '09:00:06.000');
    expect((await attempt(PASSPHRASE)).ok).toBe(true);
    must(await api.office.lock({}));
    expect(must(await api.office.status({}))).toMatchObject({ people: [{ waitSeconds: 0 }] });
  });

  test('a person who may sign in no longer is not offered and not let in', async () => {
    const { api } = await readyCore();
    const added = must(await api.office.addPerson({ name: 'Ivor Bell', roles: ['chair'], passphrase: NEW }));
    must(await api.office.setPersonActive({ id: added.id, version: 1, active: false }));
    must(await api.office.lock({}));
    expect(must(await api.office.status({}))).toMatchObject({ people: [{ name: 'Grace Adeyemi' }] });
    expect(await api.office.signIn({ personId: added.id, passphrase: NEW })).toMatchObject({
      problem: { kind: 'notFound' },
    });
  });

  test('the screens’ activity puts the lock off, a question of the program does not', async () => {
    const { api, clock } = await readyCore();
    clock.set('2011-05-10', '09:14:00.000');
    expect(must(await api.office.status({}))).toMatchObject({ state: 'ready', lockMinutes: 15, idleSeconds: 840 });
    must(await api.office.stillHere({}));
    clock.set('2011-05-10', '09:28:59.000');
    expect(must(await api.office.status({})).state).toBe('ready');
    clock.set('2011-05-10', '09:29:00.000');
    expect(must(await api.office.status({})).state).toBe('signedOut');
    expect(await api.office.group({})).toMatchObject({ problem: { kind: 'signedOut' } });
  });

  test('locking by hand and signing in are on record', async () => {
    const { api } = await readyCore();
    must(await api.office.lock({}));
    must(await api.office.lock({}));
    await api.office.signIn({ personId: 1, passphrase: 'wrong' });
    must(await api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
    const { events } = must(await api.office.audit({}));
    expect(events.map((event) => event.action)).toEqual([
      'person.signedIn',
      'person.signInFailed',
      'person.signedOut',
      'group.setUp',
    ]);
  });
});

describe('a forgotten passphrase', () => {
  test('the recovery code lets an administrator back in once, and makes a new code', async () => {
    const { api, recoveryCode } = await withCode();
    must(await api.office.lock({}));
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    const back = must(await api.office.recover({ personId: 1, code: typed, passphrase: NEW }));
    expect(must(await api.office.status({})).state).toBe('ready');
    must(await api.office.lock({}));
    expect((await api.office.signIn({ personId: 1, passphrase: PASSPHRASE })).ok).toBe(false);
    expect((await api.office.signIn({ personId: 1, passphrase: NEW })).ok).toBe(true);
    must(await api.office.lock({}));
    expect(await api.office.recover({ personId: 1, code: recoveryCode, passphrase: PASSPHRASE })).toMatchObject({
      problem: { key: 'office.wrongCode', fields: [{ path: 'code' }] },
    });
    expect((await api.office.recover({ personId: 1, code: back.recoveryCode, passphrase: PASSPHRASE })).ok).toBe(true);
  });

  test('wrong codes are slowed down, also many at once', async () => {
    const { api, clock, recoveryCode } = await withCode();
    must(await api.office.lock({}));
    const guess = () => api.office.recover({ personId: 1, code: 'AAAAA-AAAAA-AAAAA-AAAAA', passphrase: NEW });
    const keys = (await Promise.all([guess(), guess(), guess(), guess(), guess()])).map(
      (each) => !each.ok && each.problem.key,
    );
    expect(keys).toEqual([
      'office.wrongCode',
      'office.wrongCode',
      'office.wrongCodeWait',
      'office.waitBeforeTrying',
      'office.waitBeforeTrying',
    ]);
    expect((await api.office.recover({ personId: 1, code: recoveryCode, passphrase: NEW })).ok).toBe(false);
    clock.set('2011-05-10', '09:00:02.000');
    expect((await api.office.recover({ personId: 1, code: recoveryCode, passphrase: NEW })).ok).toBe(true);
  });

  test('the code is for administrators only', async () => {
    const { api, recoveryCode } = await withCode();
    const { id } = must(await api.office.addPerson({ name: 'Ivor Bell', roles: ['chair', 'reader'], passphrase: NEW }));
    must(await api.office.lock({}));
    expect((await api.office.recover({ personId: id, code: recoveryCode, passphrase: NEW })).ok).toBe(false);
  });

  test('a code made anew replaces the one that was written down', async () => {
    const { api, recoveryCode } = await withCode();
    const made = must(await api.office.makeRecoveryCode({}));
    must(await api.office.lock({}));
    expect((await api.office.recover({ personId: 1, code: recoveryCode, passphrase: NEW })).ok).toBe(false);
    expect((await api.office.recover({ personId: 1, code: made.recoveryCode, passphrase: NEW })).ok).toBe(true);
  });
});
