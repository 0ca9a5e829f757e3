import type { z } from 'zod';
import type { PaymentId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence } from '../base/pence.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { readHead, record } from './book.ts';
import { readAccount } from './ledger-queries.ts';
import { factsOf } from './payment-facts.ts';
import { type PaymentRecord, payeeOf, readPayment, readPaymentFiles } from './payment-records.ts';
import { mayStep, type PaymentStep } from './payment-rules.ts';
import type { AmendInput, noteInput, PrepareInput, withdrawInput } from './payments-input.ts';

/** Payments before they leave the office: prepared, amended, noted, withdrawn. */

export type PaymentChanged = { paymentId: PaymentId; version: number };

/** The payment as the history names it: "£150.00 to Acorn Print". */
export function paymentLabel(db: ReadDb, row: Pick<PaymentRecord, 'pence' | 'payeeId' | 'toAccountId'>): string {
  const to = row.toAccountId === null ? undefined : readAccount(db, row.toAccountId)?.name;
  return `${formatPence(row.pence)} to ${payeeOf(db, row.payeeId)?.name ?? to ?? '?'}`;
}

/** The payment as the caller read it, at a state that the step may leave. */
export function findForStep(db: ReadDb, id: PaymentId, version: number, step: PaymentStep): Outcome<PaymentRecord> {
  const row = readPayment(db, id);
  if (!row) return notFound();
  if (row.version !== version) return changedMeanwhile();
  return mayStep(row.state, step) ? ok(row) : refuse('treasury.paymentStep', { rule: 'T2' });
}

const keepRows = (work: Change, files: readonly KeptFile[]) => {
  for (const file of files) addAttachment(work.db, file, work.now);
};

/** T2: a draft with payee, amount, fund, heading and evidence; the cheque it will be written on is set aside. */
export function preparePayment(
  office: RecordOffice,
  caller: Caller,
  input: PrepareInput,
  files: readonly KeptFile[],
): Outcome<PaymentChanged & { chequeNumber: number | null }> {
  return change(office, caller, input.accepted, (work) => {
    const { db, today, settings } = work;
    // The number of the event that will be recorded: it is part of what is signed.
    const paymentId = (readHead(db).seq + 1) as number as PaymentId;
    const needed = settings['treasury.signatories'];
    const facts = factsOf(db, input, { paymentId, version: 1, today, needed, files, amends: null });
    if (!facts.ok) return facts;
    keepRows(work, files);
    record(work, 'payment.prepared', { ...facts.value, on: today });
    const { chequeNumber, pence } = facts.value;
    const label = paymentLabel(db, facts.value);
    work.audit({ action: 'payment.prepared', recordId: paymentId, label, after: { pence, chequeNumber } });
    return ok({ paymentId, version: 1, chequeNumber });
  });
}

/** T4: a new version, signed anew. A cheque that was written already is spoiled. */
export function amendPayment(
  office: RecordOffice,
  caller: Caller,
  input: AmendInput,
  files: readonly KeptFile[],
): Outcome<PaymentChanged & { chequeNumber: number | null }> {
  return change(office, caller, input.accepted, (work) => {
    const { db, today, settings } = work;
    const { paymentId, chequeWritten, reason } = input;
    const found = findForStep(db, paymentId, input.version, 'amend');
    if (!found.ok) return found;
    const before = found.value;
    const had = readPaymentFiles(db, paymentId);
    const stay = had.filter(({ sha256 }) => input.keep.includes(sha256));
    if (stay.length !== new Set(input.keep).size) return refuse('treasury.evidenceGone', { path: 'evidence' });
    const spoils = chequeWritten && before.chequeNumber !== null ? reason : '';
    // The leaf it has stays with it, unless it was written, or the account is another.
    const keeps = spoils === '' && before.accountId === input.accountId ? before.chequeNumber : null;
    if (spoils !== '' && input.chequeNumber === before.chequeNumber && before.accountId === input.accountId) {
      return refuse('treasury.chequeUsed', { path: 'chequeNumber', params: { number: Number(before.chequeNumber) } });
    }
    const version = before.version + 1;
    const facts = factsOf(db, input, {
      paymentId,
      version,
      today,
      needed: settings['treasury.signatories'],
      files: [...stay, ...files],
      amends: { id: paymentId, leaf: keeps },
    });
    if (!facts.ok) return facts;
    keepRows(work, files);
    record(work, 'payment.amended', { paymentId, version, ...facts.value, on: today, reason, spoils });
    const { pence, chequeNumber } = facts.value;
    work.audit({
      action: 'payment.amended',
      recordId: paymentId,
      label: paymentLabel(db, facts.value),
      before: { pence: before.pence, chequeNumber: before.chequeNumber },
      after: { pence, chequeNumber, reason },
    });
    return ok({ paymentId, version, chequeNumber });
  });
}

/** A note, at any time: it changes nothing that was signed for. */
export function notePayment(
  office: RecordOffice,
  caller: Caller,
  { paymentId, note }: z.output<typeof noteInput>,
): Outcome<PaymentChanged> {
  return change(office, caller, [], (work) => {
    const row = readPayment(work.db, paymentId);
    if (!row) return notFound();
    record(work, 'payment.noted', { paymentId, note });
    work.audit({ action: 'payment.noted', recordId: paymentId, label: paymentLabel(work.db, row), after: { note } });
    return ok({ paymentId, version: row.version });
  });
}

/** Withdrawn before its release. A cheque that was written is spoiled; one that was not goes back to the unused. */
export function withdrawPayment(
  office: RecordOffice,
  caller: Caller,
  { paymentId, version, reason, chequeWritten }: z.output<typeof withdrawInput>,
): Outcome<PaymentChanged> {
  return change(office, caller, [], (work) => {
    const found = findForStep(work.db, paymentId, version, 'withdraw');
    if (!found.ok) return found;
    const spoils = chequeWritten && found.value.chequeNumber !== null;
    record(work, 'payment.withdrawn', { paymentId, reason, spoils });
    const label = paymentLabel(work.db, found.value);
    work.audit({
      action: 'payment.withdrawn',
      recordId: paymentId,
      label,
      after: { reason, on: formatDate(work.today) },
    });
    return ok({ paymentId, version });
  });
}
