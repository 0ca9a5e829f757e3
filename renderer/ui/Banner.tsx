import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Banner.module.css';
import { cx } from './cx.ts';

export type BannerProps = {
  tone: 'info' | 'success' | 'warning' | 'error';
  title?: string | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears: for what happens after the page is there. */
  announce?: boolean;
};

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, error: OctagonAlert };

/** Says something about the page as a whole. Word, shape and colour. */
export function Banner({ tone, title, children, actions, announce = false }: BannerProps) {
  const { t } = useTranslation('ui');
  const Icon = ICONS[tone];
  return (
    <div className={cx(css.banner, css[tone])} role={announce ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon className={css.icon} aria-hidden="true" />
      <div className={css.body}>
        <p className={css.title}>
          <span className={title ? 'visuallyHidden' : undefined}>
            {t(`tone.${tone}`)}
            {title ? ': ' : ''}
          </span>
          {title}
        </p>
        {children && <div>{children}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
