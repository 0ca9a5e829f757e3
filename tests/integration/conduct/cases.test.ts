import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { addPerson, groupOfFour, signInAs } from '../outreach/support.ts';

const SECRET = 'He shouted at the clerk of the panel';
const GRACE = 1;

/** Amina is in the chair and signs in; the vice chair only reads; there is a treasurer and another reader. */
async function world() {
  const w = await groupOfFour();
  must(
    await w.api.members.beginTerm({
      memberId: w.amina,
      office: 'chair',
      how: 'elected',
      startedOn: '2010-06-01',
      note: '',
    }),
  );
  const chair = await addPerson(w.api, 'Amina Rahman', 'chair');
  const vice = await addPerson(w.api, 'Kofi Mensah', 'reader');
  const treasurer = await addPerson(w.api, 'Harold Whitcombe', 'treasurer');
  const reader = await addPerson(w.api, 'Owen Prentice', 'reader');
  return { ...w, chair, vice, treasurer, reader };
}
type World = Awaited<ReturnType<typeof world>>;

const about = (memberId: number, more: object) => ({
  ...{ memberId, through: 'chair' as const, seenBy: null, raisedBy: 'A member of the panel' },
  ...{ complaint: SECRET, openedOn: '2011-05-03', ...more },
});
const open = async (w: World, memberId: number, more: object) =>
  must(await w.api.conduct.open(about(memberId, more))).caseId;
const page = async (w: World, caseId: number) => must(await w.api.conduct.page({ caseId }));
const take = async (w: Pick<World, 'api'>, caseId: number, step: string, more: object = {}) => {
  const found = await w.api.conduct.page({ caseId });
  const version = found.ok ? found.value.version : 1;
  return w.api.conduct.takeStep({
    caseId,
    version,
    step: step as 'noted',
    on: '2011-05-10',
    text: 'So it was.',
    ...more,
  });
};

const NOT_THERE = { ok: false, problem: { kind: 'notFound', key: 'general.notFound' } };

describe('C1: the procedure', () => {
  test('C1: through the chair; where the chair is concerned, through the vice chair, whom the chair cannot be', async () => {
    const w = await world();
    const attempt = (more: object, memberId = w.amina) => w.api.conduct.open(about(memberId, more));
    expect(await attempt({ seenBy: w.chair })).toMatchObject({
      problem: { rule: 'C1', key: 'conduct.chairConcerned' },
    });
    expect(await attempt({ through: 'vice_chair', seenBy: w.chair })).toMatchObject({
      problem: { rule: 'C1', key: 'conduct.isTheChair' },
    });
    expect(await attempt({ seenBy: w.vice }, w.edith)).toMatchObject({ problem: { key: 'conduct.notTheChair' } });
    must(await attempt({ through: 'vice_chair', seenBy: w.vice }));
    must(await attempt({ seenBy: w.chair }, w.edith));
    expect(must(await w.api.conduct.list({})).map(({ reference }) => reference)).toEqual(['C2011/2', 'C2011/1']);
  });

  test('C1: a decision before members’ agreement is on record is warned of', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    expect(await take(w, id, 'decided')).toMatchObject({ problem: { warnings: [{ rule: 'C1' }] } });
    must(await take(w, id, 'members_agreed'));
    must(await take(w, id, 'decided'));
  });

  test('C1: steps are in order, not to come, and never change', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    expect(await take(w, id, 'noted', { on: '2011-05-11' })).toMatchObject({ problem: { key: 'conduct.inFuture' } });
    expect(await take(w, id, 'noted', { on: '2011-05-02' })).toMatchObject({
      problem: { key: 'conduct.stepTooEarly' },
    });
    must(await take(w, id, 'noted'));
    const { sqlite } = w.core.office();
    expect(() => sqlite.prepare(`update conduct_step set text = 'x'`).run()).toThrow('never change');
    expect(() => sqlite.prepare(`update conduct_case set complaint = 'x'`).run()).toThrow('never changes');
    expect(() => sqlite.prepare('delete from conduct_case').run()).toThrow();
  });
});

describe('C2, C3: after the decision', () => {
  test('C2: only a decision is appealed, in writing, also after the case was closed; the appeal is answered before anything else', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    expect(await take(w, id, 'appeal_received')).toMatchObject({
      problem: { key: 'conduct.wrongStep.appeal_received' },
    });
    must(await take(w, id, 'decided', { accepted: ['C1'] }));
    must(await take(w, id, 'closed'));
    expect(await take(w, id, 'appeal_received', { text: ' ' })).toMatchObject({ problem: { kind: 'invalid' } });
    must(await take(w, id, 'appeal_received', { text: 'I was not heard.' }));
    expect((await page(w, id)).state).toBe('appealed');
    for (const step of ['closed', 'asked_to_step_down']) expect((await take(w, id, step)).ok).toBe(false);
    must(await take(w, id, 'appeal_decided'));
    expect(await page(w, id)).toMatchObject({ state: 'decided' });
    must(await take(w, id, 'closed'));
  });

  test('C2: a case that was closed without a decision has nothing to appeal', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    must(await take(w, id, 'closed'));
    expect((await page(w, id)).next).toEqual([]);
    expect((await take(w, id, 'appeal_received')).ok).toBe(false);
  });

  test('C3: a member is asked to step down once, after a decision', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    expect((await take(w, id, 'asked_to_step_down')).ok).toBe(false);
    must(await take(w, id, 'decided', { accepted: ['C1'] }));
    must(await take(w, id, 'asked_to_step_down', { text: 'The members asked; she refused.' }));
    expect((await take(w, id, 'asked_to_step_down')).ok).toBe(false);
    expect((await page(w, id)).steps.map(({ step }) => step)).toEqual(['opened', 'decided', 'asked_to_step_down']);
  });
});

