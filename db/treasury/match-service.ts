import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccountId, EntryId, MatchId, Pence, StatementId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { inChunks } from '../base/chunks.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import type { matchInput, unmatchInput } from './bank-input.ts';
import type { BankRow } from './bank-types.ts';
import { record, recordAll } from './book.ts';
import type { Payload } from './events.ts';
import { type Booked, bookedIn, booksBegin, lockedBy, readMatch, transferLock } from './match-queries.ts';
import { entry, matchEntry, payment, statementRow } from './schema.ts';
import { bankAccount, selectRows } from './statement-queries.ts';

/** A person says which rows of the bank are which entries of the book: exact to the penny, each at most once. */

type RowId = { statementId: StatementId; number: number };
export type OneMatch = { rows: RowId[]; entries: EntryId[] };
type Refusal = ReturnType<typeof refuse>;

const rowKey = ({ statementId, number }: RowId) => `${statementId}/${number}`;

/** What `read` finds for all of `items`, asked for in pieces. */
const readChunked = <T, R>(items: readonly T[], read: (some: T[]) => R[]): R[] =>
  [...inChunks(items, 1_000)].flatMap(read);

/** Everything the matches speak of, read at once: thousands are confirmed together. */
function readAll(work: Pick<Change, 'db'>, accountId: AccountId, matches: readonly OneMatch[]) {
  const { db } = work;
  const statements = [...new Set(matches.flatMap(({ rows }) => rows.map(({ statementId }) => statementId)))];
  const rows = readChunked(statements, (chunk) =>
    selectRows(db)
      .where(and(eq(statementRow.accountId, accountId), inArray(statementRow.statementId, chunk)))
      .all(),
  );
  const ids = matches.flatMap(({ entries }) => entries);
  const booked = readChunked(ids, (chunk) => bookedIn(db, accountId, inArray(entry.id, chunk)));
  return {
    rows: new Map(rows.map((row) => [rowKey(row), row])),
    booked: new Map(booked.map((row) => [row.entryId, row])),
    from: booksBegin(db, accountId).from,
  };
}
type Known = ReturnType<typeof readAll>;

const about = ({ date, pence }: { date: string; pence: Pence }) => ({
  date: formatDate(date),
  pence: formatPence(pence),
});

function rowRefusal(row: BankRow, known: Known): Refusal | null {
  if (row.matchId !== null) return refuse('treasury.rowMatched', { params: about(row) });
  if (row.date < known.from) return refuse('treasury.rowBeforeBooks', { params: about(row) });
  return null;
}

function entryRefusal(item: Booked, chosen: ReadonlySet<EntryId>, known: Known): Refusal | null {
  const params = about(item);
  if (item.matchId !== null) return refuse('treasury.entryMatched', { params });
  if (item.ofStart) return refuse('treasury.entryOpening');
  const { reverses, reversedBy } = item;
  if (reversedBy !== null && !chosen.has(reversedBy)) return refuse('treasury.entryReversed', { params });
  const original = reverses === null ? undefined : known.booked.get(reverses);
  // A reversal stands alone only when the bank had seen what it takes back.
  if (reverses !== null && !chosen.has(reverses) && !original?.matchId)
    return refuse('treasury.entryReversed', { params });
  return null;
}

function oneRefusal({ rows, entries }: OneMatch, known: Known): Refusal | { pence: Pence } {
  if (rows.length + entries.length < 2) return refuse('treasury.matchNothing');
  const chosen = new Set(entries);
  const found: BankRow[] = [];
  for (const each of rows) {
    const row = known.rows.get(rowKey(each));
    if (!row) return notFound();
    const no = rowRefusal(row, known);
    if (no) return no;
    found.push(row);
  }
  const booked: Booked[] = [];
  for (const each of entries) {
    const item = known.booked.get(each);
    if (!item) return refuse('treasury.entryElsewhere', { params: { date: String(each) } });
    const no = entryRefusal(item, chosen, known);
    if (no) return no;
    booked.push(item);
  }
  const [bank, book] = [sumPence(found.map(({ pence }) => pence)), sumPence(booked.map(({ pence }) => pence))];
  if (bank === book) return { pence: bank };
  return refuse('treasury.matchSums', { rule: 'T1', params: { rows: formatPence(bank), entries: formatPence(book) } });
}

