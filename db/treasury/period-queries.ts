import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { IsoDate } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readOpenPayments } from './account-queries.ts';
import { fundFigures } from './account-rules.ts';
import { readAccounts, readFunds } from './ledger-queries.ts';
import type { CloseCheck } from './report-types.ts';
import { entry, ratification, reconciliation } from './schema.ts';
import { sumsOver } from './sums.ts';

/** Until which day each account stands reconciled with the bank; petty cash is counted, not reconciled. */
export function readReconciled(db: ReadDb, to: IsoDate) {
  const dates = db
    .select({ accountId: reconciliation.accountId, date: sql<IsoDate>`max(${reconciliation.date})` })
    .from(reconciliation)
    .where(and(eq(reconciliation.reopenedReason, ''), lte(reconciliation.date, to)))
    .groupBy(reconciliation.accountId)
    .orderBy(desc(reconciliation.accountId))
    .all();
  return readAccounts(db)
    .filter(({ kind, closedOn }) => kind !== 'petty_cash' && (closedOn === null || closedOn > to))
    .map(({ id, name, kind }) => ({
      accountId: id,
      name,
      kind,
      date: dates.find(({ accountId }) => accountId === id)?.date ?? null,
    }));
}

/**
 * Bank charges and direct debits up to a day that no meeting has ratified; what was taken back needs none. `asOf`: for a paper of
 * that day, what was ratified or taken back since was waiting then.
 */
export const readToRatify = (db: ReadDb, to: IsoDate, asOf: IsoDate = '9999-12-31') =>
  db
    .select({ id: entry.id, date: entry.date, payeeId: entry.payeeId, text: entry.text, pence: entry.pence })
    .from(entry)
    .leftJoin(ratification, eq(ratification.entryId, entry.id))
    .where(
      and(
        eq(entry.ratify, true),
        lte(entry.date, to),
        or(isNull(ratification.entryId), gt(ratification.on, asOf)),
        sql`not exists (select 1 from entry r where r.reverses = ${entry.id} and r.date <= ${asOf})`,
      ),
    )
    .orderBy(asc(entry.date), asc(entry.id))
    .all();

/** What stands in the way of closing a period, or should be known before. */
export function readCloseCheck(db: ReadDb, from: IsoDate, to: IsoDate): CloseCheck {
  const facts = {
    ...{ from, to, headings: [], funds: readFunds(db), accounts: readAccounts(db), footnotes: [], lastYear: null },
    before: sumsOver(db, null, to).filter(({ side }) => side === 'account'),
    during: [],
    broughtIn: [],
  };
  return {
    from,
    to,
    openPayments: readOpenPayments(db, to),
    unreconciled: readReconciled(db, to)
      .filter(({ date }) => date !== to)
      .map(({ accountId, name, date }) => ({ accountId, name, reconciledTo: date })),
    unratified: readToRatify(db, to).length,
    overspentFunds: fundFigures(facts).flatMap(({ name, overspent }) => (overspent ? [name] : [])),
  };
}
