import { eq, inArray, max, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { IsoDate, PayeeId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { addMonths } from '../base/dates.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { folded } from '../members/rules.ts';
import { sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { PayeeInput, payeeErase, payeeFields, payeeRename } from './ledger-input.ts';
import { entry, payee, payment } from './schema.ts';

/** Payees: the name stays outside the book, which knows only SHA-256(salt ‖ name), so that it can be erased. */

export type PayeeRow = typeof payee.$inferSelect;

export const readPayee = (db: ReadDb, id: PayeeId): PayeeRow | undefined =>
  db.select().from(payee).where(eq(payee.id, id)).get();

/** The payee of that name, without regard to case, accents and spacing. */
export function findPayee(db: ReadDb, name: string): PayeeRow | undefined {
  const same = folded(name);
  return db
    .select()
    .from(payee)
    .where(sql`${payee.name} is not null`)
    .all()
    .find((row) => row.name !== null && folded(row.name) === same);
}

const hidden = (chance: Change['chance'], name: string) => {
  const salt = chance(16).toString('hex');
  return { salt, hash: sha256Of(salt + name) };
};

function insertPayee(work: Change, name: string): PayeeId {
  const { salt, hash } = hidden(work.chance, name);
  const id = record(work, 'payee.added', { hash }) as number as PayeeId;
  work.db.update(payee).set({ name, salt, erasedOn: null }).where(eq(payee.id, id)).run();
  return id;
}

/** The payee that an entry or payment names: known, known by that name, or added with it. Refused when erased. */
export function payeeFor(work: Change, given: PayeeInput, path = 'payee'): Outcome<PayeeId> {
  if ('name' in given) return ok(findPayee(work.db, given.name)?.id ?? insertPayee(work, given.name));
  const row = readPayee(work.db, given.payeeId);
  if (!row) return notFound();
  return row.name === null ? refuse('treasury.payeeErased', { path }) : ok(row.id);
}

/** The history of changes never says the name: it stays there when the name is erased. */
const labelOf = (id: PayeeId) => `Payee ${id}`;

/** Adds a payee. Refused when there is one of that name. */
export function addPayee(
  office: RecordOffice,
  caller: Caller,
  { name }: z.output<typeof payeeFields>,
): Outcome<{ payeeId: PayeeId }> {
  return change(office, caller, [], (work) => {
    if (findPayee(work.db, name)) return refuse('treasury.nameTaken', { path: 'name' });
    const payeeId = insertPayee(work, name);
    work.audit({ action: 'payee.added', recordId: payeeId, label: labelOf(payeeId) });
    return ok({ payeeId });
  });
}

/** Renames a payee: the book gets a new hash. Refused when another has the name, or this one is erased. */
export function renamePayee(
  office: RecordOffice,
  caller: Caller,
  { payeeId, name }: z.output<typeof payeeRename>,
): Outcome<{ payeeId: PayeeId }> {
  return change(office, caller, [], (work) => {
    const row = readPayee(work.db, payeeId);
    if (!row) return notFound();
    if (row.name === null) return refuse('treasury.payeeErased');
    const other = findPayee(work.db, name);
    if (other && other.id !== payeeId) return refuse('treasury.nameTaken', { path: 'name' });
    const { salt, hash } = hidden(work.chance, name);
    record(work, 'payee.renamed', { payeeId, hash });
    work.db.update(payee).set({ name, salt }).where(eq(payee.id, payeeId)).run();
    work.audit({ action: 'payee.changed', recordId: payeeId, label: labelOf(payeeId) });
    return ok({ payeeId });
  });
}

const ON_ITS_WAY = ['draft', 'signed', 'ready', 'released'] as const;

/** The first day on which a payee's name may be erased; null when nothing was ever entered for it. */
function erasableFrom(db: ReadDb, id: PayeeId, years: number): IsoDate | null {
  const last = db
    .select({ date: max(entry.date) })
    .from(entry)
    .where(eq(entry.payeeId, id))
    .get()?.date;
  return last ? addMonths(last, years * 12) : null;
}

/**
 * T1: erases name and salt; entries stay, and the chain still verifies. Refused before the years of keeping are over (setting),
 * and while a payment is on its way. The event bears the day of the group's own clock.
 */
export function erasePayee(
  office: RecordOffice,
  caller: Caller,
  { payeeId }: z.output<typeof payeeErase>,
): Outcome<{ payeeId: PayeeId }> {
  return change(office, caller, [], (work) => {
    const { db, today, settings } = work;
    const row = readPayee(db, payeeId);
    if (!row) return notFound();
    if (row.name === null) return refuse('treasury.payeeErased');
    const open = db
      .select({ state: payment.state })
      .from(payment)
      .where(sql`${eq(payment.payeeId, payeeId)} and ${inArray(payment.state, [...ON_ITS_WAY])}`)
      .limit(1);
    if (open.get()) return refuse('treasury.payeeOpenPayment');
    const years = settings['treasury.payeeYears'];
    const from = erasableFrom(db, payeeId, years);
    if (from !== null && today < from) {
      return refuse('treasury.payeeTooNew', { params: { date: formatDate(from), years } });
    }
    record(work, 'payee.erased', { payeeId, on: today });
    work.audit({ action: 'payee.erased', recordId: payeeId, label: labelOf(payeeId) });
    return ok({ payeeId });
  });
}
