import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readMeetingSearch, readMeetingsSearch } from './search.ts';

/** The pages of this subject. */
export const meetingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings',
    validateSearch: readMeetingsSearch,
    component: lazyRouteComponent(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/new',
    component: lazyRouteComponent(() => import('./PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/cycle',
    component: lazyRouteComponent(() => import('./CyclePage.tsx'), 'CyclePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/venues',
    component: lazyRouteComponent(() => import('./VenuesPage.tsx'), 'VenuesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/compliance',
    component: lazyRouteComponent(() => import('./CompliancePage.tsx'), 'CompliancePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/sub-groups',
    component: lazyRouteComponent(() => import('./sub-groups/SubGroupsPage.tsx'), 'SubGroupsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/sub-groups/$subGroupId',
    component: lazyRouteComponent(() => import('./sub-groups/SubGroupPage.tsx'), 'SubGroupPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId',
    validateSearch: readMeetingSearch,
    component: lazyRouteComponent(() => import('./MeetingPage.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId/edit',
    component: lazyRouteComponent(() => import('./EditPage.tsx'), 'EditPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId/agenda',
    component: lazyRouteComponent(() => import('./AgendaPage.tsx'), 'AgendaPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meetings/$meetingId/supplement',
    component: lazyRouteComponent(() => import('./SupplementPage.tsx'), 'SupplementPage'),
  }),
] as const;
