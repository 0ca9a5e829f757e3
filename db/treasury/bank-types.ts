import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import type {
  AccountId,
  EntryId,
  IsoDate,
  MatchId,
  PaymentId,
  Pence,
  ReconciliationId,
  SlipId,
  StatementId,
} from '../base/brand.ts';
import type { Params, Warning } from '../base/outcome.ts';
import type { EntryKind, MatchReason, StatementProfile } from './words.ts';

/** What the calls of statements, matching and reconciliation answer. Amounts: whole pence, in (+) or out (−). */

/** A statement that was read, or typed (`profile` null). */
export type StatementFacts = {
  id: StatementId;
  profile: StatementProfile | null;
  fileName: string;
  firstDate: IsoDate | null;
  lastDate: IsoDate | null;
  closing: Pence | null;
  rows: number;
  added: number;
  /** Who brought it, and when (UTC). */
  by: string;
  at: string;
};

/** The statements of an account, the latest first, and up to which day the bank's rows are known. */
export type StatementList = {
  statements: StatementFacts[];
  lastDate: IsoDate | null;
  /** The bank's balance after the last row, where it is known. */
  bankBalance: Pence | null;
};

/** A row of a file before it is imported. `row`: its line in the file (its number among the entries in XML). */
export type PreviewRow = {
  row: number;
  date: IsoDate;
  pence: Pence;
  text: string;
  chequeNumber: number | null;
  balance: Pence | null;
  isNew: boolean;
};

/** What a file holds. Nothing has been stored. */
export type StatementPreview = {
  fileName: string;
  profile: StatementProfile;
  encoding: 'utf-8' | 'windows-1252' | 'utf-16';
  firstDate: IsoDate | null;
  lastDate: IsoDate | null;
  /** The balances before the first row and after the last, where the file has any. */
  opening: Pence | null;
  closing: Pence | null;
  in: Pence;
  out: Pence;
  total: number;
  added: number;
  /** The first 1,000, oldest first. */
  rows: PreviewRow[];
  /** Why it cannot be imported though it can be read (a gap, a wrong balance); null when it can. */
  hindrance: { key: ProblemKey; params?: Params } | null;
  warnings: Warning[];
};

/** A row of the bank on record, with the match it has. */
export type BankRow = {
  statementId: StatementId;
  number: number;
  date: IsoDate;
  pence: Pence;
  text: string;
  chequeNumber: number | null;
  balance: Pence | null;
  matchId: MatchId | null;
};

/** One entry as the bank account sees it; `pence`: what it moves in that account. */
export type BookItem = {
  entryId: EntryId;
  kind: EntryKind;
  date: IsoDate;
  pence: Pence;
  payee: string | null;
  text: string;
  reference: string;
  chequeNumber: number | null;
  paymentId: PaymentId | null;
};

/** What goes through the bank as one sum: an entry, or the receipts of a paying-in slip. */
export type BookGroup = {
  /** `entry-12` or `slip-7`. */
  key: string;
  slip: { id: SlipId; number: string } | null;
  date: IsoDate;
  pence: Pence;
  entries: BookItem[];
};

/** A match that is offered: a person confirms it. */
export type Suggestion = {
  reason: MatchReason;
  row: { statementId: StatementId; number: number };
  groupKey: string;
  /** Another row or group would do as well: look before confirming. */
  unsure: boolean;
};

/** The bank paid a cheque of this number with another amount than was signed for. */
export type AlterationAlarm = {
  row: { statementId: StatementId; number: number };
  groupKey: string;
  chequeNumber: number;
  signed: Pence;
  paid: Pence;
};

/** The page where rows of the bank meet the book: what is unmatched on both sides, and what fits. */
export type MatchingPage = {
  accountId: AccountId;
  rows: BankRow[];
  groups: BookGroup[];
  suggestions: Suggestion[];
  alarms: AlterationAlarm[];
  /** The last day that is reconciled; null for none. */
  reconciledTo: IsoDate | null;
};

/** A match with its rows and entries. */
export type MatchFacts = {
  id: MatchId;
  pence: Pence;
  rows: BankRow[];
  entries: BookItem[];
  /** Reconciled: it can be undone no more. */
  locked: boolean;
};

/** Something that keeps the account from being reconciled, in words. */
export type Missing = { key: ProblemKey; params?: Params };

/** An account on a day: closing of the statement + outstanding − unpresented = cash book. */
export type ReconciliationFigures = {
  accountId: AccountId;
  date: IsoDate;
  opening: Pence;
  /** What the statement's rows since then come to. */
  moved: Pence;
  closing: Pence;
  cashBook: Pence;
  outstanding: Pence;
  unpresented: Pence;
  /** closing + outstanding − unpresented − cash book: 0 or it cannot be closed. */
  difference: Pence;
  /** Lodgements that the bank has not yet. */
  lodgements: BookItem[];
  /** Cheques and other payments that the bank has not paid yet; `stale`: older than the months of the setting. */
  unpresentedItems: (BookItem & { stale: boolean })[];
};

/** What closing the reconciliation would say. */
export type ReconciliationPage = ReconciliationFigures & {
  /** The day of the reconciliation before; null for the first. */
  openingDate: IsoDate | null;
  unmatchedRows: BankRow[];
  missing: Missing[];
};

export type ReconciliationFacts = {
  id: ReconciliationId;
  date: IsoDate;
  opening: Pence;
  closing: Pence;
  cashBook: Pence;
  unpresented: Pence;
  outstanding: Pence;
  by: string;
  at: string;
  /** Why it was opened again; '' while it stands. */
  reopenedReason: string;
};

/** A reconciliation listed in full, for the report: the items as they are on that day by today's book. */
export type ReconciliationReport = { facts: ReconciliationFacts; now: ReconciliationFigures; cleared: MatchFacts[] };
