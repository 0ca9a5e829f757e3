import { and, asc, desc, eq, gte, isNotNull, isNull, lte, max, min, sql } from 'drizzle-orm';
import type { AccountId, IsoDate, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { negate, pence, sumPence } from '../base/pence.ts';
import type { BankRow, StatementList } from './bank-types.ts';
import type { Coverage } from './import-rules.ts';
import { account, bookEvent, matchRow, reconciliation, statement, statementRow } from './schema.ts';
import type { StatementProfile } from './words.ts';

/** What the file knows of the bank's statements. */

export type BankAccount = typeof account.$inferSelect;

/** An account that has statements. Refused for petty cash, which is counted. */
export function bankAccount(db: ReadDb, id: AccountId): Outcome<BankAccount> {
  const row = db.select().from(account).where(eq(account.id, id)).get();
  if (!row) return notFound();
  return row.kind === 'petty_cash' ? refuse('treasury.notABankAccount', { path: 'accountId' }) : ok(row);
}

/** The last day the account is reconciled to; null for none. */
export const reconciledTo = (db: ReadDb, accountId: AccountId): IsoDate | null =>
  db
    .select({ date: max(reconciliation.date) })
    .from(reconciliation)
    .where(and(eq(reconciliation.accountId, accountId), eq(reconciliation.reopenedReason, '')))
    .get()?.date ?? null;

const sumOfRows = (db: ReadDb, accountId: AccountId, where: ReturnType<typeof sql>): Pence =>
  pence(
    db
      .select({ pence: sql<number>`coalesce(sum(${statementRow.pence}), 0)` })
      .from(statementRow)
      .where(and(eq(statementRow.accountId, accountId), where))
      .get()?.pence ?? 0,
  );

/** What the bank's rows before a day come to. */
export const rowsBefore = (db: ReadDb, accountId: AccountId, date: IsoDate): Pence =>
  sumOfRows(db, accountId, sql`${statementRow.date} < ${date}`);
/** What the bank's rows from a day to a day come to, both counted. */
export const rowsFrom = (db: ReadDb, accountId: AccountId, from: IsoDate, to: IsoDate): Pence =>
  sumOfRows(db, accountId, sql`${statementRow.date} between ${from} and ${to}`);

/** Which days are covered, and the bank's balance before the first row; null when nothing was read yet. */
export function coverageOf(db: ReadDb, accountId: AccountId): Coverage | null {
  const days = db
    .select({ from: min(statement.firstDate), to: max(statement.lastDate) })
    .from(statement)
    .where(eq(statement.accountId, accountId))
    .get();
  if (!days?.from || !days.to) return null;
  const known = db
    .select()
    .from(statement)
    .where(and(eq(statement.accountId, accountId), isNotNull(statement.closing)))
    .orderBy(desc(statement.lastDate), desc(statement.id))
    .limit(1)
    .get();
  if (!known || known.closing === null || known.lastDate === null) return { from: days.from, to: days.to, base: null };
  // What came later for its last day came after the bank had written that balance.
  const until = sql`(${statementRow.date} < ${known.lastDate} or (${statementRow.date} = ${known.lastDate} and ${statementRow.statementId} <= ${known.id}))`;
  const base = sumPence([known.closing, negate(sumOfRows(db, accountId, until))]);
  return { from: days.from, to: days.to, base };
}

export type StoredLikeness = { likeness: string; date: IsoDate; pence: Pence; profile: StatementProfile | null };

/** The rows on record between two days, with the kind of file they came in. */
export const storedBetween = (db: ReadDb, accountId: AccountId, from: IsoDate, to: IsoDate): StoredLikeness[] =>
  db
    .select({
      likeness: statementRow.likeness,
      date: statementRow.date,
      pence: statementRow.pence,
      profile: statement.profile,
    })
    .from(statementRow)
    .innerJoin(statement, eq(statement.id, statementRow.statementId))
    .where(and(eq(statementRow.accountId, accountId), gte(statementRow.date, from), lte(statementRow.date, to)))
    .all();

/** The same bytes read before, for whatever account, and on which day. */
export const readBefore = (db: ReadDb, sha256: string): { day: IsoDate } | undefined => {
  const row = db
    .select({ at: bookEvent.at })
    .from(statement)
    .innerJoin(bookEvent, sql`${bookEvent.seq} = ${statement.id}`)
    .where(eq(statement.sha256, sha256))
    .get();
  return row && { day: row.at.slice(0, 10) };
};

export function readStatements(db: ReadDb, accountId: AccountId): StatementList {
  const rows = db
    .select({ statement, by: bookEvent.actor, at: bookEvent.at })
    .from(statement)
    .innerJoin(bookEvent, sql`${bookEvent.seq} = ${statement.id}`)
    .where(eq(statement.accountId, accountId))
    .orderBy(desc(statement.id))
    .all();
  const covered = coverageOf(db, accountId);
  const statements = rows.map(({ statement: { accountId: _of, sha256: _hash, ...facts }, by, at }) => ({
    ...facts,
    by,
    at,
  }));
  const all = () => sumOfRows(db, accountId, sql`true`);
  const base = covered?.base ?? null;
  return { statements, lastDate: covered?.to ?? null, bankBalance: base === null ? null : sumPence([base, all()]) };
}

export const BANK_ROW = {
  statementId: statementRow.statementId,
  number: statementRow.number,
  date: statementRow.date,
  pence: statementRow.pence,
  text: statementRow.text,
  chequeNumber: statementRow.chequeNumber,
  balance: statementRow.balance,
  matchId: matchRow.matchId,
};

export const selectRows = (db: ReadDb) =>
  db
    .select(BANK_ROW)
    .from(statementRow)
    .leftJoin(
      matchRow,
      and(eq(matchRow.statementId, statementRow.statementId), eq(matchRow.number, statementRow.number)),
    );

/** The bank's rows that are matched with nothing, from the first day of the books on. The oldest first. */
export const unmatchedRows = (db: ReadDb, accountId: AccountId, from: IsoDate): BankRow[] =>
  selectRows(db)
    .where(and(eq(statementRow.accountId, accountId), gte(statementRow.date, from), isNull(matchRow.matchId)))
    .orderBy(asc(statementRow.date), asc(statementRow.statementId), asc(statementRow.number))
    .all();

export type RowsAsked = {
  accountId: AccountId;
  from: IsoDate | null;
  to: IsoDate | null;
  only: 'all' | 'unmatched' | 'matched';
  offset: number;
  limit: number;
};

/** The bank's rows, the latest first, a page at a time. */
export function readRows(db: ReadDb, asked: RowsAsked): { rows: BankRow[]; total: number } {
  const { accountId, from, to, only, offset, limit } = asked;
  const where = and(
    eq(statementRow.accountId, accountId),
    from === null ? undefined : gte(statementRow.date, from),
    to === null ? undefined : lte(statementRow.date, to),
    only === 'all' ? undefined : only === 'matched' ? isNotNull(matchRow.matchId) : isNull(matchRow.matchId),
  );
  const rows = selectRows(db)
    .where(where)
    .orderBy(desc(statementRow.date), desc(statementRow.statementId), desc(statementRow.number))
    .limit(limit)
    .offset(offset)
    .all();
  const total = db
    .select({ total: sql<number>`count(*)` })
    .from(statementRow)
    .leftJoin(
      matchRow,
      and(eq(matchRow.statementId, statementRow.statementId), eq(matchRow.number, statementRow.number)),
    )
    .where(where)
    .get();
  return { rows, total: total?.total ?? 0 };
}
