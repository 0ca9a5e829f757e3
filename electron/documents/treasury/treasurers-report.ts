import { formatDate } from '../../../db/base/format.ts';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import type { TreasurersReport } from '../../../db/treasury/report-types.ts';
import { signatures } from '../elections/form-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import {
  budgetAbout,
  budgetChartParts,
  budgetTable,
  budgetWarnings,
  handBackTable,
  type PrintedBudget,
  unbudgetedPart,
} from './budget-parts.ts';
import { fundsTable, overspentParts } from './fund-statement.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { periodWords } from './period.ts';
import { ratifyTable } from './ratification-list.ts';
import { releasedTable, unpresentedTable } from './released.ts';
import {
  amounts,
  day,
  days,
  money,
  type Report,
  type ReportCell,
  type ReportPart,
  type ReportRow,
  type ReportTable,
  text,
} from './report.ts';

export type TreasurersReportData = TreasuryPaper &
  Omit<TreasurersReport, 'budgets'> & { budgets: readonly PrintedBudget[] };

function accountsTable({ accounts }: TreasurersReportData, words: PaperWords): ReportTable {
  const row = (name: string, of: typeof accounts, look?: 'total'): ReportRow => {
    const opening = sumPence(of.map((each) => each.opening));
    const closing = sumPence(of.map((each) => each.closing));
    return {
      cells: [name, money(opening), money(sumPence([closing, -opening])), money(closing)],
      ...(look && { look }),
    };
  };
  return {
    kind: 'table',
    name: words('treasury.report.accounts'),
    summary: words('treasury.report.accountsSummary'),
    columns: [
      text(words('treasury.account'), 46),
      amounts(words('treasury.opening'), 18),
      amounts(words('treasury.change'), 18),
      amounts(words('treasury.closing'), 18),
    ],
    rows: [
      ...accounts.map((account) => row(account.name, [account])),
      ...(accounts.length > 0 ? [row(words('treasury.total'), accounts, 'total')] : []),
    ],
    empty: words('treasury.balances.noAccounts'),
  };
}

/** What the books began with within the period, said plainly. */
const broughtInPart = ({ broughtIn }: TreasurersReportData, words: PaperWords): ReportPart[] =>
  broughtIn === 0
    ? []
    : [{ kind: 'text', text: words('treasury.report.broughtIn', { amount: formatPence(broughtIn) }), look: 'small' }];

function receiptsTable({ receipts, totalReceipts }: TreasurersReportData, words: PaperWords): ReportTable {
  return {
    kind: 'table',
    name: words('treasury.report.receipts'),
    summary: words('treasury.report.receiptsSummary'),
    columns: [
      text(words('treasury.heading'), 48),
      text(words('treasury.from'), 32),
      amounts(words('treasury.amount'), 20),
    ],
    rows: [
      // T9: where it came from stands beside each, so that other income is seen beside the grant.
      ...receipts.map(
        ({ name, income, pence }): ReportRow => ({
          cells: [name, income ? words(`treasury.income.${income}`) : '', money(pence)],
        }),
      ),
      ...(receipts.length > 0
        ? [{ cells: [words('treasury.total'), '', money(totalReceipts)], look: 'total' as const }]
        : []),
    ],
    empty: words('treasury.report.noReceipts'),
  };
}

function paymentsTable({ payments, totalPayments }: TreasurersReportData, words: PaperWords): ReportTable {
  return {
    kind: 'table',
    name: words('treasury.report.payments'),
    summary: words('treasury.report.paymentsSummary'),
    columns: [text(words('treasury.heading'), 80), amounts(words('treasury.amount'), 20)],
    rows: [
      ...payments.map(({ name, pence }): ReportRow => ({ cells: [name, money(pence)] })),
      ...(payments.length > 0
        ? [{ cells: [words('treasury.total'), money(totalPayments)], look: 'total' as const }]
        : []),
    ],
    empty: words('treasury.report.noPayments'),
  };
}

function reconciledTable({ reconciled }: TreasurersReportData, words: PaperWords): ReportTable {
  const dayOf = ({ kind, date }: (typeof reconciled)[number]): ReportCell => {
    if (date) return day(date);
    return words(kind === 'petty_cash' ? 'treasury.report.counted' : 'treasury.report.never');
  };
  return {
    kind: 'table',
    name: words('treasury.report.reconciled'),
    summary: words('treasury.report.reconciledSummary'),
    columns: [text(words('treasury.account'), 60), days(words('treasury.report.reconciledTo'), 40)],
    rows: reconciled.map((each): ReportRow => ({ cells: [each.name, dayOf(each)] })),
    empty: words('treasury.balances.noAccounts'),
  };
}

function glance(data: TreasurersReportData, words: PaperWords): ReportPart {
  const { accounts, totalReceipts, totalPayments, previous, toRatify, unpresented } = data;
  const facts: [string, ReportCell][] = [
    [
      words('treasury.report.cash', { date: formatDate(data.to) }),
      formatPence(sumPence(accounts.map(({ closing }) => closing))),
    ],
    [words('treasury.report.inTotal'), formatPence(totalReceipts)],
    [words('treasury.report.outTotal'), formatPence(totalPayments)],
    [words('treasury.report.unpresentedCount'), String(unpresented.length)],
    [words('treasury.report.toRatifyCount'), String(toRatify.length)],
    ...data.budgets.map(({ budget, handBack }): [string, ReportCell] => [
      words('treasury.report.handBack', { fund: budget.fundName }),
      formatPence(handBack.predicted),
    ]),
    [
      words('treasury.report.previous'),
      previous
        ? words('treasury.report.previousOf', { date: formatDate(previous.to), code: previous.code })
        : words('treasury.report.first'),
    ],
  ];
  return { kind: 'facts', name: words('treasury.report.glance'), facts };
}

function budgetParts(data: TreasurersReportData, words: PaperWords): ReportPart[] {
  return data.budgets.flatMap((budget): ReportPart[] => [
    { kind: 'heading', text: words('treasury.report.budget') },
    { kind: 'text', text: budgetAbout(budget, words) },
    ...budgetWarnings(budget, words),
    budgetTable(budget, words),
    ...unbudgetedPart(budget, words),
    handBackTable(budget, words),
    ...budgetChartParts(budget, 500, words),
  ]);
}

function report(data: TreasurersReportData, words: PaperWords): Report {
  return {
    title: words('treasury.report.title'),
    about: periodWords(data, words),
    parts: [
      glance(data, words),
      accountsTable(data, words),
      ...broughtInPart(data, words),
      fundsTable(data.funds, words),
      ...overspentParts(data.funds, words),
      receiptsTable(data, words),
      paymentsTable(data, words),
      releasedTable(data.released, words),
      unpresentedTable(data.unpresented, data.staleMonths, words),
      ratifyTable(data.toRatify, words),
      reconciledTable(data, words),
      ...budgetParts(data, words),
      { kind: 'heading', text: words('treasury.report.code') },
      { kind: 'text', text: words('treasury.report.minute', { code: data.headCode }) },
      {
        kind: 'paper',
        blocks: [
          signatures(
            [
              { role: words('treasury.report.treasurer'), name: '' },
              { role: words('treasury.report.chair'), name: '' },
            ],
            { signed: words('treasury.signed'), date: words('treasury.dateLine') },
          ),
        ],
      },
    ],
  };
}

/** T5: the treasurer's account to a meeting, of everything since the last one. */
export const treasurersReport = treasuryPaper<TreasurersReportData>({
  kind: 'treasurersReport',
  on: ({ to }) => to,
  report,
});
