import { useTranslation } from 'react-i18next';
import { formatPence } from '../../../db/base/pence.ts';
import { perCent } from '../../../db/treasury/budget-rules.ts';
import type { BudgetReport } from '../../../db/treasury/budget-types.ts';
import { Banner } from '../../ui/index.ts';

/** The size of what a line is off by, without its sign: the words say over or under. */
export const sizeOf = (perMille: number | null) => perCent(perMille).replace(/^[+−]/, '');

/** T6, T7: in words what is off by more than the settings say, and what was paid under headings of no line. */
export function BudgetWarnings({ report }: { report: BudgetReport }) {
  const { t } = useTranslation('treasury');
  const { lines, unbudgeted, warnPercent: percent } = report;
  const said = lines.flatMap(({ name, warning, perMille, forecast }) => {
    if (warning === null) return [];
    if (perMille === null) return [t('budget.overNothing', { name, amount: formatPence(forecast) })];
    return [t(`budget.${warning}`, { name, by: sizeOf(perMille), percent })];
  });
  const list = unbudgeted.map(({ name, pence }) => `${name} ${formatPence(pence)}`).join(', ');
  const all = unbudgeted.length === 0 ? said : [...said, t('budget.unbudgeted', { list })];
  if (all.length === 0) return null;
  return (
    <Banner tone="warning" title={t('budget.warnings')}>
      <ul>
        {all.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Banner>
  );
}
