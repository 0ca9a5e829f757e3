import type { AccountId, EntryId, FundId, HeadingId } from '../../../db/base/brand.ts';
import { yearAccount } from '../../../db/treasury/account-rules.ts';
import type { Figures, FundFigures, YearAccount } from '../../../db/treasury/account-types.ts';
import type { Section } from '../../../db/treasury/words.ts';
import type { ExaminersPageData } from '../../../electron/documents/treasury/examiners-page.ts';
import type { FundStatementData } from '../../../electron/documents/treasury/fund-statement.ts';
import type { YearAccountData } from '../../../electron/documents/treasury/year-parts.ts';
import { base, FROM, p, TO } from './samples-shared.ts';

/** The worked example of the specification: Anyborough's year to 31 March 2011. */

const GENERAL = 1 as FundId;
const MPA = 2 as FundId;
const YOUTH = 3 as FundId;

type Posted = [name: string, section: Section, general: number, mpa: number, youth?: number];

/** By heading and fund, in whole pence. */
const POSTED: readonly Posted[] = [
  ['MPA grant', 'A1', 0, 35_000_00],
  ['Donations', 'A1', 250_00, 0],
  ['Fees', 'A1', 312_50, 0],
  ['Bank interest', 'A1', 4_83, 0],
  ['Laptop sold', 'A2', 45_00, 0],
  ['Administrator', 'A3', 0, 21_600_00],
  ['Room hire', 'A3', 60_00, 2_415_00],
  ['Newsletters', 'A3', 0, 3_876_35],
  ['Interpreters', 'A3', 0, 940_00],
  ['Youth conference', 'A3', 412_49, 2_723_99, 275_00],
  ['Refreshments', 'A3', 25_60, 386_27],
  ['Insurance', 'A3', 0, 318_24],
  ['Office', 'A3', 33_10, 1_207_66],
  ['Examination', 'A3', 150_00, 0],
  ['Projector', 'A4', 0, 1_149_00],
];
const INCOME = ['grant', 'donation', 'service', 'interest', 'other'] as const;
export const isReceipt = (section: Section) => section === 'A1' || section === 'A2';

const ACCOUNTS = [
  { id: 1 as AccountId, name: 'Current account', kind: 'current' as const, opening: 3_514_57, closing: 3_588_02 },
  { id: 2 as AccountId, name: 'Savings account', kind: 'savings' as const, opening: 3_000_00, closing: 3_004_83 },
  { id: 3 as AccountId, name: 'Petty cash', kind: 'petty_cash' as const, opening: 100_00, closing: 61_35 },
];
const BEFORE = [
  { fundId: GENERAL, pence: 4_304_17 },
  { fundId: MPA, pence: 2_110_40 },
  { fundId: YOUTH, pence: 200_00 },
];

/** The account itself comes from the rules: what is tested here is how it is printed. */
const counted: YearAccount = yearAccount({
  from: FROM,
  to: TO,
  headings: POSTED.map(([name, section], at) => ({
    id: (at + 1) as HeadingId,
    name,
    section,
    income: isReceipt(section) ? (INCOME[at] ?? null) : null,
    position: at,
  })),
  funds: [
    { id: GENERAL, name: 'General', kind: 'unrestricted' },
    { id: MPA, name: 'MPA grant', kind: 'restricted' },
    { id: YOUTH, name: 'Youth event', kind: 'restricted' },
  ],
  accounts: ACCOUNTS,
  // Which fund lies in which account does not show in the account: all of each fund is put where its money fits.
  before: [
    { side: 'account', sideId: 1, fundId: MPA, pence: p(2_110_40) },
    { side: 'account', sideId: 1, fundId: YOUTH, pence: p(200_00) },
    { side: 'account', sideId: 1, fundId: GENERAL, pence: p(1_204_17) },
    { side: 'account', sideId: 2, fundId: GENERAL, pence: p(3_000_00) },
    { side: 'account', sideId: 3, fundId: GENERAL, pence: p(100_00) },
  ],
  during: [
    ...POSTED.flatMap(([, section, general, mpa, youth = 0], at) => {
      const sign = isReceipt(section) ? -1 : 1;
      return [
        { fundId: GENERAL, value: general },
        { fundId: MPA, value: mpa },
        { fundId: YOUTH, value: youth },
      ]
        .filter(({ value }) => value !== 0)
        .map(({ fundId, value }) => ({ side: 'heading' as const, sideId: at + 1, fundId, pence: p(sign * value) }));
    }),
    { side: 'fund_transfer', sideId: 0, fundId: GENERAL, pence: p(75_00) },
    { side: 'fund_transfer', sideId: 0, fundId: YOUTH, pence: p(-75_00) },
    { side: 'account', sideId: 1, fundId: MPA, pence: p(383_49) },
    { side: 'account', sideId: 1, fundId: YOUTH, pence: p(-200_00) },
    { side: 'account', sideId: 1, fundId: GENERAL, pence: p(-110_04) },
    { side: 'account', sideId: 2, fundId: GENERAL, pence: p(4_83) },
    { side: 'account', sideId: 3, fundId: GENERAL, pence: p(-38_65) },
  ],
  broughtIn: [],
  footnotes: [],
  lastYear: null,
});

