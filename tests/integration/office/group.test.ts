import { describe, expect, test } from 'vitest';
import { GROUP, must, PASSPHRASE, readyCore } from '../../support/core.ts';
import { png } from '../../support/png.ts';

const version = 1;

describe('the group', () => {
  test('is changed with before and after of what changed, and nothing else', async () => {
    const { api } = await readyCore();
    must(await api.office.changeGroup({ ...GROUP, phone: '020 7946 0199', yearStartMonth: 9, version }));
    expect(must(await api.office.group({}))).toMatchObject({ phone: '020 7946 0199', yearStartMonth: 9, version: 2 });
    const [event] = must(await api.office.audit({})).events;
    expect(event).toMatchObject({
      action: 'group.changed',
      personName: 'Grace Adeyemi',
      before: { phone: '020 7946 0123', yearStartMonth: 4 },
      after: { phone: '020 7946 0199', yearStartMonth: 9 },
    });
    expect(Object.keys(event?.after ?? {})).toHaveLength(2);
  });

  test('does not lose somebody else’s change, and writes nothing when nothing changed', async () => {
    const { api } = await readyCore();
    must(await api.office.changeGroup({ ...GROUP, version }));
    expect(must(await api.office.audit({})).total).toBe(1);
    must(await api.office.changeGroup({ ...GROUP, contactName: 'Ada Okoro', version }));
    expect(await api.office.changeGroup({ ...GROUP, fax: '', version })).toMatchObject({
      problem: { kind: 'changed' },
    });
  });

  test('refuses a financial year that does not begin every year', async () => {
    const { api } = await readyCore();
    expect(await api.office.changeGroup({ ...GROUP, yearStartMonth: 2, yearStartDay: 29, version })).toMatchObject({
      problem: { fields: [{ path: 'yearStartDay', key: 'office.yearStart' }] },
    });
  });
});

describe('the logo', () => {
  test('is put on, given back whole, replaced and taken off', async () => {
    const { api, core } = await readyCore();
    expect(must(await api.office.logo({}))).toBeNull();
    const bytes = png(40, 20);
    must(await api.office.changeLogo({ version: 1, logo: { name: 'crest.png', bytes } }));
    expect(must(await api.office.logo({}))).toEqual({ name: 'crest.png', mime: 'image/png', bytes });
    must(await api.office.changeLogo({ version: 2, logo: { name: 'other.png', bytes: png(10, 10) } }));
    must(await api.office.changeLogo({ version: 3, logo: null }));
    expect(must(await api.office.logo({}))).toBeNull();
    const { events } = must(await api.office.audit({ action: 'logo.changed' }));
    expect(events.map(({ before, after }) => [before.logo, after.logo])).toEqual([
      ['other.png', null],
      ['crest.png', 'other.png'],
      [null, 'crest.png'],
    ]);
    expect(core.office().sqlite.prepare('select count(*) from attachment').pluck().get()).toBe(2);
  });

  test('is a picture, whatever its name says', async () => {
    const { api, core } = await readyCore();
    const bytes = new TextEncoder().encode('%PDF-1.4 not a picture');
    const refused = await api.office.changeLogo({ version: 1, logo: { name: 'crest.png', bytes } });
    expect(refused).toMatchObject({ ok: false, problem: { fields: [{ path: 'logo' }] } });
    const broken = png(40, 20).slice(0, 30);
    expect((await api.office.changeLogo({ version: 1, logo: { name: 'crest.png', bytes: broken } })).ok).toBe(false);
    expect(core.office().sqlite.prepare('select count(*) from attachment').pluck().get()).toBe(0);
  });
});

describe('settings', () => {
  const value = async (api: Awaited<ReturnType<typeof readyCore>>['api'], key: string) =>
    must(await api.office.settings({})).settings.find((each) => each.key === key)?.value;

  test('M4: the suggested size is a setting; its own number holds until it is put back', async () => {
    const { api, core } = await readyCore();
    must(await api.office.changeSettings({ values: { 'members.suggestedMaximum': 50 } }));
    expect(await value(api, 'members.suggestedMaximum')).toBe(50);
    const [event] = must(await api.office.audit({})).events;
    expect(event).toMatchObject({
      action: 'setting.changed',
      before: { 'members.suggestedMaximum': 40 },
      after: { 'members.suggestedMaximum': 50 },
    });
    must(await api.office.changeSettings({ values: { 'members.suggestedMaximum': null } }));
    expect(await value(api, 'members.suggestedMaximum')).toBe(40);
    expect(core.office().sqlite.prepare('select count(*) from setting').pluck().get()).toBe(0);
  });

  test('A1: at least may not pass at most, but both may move together', async () => {
    const { api } = await readyCore();
    expect(await api.office.changeSettings({ values: { 'meetings.minimumInYear': 7 } })).toMatchObject({
      problem: { fields: [{ path: 'values.meetings.minimumInYear', key: 'office.settingPair' }] },
    });
    must(await api.office.changeSettings({ values: { 'meetings.minimumInYear': 7, 'meetings.maximumInYear': 9 } }));
    expect(await api.office.changeSettings({ values: { 'meetings.maximumInYear': null } })).toMatchObject({
      problem: { key: 'office.settingRange' },
    });
  });

  test('a number out of its range is refused with the range, and nothing of the call is written', async () => {
    const { api } = await readyCore();
    const values = { 'meetings.longestMinutes': 9, 'members.suggestedMaximum': 30 };
    expect(await api.office.changeSettings({ values })).toMatchObject({
      problem: { fields: [{ key: 'fields.tooSmall', params: { minimum: 15 } }] },
    });
    expect(await value(api, 'members.suggestedMaximum')).toBe(40);
  });

  test('the running session locks after the new idle minutes', async () => {
    const { api, clock } = await readyCore();
    must(await api.office.changeSettings({ values: { 'office.lockMinutes': 2 } }));
    clock.set('2011-05-10', '09:02:00.000');
    expect(must(await api.office.status({})).state).toBe('signedOut');
    must(await api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
    expect(must(await api.office.status({}))).toMatchObject({ state: 'ready', lockMinutes: 2 });
  });
});
