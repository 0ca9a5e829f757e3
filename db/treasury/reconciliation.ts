import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccountId, IsoDate, MatchId, Pence, ReconciliationId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { addDays, addMonths } from '../base/dates.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, negate, sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import type { closeReconciliationInput, reopenReconciliationInput } from './bank-input.ts';
import type {
  BankRow,
  Missing,
  ReconciliationFacts,
  ReconciliationFigures,
  ReconciliationPage,
  ReconciliationReport,
} from './bank-types.ts';
import { record } from './book.ts';
import { type Booked, bookedIn, booksBegin, itemOf, lockedBy, readMatch, withoutPairs } from './match-queries.ts';
import { bookEvent, entry, reconciledMatch, reconciliation, statementRow } from './schema.ts';
import { bankAccount, reconciledTo, rowsFrom, selectRows } from './statement-queries.ts';
import { sumsOver } from './sums.ts';

/** Statement closing + lodgements outstanding − unpresented = cash book, exactly; nothing adjusts it. */

const standing = (accountId: AccountId) =>
  and(eq(reconciliation.accountId, accountId), eq(reconciliation.reopenedReason, ''));

/** The standing reconciliation before a day. */
const before = (db: ReadDb, accountId: AccountId, date: IsoDate) =>
  db
    .select()
    .from(reconciliation)
    .where(and(standing(accountId), sql`${reconciliation.date} < ${date}`))
    .orderBy(desc(reconciliation.date))
    .limit(1)
    .get();

type Seen = Booked & { lastRow: IsoDate | null; lastEntry: IsoDate | null };

/** The matches that a standing reconciliation up to a day counts: by then both sides had them, and they are locked. */
const countedBy = (accountId: AccountId, date: IsoDate) =>
  sql`(select x.match_id from reconciled_match x join reconciliation r on r.id = x.reconciliation_id
    where r.account_id = ${accountId} and r.reopened_reason = '' and r.date <= ${date})`;

/**
 * The entries up to a day that no reconciliation up to it counts, with the last days of the match they are in: those that it counts
 * are settled, and twenty years of them are not read again.
 */
function seenUpTo(db: ReadDb, accountId: AccountId, date: IsoDate): Seen[] {
  const moving = sql`${entry.id} in (select l.entry_id from line l where l.account_id = ${accountId} and l.date <= ${date}
    and not exists (select 1 from match_entry x where x.entry_id = l.entry_id and x.account_id = l.account_id
      and x.match_id in ${countedBy(accountId, date)}))`;
  const rows = bookedIn(db, accountId, moving);
  const days = matchDays(db, accountId, date);
  return rows.map((row) => {
    const of = row.matchId === null ? undefined : days.get(row.matchId);
    return { ...row, lastRow: of?.lastRow ?? null, lastEntry: of?.lastEntry ?? null };
  });
}

/** The last days of the matches that no reconciliation up to `date` counts, by match. */
const matchDays = (db: ReadDb, accountId: AccountId, date: IsoDate) =>
  new Map(
    db
      .select({
        matchId: sql<MatchId>`m.id`,
        lastRow: sql<IsoDate | null>`(select max(s.date) from match_row r join statement_row s on s.statement_id = r.statement_id and s.number = r.number where r.match_id = m.id)`,
        lastEntry: sql<IsoDate | null>`(select max(e.date) from match_entry x join entry e on e.id = x.entry_id where x.match_id = m.id)`,
      })
      .from(sql`match m`)
      .where(sql`m.account_id = ${accountId} and m.id not in ${countedBy(accountId, date)}`)
      .all()
      .map((each) => [each.matchId, each]),
  );

/** What the cash book of an account has at the end of a day. */
const cashBookOn = (db: ReadDb, accountId: AccountId, date: IsoDate): Pence =>
  sumPence(
    sumsOver(db, null, date).flatMap(({ side, sideId, pence }) =>
      side === 'account' && sideId === accountId ? [pence] : [],
    ),
  );

/** By the end of a day both the bank and the book have it. */
const settled = ({ matchId, lastRow, lastEntry }: Seen, date: IsoDate): boolean =>
  matchId !== null && (lastRow === null || lastRow <= date) && (lastEntry === null || lastEntry <= date);

