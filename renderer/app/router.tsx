import { createHashHistory, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { monitoringRoutes } from '../agreement/monitoring/routes.tsx';
import { agreementRoutes } from '../agreement/routes.tsx';
import { conductRoutes } from '../conduct/routes.tsx';
import { distributionRoutes } from '../distribution/routes.tsx';
import { documentsRoutes } from '../documents/routes.tsx';
import { electionsRoutes } from '../elections/routes.tsx';
import { meetingsRoutes } from '../meetings/routes.tsx';
import { membersRoutes } from '../members/routes.tsx';
import { minutesRoutes } from '../minutes/routes.tsx';
import { officeRoutes } from '../office/routes.tsx';
import { outreachRoutes } from '../outreach/routes.tsx';
import { reportsRoutes } from '../reports/routes.tsx';
import { treasuryRoutes } from '../treasury/routes.tsx';
import { CrashPage } from './CrashBoundary.tsx';
import { shellRoute } from './shellRoute.tsx';

/** Every shared component in its states: not linked, for those who build screens and for the browser tests. */
const galleryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/gallery',
  component: lazyRouteComponent(() => import('./gallery/Gallery.tsx'), 'Gallery'),
});

const routeTree = shellRoute.addChildren([
  ...reportsRoutes,
  ...membersRoutes,
  ...meetingsRoutes,
  ...minutesRoutes,
  ...distributionRoutes,
  ...outreachRoutes,
  ...conductRoutes,
  ...electionsRoutes,
  ...treasuryRoutes,
  ...agreementRoutes,
  ...monitoringRoutes,
  ...documentsRoutes,
  ...officeRoutes,
  galleryRoute,
]);

export const router = createRouter({
  routeTree,
  // The desktop's protocol and a file server alike know one page only: the place is behind the #.
  history: createHashHistory(),
  defaultPreload: 'intent',
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
  defaultErrorComponent: ({ error, reset }) => <CrashPage error={error} onAgain={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
