import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readElectionSearch, readNominationSearch } from './search.ts';

/** The pages of this subject. The night and the view for the room fill the window. */
export const electionsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections',
    component: lazyRouteComponent(() => import('./ElectionsPage.tsx'), 'ElectionsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/new',
    component: lazyRouteComponent(() => import('./NewElectionPage.tsx'), 'NewElectionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/help',
    component: lazyRouteComponent(() => import('./ElectionsHelpPage.tsx'), 'ElectionsHelpPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/$electionId',
    validateSearch: readElectionSearch,
    component: lazyRouteComponent(() => import('./ElectionPage.tsx'), 'ElectionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/$electionId/protocol',
    component: lazyRouteComponent(() => import('./ProtocolPage.tsx'), 'ProtocolPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/$electionId/nomination',
    validateSearch: readNominationSearch,
    component: lazyRouteComponent(() => import('./NominationPage.tsx'), 'NominationPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/$electionId/night',
    staticData: { bare: 'messages' },
    component: lazyRouteComponent(() => import('./night/NightPage.tsx'), 'NightPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/elections/$electionId/room',
    staticData: { bare: 'silent' },
    component: lazyRouteComponent(() => import('./night/RoomPage.tsx'), 'RoomPage'),
  }),
] as const;
