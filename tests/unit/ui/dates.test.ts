import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../db/base/dates.ts';
import { formatDate, formatDateWithWeekday } from '../../../db/base/format.ts';
import { monthGrid, twelveMonths, weekdayOf } from '../../../renderer/ui/time/monthGrid.ts';
import { readDate } from '../../../renderer/ui/time/readDate.ts';

const day = fc.integer({ min: 0, max: 365 * 250 }).map((days) => addDays('1900-01-01', days));

describe('a date as people write it', () => {
  test.each([
    '31/3/2011',
    '31/03/2011',
    ' 31 / 3 / 2011 ',
    '31.3.11',
    '31-03-2011',
    '31–3–2011',
    '31 3 2011',
    '2011-03-31',
    '31 March 2011',
    '31 march, 2011',
    '31st of March 2011',
    '31 Mar 11',
    '31Mar2011',
    'Thursday 31 March 2011',
    'Thurs 31 Mar 2011',
    'Thursday 31 March (2011)',
    'March 31 2011',
    'March 31, 2011',
    '31\u00a0March\u00a02011',
    '３１/３/２０１１',
  ])('%s is 31 March 2011', (text) => {
    expect(readDate(text)).toEqual({ ok: true, date: '2011-03-31' });
  });

  test('the day comes before the month, always', () => {
    expect(readDate('5/12/2026')).toEqual({ ok: true, date: '2026-12-05' });
  });

  test('September may be Sept; two figures of a year turn at 69', () => {
    expect(readDate('1 Sept 68')).toEqual({ ok: true, date: '2068-09-01' });
    expect(readDate('1 Sep 69')).toEqual({ ok: true, date: '1969-09-01' });
  });

  test('a day that a month does not have is told with the month and its length', () => {
    const fault = { why: 'noSuchDay', month: 2, year: 2011, days: 28 };
    expect(readDate('31/02/2011')).toEqual({ ok: false, fault });
    expect(readDate('29 February 2011')).toEqual({ ok: false, fault });
    expect(readDate('29/2/2012')).toEqual({ ok: true, date: '2012-02-29' });
    expect(readDate('0/4/2012')).toEqual({ ok: false, fault: { why: 'noSuchDay', month: 4, year: 2012, days: 30 } });
  });

  test.each([
    ['24/5', 'noYear'],
    ['24 May', 'noYear'],
    ['May 24', 'noYear'],
    ['5/24/2011', 'noSuchMonth'],
    ['1/1/1899', 'yearOut'],
    ['1/1/2200', 'yearOut'],
    ['1/1/011', 'unreadable'],
    ['31 Brumaire 2011', 'unreadable'],
    ['soon', 'unreadable'],
    ['', 'unreadable'],
    ['24/5/2011 at 7pm', 'unreadable'],
  ])('%s is refused: %s', (text, why) => {
    expect(readDate(text)).toEqual({ ok: false, fault: { why } });
  });

  test('every day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, number] = date.split('-').map(Number);
        for (const text of [date, formatDate(date), formatDateWithWeekday(date), `${number}/${month}/${year}`]) {
          expect(readDate(text)).toEqual({ ok: true, date });
        }
      }),
    );
  });

  test('whatever is typed gives a real day or a fault, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = readDate(text);
        if (read.ok) expect(addDays(read.date, 0)).toBe(read.date);
      }),
    );
  });
});

describe('the weeks of a month', () => {
  test('May 2011 begins on a Sunday', () => {
    const weeks = monthGrid('2011-05');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2011-05-01']);
    expect(weeks.at(-1)).toEqual(['2011-05-30', '2011-05-31', null, null, null, null, null]);
  });

  test('every day of a month stands once, under its weekday, in order', () => {
    fc.assert(
      fc.property(day, (date) => {
        const month = date.slice(0, 7);
        const weeks = monthGrid(month);
        const days = weeks.flat().filter((each) => each !== null);
        expect(days.length).toBe(
          new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate(),
        );
        expect(days).toEqual([...days].sort());
        for (const week of weeks) {
          for (const [at, each] of week.entries()) if (each !== null) expect(weekdayOf(each)).toBe(at);
        }
      }),
    );
  });

  test('twelve months go over the turn of the year', () => {
    expect(twelveMonths('2010-04')).toHaveLength(12);
    expect(twelveMonths('2010-04').at(-1)).toBe('2011-03');
  });
});
