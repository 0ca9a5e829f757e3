import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './SummaryList.module.css';

export type SummaryRow = {
  label: string;
  /** Nothing, or an empty text, reads "Not given". */
  value: ReactNode;
  /** A TextLink or a quiet Button "Change", whose accessible name says what it changes. */
  action?: ReactNode;
};

/** Facts as label and value: a record's page, check-your-answers. Line breaks in texts are kept. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const { t } = useTranslation('ui');
  return (
    <dl className={css.list}>
      {rows.map(({ label, value, action }) => (
        <div className={css.row} key={label}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.value}>
            {value === null || value === undefined || value === '' ? (
              <span className={css.none}>{t('notGiven')}</span>
            ) : (
              value
            )}
          </dd>
          {action && <dd className={css.action}>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
