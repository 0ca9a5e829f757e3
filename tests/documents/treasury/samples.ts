/** The worked example of the specification, as each of the papers has it. */
export { account, examinerData, fundData, laterReversal, yearAccountData } from './samples-account.ts';
export { budgetData } from './samples-budget.ts';
export { cashBookData, longCashBook } from './samples-cash-book.ts';
export { chequeData, ratificationData, slipData } from './samples-payments.ts';
export { emptyReport, reportData } from './samples-report.ts';
export { headCode, LONG_NAME } from './samples-shared.ts';
