import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readFilters } from './filters.ts';

/** The pages of this subject. */
export const membersRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members',
    validateSearch: readFilters,
    component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/coverage',
    component: lazyRouteComponent(() => import('./CoveragePage.tsx'), 'CoveragePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/new',
    component: lazyRouteComponent(() => import('./AddMemberPage.tsx'), 'AddMemberPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/import',
    component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/places',
    component: lazyRouteComponent(() => import('./PlacesPage.tsx'), 'PlacesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/$memberId',
    component: lazyRouteComponent(() => import('./MemberPage.tsx'), 'MemberPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/$memberId/change',
    component: lazyRouteComponent(() => import('./ChangeMemberPage.tsx'), 'ChangeMemberPage'),
  }),
] as const;
