import type { z } from 'zod';
import type { beginInput } from '../../db/treasury/ledger-input.ts';

/** What Anyborough's books begin with on 1 April 2010: the worked example brings £6,614.57 forward. The demo and the tests use it. */

export type Beginning = z.input<typeof beginInput>;
type PaperFile = { name: string; bytes: Uint8Array };

const income = (name: string, kind: 'grant' | 'donation' | 'service', position: number) =>
  ({ name, section: 'A1', income: kind, use: null, position }) as const;
const cost = (name: string, position: number) => ({ name, section: 'A3', income: null, use: null, position }) as const;

export const BEGINNING = {
  on: '2010-04-01',
  funds: [
    { name: 'General', kind: 'unrestricted', purpose: 'The aims of the group' },
    { name: 'MPA grant', kind: 'restricted', purpose: 'The partnership agreement with the MPA' },
    { name: 'Youth event', kind: 'restricted', purpose: 'The youth conference' },
  ],
  headings: [
    income('MPA grant', 'grant', 10),
    income('Donations', 'donation', 20),
    income('Fees', 'service', 30),
    { name: 'Bank interest', section: 'A1', income: 'interest', use: 'bank_interest', position: 40 },
    { name: 'Equipment sold', section: 'A2', income: 'other', use: null, position: 10 },
    cost('Administrator', 10),
    cost('Room hire', 20),
    cost('Newsletters', 30),
    cost('Interpreters', 40),
    cost('Youth conference', 50),
    cost('Refreshments', 60),
    cost('Insurance', 70),
    cost('Office', 80),
    cost('Examination', 90),
    { name: 'Bank charges', section: 'A3', income: null, use: 'bank_charges', position: 100 },
    { name: 'Cash over or short', section: 'A3', income: null, use: 'cash_over_short', position: 110 },
    { name: 'Equipment', section: 'A4', income: null, use: null, position: 10 },
  ],
} as const satisfies Partial<Beginning>;

/** What `treasury.begin` takes for Anyborough; `statements`: those of the two bank accounts as files. */
export const beginning = (statements?: { current: PaperFile; savings: PaperFile }): Beginning => ({
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
      files: statements ? [statements.current] : [],
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
      files: statements ? [statements.savings] : [],
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
