import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readBankSearch } from './bank/search.ts';
import { readBookSearch } from './book/search.ts';
import { readBudgetSearch } from './budget/search.ts';
import { readPaymentsSearch, readPrepareSearch } from './payments/search.ts';

/** The pages of this subject. */
export const treasuryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury',
    component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/start',
    component: lazyRouteComponent(() => import('./start/StartPage.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book',
    validateSearch: readBookSearch,
    component: lazyRouteComponent(() => import('./book/CashBookPage.tsx'), 'CashBookPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book/receipt',
    component: lazyRouteComponent(() => import('./book/ReceiptPage.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book/bank-debit',
    component: lazyRouteComponent(() => import('./book/BankDebitPage.tsx'), 'BankDebitPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book/fund-transfer',
    component: lazyRouteComponent(() => import('./book/FundTransferPage.tsx'), 'FundTransferPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book/slips',
    component: lazyRouteComponent(() => import('./book/SlipsPage.tsx'), 'SlipsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book/ratify',
    component: lazyRouteComponent(() => import('./book/RatifyPage.tsx'), 'RatifyPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/book/$entryId',
    component: lazyRouteComponent(() => import('./book/EntryPage.tsx'), 'EntryPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/payments',
    validateSearch: readPaymentsSearch,
    component: lazyRouteComponent(() => import('./payments/PaymentsPage.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/payments/new',
    validateSearch: readPrepareSearch,
    component: lazyRouteComponent(() => import('./payments/PreparePage.tsx'), 'PreparePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/payments/$paymentId',
    component: lazyRouteComponent(() => import('./payments/PaymentPage.tsx'), 'PaymentPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/payments/$paymentId/amend',
    component: lazyRouteComponent(() => import('./payments/AmendPage.tsx'), 'AmendPage'),
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
    path: '/treasury/petty-cash/voucher',
    component: lazyRouteComponent(() => import('./petty-cash/VoucherPage.tsx'), 'VoucherPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/set-up',
    component: lazyRouteComponent(() => import('./set-up/SetUpPage.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/set-up/signatories',
    component: lazyRouteComponent(() => import('./set-up/SignatoriesPage.tsx'), 'SignatoriesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/set-up/payees',
    component: lazyRouteComponent(() => import('./set-up/PayeesPage.tsx'), 'PayeesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/bank',
    validateSearch: readBankSearch,
    component: lazyRouteComponent(() => import('./bank/BankPage.tsx'), 'BankPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/bank/type',
    validateSearch: readBankSearch,
    component: lazyRouteComponent(() => import('./bank/TypePage.tsx'), 'TypePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/budget',
    validateSearch: readBudgetSearch,
    component: lazyRouteComponent(() => import('./budget/BudgetPage.tsx'), 'BudgetPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/budget/new',
    component: lazyRouteComponent(() => import('./budget/BudgetFormPage.tsx'), 'NewBudgetPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/budget/$budgetId/change',
    component: lazyRouteComponent(() => import('./budget/BudgetFormPage.tsx'), 'ChangeBudgetPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/reports',
    component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/treasury/periods',
    component: lazyRouteComponent(() => import('./periods/PeriodsPage.tsx'), 'PeriodsPage'),
  }),
] as const;