/** Everything that this person can be shown by a call that only reads, as one text. */
async function everythingShown(w: World): Promise<string> {
  const { api } = w;
  const asked = [
    api.conduct.list({}),
    api.conduct.choices({}),
    api.reports.home({}),
    api.members.list({}),
    api.members.page({ id: w.edith }),
    api.office.audit({ limit: 200 }),
    api.meetings.due({}),
    api.outreach.press({}),
    api.outreach.events({}),
  ];
  return JSON.stringify(await Promise.all(asked));
}

describe('C1: confidential', () => {
  test('C1: to everybody but administrators and the person it goes through there is no case', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    must(await take(w, id, 'noted', { text: 'Secret note' }));
    for (const person of [w.vice, w.treasurer, w.reader]) {
      await signInAs(w.api, person);
      expect(must(await w.api.conduct.list({}))).toEqual([]);
      expect(await w.api.conduct.page({ caseId: id })).toEqual(NOT_THERE);
      expect(await w.api.conduct.page({ caseId: id + 1 })).toEqual(NOT_THERE);
      expect(await take(w, id, 'noted')).toEqual(NOT_THERE);
      expect(await everythingShown(w)).not.toMatch(/shouted|Secret note|member of the panel|C2011/);
    }
    await signInAs(w.api, w.chair);
    expect(await page(w, id)).toMatchObject({ complaint: SECRET, about: 'Ms Edith Lowenthal', mayHand: false });
    must(await take(w, id, 'members_agreed'));
    await signInAs(w.api, GRACE);
    expect((await page(w, id)).steps.map(({ by }) => by)).toEqual(['Grace Adeyemi', 'Grace Adeyemi', 'Amina Rahman']);
  });

  test('C1: where the chair is concerned the chair sees nothing, not even as administrator; the vice chair does', async () => {
    const w = await world();
    const id = await open(w, w.amina, { through: 'vice_chair', seenBy: w.vice });
    await signInAs(w.api, w.chair);
    expect(must(await w.api.conduct.list({}))).toEqual([]);
    expect(await w.api.conduct.page({ caseId: id })).toEqual(NOT_THERE);
    expect(await everythingShown(w)).not.toContain('shouted');
    await signInAs(w.api, GRACE);
    const chair = must(await w.api.office.people({})).people.find((each) => each.id === w.chair);
    must(
      await w.api.office.changePerson({
        ...{ id: w.chair, version: chair?.version ?? 0, name: 'Amina Rahman' },
        roles: ['chair', 'administrator'],
      }),
    );
    await signInAs(w.api, w.chair);
    expect(await w.api.conduct.page({ caseId: id })).toEqual(NOT_THERE);
    expect(await w.api.conduct.hand({ caseId: id, version: 1, through: 'chair', seenBy: w.chair })).toEqual(NOT_THERE);
    await signInAs(w.api, w.vice);
    expect((await page(w, id)).complaint).toBe(SECRET);
    must(await take(w, id, 'noted'));
  });

  test('C1: given to another person, the one before sees it no more', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    expect(await w.api.conduct.hand({ caseId: id, version: 1, through: 'vice_chair', seenBy: w.chair })).toMatchObject({
      problem: { rule: 'C1' },
    });
    must(await w.api.conduct.hand({ caseId: id, version: 1, through: 'vice_chair', seenBy: w.vice }));
    await signInAs(w.api, w.chair);
    expect(await w.api.conduct.page({ caseId: id })).toEqual(NOT_THERE);
    await signInAs(w.api, w.vice);
    expect((await page(w, id)).seenByName).toBe('Kofi Mensah');
  });

  test('C1: a case that nobody could see is not opened', async () => {
    const w = await world();
    const grace = must(await w.api.office.people({})).people.find((each) => each.id === GRACE);
    must(
      await w.api.office.changePerson({
        ...{ id: GRACE, version: grace?.version ?? 0, name: 'Grace Adeyemi' },
        roles: ['administrator', 'chair'],
      }),
    );
    expect(await w.api.conduct.open(about(w.amina, { through: 'vice_chair' }))).toMatchObject({
      problem: { rule: 'C1', key: 'conduct.nobodySees' },
    });
  });

  test('C1: the history of changes knows the reference alone, of every step', async () => {
    const w = await world();
    const id = await open(w, w.edith, { seenBy: w.chair });
    must(await take(w, id, 'decided', { text: 'Found against her', accepted: ['C1'] }));
    must(await w.api.conduct.hand({ caseId: id, version: 2, through: 'vice_chair', seenBy: w.vice }));
    const { events } = must(await w.api.office.audit({ subject: 'conduct', limit: 200 }));
    expect(events.map(({ action, label, before, after }) => ({ action, label, before, after }))).toEqual([
      { action: 'conduct.handed', label: 'C2011/1', before: {}, after: {} },
      { action: 'conduct.stepTaken', label: 'C2011/1', before: {}, after: {} },
      { action: 'conduct.opened', label: 'C2011/1', before: {}, after: {} },
    ]);
    const rows = w.core.office().sqlite.prepare('select * from audit_event').all();
    expect(JSON.stringify(rows)).not.toMatch(/shouted|Found against|of the panel/);
  });

  test('C1, M14: what is held on a member says the same of conduct, case or none', async () => {
    const w = await world();
    await open(w, w.edith, { seenBy: w.chair });
    must(await w.api.members.exportHeld({ id: w.edith, format: 'json' }));
    must(await w.api.members.exportHeld({ id: w.ruth, format: 'json' }));
    const held = w.host.files.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as { conduct: string });
    expect(held[0]?.conduct).toBe(held[1]?.conduct);
    expect(JSON.stringify(held)).not.toMatch(/shouted|C2011|of the panel/);
  });
});
