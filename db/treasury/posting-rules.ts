import type { FundId, IsoDate, Pence } from '../base/brand.ts';
import { negate, sumPence } from '../base/pence.ts';
import type { PostedLine, Posting } from './events/shapes.ts';

/** What makes a posting whole. Pure. */

/** Why a posting may not enter the book; each is a bug of ours, not a slip of somebody's. */
export function postingFault({ kind, lines, reverses }: Posting): string | null {
  if (lines.some(({ pence }) => pence === 0)) return 'a line of nothing';
  const oneSide = ({ accountId, headingId, contra }: PostedLine) =>
    [accountId, headingId, contra].filter((side) => side !== undefined).length === 1;
  if (!lines.every(oneSide)) return 'a line with no side, or two';
  if (sumPence(lines.map(({ pence }) => pence)) !== 0) return 'an entry that does not add up to 0';
  for (const fund of new Set(lines.map(({ fundId }) => fundId))) {
    if (ofFund(lines, fund) !== 0) return 'a fund that does not add up to 0';
  }
  return (kind === 'reversal') === (reverses !== null) ? null : 'a reversal of nothing';
}

const ofFund = (lines: readonly PostedLine[], fund: FundId) =>
  sumPence(lines.filter(({ fundId }) => fundId === fund).map(({ pence }) => pence));

/** What an entry came to: into or out of the accounts together; where that is nothing, what moved between them. */
export function amountOf(lines: readonly PostedLine[]): Pence {
  const ours = lines.flatMap(({ accountId, pence }) => (accountId === undefined ? [] : [pence]));
  const net = sumPence(ours);
  return net === 0 ? sumPence(ours.filter((each) => each > 0)) : net;
}

/** T1: the lines that take an entry back. */
export const reversed = (lines: readonly PostedLine[]): PostedLine[] =>
  lines.map((line) => ({ ...line, pence: negate(line.pence) }));

/** An entry with everything empty that most entries leave empty. */
export const posting = (facts: Pick<Posting, 'kind' | 'date' | 'text' | 'lines'> & Partial<Posting>): Posting => ({
  payeeId: null,
  reference: '',
  chequeNumber: null,
  voucher: null,
  ratify: false,
  reverses: null,
  paymentId: null,
  ...facts,
});

/** Whether a day can still be posted to: not in the future, not in a closed quarter or year. */
export type DayFault = 'future' | 'closedYear' | 'closedQuarter';

/** `closed`: the periods that are closed now. A year closes everything up to its last day. */
export function dayFault(
  date: IsoDate,
  today: IsoDate,
  closed: readonly { kind: 'quarter' | 'year'; from: IsoDate; to: IsoDate }[],
): DayFault | null {
  if (date > today) return 'future';
  if (closed.some(({ kind, to }) => kind === 'year' && date <= to)) return 'closedYear';
  return closed.some(({ kind, from, to }) => kind === 'quarter' && date >= from && date <= to) ? 'closedQuarter' : null;
}
