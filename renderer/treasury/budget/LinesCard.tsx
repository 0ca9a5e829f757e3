import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPence } from '../../../db/base/pence.ts';
import type { BudgetFigures, BudgetLineFigures, BudgetReport } from '../../../db/treasury/budget-types.ts';
import { Card, IconButton, StatusTag } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import shared from '../shared/shared.module.css';
import { sizeOf } from './BudgetWarnings.tsx';
import css from './budget.module.css';
import { ForecastDialog } from './ForecastDialog.tsx';

/** T7: how far the forecast is off: beyond the threshold with a shape and a colour, and always in words. */
function Off({ perMille, warning }: Pick<BudgetLineFigures, 'perMille' | 'warning'>) {
  const { t } = useTranslation('treasury');
  const way = perMille === null ? 'noCost' : perMille === 0 ? 'level' : perMille > 0 ? 'over' : 'under';
  const words = t(`budget.off.${way}`, { by: sizeOf(perMille) });
  if (warning === null) return words;
  return <StatusTag tone={warning === 'over' ? 'bad' : 'warn'}>{words}</StatusTag>;
}

const FIGURES = ['cost', 'contribution', 'profileToDate', 'actual', 'committed', 'variance', 'forecast'] as const;

const Figures = ({ of, strong = false }: { of: BudgetFigures; strong?: boolean }) =>
  FIGURES.map((key) => (
    <td key={key}>
      <Figure pence={of[key]} strong={strong} />
    </td>
  ));

function Name({ line }: { line: BudgetLineFigures }) {
  const { t } = useTranslation('treasury');
  const { name, expected, expectedReason: reason, ownForecast } = line;
  return (
    <>
      {name}
      {expected !== null && (
        <span className={shared.under}>
          {t('budget.byHand', { reason })} {t('budget.byHandOwn', { amount: formatPence(ownForecast) })}
        </span>
      )}
    </>
  );
}

function Head() {
  const { t } = useTranslation('treasury');
  return (
    <thead>
      <tr>
        <th scope="col">{t('budget.line')}</th>
        <th scope="col">{t('budget.lineCost')}</th>
        <th scope="col">{t('budget.lineContribution')}</th>
        <th scope="col">{t('budget.profile')}</th>
        <th scope="col">{t('budget.actual')}</th>
        <th scope="col">{t('budget.committed')}</th>
        <th scope="col">{t('budget.variance')}</th>
        <th scope="col">{t('budget.forecast')}</th>
        <th scope="col" colSpan={2}>
          {t('budget.offLabel')}
        </th>
      </tr>
    </thead>
  );
}

/** The lines with their figures; who keeps the books can say what a line will come to. */
export function LinesCard({ report }: { report: BudgetReport }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  // With the version that the person has seen.
  const [asked, setAsked] = useState<{ budget: BudgetReport['budget']; line: BudgetLineFigures } | null>(null);
  const { lines, total, warnPercent: percent } = report;
  return (
    <Card title={t('budget.lines')} flush>
      <div className={shared.scroll}>
        <table className={css.lines}>
          <caption className="visuallyHidden">{t('budget.lines')}</caption>
          <Head />
          <tbody>
            {lines.map((line) => (
              <tr key={line.number}>
                <th scope="row">
                  <Name line={line} />
                </th>
                <Figures of={line} />
                <td className={css.off}>
                  <Off {...line} />
                </td>
                <td className={css.act}>
                  {keeps && (
                    <IconButton
                      icon={Pencil}
                      size="s"
                      label={t('budget.changeForecast', { name: line.name })}
                      onPress={() => setAsked({ budget: report.budget, line })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <Figures of={total} strong />
              <td className={css.off}>
                <Off perMille={total.perMille} warning={null} />
              </td>
              <td className={css.act} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={css.explain}>{t('budget.explain', { percent })}</p>
      {asked && <ForecastDialog {...asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}
