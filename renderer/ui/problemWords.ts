import { useTranslation } from 'react-i18next';
import type { Params, Problem } from '../../db/base/outcome.ts';
import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';

export type ProblemWords = (problem: { key: ProblemKey; params?: Params | undefined }) => string;

/** Words for what the API, a rule or a schema found wrong. */
export function useProblemWords(): ProblemWords {
  const { t } = useTranslation('problems');
  // The key and its parameters come together from outside, so their pairing cannot be checked here.
  const words = t as unknown as (key: string, params: Params) => string;
  return ({ key, params }) => words(key, params ?? {});
}

/** The problem's rule, as shown behind its words. */
export const ruleOf = (problem: Problem): string | undefined => problem.rule;
