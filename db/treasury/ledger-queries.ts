import { and, asc, desc, eq, gt, max, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { AccountId, EntryId, FundId, HeadingId, IsoDate, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence, sumPence } from '../base/pence.ts';
import { account, entry, fund, heading, line, monthTotal, periodClose, reconciliation } from './schema.ts';

export type AccountRow = typeof account.$inferSelect;
export type FundRow = typeof fund.$inferSelect;
export type HeadingRow = typeof heading.$inferSelect;
export type EntryRow = typeof entry.$inferSelect;
export type LineRow = typeof line.$inferSelect;

/** Every account: banks first, petty cash last, in the order in which they were entered. */
export const readAccounts = (db: ReadDb): AccountRow[] =>
  db.select().from(account).orderBy(sql`${account.kind} = 'petty_cash'`, asc(account.id)).all();

export const readFunds = (db: ReadDb): FundRow[] => db.select().from(fund).orderBy(asc(fund.id)).all();

/** Every heading in the order of the account: by section, then position. */
export const readHeadings = (db: ReadDb): HeadingRow[] =>
  db.select().from(heading).orderBy(asc(heading.section), asc(heading.position), asc(heading.id)).all();

export const readAccount = (db: ReadDb, id: AccountId): AccountRow | undefined =>
  db.select().from(account).where(eq(account.id, id)).get();
export const readFund = (db: ReadDb, id: FundId): FundRow | undefined =>
  db.select().from(fund).where(eq(fund.id, id)).get();
export const readHeading = (db: ReadDb, id: HeadingId): HeadingRow | undefined =>
  db.select().from(heading).where(eq(heading.id, id)).get();
export const readEntry = (db: ReadDb, id: EntryId): EntryRow | undefined =>
  db.select().from(entry).where(eq(entry.id, id)).get();

/** The lines of an entry, in their order. */
export const readLines = (db: ReadDb, id: EntryId): LineRow[] =>
  db.select().from(line).where(eq(line.entryId, id)).orderBy(asc(line.number)).all();

/**
 * Whether an entry moves an account. Asked of one entry at a time, by its lines: with the plus the index of the account's lines is
 * left alone, which SQLite would otherwise go through whole for every entry.
 */
export const movesAccount = (entryId: SQLWrapper, accountId: AccountId): SQL =>
  sql`exists (select 1 from line a where a.entry_id = ${entryId} and +a.account_id = ${accountId})`;

/** The periods that are closed now. */
export const closedPeriods = (db: ReadDb) =>
  db
    .select({ kind: periodClose.kind, from: periodClose.from, to: periodClose.to })
    .from(periodClose)
    .where(eq(periodClose.reopenedBy, ''))
    .all();

export type FundBalance = { fundId: FundId; pence: Pence };

/** What every account holds now of every fund, all that is not nothing. From the sums by month: not from the lines. */
export function readBalances(db: ReadDb): { accountId: AccountId; fundId: FundId; pence: Pence }[] {
  const total = sql<number>`sum(${monthTotal.pence})`;
  const rows = db
    .select({ accountId: monthTotal.sideId, fundId: monthTotal.fundId, pence: total })
    .from(monthTotal)
    .where(eq(monthTotal.side, 'account'))
    .groupBy(monthTotal.sideId, monthTotal.fundId)
    .all();
  return rows
    .filter((row) => row.pence !== 0)
    .map((row) => ({ accountId: row.accountId as AccountId, fundId: row.fundId, pence: pence(row.pence) }));
}

/** What one account holds now, of all its funds together. */
export const readAccountBalance = (db: ReadDb, id: AccountId): Pence =>
  sumPence(readBalances(db).flatMap((each) => (each.accountId === id ? [each.pence] : [])));

/** What one account holds at the least from the end of `date` on: a payment of that day must not take more. */
export function readLeastBalanceFrom(db: ReadDb, id: AccountId, date: IsoDate): Pence {
  const days = db
    .select({ pence: sql<number>`sum(${line.pence})` })
    .from(line)
    .where(and(eq(line.accountId, id), gt(line.date, date)))
    .groupBy(line.date)
    .orderBy(desc(line.date))
    .all();
  let running = readAccountBalance(db, id);
  let least = running;
  for (const day of days) {
    running = sumPence([running, -day.pence]);
    if (running < least) least = running;
  }
  return least;
}

/** The day of the last reconciliation of every account that stands. */
export const readLastReconciled = (db: ReadDb): Map<AccountId, IsoDate> =>
  new Map(
    db
      .select({ accountId: reconciliation.accountId, date: max(reconciliation.date) })
      .from(reconciliation)
      .where(eq(reconciliation.reopenedReason, ''))
      .groupBy(reconciliation.accountId)
      .all()
      .flatMap(({ accountId, date }) => (accountId && date ? [[accountId, date] as const] : [])),
  );

/** The ids of one kind of side that anything was ever posted to. */
const usedSides = (db: ReadDb, side: 'account' | 'heading'): Set<number> =>
  new Set(
    db
      .selectDistinct({ id: monthTotal.sideId })
      .from(monthTotal)
      .where(eq(monthTotal.side, side))
      .all()
      .map(({ id }) => id),
  );
const usedFunds = (db: ReadDb): Set<number> =>
  new Set(
    db
      .selectDistinct({ id: monthTotal.fundId })
      .from(monthTotal)
      .all()
      .flatMap(({ id }) => id ?? []),
  );

/** Whether anything was ever posted: what was used keeps its kind, so that printed figures stay what they were. */
export const readUsed = (db: ReadDb) => ({
  accounts: usedSides(db, 'account'),
  headings: usedSides(db, 'heading'),
  funds: usedFunds(db),
});

/** One account as its page and the overview show it. `used`: its kind cannot change any more. */
export type AccountOverview = AccountRow & {
  balance: Pence;
  byFund: FundBalance[];
  lastReconciled: IsoDate | null;
  used: boolean;
};
/** One fund, over all accounts. `overdrawn`: below nothing, which is allowed and always pointed out. */
export type FundOverview = FundRow & { balance: Pence; overdrawn: boolean; used: boolean };
export type HeadingOverview = HeadingRow & { used: boolean };
export type Overview = {
  /** Whether the guided start has been made. */
  begun: boolean;
  accounts: AccountOverview[];
  funds: FundOverview[];
  headings: HeadingOverview[];
  total: Pence;
};

/** Accounts with balances by fund, funds, headings: the treasury's first page, and what its forms choose from. */
export function readOverview(db: ReadDb): Overview {
  const balances = readBalances(db);
  const used = readUsed(db);
  const reconciled = readLastReconciled(db);
  const sumOf = (fits: (each: (typeof balances)[number]) => boolean) =>
    sumPence(balances.filter(fits).map((each) => each.pence));
  const accounts = readAccounts(db).map((row) => ({
    ...row,
    balance: sumOf(({ accountId }) => accountId === row.id),
    byFund: balances.flatMap((each) => (each.accountId === row.id ? [{ fundId: each.fundId, pence: each.pence }] : [])),
    lastReconciled: reconciled.get(row.id) ?? null,
    used: used.accounts.has(row.id),
  }));
  const funds = readFunds(db).map((row) => {
    const balance = sumOf(({ fundId }) => fundId === row.id);
    return { ...row, balance, overdrawn: balance < 0, used: used.funds.has(row.id) };
  });
  const headings = readHeadings(db).map((row) => ({ ...row, used: used.headings.has(row.id) }));
  return { begun: accounts.length > 0, accounts, funds, headings, total: sumOf(() => true) };
}

/** Whether another row of that name is there, without regard to case. */
export const nameTaken = (rows: readonly { id: number; name: string }[], name: string, id?: number): boolean =>
  rows.some((row) => row.id !== id && row.name.toLowerCase() === name.toLowerCase());

/** A heading that the program itself posts to, when there is one open. */
export const readHeadingOfUse = (db: ReadDb, use: NonNullable<HeadingRow['use']>): HeadingRow | undefined =>
  db
    .select()
    .from(heading)
    .where(and(eq(heading.use, use), sql`${heading.closedOn} is null`))
    .get();
