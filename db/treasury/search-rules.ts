import { isIsoDate } from '../base/dates.ts';
import { parsePence } from '../base/pence.ts';

/** What the words of a search may mean. Pure. */

/** One word, with everything that it could be besides a part of a text. */
export type Term = {
  text: string;
  pence: number | null;
  number: number | null;
  from: string | null;
  to: string | null;
};

const two = (digits: string) => digits.padStart(2, '0');

/** `12/07/2010`, `12.7.2010`, `2010-07-12` or `07/2010`: the days from first to last. */
function daysOf(word: string): { from: string; to: string } | null {
  if (isIsoDate(word)) return { from: word, to: word };
  const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(word);
  if (day) {
    const date = `${day[3]}-${two(day[2] ?? '')}-${two(day[1] ?? '')}`;
    return isIsoDate(date) ? { from: date, to: date } : null;
  }
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(word) ?? null;
  const first = month && `${month[2]}-${two(month[1] ?? '')}-01`;
  return first && isIsoDate(first) ? { from: first, to: `${first.slice(0, 8)}31` } : null;
}

/** The words of a search text, at most eight. All of them must fit. */
export function termsOf(text: string): Term[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.slice(0, 8).map((word) => {
    const amount = parsePence(word);
    const number = /^\d{1,9}$/.test(word) ? Number.parseInt(word, 10) : null;
    const days = daysOf(word);
    return {
      text: word,
      pence: amount.ok ? Math.abs(amount.pence) : null,
      number,
      from: days?.from ?? null,
      to: days?.to ?? null,
    };
  });
}
