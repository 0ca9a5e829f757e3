import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const agreementRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/agreement',
    component: lazyRouteComponent(() => import('./AgreementsPage.tsx'), 'AgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/agreement/$agreementId',
    component: lazyRouteComponent(() => import('./AgreementPage.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/agreement/$agreementId/edit',
    component: lazyRouteComponent(() => import('./DraftPage.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/agreement/$agreementId/vary',
    component: lazyRouteComponent(() => import('./VaryPage.tsx'), 'VaryPage'),
  }),
] as const;
