import type { AccountId, EntryId, FundId, HeadingId, PaymentId, Pence } from '../../../db/base/brand.ts';
import { pence, sumPence } from '../../../db/base/pence.ts';
import { yearAccount } from '../../../db/treasury/account-rules.ts';
import type { Figures, FundFigures, YearAccount } from '../../../db/treasury/account-types.ts';
import type { BudgetLineFigures } from '../../../db/treasury/budget-types.ts';
import type { ReleasedPayment } from '../../../db/treasury/report-types.ts';
import type { Section } from '../../../db/treasury/words.ts';
import type { BudgetReportData } from '../../../electron/documents/treasury/budget-report.ts';
import type { CashBookData, CashBookLine } from '../../../electron/documents/treasury/cash-book.ts';
import type { ChequeRegisterData, PrintedLeaf } from '../../../electron/documents/treasury/cheque-register.ts';
import type { ExaminersPageData } from '../../../electron/documents/treasury/examiners-page.ts';
import type { FundStatementData } from '../../../electron/documents/treasury/fund-statement.ts';
import type { PaymentSlipData } from '../../../electron/documents/treasury/payment-slip.ts';
import type { RatificationListData } from '../../../electron/documents/treasury/ratification-list.ts';
import type { TreasurersReportData } from '../../../electron/documents/treasury/treasurers-report.ts';
import type { YearAccountData } from '../../../electron/documents/treasury/year-parts.ts';
import { paper } from '../support/samples.ts';

/** The worked example of the specification: Anyborough's year to 31 March 2011. */

export const headCode = '412-3F2A-90BC-77D1-0E5A';
const base = { paper, headCode };
const FROM = '2010-04-01';
const TO = '2011-03-31';
const p = (value: number): Pence => pence(value);

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
const isReceipt = (section: Section) => section === 'A1' || section === 'A2';

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
  wholePounds: false,
};

const line = (
  date: string,
  number: string,
  payee: string,
  text: string,
  headings: readonly string[],
  value: number,
  balance: number,
  state: CashBookLine['state'] = 'plain',
): CashBookLine => ({ date, number, payee, text, headings, pence: p(value), balance: p(balance), state });

export const LONG_NAME = 'The Most Worshipful Guild of Anyborough Bell-Founders and Instrument Makers’ Widows’ Hall';

export const cashBookData: CashBookData = {
  ...base,
  from: '2011-01-01',
  to: TO,
  accounts: [
    {
      name: 'Current account',
      opening: p(3_514_57),
      closing: p(3_588_02),
      lines: [
        line('2011-01-04', '', 'Metropolitan Police Authority', 'Fourth quarter', ['MPA grant'], 8_750_00, 12_264_57),
        line('2011-01-20', '000101', 'Hall Trust', 'Hall for January', ['Room hire'], -240_00, 12_024_57, 'undone'),
        line(
          '2011-02-02',
          '000101',
          'Hall Trust',
          'Cheque lost in the post',
          ['Room hire'],
          240_00,
          12_264_57,
          'undoes',
        ),
        line(
          '2011-02-14',
          '000102',
          LONG_NAME,
          'Hall, two evenings, and help',
          ['Room hire', 'Refreshments'],
          -8_358_31,
          3_906_26,
        ),
        line('2011-03-28', '000103', 'Broker & Sons', '=SUM(A1:A9) policy', ['Insurance'], -318_24, 3_588_02),
      ],
    },
    { name: 'Savings account', opening: p(3_004_83), closing: p(3_004_83), lines: [] },
  ],
};

/** Two hundred entries, for pages. */
export const longCashBook: CashBookData = {
  ...cashBookData,
  accounts: [
    {
      name: 'Current account',
      opening: p(0),
      closing: p(200_00),
      lines: Array.from({ length: 200 }, (_, at) =>
        line(
          '2011-02-01',
          String(at + 1).padStart(6, '0'),
          at % 7 === 0 ? LONG_NAME : `Payee ${at + 1}`,
          'Newsletter',
          ['Newsletters'],
          1_00,
          1_00 * (at + 1),
        ),
      ),
    },
  ],
};

