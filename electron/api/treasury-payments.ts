import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import { notFound, ok } from '../../db/base/outcome.ts';
import { type KeptFile, readFileOfHash } from '../../db/office/attachments.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { RecordOffice } from '../../db/open.ts';
import { readPayments } from '../../db/treasury/payment-list.ts';
import { readPaymentPage, readPaymentSlip } from '../../db/treasury/payment-queries.ts';
import { readPaymentFiles, readSignatures } from '../../db/treasury/payment-records.ts';
import { amendPayment, notePayment, preparePayment, withdrawPayment } from '../../db/treasury/payment-service.ts';
import * as input from '../../db/treasury/payments-input.ts';
import { releasePayment, returnPayment, voidPayment } from '../../db/treasury/release-service.ts';
import { signInInk } from '../../db/treasury/sign-service.ts';
import {
  readChequeRegister,
  readOutstanding,
  readPaymentsWaiting,
  readSignatoriesPage,
  readTopUp,
} from '../../db/treasury/signatory-queries.ts';
import {
  addChequeBook,
  addSignatory,
  beginMandate,
  changeSignatory,
  closeChequeBook,
  declareConnection,
  endConnection,
  endMandate,
  spoilLeaf,
} from '../../db/treasury/signatory-service.ts';
import type { Core } from '../core.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { command, query } from './define.ts';
import { withFiles } from './received-files.ts';
import { makeKey, sign } from './treasury-signing.ts';

/** Who keeps the books. */
const keeps = ['treasurer', 'administrator'] as const;
/** Whose session a signatory may sign in: their passphrase says who they are, not who is signed in. */
const signs = ['treasurer', 'administrator', 'chair'] as const;
/** T2: a payment leaves the office by the treasurer's hand. */
const releases = ['treasurer'] as const;

const EVIDENCE_KINDS = ['pdf', 'jpeg', 'png'] as const;

const around = (core: Core) => {
  const { read } = core.office();
  return { read, around: { today: core.options.clock.today(), settings: readSettings(read) } };
};

/** A query whose record may not be there. */
const found = <T>(value: T | null): Outcome<T> => (value === null ? notFound() : ok(value));

/** A call that does one thing through one service. */
const through = <I, O, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, given: O) => Outcome<R>,
) => command({ who: keeps, input: schema, run: ({ core, caller }, given: O) => service(core.office(), caller, given) });

/** A call that comes with invoices and receipts: their bytes are on disk before its transaction. */
const withEvidence = <I, O extends { evidence: { name: string; bytes: Uint8Array }[] }, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, given: O, files: readonly KeptFile[]) => Outcome<R>,
) =>
  command({
    who: keeps,
    input: schema,
    run: ({ core, caller }, given: O) => {
      const files = given.evidence.map((file, at) => ({ ...file, path: `evidence.${at}` }));
      return withFiles(core.office(), files, EVIDENCE_KINDS, (kept) => service(core.office(), caller, given, kept));
    },
  });

/** Payments with two signatures, signatories and cheques (T2, T3, T4). */
export const treasuryPayments = {
  /** Payments of one view, the latest first, with who has signed and who can. */
  payments: query({
    who: 'signedIn',
    input: input.paymentsInput,
    run: ({ core }, given) => {
      const { read, around: now } = around(core);
      return ok(readPayments(read, given, now));
    },
  }),

  /** One payment with its signatures, files and history. */
  payment: query({
    who: 'signedIn',
    input: input.paymentIdInput,
    run: ({ core }, { paymentId }) => {
      const { read, around: now } = around(core);
      return found(readPaymentPage(read, paymentId, now));
    },
  }),

  /** What the paper authorisation slip prints. */
  paymentSlip: query({
    who: 'signedIn',
    input: input.paymentIdInput,
    run: ({ core }, { paymentId }) => {
      const { read, around: now } = around(core);
      return found(readPaymentSlip(read, paymentId, now));
    },
  }),

  /** An invoice of a payment, or the scan of a signature of it, checked against the hash in the book. */
  paymentFile: query({
    who: 'signedIn',
    input: input.paymentFileInput,
    run: ({ core }, { paymentId, sha256 }) => {
      const { read } = core.office();
      const isIts =
        readPaymentFiles(read, paymentId).some((file) => file.sha256 === sha256) ||
        readSignatures(read, paymentId).some((signature) => signature.scanSha256 === sha256);
      return isIts ? readFileOfHash(core.office(), sha256) : notFound();
    },
  }),

  /** What waits for signatures or release; stale cheques and leaves to look for. For the home page. */
  paymentsWaiting: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read, around: now } = around(core);
      return ok(readPaymentsWaiting(read, now));
    },
  }),

  /** Signatories with keys, mandates and connections; how many may sign for each account today. */
  signatories: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read, around: now } = around(core);
      return ok(readSignatoriesPage(read, now));
    },
  }),

  /** Every leaf of an account's cheque books and what became of it. */
  chequeRegister: query({
    who: 'signedIn',
    input: input.accountIdInput,
    run: ({ core }, { accountId }) => {
      const { read, around: now } = around(core);
      return found(readChequeRegister(read, accountId, now));
    },
  }),

  /** Cheques that the bank has not paid, the oldest first. */
  outstandingCheques: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read, around: now } = around(core);
      return ok(readOutstanding(read, now));
    },
  }),

  /** What a top-up of a petty cash would be now. */
  topUp: query({
    who: 'signedIn',
    input: input.accountIdInput,
    run: ({ core }, { accountId }) => found(readTopUp(core.office().read, accountId)),
  }),

  preparePayment: withEvidence(input.prepareInput, preparePayment),
  amendPayment: withEvidence(input.amendInput, amendPayment),
  notePayment: through(input.noteInput, notePayment),
  withdrawPayment: through(input.withdrawInput, withdrawPayment),
  voidPayment: through(input.voidInput, voidPayment),
  paymentReturned: through(input.returnedInput, returnPayment),

  /** T2: with the signatory's own key and passphrase. */
  signPayment: command({
    who: signs,
    input: input.signInput,
    run: ({ core, caller }, given) => oneAtATime(core, () => sign(core, caller, given)),
  }),

  /** T2, T3: recorded from paper, with a witness and a scan. */
  recordInkSignature: command({
    who: keeps,
    input: input.signInkInput,
    run: ({ core, caller }, { scan, ...given }) => {
      const files = scan ? [{ ...scan, path: 'scan' }] : [];
      return withFiles(core.office(), files, EVIDENCE_KINDS, ([kept]) =>
        signInInk(core.office(), caller, given, kept ?? null),
      );
    },
  }),

  /** T2: the treasurer alone lets a payment go. */
  releasePayment: command({
    who: releases,
    input: input.releaseInput,
    run: ({ core, caller }, given) => releasePayment(core.office(), caller, given),
  }),

  addSignatory: through(input.signatoryInput, addSignatory),
  changeSignatory: through(input.signatoryChangeInput, changeSignatory),
  /** T2: a key under the signatory's own passphrase, typed by them. */
  makeSigningKey: command({
    who: signs,
    input: input.keyInput,
    run: ({ core, caller }, given) => oneAtATime(core, () => makeKey(core, caller, given)),
  }),
  beginMandate: through(input.mandateInput, beginMandate),
  endMandate: through(input.mandateEndInput, endMandate),
  declareConnection: through(input.connectionInput, declareConnection),
  endConnection: through(input.connectionInput, endConnection),

  addChequeBook: through(input.chequeBookInput, addChequeBook),
  closeChequeBook: through(input.chequeBookCloseInput, closeChequeBook),
  spoilCheque: through(input.spoilInput, spoilLeaf),
};
