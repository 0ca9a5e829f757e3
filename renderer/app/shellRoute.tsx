import { createRootRoute } from '@tanstack/react-router';
import { CrashPage } from './CrashBoundary.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

/** The parent of every subject's routes: `createRoute({ getParentRoute: () => shellRoute, path: '/members', … })`. */
export const shellRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <CrashPage error={error} onAgain={reset} />,
});