const budgetLine = (
  number: number,
  name: string,
  cost: number,
  actual: number,
  more: Partial<BudgetLineFigures> = {},
): BudgetLineFigures => ({
  number,
  name,
  headings: [],
  quarters: [p(cost / 4), p(cost / 4), p(cost / 4), p(cost / 4)],
  cost: p(cost),
  contribution: p(cost),
  profileToDate: p(cost),
  actual: p(actual),
  committed: p(0),
  variance: p(cost - actual),
  forecast: p(actual),
  ownForecast: p(actual),
  expected: null,
  expectedReason: '',
  perMille: Math.trunc(((actual - cost) * 1000) / cost),
  warning: null,
  ...more,
});

const budgetLines: BudgetLineFigures[] = [
  budgetLine(1, 'Administration', 21_600_00, 21_600_00),
  budgetLine(2, 'Public and group meetings, with interpreters and refreshments', 4_000_00, 3_826_87, {
    contribution: p(3_600_00),
  }),
  budgetLine(3, 'Newsletters', 3_900_00, 3_876_35),
  budgetLine(4, 'Youth', 3_000_00, 3_411_48, { warning: 'over', expectedReason: 'the hall cost more' }),
  budgetLine(5, 'Running costs', 2_900_00, 2_858_00),
];
const totals = (pick: (each: BudgetLineFigures) => number) => sumPence(budgetLines.map(pick));

export const budgetData: BudgetReportData = {
  ...base,
  budget: {
    fundName: 'MPA grant',
    title: 'Partnership agreement 2010/11',
    from: FROM,
    to: TO,
    cost: p(35_400_00),
    contribution: p(35_000_00),
  },
  date: TO,
  lines: budgetLines,
  total: {
    cost: totals((each) => each.cost),
    contribution: totals((each) => each.contribution),
    profileToDate: totals((each) => each.profileToDate),
    actual: totals((each) => each.actual),
    committed: p(0),
    variance: totals((each) => each.variance),
    forecast: totals((each) => each.forecast),
    perMille: 4,
  },
  unbudgeted: [{ headingId: 9 as HeadingId, name: 'Examination', pence: p(150_00) }],
  handBack: {
    broughtForward: p(2_110_40),
    contribution: p(35_000_00),
    received: p(35_000_00),
    other: p(0),
    spent: p(34_616_51),
    committed: p(0),
    stillToSpend: p(0),
    predicted: p(2_493_89),
  },
  warnPercent: 10,
  changes: [{ on: '2010-10-14', by: 'Grace Adeyemi', reason: 'The funder moved £300.00 from newsletters to youth.' }],
};

const signed = (how: 'key' | 'wet_ink', name: string) => ({ name, on: '2011-03-01', how });
const payment = (
  number: number,
  payee: string,
  text: string,
  value: number,
  more: Partial<ReleasedPayment> = {},
): ReleasedPayment => ({
  paymentId: number as PaymentId,
  releasedOn: '2011-03-01',
  method: 'cheque',
  chequeNumber: number,
  payee,
  text,
  pence: p(value),
  state: 'cleared',
  signatures: [signed('key', 'Ruth Okafor'), signed('wet_ink', 'Tomasz Żak')],
  ...more,
});

const insurance = payment(103, 'Broker & Sons', 'Insurance for the year', 318_24, { state: 'released' });
const lost = payment(101, 'Hall Trust', 'Hall for January', 240_00, { state: 'void' });

export const items: RatificationListData['items'] = [
  { date: '2011-01-31', payee: null, text: 'Bank charge', headings: ['Bank charges'], pence: p(-7_50) },
  {
    date: '2011-02-28',
    payee: 'Webhost Ltd',
    text: 'Direct debit for the website',
    headings: ['Office'],
    pence: p(-12_99),
  },
];

const fundsOf = (funds: readonly FundFigures[]): FundStatementData['funds'] =>
  funds.map((fund) => ({
    ...fund,
    purpose: fund.kind === 'restricted' ? 'The partnership agreement with the funder' : '',
  }));

export const fundData: FundStatementData = { ...base, from: FROM, to: TO, funds: fundsOf(account.funds) };

