import { describe, expect, test } from 'vitest';
import { TRANSITIONS } from '../../../db/meetings/rules.ts';
import { AGENDA_STATES, AGENDA_STEPS, type AgendaStep } from '../../../db/meetings/words.ts';
import { must } from '../../support/core.ts';
import { ACCEPT, bringTo, FACTS, itemsOf, signIn, signInAs, type World, world } from './support.ts';

const HOW = { toMembers: 'By e-mail and post', toPublic: 'Library and website' };

/** Takes a step through the API with everything it asks for. */
async function take(w: World, meetingId: number, step: AgendaStep, on = w.clock.today()) {
  const { api } = w;
  const at = await w.at(meetingId);
  const consent = { how: 'telephone' as const, by: 'Ruth Okafor', on };
  switch (step) {
    case 'send_to_chair':
      return api.meetings.sendToChair({ ...at, accepted: ACCEPT });
    case 'return_to_draft':
      return api.meetings.returnToDraft({ ...at, comment: 'More time for questions, please' });
    case 'agree':
      return api.meetings.agree({ ...at, ...consent });
    case 'reopen':
      return api.meetings.reopen({ ...at, reason: 'The Borough Commander cannot come' });
    case 'publish':
      return api.meetings.publish({ ...at, ...HOW, on, accepted: ACCEPT });
    case 'supplement': {
      const { start, room } = FACTS;
      const change = {
        reason: 'A late paper',
        start,
        room,
        venueId: w.venueId,
        items: await itemsOf(w, meetingId),
        papers: [],
      };
      return api.meetings.supplement({ ...at, ...consent, ...HOW, ...change, accepted: ACCEPT });
    }
  }
}

