import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { ChequeBookId, MandateId, SignatoryId, SignatoryKeyId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import { readAccount } from './ledger-queries.ts';
import { readPayee } from './payee-service.ts';
import { mandateUsedOn, readLiveKey, readMandates, readSignatories, readSignatory } from './payment-records.ts';
import { sameName } from './payment-rules.ts';
import type {
  chequeBookCloseInput,
  chequeBookInput,
  connectionInput,
  keyInput,
  mandateEndInput,
  mandateInput,
  signatoryChangeInput,
  signatoryInput,
  spoilInput,
} from './payments-input.ts';
import { chequeBook, connection, leaf, mandate, signatoryKey, signingAttempt } from './schema.ts';
import type { WrappedKey } from './signing.ts';

/** Who signs, from when to when, with which key, and for whom never; and the books of cheques they sign. */

type Input<S extends z.ZodType> = z.output<S>;

const nameTaken = (work: Change, name: string, self?: SignatoryId) =>
  readSignatories(work.db).some((each) => each.id !== self && sameName(each.name, name));

export function addSignatory(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof signatoryInput>,
): Outcome<{ signatoryId: SignatoryId }> {
  return change(office, caller, [], (work) => {
    if (nameTaken(work, input.name)) return refuse('treasury.signatoryTwice', { path: 'name' });
    const signatoryId = record(work, 'signatory.added', { ...input, endedOn: null }) as number as SignatoryId;
    work.audit({ action: 'signatory.added', recordId: signatoryId, label: input.name });
    return ok({ signatoryId });
  });
}

/** Name, who it is in the program, and the last day; mandates that run past that day are ended first. */
export function changeSignatory(
  office: RecordOffice,
  caller: Caller,
  { signatoryId, ...facts }: Input<typeof signatoryChangeInput>,
): Outcome<{ signatoryId: SignatoryId }> {
  return change(office, caller, [], (work) => {
    const { db, today } = work;
    const before = readSignatory(db, signatoryId);
    if (!before) return notFound();
    const { name, endedOn } = facts;
    if (nameTaken(work, name, signatoryId)) return refuse('treasury.signatoryTwice', { path: 'name' });
    if (endedOn !== null && endedOn > today) return refuse('treasury.endInFuture', { path: 'endedOn' });
    const runs = readMandates(db).some(
      (each) => each.signatoryId === signatoryId && (each.to ?? '9') > (endedOn ?? '9'),
    );
    if (endedOn !== null && runs) return refuse('treasury.signatoryInUse', { path: 'endedOn' });
    record(work, 'signatory.changed', { signatoryId, ...facts });
    work.audit({
      action: 'signatory.changed',
      recordId: signatoryId,
      label: name,
      before: { name: before.name, endedOn: before.endedOn },
      after: { name, endedOn },
    });
    return ok({ signatoryId });
  });
}

/** T2: a key made before the transaction. In place of another one only with the minute; what the old one signed stays signed. */
export function keepKey(
  office: RecordOffice,
  caller: Caller,
  { signatoryId, minuteRef }: Omit<Input<typeof keyInput>, 'passphrase'>,
  { publicKey, wrapped, factor }: WrappedKey,
): Outcome<{ keyId: SignatoryKeyId }> {
  return change(office, caller, [], (work) => {
    const { db, today } = work;
    const may = mayMakeKey(work, signatoryId, minuteRef);
    if (!may.ok) return may;
    const { name, replaces } = may.value;
    const scrypt = { scryptN: factor.n, scryptR: factor.r, scryptP: factor.p };
    const facts = { signatoryId, publicKey, ...scrypt, from: today, replaces, minuteRef };
    const keyId = record(work, 'signatoryKey.made', facts) as number as SignatoryKeyId;
    db.update(signatoryKey).set({ wrapped }).where(eq(signatoryKey.id, keyId)).run();
    db.delete(signingAttempt).where(eq(signingAttempt.signatoryId, signatoryId)).run();
    work.audit({ action: 'signatoryKey.made', recordId: signatoryId, label: name, after: { minuteRef } });
    return ok({ keyId });
  });
}

/** Whether somebody may have a (new) key: asked before the slow work too. */
export function mayMakeKey(
  { db, today }: Pick<Change, 'db' | 'today'> | { db: RecordOffice['read']; today: string },
  signatoryId: SignatoryId,
  minuteRef: string,
): Outcome<{ name: string; replaces: SignatoryKeyId | null }> {
  const who = readSignatory(db, signatoryId);
  if (!who) return notFound();
  const { name, endedOn } = who;
  if (endedOn !== null && endedOn < today) return refuse('treasury.signatoryEnded', { rule: 'T2', params: { name } });
  const before = readLiveKey(db, signatoryId);
  if (before && minuteRef === '') return refuse('treasury.keyMinute', { path: 'minuteRef', params: { name } });
  return ok({ name, replaces: before?.id ?? null });
}

export function beginMandate(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof mandateInput>,
): Outcome<{ mandateId: MandateId }> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const { signatoryId, accountId, from, to } = input;
    const who = readSignatory(db, signatoryId);
    const account = readAccount(db, accountId);
    if (!who || !account) return notFound();
    if (account.kind === 'petty_cash') return refuse('treasury.mandateAccount', { path: 'accountId' });
    if (who.endedOn !== null) return refuse('treasury.signatoryEnded', { rule: 'T2', params: { name: who.name } });
    if (to !== null && to < from) {
      return refuse('treasury.mandateBackwards', { path: 'to', params: { from: formatDate(from) } });
    }
    const overlaps = readMandates(db).some(
      (each) =>
        each.signatoryId === signatoryId &&
        each.accountId === accountId &&
        (each.to ?? '9') >= from &&
        each.from <= (to ?? '9'),
    );
    if (overlaps) return refuse('treasury.mandateOverlaps', { path: 'from' });
    const mandateId = record(work, 'mandate.begun', input) as number as MandateId;
    const label = `${who.name}, ${account.name}`;
    work.audit({
      action: 'mandate.begun',
      recordId: signatoryId,
      label,
      after: { from, to, minuteRef: input.minuteRef },
    });
    return ok({ mandateId });
  });
}

