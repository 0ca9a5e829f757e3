import { useTranslation } from 'react-i18next';
import type { Params, Problem } from '../../db/base/outcome.ts';
import type { ProblemKey, problems } from '../../resources/locales/en-GB/problems.ts';

export type ProblemWords = (problem: { key: ProblemKey; params?: Params | undefined }) => string;

/** Where the words of a problem are: `elections.noSeats` is `noSeats` of the namespace `problems/elections`. */
export const problemNamespace = (key: ProblemKey) =>
  `problems/${key.slice(0, key.indexOf('.')) as keyof typeof problems}` as const;

/**
 * Words for what the API, a rule or a schema found wrong. Those of an outcome's problem are there when it is; for others, such as
 * warnings in an answer, the component waits in the nearest Suspense the first time.
 */
export function useProblemWords(): ProblemWords {
  const { i18n } = useTranslation();
  return ({ key, params }) => {
    const namespace = problemNamespace(key);
    // What React waits for is thrown; react-i18next does the same.
    if (!i18n.hasLoadedNamespace(namespace)) throw i18n.loadNamespaces(namespace);
    // The key and its parameters come together from outside, so their pairing cannot be checked here.
    const words = i18n.getFixedT(null, namespace) as unknown as (key: string, params: Params) => string;
    return words(key.slice(key.indexOf('.') + 1), params ?? {});
  };
}

/** The problem's rule, as shown behind its words. */
export const ruleOf = (problem: Problem): string | undefined => problem.rule;
