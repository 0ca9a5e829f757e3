import type { AccountId, EntryId, FundId, HeadingId, IsoDate, Pence, PeriodCloseId } from '../base/brand.ts';
import type { AccountKind, BalanceNoteKind, FundKind, IncomeKind, Section } from './words.ts';

/** The year's account as the screens, the papers and the snapshot of a closed year have it. Whole pence throughout. */

/** CC16's columns; designated funds stand under unrestricted. `lastYear` is null where the books tell nothing of it. */
export type Figures = {
  unrestricted: Pence;
  restricted: Pence;
  endowment: Pence;
  total: Pence;
  lastYear: Pence | null;
};

/** Receipts and payments are both positive here; a payment taken back in a later year is negative. */
export type HeadingFigures = { headingId: HeadingId; name: string; income: IncomeKind | null; figures: Figures };

export type SectionFigures = { section: Section; rows: HeadingFigures[]; subTotal: Figures };

/** One fund over the period. `overspent`: a restricted fund below nothing, which is always flagged. */
export type FundFigures = {
  fundId: FundId;
  name: string;
  kind: FundKind;
  opening: Pence;
  receipts: Pence;
  payments: Pence;
  transfers: Pence;
  closing: Pence;
  overspent: boolean;
  headings: { headingId: HeadingId; name: string; section: Section; pence: Pence }[];
};

/** B1: money in one account on the last day, and on the day before the first. */
export type AccountFigures = {
  accountId: AccountId;
  name: string;
  kind: AccountKind;
  opening: Pence;
  closing: Pence;
};

export type Footnote =
  /** An entry of an earlier year was taken back in this one: it lowers this year's figure under the same heading. */
  | {
      kind: 'laterReversal';
      entryId: EntryId;
      of: EntryId;
      headings: string[];
      pence: Pence;
      date: IsoDate;
      ofDate: IsoDate;
      text: string;
    }
  /** Balances were brought into the books within the year: they are part of A6. */
  | { kind: 'openingInYear'; pence: Pence };

/** B2–B5: typed by a person. `pence` null: not known. */
export type BalanceNote = {
  note: BalanceNoteKind;
  text: string;
  fundId: FundId | null;
  fundName: string;
  pence: Pence | null;
  when: string;
};

export type YearAccount = {
  from: IsoDate;
  to: IsoDate;
  /** A1 to A4, in this order. */
  sections: SectionFigures[];
  totalReceipts: Figures;
  totalPayments: Figures;
  net: Figures;
  /** A5; its total is 0. */
  transfers: Figures;
  /** A6. */
  opening: Figures;
  closing: Figures;
  funds: FundFigures[];
  /** B1. */
  accounts: AccountFigures[];
  cash: Pence;
  /** "OK": B1 is the closing figure to the penny. */
  agrees: boolean;
  /** A1's sub total: what the thresholds of the annual return go by. */
  grossIncome: Pence;
  footnotes: Footnote[];
};

/** From which gross income an examination is asked for, and up to which receipts and payments are enough. */
export type Thresholds = { examinationOver: Pence; receiptsAndPaymentsUpTo: Pence };

export type QuarterState = {
  from: IsoDate;
  to: IsoDate;
  closed: { closeId: PeriodCloseId; on: IsoDate; by: string } | null;
};
export type YearState = {
  from: IsoDate;
  to: IsoDate;
  closed: { closeId: PeriodCloseId; on: IsoDate; by: string; pdfSha256: string } | null;
  quarters: QuarterState[];
};

export type YearAccountPage = {
  /** A closed year's comes from its snapshot. */
  account: YearAccount;
  year: YearState;
  notes: BalanceNote[];
  /** Bills prepared for payment and not released by the last day: for B5. */
  unpaid: { payee: string | null; text: string; pence: Pence; preparedOn: IsoDate }[];
  thresholds: Thresholds;
  /** Of a closed year: whether the books, counted again, still give the figures it was closed with. Null while it is open. */
  stillSame: boolean | null;
  headCode: string;
};

/** What is kept of a closed year. */
export type YearSnapshot = { account: YearAccount; notes: BalanceNote[] };