/** T2: never before a day on which the mandate was relied on: what went out stays signed in mandate. */
export function endMandate(
  office: RecordOffice,
  caller: Caller,
  { mandateId, to, minuteRef }: Input<typeof mandateEndInput>,
): Outcome<{ mandateId: MandateId }> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const row = db.select().from(mandate).where(eq(mandate.id, mandateId)).get();
    if (!row) return notFound();
    if (row.endMinuteRef !== '') return refuse('treasury.mandateEnded');
    if (to < row.from) {
      return refuse('treasury.mandateBackwards', { path: 'to', params: { from: formatDate(row.from) } });
    }
    const used = mandateUsedOn(db, row as Parameters<typeof mandateUsedOn>[1]);
    if (used !== null && used >= row.from && used > to && (row.to === null || used <= row.to)) {
      return refuse('treasury.mandateUsed', { rule: 'T2', path: 'to', params: { date: formatDate(used) } });
    }
    record(work, 'mandate.ended', { mandateId, to, minuteRef });
    const name = readSignatory(db, row.signatoryId as SignatoryId)?.name ?? '';
    work.audit({ action: 'mandate.ended', recordId: Number(row.signatoryId), label: name, after: { to, minuteRef } });
    return ok({ mandateId });
  });
}

/** T3: a signatory is, or is close to, a payee. Signatures on payments that are not out yet count no more. */
export function declareConnection(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof connectionInput>,
): Outcome<object> {
  return changeConnection(office, caller, 'connection.declared', input);
}

export function endConnection(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof connectionInput>,
): Outcome<object> {
  return changeConnection(office, caller, 'connection.ended', input);
}

function changeConnection(
  office: RecordOffice,
  caller: Caller,
  kind: 'connection.declared' | 'connection.ended',
  input: Input<typeof connectionInput>,
): Outcome<object> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const { payeeId, signatoryId, reason } = input;
    const who = readSignatory(db, signatoryId);
    const to = readPayee(db, payeeId);
    if (!who || !to) return notFound();
    const of = and(eq(connection.payeeId, payeeId), eq(connection.signatoryId, signatoryId));
    const there = db.select().from(connection).where(of).get() !== undefined;
    if (there && kind === 'connection.declared') return refuse('treasury.connectionTwice', { path: 'signatoryId' });
    if (!there && kind === 'connection.ended') return refuse('treasury.noConnection');
    record(work, kind, input);
    const label = `${who.name}, ${to.name ?? ''}`;
    work.audit({ action: kind, recordId: signatoryId, label, after: { reason } });
    return ok({});
  });
}

/** The leaves of a new book, each number once, ever. */
export function addChequeBook(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof chequeBookInput>,
): Outcome<{ bookId: ChequeBookId }> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const { accountId, first, last } = input;
    const account = readAccount(db, accountId);
    if (!account) return notFound();
    if (account.kind === 'petty_cash') return refuse('treasury.bankAccountOnly', { path: 'accountId' });
    if (last < first) return refuse('treasury.chequeBookBackwards', { path: 'last' });
    if (last - first >= 200) return refuse('treasury.chequeBookLarge', { path: 'last' });
    const overlaps = db
      .select()
      .from(chequeBook)
      .where(
        and(
          eq(chequeBook.accountId, accountId),
          sql`${chequeBook.first} <= ${last} and ${chequeBook.last} >= ${first}`,
        ),
      )
      .get();
    if (overlaps) return refuse('treasury.chequeBookOverlaps', { path: 'first' });
    const bookId = record(work, 'chequeBook.added', input) as number as ChequeBookId;
    work.audit({ action: 'chequeBook.added', recordId: accountId, label: account.name, after: { first, last } });
    return ok({ bookId });
  });
}

/** The unused leaves of a book are cancelled: it was lost, or the account closed. */
export function closeChequeBook(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof chequeBookCloseInput>,
): Outcome<object> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const book = db.select().from(chequeBook).where(eq(chequeBook.id, input.bookId)).get();
    if (!book) return notFound();
    const unused = db
      .select()
      .from(leaf)
      .where(and(eq(leaf.bookId, input.bookId), eq(leaf.state, 'unused')))
      .get();
    if (!unused) return refuse('treasury.chequeBookEmpty');
    record(work, 'chequeBook.closed', input);
    const label = `${book.first}–${book.last}`;
    work.audit({
      action: 'chequeBook.closed',
      recordId: Number(book.accountId),
      label,
      after: { reason: input.reason },
    });
    return ok({});
  });
}

export function spoilLeaf(office: RecordOffice, caller: Caller, input: Input<typeof spoilInput>): Outcome<object> {
  return change(office, caller, [], (work) => {
    const { accountId, number, reason } = input;
    const of = and(eq(leaf.accountId, accountId), eq(leaf.number, number));
    const found = work.db.select().from(leaf).where(of).get();
    if (!found) return notFound();
    if (found.state !== 'unused') return refuse('treasury.leafNotUnused', { path: 'number' });
    record(work, 'leaf.spoiled', input);
    work.audit({ action: 'leaf.spoiled', recordId: accountId, label: String(number), after: { reason } });
    return ok({});
  });
}
