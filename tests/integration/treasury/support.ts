import type { z } from 'zod';
import type { AccountId, FundId, HeadingId } from '../../../db/base/brand.ts';
import type { beginInput } from '../../../db/treasury/ledger-input.ts';
import { must, readyCore } from '../../support/core.ts';
import { png } from '../../support/png.ts';

/** Anyborough's books, begun on 1 April 2010 with what the worked example brings forward (£6,614.57). */

/** A receipt or statement as a picture; another `width` gives another hash. */
export const paper = (name = 'receipt.png', width = 1) => ({ name, bytes: png(width, 1) });

export const BEGINNING = {
  on: '2010-04-01',
  funds: [
    { name: 'General', kind: 'unrestricted', purpose: 'The aims of the group' },
    { name: 'MPA grant', kind: 'restricted', purpose: 'The partnership agreement with the MPA' },
    { name: 'Youth event', kind: 'restricted', purpose: 'The youth conference' },
  ],
  headings: [
    { name: 'MPA grant', section: 'A1', income: 'grant', use: null, position: 10 },
    { name: 'Donations', section: 'A1', income: 'donation', use: null, position: 20 },
    { name: 'Fees', section: 'A1', income: 'service', use: null, position: 30 },
    { name: 'Bank interest', section: 'A1', income: 'interest', use: 'bank_interest', position: 40 },
    { name: 'Equipment sold', section: 'A2', income: 'other', use: null, position: 10 },
    { name: 'Administrator', section: 'A3', income: null, use: null, position: 10 },
    { name: 'Room hire', section: 'A3', income: null, use: null, position: 20 },
    { name: 'Newsletters', section: 'A3', income: null, use: null, position: 30 },
    { name: 'Interpreters', section: 'A3', income: null, use: null, position: 40 },
    { name: 'Youth conference', section: 'A3', income: null, use: null, position: 50 },
    { name: 'Refreshments', section: 'A3', income: null, use: null, position: 60 },
    { name: 'Insurance', section: 'A3', income: null, use: null, position: 70 },
    { name: 'Office', section: 'A3', income: null, use: null, position: 80 },
    { name: 'Examination', section: 'A3', income: null, use: null, position: 90 },
    { name: 'Bank charges', section: 'A3', income: null, use: 'bank_charges', position: 100 },
    { name: 'Cash over or short', section: 'A3', income: null, use: 'cash_over_short', position: 110 },
    { name: 'Equipment', section: 'A4', income: null, use: null, position: 10 },
  ],
} as const satisfies Partial<z.input<typeof beginInput>>;

/** What `treasury.begin` takes for Anyborough. */
export const anyborough = (): z.input<typeof beginInput> => ({
  on: BEGINNING.on,
  funds: [...BEGINNING.funds],
  headings: [...BEGINNING.headings],
  accounts: [
    {
      name: 'Current account',
      kind: 'current',
      bankName: 'Anyborough Bank',
      sortCode: '12-34-56',
      accountNumber: '12345678',
      profile: 'lloyds',
      float: 0,
      balances: [
        { fund: 0, pence: 1_204_17 },
        { fund: 1, pence: 2_110_40 },
        { fund: 2, pence: 200_00 },
      ],
      statementBalance: 3_514_57,
      files: [paper('current statement.png', 1)],
    },
    {
      name: 'Savings account',
      kind: 'savings',
      bankName: 'Anyborough Bank',
      sortCode: '12-34-56',
      accountNumber: '87654321',
      profile: null,
      float: 0,
      balances: [{ fund: 0, pence: 3_000_00 }],
      statementBalance: 3_000_00,
      files: [paper('savings statement.png', 2)],
    },
    {
      name: 'Petty cash',
      kind: 'petty_cash',
      bankName: '',
      sortCode: '',
      accountNumber: '',
      profile: null,
      float: 100_00,
      balances: [{ fund: 0, pence: 100_00 }],
      statementBalance: null,
      files: [],
    },
  ],
});

/** A core whose one person, Grace Adeyemi, is administrator and treasurer, signed in. No books yet. */
export async function unbegunTreasury(today = '2011-03-31') {
  const made = await readyCore(today);
  must(
    await made.api.office.changePerson({
      id: 1,
      version: 1,
      name: 'Grace Adeyemi',
      roles: ['administrator', 'treasurer'],
    }),
  );
  return made;
}

const found = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`nothing of the name ${name}`);
  return value;
};

/** The same with Anyborough's books begun. `account`, `fund` and `heading` give ids by name. */
export async function treasuryCore(today = '2011-03-31') {
  const made = await unbegunTreasury(today);
  must(await made.api.treasury.begin(anyborough()));
  const { accounts, funds, headings } = must(await made.api.treasury.overview({}));
  return {
    ...made,
    account: (name: string): AccountId => found(accounts.find((row) => row.name === name)?.id, name),
    fund: (name: string): FundId => found(funds.find((row) => row.name === name)?.id, name),
    /** Where receipts and payments have one of the same name: `section` tells which. */
    heading: (name: string, section?: string): HeadingId =>
      found(headings.find((row) => row.name === name && (!section || row.section === section))?.id, name),
  };
}

export type TreasuryCore = Awaited<ReturnType<typeof treasuryCore>>;
