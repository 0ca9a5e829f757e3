import { useTranslation } from 'react-i18next';
import { groupedHeight } from '../../../db/base/grouped-chart.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { budgetChart } from '../../../db/treasury/budget-chart-rules.ts';
import type { BudgetReport } from '../../../db/treasury/budget-types.ts';
import { Card, Chart } from '../../ui/index.ts';

/** The same drawing as the printed report's. */
export function BudgetChart({ report }: { report: BudgetReport }) {
  const { t } = useTranslation('treasury');
  const { lines } = report;
  const words = { budget: t('budget.lineCost'), actual: t('budget.actual'), forecast: t('budget.forecast') };
  const summary = t('budget.chartSummary', {
    lines: lines
      .map(({ name, cost, actual, forecast }) =>
        t('budget.chartLine', {
          ...{ name, cost: formatPence(cost), actual: formatPence(actual), forecast: formatPence(forecast) },
        }),
      )
      .join('; '),
  });
  const size = { width: 640, height: groupedHeight(lines.length, 3) };
  return (
    <Card>
      <Chart title={t('budget.chart')} summary={summary} model={budgetChart(report, words, size)} />
    </Card>
  );
}
