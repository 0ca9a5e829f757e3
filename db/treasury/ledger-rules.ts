import type { FundId, Pence } from '../base/brand.ts';
import { negate, sumPence } from '../base/pence.ts';
import type { PostedLine } from './events/shapes.ts';
import type { EntryKind } from './words.ts';

/** What the ledger's entries are made of. Pure. */

/** The account's side of splits, one line a fund in the order of the splits. `sign` 1: money in; −1: money out. */
export function splitLines(
  accountId: NonNullable<PostedLine['accountId']>,
  splits: readonly { headingId: NonNullable<PostedLine['headingId']>; fundId: FundId; pence: Pence }[],
  sign: 1 | -1,
): PostedLine[] {
  const signed = (amount: Pence) => (sign === 1 ? amount : negate(amount));
  const funds = [...new Set(splits.map(({ fundId }) => fundId))];
  const ofAccount = funds.map((fundId) => ({
    accountId,
    fundId,
    pence: signed(sumPence(splits.filter((each) => each.fundId === fundId).map(({ pence }) => pence))),
  }));
  const ofHeadings = splits.map(({ headingId, fundId, pence }) => ({
    headingId,
    fundId,
    pence: negate(signed(pence)),
  }));
  return [...ofAccount, ...ofHeadings];
}

/**
 * Whether an opening entry is something the bank had not shown yet on the day the books began: a cheque not presented, or
 * money paid in. It waits for its row of the statement; every other opening entry is what the first statement showed.
 */
export const outstandingAtStart = (entry: {
  kind: EntryKind;
  chequeNumber: number | null;
  reference: string;
}): boolean => entry.kind === 'opening' && (entry.chequeNumber !== null || entry.reference === LODGED_BEFORE);

/** The reference of money paid in before the books began. */
export const LODGED_BEFORE = 'paid in before the books began';

/**
 * Vouchers that no top-up has paid back yet, the oldest first. `putIn`: what went into the tin over and above its fixed amount,
 * less what was banked from it. A voucher paid back in part counts with the rest.
 */
export function unreimbursed<T extends { pence: Pence }>(
  vouchers: readonly T[],
  putIn: number,
): (T & { left: Pence })[] {
  let pool = Math.max(0, putIn);
  return vouchers.flatMap((voucher) => {
    const covered = Math.min(pool, voucher.pence);
    pool -= covered;
    const left = sumPence([voucher.pence, -covered]);
    return left === 0 ? [] : [{ ...voucher, left }];
  });
}

/** Pence by fund. */
export type ByFund = ReadonlyMap<FundId, Pence>;

/**
 * Invariant 21: a top-up by fund. `holds`: what the tin holds now; `overShort`: what counts posted, which stays over or short;
 * `opening`: the funds the fixed amount lay in at the beginning; `home`: the fund the rest of it comes from. Together it is the
 * fixed amount ± over or short, less what is in the tin. A fund that got more back than it paid out takes from the others: a
 * top-up moves money one way.
 */
export function topUpByFund(tin: {
  float: number;
  opening: ByFund;
  home: FundId | null;
  holds: ByFund;
  overShort: ByFund;
}): { fundId: FundId; pence: Pence }[] {
  const { float, opening, home, holds, overShort } = tin;
  const rest = sumPence([float, ...[...opening.values()].map(negate)]);
  const funds = new Set([...(home === null ? [] : [home]), ...opening.keys(), ...holds.keys(), ...overShort.keys()]);
  const missing = [...funds]
    .sort((a, b) => a - b)
    .map((fundId) => {
      const due = sumPence([opening.get(fundId) ?? 0, overShort.get(fundId) ?? 0, fundId === home ? rest : 0]);
      return { fundId, pence: sumPence([due, -(holds.get(fundId) ?? 0)]) };
    });
  let over = -sumPence(missing.map((each) => Math.min(0, each.pence)));
  return missing.flatMap(({ fundId, pence: amount }) => {
    const taken = Math.min(over, Math.max(0, amount));
    over -= taken;
    const left = sumPence([amount, -taken]);
    return left > 0 ? [{ fundId, pence: left }] : [];
  });
}
