import { describe, expect, test } from 'vitest';
import { must, PASSPHRASE, readyCore } from '../../support/core.ts';

const FIRST = 'first passphrase told';
const OWN = 'my very own passphrase';

async function withTreasurer() {
  const made = await readyCore();
  const { id } = must(await made.api.office.addPerson({ name: 'Leela Shah', roles: ['treasurer'], passphrase: FIRST }));
  const as = async (personId: number, passphrase: string) => {
    must(await made.api.office.lock({}));
    return made.api.office.signIn({ personId, passphrase });
  };
  return { ...made, id, as };
}

describe('people who sign in', () => {
  test('are listed with their roles and when they were last there', async () => {
    const { api, id, as } = await withTreasurer();
    must(await as(id, FIRST));
    must(await as(1, PASSPHRASE));
    expect(must(await api.office.people({})).people).toMatchObject([
      { name: 'Grace Adeyemi', roles: ['administrator'], active: true, lastSignedIn: '2011-05-10T09:00:00.000Z' },
      { name: 'Leela Shah', roles: ['treasurer'], active: true, lastSignedIn: '2011-05-10T09:00:00.000Z' },
    ]);
    expect(JSON.stringify(must(await api.office.people({})))).not.toMatch(/salt|hash/i);
  });

  test('two cannot have one name, whatever the capitals', async () => {
    const { api, id } = await withTreasurer();
    const again = { name: 'leela shah', roles: ['reader' as const], passphrase: FIRST };
    expect(await api.office.addPerson(again)).toMatchObject({
      problem: { key: 'office.nameTaken', fields: [{ path: 'name' }] },
    });
    expect(await api.office.changePerson({ id, version: 1, name: 'GRACE ADEYEMI', roles: ['reader'] })).toMatchObject({
      problem: { key: 'office.nameTaken' },
    });
    must(await api.office.changePerson({ id, version: 1, name: 'Leela SHAH', roles: ['reader'] }));
  });

  test('somebody without a role cannot be added', async () => {
    const { api } = await readyCore();
    expect(await api.office.addPerson({ name: 'Nobody', roles: [], passphrase: FIRST })).toMatchObject({
      problem: { fields: [{ path: 'roles', key: 'office.roleNeeded' }] },
    });
  });

  test('a role that is taken away is gone from the running session at once', async () => {
    const { api, id, as } = await withTreasurer();
    must(await api.office.changePerson({ id, version: 1, name: 'Leela Shah', roles: ['administrator'] }));
    must(await as(id, FIRST));
    const { people } = must(await api.office.people({}));
    const me = people.find((person) => person.id === id);
    must(await api.office.changePerson({ id, version: me?.version ?? 0, name: 'Leela Shah', roles: ['reader'] }));
    expect(await api.office.people({})).toMatchObject({ problem: { kind: 'notAllowed' } });
    expect(must(await api.office.status({}))).toMatchObject({ person: { roles: ['reader'] } });
  });

  test('an administrator who lets themselves in no longer is out at once', async () => {
    const { api, id } = await withTreasurer();
    must(await api.office.changePerson({ id, version: 1, name: 'Leela Shah', roles: ['administrator'] }));
    must(await api.office.setPersonActive({ id: 1, version: 1, active: false }));
    expect(must(await api.office.status({}))).toMatchObject({ state: 'signedOut', people: [{ name: 'Leela Shah' }] });
  });

  test('the last active administrator stays one', async () => {
    const { api, id } = await withTreasurer();
    const keep = { problem: { key: 'office.lastAdministrator' } };
    expect(await api.office.changePerson({ id: 1, version: 1, name: 'Grace Adeyemi', roles: ['chair'] })).toMatchObject(
      keep,
    );
    expect(await api.office.setPersonActive({ id: 1, version: 1, active: false })).toMatchObject(keep);
    must(await api.office.changePerson({ id, version: 1, name: 'Leela Shah', roles: ['administrator'] }));
    must(await api.office.setPersonActive({ id, version: 2, active: false }));
    expect(await api.office.setPersonActive({ id: 1, version: 1, active: false })).toMatchObject(keep);
    must(await api.office.setPersonActive({ id, version: 3, active: true }));
    must(await api.office.changePerson({ id: 1, version: 1, name: 'Grace Adeyemi', roles: ['chair'] }));
  });

  test('a change on top of somebody else’s is not made', async () => {
    const { api, id } = await withTreasurer();
    must(await api.office.changePerson({ id, version: 1, name: 'Leela Shah-Jones', roles: ['treasurer'] }));
    expect(await api.office.changePerson({ id, version: 1, name: 'Leela', roles: ['chair'] })).toMatchObject({
      problem: { kind: 'changed' },
    });
    expect(await api.office.resetPassphrase({ id, version: 1, passphrase: OWN })).toMatchObject({
      problem: { kind: 'changed' },
    });
    expect(await api.office.changePerson({ id: 99, version: 1, name: 'X', roles: ['chair'] })).toMatchObject({
      problem: { kind: 'notFound' },
    });
  });

  test('saving without a change writes nothing', async () => {
    const { api, id } = await withTreasurer();
    const events = async () => must(await api.office.audit({})).total;
    const before = await events();
    must(await api.office.changePerson({ id, version: 1, name: 'Leela Shah', roles: ['treasurer', 'treasurer'] }));
    must(await api.office.setPersonActive({ id, version: 1, active: true }));
    expect(await events()).toBe(before);
  });
});

describe('passphrases', () => {
  test('everybody changes their own, with the old one', async () => {
    const { api, id, as } = await withTreasurer();
    must(await as(id, FIRST));
    expect(await api.office.changeOwnPassphrase({ current: 'wrong', passphrase: OWN })).toMatchObject({
      problem: { key: 'office.wrongPassphrase', fields: [{ path: 'current' }] },
    });
    must(await api.office.changeOwnPassphrase({ current: FIRST, passphrase: OWN }));
    expect((await as(id, FIRST)).ok).toBe(false);
    expect((await as(id, OWN)).ok).toBe(true);
  });

  test('guessing at the old one is slowed down too', async () => {
    const { api } = await readyCore();
    const guess = (current: string) => api.office.changeOwnPassphrase({ current, passphrase: OWN });
    await Promise.all([guess('a'), guess('b'), guess('c')]);
    expect(await guess(PASSPHRASE)).toMatchObject({ problem: { key: 'office.waitBeforeTrying' } });
  });

  test('an administrator gives somebody a new one, which ends their waiting', async () => {
    const { api, id, as } = await withTreasurer();
    must(await api.office.lock({}));
    for (const guess of ['a', 'b', 'c', 'd']) await api.office.signIn({ personId: id, passphrase: guess });
    must(await as(1, PASSPHRASE));
    const { people } = must(await api.office.people({}));
    const version = people.find((person) => person.id === id)?.version ?? 0;
    must(await api.office.resetPassphrase({ id, version, passphrase: OWN }));
    expect((await as(id, OWN)).ok).toBe(true);
  });
});
