import type { Pence } from './brand.ts';

/**
 * Money in whole pence. Nothing here, and nothing that calls this, makes a sum out of a fraction: text is read digit by digit,
 * sums stay safe integers, shares are cut by the largest remainder. Pure.
 */

/** The largest amount that can be typed: £999,999,999.99. Sums of many such stay far below what a number holds exactly. */
export const MOST_PENCE = 99_999_999_999;

/** Whole pence from a whole number that this program made itself. Throws on a fraction or what no number holds exactly (a bug). */
export function pence(value: number): Pence {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole pence: ${value}`);
  // Never −0: it would print as "-0.00" and compare as another value in JSON.
  return (value === 0 ? 0 : value) as Pence;
}

export const NO_PENCE = pence(0);

/** The sum, exact. Throws when it leaves what a number holds exactly. */
export const sumPence = (amounts: readonly number[]): Pence =>
  amounts.reduce<Pence>((sum, each) => pence(sum + each), NO_PENCE);

export const negate = (amount: number): Pence => pence(-amount);

/** Why a text is no amount: what a message says is wrong with it. */
export type AmountFault = 'empty' | 'notAnAmount' | 'thousands' | 'decimals' | 'tooLarge';

/**
 * Reads an amount of pounds: `1234`, `1,234.50`, `£12.50`, `-3.00`, `-£3`, `(3.00)`. The sign stands first; digits 0 to 9 only;
 * pence are two digits or none, because `12.5` may be a slip of the finger; thousands in threes or not at all.
 */
export function parsePence(text: string): { ok: true; pence: Pence } | { ok: false; fault: AmountFault } {
  const bare = text.trim();
  if (bare === '') return { ok: false, fault: 'empty' };
  const bracketed = /^\((.*)\)$/.exec(bare);
  const signed = /^([-−]?)\s*£?\s*(.*)$/.exec(bracketed?.[1]?.trim() ?? bare);
  const [, sign = '', digits = ''] = signed ?? [];
  const parts = /^([0-9][0-9,]*)(?:\.([0-9]*))?$/.exec(digits);
  if (!parts || (bracketed && sign !== '')) return { ok: false, fault: 'notAnAmount' };
  const [, whole = '', fraction] = parts;
  if (whole.includes(',') && !/^[0-9]{1,3}(,[0-9]{3})+$/.test(whole)) return { ok: false, fault: 'thousands' };
  if (fraction !== undefined && fraction.length !== 2) return { ok: false, fault: 'decimals' };
  const pounds = whole.replaceAll(',', '').replace(/^0+/, '');
  if (pounds.length > 9) return { ok: false, fault: 'tooLarge' };
  // At most eleven digits: a whole number, read as one.
  const amount = Number.parseInt(`${pounds}${fraction ?? '00'}`, 10);
  return { ok: true, pence: pence(sign !== '' || bracketed ? -amount : amount) };
}

function digitsOf(amount: number): { pounds: string; rest: string } {
  const digits = String(Math.abs(pence(amount))).padStart(3, '0');
  return { pounds: digits.slice(0, -2), rest: digits.slice(-2) };
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 123456 gives "1,234.56", −5 "-0.05": what `parsePence` reads back. For fields and files. */
export function plainPence(amount: number): string {
  const { pounds, rest } = digitsOf(amount);
  return `${amount < 0 ? '-' : ''}${grouped(pounds)}.${rest}`;
}

/** 123456 gives "£1,234.56", −5 "−£0.05". For sentences and screens. */
export function formatPence(amount: number): string {
  const { pounds, rest } = digitsOf(amount);
  return `${amount < 0 ? '−' : ''}£${grouped(pounds)}.${rest}`;
}

/** As accounts print it: 123456 gives "1,234.56", −5 "(0.05)", 0 "–". For columns. */
export function columnPence(amount: number): string {
  if (amount === 0) return '–';
  const { pounds, rest } = digitsOf(amount);
  const figure = `${grouped(pounds)}.${rest}`;
  return amount < 0 ? `(${figure})` : figure;
}

/** The same of whole pounds: 1234 gives "1,234", −5 "(5)", 0 "–". */
export const columnPounds = (pounds: number): string => columnPence(pence(pounds * 100)).replace('.00', '');

/** 123456 gives "1234.56", −5 "-0.05": digits and a point alone, as a spreadsheet's file holds a number. */
export const filePence = (amount: number): string => plainPence(amount).replaceAll(',', '');

/**
 * Cuts an amount into shares in the given proportions (whole numbers, not all 0); the shares add up to the amount exactly
 * (largest remainder; the earlier share where remainders are equal).
 */
export function sharePence(amount: number, proportions: readonly number[]): Pence[] {
  const sign = amount < 0 ? -1n : 1n;
  const total = BigInt(Math.abs(pence(amount)));
  const weights = proportions.map((each) => BigInt(each));
  const all = weights.reduce((sum, each) => sum + each, 0n);
  if (all <= 0n || weights.some((each) => each < 0n)) throw new RangeError('proportions must be whole and not all 0');
  const shares = weights.map((weight, at) => ({
    at,
    share: (total * weight) / all,
    remainder: (total * weight) % all,
  }));
  const missing = Number(total - shares.reduce((sum, { share }) => sum + share, 0n));
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  );
  for (const each of byRemainder.slice(0, missing)) each.share += 1n;
  return shares.map(({ share }) => pence(Number(share * sign)));
}
