import type {
  AccountId,
  ChequeBookId,
  EntryId,
  EventSeq,
  FundId,
  HeadingId,
  Instant,
  IsoDate,
  MandateId,
  MemberId,
  PayeeId,
  PaymentId,
  Pence,
  PersonId,
  SignatoryId,
  SignatoryKeyId,
} from '../base/brand.ts';
import type { PaymentStep, SignFault, Standing } from './payment-rules.ts';
import type { LeafState, PaymentMethod, PaymentPurpose, PaymentState, SignedHow } from './words.ts';

/** What the screens and the documents are told about payments, signatories and cheques. Types only. */

/** One signature. `standing` is as of today, or of the release when the payment is out. */
export type SignatureView = {
  id: EventSeq;
  signatoryId: SignatoryId;
  name: string;
  version: number;
  signedOn: IsoDate;
  how: SignedHow;
  witness: string;
  scanSha256: string;
  noScan: string;
  standing: Standing;
};

/** Somebody who has not signed this version: `fault` null when they may today. */
export type CouldSign = { signatoryId: SignatoryId; name: string; hasKey: boolean; fault: SignFault | null };

/** What keeps a payment from going on: the payee was renamed after it was prepared; too few may sign. */
export type PaymentTrouble = 'payeeChanged' | 'needsAnother' | 'tooFew';

/** A payment in a list. `missing`: signatures still needed; `could`: who can give them today. */
export type PaymentRow = {
  id: PaymentId;
  state: PaymentState;
  version: number;
  purpose: PaymentPurpose;
  method: PaymentMethod;
  payeeId: PayeeId | null;
  /** Null when the name was erased, or it goes to an account of the group. */
  payee: string | null;
  accountId: AccountId;
  account: string;
  toAccountId: AccountId | null;
  toAccount: string | null;
  chequeNumber: number | null;
  pence: Pence;
  text: string;
  reference: string;
  preparedOn: IsoDate;
  preparedBy: string;
  releasedOn: IsoDate | null;
  entryId: EntryId | null;
  needed: number;
  /** Signatures over the present version. */
  signatures: SignatureView[];
  missing: number;
  could: CouldSign[];
  trouble: PaymentTrouble | null;
};

export type PaymentSplitView = {
  headingId: HeadingId | null;
  heading: string | null;
  fundId: FundId;
  fund: string;
  pence: Pence;
};

/** What happened to a payment, from the book. `words`: a reason, note or reference; `who`: a signatory. */
export type PaymentHappened = {
  seq: EventSeq;
  at: Instant;
  actor: string;
  what: 'prepared' | 'amended' | 'noted' | 'signed' | 'withdrawn' | 'released' | 'voided' | 'returned';
  version: number | null;
  on: IsoDate | null;
  who: string | null;
  words: string;
  /** Of prepared and amended: what was to be paid then. */
  pence: Pence | null;
};

/** One payment with everything its screen shows. */
export type PaymentPage = PaymentRow & {
  digest: string;
  splits: PaymentSplitView[];
  evidence: { sha256: string; name: string; mime: string }[];
  noEvidence: string;
  notes: string;
  reason: string;
  backEntryId: EntryId | null;
  /** Signatures over earlier versions, which have lapsed (T4). */
  lapsed: SignatureView[];
  steps: PaymentStep[];
  history: PaymentHappened[];
};

/** For the paper authorisation slip: what is signed for, and a line for each signature. */
export type PaymentSlip = Omit<PaymentPage, 'history' | 'steps' | 'lapsed'> & {
  /** The first letters of the digest: ties the paper to this version. */
  code: string;
  /** One for each signature that is needed; without a signature yet, a line for ink. */
  lines: (SignatureView | null)[];
};

/** What waits for somebody, for the home page. */
export type PaymentsWaiting = {
  toSign: PaymentRow[];
  toRelease: PaymentRow[];
  stale: OutstandingCheque[];
  /** Out, not paid by the bank, and not stale yet. */
  unpresented: OutstandingCheque[];
  gaps: { accountId: AccountId; account: string; numbers: number[] }[];
};

export type OutstandingCheque = {
  accountId: AccountId;
  account: string;
  number: number;
  paymentId: PaymentId;
  payee: string;
  pence: Pence;
  releasedOn: IsoDate;
  /** Past the months of the setting: the bank may not pay it. */
  stale: boolean;
};

export type LeafView = {
  number: number;
  bookId: ChequeBookId;
  state: LeafState;
  paymentId: PaymentId | null;
  payee: string;
  pence: Pence | null;
  releasedOn: IsoDate | null;
  stale: boolean;
  reason: string;
};

/** The cheque register of an account. `gaps`: unused leaves below the highest used; `next`: what the next payment takes. */
export type ChequeRegister = {
  accountId: AccountId;
  account: string;
  books: { id: ChequeBookId; first: number; last: number; unused: number }[];
  leaves: LeafView[];
  gaps: number[];
  next: number | null;
};

export type MandateView = {
  id: MandateId;
  accountId: AccountId;
  account: string;
  from: IsoDate;
  to: IsoDate | null;
  minuteRef: string;
  endMinuteRef: string;
  /** Whether it covers today. */
  current: boolean;
};

export type SignatoryView = {
  id: SignatoryId;
  name: string;
  memberId: MemberId | null;
  personId: PersonId | null;
  endedOn: IsoDate | null;
  key: { id: SignatoryKeyId; from: IsoDate; minuteRef: string } | null;
  mandates: MandateView[];
  connections: { payeeId: PayeeId; payee: string | null; reason: string }[];
};

/** `accounts`: how many are in mandate today for each account that pays, and whether that is enough. */
export type SignatoriesPage = {
  signatories: SignatoryView[];
  needed: number;
  accounts: { accountId: AccountId; account: string; inMandate: number; enough: boolean }[];
};

/** What a top-up would be now: the vouchers since the last one, by fund. */
export type TopUp = {
  pence: Pence;
  splits: { fundId: FundId; fund: string; pence: Pence }[];
  onItsWay: PaymentId | null;
};
