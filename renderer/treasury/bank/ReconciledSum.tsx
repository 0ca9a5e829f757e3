import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { pence } from '../../../db/base/pence.ts';
import type { ReconciliationFigures } from '../../../db/treasury/bank-types.ts';
import { StatusTag } from '../../ui/index.ts';
import { Money } from '../shared/Money.tsx';
import css from './bank.module.css';

/** Statement + outstanding − unpresented = cash book, in words and figures. */
export function ReconciledSum({ figures }: { figures: ReconciliationFigures }) {
  const { t } = useTranslation('treasury');
  const { closing, outstanding, unpresented, cashBook, difference } = figures;
  const lines = [
    { sign: '', key: 'statement', amount: closing },
    { sign: '+', key: 'outstanding', amount: outstanding },
    { sign: '−', key: 'unpresented', amount: unpresented },
    { sign: '=', key: 'comesTo', amount: pence(closing + outstanding - unpresented) },
    { sign: '', key: 'cashBook', amount: cashBook },
  ] as const;
  return (
    <table className={css.sum}>
      <caption className="visuallyHidden">{t('bank.rec.figures', { date: formatDate(figures.date) })}</caption>
      <tbody>
        {lines.map(({ sign, key, amount }) => (
          <tr key={key} className={key === 'comesTo' ? css.line : undefined}>
            <th scope="row">
              <span className={css.sign}>{sign}</span>
              {t(`bank.rec.${key}`)}
            </th>
            <td>
              <Money pence={amount} />
            </td>
          </tr>
        ))}
        <tr className={css.line}>
          <th scope="row">
            <span className={css.sign} />
            {t('bank.rec.difference')}
            <span className={css.tag}>
              <StatusTag tone={difference === 0 ? 'good' : 'bad'}>
                {t(difference === 0 ? 'bank.rec.agrees' : 'bank.rec.differs')}
              </StatusTag>
            </span>
          </th>
          <td>
            <Money pence={difference} strong />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
