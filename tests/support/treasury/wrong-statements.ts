import type { StatementProfile } from '../../../db/treasury/words.ts';

/**
 * Files of a bank, named after what is wrong with them: the problem, and where it is: row and column. Read by themselves in
 * statement-files.test.ts, and through the API in bad-files.test.ts.
 */
export const WRONG: [string, StatementProfile, string, (string | number)?, string?][] = [
  ['lloyds-balances-that-do-not-follow.csv', 'lloyds', 'fileBalance', 3],
  ['lloyds-torn-last-line.csv', 'lloyds', 'fileShortRow', 3, 'transaction description'],
  ['lloyds-formula-in-a-cell.csv', 'lloyds', 'fileFormula', 2, 'transaction description'],
  ['lloyds-amount-exponent.csv', 'lloyds', 'fileAmount', 2, 'credit amount'],
  ['lloyds-amount-pound-before-sign.csv', 'lloyds', 'fileAmount', 2, 'debit amount'],
  ['lloyds-formula-in-an-amount.csv', 'lloyds', 'fileAmount', 2, 'credit amount'],
  ['lloyds-utf-16-without-mark.csv', 'lloyds', 'fileBinary'],
  ['hsbc-quote-without-end.csv', 'hsbc', 'fileTorn', 2],
  ['qif-formula-in-the-payee.qif', 'qif_dmy', 'fileFormula', 2, 'P'],
  ['lloyds-amount-arabic-digit.csv', 'lloyds', 'fileAmount', 2, 'credit amount'],
  ['lloyds-amount-seventeen-digits.csv', 'lloyds', 'fileAmountTooLarge', 2, 'credit amount'],
  ['lloyds-amount-bad-thousands.csv', 'lloyds', 'fileAmount', 2, 'credit amount'],
  ['lloyds-amount-one-decimal.csv', 'lloyds', 'fileAmountDecimals', 2, 'credit amount'],
  ['lloyds-amount-huge.csv', 'lloyds', 'fileAmountTooLarge', 2, 'credit amount'],
  ['lloyds-day-31-02-2011.csv', 'lloyds', 'fileNoSuchDay', 2, 'transaction date'],
  ['lloyds-month-before-day.csv', 'lloyds', 'fileNoSuchDay', 2, 'transaction date'],
  ['lloyds-day-to-come.csv', 'lloyds', 'fileFuture', 2],
  ['lloyds-missing-column.csv', 'lloyds', 'fileMissingColumn', 1, 'balance'],
  ['lloyds-two-accounts.csv', 'lloyds', 'fileTwoAccounts', 3, 'account number'],
  ['lloyds-wrong-account.csv', 'lloyds', 'fileOtherAccount'],
  ['lloyds-out-and-in.csv', 'lloyds', 'fileTwoAmounts', 2],
  ['lloyds-headings-only.csv', 'lloyds', 'fileNoRows'],
  ['lloyds-oldest-first.csv', 'barclays', 'fileNotThisBank'],
  ['empty.csv', 'lloyds', 'fileEmpty'],
  ['a-spreadsheet.csv', 'lloyds', 'fileBinary'],
  ['ofx-euros.ofx', 'ofx', 'fileCurrency'],
  ['ofx-torn.ofx', 'ofx', 'fileTorn'],
  ['ofx-entity.ofx', 'ofx', 'fileHostile'],
  ['qif-month-first.qif', 'qif_dmy', 'fileNoSuchDay', 2, 'D'],
  ['qif-torn.qif', 'qif_dmy', 'fileTorn', 4],
  ['qif-investments.qif', 'qif_dmy', 'fileNotThisKind'],
  ['camt-closing-off.xml', 'camt053', 'fileClosingOff'],
  ['camt-no-such-day.xml', 'camt053', 'fileNoSuchDay', 1, 'BookgDt'],
  ['camt-xml-bomb.xml', 'camt053', 'fileHostile'],
  ['camt-nested-without-end.xml', 'camt053', 'fileHostile'],
  ['camt-torn.xml', 'camt053', 'fileTorn'],
];
