import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../db/base/dates.ts';
import { DEADLINES } from '../../db/meetings/words.ts';
import { evenColumns, type YearPlannerData, yearPlanner } from '../../electron/documents/year-planner.ts';
import { drawAndRead } from './support/draw.ts';
import { elements, flat } from './support/read-pdf.ts';
import { plannerData } from './support/samples-minutes.ts';

const read = async (change: Partial<YearPlannerData> = {}) => {
  const { drawn, pdf } = await drawAndRead(yearPlanner, { ...plannerData, ...change });
  return { drawn, pdf, text: flat(pdf.text).replaceAll('\u00a0', ' ') };
};

/** A year with that many meetings, each with all its deadlines. */
function busy(count: number): Partial<YearPlannerData> {
  const dates = Array.from({ length: count }, (_, at) =>
    addDays(addMonths('2011-04-01', at % 12), 5 + Math.floor(at / 12)),
  );
  return {
    meetings: dates.map((date) => ({
      name: 'Ordinary meeting',
      date,
      start: '19:00',
      place: 'Riverside Community Hall',
    })),
    deadlines: dates.flatMap((of) => DEADLINES.map((what, at) => ({ what, on: addDays(of, at * 3 - 10), of }))),
  };
}

test('every month of the year stands in order, with its meetings and deadlines by day', async () => {
  const { text } = await read();
  const months = ['April 2011', 'May 2011', 'June 2011', 'July 2011', 'August 2011', 'September 2011', 'October 2011'];
  const later = ['November 2011', 'December 2011', 'January 2012', 'February 2012', 'March 2012'];
  let from = text.indexOf('Year planner: 1 April 2011 to 31 March 2012');
  for (const month of [...months, ...later]) {
    const at = text.indexOf(month, from + 1);
    expect(at, month).toBeGreaterThan(from);
    from = at;
  }
  expect(text).toContain('Tue 10: Agenda to the chair (24 May)');
  expect(text).toContain('Tue 24, 7pm: Ordinary meeting, Civic Centre');
  expect(text.indexOf('Tue 10: Agenda')).toBeLessThan(text.indexOf('Tue 24, 7pm'));
  expect(text).toContain('Tue 28, 6:30pm: Cancelled: Ordinary meeting');
  expect(text).toContain('August 2011 • Nothing planned'.replace('• ', ''));
});

test.each([0, 4, 6, 10, 16, 40])('a year of %i meetings with all their deadlines is one page', async (count) => {
  const { pdf, text } = await read(busy(count));
  expect(/deadlines have no room here/.test(text)).toBe(count > 6);
  expect(pdf.pages).toHaveLength(1);
  const [page] = pdf.pages;
  expect(page?.width).toBeGreaterThan(page?.height ?? 0);
});

test('it is headings and lists for readers’ software, and meetings are bold: no colour carries a meaning', async () => {
  const { pdf } = await read();
  const roles = pdf.pages.flatMap((page) => elements(page.roles)).map(({ role }) => role);
  expect(roles.filter((role) => role === 'H2')).toHaveLength(12);
  expect(roles).toContain('L');
  expect(pdf.bookmarks[0]?.items.map(({ title }) => title)).toContain('March 2012');
});

describe('columns', () => {
  test('are as even as can be, in order, with nothing lost', () => {
    expect(evenColumns([9, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toEqual({ second: 1, third: expect.any(Number), tallest: 9 });
    expect(evenColumns([1, 1, 1, 1, 1, 1])).toEqual({ second: 2, third: 4, tallest: 2 });
    expect(evenColumns([5])).toMatchObject({ tallest: 5 });
    expect(evenColumns([])).toMatchObject({ tallest: 0 });
  });
});
