/** The year, the budget, and the check of the book. */
export const treasuryBook = {
  budgetDays: 'The last day of the budget must be after its first.',
  budgetQuarters:
    'The four quarters of “{{name}}” do not add up to its cost. Change them, or leave them to be made equal.',
  budgetContribution: 'The funder’s contribution to “{{name}}” is more than its cost.',
  budgetContributions: 'The contributions of the lines do not add up to the funder’s contribution.',
  budgetOfAgreement:
    'This budget is the money of an agreement that was agreed with the funder. Its period, lines and amounts change by a variation of the agreement; here, only its title and which headings a line covers.',
  budgetHeadingOfReceipts: '“{{name}}” is a heading of receipts. A budget line covers headings of payments.',
  budgetHeadingTwice: '“{{name}}” is on two lines. A heading can be on one line only.',
  budgetOverlaps: 'The budget “{{title}}” of this fund already covers some of these days.',
  forecastReason: 'Say why the line is expected to come to this.',
  periodNotOver: 'This period is not over: it can be closed after {{to}}.',
  quarterIsClosed: 'This quarter is closed already.',
  yearIsClosed: 'This year is closed and never changes.',
  bookMoved: 'Something was entered while the year’s account was being made. Close the year again.',
  closeEarlierFirst: 'An earlier year is still open. Close it first.',
  closeDrafts:
    'Payments prepared in this year are neither released nor withdrawn ({{count}}, the first: {{text}}). Finish them first.',
  closeOpenPayments: 'Payments prepared in this period are not released ({{count}}).',
  closeUnreconciled: 'Not reconciled with the bank to the last day: {{names}}.',
  closeOverspent: 'Restricted funds below nothing: {{names}}.',
  secondIsSame: 'The second officer must be somebody else.',
  secondMayNot: 'The second officer must be the chair, the treasurer or the administrator.',
  bookWrong:
    'The books are not what was written: the first wrong entry is number {{seq}}. Nothing can be entered until that is cleared up. Keep this file, and compare it with a backup.',
  bookBeingRead: 'The books are being read already.',
} as const;