describe('the agenda’s steps', () => {
  test.each(AGENDA_STATES)('A3: from %s exactly the steps of the table can be taken', async (state) => {
    for (const step of AGENDA_STEPS) {
      const w = await world();
      const id = await w.plan();
      await bringTo(w, id, state);
      const outcome = await take(w, id, step);
      const { meeting, steps } = await w.page(id);
      if (TRANSITIONS[step].from === state) {
        expect(outcome.ok).toBe(true);
        expect(meeting.agendaState).toBe(TRANSITIONS[step].to);
        expect(steps.at(-1)).toMatchObject({ step, on: '2011-03-01' });
      } else {
        expect(outcome).toMatchObject({ ok: false, problem: { kind: 'refused', rule: 'A3' } });
        expect(meeting.agendaState).toBe(state);
      }
    }
  });

  test('A3: a meeting that was cancelled takes no step; planned again, it does', async () => {
    const w = await world();
    const id = await w.plan();
    must(await w.api.meetings.changeState({ ...(await w.at(id)), to: 'cancelled', reason: 'Election called' }));
    expect(await take(w, id, 'send_to_chair')).toMatchObject({ problem: { key: 'meetings.notPlanned' } });
    must(await w.api.meetings.changeState({ ...(await w.at(id)), to: 'planned', reason: 'A slip' }));
    must(await take(w, id, 'send_to_chair'));
  });

  test('A3: the chair agrees in the program in person; the administrator records how the chair agreed otherwise', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'with_chair');
    const at = await w.at(id);
    const here = { ...at, how: 'in_program' as const, by: '', on: '2011-03-01' };
    expect(await w.api.meetings.agree(here)).toMatchObject({ problem: { key: 'meetings.onlyChairHere', rule: 'A3' } });
    expect(await w.api.meetings.agree({ ...here, how: 'letter' })).toMatchObject({
      problem: { key: 'meetings.agreedBy', fields: [{ path: 'by' }] },
    });
    await signInAs(w, 'chair', 'Ruth Okafor');
    expect(await w.api.meetings.sendToChair({ ...at })).toMatchObject({ problem: { kind: 'notAllowed' } });
    must(await w.api.meetings.agree(here));
    expect((await w.page(id)).versions).toMatchObject([
      { number: 1, agreedBy: 'Ruth Okafor', agreedHow: 'in_program' },
    ]);
  });

  test('A3: the chair sends it back with a comment', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'with_chair');
    await signInAs(w, 'chair', 'Ruth Okafor');
    must(await w.api.meetings.returnToDraft({ ...(await w.at(id)), comment: 'Youth crime first' }));
    expect((await w.page(id)).steps.at(-1)).toMatchObject({ note: 'Youth crime first', by: 'Ruth Okafor' });
    await signIn(w, 'Grace Adeyemi');
    must(await take(w, id, 'send_to_chair'));
  });

  test('A3: an agenda opened again must be agreed again, and both versions stay', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'agreed');
    must(await take(w, id, 'reopen'));
    expect(await take(w, id, 'publish')).toMatchObject({ problem: { key: 'meetings.wrongState.publish' } });
    must(await take(w, id, 'send_to_chair'));
    must(await take(w, id, 'agree'));
    expect((await w.page(id)).versions.map((each) => each.number)).toEqual([1, 2]);
  });

  test('A4: a late step demands a reason, which the compliance report shows with the days', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'agreed');
    w.clock.set('2011-05-19');
    must(await w.api.office.signIn({ personId: 1, passphrase: 'four plain words here' }));
    const at = await w.at(id);
    const publish = { ...at, ...HOW, on: '2011-05-19', accepted: ACCEPT };
    expect(await w.api.meetings.publish(publish)).toMatchObject({
      problem: {
        key: 'meetings.lateReason',
        rule: 'A4',
        fields: [{ path: 'lateReason' }],
        params: { due: '17 May 2011' },
      },
    });
    must(await w.api.meetings.publish({ ...publish, lateReason: 'The printer broke down' }));
    const { rows } = must(await w.api.meetings.compliance({ date: '2011-05-24', basis: 'financial' }));
    expect(rows.map(({ step, daysLate, lateReason }) => [step, daysLate, lateReason])).toEqual([
      ['send_to_chair', 0, ''],
      ['agree', 0, ''],
      ['publish', 2, 'The printer broke down'],
    ]);
  });

  test('A4: steps are not taken in the future, nor before the step before them', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'with_chair');
    expect(await take(w, id, 'agree', '2011-03-02')).toMatchObject({ problem: { key: 'meetings.stepInFuture' } });
    expect(await take(w, id, 'agree', '2011-02-28')).toMatchObject({ problem: { key: 'meetings.stepTooEarly' } });
  });

  test('A4: to members and to the public, each with how; a closed sub-group has no public', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'agreed');
    const at = { ...(await w.at(id)), on: '2011-03-01', accepted: ACCEPT };
    expect(await w.api.meetings.publish({ ...at, ...HOW, toMembers: '' })).toMatchObject({
      problem: { rule: 'A4', fields: [{ path: 'toMembers' }] },
    });
    expect(await w.api.meetings.publish({ ...at, ...HOW, toPublic: ' ' })).toMatchObject({
      problem: { rule: 'A4', fields: [{ path: 'toPublic' }] },
    });
    const closed = await w.plan({ kind: 'sub_group', open: false });
    await bringTo(w, closed, 'agreed');
    must(await w.api.meetings.publish({ ...at, ...(await w.at(closed)), toMembers: 'By e-mail', toPublic: '' }));
  });

  test('somebody else’s change in between is said, and nothing is written', async () => {
    const w = await world();
    const id = await w.plan();
    const old = await w.at(id);
    must(await w.api.meetings.saveAgenda({ ...old, items: await itemsOf(w, id) }));
    expect(await w.api.meetings.sendToChair({ ...old, accepted: ACCEPT })).toMatchObject({
      problem: { kind: 'changed' },
    });
    expect((await w.page(id)).meeting.agendaState).toBe('draft');
  });
});
