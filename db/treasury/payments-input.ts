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
  Pence,
  PersonId,
  SignatoryId,
  StatementId,
} from '../base/brand.ts';
import { accepted, id, isoDate, line, optionalDate, requiredLine, version, wholeNumber } from '../base/fields.ts';
import { MOST_PENCE } from '../base/pence.ts';
import { fileInput } from '../office/file-rules.ts';
import { isRepetitive, PASSPHRASE_LENGTH } from '../office/rules.ts';
import { hasFourWords, PAID_BY, PAYMENT_VIEWS } from './payment-rules.ts';
import { PAYMENT_ORDERS } from './words.ts';

/** What each call about payments, signatories and cheque books takes. Pure: the screens' forms use the same schemas. */

export const nothingInput = z.strictObject({});
export const paymentIdInput = z.strictObject({ paymentId: id<PaymentId>() });
/** One of its files, by its hash. */
export const paymentFileInput = z.strictObject({
  paymentId: id<PaymentId>(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const accountIdInput = z.strictObject({ accountId: id<AccountId>() });

/** Somebody tries a passphrase: anything may be tried. */
const attempt = () => z.string().max(200);

/** The passphrase of a signatory's key: four words at least, since it can be tried on a stolen copy of the file. */
export const signingPassphrase = () =>
  z
    .string()
    .max(200)
    .refine(
      (text) => text.length >= PASSPHRASE_LENGTH && !isRepetitive(text) && hasFourWords(text),
      'treasury.signingPassphrase',
    );

const positivePence = () =>
  z
    .int()
    .refine((amount) => amount > 0, 'treasury.amountNotPositive')
    .refine((amount) => amount <= MOST_PENCE, 'treasury.amountTooLarge')
    .transform((amount) => amount as Pence);

const chequeNumber = () => wholeNumber(1, 999_999_999);
const files = () => z.array(fileInput()).max(10).default([]);
const reason = () => requiredLine(300);

/** T6: how a payment is split over headings and funds. */
const headed = z.strictObject({
  headingId: id<HeadingId>('treasury.chooseHeading'),
  fundId: id<FundId>('treasury.chooseFund'),
  pence: positivePence(),
});
const ofFund = z.strictObject({ fundId: id<FundId>('treasury.chooseFund'), pence: positivePence() });

/** What a payment is for: `payee` somebody else; `petty_cash` tops up the tin (its amount is computed); `own_account` between banks. */
const paymentWhat = z.discriminatedUnion('purpose', [
  z.strictObject({
    purpose: z.literal('payee'),
    payeeId: id<PayeeId>('treasury.choosePayee'),
    splits: z.array(headed).min(1).max(40),
  }),
  z.strictObject({ purpose: z.literal('petty_cash'), toAccountId: id<AccountId>('treasury.chooseAccount') }),
  z.strictObject({
    purpose: z.literal('own_account'),
    toAccountId: id<AccountId>('treasury.chooseAccount'),
    splits: z.array(ofFund).min(1).max(40),
  }),
]);

const paymentFacts = {
  what: paymentWhat,
  accountId: id<AccountId>('treasury.chooseAccount'),
  method: z.enum(PAID_BY),
  /** The cheque to write; null takes the next unused one of the account (and for a transfer there is none). */
  chequeNumber: chequeNumber().nullable(),
  text: requiredLine(200),
  /** The number on the invoice. */
  reference: line(80),
  /** Invoices and receipts as files; or why there is none. */
  evidence: files(),
  noEvidence: line(200),
  accepted: accepted(),
};

export const prepareInput = z.strictObject(paymentFacts);
export type PrepareInput = z.output<typeof prepareInput>;

const ofPayment = { paymentId: id<PaymentId>(), version: version() };

/** T4: what is to be paid, anew. `keep`: hashes of the files it has that stay. `chequeWritten`: the old leaf is spoiled. */
export const amendInput = z.strictObject({
  ...ofPayment,
  ...paymentFacts,
  keep: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(20),
  reason: reason(),
  chequeWritten: z.boolean(),
});
export type AmendInput = z.output<typeof amendInput>;

export const noteInput = z.strictObject({ paymentId: id<PaymentId>(), note: requiredLine(500) });

/** T2: with the signatory's own key, at the laptop. */
export const signInput = z.strictObject({ ...ofPayment, signatoryId: id<SignatoryId>(), passphrase: attempt() });

/** T2: recorded from paper. `noScan`: why there is no scan of the signed paper. */
export const signInkInput = z.strictObject({
  ...ofPayment,
  signatoryId: id<SignatoryId>(),
  on: isoDate(),
  witness: requiredLine(120),
  scan: fileInput().nullable(),
  noScan: line(200),
});
export type SignInkInput = z.output<typeof signInkInput>;

export const withdrawInput = z.strictObject({ ...ofPayment, reason: reason(), chequeWritten: z.boolean() });
export const releaseInput = z.strictObject({ ...ofPayment, on: isoDate() });

/** `stopReference`: the bank's, for a cheque that left the office; `chequeInHand`: the cheque itself is back, cut through. */
export const voidInput = z.strictObject({
  ...ofPayment,
  on: isoDate(),
  reason: reason(),
  stopReference: line(80),
  chequeInHand: z.boolean(),
});

/** The bank gave the money back: its credit row says so. */
export const returnedInput = z.strictObject({
  ...ofPayment,
  reason: reason(),
  statementId: id<StatementId>(),
  number: wholeNumber(1, 1_000_000_000),
});

/** `text`: words that must all fit (payee, text, reference, amount, cheque). `after`: the last payment of the page before. */
export const paymentsInput = z.strictObject({
  view: z.enum(PAYMENT_VIEWS).default('open'),
  accountId: id<AccountId>().nullable().default(null),
  text: line(200).default(''),
  by: z.enum(PAYMENT_ORDERS).default('prepared'),
  falling: z.boolean().default(true),
  after: id<PaymentId>().nullable().default(null),
  limit: wholeNumber(1, 500).default(100),
});
export type PaymentsInput = z.output<typeof paymentsInput>;

const signatoryFacts = {
  name: requiredLine(120),
  memberId: id<MemberId>().nullable(),
  personId: id<PersonId>().nullable(),
};
export const signatoryInput = z.strictObject(signatoryFacts);
export const signatoryChangeInput = z.strictObject({
  signatoryId: id<SignatoryId>(),
  ...signatoryFacts,
  endedOn: optionalDate(),
});

/** A first key, or one in place of a lost one: then with the minute that says so. */
export const keyInput = z.strictObject({
  signatoryId: id<SignatoryId>(),
  passphrase: signingPassphrase(),
  minuteRef: line(120),
});

export const mandateInput = z.strictObject({
  signatoryId: id<SignatoryId>(),
  accountId: id<AccountId>('treasury.chooseAccount'),
  from: isoDate(),
  to: optionalDate(),
  minuteRef: requiredLine(120),
});
export const mandateEndInput = z.strictObject({
  mandateId: id<MandateId>(),
  to: isoDate(),
  minuteRef: requiredLine(120),
});

export const connectionInput = z.strictObject({
  payeeId: id<PayeeId>('treasury.choosePayee'),
  signatoryId: id<SignatoryId>(),
  reason: reason(),
});

export const chequeBookInput = z.strictObject({
  accountId: id<AccountId>('treasury.chooseAccount'),
  first: chequeNumber(),
  last: chequeNumber(),
});
export const chequeBookCloseInput = z.strictObject({ bookId: id<ChequeBookId>(), reason: reason() });
export const spoilInput = z.strictObject({ accountId: id<AccountId>(), number: chequeNumber(), reason: reason() });
