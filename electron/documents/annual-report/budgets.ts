import type { Pence } from '../../../db/base/brand.ts';
import { evenly } from '../../../db/base/chunks.ts';
import { groupedChart, groupedHeight } from '../../../db/base/grouped-chart.ts';
import { columnPence, formatPence, negate, sumPence } from '../../../db/base/pence.ts';
import { wholePounds } from '../../../db/treasury/account-rules.ts';
import { perCent, perMille, varianceWarning } from '../../../db/treasury/budget-rules.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Content } from '../paper-content.ts';
import { handBackTable, type PrintedBudget, unbudgetedPart } from '../treasury/budget-parts.ts';
import { reportContent } from '../treasury/report-content.ts';
import type { AnnualReportData } from './data.ts';

/** T6, T7: the budget of each grant beside what was spent. The year is over: what was forecast says nothing any more. */

type Line = PrintedBudget['lines'][number];
type Planned = { cost: Pence; contribution: Pence; actual: Pence; variance: Pence };

function budgetRow(name: string, { cost, contribution, actual, variance }: Planned): string[] {
  return [name, ...[cost, contribution, actual, variance].map(columnPence), perCent(perMille(actual, cost))];
}

function budgetTable({ lines, total }: PrintedBudget, words: PaperWords): Content {
  const heads = ['cost', 'contribution', 'actual', 'variance'] as const;
  return {
    kind: 'table',
    columns: [
      { head: words('treasury.budget.line'), share: 34 },
      ...heads.map((head) => ({
        head: `${words(`treasury.budget.${head}`)}\u00a0£`,
        share: 14,
        align: 'right' as const,
      })),
      { head: words('treasury.budget.percent'), share: 10, align: 'right' },
    ],
    rows: [...lines.map((line) => budgetRow(line.name, line)), budgetRow(words('treasury.total'), total)],
    looks: [...lines.map(() => undefined), 'total'],
    summary: words('annualReport.budget.summary'),
    size: 'small',
  };
}

/** T7: what was off by more than the group has said it wants to hear of. */
function offContent({ lines, warnPercent }: PrintedBudget, words: PaperWords): Content[] {
  return lines.flatMap(({ name, cost, actual, expectedReason }): Content[] => {
    const off = varianceWarning(actual, cost, warnPercent);
    if (!off) return [];
    const by = formatPence(actual > cost ? sumPence([actual, negate(cost)]) : sumPence([cost, negate(actual)]));
    const said = words(`annualReport.budget.off.${off}`, { name, by });
    const why = expectedReason === '' ? '' : ` ${words('annualReport.budget.reason', { reason: expectedReason })}`;
    return [{ kind: 'text', text: `${said}${why}` }];
  });
}

const CHART_WIDTH = 480;
/** As many lines as half a page has room for. */
const LINES_A_CHART = 8;

function chartContent(lines: readonly Line[], all: readonly Line[], words: PaperWords): Content {
  const series = (['cost', 'actual'] as const).map((key) => ({
    name: words(`treasury.budget.chart.${key}`),
    values: lines.map((line) => wholePounds(line[key])),
  }));
  const said = lines.map(({ name, cost, actual }) =>
    words('annualReport.budget.chartAltLine', { name, cost: formatPence(cost), actual: formatPence(actual) }),
  );
  return {
    kind: 'chart',
    model: groupedChart(
      lines.map(({ name }) => name),
      series,
      { width: CHART_WIDTH, height: groupedHeight(lines.length, 2) },
      all.flatMap(({ cost, actual }) => [cost, actual].map(wholePounds)),
    ),
    alt: words('annualReport.budget.chartAlt', { lines: said.join('; ') }),
    caption: words('annualReport.budget.chart'),
  };
}

function budgetContent(budget: PrintedBudget, words: PaperWords): Content[] {
  const { fundName: fund, title, cost, contribution } = budget.budget;
  const amounts = { cost: formatPence(cost), contribution: formatPence(contribution) };
  return [
    { kind: 'heading', level: 3, text: words('annualReport.budget.heading', { fund }) },
    { kind: 'text', text: words('annualReport.budget.text', { title, ...amounts }), keep: true },
    ...(budget.lines.length > 0 ? [budgetTable(budget, words)] : []),
    ...offContent(budget, words),
    ...unbudgetedPart(budget, words).flatMap(reportContent),
    ...reportContent(handBackTable(budget, words)),
    ...evenly(budget.lines, LINES_A_CHART).map((some) => chartContent(some, budget.lines, words)),
  ];
}

/** In the part of the treasurer. */
export const budgetsContent = ({ budgets }: AnnualReportData, words: PaperWords): Content[] =>
  budgets.flatMap((budget) => budgetContent(budget, words));
