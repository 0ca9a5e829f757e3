import type { IsoDate, Pence } from '../base/brand.ts';
import { negate, sumPence } from '../base/pence.ts';

/** What makes rows of a statement follow one another, and which of them are new. Pure. */

/** What a row is compared by. */
export type Likely = {
  date: IsoDate;
  pence: Pence;
  text: string;
  chequeNumber: number | null;
  bankId: string;
  balance: Pence | null;
};

const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();

/** Look-alikes have the same likeness: day, amount, words, cheque number, the bank's id and the balance; the id never alone. */
export const likenessOf = ({ date, pence, text, chequeNumber, bankId, balance }: Likely): string =>
  JSON.stringify([date, pence, plain(text), chequeNumber, bankId, balance]);

const countBy = <T>(items: readonly T[], key: (item: T) => string) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};

const take = (counts: Map<string, number>, key: string): boolean => {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
};

const looseKey = ({ date, pence }: { date: IsoDate; pence: Pence }) => `${date} ${pence}`;

/**
 * The rows of a file that are not on record: of each kind of look-alike as many as the file has more than the record, so that
 * afterwards there are max(stored, in-file). `stored`: likenesses read from the same kind of file. `otherwise`: rows read from
 * another kind, or typed: their words differ, so they stand for rows of the same day and amount.
 */
export function newRows<T extends Likely>(
  rows: readonly T[],
  stored: readonly string[],
  otherwise: readonly { date: IsoDate; pence: Pence }[] = [],
): T[] {
  const same = countBy(stored, (each) => each);
  const loose = countBy(otherwise, looseKey);
  return rows.filter((row) => !take(same, likenessOf(row))).filter((row) => !take(loose, looseKey(row)));
}

type Balanced = { date: IsoDate; pence: Pence; balance: Pence | null };
export type Chain = { opening: Pence | null; closing: Pence | null };
type BalanceFault = { at: number; expected: Pence };

/** Follows the balances from row to row: each is the one before and the amounts since. Rows without a balance are passed by. */
export function followBalances(
  rows: readonly Balanced[],
): { ok: true; chain: Chain } | { ok: false; fault: BalanceFault } {
  let opening: Pence | null = null;
  let known: Pence | null = null;
  let since = sumPence([]);
  for (const [at, { pence, balance }] of rows.entries()) {
    since = sumPence([since, pence]);
    if (balance === null) continue;
    if (known === null) opening = sumPence([balance, negate(since)]);
    else if (sumPence([known, since]) !== balance)
      return { ok: false, fault: { at, expected: sumPence([known, since]) } };
    known = balance;
    since = sumPence([]);
  }
  return { ok: true, chain: { opening, closing: known === null ? null : sumPence([known, since]) } };
}

export type Arranged<T> =
  | { ok: true; rows: T[]; chain: Chain }
  | { ok: false; fault: { row: T; expected: Pence | null } };

/**
 * The rows of a file, the oldest first, whichever way the bank wrote them. Balances must follow in one direction; where they do
 * in both, the days decide. On one day nothing does: 5.00 in and out again reads as out and in again, from another balance. Such
 * rows stay in the order of the file, and what the day began and ended with is not known from it (invariant 16). Without balances
 * the days may only go one way.
 */
export function arrange<T extends Balanced>(rows: readonly T[]): Arranged<T> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { ok: true, rows: [], chain: { opening: null, closing: null } };
  const newestFirst = first.date > last.date;
  const turned = [...rows].reverse();
  const [likely, other] = newestFirst ? [turned, [...rows]] : [[...rows], turned];
  const followed = followBalances(likely);
  const otherWay = first.date === last.date ? followBalances(other) : followed;
  if (followed.ok) {
    const back = likely.findIndex(({ date }, at) => at > 0 && date < (likely[at - 1]?.date ?? ''));
    const row = back >= 0 && followed.chain.closing === null ? likely[back] : undefined;
    if (row) return { ok: false, fault: { row, expected: null } };
    const sure = !otherWay.ok || otherWay.chain.closing === followed.chain.closing;
    return { ok: true, rows: likely, chain: sure ? followed.chain : { opening: null, closing: null } };
  }
  if (otherWay.ok) return { ok: true, rows: other, chain: otherWay.chain };
  return { ok: false, fault: { row: likely[followed.fault.at] ?? first, expected: followed.fault.expected } };
}

/** What is known of an account's statements before a file: the days covered, and the bank's balance before the first row. */
export type Coverage = { from: IsoDate; to: IsoDate; base: Pence | null };

export type Fit = { ok: true } | { ok: false; why: 'gap' } | { ok: false; why: 'closing'; sum: Pence; closing: Pence };

type FileFacts = {
  from: IsoDate;
  to: IsoDate;
  rows: readonly { date: IsoDate; pence: Pence }[];
  closing: Pence | null;
};

/**
 * Whether a file follows on from what is on record. Its days must touch the days covered, or its balances prove that nothing lies
 * between. Where balances are known the closing one must be what the rows come to: the file's own rows of its last day, because
 * the bank may have written it in the middle of the day, and all rows on record before that day.
 */
export function fits(
  file: FileFacts,
  added: readonly { date: IsoDate; pence: Pence }[],
  before: Coverage | null,
  sumBefore: (date: IsoDate) => Pence,
): Fit {
  if (!before) return { ok: true };
  const apart = file.from > before.to || file.to < before.from;
  if (before.base === null || file.closing === null) return apart ? { ok: false, why: 'gap' } : { ok: true };
  if (added.length === 0) return { ok: true };
  const last = file.rows.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const pick = (rows: readonly { date: IsoDate; pence: Pence }[], keep: (date: IsoDate) => boolean) =>
    sumPence(rows.filter(({ date }) => keep(date)).map(({ pence }) => pence));
  const base = sumPence([before.base, negate(pick(added, (date) => date < before.from))]);
  const upTo = [base, sumBefore(last), pick(added, (date) => date < last), pick(file.rows, (date) => date === last)];
  const sum = sumPence(upTo);
  if (sum === file.closing) return { ok: true };
  return apart ? { ok: false, why: 'gap' } : { ok: false, why: 'closing', sum, closing: file.closing };
}
