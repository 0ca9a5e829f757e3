import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.tsx';

/** The pages of the quarterly monitoring (L3–L6). */
export const monitoringRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/agreement/$agreementId/monitoring',
    component: lazyRouteComponent(() => import('./QuartersPage.tsx'), 'QuartersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/monitoring/$monitoringId',
    component: lazyRouteComponent(() => import('./QuarterPage.tsx'), 'QuarterPage'),
  }),
] as const;
