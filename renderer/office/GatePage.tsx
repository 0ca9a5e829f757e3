import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/index.ts';
import css from './gate.module.css';

/** A page outside the shell: set-up, signing in. The title takes the focus when it changes, so that it is read out. */
export function GatePage({
  title,
  lead,
  above,
  wide = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const shownBefore = useRef<string | null>(null);
  useEffect(() => {
    document.title = `${title} – ${t('productName')}`;
    if (shownBefore.current !== null && shownBefore.current !== title) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    shownBefore.current = title;
  }, [title, t]);
  return (
    <main className={css.page}>
      <div className={cx(wide ? css.column : css.narrow)}>
        <header className={css.part}>
          <p className={css.product}>{t('productName')}</p>
          {above}
          <h1 className={css.title} tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </header>
        {children}
      </div>
    </main>
  );
}
