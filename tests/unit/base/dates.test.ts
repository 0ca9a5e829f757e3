import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  daysBetween,
  financialYearStart,
  isClockTime,
  isIsoDate,
} from '../../../db/base/dates.ts';

const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('are real or refused', () => {
    expect(['2011-02-28', '2012-02-29', '2011-12-31'].every(isIsoDate)).toBe(true);
    const wrong = [
      '2011-02-29',
      '2011-02-31',
      '2011-13-01',
      '2011-00-10',
      '11-02-01',
      '2011-2-1',
      '2011-02-01T00:00',
      '',
      '1811-01-01',
    ];
    expect(wrong.filter(isIsoDate)).toEqual([]);
  });

  test('adding and taking away the same number of days comes back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
      }),
    );
  });

  test('a month back from 31 March is the last day of February', () => {
    expect(addMonths('2011-03-31', -1)).toBe('2011-02-28');
    expect(addMonths('2012-03-31', -1)).toBe('2012-02-29');
    expect(addMonths('2011-05-24', -1)).toBe('2011-04-24');
    expect(addMonths('2011-12-31', 2)).toBe('2012-02-29');
  });

  test('adding months keeps the day or is clamped to the end of the month, never spills over', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const result = addMonths(date, months);
        expect(isIsoDate(result)).toBe(true);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(result) - count(date)).toBe(months);
        expect(Number(result.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });

  test('a financial year holds its day and begins on its own', () => {
    expect(financialYearStart('2011-03-31', 4, 1)).toBe('2010-04-01');
    expect(financialYearStart('2011-04-01', 4, 1)).toBe('2011-04-01');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (date, month, first) => {
        const start = financialYearStart(date, month, first);
        expect(start <= date && date < addMonths(start, 12)).toBe(true);
      }),
    );
  });
});

describe('times of day', () => {
  test('are real or refused', () => {
    expect(['00:00', '19:30', '23:59'].every(isClockTime)).toBe(true);
    expect(['24:00', '7:00', '19:60', '19.30', '', '19:30:00'].filter(isClockTime)).toEqual([]);
  });

  test('adding minutes goes round the clock', () => {
    expect(addMinutes('19:00', 120)).toBe('21:00');
    expect(addMinutes('23:30', 45)).toBe('00:15');
    expect(addMinutes('00:10', -20)).toBe('23:50');
  });
});
