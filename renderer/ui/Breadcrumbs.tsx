import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Breadcrumbs.module.css';

/** Where a page is: the pages above it, as TextLinks, then its own name. For pages two or more levels down. */
export function Breadcrumbs({ trail, here }: { trail: readonly { key: string; link: ReactNode }[]; here: string }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className={css.trail}>
        {trail.map(({ key, link }) => (
          <li key={key}>{link}</li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
