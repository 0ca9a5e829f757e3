/** What stands around every page of the treasury. */
export const frame = {
  title: 'Treasury',
  parts: {
    label: 'Parts of the treasury',
    overview: 'Overview',
    book: 'Cash book',
    payments: 'Payments',
    cheques: 'Cheque book',
    pettyCash: 'Petty cash',
    bank: 'Bank',
    budget: 'Budget',
    reports: 'Reports',
    periods: 'Periods',
    setUp: 'Set-up',
  },
  notBegun: {
    title: 'The books are not begun yet',
    text: 'Enter the accounts, funds, headings and opening balances first. It takes about ten minutes with the bank statement at hand.',
    begin: 'Begin the books',
    others: 'The treasurer or the administrator begins them.',
  },
} as const;
