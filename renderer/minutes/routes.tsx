import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readTakeSearch } from './search.ts';

/** The pages of this subject; they stand under the meetings. */
export const minutesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId/minutes',
    validateSearch: readTakeSearch,
    component: lazyRouteComponent(() => import('./TakePage.tsx'), 'TakePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId/letters',
    component: lazyRouteComponent(() => import('./LettersPage.tsx'), 'LettersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/actions',
    component: lazyRouteComponent(() => import('./ActionsPage.tsx'), 'ActionsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/attendance',
    component: lazyRouteComponent(() => import('./AttendanceYearPage.tsx'), 'AttendanceYearPage'),
  }),
] as const;
