import { describe, expect, test } from 'vitest';
import { addDays } from '../../../db/base/dates.ts';
import { MINUTES_TRANSITIONS, minutesStepsFrom } from '../../../db/minutes/rules.ts';
import { MINUTES_STATES, MINUTES_STEPS } from '../../../db/minutes/words.ts';
import { must } from '../../support/core.ts';
import { begun, bringMinutesTo, DAY, finished, hall, NEXT_DAY, nextBegun, take } from './support.ts';

describe('the minutes’ steps', () => {
  test.each(MINUTES_STATES)(
    'A12: from %s exactly the steps of the table can be taken',
    async (state) => {
      for (const step of MINUTES_STEPS) {
        const h = await hall();
        await bringMinutesTo(h, state);
        if (step === 'adopt' && state !== 'adopted') await nextBegun(h);
        const outcome = await take(h, step);
        const { minutes, steps } = await h.minutes();
        if (minutesStepsFrom(state, true).includes(step)) {
          must(outcome);
          expect(minutes?.state).toBe(MINUTES_TRANSITIONS[step].to);
          expect(steps.at(-1)).toMatchObject({ step, lateReason: '' });
        } else {
          expect(outcome).toMatchObject({
            problem: { kind: 'refused', rule: 'A12', key: `minutes.wrongState.${step}` },
          });
          expect(minutes?.state).toBe(state);
        }
      }
    },
    120_000,
  );

  test('A12: the draft stays while an item has no outcome, a decided one no decision, nobody came, nobody was in the chair', async () => {
    const h = await hall();
    const { api, meetingId } = h;
    must(await api.minutes.begin({ meetingId }));
    const blockers = async () => {
      const { next } = await h.minutes();
      return next.find(({ step }) => step === 'send_to_chair')?.blockers.map(({ key }) => key);
    };
    expect(await blockers()).toEqual([
      'minutes.notHeld',
      'minutes.noChair',
      'minutes.nobodyPresent',
      'minutes.itemsUnfinished',
    ]);
    expect(await take(h, 'send_to_chair')).toMatchObject({ problem: { key: 'minutes.notHeld', rule: 'A12' } });

    const other = await hall();
    await begun(other);
    await finished(other);
    const [first] = (await other.minutes()).items;
    if (!first) throw new Error('no item');
    const { id: itemId, version, title, audience, began } = first;
    must(await other.api.minutes.changeItem({ itemId, version, title, audience, began, outcome: 'decided' }));
    expect(await take(other, 'send_to_chair')).toMatchObject({
      problem: { key: 'minutes.itemsUnfinished', fields: [{ path: 'items.0.outcome', key: 'minutes.itemDecision' }] },
    });
  });

  test('A12: each step is due: 7, 12 and 14 days on, and the next meeting; late it asks for a reason, and keeps it', async () => {
    const h = await hall();
    await begun(h);
    await finished(h);
    expect((await h.minutes()).deadlines).toEqual({
      send_to_chair: addDays(DAY, 7),
      agree: addDays(DAY, 12),
      circulate: addDays(DAY, 14),
      next_meeting: NEXT_DAY,
    });
    const days = { send_to_chair: 7, agree: 12, circulate: 14, make_public: 63 } as const;
    for (const [step, due] of Object.entries(days) as [keyof typeof days, number][]) {
      h.day(addDays(DAY, due + 1));
      expect((await h.minutes()).next.find((each) => each.step === step)).toMatchObject({ late: 1 });
      const late = await take(h, step);
      expect(late).toMatchObject({ problem: { rule: 'A12', key: 'minutes.lateReason' } });
      must(await take(h, step, { lateReason: 'The secretary was ill' }));
      expect((await h.minutes()).steps.at(-1)).toMatchObject({
        step,
        due: addDays(DAY, due),
        lateReason: 'The secretary was ill',
      });
    }
  });

  test('A12: on the last day a step is in time, and a reason that nobody needs is not kept', async () => {
    const h = await hall(addDays(DAY, 7));
    await begun(h);
    await finished(h);
    must(await take(h, 'send_to_chair', { lateReason: 'None needed' }));
    expect((await h.minutes()).steps).toMatchObject([{ step: 'send_to_chair', lateReason: '' }]);
  });

  test('A12: no step is dated in the future, nor before the one before it', async () => {
    const h = await hall();
    await bringMinutesTo(h, 'with_chair');
    expect(await take(h, 'agree', { on: '2011-05-25' })).toMatchObject({ problem: { key: 'minutes.inFuture' } });
    expect(await take(h, 'agree', { on: '2011-05-23' })).toMatchObject({ problem: { key: 'minutes.stepTooEarly' } });
  });

  test('A12: the chair agrees or gives back; the rest is the administrator’s; a reader takes no step', async () => {
    const h = await hall();
    await bringMinutesTo(h, 'with_chair');
    h.as('chair');
    expect(await take(h, 'send_to_chair')).toMatchObject({ problem: { kind: 'notAllowed' } });
    must(await take(h, 'return_to_draft'));
    const { steps, next } = await h.minutes();
    expect(steps.at(-1)).toMatchObject({
      step: 'return_to_draft',
      by: 'Grace Adeyemi',
      note: 'Name the Inspector, please',
    });
    expect(next.map(({ step, mayTake }) => [step, mayTake])).toEqual([['send_to_chair', false]]);
  });

  test('A12: nobody but the secretariat and the chair reads a draft; then members’ officers, then everybody', async () => {
    const h = await hall();
    await begun(h);
    const { items } = await h.minutes();
    const [first, second] = items;
    if (!first || !second) throw new Error('no items');
    must(await h.api.minutes.saveText({ itemId: first.id, version: first.version, text: 'Said in public' }));
    must(await h.api.minutes.saveText({ itemId: second.id, version: second.version, text: 'Said to members' }));
    await finished(h);
    const { id: itemId, version, title } = (await h.minutes()).items[1] ?? second;
    must(
      await h.api.minutes.changeItem({ itemId, version, title, outcome: 'noted', audience: 'members', began: null }),
    );
    const seen = async () => {
      const all: Record<string, string[]> = {};
      for (const role of ['reader', 'treasurer', 'chair'] as const) {
        h.as(role);
        all[role] = (await h.minutes()).items.map(({ text }) => text).filter((text) => text !== '');
      }
      h.as('administrator');
      return all;
    };
    const both = ['Said in public', 'Said to members'];
    expect(await seen()).toEqual({ reader: [], treasurer: [], chair: both });
    for (const step of ['send_to_chair', 'agree', 'circulate'] as const) must(await take(h, step));
    expect(await seen()).toEqual({ reader: [], treasurer: both, chair: both });
    must(await take(h, 'make_public'));
    expect(await seen()).toEqual({ reader: ['Said in public'], treasurer: both, chair: both });
  });
});
