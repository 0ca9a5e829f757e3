import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject. */
export const officeRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office',
    component: lazyRouteComponent(() => import('./GroupPage.tsx'), 'GroupPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/edit',
    component: lazyRouteComponent(() => import('./GroupEditPage.tsx'), 'GroupEditPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/people',
    component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/passphrase',
    component: lazyRouteComponent(() => import('./OwnPassphrasePage.tsx'), 'OwnPassphrasePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/settings',
    component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/audit',
    component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/help',
    component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/office/backups',
    component: lazyRouteComponent(() => import('./BackupsPage.tsx'), 'BackupsPage'),
  }),
] as const;
