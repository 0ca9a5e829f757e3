import type { EntryId } from '../../../db/base/brand.ts';
import type { TreasurersReportData } from '../../../electron/documents/treasury/treasurers-report.ts';
import { account, isReceipt } from './samples-account.ts';
import { budgetData } from './samples-budget.ts';
import { insurance, items, lost, payment } from './samples-payments.ts';
import { base, FROM, LONG_NAME, p, TO } from './samples-shared.ts';

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
  broughtIn: p(0),
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