/** The figures of an account on a day, by today's book. `closing` null: what the rows say. */
function figuresOn(db: ReadDb, accountId: AccountId, date: IsoDate, asked: Pence | null, staleMonths: number) {
  const begin = booksBegin(db, accountId);
  const seen = seenUpTo(db, accountId, date);
  const last = before(db, accountId, date);
  const opening = (last?.closing as Pence | undefined) ?? begin.opening;
  const since = last ? rowsFrom(db, accountId, addDays(last.date, 1), date) : rowsFrom(db, accountId, begin.from, date);
  const closing = asked ?? sumPence([opening, since]);
  const open = withoutPairs(
    seen.filter((row) => !row.ofStart && !settled(row, date)).map((row) => ({ ...row, matchId: null })),
  );
  const lodgements = open.filter(({ pence }) => pence > 0);
  const unpresentedItems = open.filter(({ pence }) => pence < 0);
  const total = (rows: readonly Booked[]) => sumPence(rows.map(({ pence }) => pence));
  const cashBook = cashBookOn(db, accountId, date);
  const [outstanding, unpresented] = [total(lodgements), negate(total(unpresentedItems))];
  const stale = ({ date: given }: Booked) => addMonths(given, staleMonths) <= date;
  const figures: ReconciliationFigures = {
    accountId,
    date,
    opening,
    moved: since,
    closing,
    cashBook,
    outstanding,
    unpresented,
    difference: sumPence([closing, outstanding, negate(unpresented), negate(cashBook)]),
    lodgements: lodgements.map(itemOf),
    unpresentedItems: unpresentedItems.map((row) => ({ ...itemOf(row), stale: stale(row) })),
  };
  return { figures, last, begin, seen };
}

const about = (row: BankRow): { date: string; pence: string } => ({
  date: formatDate(row.date),
  pence: formatPence(row.pence),
});

/** What keeps an account from being reconciled to a day, in words. */
function missingIn(page: ReconciliationFigures, rows: readonly BankRow[], db: ReadDb): Missing[] {
  const missing: Missing[] = [];
  const sum = sumPence([page.opening, page.moved]);
  if (sum !== page.closing) {
    const difference = formatPence(sumPence([page.closing, negate(sum)]));
    missing.push({
      key: 'treasury.missingRows',
      params: { closing: formatPence(page.closing), sum: formatPence(sum), difference },
    });
  }
  const days = matchDays(db, page.accountId, page.date);
  for (const row of rows) {
    const of = row.matchId === null ? undefined : days.get(row.matchId);
    if (!of) missing.push({ key: 'treasury.missingRow', params: { ...about(row), text: row.text } });
    else if (of.lastEntry !== null && of.lastEntry > page.date) {
      missing.push({ key: 'treasury.missingLater', params: { ...about(row), later: formatDate(of.lastEntry) } });
    } else missing.push({ key: 'treasury.missingPart', params: about(row) });
  }
  return missing;
}

/** The rows up to a day that no match settles by then. */
function openRows(db: ReadDb, accountId: AccountId, from: IsoDate, date: IsoDate): BankRow[] {
  const days = matchDays(db, accountId, date);
  const done = before(db, accountId, addDays(date, 1))?.date ?? '';
  const rows = selectRows(db)
    .where(
      and(
        eq(statementRow.accountId, accountId),
        sql`${statementRow.date} >= ${from}`,
        // A reconciliation leaves no row of its days open.
        gt(statementRow.date, done),
        lte(statementRow.date, date),
      ),
    )
    .orderBy(statementRow.date, statementRow.statementId, statementRow.number)
    .all();
  return rows.filter(({ matchId }) => {
    const of = matchId === null ? undefined : days.get(matchId);
    if (matchId !== null && !of) return false;
    return !of || (of.lastRow ?? '') > date || (of.lastEntry ?? '') > date;
  });
}

export function readReconciliationPage(
  db: ReadDb,
  accountId: AccountId,
  { date, closing, staleMonths }: { date: IsoDate; closing: Pence | null; staleMonths: number },
): ReconciliationPage {
  const { figures, last, begin } = figuresOn(db, accountId, date, closing, staleMonths);
  const rows = openRows(db, accountId, begin.from, date);
  return {
    ...figures,
    openingDate: last?.date ?? null,
    unmatchedRows: rows.filter(({ matchId }) => matchId === null),
    missing: missingIn(figures, rows, db),
  };
}

