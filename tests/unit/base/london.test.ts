import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../db/base/dates.ts';
import { londonDateTime, londonInstant } from '../../../db/base/format.ts';

const pad = (number: number) => String(number).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${pad(h)}:${pad(m)}`);
const date = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('1996-01-01', days));

/** The last Sunday of a month: when clocks change. */
function lastSunday(year: number, month: number): string {
  const last = addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`, -1);
  return addDays(last, -new Date(`${last}T00:00:00Z`).getUTCDay());
}

test('a day and time in London is the moment at which its clocks show them, on every day of the year', () => {
  fc.assert(
    fc.property(date, time, (on, at) => {
      const isLeftOut = on === lastSunday(Number(on.slice(0, 4)), 3) && at.startsWith('01:');
      fc.pre(!isLeftOut);
      expect(londonDateTime(londonInstant(on, at))).toEqual({ date: on, time: at });
    }),
    { numRuns: 300 },
  );
});

test('on the days on which the clocks change, every time that there is', () => {
  for (const year of [2010, 2011, 2026]) {
    for (const [on, missing] of [
      [lastSunday(year, 3), '01:'],
      [lastSunday(year, 10), 'none'],
    ] as const) {
      for (let minute = 0; minute < 1440; minute += 15) {
        const at = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
        if (!at.startsWith(missing)) expect(londonDateTime(londonInstant(on, at))).toEqual({ date: on, time: at });
      }
    }
  }
});

test('summer time is an hour before Greenwich; the hour that comes twice is its first; the one left out comes after', () => {
  expect(londonInstant('2011-05-24', '19:00')).toBe('2011-05-24T18:00:00.000Z');
  expect(londonInstant('2011-01-18', '19:00')).toBe('2011-01-18T19:00:00.000Z');
  expect(londonInstant('2011-10-30', '01:30')).toBe('2011-10-30T00:30:00.000Z');
  expect(londonInstant('2011-03-27', '01:30')).toBe('2011-03-27T01:30:00.000Z');
});
