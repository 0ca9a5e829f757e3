import type { AccountId, EntryId, Instant, IsoDate, PaymentId, Pence } from '../base/brand.ts';
import type { AccountFigures, FundFigures } from './account-types.ts';
import type { BudgetReport } from './budget-types.ts';
import type {
  AccountKind,
  CodedDocument,
  IncomeKind,
  PaymentMethod,
  PaymentState,
  Section,
  SignedHow,
} from './words.ts';

export type IssuedCode = {
  seq: number;
  /** As it was printed: see `headCodeText`. */
  code: string;
  document: CodedDocument;
  to: IsoDate;
  title: string;
  at: Instant;
};

export type ReleasedPayment = {
  paymentId: PaymentId;
  releasedOn: IsoDate;
  method: PaymentMethod;
  chequeNumber: number | null;
  /** Null where the name was erased, or the money went to the group's own account. */
  payee: string | null;
  text: string;
  pence: Pence;
  state: PaymentState;
  /** Who signed the version that was released. */
  signatures: { name: string; on: IsoDate; how: SignedHow }[];
};

/** T5: the treasurer's account to a meeting. */
export type TreasurersReport = {
  from: IsoDate;
  to: IsoDate;
  /** The report before it, where there was one. */
  previous: IssuedCode | null;
  accounts: AccountFigures[];
  funds: FundFigures[];
  /** What was brought into the books within the period: part of what accounts and funds began with. */
  broughtIn: Pence;
  /** Receipts (A1, A2) and payments (A3, A4) of the period. T9: `income` says what is not the grant. */
  receipts: { name: string; section: Section; income: IncomeKind | null; pence: Pence }[];
  payments: { name: string; section: Section; pence: Pence }[];
  totalReceipts: Pence;
  totalPayments: Pence;
  released: ReleasedPayment[];
  unpresented: (ReleasedPayment & { stale: boolean })[];
  staleMonths: number;
  toRatify: { entryId: EntryId; date: IsoDate; payee: string | null; text: string; pence: Pence }[];
  reconciled: { accountId: AccountId; name: string; kind: AccountKind; date: IsoDate | null }[];
  /** The budget whose period holds the last day. */
  budgets: BudgetReport[];
  headCode: string;
};

/** How far the reading of the book has got, and what it found (T1). */
export type BookState =
  | { state: 'reading'; done: number; all: number }
  | { state: 'right'; events: number; at: Instant }
  /** `seq` is the first entry of the book that is not what was written. Reading goes on; posting does not. */
  | { state: 'wrong'; seq: number; what: string; at: Instant }
  /** Somebody stopped it, or it could not be read to the end for another reason than the book. */
  | { state: 'stopped' | 'failed' };
export type BookPage = { book: BookState; events: number; headCode: string };

/** What stands in the way of closing a period, before it is closed. */
export type CloseCheck = {
  from: IsoDate;
  to: IsoDate;
  openPayments: { paymentId: PaymentId; payee: string | null; text: string; pence: Pence; preparedOn: IsoDate }[];
  unreconciled: { accountId: AccountId; name: string; reconciledTo: IsoDate | null }[];
  unratified: number;
  overspentFunds: string[];
};
