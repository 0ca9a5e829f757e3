import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
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
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { amounts, money, type ReportPart, type ReportTable, text } from './report.ts';

export type BudgetReportData = TreasuryPaper & PrintedBudget;

function profileTable({ lines }: BudgetReportData, words: PaperWords): ReportTable {
  return {
    kind: 'table',
    name: words('treasury.budget.quarters'),
    summary: words('treasury.budget.quartersSummary'),
    columns: [
      text(words('treasury.budget.line'), 36),
      ...[1, 2, 3, 4].map((quarter) => amounts(words('treasury.budget.quarter', { quarter }), 16)),
    ],
    rows: lines.map(({ name, quarters }) => ({ cells: [name, ...quarters.map(money)] })),
    empty: words('treasury.budget.noLines'),
  };
}

const changeParts = ({ changes }: BudgetReportData, words: PaperWords): ReportPart[] =>
  changes.length === 0
    ? []
    : [
        { kind: 'heading', text: words('treasury.budget.changes') },
        ...changes.map(
          ({ on, by, reason }): ReportPart => ({
            kind: 'text',
            text: words('treasury.budget.change', { date: formatDate(on), by, reason }),
          }),
        ),
      ];

/** The budget for the funder: the project's cost and the contribution apart, against what was spent (T6, T7). */
export const budgetReport = treasuryPaper<BudgetReportData>({
  kind: 'budgetReport',
  landscape: true,
  on: ({ date }) => date,
  report: (data, words) => ({
    title: words('treasury.budget.title'),
    about: budgetAbout(data, words),
    parts: [
      {
        kind: 'text',
        text: words('treasury.budget.text', {
          ...{ cost: formatPence(data.budget.cost), contribution: formatPence(data.budget.contribution) },
          ...{ received: formatPence(data.handBack.received), date: formatDate(data.date) },
        }),
      },
      ...budgetWarnings(data, words),
      budgetTable(data, words),
      ...unbudgetedPart(data, words),
      handBackTable(data, words),
      profileTable(data, words),
      ...changeParts(data, words),
      ...budgetChartParts(data, 640, words),
    ],
  }),
});
