import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const distributionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId/send',
    validateSearch: ({ key }: Record<string, unknown>): { key?: string } => (typeof key === 'string' ? { key } : {}),
    component: lazyRouteComponent(() => import('./SendPage.tsx'), 'SendPage'),
  }),
] as const;
