import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { IdleWarning } from '../office/IdleWarning.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { Shell } from './Shell.tsx';
import { useStillHere } from './useStillHere.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page fills the window: no navigation, no header. */
    bare?: boolean;
  }
}

/** A page that fills the window, as on election night. The program still locks itself when nobody is there. */
function BareFrame() {
  useStillHere();
  return (
    <>
      <Suspense fallback={<Spinner block />}>
        <Outlet />
      </Suspense>
      <ToastRegion />
      <IdleWarning />
    </>
  );
}

/** The frame of every page: the shell, or nothing around a page that fills the window. */
export function Frame() {
  const bare = useRouterState({ select: ({ matches }) => matches.some(({ staticData }) => staticData.bare === true) });
  return bare ? <BareFrame /> : <Shell />;
}
