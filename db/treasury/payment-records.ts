import { and, asc, eq, isNotNull, max, or, sql } from 'drizzle-orm';
import type { AccountId, IsoDate, PaymentId, SignatoryId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readPayee } from './payee-service.ts';
import { type MandateDays, type Signer, type Signing, type Standing, signFault } from './payment-rules.ts';
import {
  bookEvent,
  connection,
  evidence,
  mandate,
  payment,
  paymentSplit,
  signatory,
  signatoryKey,
  signature,
} from './schema.ts';
import { paymentDigest, type SignedFor } from './signing.ts';

/** What the services and pages of payments read. */

export type PaymentRecord = typeof payment.$inferSelect;
export type SignatureRecord = typeof signature.$inferSelect;

export const readPayment = (db: ReadDb, id: PaymentId): PaymentRecord | undefined =>
  db.select().from(payment).where(eq(payment.id, id)).get();
/** Nobody for a transfer between the group's own accounts. */
export const payeeOf = (db: ReadDb, id: PaymentRecord['payeeId']) => (id === null ? undefined : readPayee(db, id));
export const readSignatory = (db: ReadDb, id: SignatoryId) =>
  db.select().from(signatory).where(eq(signatory.id, id)).get();
export const readSignatories = (db: ReadDb) => db.select().from(signatory).orderBy(asc(signatory.name)).all();
export const readMandates = (db: ReadDb) => db.select().from(mandate).orderBy(asc(mandate.from)).all();

export const readLiveKey = (db: ReadDb, who: SignatoryId) =>
  db
    .select()
    .from(signatoryKey)
    .where(and(eq(signatoryKey.signatoryId, who), sql`${signatoryKey.until} is null`))
    .get();

export const readSplits = (db: ReadDb, id: PaymentId) =>
  db.select().from(paymentSplit).where(eq(paymentSplit.paymentId, id)).orderBy(asc(paymentSplit.number)).all();

export const readPaymentFiles = (db: ReadDb, id: PaymentId) =>
  db
    .select({ sha256: evidence.sha256, name: evidence.name, mime: evidence.mime })
    .from(evidence)
    .where(eq(evidence.paymentId, id))
    .orderBy(asc(evidence.number))
    .all();

/** Every signature a payment ever had, in order. */
export const readSignatures = (db: ReadDb, id: PaymentId): SignatureRecord[] =>
  db.select().from(signature).where(eq(signature.paymentId, id)).orderBy(asc(signature.id)).all();

/** What signing this payment means now, from the rows as they stand: the digest is made anew, never believed. */
export function readSignedFor(db: ReadDb, row: PaymentRecord): SignedFor {
  const { id, version, purpose, method, pence, accountId, toAccountId, chequeNumber, text, reference, noEvidence } =
    row;
  return {
    paymentId: id,
    version,
    purpose,
    method,
    payeeHash: payeeOf(db, row.payeeId)?.hash ?? null,
    pence,
    accountId: accountId as AccountId,
    toAccountId,
    chequeNumber,
    text,
    reference,
    noEvidence,
    splits: readSplits(db, id).map(({ headingId, fundId, pence: part }) => ({
      headingId,
      fundId: fundId as NonNullable<typeof fundId>,
      pence: part,
    })),
    evidence: readPaymentFiles(db, id).map(({ sha256 }) => sha256),
  };
}

export const digestNow = (db: ReadDb, row: PaymentRecord): string => paymentDigest(readSignedFor(db, row));

/** What the rules of signing look at for this payment. */
export function readSigning(db: ReadDb, row: Pick<PaymentRecord, 'accountId' | 'payeeId'>): Signing {
  const to = payeeOf(db, row.payeeId);
  const mandates = readMandates(db) as MandateDays[];
  const connections = db.select().from(connection).all() as Signing['connections'];
  return {
    accountId: row.accountId as AccountId,
    payee: to ? { id: to.id, name: to.name ?? '' } : null,
    mandates,
    connections,
  };
}

/** T2, T3, T4: what a signature counts for on a day. `digest`: what is to be paid now. */
export function standingOf(
  signing: Signing,
  { row, digest, who, day }: { row: PaymentRecord; digest: string; who: Signer | undefined; day: IsoDate },
  given: SignatureRecord,
): Standing {
  if (given.version !== row.version || given.digest !== digest) return 'lapsed';
  if (!who) return 'noMandate';
  if (signFault({ ...signing, payee: null }, { ...who, endedOn: null }, given.signedOn)) return 'notMandatedThen';
  return signFault(signing, who, day) ?? 'counts';
}

/** The day the present version was made: a signature cannot be older. */
export function versionDay(db: ReadDb, row: PaymentRecord): IsoDate {
  if (row.version === 1) return row.preparedOn;
  const last = db
    .select({ on: sql<string>`json_extract(${bookEvent.payload}, '$.on')` })
    .from(bookEvent)
    .where(
      and(
        eq(bookEvent.kind, 'payment.amended'),
        sql`${bookEvent.seq} > ${row.id}`,
        sql`json_extract(${bookEvent.payload}, '$.paymentId') = ${row.id}`,
        sql`json_extract(${bookEvent.payload}, '$.version') = ${row.version}`,
      ),
    )
    .get();
  return last?.on ?? row.preparedOn;
}

/** The last day on which a mandate was relied on by a payment that went out. */
export function mandateUsedOn(db: ReadDb, of: { signatoryId: SignatoryId; accountId: AccountId }): IsoDate | null {
  const found = db
    .select({ last: max(sql<string>`max(${signature.signedOn}, ${payment.releasedOn})`) })
    .from(signature)
    .innerJoin(payment, eq(payment.id, signature.paymentId))
    .where(
      and(
        eq(signature.signatoryId, of.signatoryId),
        eq(payment.accountId, of.accountId),
        eq(signature.version, payment.version),
        or(isNotNull(payment.releasedOn)),
      ),
    )
    .get();
  return found?.last ?? null;
}
