import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, daysBetween } from '../../../db/base/dates.ts';
import { blockers, cautions, planWarnings, type StepFacts, venueWarnings } from '../../../db/meetings/guards.ts';
import { modelAgenda } from '../../../db/meetings/model-agenda.ts';
import { progressOf } from '../../../db/meetings/page.ts';
import {
  daysLate,
  deadlines,
  dueOf,
  nextDueStep,
  stepsFrom,
  TRANSITIONS,
  timeCheck,
  timetable,
  totalMinutes,
} from '../../../db/meetings/rules.ts';
import { AGENDA_STATES, AGENDA_STEPS, MEETING_KINDS } from '../../../db/meetings/words.ts';
import { defaultSettings } from '../../../db/office/settings.ts';

const settings = defaultSettings();
const dates = fc
  .date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const minutes = fc.array(fc.record({ minutes: fc.option(fc.integer({ min: 0, max: 240 })) }), { maxLength: 30 });

const facts = (more: Partial<StepFacts> = {}): StepFacts => ({
  kind: 'ordinary',
  state: 'planned',
  agendaState: 'draft',
  date: '2011-05-24',
  open: true,
  plannedMinutes: 120,
  items: modelAgenda('ordinary'),
  topics: 1,
  openRequests: 0,
  venue: { stepFree: true, capacity: 100, name: 'Civic Centre' },
  expected: 60,
  hasContact: true,
  ...more,
});

describe('deadlines', () => {
  test('A4: the agenda of 24 May is published by 17 May, better by 16 May', () => {
    expect(deadlines('2011-05-24', settings)).toEqual({
      send_to_chair: '2011-05-10',
      agree: '2011-05-14',
      publishAim: '2011-05-16',
      publish: '2011-05-17',
      interpreter: '2011-04-24',
    });
  });

  test('A9: one calendar month before, clamped to the month’s end', () => {
    expect(deadlines('2011-03-31', settings).interpreter).toBe('2011-02-28');
    expect(deadlines('2012-03-30', settings).interpreter).toBe('2012-02-29');
  });

  test('A4: come in the order of the steps, and follow the settings', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 90 }), (date, days) => {
        const limits = deadlines(date, { ...settings, 'meetings.publishedDays': days });
        expect(limits.send_to_chair < limits.agree).toBe(true);
        expect(daysBetween(limits.publish, date)).toBe(days);
        expect(limits.interpreter < date).toBe(true);
      }),
    );
  });

  test('A4: days late are counted from the day after', () => {
    expect(daysLate('2011-05-17', '2011-05-17')).toBe(0);
    expect(daysLate('2011-05-19', '2011-05-17')).toBe(2);
    expect(daysLate('2011-05-19', null)).toBe(0);
  });
});

describe('the table of steps', () => {
  test('A3: leads from draft to published only through the chair', () => {
    expect(stepsFrom('draft')).toEqual(['send_to_chair']);
    expect(stepsFrom('with_chair')).toEqual(['return_to_draft', 'agree']);
    expect(stepsFrom('agreed')).toEqual(['reopen', 'publish']);
    expect(stepsFrom('published')).toEqual(['supplement']);
    expect(AGENDA_STATES.map(nextDueStep)).toEqual(['send_to_chair', 'agree', 'publish', null]);
  });

  test.each(AGENDA_STATES.flatMap((state) => AGENDA_STEPS.map((step) => [state, step] as const)))(
    'A3: from %s the step %s is what the table says',
    (agendaState, step) => {
      const found = blockers(step, facts({ agendaState }));
      if (TRANSITIONS[step].from === agendaState) expect(found).toEqual([]);
      else expect(found).toEqual([{ rule: 'A3', key: `meetings.wrongState.${step}` }]);
      expect(blockers(step, facts({ agendaState, state: 'cancelled' }))).toEqual([{ key: 'meetings.notPlanned' }]);
    },
  );

  test('A3: a draft needs items, each with owner, presenter and minutes', () => {
    expect(blockers('send_to_chair', facts({ items: [] }))).toMatchObject([{ rule: 'A3', key: 'meetings.noItems' }]);
    const [first, ...others] = modelAgenda('ordinary');
    if (!first) throw new Error('no items');
    const bare = { ...first, owner: '', presenter: '', minutes: null };
    expect(blockers('send_to_chair', facts({ items: [...others, bare] }))).toMatchObject([
      {
        key: 'meetings.itemsIncomplete',
        params: { count: 1 },
        fields: [{ path: 'items.9.presenter' }, { path: 'items.9.owner' }, { path: 'items.9.minutes' }],
      },
    ]);
  });

  test('A7: publishing needs a contact and a topic; A8: and a venue', () => {
    const agreed = facts({ agendaState: 'agreed', venue: null, topics: 0, hasContact: false });
    expect(blockers('publish', agreed).map(({ rule, key }) => [rule, key])).toEqual([
      ['A8', 'meetings.noVenue'],
      ['A7', 'meetings.noContact'],
      ['A7', 'meetings.noTopics'],
    ]);
    expect(blockers('publish', facts({ agendaState: 'agreed', open: false, topics: 0 }))).toEqual([]);
  });

  test('A4: progress knows what is done, next and late, also after opening again', () => {
    const limits = deadlines('2011-05-24', settings);
    const step = (name: 'send_to_chair' | 'agree' | 'reopen', on: string) => ({
      ...{ id: 1, meetingId: 1 as never, versionId: null, at: '', by: '', note: '', lateReason: '' },
      ...{ step: name, on, due: name === 'reopen' ? null : dueOf(name, limits) },
    });
    const agreed = [step('send_to_chair', '2011-05-09'), step('agree', '2011-05-12')];
    expect(progressOf('agreed', agreed, limits, '2011-05-19')).toMatchObject([
      { position: 'done', on: '2011-05-09', daysLate: 0 },
      { position: 'done', on: '2011-05-12', daysLate: 0 },
      { position: 'next', on: null, daysLate: 2 },
    ]);
    const reopened = [...agreed, step('reopen', '2011-05-12')];
    expect(progressOf('draft', reopened, limits, '2011-05-12')[0]).toMatchObject({
      position: 'next',
      on: null,
      daysLate: 2,
    });
  });
});

