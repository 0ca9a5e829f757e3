/** The worked example: Anyborough's money from 1 April 2010 to 31 March 2011, in whole pence. The demo and the tests play it. */

export type YearSplit = { heading: string; fund: string; pence: number };
export type YearStep =
  | { kind: 'receipt'; on: string; account: string; payee: string; text: string; splits: readonly YearSplit[] }
  /** From the bank with two signatures; `unpresented`: the bank has not paid it by the end of the year. */
  | { kind: 'payment'; on: string; payee: string; text: string; splits: readonly YearSplit[]; unpresented?: true }
  | { kind: 'voucher'; on: string; payee: string; text: string; splits: readonly YearSplit[] }
  | { kind: 'fundTransfer'; on: string; from: string; to: string; pence: number; text: string };

const GRANT = 'MPA grant';
const GENERAL = 'General';
const YOUTH = 'Youth event';
const CURRENT = 'Current account';

const month = (at: number): string => {
  const number = ((at + 3) % 12) + 1;
  return `${at < 9 ? 2010 : 2011}-${String(number).padStart(2, '0')}`;
};
const months = Array.from({ length: 12 }, (_, at) => month(at));

const grant: YearStep[] = [0, 3, 6, 9].map((at) => ({
  kind: 'receipt',
  on: `${month(at)}-06`,
  account: CURRENT,
  payee: 'Metropolitan Police Authority',
  text: 'Quarter’s grant',
  splits: [{ heading: GRANT, fund: GRANT, pence: 8_750_00 }],
}));

const administrator: YearStep[] = months.map((each) => ({
  kind: 'payment',
  on: `${each}-28`,
  payee: 'Grace Adeyemi',
  text: 'Administrator’s fee',
  splits: [{ heading: 'Administrator', fund: GRANT, pence: 1_800_00 }],
}));

const receipt = (
  on: string,
  payee: string,
  text: string,
  heading: string,
  pence: number,
  account = CURRENT,
): YearStep => ({
  ...{ kind: 'receipt', on, account, payee, text },
  splits: [{ heading, fund: GENERAL, pence }],
});
const payment = (on: string, payee: string, text: string, heading: string, pence: number, fund = GRANT): YearStep => ({
  ...{ kind: 'payment', on, payee, text },
  splits: [{ heading, fund, pence }],
});

export const YEAR_STEPS: readonly YearStep[] = [
  ...grant,
  ...administrator,
  receipt('2010-05-18', 'Anyborough Rotary Club', 'Donation', 'Donations', 250_00),
  receipt('2010-11-09', 'Dock Ward Residents', 'Use of the projector', 'Fees', 250_00),
  receipt('2011-03-30', 'Castle Traders', 'Use of the projector', 'Fees', 62_50),
  receipt('2011-03-31', 'Anyborough Bank', 'Interest', 'Bank interest', 4_83, 'Savings account'),
  receipt('2010-09-14', 'Civic Computers', 'Laptop sold', 'Equipment sold', 45_00),
  payment('2010-05-20', 'Civic Centre', 'Hall, 11 May', 'Room hire', 805_00),
  payment('2010-09-23', 'Civic Centre', 'Hall, 14 September', 'Room hire', 805_00),
  payment('2011-01-20', 'Civic Centre', 'Hall, 11 January', 'Room hire', 805_00),
  payment('2010-07-08', 'St Mark’s Hall', 'Hall, members’ evening', 'Room hire', 60_00, GENERAL),
  payment('2010-06-17', 'Bridge Press', 'Newsletter, summer', 'Newsletters', 1_938_18),
  payment('2010-12-09', 'Bridge Press', 'Newsletter, winter', 'Newsletters', 1_938_17),
  payment('2010-10-14', 'Anyborough Interpreters', 'Interpreters, September', 'Interpreters', 700_00),
  {
    ...payment('2011-03-24', 'Anyborough Interpreters', 'Interpreters, March', 'Interpreters', 240_00),
    unpresented: true,
  } as YearStep,
  {
    ...{ kind: 'payment', on: '2010-10-28', payee: 'Dock Youth Centre', text: 'Youth conference' },
    splits: [
      { heading: 'Youth conference', fund: GENERAL, pence: 412_49 },
      { heading: 'Youth conference', fund: GRANT, pence: 2_723_99 },
      { heading: 'Youth conference', fund: YOUTH, pence: 275_00 },
    ],
  },
  {
    ...{ kind: 'fundTransfer', on: '2010-10-29', from: GENERAL, to: YOUTH, pence: 75_00 },
    text: 'What the youth event cost above its own fund',
  },
  payment('2010-09-30', 'Castle Catering', 'Refreshments', 'Refreshments', 386_27),
  { ...payment('2011-03-25', 'Shire Mutual', 'Insurance', 'Insurance', 318_24), unpresented: true } as YearStep,
  payment('2010-08-12', 'Abbey Stationers', 'Office supplies and post', 'Office', 1_207_66),
  payment('2010-08-13', 'Abbey Stationers', 'Engraving', 'Office', 20_05, GENERAL),
  payment('2010-11-18', 'E. Carver', 'Independent examination', 'Examination', 150_00, GENERAL),
  payment('2010-09-09', 'Civic Computers', 'Projector', 'Equipment', 1_149_00),
  {
    ...{ kind: 'voucher', on: '2011-02-10', payee: 'Abbey Grocers', text: 'Tea and biscuits' },
    splits: [{ heading: 'Refreshments', fund: GENERAL, pence: 25_60 }],
  },
  {
    ...{ kind: 'voucher', on: '2011-03-04', payee: 'Post Office', text: 'Stamps' },
    splits: [{ heading: 'Office', fund: GENERAL, pence: 13_05 }],
  },
];