/** Closes when the difference is exactly nothing and every row up to the day is accounted for. */
export function closeReconciliation(
  office: RecordOffice,
  caller: Caller,
  { accountId, date, closing }: z.output<typeof closeReconciliationInput>,
): Outcome<{ reconciliationId: ReconciliationId }> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const found = bankAccount(db, accountId);
    if (!found.ok) return found;
    if (date > work.today) return refuse('treasury.reconciliationFuture', { path: 'date' });
    const done = reconciledTo(db, accountId);
    if (done !== null && date <= done) {
      return refuse('treasury.reconciliationBefore', { path: 'date', rule: 'T1', params: { date: formatDate(done) } });
    }
    const staleMonths = work.settings['treasury.staleChequeMonths'];
    const page = readReconciliationPage(db, accountId, { date, closing, staleMonths });
    if (page.missing.length > 0 || page.difference !== 0) {
      const params = { count: page.missing.length, difference: formatPence(page.difference) };
      return refuse('treasury.reconciliationMissing', { rule: 'T1', params });
    }
    const { opening, cashBook, unpresented, outstanding } = page;
    const matches = [
      ...new Set(
        seenUpTo(db, accountId, date)
          .filter((row) => settled(row, date))
          .flatMap(({ matchId }) => (matchId !== null && lockedBy(db, matchId) === null ? [matchId] : [])),
      ),
      ...rowsOnly(db, accountId, date),
    ];
    const facts = { accountId, date, opening, closing, cashBook, unpresented, outstanding, matches };
    const id = record(work, 'reconciliation.closed', facts) as number as ReconciliationId;
    const after = { date, closing, cashBook, unpresented, outstanding };
    work.audit({ action: 'reconciliation.closed', recordId: id, label: found.value.name, after });
    return ok({ reconciliationId: id });
  });
}

/** Matches of rows that take each other back: the book knows nothing of them, but they are locked like the others. */
const rowsOnly = (db: ReadDb, accountId: AccountId, date: IsoDate) =>
  [...matchDays(db, accountId, date).values()]
    .filter(({ lastRow, lastEntry }) => lastEntry === null && lastRow !== null && lastRow <= date)
    .map(({ matchId }) => matchId)
    .filter((matchId) => lockedBy(db, matchId) === null);

/** Opens the last reconciliation of an account again, with the reason. */
export function reopenReconciliation(
  office: RecordOffice,
  caller: Caller,
  { reconciliationId, reason }: z.output<typeof reopenReconciliationInput>,
): Outcome<null> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const row = db.select().from(reconciliation).where(eq(reconciliation.id, reconciliationId)).get();
    if (!row?.accountId) return notFound();
    if (row.reopenedReason !== '') return refuse('treasury.reconciliationOpen');
    const later = db
      .select({ date: reconciliation.date })
      .from(reconciliation)
      .where(and(standing(row.accountId), gt(reconciliation.date, row.date)))
      .orderBy(desc(reconciliation.date))
      .get();
    if (later?.date) return refuse('treasury.reconciliationLast', { params: { date: formatDate(later.date) } });
    record(work, 'reconciliation.reopened', { reconciliationId, reason });
    work.audit({
      action: 'reconciliation.reopened',
      recordId: reconciliationId,
      label: formatDate(row.date),
      after: { reason },
    });
    return ok(null);
  });
}

/** Every reconciliation of an account, the latest first, those opened again too. */
export const readReconciliations = (db: ReadDb, accountId: AccountId): ReconciliationFacts[] =>
  selectFacts(db)
    .where(eq(reconciliation.accountId, accountId))
    .orderBy(desc(reconciliation.date), desc(reconciliation.id))
    .all() as ReconciliationFacts[];

const selectFacts = (db: ReadDb) =>
  db
    .select({
      id: reconciliation.id,
      date: reconciliation.date,
      opening: reconciliation.opening,
      closing: reconciliation.closing,
      cashBook: reconciliation.cashBook,
      unpresented: reconciliation.unpresented,
      outstanding: reconciliation.outstanding,
      by: reconciliation.by,
      at: bookEvent.at,
      reopenedReason: reconciliation.reopenedReason,
    })
    .from(reconciliation)
    .innerJoin(bookEvent, sql`${bookEvent.seq} = ${reconciliation.id}`);

/** One reconciliation with its items in full, as they are on that day by today's book. */
export function readReconciliation(db: ReadDb, id: ReconciliationId, staleMonths: number): ReconciliationReport | null {
  const facts = selectFacts(db).where(eq(reconciliation.id, id)).get() as ReconciliationFacts | undefined;
  const row = db
    .select({ accountId: reconciliation.accountId })
    .from(reconciliation)
    .where(eq(reconciliation.id, id))
    .get();
  if (!facts || !row?.accountId) return null;
  const { figures } = figuresOn(db, row.accountId, facts.date, facts.closing, staleMonths);
  const ids = db
    .select({ id: reconciledMatch.matchId })
    .from(reconciledMatch)
    .where(eq(reconciledMatch.reconciliationId, id))
    .all();
  return { facts, now: figures, cleared: ids.flatMap((each) => readMatch(db, each.id) ?? []) };
}
