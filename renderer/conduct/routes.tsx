import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const conductRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/conduct',
    component: lazyRouteComponent(() => import('./CasesPage.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/conduct/new',
    component: lazyRouteComponent(() => import('./NewCasePage.tsx'), 'NewCasePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/conduct/$caseId',
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
] as const;
