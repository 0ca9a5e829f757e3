import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccountId, EntryId, FundId, IsoDate, PaymentId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, negate, sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import { postedLines } from './correction-service.ts';
import type { PostedLine, Posting } from './events/shapes.ts';
import { transferLock } from './match-queries.ts';
import {
  digestNow,
  type PaymentRecord,
  readSignatory,
  readSignatures,
  readSigning,
  readSplits,
  standingOf,
} from './payment-records.ts';
import { findForStep, paymentLabel } from './payment-service.ts';
import type { releaseInput, returnedInput, voidInput } from './payments-input.ts';
import { posting, reversed } from './posting-rules.ts';
import { matchEntry, matchRow, statementRow } from './schema.ts';
import { dayRefusal } from './service-parts.ts';
import { proofFault } from './signature-proof.ts';

/** A payment leaves the office and enters the books; and comes back. */

export type Released = { paymentId: PaymentId; entryId: EntryId };

/** The lines of a payment: out of the account by fund, into headings, or into another account of the group. */
function paymentLines(db: ReadDb, row: PaymentRecord): PostedLine[] {
  const splits = readSplits(db, row.id);
  const funds = [...new Set(splits.map(({ fundId }) => fundId))] as FundId[];
  const accountId = row.accountId as AccountId;
  const out = funds.map((fundId) => ({
    accountId,
    fundId,
    pence: negate(sumPence(splits.filter((each) => each.fundId === fundId).map(({ pence }) => pence))),
  }));
  const into = splits.map(({ headingId, fundId, pence }) => {
    const side = headingId === null ? { accountId: row.toAccountId as AccountId } : { headingId };
    return { ...side, fundId: fundId as FundId, pence };
  });
  return [...out, ...into];
}

/** T2, T3, T4: as many signatures as are needed count on the day: proved again, never believed. */
function signaturesProblem(work: Change, row: PaymentRecord, on: IsoDate) {
  const { db } = work;
  const needed = work.settings['treasury.signatories'];
  const digest = digestNow(db, row);
  if (digest !== row.digest) return refuse('treasury.payeeChanged', { rule: 'T4' });
  const signing = readSigning(db, row);
  const present = readSignatures(db, row.id).filter(({ version }) => version === row.version);
  const counted = new Set<number>();
  for (const given of present) {
    const who = readSignatory(db, given.signatoryId as NonNullable<typeof given.signatoryId>);
    if (proofFault(db, given)) {
      return refuse('treasury.signatureForged', { rule: 'T2', params: { name: who?.name ?? '' } });
    }
    if (given.signedOn > on) {
      return refuse('treasury.releasedBeforeSigned', { path: 'on', params: { date: formatDate(given.signedOn) } });
    }
    if (who && standingOf(signing, { row, digest, who, day: on }, given) === 'counts') counted.add(who.id);
  }
  if (counted.size >= needed) return null;
  const params = { count: counted.size, needed, date: formatDate(on) };
  return refuse('treasury.signaturesMissing', { rule: 'T2', params });
}

/** T2: the treasurer lets it go. Its day is the cash book's; the entry is posted in the same transaction. */
export function releasePayment(
  office: RecordOffice,
  caller: Caller,
  { paymentId, version, on }: z.output<typeof releaseInput>,
): Outcome<Released> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const found = findForStep(db, paymentId, version, 'release');
    if (!found.ok) return found;
    const row = found.value;
    const wrong = dayRefusal(work, on, 'on') ?? signaturesProblem(work, row, on);
    if (wrong) return wrong;
    const facts = posting({
      kind: row.purpose === 'payee' ? 'payment' : 'transfer',
      date: on,
      payeeId: row.payeeId,
      text: row.text,
      reference: row.reference,
      chequeNumber: row.chequeNumber,
      paymentId,
      lines: paymentLines(db, row),
    });
    const entryId = record(work, 'payment.released', { paymentId, on, posting: facts }) as number as EntryId;
    work.audit({ action: 'payment.released', recordId: paymentId, label: paymentLabel(db, row), after: { on } });
    return ok({ paymentId, entryId });
  });
}

