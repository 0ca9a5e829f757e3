import type { IsoDate } from '../../base/brand.ts';
import { isIsoDate, monthNumber } from '../../base/dates.ts';
import type { FieldProblem } from '../../base/outcome.ts';

type Trouble = Pick<FieldProblem, 'key' | 'params'>;
export type ReadDate = { ok: true; date: IsoDate } | { ok: false; problem: Trouble };

const no = (key: FieldProblem['key'], params?: Trouble['params']): ReadDate => ({
  ok: false,
  problem: { key, ...(params && { params }) },
});

function put(year: string, month: number, day: string): ReadDate {
  if (month > 12) return no('members.cell.dateOrder', { month });
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? { ok: true, date } : no('fields.date');
}

/** A day as people type it into a sheet: 24/05/2011, 24.5.2011, 2011-05-24, 24 May 2011, Tuesday 24th May 2011. Day first, four figures for the year. */
export function readSheetDate(text: string): ReadDate {
  const typed = text.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(typed);
  if (iso) return put(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?: 00:00(?::00)?)?$/.exec(typed);
  if (figures) {
    const [, day = '', month = '', year = ''] = figures;
    return year.length === 2 ? no('members.cell.shortYear') : put(year, Number(month), day);
  }
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{2}|\d{4})$/i.exec(typed);
  const month = words ? monthNumber(words[2] ?? '') : 0;
  if (!words || month === 0) return no('members.cell.date');
  return words[3]?.length === 2 ? no('members.cell.shortYear') : put(words[3] ?? '', month, words[1] ?? '');
}
