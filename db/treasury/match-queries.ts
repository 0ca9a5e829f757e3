import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AccountId, EntryId, IsoDate, MatchId, PaymentId, Pence, SlipId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { sumPence } from '../base/pence.ts';
import type { BookGroup, BookItem, MatchFacts, MatchingPage } from './bank-types.ts';
import { LODGED_BEFORE } from './ledger-rules.ts';
import { alterations, suggest } from './match-rules.ts';
import {
  account,
  entry,
  line,
  match,
  matchEntry,
  matchRow,
  payee,
  reconciledMatch,
  reconciliation,
  slip,
  slipEntry,
  statementRow,
} from './schema.ts';
import { reconciledTo, selectRows, unmatchedRows } from './statement-queries.ts';

/** What the book knows of entries as one bank account sees them. */

/**
 * An opening balance is where the first statement begins; only what the bank had not shown yet then goes through the bank. The plus
 * leaves SQLite the index of the openings: nearly every entry is without a cheque.
 */
const IS_START = sql`o.kind = 'opening' and +o.cheque_number is null and o.reference <> ${LODGED_BEFORE}`;
/** The opening balances, and what took one back. */
const STARTS = sql`(select o.id from entry o where ${IS_START}
  union select r.id from entry o join entry r on r.reverses = o.id where ${IS_START})`;
const OF_START = sql`${entry.id} in ${STARTS}`;

export type Booked = BookItem & {
  reverses: EntryId | null;
  reversedBy: EntryId | null;
  matchId: MatchId | null;
  ofStart: boolean;
};

/** The entries of an account that no match in it has: all its lines, but looked up in indexes alone. */
export const unseenIn = (db: ReadDb, accountId: AccountId) =>
  db
    .select({ id: line.entryId })
    .from(line)
    .where(
      and(
        eq(line.accountId, accountId),
        sql`not exists (select 1 from match_entry m where m.entry_id = ${line.entryId} and m.account_id = ${line.accountId})`,
      ),
    );

/**
 * Entries that move an account, with what they move there, their reversals and their match in it. Oldest first. `where` says which
 * entries, by their ids: the account's lines are not gone through.
 */
export function bookedIn(db: ReadDb, accountId: AccountId, where: SQL): Booked[] {
  const rows = db
    .select({
      entryId: entry.id,
      kind: entry.kind,
      date: entry.date,
      pence: sql<Pence>`sum(${line.pence})`,
      payee: payee.name,
      text: entry.text,
      reference: entry.reference,
      chequeNumber: entry.chequeNumber,
      paymentId: sql<PaymentId | null>`${entry.paymentId}`,
      reverses: entry.reverses,
      reversedBy: sql<EntryId | null>`(select r.id from entry r where r.reverses = ${entry.id})`,
      matchId: matchEntry.matchId,
      ofStart: sql<number>`${OF_START}`,
    })
    .from(entry)
    .innerJoin(line, and(eq(line.entryId, entry.id), sql`+${line.accountId} = ${accountId}`))
    .leftJoin(payee, eq(payee.id, entry.payeeId))
    .leftJoin(matchEntry, and(eq(matchEntry.entryId, entry.id), eq(matchEntry.accountId, accountId)))
    .where(where)
    .groupBy(entry.id)
    .having(sql`sum(${line.pence}) <> 0`)
    .orderBy(asc(entry.date), asc(entry.id))
    .all();
  return rows.map((row) => ({ ...row, ofStart: row.ofStart === 1 }));
}

/** An entry and its reversal, both unknown to the bank, are nothing to it. */
export function withoutPairs(rows: readonly Booked[]): Booked[] {
  const open = new Set(rows.filter(({ matchId }) => matchId === null).map(({ entryId }) => entryId));
  const paired = ({ matchId, reverses, reversedBy }: Booked) =>
    matchId === null && ((reverses !== null && open.has(reverses)) || (reversedBy !== null && open.has(reversedBy)));
  return rows.filter((row) => !paired(row));
}

export const itemOf = ({ reverses: _r, reversedBy: _b, matchId: _m, ofStart: _s, ...item }: Booked): BookItem => item;

/** The day the books of an account begin, by its opening balances; '' when it has none. */
export function booksBegin(db: ReadDb, accountId: AccountId): { from: IsoDate; opening: Pence } {
  const starts = bookedIn(db, accountId, OF_START);
  const first = starts
    .filter(({ kind }) => kind === 'opening')
    .map(({ date }) => date)
    .sort()[0];
  return { from: first ?? '', opening: sumPence(starts.map(({ pence }) => pence)) };
}

