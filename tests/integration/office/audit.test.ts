import { describe, expect, test } from 'vitest';
import { GROUP, must, PASSPHRASE, readyCore } from '../../support/core.ts';

const OTHER = 'another good passphrase';

/** A history over three days by two people. */
async function withHistory() {
  const made = await readyCore('2011-05-10');
  const { api, clock } = made;
  must(await api.office.addPerson({ name: 'Ivor Bell', roles: ['chair'], passphrase: OTHER }));
  clock.set('2011-05-11', '22:59:00.000');
  must(await api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
  must(await api.office.changeGroup({ ...GROUP, contactName: '100% Ada_', version: 1 }));
  clock.set('2011-05-11', '23:00:00.000');
  must(await api.office.signIn({ personId: 2, passphrase: OTHER }));
  return made;
}

type Client = Awaited<ReturnType<typeof readyCore>>['api'];
const actions = async (api: Client, filter: Parameters<Client['office']['audit']>[0]) =>
  must(await api.office.audit(filter)).events.map((event) => event.action);

describe('the history', () => {
  test('comes newest first, a page at a time, without a gap or a repeat', async () => {
    const { api } = await withHistory();
    const all = must(await api.office.audit({})).events.map((event) => event.id);
    expect(all).toEqual([5, 4, 3, 2, 1]);
    const first = must(await api.office.audit({ limit: 2 }));
    expect(first).toMatchObject({ more: true, matching: 5, total: 5 });
    const second = must(await api.office.audit({ limit: 3, before: first.events.at(-1)?.id }));
    expect([...first.events, ...second.events].map((event) => event.id)).toEqual(all);
    expect(second.more).toBe(false);
  });

  test('is filtered by person, action, subject and words', async () => {
    const { api } = await withHistory();
    expect(await actions(api, { person: 'Ivor Bell' })).toEqual(['person.signedIn']);
    expect(await actions(api, { action: 'group.changed' })).toEqual(['group.changed']);
    expect(await actions(api, { subject: 'members' })).toEqual([]);
    expect(await actions(api, { text: 'ivor' })).toEqual(['person.signedIn', 'person.added']);
    expect(must(await api.office.audit({}))).toMatchObject({ names: ['Grace Adeyemi', 'Ivor Bell'] });
  });

  test('takes signs that SQL gives a meaning as plain letters', async () => {
    const { api } = await withHistory();
    expect(await actions(api, { text: '100%' })).toEqual(['group.changed']);
    expect(await actions(api, { text: 'Ada_' })).toEqual(['group.changed']);
    expect(await actions(api, { text: 'A%a' })).toEqual([]);
    expect(await actions(api, { text: "' or 1=1 --" })).toEqual([]);
    expect(await actions(api, { text: '\\' })).toEqual([]);
  });

  test('knows days as London does: 23:00 UTC in summer is the next day', async () => {
    const { api } = await withHistory();
    expect(await actions(api, { from: '2011-05-12' })).toEqual(['person.signedIn']);
    expect(await actions(api, { from: '2011-05-11', to: '2011-05-11' })).toEqual(['group.changed', 'person.signedIn']);
    expect(await actions(api, { to: '2011-05-10' })).toEqual(['person.added', 'group.setUp']);
  });

  test('is for administrator and chair', async () => {
    const { api } = await withHistory();
    expect((await api.office.audit({})).ok).toBe(true);
    expect((await api.office.people({})).ok).toBe(false);
  });

  test('never holds a passphrase, a code or a hash', async () => {
    const { api, core } = await withHistory();
    must(await api.office.changeOwnPassphrase({ current: OTHER, passphrase: 'yet another passphrase' }));
    const text = JSON.stringify(core.office().sqlite.prepare('select * from audit_event').all());
    for (const secret of [OTHER, PASSPHRASE, 'yet another']) expect(text).not.toContain(secret);
  });

  test('is exported as CSV that no spreadsheet takes for a formula, and that is on record', async () => {
    const { api } = await readyCore();
    must(await api.office.changeGroup({ ...GROUP, website: '=HYPERLINK("x")', version: 1 }));
    const { file, delivery } = must(await api.office.exportAudit({ action: 'group.changed' }));
    expect(delivery.way).toBe('browser');
    const text = new TextDecoder().decode(file?.bytes);
    expect(text.split('\r\n')[0]).toContain('When,Who,What');
    expect(text).toContain('2011-05-10 10:00,Grace Adeyemi,Group’s details changed,Office,');
    expect(text).toContain('Website: =HYPERLINK');
    expect(text).not.toMatch(/(^|,|\n)"?[=+@-]/);
    expect(await actions(api, { action: 'audit.exported' })).toEqual(['audit.exported']);
  });
});

test('wards, categories and venues are named in the history, not numbered', async () => {
  const { api, core } = await readyCore();
  const { sqlite } = core.office();
  const event = `insert into audit_event (at, person_name, action, subject, label, before, after)
    values ('2011-05-10T09:00:00.000Z', 'Grace Adeyemi', 'member.changed', 'members', 'Mrs Osei', ?, ?)`;
  sqlite.prepare(event).run(JSON.stringify({ wardId: null }), JSON.stringify({ wardId: 2, categoryIds: [1, 9999] }));
  const [entry] = must(await api.office.audit({})).events;
  const first = sqlite.prepare('select name from category where id = 1').pluck().get();
  expect(entry?.before).toEqual({ wardId: null });
  expect(entry?.after).toEqual({ wardId: 'Bridge', categoryIds: [first, 9999] });
});
