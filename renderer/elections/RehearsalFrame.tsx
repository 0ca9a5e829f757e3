import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './elections.module.css';

/** A rehearsal can never be mistaken for an election: stripes around every page, and the words. */
export function RehearsalFrame({ isRehearsal, children }: { isRehearsal: boolean; children: ReactNode }) {
  const { t } = useTranslation('elections');
  if (!isRehearsal) return children;
  return (
    <div className={css.rehearsal}>
      <p className={css.rehearsalWords}>{t('rehearsal.words')}</p>
      <div className={css.inFrame}>{children}</div>
    </div>
  );
}
