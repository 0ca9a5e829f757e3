import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../db/base/dates.ts';
import { formatWeekday } from '../../../db/base/format.ts';
import { addWarnings, countYear, suggestCycle, weekdayOf, yearOf, yearWarnings } from '../../../db/meetings/cycle.ts';
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
