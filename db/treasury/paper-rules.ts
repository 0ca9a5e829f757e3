import { CODED_DOCUMENTS } from './words.ts';

/** The papers of the treasury, by the press's names. The slip of a payment is not of the books, so its code is not kept. Pure. */
export const TREASURY_PAPERS = [...CODED_DOCUMENTS, 'paymentSlip'] as const;
export type TreasuryPaperKind = (typeof TREASURY_PAPERS)[number];

/** For whom a paper is: anybody; the one it is addressed to, the funder or the examiner; or the officers of the group alone. */
export type PaperAudience = 'public' | 'addressee' | 'officers';

export const PAPER_AUDIENCE: Readonly<Record<TreasuryPaperKind, PaperAudience>> = {
  treasurersReport: 'public',
  yearAccount: 'public',
  budgetReport: 'addressee',
  cashBook: 'officers',
  ratificationList: 'officers',
  chequeRegister: 'officers',
  fundStatement: 'officers',
  examinersPage: 'addressee',
  paymentSlip: 'officers',
};

/** T5, T8: true for the papers that may be handed to anybody: the others are made by officers. */
export const isPublicPaper = (kind: TreasuryPaperKind): boolean => PAPER_AUDIENCE[kind] === 'public';

/** Those with figures to calculate with: also as CSV and XLSX. */
export const EXPORTED_PAPERS = [
  'treasurersReport',
  'cashBook',
  'yearAccount',
  'budgetReport',
  'ratificationList',
  'chequeRegister',
  'fundStatement',
] as const satisfies readonly TreasuryPaperKind[];
export type ExportedPaper = (typeof EXPORTED_PAPERS)[number];
