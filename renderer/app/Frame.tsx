import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { IdleWarning } from '../office/IdleWarning.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { Shell } from './Shell.tsx';
import { useStillHere } from './useStillHere.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page fills the window: no navigation, no header. `silent`: no messages either, for what the room sees. */
    bare?: 'messages' | 'silent';
  }
}

/** A page that fills the window, as on election night. The program still locks itself when nobody is there. */
function BareFrame({ silent }: { silent: boolean }) {
  useStillHere();
  return (
    <>
      <Suspense fallback={<Spinner block />}>
        <Outlet />
      </Suspense>
      {!silent && <ToastRegion />}
      {!silent && <IdleWarning />}
    </>
  );
}

/** The frame of every page: the shell, or nothing around a page that fills the window. */
export function Frame() {
  const bare = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.bare });
  return bare ? <BareFrame silent={bare === 'silent'} /> : <Shell />;
}
