import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const meetingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings',
    component: lazyRouteComponent(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
  }),
] as const;
