import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';

/** The pages of this subject: events (A15) and the press (A17). */
export const outreachRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events',
    component: lazyRouteComponent(() => import('./EventsPage.tsx'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/new',
    component: lazyRouteComponent(() => import('./EventFormPage.tsx'), 'AddEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$eventId',
    component: lazyRouteComponent(() => import('./EventPage.tsx'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$eventId/edit',
    component: lazyRouteComponent(() => import('./EventFormPage.tsx'), 'ChangeEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/press',
    component: lazyRouteComponent(() => import('./PressPage.tsx'), 'PressPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/press/new',
    component: lazyRouteComponent(() => import('./StatementFormPage.tsx'), 'DraftStatementPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/press/$statementId',
    component: lazyRouteComponent(() => import('./StatementPage.tsx'), 'StatementPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/press/$statementId/edit',
    component: lazyRouteComponent(() => import('./StatementFormPage.tsx'), 'ChangeStatementPage'),
  }),
] as const;
