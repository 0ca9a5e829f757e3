import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccountId, EntryId, SlipId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { slipInput, slipUndoInput } from './ledger-input.ts';
import type { EntryRow } from './ledger-queries.ts';
import { unseenIn } from './match-queries.ts';
import { entry, matchEntry, slip, slipEntry } from './schema.ts';
import { dayRefusal, moneyLabel, openAccount } from './service-parts.ts';

/** Paying-in slips: receipts that go to the bank together and come back as one row of the statement. */

export type SlipRow = typeof slip.$inferSelect;

/** Receipts of a bank account that are on no slip, not reversed and not on the statement yet. The oldest first. */
export const readUnbanked = (db: ReadDb, accountId: AccountId): EntryRow[] =>
  db
    .select({ entry })
    .from(entry)
    .where(
      and(
        // What a bank account's statement has not shown is little beside all that ever went through it.
        inArray(entry.id, unseenIn(db, accountId)),
        eq(entry.kind, 'receipt'),
        sql`not exists (select 1 from ${slipEntry} where ${slipEntry.entryId} = ${entry.id})`,
        sql`not exists (select 1 from entry r where r.reverses = ${entry.id})`,
      ),
    )
    .orderBy(entry.date, entry.id)
    .all()
    .map((row) => row.entry);

export type SlipView = SlipRow & { entries: EntryId[]; matched: boolean };

/** The slips of an account, the latest first. */
export function readSlips(db: ReadDb, accountId: AccountId, limit = 100): SlipView[] {
  const rows = db
    .select()
    .from(slip)
    .where(eq(slip.accountId, accountId))
    .orderBy(desc(slip.date), desc(slip.id))
    .limit(limit)
    .all();
  const ids = rows.map(({ id }) => id);
  const of = db.select().from(slipEntry).where(inArray(slipEntry.slipId, ids)).all();
  const matched = matchedOf(
    db,
    of.flatMap(({ entryId }) => entryId ?? []),
  );
  return rows.map((row) => {
    const entries = of.flatMap(({ slipId, entryId }) => (slipId === row.id && entryId !== null ? [entryId] : []));
    return { ...row, entries, matched: entries.some((id) => matched.has(id)) };
  });
}

/** Which of these entries a statement has shown. */
const matchedOf = (db: ReadDb, entries: readonly EntryId[]): ReadonlySet<EntryId> =>
  new Set(
    db
      .select({ id: matchEntry.entryId })
      .from(matchEntry)
      .where(inArray(matchEntry.entryId, [...entries]))
      .all()
      .flatMap(({ id }) => id ?? []),
  );

/** Puts receipts on one slip. Refused: what is no receipt of the account still to be banked, a day before them, a number used. */
export function bankSlip(
  office: RecordOffice,
  caller: Caller,
  { accountId, number, date, entries }: z.output<typeof slipInput>,
): Outcome<{ slipId: SlipId }> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const account = openAccount(db, accountId);
    if (!account.ok) return account;
    const no = dayRefusal(work, date);
    if (no) return no;
    const waiting = new Map(readUnbanked(db, accountId).map((row) => [row.id, row]));
    const rows = entries.flatMap((id) => waiting.get(id) ?? []);
    if (rows.length < entries.length || new Set(entries).size < entries.length) {
      return refuse('treasury.slipNotReceipt', { path: 'entries' });
    }
    const last = rows.reduce((latest, each) => (each.date > latest ? each.date : latest), '');
    if (date < last) return refuse('treasury.slipBefore', { path: 'date', params: { date: formatDate(last) } });
    const same = db
      .select({ id: slip.id })
      .from(slip)
      .where(and(eq(slip.accountId, accountId), eq(slip.number, number)));
    if (same.get()) return refuse('treasury.slipNumberTaken', { path: 'number' });
    const pence = sumPence(rows.map((row) => row.pence));
    const slipId = record(work, 'slip.banked', { accountId, number, date, pence, entries }) as number as SlipId;
    work.audit({ action: 'slip.banked', recordId: slipId, label: moneyLabel(date, pence, number), after: { entries } });
    return ok({ slipId });
  });
}

/** Takes a slip apart that was entered by mistake; the receipts stay. Refused once the bank's statement shows it. */
export function undoSlip(
  office: RecordOffice,
  caller: Caller,
  { slipId, reason }: z.output<typeof slipUndoInput>,
): Outcome<{ slipId: SlipId }> {
  return change(office, caller, [], (work) => {
    const row = work.db.select().from(slip).where(eq(slip.id, slipId)).get();
    if (!row) return notFound();
    const of = work.db.select().from(slipEntry).where(eq(slipEntry.slipId, slipId)).all();
    const entries = of.flatMap(({ entryId }) => entryId ?? []);
    if (matchedOf(work.db, entries).size > 0) return refuse('treasury.slipMatched');
    record(work, 'slip.undone', { slipId, reason });
    const label = moneyLabel(row.date, row.pence, row.number);
    work.audit({ action: 'slip.undone', recordId: slipId, label, before: { entries }, after: { reason } });
    return ok({ slipId });
  });
}
