import { createRootRoute } from '@tanstack/react-router';
import { CrashPage } from './CrashBoundary.tsx';
import { Frame } from './Frame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** The parent of every subject's routes: `createRoute({ getParentRoute: () => shellRoute, path: '/members', … })`. */
export const shellRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <CrashPage error={error} onAgain={reset} />,
});
