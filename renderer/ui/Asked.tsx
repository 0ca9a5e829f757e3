import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { Button } from './Button.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { Spinner } from './Spinner.tsx';

/** The state of a question to the API (renderer/app/ask.ts makes them). */
export type Answer<R> =
  | { state: 'loading' }
  | { state: 'problem'; problem: Problem; again: () => void }
  | { state: 'ready'; value: R; again: () => void };

/** Draws an answer: a spinner while it comes, the problem with a way to try again, or its children with the value. */
export function Asked<R>({ answer, children }: { answer: Answer<R>; children: (value: R) => ReactNode }) {
  const { t } = useTranslation('ui');
  if (answer.state === 'loading') return <Spinner block />;
  if (answer.state === 'ready') return <>{children(answer.value)}</>;
  return <ProblemBanner problem={answer.problem} actions={<Button onPress={answer.again}>{t('tryAgain')}</Button>} />;
}
