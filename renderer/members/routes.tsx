import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const membersRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members',
    component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/coverage',
    component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
  }),
] as const;
