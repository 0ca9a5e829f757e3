import type { ChartModel, ChartSize } from '../base/chart-shapes.ts';
import { groupedChart } from '../base/grouped-chart.ts';
import { wholePounds } from './account-rules.ts';
import type { BudgetReport } from './budget-types.ts';

export type BudgetChartWords = { budget: string; actual: string; forecast: string };

/**
 * Budget, actual and forecast of every line, in whole pounds: the screen and the report draw the same. Pure. `all`: the lines of
 * the whole budget where this chart is of some of them, for one scale.
 */
export function budgetChart(
  { lines }: Pick<BudgetReport, 'lines'>,
  words: BudgetChartWords,
  size: ChartSize,
  all: BudgetReport['lines'] = lines,
): ChartModel {
  const series = [
    { name: words.budget, values: lines.map(({ cost }) => wholePounds(cost)) },
    { name: words.actual, values: lines.map(({ actual }) => wholePounds(actual)) },
    { name: words.forecast, values: lines.map(({ forecast }) => wholePounds(forecast)) },
  ];
  return groupedChart(
    lines.map(({ name }) => name),
    series,
    size,
    all.flatMap(({ cost, actual, forecast }) => [cost, actual, forecast].map(wholePounds)),
  );
}
