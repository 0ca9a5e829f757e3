/** The words the treasury's records are kept in: the screens, the API and the file share them. Pure. */

/** Where the money is. */
export const ACCOUNT_KINDS = ['current', 'savings', 'petty_cash'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** CC16's kinds of fund; designated is shown under unrestricted. */
export const FUND_KINDS = ['unrestricted', 'designated', 'restricted', 'endowment'] as const;
export type FundKind = (typeof FUND_KINDS)[number];

/** The sections of the receipts and payments account (CC16). A5 (between funds) and A6 (last year end) have no headings. */
export const SECTIONS = ['A1', 'A2', 'A3', 'A4'] as const;
export type Section = (typeof SECTIONS)[number];
export const RECEIPT_SECTIONS: readonly Section[] = ['A1', 'A2'];
export const isReceiptSection = (section: Section): boolean => RECEIPT_SECTIONS.includes(section);

/** T9: where receipts come from, so that other income stands beside the grant. Payments have none. */
export const INCOME_KINDS = ['grant', 'bid', 'service', 'donation', 'interest', 'other'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

/** Headings the program itself posts to. */
export const HEADING_USES = ['bank_charges', 'bank_interest', 'cash_over_short'] as const;
export type HeadingUse = (typeof HEADING_USES)[number];

export const ENTRY_KINDS = ['receipt', 'payment', 'transfer', 'fund_transfer', 'opening', 'reversal'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a line's other side is when it is neither an account nor a heading. */
export const CONTRAS = ['opening', 'fund_transfer'] as const;
export type Contra = (typeof CONTRAS)[number];

export const PAYMENT_STATES = [
  'draft',
  'signed',
  'ready',
  'withdrawn',
  'released',
  'cleared',
  'void',
  'returned',
] as const;
/** `signed`: one of two signatures; `ready`: all that are needed. */
export type PaymentState = (typeof PAYMENT_STATES)[number];

export const PAYMENT_METHODS = ['cheque', 'bank_transfer', 'cash'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What a payment is for: somebody else, the petty cash float, or another account of the group. */
export const PAYMENT_PURPOSES = ['payee', 'petty_cash', 'own_account'] as const;
export type PaymentPurpose = (typeof PAYMENT_PURPOSES)[number];

/** How a signature was given; always labelled which. */
export const SIGNED_HOW = ['key', 'wet_ink'] as const;
export type SignedHow = (typeof SIGNED_HOW)[number];

export const LEAF_STATES = ['unused', 'assigned', 'released', 'cleared', 'stopped', 'spoiled'] as const;
export type LeafState = (typeof LEAF_STATES)[number];

/** The files that statements come in, and which bank wrote them: a profile fixes columns and the order of day and month. */
export const STATEMENT_PROFILES = [
  'barclays',
  'lloyds',
  'halifax',
  'natwest',
  'rbs',
  'nationwide',
  'hsbc',
  'ofx',
  'qif_dmy',
  'qif_mdy',
  'camt053',
] as const;
export type StatementProfile = (typeof STATEMENT_PROFILES)[number];

/** Why a match is offered, the surest first. */
export const MATCH_REASONS = ['cheque', 'reference', 'slip', 'amount'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export const PERIOD_KINDS = ['quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** The papers that carry the code of the books. */
export const CODED_DOCUMENTS = [
  'treasurersReport',
  'cashBook',
  'yearAccount',
  'budgetReport',
  'ratificationList',
  'chequeRegister',
  'fundStatement',
  'examinersPage',
] as const;
export type CodedDocument = (typeof CODED_DOCUMENTS)[number];

/** The notes of the statement of balances that a person writes (CC16): B1 is counted, these are told. */
export const BALANCE_NOTES = ['B2', 'B3', 'B4', 'B5'] as const;
export type BalanceNoteKind = (typeof BALANCE_NOTES)[number];

/** What lists are ordered by. `in`, `out`: the amount that came in, or went out. */
export const ENTRY_ORDERS = ['date', 'payee', 'in', 'out'] as const;
export const PAYMENT_ORDERS = ['prepared', 'payee', 'cheque', 'pence'] as const;
export type PaymentOrder = (typeof PAYMENT_ORDERS)[number];

/** `by`: those alike in it stand by day, and of one day as they were entered. `falling`: the newest, last or largest first. */
export type EntryOrder = { by: (typeof ENTRY_ORDERS)[number]; falling: boolean };
