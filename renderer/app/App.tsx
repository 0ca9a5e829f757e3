import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { queryClient } from './ask.ts';
import { CrashBoundary } from './CrashBoundary.tsx';
import { loadOtherWords } from './i18n.ts';
import { router } from './router.tsx';
import { SessionContext, useStatus } from './status.ts';

const TroubleScreen = lazy(() => import('../office/TroubleScreen.tsx').then((m) => ({ default: m.TroubleScreen })));
const SetUpScreen = lazy(() => import('../office/SetUpScreen.tsx').then((m) => ({ default: m.SetUpScreen })));
const SignInScreen = lazy(() => import('../office/SignInScreen.tsx').then((m) => ({ default: m.SignInScreen })));

/** The gates in their order: the data folder is sound, the group is set up, somebody is signed in; then the shell. */
function Gates() {
  const { t } = useTranslation('common');
  const { status, look } = useStatus();
  const started = status.state !== 'asking';
  useEffect(() => {
    if (started) requestIdleCallback(() => void loadOtherWords());
  }, [started]);
  switch (status.state) {
    case 'asking':
      return <Spinner block label={t('starting')} />;
    case 'noAnswer':
      return (
        <ProblemBanner
          problem={status.problem}
          actions={<Button onPress={() => void look()}>{t('lostHost.again')}</Button>}
        />
      );
    case 'trouble':
      return <TroubleScreen trouble={status.trouble} version={status.version} onAgain={look} />;
    case 'setUp':
      return <SetUpScreen today={status.today} onDone={look} />;
    case 'signedOut':
      return <SignInScreen groupName={status.groupName} people={status.people} onDone={look} />;
    case 'ready':
      return (
        <SessionContext value={{ ...status, look }}>
          <RouterProvider router={router} />
        </SessionContext>
      );
  }
}

export function App() {
  return (
    <CrashBoundary>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Spinner block />}>
          <Gates />
        </Suspense>
      </QueryClientProvider>
    </CrashBoundary>
  );
}
