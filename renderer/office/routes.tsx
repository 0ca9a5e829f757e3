import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const officeRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office',
    component: lazyRouteComponent(() => import('./OfficePage.tsx'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/people',
    component: lazyRouteComponent(() => import('./OfficePage.tsx'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/settings',
    component: lazyRouteComponent(() => import('./OfficePage.tsx'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/audit',
    component: lazyRouteComponent(() => import('./OfficePage.tsx'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/backups',
    component: lazyRouteComponent(() => import('./OfficePage.tsx'), 'OfficePage'),
  }),
] as const;
