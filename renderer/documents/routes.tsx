import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shellRoute.tsx';
import { readPreviewSearch } from './search.ts';

/** The pages of this subject. The preview is reached from wherever a document belongs, with what it shows in the address. */
export const documentsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents',
    component: lazyRouteComponent(() => import('./DocumentsPage.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/preview',
    validateSearch: readPreviewSearch,
    component: lazyRouteComponent(() => import('./PreviewPage.tsx'), 'PreviewPage'),
  }),
] as const;