/** Last year's column: made up, but that A6 of this year is its closing. */
const beside = (figures: Figures, lastYear: number): Figures => ({ ...figures, lastYear: p(lastYear) });
export const account: YearAccount = {
  ...counted,
  sections: counted.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row, at) => ({ ...row, figures: beside(row.figures, 100_00 * (at + 1)) })),
    subTotal: beside(section.subTotal, 100_00 * ((section.rows.length * (section.rows.length + 1)) / 2)),
  })),
  totalReceipts: beside(counted.totalReceipts, 1_100_00),
  totalPayments: beside(counted.totalPayments, 4_600_00),
  net: beside(counted.net, -3_500_00),
  transfers: beside(counted.transfers, 0),
  opening: beside(counted.opening, 10_114_57),
  closing: beside(
    counted.closing,
    BEFORE.reduce((sum, each) => sum + each.pence, 0),
  ),
};

export const yearAccountData: YearAccountData = {
  ...base,
  account,
  year: {
    from: FROM,
    to: TO,
    closed: { closeId: 1 as never, on: '2011-05-03', by: 'Grace Adeyemi', pdfSha256: '' },
    quarters: [],
  },
  notes: [
    { note: 'B4', text: 'Projector', fundId: MPA, fundName: 'MPA grant', pence: p(1_149_00), when: 'cost' },
    { note: 'B4', text: 'Display boards, given', fundId: null, fundName: '', pence: null, when: 'valued March 2011' },
  ],
  unpaid: [{ payee: 'Anyborough Printers', text: 'Newsletter 12', pence: p(415_80), preparedOn: '2011-03-30' }],
  thresholds: { examinationOver: p(25_000_00), receiptsAndPaymentsUpTo: p(250_000_00) },
  stillSame: true,
  wholePounds: false,
};

export const laterReversal: YearAccount['footnotes'][number] = {
  kind: 'laterReversal',
  entryId: 9 as EntryId,
  of: 3 as EntryId,
  headings: ['Room hire'],
  pence: p(240_00),
  date: '2010-05-14',
  ofDate: '2010-03-20',
  text: 'Hall, lost',
};

const fundsOf = (funds: readonly FundFigures[]): FundStatementData['funds'] =>
  funds.map((fund) => ({
    ...fund,
    purpose: fund.kind === 'restricted' ? 'The partnership agreement with the funder' : '',
  }));

export const fundData: FundStatementData = { ...base, from: FROM, to: TO, funds: fundsOf(account.funds) };

export const examinerData: ExaminersPageData = {
  ...base,
  from: FROM,
  to: TO,
  grossIncome: account.grossIncome,
  totalReceipts: account.totalReceipts.total,
  totalPayments: account.totalPayments.total,
  cash: account.cash,
  thresholds: yearAccountData.thresholds,
};
