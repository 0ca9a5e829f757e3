import { z } from 'zod';
import type {
  AccountId,
  ChequeBookId,
  FundId,
  HeadingId,
  MandateId,
  MemberId,
  PayeeId,
  PaymentId,
  PersonId,
  SignatoryId,
  SignatoryKeyId,
} from '../../base/brand.ts';
import { PAYMENT_METHODS, PAYMENT_PURPOSES } from '../words.ts';
import { dayShape, evidenceShape, hashShape, idShape, penceShape, postingShape } from './shapes.ts';

const signatoryFacts = {
  name: z.string(),
  memberId: idShape<MemberId>().nullable(),
  personId: idShape<PersonId>().nullable(),
  endedOn: dayShape.nullable(),
};

/** Everything a signature is over, and what goes with it. */
const paymentFacts = {
  purpose: z.enum(PAYMENT_PURPOSES),
  method: z.enum(PAYMENT_METHODS),
  payeeId: idShape<PayeeId>().nullable(),
  accountId: idShape<AccountId>(),
  toAccountId: idShape<AccountId>().nullable(),
  chequeNumber: z.int().nullable(),
  pence: penceShape,
  text: z.string(),
  reference: z.string(),
  splits: z
    .array(z.strictObject({ headingId: idShape<HeadingId>().nullable(), fundId: idShape<FundId>(), pence: penceShape }))
    .min(1),
  evidence: z.array(evidenceShape),
  noEvidence: z.string(),
  /** SHA-256 over all of the above, with the payee's hash, the payment's number and the version. */
  digest: hashShape,
};
const ofPayment = { paymentId: idShape<PaymentId>() };

/** Signatories, keys, mandates, cheque books and the life of a payment. */
export const paymentEvents = {
  'signatory.added': z.strictObject(signatoryFacts),
  'signatory.changed': z.strictObject({ signatoryId: idShape<SignatoryId>(), ...signatoryFacts }),
  'signatoryKey.made': z.strictObject({
    signatoryId: idShape<SignatoryId>(),
    publicKey: z.string(),
    scryptN: z.int(),
    scryptR: z.int(),
    scryptP: z.int(),
    from: dayShape,
    /** The key it replaces, and the minute that says so. */
    replaces: idShape<SignatoryKeyId>().nullable(),
    minuteRef: z.string(),
  }),
  'mandate.begun': z.strictObject({
    signatoryId: idShape<SignatoryId>(),
    accountId: idShape<AccountId>(),
    from: dayShape,
    to: dayShape.nullable(),
    minuteRef: z.string(),
  }),
  'mandate.ended': z.strictObject({ mandateId: idShape<MandateId>(), to: dayShape, minuteRef: z.string() }),
  'connection.declared': z.strictObject({
    payeeId: idShape<PayeeId>(),
    signatoryId: idShape<SignatoryId>(),
    reason: z.string(),
  }),
  'connection.ended': z.strictObject({
    payeeId: idShape<PayeeId>(),
    signatoryId: idShape<SignatoryId>(),
    reason: z.string(),
  }),
  'chequeBook.added': z.strictObject({ accountId: idShape<AccountId>(), first: z.int(), last: z.int() }),
  'leaf.spoiled': z.strictObject({ accountId: idShape<AccountId>(), number: z.int(), reason: z.string() }),
  'chequeBook.closed': z.strictObject({ bookId: idShape<ChequeBookId>(), reason: z.string() }),

  'payment.prepared': z.strictObject({ ...paymentFacts, on: dayShape }),
  /** `spoils`: why the cheque that was written already is spoiled; empty when none was, or it can still be used. */
  'payment.amended': z.strictObject({
    ...ofPayment,
    version: z.int(),
    ...paymentFacts,
    on: dayShape,
    reason: z.string(),
    spoils: z.string(),
  }),
  'payment.noted': z.strictObject({ ...ofPayment, note: z.string() }),
  'payment.signed': z.strictObject({
    ...ofPayment,
    version: z.int(),
    digest: hashShape,
    signatoryId: idShape<SignatoryId>(),
    on: dayShape,
    how: z.discriminatedUnion('way', [
      z.strictObject({ way: z.literal('key'), keyId: idShape<SignatoryKeyId>(), proof: z.string() }),
      z.strictObject({ way: z.literal('wet_ink'), witness: z.string(), scanSha256: z.string(), noScan: z.string() }),
    ]),
    /** How many live signatures it has with this one, and whether that is enough. */
    ready: z.boolean(),
  }),
  /** `spoils`: the leaf was written already, and is spoiled with it. */
  'payment.withdrawn': z.strictObject({ ...ofPayment, reason: z.string(), spoils: z.boolean() }),
  'payment.released': z.strictObject({ ...ofPayment, on: dayShape, posting: postingShape }),
  /** Before the bank paid it. `stopReference`: the bank's, for a cheque that left the office. */
  'payment.voided': z.strictObject({
    ...ofPayment,
    reason: z.string(),
    stopReference: z.string(),
    posting: postingShape,
  }),
  /** After the bank paid it: the bank's own credit row shows it. */
  'payment.returned': z.strictObject({ ...ofPayment, reason: z.string(), posting: postingShape }),
};
