import type { IsoDate } from '../../../db/base/brand.ts';
import { monthNumber } from '../../../db/base/dates.ts';

/** Why a text is no date. `days` and `month` tell how long the month is. */
export type DateFault =
  | { why: 'unreadable' | 'noYear' | 'noSuchMonth' | 'yearOut' }
  | { why: 'noSuchDay'; month: number; year: number; days: number };

export type ReadDate = { ok: true; date: IsoDate } | { ok: false; fault: DateFault };

/** Two figures of a year: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999. */
const PIVOT = 69;

const fault = (why: 'unreadable' | 'noYear' | 'noSuchMonth' | 'yearOut'): ReadDate => ({ ok: false, fault: { why } });

function dateOf(day: number, month: number, yearText: string): ReadDate {
  let year = Number(yearText);
  if (yearText.length === 2) year += year < PIVOT ? 2000 : 1900;
  else if (yearText.length !== 4) return fault('unreadable');
  if (year < 1900 || year > 2199) return fault('yearOut');
  if (month < 1 || month > 12) return fault('noSuchMonth');
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return { ok: false, fault: { why: 'noSuchDay', month, year, days } };
  return { ok: true, date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** Weekday names, commas and brackets carry nothing a date needs: "Tuesday 24 May (2011)". */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\b/g, ' ')
    .replace(/[(),]|\bof\b/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads a date as people in Britain write it: 31/3/2011, 31.3.11, 31-03-2011, 31 March 2011, 31 Mar 11,
 * Tuesday 24 May (2011), March 31 2011, and ISO 2011-03-31. Day before month, always.
 */
export function readDate(text: string): ReadDate {
  const tidy = tidied(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(tidy);
  if (iso) return dateOf(Number(iso[3]), Number(iso[2]), iso[1] ?? '');
  const figures = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d+)$/.exec(tidy);
  if (figures) return dateOf(Number(figures[1]), Number(figures[2]), figures[3] ?? '');
  if (/^\d{1,2}\s?[-/. ]\s?\d{1,2}$/.test(tidy)) return fault('noYear');
  const words = /^(\d{1,2})[-/. ]?([a-z]+)[-/. ]*(\d*)$/.exec(tidy);
  const american = /^([a-z]+)[-/. ]?(\d{1,2})(?: (\d*))?$/.exec(tidy);
  const [day, word, year] = words ? words.slice(1) : american ? [american[2], american[1], american[3]] : [];
  if (!day || !word) return fault('unreadable');
  const month = monthNumber(word);
  if (month === 0) return fault('unreadable');
  return year ? dateOf(Number(day), month, year) : fault('noYear');
}
