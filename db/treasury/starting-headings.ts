import type { HeadingFields } from './ledger-input.ts';

/** The headings that are offered at the guided start: those of the partnership agreement's form and of the accounts (CC16). */
const RECEIPTS: readonly [string, NonNullable<HeadingFields['income']>, HeadingFields['use']][] = [
  ['Grant', 'grant', null],
  ['Other grants and bids', 'bid', null],
  ['Services to partners', 'service', null],
  ['Donations', 'donation', null],
  ['Fees', 'other', null],
  ['Bank interest', 'interest', 'bank_interest'],
];

const PAYMENTS: readonly [string, HeadingFields['use']][] = [
  ['Administrator', null],
  ['Room hire', null],
  ['Newsletters', null],
  ['Interpreters', null],
  ['Youth conference', null],
  ['Refreshments', null],
  ['Insurance', null],
  ['Office', null],
  ['Travel', null],
  ['Training', null],
  ['Examination', null],
  ['Bank charges', 'bank_charges'],
  ['Cash over or short', 'cash_over_short'],
];

const positioned = (rows: readonly Omit<HeadingFields, 'position'>[]): HeadingFields[] =>
  rows.map((row, at) => ({ ...row, position: (at + 1) * 10 }));

/** Every offered heading, in the order of the account. */
export const startingHeadings = (): HeadingFields[] => [
  ...positioned(RECEIPTS.map(([name, income, use]) => ({ name, section: 'A1', income, use }))),
  ...positioned([{ name: 'Equipment sold', section: 'A2', income: 'other', use: null }]),
  ...positioned(PAYMENTS.map(([name, use]) => ({ name, section: 'A3', income: null, use }))),
  ...positioned([{ name: 'Equipment', section: 'A4', income: null, use: null }]),
];