/** What is still to be matched in the book: entries, and the receipts of a slip as one. */
export function openGroups(db: ReadDb, accountId: AccountId): BookGroup[] {
  const rows = bookedIn(db, accountId, sql`${entry.id} in ${unseenIn(db, accountId)} and not ${OF_START}`);
  const items = withoutPairs(rows);
  const slips = new Map(
    db
      .select({ entryId: slipEntry.entryId, id: slip.id, number: slip.number, date: slip.date })
      .from(slipEntry)
      .innerJoin(slip, eq(slip.id, slipEntry.slipId))
      .where(eq(slip.accountId, accountId))
      .all()
      .map((each) => [each.entryId, each]),
  );
  const grouped = Map.groupBy(items, ({ entryId }) => {
    const of = slips.get(entryId);
    return of ? `slip-${of.id}` : `entry-${entryId}`;
  });
  return [...grouped].map(([key, members]) => {
    const of = slips.get(members[0]?.entryId ?? (0 as EntryId));
    const date = of?.date ?? members[0]?.date ?? '';
    const paidIn: { id: SlipId; number: string } | null = of ? { id: of.id, number: of.number } : null;
    return {
      key,
      slip: paidIn,
      date,
      pence: sumPence(members.map(({ pence }) => pence)),
      entries: members.map(itemOf),
    };
  });
}

export function readMatching(db: ReadDb, accountId: AccountId): MatchingPage {
  const { from } = booksBegin(db, accountId);
  const done = reconciledTo(db, accountId);
  // A reconciliation leaves no row of its days unmatched.
  const rows = unmatchedRows(db, accountId, done !== null && done >= from ? addDays(done, 1) : from);
  const groups = openGroups(db, accountId);
  const suggestions = suggest(rows, groups);
  return {
    accountId,
    rows,
    groups,
    suggestions,
    alarms: alterations(rows, groups),
    reconciledTo: done,
  };
}

/** The day of the reconciliation that locks a match; null when none does. */
export const lockedBy = (db: ReadDb, matchId: MatchId): IsoDate | null =>
  db
    .select({ date: reconciliation.date })
    .from(reconciledMatch)
    .innerJoin(reconciliation, eq(reconciliation.id, reconciledMatch.reconciliationId))
    .where(and(eq(reconciledMatch.matchId, matchId), eq(reconciliation.reopenedReason, '')))
    .limit(1)
    .get()?.date ?? null;

/**
 * Invariant 19: the reconciliation that locks an entry which moves more than one account, in any of them; null when none does.
 * A transfer that is locked on one side is neither unmatched on the other nor reversed.
 */
export function transferLock(db: ReadDb, entryId: EntryId): { account: string; date: IsoDate } | null {
  const sides = db
    .selectDistinct({ id: line.accountId })
    .from(line)
    .where(and(eq(line.entryId, entryId), sql`${line.accountId} is not null`))
    .all();
  if (sides.length < 2) return null;
  const found = db
    .select({ account: account.name, date: reconciliation.date })
    .from(matchEntry)
    .innerJoin(reconciledMatch, eq(reconciledMatch.matchId, matchEntry.matchId))
    .innerJoin(reconciliation, eq(reconciliation.id, reconciledMatch.reconciliationId))
    .innerJoin(account, eq(account.id, matchEntry.accountId))
    .where(and(eq(matchEntry.entryId, entryId), eq(reconciliation.reopenedReason, '')))
    .limit(1)
    .get();
  return found ?? null;
}

/** An opening balance that a standing reconciliation begins from: the day; null when it may still be reversed. */
export function openingLock(db: ReadDb, entryId: EntryId): IsoDate | null {
  const of = db
    .select({ accountId: line.accountId })
    .from(line)
    .innerJoin(entry, eq(entry.id, line.entryId))
    .where(and(eq(line.entryId, entryId), eq(entry.kind, 'opening'), sql`${line.accountId} is not null`))
    .get();
  return of?.accountId ? reconciledTo(db, of.accountId) : null;
}

export type MatchRecord = typeof match.$inferSelect;
export const readMatchRecord = (db: ReadDb, id: MatchId): MatchRecord | undefined =>
  db.select().from(match).where(eq(match.id, id)).get();

export function readMatch(db: ReadDb, id: MatchId): MatchFacts | null {
  const found = readMatchRecord(db, id);
  if (!found?.accountId) return null;
  const rows = selectRows(db)
    .where(
      sql`(${statementRow.statementId}, ${statementRow.number}) in (select statement_id, number from match_row where match_id = ${id})`,
    )
    .orderBy(matchRow.statementId, matchRow.number)
    .all();
  const ids = db.select({ id: matchEntry.entryId }).from(matchEntry).where(eq(matchEntry.matchId, id)).all();
  const entries = bookedIn(
    db,
    found.accountId,
    inArray(
      entry.id,
      ids.flatMap(({ id: each }) => each ?? []),
    ),
  );
  return { id, pence: found.pence as Pence, rows, entries: entries.map(itemOf), locked: lockedBy(db, id) !== null };
}
