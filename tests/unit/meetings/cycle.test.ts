import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../db/base/dates.ts';
import { formatWeekday } from '../../../db/base/format.ts';
import {
  addWarnings,
  countYear,
  type Pattern,
  repeatCycle,
  sameWeekdayOfMonth,
  suggestCycle,
  weekdayOf,
  yearOf,
  yearWarnings,
} from '../../../db/meetings/cycle.ts';
import { defaultSettings } from '../../../db/office/settings.ts';

const settings = defaultSettings();
const april = { month: 4, day: 1 };
const meeting = (
  kind: 'ordinary' | 'agm' | 'public_event' | 'sub_group',
  state: 'planned' | 'cancelled' = 'planned',
) => ({
  kind,
  state,
  open: kind !== 'sub_group',
});
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

describe('the year of meetings', () => {
  test('A1: four to six meetings, one of them the AGM, four public', () => {
    const three = [meeting('ordinary'), meeting('ordinary'), meeting('ordinary')];
    expect(yearWarnings([...three, meeting('agm')], settings)).toEqual([]);
    expect(yearWarnings(three, settings).map((each) => each.key)).toEqual([
      'meetings.tooFew',
      'meetings.noAgm',
      'meetings.tooFewPublic',
    ]);
    const many = [...three, ...three, meeting('agm'), meeting('agm')];
    expect(yearWarnings(many, settings).map((each) => each.key)).toEqual(['meetings.tooMany', 'meetings.severalAgms']);
  });

  test('A1: events count as public, sub-groups and cancelled meetings do not count', () => {
    const year = [meeting('agm'), meeting('public_event'), meeting('sub_group'), meeting('ordinary', 'cancelled')];
    expect(countYear(year)).toEqual({ meetings: 1, agms: 1, public: 2 });
  });

  test('A1: one more is warned of only for what it makes worse', () => {
    const six = Array.from({ length: 6 }, () => meeting('ordinary'));
    expect(addWarnings(six, [meeting('ordinary')], settings).map((each) => each.key)).toEqual(['meetings.tooMany']);
    expect(addWarnings([...six, meeting('ordinary')], [meeting('public_event')], settings)).toEqual([]);
    expect(addWarnings([], [meeting('ordinary')], settings)).toEqual([]);
  });

  test('A1: a year is the group’s financial year or the calendar’s', () => {
    expect(yearOf('2011-03-31', 'financial', april)).toEqual({ from: '2010-04-01', to: '2011-03-31' });
    expect(yearOf('2011-04-01', 'financial', april)).toEqual({ from: '2011-04-01', to: '2012-03-31' });
    expect(yearOf('2011-04-01', 'calendar', april)).toEqual({ from: '2011-01-01', to: '2011-12-31' });
  });
});

describe('the suggestion of dates', () => {
  const wish = fc.record({
    count: fc.integer({ min: 1, max: 12 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    agm: fc.integer({ min: 0, max: 12 }),
  });

  test('A1: gives as many as wished, on the weekday, in the year, apart, never at Christmas, with one AGM', () => {
    fc.assert(
      fc.property(wish, fc.integer({ min: 2005, max: 2040 }), (wanted, start) => {
        const year = yearOf(`${start}-04-01`, 'financial', april);
        const found = suggestCycle(year, wanted);
        expect(found).toHaveLength(wanted.count);
        for (const { date } of found) {
          expect(formatWeekday(date)).toBe(WEEKDAYS[wanted.weekday - 1]);
          expect(date >= year.from && date <= year.to).toBe(true);
          expect(date.slice(5) >= '12-20' || date.slice(5) <= '01-03').toBe(false);
        }
        found.slice(1).forEach(({ date }, at) => {
          expect(daysBetween(found[at]?.date ?? '', date)).toBeGreaterThanOrEqual(wanted.count > 6 ? 7 : 42);
        });
        const agms = found.filter(({ kind }) => kind === 'agm').length;
        expect(agms).toBe(wanted.agm >= 1 && wanted.agm <= wanted.count ? 1 : 0);
      }),
    );
  });

  test('A1: keeps clear of days that are taken', () => {
    const year = yearOf('2011-04-01', 'financial', april);
    const first = suggestCycle(year, { count: 4, weekday: 2, agm: 1 }).map(({ date }) => date);
    const second = suggestCycle(year, { count: 4, weekday: 2, agm: 1 }, first).map(({ date }) => date);
    expect(second.filter((date) => first.includes(date))).toEqual([]);
    expect(weekdayOf(second[0] ?? '')).toBe(2);
  });
});

describe('a year like the one before', () => {
  const year = yearOf('2011-05-01', 'financial', april);
  const like = (date: string, more: Partial<Pattern> = {}): Pattern => ({
    ...{ date, kind: 'ordinary', state: 'held', start: '19:00', plannedMinutes: 120, venueId: null, room: 'Hall' },
    ...more,
  });
  const dates = (rows: readonly Pattern[], taken: string[] = []) =>
    repeatCycle(rows, year, taken).map(({ date }) => date);

  test('A1: keeps the weekday of the month, the time, the place and the kind', () => {
    expect(dates([like('2010-05-18'), like('2010-11-13'), like('2011-01-18')])).toEqual([
      '2011-05-17',
      '2011-11-12',
      '2012-01-17',
    ]);
    const [agm] = repeatCycle([like('2010-06-15', { kind: 'agm', start: '18:30' })], year);
    expect(agm).toMatchObject({ kind: 'agm', start: '18:30', room: 'Hall', like: '2010-06-15', clash: null });
  });

  test('a fifth weekday becomes the last one where the month has only four', () => {
    expect(dates([like('2010-06-29')])).toEqual(['2011-06-28']);
    expect(dates([like('2010-08-31')])).toEqual(['2011-08-30']);
  });

  test('sub-groups and meetings that were called off are no pattern', () => {
    const rows = [like('2010-10-06', { kind: 'sub_group' }), like('2010-12-01', { state: 'cancelled' })];
    expect(dates([...rows, like('2010-09-14', { state: 'postponed' })])).toEqual([]);
  });

  test('a day that is taken, also by another of the pattern, and one around Christmas are said to clash', () => {
    const found = repeatCycle([like('2010-05-18'), like('2010-05-18'), like('2010-12-21')], year, ['2011-05-17']);
    expect(found.map(({ clash }) => clash)).toEqual(['taken', 'taken', 'christmas']);
    expect(repeatCycle([like('2010-05-18'), like('2010-05-18')], year).map(({ clash }) => clash)).toEqual([
      null,
      'taken',
    ]);
  });

  test('every day of a year has one in the next, on the same weekday of the same month, whenever years begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 12 }), (days, month) => {
        const day = addDays('2000-01-01', days);
        const last = yearOf(day, 'financial', { month, day: 1 });
        const next = yearOf(addDays(last.to, 1), 'financial', { month, day: 1 });
        const found = sameWeekdayOfMonth(day, next);
        expect(found >= next.from && found <= next.to).toBe(true);
        expect(weekdayOf(found)).toBe(weekdayOf(day));
        expect(found.slice(5, 7)).toBe(day.slice(5, 7));
        const nth = (of: string) => Math.ceil(Number(of.slice(8)) / 7);
        expect([nth(day), Math.min(nth(day), 4)]).toContain(nth(found));
      }),
      { numRuns: 300 },
    );
  });
});
