import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AccountId, FundId, PaymentId, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { sumPence } from '../base/pence.ts';
import { movesAccount, readAccount, readBalances } from './ledger-queries.ts';
import { type ByFund, topUpByFund } from './ledger-rules.ts';
import { fund, heading, line, payment } from './schema.ts';

/** What a top-up of petty cash comes to. The one place that says so: the tin's page, the payment and its slip all ask here. */

const byFund = (rows: readonly { fundId: FundId | null; pence: number | null }[]): ByFund =>
  new Map(rows.flatMap(({ fundId, pence }) => (fundId === null ? [] : [[fundId, sumPence([pence ?? 0])] as const])));

/** With the plus, so that a handful of lines are added up and not every line there is, fund by fund. */
const BY_FUND = sql`+${line.fundId}`;

/** What counts posted to over or short on this tin, less what was reversed of it: + over, − short. */
export const readOverShort = (db: ReadDb, accountId: AccountId): ByFund =>
  byFund(
    db
      .select({ fundId: line.fundId, pence: sql<number>`-sum(${line.pence})` })
      .from(line)
      .where(
        and(
          inArray(
            line.headingId,
            db.select({ id: heading.id }).from(heading).where(eq(heading.use, 'cash_over_short')),
          ),
          movesAccount(line.entryId, accountId),
        ),
      )
      .groupBy(BY_FUND)
      .all(),
  );

/** Which funds the fixed amount was put in from when the books began. */
const readOpening = (db: ReadDb, accountId: AccountId): ByFund =>
  byFund(
    db
      .select({ fundId: line.fundId, pence: sql<number>`sum(${line.pence})` })
      .from(line)
      .where(
        and(
          sql`${line.entryId} in (select o.id from entry o where o.kind = 'opening'
            union select r.id from entry o join entry r on r.reverses = o.id where o.kind = 'opening')`,
          sql`+${line.accountId} = ${accountId}`,
        ),
      )
      .groupBy(BY_FUND)
      .all(),
  );

/** Where the fixed amount comes from that was never put in: unrestricted money first. */
const readHome = (db: ReadDb): FundId | null =>
  db
    .select({ id: fund.id })
    .from(fund)
    .where(isNull(fund.closedOn))
    .orderBy(sql`${fund.kind} <> 'unrestricted'`, asc(fund.id))
    .limit(1)
    .get()?.id ?? null;

/**
 * Invariant 21: what brings the tin back to its fixed amount, ± what counts found over or short: the vouchers since the last
 * top-up, the fixed amount itself where it was never put in, and cash that was banked. By fund, none of nothing; empty when
 * nothing is missing.
 */
export function readTopUpByFund(db: ReadDb, accountId: AccountId): { fundId: FundId; pence: Pence }[] {
  const holds = byFund(readBalances(db).filter((each) => each.accountId === accountId));
  const float = readAccount(db, accountId)?.float ?? 0;
  const [opening, overShort] = [readOpening(db, accountId), readOverShort(db, accountId)];
  return topUpByFund({ float, opening, home: readHome(db), holds, overShort });
}

/** A top-up of this petty cash that is not out yet. */
export const topUpOnItsWay = (db: ReadDb, accountId: AccountId): PaymentId | null =>
  db
    .select({ id: payment.id })
    .from(payment)
    .where(
      and(
        eq(payment.purpose, 'petty_cash'),
        eq(payment.toAccountId, accountId),
        inArray(payment.state, ['draft', 'signed', 'ready']),
      ),
    )
    .get()?.id ?? null;