type Quarters = readonly [number, number, number, number];

export type DemoBudget = {
  fund: string;
  title: string;
  from: string;
  to: string;
  contribution: number;
  lines: readonly {
    name: string;
    cost: number;
    contribution: number;
    headings: readonly string[];
    /** What each quarter is to cost; equal quarters without it. */
    quarters?: Quarters | undefined;
  }[];
};

/** The agreement with the funder: the project costs 35,400, of which the funder contributes 35,000. */
export const YEAR_BUDGET: DemoBudget = {
  fund: GRANT,
  title: 'Agreement with the MPA 2010/11',
  from: '2010-04-01',
  to: '2011-03-31',
  contribution: 35_000_00,
  lines: [
    { name: 'Administration', cost: 21_600_00, contribution: 21_600_00, headings: ['Administrator'] },
    {
      name: 'Meetings',
      cost: 4_000_00,
      contribution: 4_000_00,
      headings: ['Room hire', 'Interpreters', 'Refreshments'],
    },
    { name: 'Newsletters', cost: 3_900_00, contribution: 3_900_00, headings: ['Newsletters'] },
    { name: 'Youth', cost: 3_000_00, contribution: 2_600_00, headings: ['Youth conference'] },
    {
      name: 'Running costs',
      cost: 2_900_00,
      contribution: 2_900_00,
      headings: ['Office', 'Insurance', 'Examination', 'Equipment', 'Bank charges'],
    },
  ],
};

const NEXT_QUARTERS: Readonly<Record<string, Quarters>> = {
  Administration: [4_200_00, 5_800_00, 5_800_00, 5_800_00],
  Meetings: [700_00, 1_100_00, 1_100_00, 1_100_00],
  Newsletters: [600_00, 1_100_00, 1_100_00, 1_100_00],
  Youth: [0, 500_00, 2_000_00, 500_00],
  'Running costs': [500_00, 800_00, 800_00, 800_00],
};

/** The agreement of the year that has begun: the same lines, with a quiet spring. */
export const NEXT_BUDGET: DemoBudget = {
  ...{ ...YEAR_BUDGET, title: 'Agreement with the MPA 2011/12', from: '2011-04-01', to: '2012-03-31' },
  lines: YEAR_BUDGET.lines.map((line) => ({ ...line, quarters: NEXT_QUARTERS[line.name] })),
};
