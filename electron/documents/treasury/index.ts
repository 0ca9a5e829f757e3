import { budgetReport } from './budget-report.ts';
import { cashBook } from './cash-book.ts';
import { chequeRegister } from './cheque-register.ts';
import { examinersPage } from './examiners-page.ts';
import { fundStatement } from './fund-statement.ts';
import { paymentSlip } from './payment-slip.ts';
import { ratificationList } from './ratification-list.ts';
import { treasurersReport } from './treasurers-report.ts';
import { yearAccount } from './year-account.ts';

/** The papers of the treasury, by their kind. */
export const TREASURY_DOCUMENTS = {
  treasurersReport,
  cashBook,
  yearAccount,
  budgetReport,
  ratificationList,
  chequeRegister,
  fundStatement,
  examinersPage,
  paymentSlip,
} as const;

export type TreasuryDocumentKind = keyof typeof TREASURY_DOCUMENTS;