describe('times', () => {
  test('A2: the items add up; one minute over the planned length or the limit is said', () => {
    const items = modelAgenda('ordinary');
    expect(timeCheck(items, 120, settings)).toEqual({ total: 120, limit: 120, overPlanned: 0, overLimit: 0 });
    const longer = facts({ items: [...items, ...modelAgenda('sub_group')], plannedMinutes: 130 });
    expect(cautions('send_to_chair', longer, settings, '2011-05-01').map(({ rule, key }) => [rule, key])).toEqual([
      ['A2', 'meetings.overPlanned'],
      ['A2', 'meetings.overLimit'],
    ]);
  });

  test('A2: running times begin at the start, follow on, and end at the total', () => {
    fc.assert(
      fc.property(minutes, (items) => {
        const times = timetable('19:00', items);
        expect(times).toHaveLength(items.length);
        times.forEach((time, at) => {
          expect(time.begins).toBe(at === 0 ? '19:00' : times[at - 1]?.ends);
        });
        if (times.length > 0) expect(times.at(-1)?.ends).toBe(addMinutes('19:00', totalMinutes(items)));
      }),
    );
  });

  test('A2: the order of the items does not change the total', () => {
    fc.assert(fc.property(minutes, (items) => totalMinutes([...items].reverse()) === totalMinutes(items)));
  });
});

describe('the model agenda', () => {
  test('A5: has the handbook’s items in their order, T5: the treasurer’s update, A6: and the public’s questions', () => {
    expect(modelAgenda('ordinary').map((item) => item.kind)).toEqual([
      'apologies',
      'previous_minutes',
      'oral_updates',
      'treasurer',
      'police_performance',
      'community_safety',
      'presentation',
      'public_questions',
      'other_business',
      'next_meeting',
    ]);
    expect(modelAgenda('ordinary')[4]?.points).toHaveLength(3);
  });

  test.each(MEETING_KINDS)('A2: fits into two hours and is complete: %s', (kind) => {
    const items = modelAgenda(kind);
    expect(totalMinutes(items)).toBeLessThanOrEqual(120);
    expect(blockers('send_to_chair', facts({ kind, items }))).toEqual([]);
  });

  test('A6, T5: an open meeting without them is warned of, a sub-group’s is not', () => {
    const bare = facts({ items: modelAgenda('sub_group') });
    expect(cautions('send_to_chair', bare, settings, '2011-05-01').map((each) => each.rule)).toEqual(['T5', 'A6']);
    const closed = facts({ items: modelAgenda('sub_group'), kind: 'sub_group', open: false });
    expect(cautions('send_to_chair', closed, settings, '2011-05-01')).toEqual([]);
  });
});

describe('the place and the needs', () => {
  test('A8: steps and a room too small are said; without a venue there is nothing to say', () => {
    const venue = { stepFree: false, capacity: 50, name: 'Old Hall' };
    expect(venueWarnings(venue, 51).map((each) => each.key)).toEqual(['meetings.notStepFree', 'meetings.tooSmall']);
    expect(venueWarnings({ ...venue, stepFree: true, capacity: null }, 500)).toEqual([]);
    expect(venueWarnings(null, 500)).toEqual([]);
  });

  test('A9: planning within the month warns when somebody needs an interpreter, not for a meeting of the past', () => {
    const plan = { date: '2011-05-24', plannedMinutes: 120, venue: null, expected: 0, needInterpreter: 2 };
    expect(planWarnings(plan, settings, '2011-04-24')).toEqual([]);
    expect(planWarnings(plan, settings, '2011-04-25')).toMatchObject([{ rule: 'A9', params: { count: 2 } }]);
    expect(planWarnings({ ...plan, needInterpreter: 0 }, settings, '2011-04-25')).toEqual([]);
    expect(planWarnings(plan, settings, '2011-06-01')).toEqual([]);
  });

  test('A4: published on the last day is said, a day earlier is not', () => {
    const agreed = facts({ agendaState: 'agreed' });
    expect(cautions('publish', agreed, settings, '2011-05-17')).toMatchObject([
      { rule: 'A4', key: 'meetings.afterAim' },
    ]);
    expect(cautions('publish', agreed, settings, '2011-05-16')).toEqual([]);
  });
});