const twice = (matches: readonly OneMatch[]): boolean => {
  const rows = matches.flatMap((each) => each.rows.map(rowKey));
  const entries = matches.flatMap((each) => each.entries);
  return new Set(rows).size < rows.length || new Set(entries).size < entries.length;
};

/** Matches inside the caller's transaction, without an audit event: also the one step of `postFromStatement`. */
export function makeMatches(work: Change, accountId: AccountId, matches: readonly OneMatch[]): Outcome<MatchId[]> {
  if (twice(matches)) return refuse('treasury.matchTwice');
  const known = readAll(work, accountId, matches);
  const originals = [...known.booked.values()].flatMap(({ reverses }) =>
    reverses !== null && !known.booked.has(reverses) ? [reverses] : [],
  );
  for (const item of readChunked(originals, (chunk) => bookedIn(work.db, accountId, inArray(entry.id, chunk))))
    known.booked.set(item.entryId, item);
  const checked: Payload<'match.made'>[] = [];
  for (const one of matches) {
    const result = oneRefusal(one, known);
    if ('ok' in result) return result;
    checked.push({ accountId, pence: result.pence, ...one });
  }
  return ok(recordAll(work, 'match.made', checked).map((seq) => seq as number as MatchId));
}

/** Confirms one match or several, all or none. */
export function matchRows(
  office: RecordOffice,
  caller: Caller,
  { accountId, matches }: z.output<typeof matchInput>,
): Outcome<{ matches: MatchId[] }> {
  return change(office, caller, [], (work) => {
    const found = bankAccount(work.db, accountId);
    if (!found.ok) return found;
    const made = makeMatches(work, accountId, matches);
    if (!made.ok) return made;
    const [only] = made.value;
    const after = { matches: made.value.length };
    work.audit({
      action: 'match.made',
      ...(made.value.length === 1 && only && { recordId: only }),
      label: found.value.name,
      after,
    });
    return ok({ matches: made.value });
  });
}

function unmatchRefusal(work: Change, matchId: MatchId, entries: readonly EntryId[]): Refusal | null {
  const locked = lockedBy(work.db, matchId);
  if (locked !== null) return refuse('treasury.matchLocked', { rule: 'T1', params: { date: formatDate(locked) } });
  for (const each of entries) {
    const other = transferLock(work.db, each);
    if (other)
      return refuse('treasury.transferLocked', {
        rule: 'T1',
        params: { account: other.account, date: formatDate(other.date) },
      });
  }
  const ids = [...entries];
  const returned = work.db
    .select({ id: payment.id })
    .from(payment)
    .where(and(inArray(payment.entryId, ids), eq(payment.state, 'returned')))
    .get();
  const back = work.db
    .select({ id: entry.id })
    .from(entry)
    .innerJoin(matchEntry, and(eq(matchEntry.entryId, entry.id), sql`${matchEntry.matchId} <> ${matchId}`))
    .where(inArray(entry.reverses, ids))
    .get();
  return returned || back ? refuse('treasury.matchReversed') : null;
}

/** Undoes a match, with the reason. Refused once a reconciliation counts it, on either side of a transfer. */
export function unmatch(
  office: RecordOffice,
  caller: Caller,
  { matchId, reason }: z.output<typeof unmatchInput>,
): Outcome<null> {
  return change(office, caller, [], (work) => {
    const found = readMatch(work.db, matchId);
    if (!found) return notFound();
    const entries = found.entries.map(({ entryId }) => entryId);
    const no = unmatchRefusal(work, matchId, entries);
    if (no) return no;
    record(work, 'match.undone', { matchId, reason });
    const before = { rows: found.rows.map(({ statementId, number }) => `${statementId}/${number}`), entries };
    work.audit({
      action: 'match.undone',
      recordId: matchId,
      label: formatPence(found.pence),
      before,
      after: { reason },
    });
    return ok(null);
  });
}
