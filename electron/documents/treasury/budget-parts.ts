import type { Pence } from '../../../db/base/brand.ts';
import { evenly } from '../../../db/base/chunks.ts';
import { formatDate } from '../../../db/base/format.ts';
import { groupedHeight } from '../../../db/base/grouped-chart.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { budgetChart } from '../../../db/treasury/budget-chart-rules.ts';
import { perCent } from '../../../db/treasury/budget-rules.ts';
import type { BudgetFigures, BudgetReport } from '../../../db/treasury/budget-types.ts';
import type { PaperWords } from '../kit/definition.ts';
import { amounts, money, type ReportCell, type ReportPart, type ReportRow, type ReportTable, text } from './report.ts';

/** The budget as the treasurer's report and the report for the funder print it (T6, T7). */

/** A budget without the numbers of its record. */
export type PrintedBudget = Omit<BudgetReport, 'budget'> & {
  budget: Pick<BudgetReport['budget'], 'fundName' | 'title' | 'from' | 'to' | 'cost' | 'contribution'>;
};

type Line = BudgetFigures & { perMille: number | null };

function lineRow(name: string, line: Line, look?: 'total'): ReportRow {
  const figures = [line.cost, line.contribution, line.profileToDate, line.actual, line.committed, line.variance];
  const cells: ReportCell[] = [name, ...figures.map(money), money(line.forecast), perCent(line.perMille)];
  return { cells, ...(look && { look }) };
}

export function budgetTable({ lines, total }: PrintedBudget, words: PaperWords): ReportTable {
  const marked = (name: string, warning: 'over' | 'under' | null) =>
    warning ? words(`treasury.budget.marked.${warning}`, { name }) : name;
  return {
    kind: 'table',
    name: words('treasury.budget.table'),
    summary: words('treasury.budget.summary'),
    columns: [
      text(words('treasury.budget.line'), 21),
      amounts(words('treasury.budget.cost'), 11),
      amounts(words('treasury.budget.contribution'), 11),
      amounts(words('treasury.budget.profile'), 11),
      amounts(words('treasury.budget.actual'), 11),
      amounts(words('treasury.budget.committed'), 11),
      amounts(words('treasury.budget.variance'), 10),
      amounts(words('treasury.budget.forecast'), 11),
      { ...text(words('treasury.budget.percent'), 8), kind: 'number' },
    ],
    rows: [
      ...lines.map((line) => lineRow(marked(line.name, line.warning), line)),
      ...(lines.length > 0 ? [lineRow(words('treasury.total'), total, 'total')] : []),
    ],
    empty: words('treasury.budget.noLines'),
  };
}

/** As many lines as one page has room for, lying or upright. */
const LINES_A_CHART = 7;

/** The lines as bars; a long budget in several charts of one scale. */
export function budgetChartParts({ lines }: PrintedBudget, width: number, words: PaperWords): ReportPart[] {
  const names = {
    budget: words('treasury.budget.chart.cost'),
    actual: words('treasury.budget.chart.actual'),
    forecast: words('treasury.budget.chart.forecast'),
  };
  return evenly(lines, LINES_A_CHART).map((some) => ({
    kind: 'chart',
    model: budgetChart({ lines: some }, names, { width, height: groupedHeight(some.length, 3) }, lines),
    alt: words('treasury.budget.chart.alt', { lines: some.map((line) => saidOf(line, words)).join('; ') }),
    caption: words('treasury.budget.chart.caption'),
  }));
}

const saidOf = ({ name, cost, actual, forecast }: PrintedBudget['lines'][number], words: PaperWords): string =>
  words('treasury.budget.chart.altLine', {
    ...{ name, cost: formatPence(cost), actual: formatPence(actual), forecast: formatPence(forecast) },
  });

/** How what will have to be handed back is reckoned, line by line. */
export function handBackTable({ handBack, budget }: PrintedBudget, words: PaperWords): ReportTable {
  const row = (key: Exclude<keyof typeof handBack, 'predicted' | 'received'>, sign: 1 | -1): ReportRow => ({
    cells: [words(`treasury.budget.handBack.${key}`), money((handBack[key] * sign) as Pence)],
  });
  return {
    kind: 'table',
    name: words('treasury.budget.handBack.name'),
    summary: words('treasury.budget.handBack.summary', { fund: budget.fundName }),
    columns: [text(words('treasury.what'), 75), amounts('£', 25)],
    rows: [
      row('broughtForward', 1),
      row('contribution', 1),
      row('other', 1),
      row('spent', -1),
      row('committed', -1),
      row('stillToSpend', -1),
      { cells: [words('treasury.budget.handBack.predicted'), money(handBack.predicted)], look: 'total' },
    ],
    empty: '',
  };
}

/** T7: what is over or under by more than the group has said it wants to hear of. */
export function budgetWarnings({ lines, warnPercent }: PrintedBudget, words: PaperWords): ReportPart[] {
  return lines.flatMap(({ name, warning, perMille, expectedReason }): ReportPart[] => {
    if (!warning) return [];
    const by = perCent(perMille).replace(/^[+−]/, '');
    const said = words(`treasury.budget.warning.${warning}`, { name, by, percent: warnPercent });
    const why = expectedReason === '' ? '' : ` ${words('treasury.budget.expected', { reason: expectedReason })}`;
    return [{ kind: 'text', text: `${said}${why}`, look: 'warning' }];
  });
}

/** T6: what was paid under headings of no line. */
export function unbudgetedPart({ unbudgeted }: PrintedBudget, words: PaperWords): ReportPart[] {
  if (unbudgeted.length === 0) return [];
  const list = unbudgeted.map(({ name, pence }) => `${name} ${formatPence(pence)}`).join(', ');
  return [{ kind: 'text', text: words('treasury.budget.unbudgeted', { list }) }];
}

export const budgetAbout = ({ budget, date }: PrintedBudget, words: PaperWords): string =>
  words('treasury.budget.about', {
    ...{ title: budget.title, from: formatDate(budget.from), to: formatDate(budget.to), date: formatDate(date) },
  });