/** What takes a released payment back: the same account, heading and fund, so that it is a negative payment, never a receipt. */
function backPosting(db: ReadDb, row: PaymentRecord, date: IsoDate, reference: string): Posting {
  const lines = postedLines(db, row.entryId as EntryId);
  const { payeeId, text, chequeNumber, id: paymentId } = row;
  return posting({
    kind: 'reversal',
    date,
    payeeId,
    text,
    reference,
    chequeNumber,
    paymentId,
    reverses: row.entryId,
    lines: reversed(lines),
  });
}

/** Invariant 19: between the group's own accounts, what is reconciled on one side is locked on the other too. */
function sideLocked(db: ReadDb, row: PaymentRecord) {
  const side = transferLock(db, row.entryId as EntryId);
  if (!side) return null;
  const params = { account: side.account, date: formatDate(side.date) };
  return refuse('treasury.transferLocked', { rule: 'T1', params });
}

/**
 * Made void before the bank paid it. A cheque that left the office is stopped at the bank first, or is back in hand. In a later
 * year than the release this is a negative payment under the same heading, dated now.
 */
export function voidPayment(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof voidInput>,
): Outcome<Released> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const { paymentId, version, on, reason, stopReference, chequeInHand } = input;
    const found = findForStep(db, paymentId, version, 'void');
    if (!found.ok) return found;
    const row = found.value;
    if (row.releasedOn !== null && on < row.releasedOn) {
      return refuse('treasury.voidBeforeRelease', { path: 'on', params: { date: formatDate(row.releasedOn) } });
    }
    const wrong = dayRefusal(work, on, 'on') ?? sideLocked(db, row);
    if (wrong) return wrong;
    if (row.method === 'cheque' && stopReference === '' && !chequeInHand) {
      return refuse('treasury.stopNeeded', { path: 'stopReference' });
    }
    const matched = db
      .select()
      .from(matchEntry)
      .where(eq(matchEntry.entryId, row.entryId as EntryId))
      .get();
    if (matched) return refuse('treasury.voidMatched');
    const back = backPosting(db, row, on, stopReference);
    const entryId = record(work, 'payment.voided', { paymentId, reason, stopReference, posting: back });
    const label = paymentLabel(db, row);
    work.audit({ action: 'payment.voided', recordId: paymentId, label, after: { on, reason, stopReference } });
    return ok({ paymentId, entryId: entryId as number as EntryId });
  });
}

/** The bank paid it and gave it back: dated and referenced as the bank's credit row, and matched with it. */
export function returnPayment(
  office: RecordOffice,
  caller: Caller,
  { paymentId, version, reason, statementId, number }: z.output<typeof returnedInput>,
): Outcome<Released> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const found = findForStep(db, paymentId, version, 'return');
    if (!found.ok) return found;
    const row = found.value;
    const credit = db
      .select()
      .from(statementRow)
      .where(and(eq(statementRow.statementId, statementId), eq(statementRow.number, number)))
      .get();
    if (!credit) return notFound('treasury.noSuchRow');
    const fits = credit.accountId === row.accountId && credit.pence === row.pence;
    if (!fits || credit.date < (row.releasedOn ?? '')) {
      return refuse('treasury.rowNotThis', { path: 'number', params: { amount: formatPence(row.pence) } });
    }
    const taken = db
      .select()
      .from(matchRow)
      .where(and(eq(matchRow.statementId, statementId), eq(matchRow.number, number)))
      .get();
    if (taken) return refuse('treasury.rowMatched', { path: 'number' });
    const wrong = dayRefusal(work, credit.date, 'number') ?? sideLocked(db, row);
    if (wrong) return wrong;
    const back = backPosting(db, row, credit.date, credit.bankId || credit.text);
    const entryId = record(work, 'payment.returned', { paymentId, reason, posting: back }) as number as EntryId;
    record(work, 'match.made', {
      accountId: row.accountId as AccountId,
      pence: credit.pence,
      rows: [{ statementId, number }],
      entries: [entryId],
    });
    work.audit({ action: 'payment.returned', recordId: paymentId, label: paymentLabel(db, row), after: { reason } });
    return ok({ paymentId, entryId });
  });
}
