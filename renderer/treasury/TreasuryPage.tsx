import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx, Page } from '../ui/index.ts';
import css from './frame.module.css';
import { BrokenBook } from './shared/BrokenBook.tsx';

const PARTS = [
  { key: 'overview', to: '/treasury' },
  { key: 'book', to: '/treasury/book' },
  { key: 'payments', to: '/treasury/payments' },
  { key: 'cheques', to: '/treasury/cheques' },
  { key: 'pettyCash', to: '/treasury/petty-cash' },
  { key: 'bank', to: '/treasury/bank' },
  { key: 'budget', to: '/treasury/budget' },
  { key: 'reports', to: '/treasury/reports' },
  { key: 'periods', to: '/treasury/periods' },
  { key: 'setUp', to: '/treasury/set-up' },
] as const;

/** The part that a page belongs to: the address that begins its own; the overview only by itself. */
const partOf = (path: string) =>
  PARTS.find(({ to }) => path === to || (to !== '/treasury' && path.startsWith(`${to}/`)))?.to;

/** The parts of the treasury as links, and the page under them: every page of the subject stands in it, instead of in `Page`. */
export function TreasuryPage({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  const { t } = useTranslation('treasury');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = partOf(path);
  return (
    <>
      <nav aria-label={t('parts.label')}>
        <ul className={css.parts}>
          {PARTS.map(({ key, to }) => (
            <li key={key}>
              <Link
                to={to}
                activeOptions={{ exact: true }}
                className={cx(css.part, to === here && css.here)}
                aria-current={to === here ? (to === path ? 'page' : 'true') : undefined}
              >
                {t(`parts.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Page narrow={narrow}>
        <BrokenBook />
        {children}
      </Page>
    </>
  );
}
