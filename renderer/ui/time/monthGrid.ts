import type { IsoDate } from '../../../db/base/brand.ts';
import { addDays, addMonths } from '../../../db/base/dates.ts';

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: IsoDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks of a month (`YYYY-MM`), Monday first; days of the neighbouring months are null. */
export function monthGrid(month: string): (IsoDate | null)[][] {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const weeks: (IsoDate | null)[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday < next; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, day) => {
        const date = addDays(monday, day);
        return date.startsWith(month) ? date : null;
      }),
    );
  }
  return weeks;
}

/** The twelve months (`YYYY-MM`) from the given one on. */
export const twelveMonths = (from: string): string[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(`${from}-01`, index).slice(0, 7));
