import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { EntryId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { yearStart } from './account-queries.ts';
import { yearEnd } from './account-rules.ts';
import { record } from './book.ts';
import type { PostedLine } from './events/shapes.ts';
import type { evidenceInput, ratifyInput, reverseInput } from './ledger-input.ts';
import { type EntryRow, readEntry, readLines } from './ledger-queries.ts';
import { openingLock, transferLock } from './match-queries.ts';
import { posting, reversed } from './posting-rules.ts';
import { entry, evidence, ratification } from './schema.ts';
import { dayRefusal, evidenceOf, moneyLabel, openAccount, openFund, type Refusal } from './service-parts.ts';

/** T1: nothing is changed. A mistake is reversed, once; files and a meeting's ratification are added later. */

/** The lines of a stored entry as the book spells them. */
export const postedLines = (db: ReadDb, id: EntryId): PostedLine[] =>
  readLines(db, id).map(({ accountId, headingId, contra, fundId, pence }) => ({
    ...(accountId !== null && { accountId }),
    ...(headingId !== null && { headingId }),
    ...(contra !== null && { contra }),
    fundId: fundId as PostedLine['fundId'],
    pence,
  }));

export const readReversalOf = (db: ReadDb, id: EntryId): EntryRow | undefined =>
  db.select().from(entry).where(eq(entry.reverses, id)).get();

function reversalRefusal(db: ReadDb, row: EntryRow, date: string): Refusal | null {
  if (row.kind === 'reversal') return refuse('treasury.reversalOfReversal', { rule: 'T1' });
  if (row.paymentId !== null) return refuse('treasury.reversePayment', { rule: 'T1' });
  if (readReversalOf(db, row.id)) return refuse('treasury.reversedAlready', { rule: 'T1' });
  const side = transferLock(db, row.id);
  if (side) {
    const params = { account: side.account, date: formatDate(side.date) };
    return refuse('treasury.transferLocked', { rule: 'T1', params });
  }
  const begun = openingLock(db, row.id);
  if (begun !== null) return refuse('treasury.openingLocked', { rule: 'T1', params: { date: formatDate(begun) } });
  if (date < row.date) {
    return refuse('treasury.reversalEarlier', { path: 'date', params: { date: formatDate(row.date) } });
  }
  return openingYearRefusal(db, row, date);
}

/** Invariant 5: a year begins with what the one before ended with, so an opening balance is taken back in its own year only. */
function openingYearRefusal(db: ReadDb, row: EntryRow, date: string): Refusal | null {
  const to = yearEnd(yearStart(db, row.date));
  if (row.kind !== 'opening' || date <= to) return null;
  return refuse('treasury.openingOtherYear', { rule: 'T1', path: 'date', params: { to: formatDate(to) } });
}

/** An account or fund of it that is closed by now must be opened first. */
function closedRefusal(db: ReadDb, lines: readonly PostedLine[]): Refusal | null {
  for (const { accountId, fundId } of lines) {
    const account = accountId === undefined ? null : openAccount(db, accountId, 'entryId');
    if (account && !account.ok) return account;
    const fund = openFund(db, fundId, 'entryId');
    if (!fund.ok) return fund;
  }
  return null;
}

/**
 * T1: takes an entry back by a new one with the opposite lines, dated in an open period, with the reason. Once, never of a
 * reversal, never of a signed payment (that is made void or returned). The original stays as it is, also where it is matched.
 */
export function reverseEntry(
  office: RecordOffice,
  caller: Caller,
  { entryId, date, reason }: z.output<typeof reverseInput>,
): Outcome<{ entryId: EntryId }> {
  return change(office, caller, [], (work) => {
    const row = readEntry(work.db, entryId);
    if (!row) return notFound();
    const no = reversalRefusal(work.db, row, date) ?? dayRefusal(work, date);
    if (no) return no;
    const lines = postedLines(work.db, entryId);
    const closed = closedRefusal(work.db, lines);
    if (closed) return closed;
    const { payeeId, text, reference } = row;
    const facts = posting({
      kind: 'reversal',
      date,
      text,
      reference,
      payeeId,
      reverses: entryId,
      lines: reversed(lines),
    });
    const id = record(work, 'entry.reversed', { posting: facts, reason }) as number as EntryId;
    const label = moneyLabel(row.date, row.pence, text);
    work.audit({ action: 'entry.reversed', recordId: entryId, label, after: { date, reason } });
    return ok({ entryId: id });
  });
}

/** Adds receipts or invoices to an entry, at any time: also in a closed period, because no figure moves. */
export function addEvidence(
  office: RecordOffice,
  caller: Caller,
  { entryId }: Omit<z.output<typeof evidenceInput>, 'files'>,
  files: readonly KeptFile[],
): Outcome<{ entryId: EntryId }> {
  return change(office, caller, [], (work) => {
    const row = readEntry(work.db, entryId);
    if (!row) return notFound();
    const hashes = files.map(({ sha256 }) => sha256);
    const there = work.db
      .select({ sha256: evidence.sha256 })
      .from(evidence)
      .where(and(eq(evidence.entryId, entryId), inArray(evidence.sha256, hashes)))
      .all();
    if (there.length > 0 || new Set(hashes).size < hashes.length)
      return refuse('treasury.fileThere', { path: 'files' });
    const added = evidenceOf(work, files);
    record(work, 'evidence.added', { entryId, evidence: added });
    const after = { files: added.map(({ name }) => name) };
    work.audit({
      action: 'evidence.added',
      recordId: entryId,
      label: moneyLabel(row.date, row.pence, row.text),
      after,
    });
    return ok({ entryId });
  });
}

/** What waits for ratification: what the bank took by itself, not reversed and not ratified yet. The oldest first. */
export const readToRatify = (db: ReadDb): EntryRow[] =>
  db
    .select()
    .from(entry)
    .where(
      and(
        sql`${entry.ratify} = 1`,
        sql`not exists (select 1 from ${ratification} where ${ratification.entryId} = ${entry.id})`,
        sql`not exists (select 1 from entry r where r.reverses = ${entry.id})`,
      ),
    )
    .orderBy(entry.date, entry.id)
    .all();

/** A meeting ratified what could not be signed beforehand, by which minute. */
export function ratifyEntries(
  office: RecordOffice,
  caller: Caller,
  given: z.output<typeof ratifyInput>,
): Outcome<{ ratified: number }> {
  return change(office, caller, [], (work) => {
    const { minuteRef, on } = given;
    const waiting = new Map(readToRatify(work.db).map((row) => [row.id, row]));
    const ids = [...new Set(given.entries)];
    const rows = ids.flatMap((id) => waiting.get(id) ?? []);
    if (rows.length < ids.length) return refuse('treasury.notToRatify', { path: 'entries' });
    if (on > work.today) return refuse('treasury.dayFuture', { path: 'on', params: { date: formatDate(on) } });
    const last = rows.reduce((latest, { date }) => (date > latest ? date : latest), '');
    if (on < last) return refuse('treasury.ratifiedBefore', { path: 'on', params: { date: formatDate(last) } });
    record(work, 'entries.ratified', { entries: ids, minuteRef, on });
    work.audit({ action: 'entries.ratified', label: minuteRef, after: { entries: ids, on } });
    return ok({ ratified: ids.length });
  });
}
