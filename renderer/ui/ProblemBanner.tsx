import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { Banner } from './Banner.tsx';
import { useProblemWords } from './problemWords.ts';

/** A problem of the API outside a form: its words and its rule. Read out when it appears. */
export function ProblemBanner({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const { t } = useTranslation('ui');
  const wordsOf = useProblemWords();
  return (
    <Banner tone="error" title={wordsOf(problem)} actions={actions} announce>
      {problem.rule && t('form.rule', { rule: problem.rule })}
    </Banner>
  );
}
