import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readBankSearch } from './bank/search.ts';

/** The pages of this subject. */
export const treasuryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury',
    component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book',
    component: lazyRouteComponent(() => import('./book/CashBookPage.tsx'), 'CashBookPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/payments',
    component: lazyRouteComponent(() => import('./payments/PaymentsPage.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/cheques',
    component: lazyRouteComponent(() => import('./payments/ChequesPage.tsx'), 'ChequesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/petty-cash',
    component: lazyRouteComponent(() => import('./petty-cash/PettyCashPage.tsx'), 'PettyCashPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/set-up',
    component: lazyRouteComponent(() => import('./set-up/SetUpPage.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/bank',
    validateSearch: readBankSearch,
    component: lazyRouteComponent(() => import('./bank/BankPage.tsx'), 'BankPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/budget',
    component: lazyRouteComponent(() => import('./budget/BudgetPage.tsx'), 'BudgetPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/reports',
    component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
  }),
] as const;
