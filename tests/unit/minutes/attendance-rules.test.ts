import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockTime } from '../../../db/base/brand.ts';
import {
  ATTENDED,
  type Attended,
  attendanceTotals,
  attendedAs,
  categoryTotals,
  countHands,
  duringOf,
  inAdvance,
  inOrder,
  isInRoom,
  type Stretch,
  wasInRoom,
} from '../../../db/minutes/attendance-rules.ts';
import { MINUTES_TRANSITIONS, mayTake, minutesStepsFrom } from '../../../db/minutes/rules.ts';
import { MINUTES_STATES, MINUTES_STEPS } from '../../../db/minutes/words.ts';

const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}` as ClockTime);
const orNull = fc.option(time, { nil: null });
const stretch = fc.record({ arrived: orNull, left: orNull }) satisfies fc.Arbitrary<Stretch>;
const years = fc.array(fc.constantFrom(...ATTENDED), { maxLength: 12 });

describe('a member’s year', () => {
  test('M7: every meeting held counts once; the rate is of those, rounded down; the run never exceeds the misses', () => {
    fc.assert(
      fc.property(years, (year) => {
        const totals = attendanceTotals(year);
        const { present, substitute, apologies, absent, meetings, rate, absentInRun } = totals;
        expect(present + substitute + apologies + absent).toBe(meetings);
        expect(meetings).toBe(year.filter((each) => each !== 'expected').length);
        expect(rate).toBe(meetings === 0 ? null : Math.floor((present * 100) / meetings));
        expect(absentInRun).toBeLessThanOrEqual(apologies + absent);
        const held = year.filter((each) => each !== 'expected');
        const last = held.slice(held.length - absentInRun);
        expect(last.every((each) => each === 'apologies' || each === 'absent')).toBe(true);
        const before = held[held.length - absentInRun - 1];
        expect(before === undefined || before === 'present' || before === 'substitute').toBe(true);
      }),
    );
  });

  test('M7: another meeting attended never lowers the rate, one missed never raises it', () => {
    fc.assert(
      fc.property(years, (year) => {
        const rate = attendanceTotals(year).rate ?? 0;
        expect(attendanceTotals([...year, 'present']).rate).toBeGreaterThanOrEqual(rate);
        expect(attendanceTotals([...year, 'absent']).rate).toBeLessThanOrEqual(rate);
        expect(attendanceTotals([...year, 'present']).absentInRun).toBe(0);
      }),
    );
  });

  test('M7, M9: being there counts before a substitute, a substitute before apologies, apologies before absence', () => {
    const there: Stretch[] = [{ arrived: null, left: null }];
    const facts = { stretches: there, hasSubstitute: true, apologiesOn: '2011-05-20' as const };
    expect(attendedAs(facts as never, true)).toBe('present');
    expect(attendedAs({ ...facts, stretches: [] } as never, true)).toBe('substitute');
    expect(attendedAs({ ...facts, stretches: [], hasSubstitute: false } as never, true)).toBe('apologies');
    const nothing = { stretches: [], hasSubstitute: false, apologiesOn: null };
    expect([attendedAs(nothing, true), attendedAs(nothing, false)]).toEqual(['absent', 'expected']);
  });

  test.each([
    ['2011-05-23', null, true],
    ['2011-05-23', '23:59', true],
    ['2011-05-24', '18:59', true],
    ['2011-05-24', '19:00', false],
    ['2011-05-24', null, false],
    ['2011-05-25', '09:00', false],
  ])('M8: given on %s at %s, in advance of a meeting on 24 May at 7pm: %s', (on, at, advance) => {
    const meeting = { date: '2011-05-24', start: '19:00' };
    expect(inAdvance({ on, at } as never, meeting as never)).toBe(advance);
  });
});

describe('in the room', () => {
  test('at a minute is within any part of the meeting that has the minute', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 3 }), time, orNull, orNull, (stretches, at, from, until) => {
        const isIn = (from === null || from <= at) && (until === null || at < until);
        if (isIn && isInRoom(stretches, at)) expect(wasInRoom(stretches, { from, until })).toBe(true);
        expect(wasInRoom(stretches, { from: null, until: null })).toBe(stretches.length > 0);
      }),
    );
  });

  test('stretches in order never have somebody in the room twice', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 4 }), time, (stretches, at) => {
        fc.pre(inOrder(stretches));
        expect(stretches.filter((each) => isInRoom([each], at)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('an item takes from its time to the next one’s; without times, the whole meeting', () => {
    const items = (...times: (string | null)[]) => times.map((began) => ({ began: began as ClockTime | null }));
    expect(duringOf(items(null, null), 1)).toEqual({ from: null, until: null });
    expect(duringOf(items('19:00', null, '20:00'), 0)).toEqual({ from: '19:00', until: '20:00' });
    expect(duringOf(items('19:00', null, '20:00'), 1)).toEqual({ from: '19:00', until: '20:00' });
    expect(duringOf(items('19:00', null, '20:00'), 2)).toEqual({ from: '20:00', until: null });
    expect(duringOf(items('20:00', '19:00', '21:00'), 0)).toEqual({ from: '20:00', until: '21:00' });
  });

  test('M13: an adviser raises no hand; a member and the substitute together raise one', () => {
    const there = { stretches: [{ arrived: null, left: null }] };
    const none = { from: null, until: null };
    const members = [
      { standing: 'member' as const, record: there, substitute: there },
      { standing: 'ex_officio' as const, record: null, substitute: there },
      { standing: 'adviser' as const, record: there, substitute: null },
      { standing: 'member' as const, record: { stretches: [] }, substitute: null },
    ];
    expect(countHands(members, none)).toBe(2);
  });
});

describe('the way of the minutes', () => {
  test('A12: every state is reached, every way leads to the lock, and nothing leads out of it', () => {
    const reached = new Set(['draft']);
    for (let round = 0; round < MINUTES_STATES.length; round += 1) {
      for (const step of MINUTES_STEPS) {
        const { from, to } = MINUTES_TRANSITIONS[step];
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...MINUTES_STATES].sort());
    for (const open of [true, false]) {
      for (const state of MINUTES_STATES) {
        expect(minutesStepsFrom(state, open).length > 0, `${state} ${open}`).toBe(state !== 'adopted');
      }
    }
    expect(MINUTES_STATES.filter(mayTake)).toEqual(['draft', 'with_chair']);
  });

  test('A12: minutes of an open meeting are public before they are adopted; of a closed one they never are', () => {
    expect(minutesStepsFrom('circulated', true)).toEqual(['make_public']);
    expect(minutesStepsFrom('circulated', false)).toEqual(['adopt']);
  });
});

test('M7: a category’s share is of all meetings of all its members together', () => {
  const long: Attended[] = ['present', 'present', 'present', 'absent'];
  expect(categoryTotals([long, ['apologies']])).toEqual({
    ...{ members: 2, meetings: 5, present: 3, substitute: 0, apologies: 1, absent: 1, rate: 60 },
  });
  expect(categoryTotals([['expected']])).toMatchObject({ members: 1, meetings: 0, rate: null });
});
