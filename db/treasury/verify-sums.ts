/** What the lines of the book come to by month, added up while it is read, against the sums that are kept. Pure. */

/** As `lineRow` of `verify-rows.ts` has it: entry, number, date, account, heading, contra, fund, pence. */
type LineRow = readonly unknown[];
/** Month, side, id of the side, fund, pence, number of lines. */
export type MonthTotalRow = readonly [string, string, number, number, number, number];

type Sum = { pence: number; lines: number; first: number };
/** By month, side and fund. */
export type MonthSums = Map<string, Sum>;

const keyOf = (month: unknown, side: unknown, sideId: unknown, fundId: unknown) =>
  `${month} ${side} ${sideId} ${fundId}`;

/** Adds a line. */
export function addToSums(sums: MonthSums, row: LineRow): void {
  const [entryId, , date, accountId, headingId, contra, fundId, pence] = row;
  const side = accountId !== null ? 'account' : headingId !== null ? 'heading' : contra;
  const key = keyOf(String(date).slice(0, 7), side, accountId ?? headingId ?? 0, fundId);
  const sum = sums.get(key);
  if (!sum) {
    sums.set(key, { pence: pence as number, lines: 1, first: entryId as number });
    return;
  }
  sum.pence += pence as number;
  sum.lines += 1;
}

/** The first entry of a sum that is not the one kept; 0 where one is kept of no line at all; null when all agree. */
export function firstWrongSum(sums: MonthSums, kept: readonly MonthTotalRow[]): number | null {
  const left = new Map(sums);
  const wrong: number[] = [];
  for (const [month, side, sideId, fundId, pence, lines] of kept) {
    const key = keyOf(month, side, sideId, fundId);
    const sum = left.get(key);
    if (!sum || sum.pence !== pence || sum.lines !== lines) wrong.push(sum?.first ?? 0);
    left.delete(key);
  }
  for (const { first } of left.values()) wrong.push(first);
  return wrong.length === 0 ? null : Math.min(...wrong);
}
