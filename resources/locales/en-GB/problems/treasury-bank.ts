/** Statements, matching and reconciliation. What is wrong with a file names the file, the row and the column. */
export const treasuryBank = {
  notABankAccount: 'Petty cash has no statement: it is counted, not reconciled.',
  chooseProfile: 'Choose which bank’s file this is; the account does not say.',
  fileTooLarge: '{{file}} is larger than {{maximum}} MB. Export fewer months at once. Nothing was stored.',
  fileTooManyRows: '{{file}} has more than {{maximum}} rows. Export fewer months at once. Nothing was stored.',
  fileEmpty: '{{file}} is empty. Export it again. Nothing was stored.',
  fileNoRows: '{{file}} has headings but no movements. Nothing was stored.',
  fileBinary:
    '{{file}} is no text: it may be a PDF or a spreadsheet. Export it as CSV, OFX or QIF. Nothing was stored.',
  fileHostile:
    '{{file}} holds declarations that no bank writes (DOCTYPE, ENTITY, or elements nested without end). Nothing was stored.',
  fileTorn: '{{file}} breaks off or is damaged at row {{row}}. Export it again. Nothing was stored.',
  fileNotThisKind: '{{file}} is no {{kind}} file of a bank account. Choose the kind again. Nothing was stored.',
  fileNotThisBank: '{{file}} has not the headings of this bank’s files. Choose the bank again. Nothing was stored.',
  fileMissingColumn:
    '{{file}}, row {{row}}: the column “{{column}}” is missing. Choose the bank again, or export anew. Nothing was stored.',
  fileShortRow:
    '{{file}}, row {{row}}: nothing stands in the column “{{column}}”; the row may be torn. Nothing was stored.',
  fileLongRow: '{{file}}, row {{row}} has more cells than there are headings. Nothing was stored.',
  fileDay:
    '{{file}}, row {{row}}, column “{{column}}”: “{{value}}” is no day written as day, month, year. Nothing was stored.',
  fileDayMdy:
    '{{file}}, row {{row}}, column “{{column}}”: “{{value}}” is no day written as month, day, year. Nothing was stored.',
  fileNoSuchDay:
    '{{file}}, row {{row}}, column “{{column}}”: the calendar has no such day as “{{value}}”. Nothing was stored.',
  fileFuture: '{{file}}, row {{row}}: {{value}} is still to come. Is it the right kind of file? Nothing was stored.',
  fileAmount: '{{file}}, row {{row}}, column “{{column}}”: “{{value}}” is no amount. Nothing was stored.',
  fileAmountEmpty: '{{file}}, row {{row}}, column “{{column}}”: the amount is missing. Nothing was stored.',
  fileAmountDecimals:
    '{{file}}, row {{row}}, column “{{column}}”: “{{value}}” has not two digits of pence. Nothing was stored.',
  fileAmountTooLarge:
    '{{file}}, row {{row}}, column “{{column}}”: “{{value}}” is more than £999,999,999.99. Nothing was stored.',
  fileTwoAmounts: '{{file}}, row {{row}}: money out and money in on the same row. Nothing was stored.',
  fileDirection:
    '{{file}}, entry {{row}}, {{column}}: “{{value}}” says neither in (CRDT) nor out (DBIT). Nothing was stored.',
  fileFormula:
    '{{file}}, row {{row}}, column “{{column}}”: “{{value}}” is a formula, which no bank writes. Nothing was stored.',
  fileCurrency:
    '{{file}}, row {{row}}, {{column}}: the currency is {{value}}; these books are in pounds. Nothing was stored.',
  fileTwoAccounts:
    '{{file}}, row {{row}}, column “{{column}}”: a second account begins ({{value}}). Export one account at a time. Nothing was stored.',
  fileOtherAccount: '{{file}} is of account {{value}}, not of {{account}}. Nothing was stored.',
  fileBalance:
    '{{file}}, row {{row}}: the balance is {{value}} but the rows come to {{expected}}. A row is missing or changed. Nothing was stored.',
  fileClosingOff:
    '{{file}}: opening balance and movements do not come to the closing balance (up to entry {{row}}). Nothing was stored.',
  fileOutOfOrder: '{{file}}, row {{row}}: the days go neither up nor down. Nothing was stored.',
  sameFile: 'This file was read already, on {{date}}.',
  gap: 'Between the statements read so far ({{from}} to {{to}}) and this one days are missing. Export again from {{to}} or before.',
  closingDiffers:
    'With this file the bank’s rows would come to {{sum}}, but it ends with {{closing}}. Rows are missing between the files, or the same rows are in it in another form. Export again, in the same kind of file as before.',
  reconciledDays:
    'The file has rows up to {{date}} that are not on record, but the account is reconciled to {{to}}. Open that reconciliation again first.',
  typedOutside: 'Line {{row}}: this day is not between {{from}} and {{to}}.',
  typedZero: 'Line {{row}}: enter an amount that is not nothing.',
  typedBoth: 'Line {{row}}: an amount either in or out, not both.',
  typedDays: 'The statement ends before it begins.',
  typedSum:
    'Balance forward and rows come to {{sum}}, but the statement ends with {{closing}}. Look for the {{difference}} between them.',
  matchSums: 'The rows come to {{rows}} and the entries to {{entries}}: a match is exact to the penny.',
  matchNothing: 'Choose rows and entries.',
  matchTwice: 'A row or entry is in two matches.',
  rowMatched: 'The row of {{date}} over {{pence}} is matched already.',
  entryMatched: 'The entry of {{date}} over {{pence}} is matched already.',
  entryElsewhere: 'The entry of {{date}} does not move this account.',
  entryOpening: 'An opening balance is where the first statement begins: it is not matched.',
  entryReversed: 'The entry of {{date}} was taken back. Match it only together with its reversal.',
  matchLocked: 'This match is reconciled. Open the reconciliation of {{date}} again first.',
  transferLocked:
    'One side of this transfer is reconciled in {{account}} to {{date}}. Open that reconciliation again first.',
  matchReversed: 'The bank sent this payment back: its return hangs on this match.',
  openingLocked:
    'The account is reconciled to {{date}} from this opening balance. Open its reconciliations again first.',
  rowBeforeBooks: 'The row of {{date}} is from before the books begin.',
  reconciliationBefore: 'The account is reconciled to {{date}} already. Choose a later day.',
  reconciliationFuture: 'The day must not be after today.',
  reconciliationMissing: 'Not reconciled yet: {{count}} things are missing. {{difference}} is unexplained.',
  reconciliationLast: 'Open the last reconciliation again first, the one to {{date}}.',
  reconciliationOpen: 'This reconciliation was opened again already.',
  missingRow: 'The bank shows {{pence}} on {{date}} ({{text}}) that is matched with nothing in the book.',
  missingRows:
    'The statement ends with {{closing}}, but the rows on record come to {{sum}}: rows worth {{difference}} are missing, or one is wrong.',
  missingLater: 'The bank shows {{pence}} on {{date}}, but the book has it later, on {{later}}.',
  missingPart: 'The row of {{date}} over {{pence}} is matched together with rows after this day.',
} as const;
