import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { IsoDate, PaymentId, SignatoryId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import { waitAfter } from '../office/rules.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { Payload } from './events.ts';
import { refuseForThird } from './payment-facts.ts';
import {
  digestNow,
  type PaymentRecord,
  readLiveKey,
  readSignatories,
  readSignatory,
  readSignatures,
  readSigning,
  versionDay,
} from './payment-records.ts';
import { needsAnother, type SignFault, type Signing, signFault, witnessFault } from './payment-rules.ts';
import { findForStep, paymentLabel } from './payment-service.ts';
import type { signInkInput } from './payments-input.ts';
import { signingAttempt } from './schema.ts';
import { signatureHolds, type WrappedKey } from './signing.ts';

/** T2, T3: giving a signature with a key, or recording one in ink. */

export type Signed = { paymentId: PaymentId; signatures: number; needed: number; ready: boolean };

type Ink = Omit<z.output<typeof signInkInput>, 'scan'>;
type Ready = { row: PaymentRecord; digest: string; name: string; signing: Signing };

const FAULT_WORDS = {
  ended: 'treasury.signatoryEnded',
  noMandate: 'treasury.signerNoMandate',
  isPayee: 'treasury.signerIsPayee',
  connected: 'treasury.signerConnected',
} as const satisfies Record<SignFault, string>;

/** Whether this signatory may sign this payment on this day: mandate, T3, not twice, and what was prepared is what there is. */
export function mayStillSign(
  db: ReadDb,
  of: { paymentId: PaymentId; version: number; signatoryId: SignatoryId; on: IsoDate; needed: number },
): Outcome<Ready> {
  const found = findForStep(db, of.paymentId, of.version, 'sign');
  if (!found.ok) return found;
  const row = found.value;
  const who = readSignatory(db, of.signatoryId);
  if (!who) return notFound();
  const { name } = who;
  const path = 'signatoryId';
  const digest = digestNow(db, row);
  if (digest !== row.digest) return refuse('treasury.payeeChanged', { rule: 'T4' });
  const signing = readSigning(db, row);
  const fault = signFault(signing, who, of.on);
  if (fault) {
    const rule = fault === 'isPayee' || fault === 'connected' ? 'T3' : 'T2';
    return refuse(FAULT_WORDS[fault], { rule, path, params: { name, date: formatDate(of.on) } });
  }
  // T3: looked at before the first signature is spent on what can never be released.
  if (needsAnother(signing, readSignatories(db), of.on, of.needed)) {
    return refuseForThird(db, { accountId: signing.accountId, payeeId: row.payeeId }, of.on);
  }
  const twice = readSignatures(db, row.id).some((each) => each.version === row.version && each.signatoryId === who.id);
  if (twice) return refuse('treasury.alreadySigned', { rule: 'T2', path, params: { name } });
  return ok({ row, digest, name, signing });
}

function recordSignature(
  work: Change,
  { row, digest, name }: Ready,
  facts: Pick<Payload<'payment.signed'>, 'signatoryId' | 'on' | 'how'>,
): Outcome<Signed> {
  const { db } = work;
  const needed = work.settings['treasury.signatories'];
  const live = readSignatures(db, row.id).filter((each) => each.version === row.version && each.digest === digest);
  const signatures = live.length + 1;
  const ready = signatures >= needed;
  record(work, 'payment.signed', { paymentId: row.id, version: row.version, digest, ready, ...facts });
  const label = `${paymentLabel(db, row)}: ${name}`;
  work.audit({ action: 'payment.signed', recordId: row.id, label, after: { how: facts.how.way, on: facts.on } });
  return ok({ paymentId: row.id, signatures, needed, ready });
}

/** The key that signs for somebody now, sealed; refused when there is none. */
export function findKey(db: ReadDb, signatoryId: SignatoryId): Outcome<WrappedKey & { name: string }> {
  const who = readSignatory(db, signatoryId);
  if (!who) return notFound();
  const key = readLiveKey(db, signatoryId);
  if (!key) return refuse('treasury.noKey', { path: 'signatoryId', params: { name: who.name } });
  if (!key.wrapped) return refuse('treasury.keyDamaged', { path: 'signatoryId', params: { name: who.name } });
  const factor = { n: key.scryptN, r: key.scryptR, p: key.scryptP };
  return ok({ name: who.name, publicKey: key.publicKey, wrapped: key.wrapped, factor });
}

/**
 * T2: records a signature with a key. `sign` makes the proof over the digest with the private key, which was opened before the
 * transaction; a proof that does not hold is a bug or a damaged key, and refused.
 */
export function signWithKey(
  office: RecordOffice,
  caller: Caller,
  input: { paymentId: PaymentId; version: number; signatoryId: SignatoryId },
  sign: (digest: string) => string,
): Outcome<Signed> {
  return change(office, caller, [], (work) => {
    const { db, today, settings } = work;
    const may = mayStillSign(db, { ...input, on: today, needed: settings['treasury.signatories'] });
    if (!may.ok) return may;
    const { name, digest } = may.value;
    const key = readLiveKey(db, input.signatoryId);
    const proof = sign(digest);
    if (!key || !signatureHolds(key.publicKey, digest, proof))
      return refuse('treasury.keyDamaged', { params: { name } });
    db.delete(signingAttempt).where(eq(signingAttempt.signatoryId, input.signatoryId)).run();
    const how = { way: 'key', keyId: key.id, proof } as const;
    return recordSignature(work, may.value, { signatoryId: input.signatoryId, on: today, how });
  });
}

/** T3: what will not do about the paper: its day, its witness, no scan and no reason. */
function inkProblem(db: ReadDb, input: Ink, { row, name, signing }: Ready, scanned: boolean) {
  const since = versionDay(db, row);
  if (input.on < since) return refuse('treasury.signedTooEarly', { path: 'on', params: { date: formatDate(since) } });
  const wrong = witnessFault(input.witness, name, signing.payee?.name ?? null);
  if (wrong) {
    const key = wrong === 'isSigner' ? 'treasury.witnessIsSigner' : 'treasury.witnessIsPayee';
    return refuse(key, { rule: 'T3', path: 'witness' });
  }
  return scanned || input.noScan !== '' ? null : refuse('treasury.scanNeeded', { path: 'noScan' });
}

/** T2, T3: records a signature in ink, with its witness and a scan of the paper, or why there is none. */
export function signInInk(office: RecordOffice, caller: Caller, input: Ink, scan: KeptFile | null): Outcome<Signed> {
  return change(office, caller, [], (work) => {
    const { db, today, settings } = work;
    const { on, witness, signatoryId } = input;
    if (on > today) return refuse('treasury.signedInFuture', { path: 'on' });
    const may = mayStillSign(db, { ...input, needed: settings['treasury.signatories'] });
    if (!may.ok) return may;
    const wrong = inkProblem(db, input, may.value, scan !== null);
    if (wrong) return wrong;
    if (scan) addAttachment(db, scan, work.now);
    const paper = { scanSha256: scan?.sha256 ?? '', noScan: scan ? '' : input.noScan };
    return recordSignature(work, may.value, { signatoryId, on, how: { way: 'wet_ink', witness, ...paper } });
  });
}

/** How often the passphrase of somebody's key was wrong in a row, and until when to wait. */
export const readAttempts = (db: ReadDb, signatoryId: SignatoryId) =>
  db.select().from(signingAttempt).where(eq(signingAttempt.signatoryId, signatoryId)).get() ?? {
    failedAttempts: 0,
    waitUntil: null,
  };

/** A wrong passphrase of a key, on record: the next attempt waits longer, as at sign-in. Always refused. */
export function recordWrongKeyPassphrase(
  office: RecordOffice,
  caller: Caller,
  signatoryId: SignatoryId,
): Outcome<never> {
  const name = readSignatory(office.read, signatoryId)?.name ?? '';
  let seconds = 0;
  change(office, caller, [], ({ db, now, audit }) => {
    const failedAttempts = readAttempts(db, signatoryId).failedAttempts + 1;
    seconds = waitAfter(failedAttempts);
    const waitUntil = seconds > 0 ? new Date(Date.parse(now) + seconds * 1000).toISOString() : null;
    db.insert(signingAttempt)
      .values({ signatoryId, failedAttempts, waitUntil })
      .onConflictDoUpdate({ target: signingAttempt.signatoryId, set: { failedAttempts, waitUntil } })
      .run();
    audit({ action: 'signatoryKey.refused', recordId: signatoryId, label: name });
    return ok({});
  });
  const key = seconds > 0 ? 'treasury.wrongSigningPassphraseWait' : 'treasury.wrongSigningPassphrase';
  return refuse(key, { params: { name, seconds }, path: 'passphrase' });
}