export const reportData: TreasurersReportData = {
  ...base,
  from: FROM,
  to: TO,
  previous: {
    seq: 120,
    code: '120-AAAA-BBBB-CCCC-DDDD',
    document: 'treasurersReport',
    to: '2010-03-31',
    title: '',
    at: '2010-04-01T10:00:00.000Z',
  },
  accounts: account.accounts,
  funds: account.funds,
  receipts: account.sections
    .filter(({ section }) => isReceipt(section))
    .flatMap(({ section, rows }) =>
      rows.map(({ name, income, figures }) => ({ name, section, income, pence: figures.total })),
    ),
  payments: account.sections
    .filter(({ section }) => !isReceipt(section))
    .flatMap(({ section, rows }) => rows.map(({ name, figures }) => ({ name, section, pence: figures.total }))),
  totalReceipts: account.totalReceipts.total,
  totalPayments: account.totalPayments.total,
  released: [lost, payment(102, LONG_NAME, 'Hall, two evenings, and help', 8_358_31), insurance],
  unpresented: [
    { ...insurance, stale: false },
    {
      ...payment(88, 'Hall Trust', 'Hall for June', 240_00, { state: 'released', releasedOn: '2010-06-14' }),
      stale: true,
    },
  ],
  staleMonths: 6,
  toRatify: items.map((item, at) => ({ ...item, entryId: (at + 1) as EntryId })),
  reconciled: account.accounts.map(({ accountId, name, kind }) => ({
    accountId,
    name,
    kind,
    date: kind === 'petty_cash' ? null : TO,
  })),
  budgets: [budgetData],
};

/** A group that has just begun: nothing of anything. */
export const emptyReport: TreasurersReportData = {
  ...reportData,
  previous: null,
  accounts: [],
  funds: [],
  receipts: [],
  payments: [],
  totalReceipts: p(0),
  totalPayments: p(0),
  released: [],
  unpresented: [],
  toRatify: [],
  reconciled: [],
  budgets: [],
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

export const ratificationData: RatificationListData = { ...base, to: TO, items };

const leaf = (number: number, state: PrintedLeaf['state'], more: Partial<PrintedLeaf> = {}): PrintedLeaf => ({
  number,
  state,
  payee: '',
  pence: null,
  releasedOn: null,
  stale: false,
  reason: '',
  ...more,
});

export const chequeData: ChequeRegisterData = {
  ...base,
  to: TO,
  registers: [
    {
      account: 'Current account',
      books: [{ first: 100, last: 149 }],
      leaves: [
        leaf(100, 'cleared', { payee: 'Anyborough Printers', pence: p(1_000_00), releasedOn: '2010-05-04' }),
        leaf(101, 'stopped', {
          payee: 'Hall Trust',
          pence: p(240_00),
          releasedOn: '2011-01-20',
          reason: 'Lost in the post; stop 77/1',
        }),
        leaf(102, 'cleared', { payee: LONG_NAME, pence: p(8_358_31), releasedOn: '2011-02-14' }),
        leaf(103, 'released', { payee: 'Broker & Sons', pence: p(318_24), releasedOn: '2011-03-28', stale: true }),
        leaf(104, 'unused'),
        leaf(105, 'spoiled', { reason: 'Written to the wrong name' }),
        leaf(106, 'assigned', { payee: 'Anyborough Printers', pence: p(415_80) }),
        ...Array.from({ length: 43 }, (_, at) => leaf(107 + at, 'unused')),
      ],
      gaps: [104],
    },
  ],
};

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

export const slipData: PaymentSlipData = {
  ...base,
  number: 77,
  version: 2,
  state: 'signed',
  purpose: 'payee',
  method: 'cheque',
  payee: 'Anyborough Printers',
  account: 'Current account',
  toAccount: null,
  chequeNumber: 106,
  pence: p(415_80),
  text: 'Newsletter 12, 2,000 copies',
  reference: 'INV-2011-044',
  noEvidence: '',
  evidence: ['invoice 044.pdf'],
  preparedOn: '2011-03-30',
  preparedBy: 'Ayşe Whitfield',
  splits: [
    { heading: 'Newsletters', fund: 'MPA grant', pence: p(400_00) },
    { heading: 'Office', fund: 'General', pence: p(15_80) },
  ],
  lines: [{ name: 'Ruth Okafor', signedOn: '2011-03-31', how: 'key', witness: '' }, null],
  could: ['Tomasz Żak'],
  code: '9F3A-04C1',
};
