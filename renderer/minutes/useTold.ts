import { useCallback } from 'react';
import type { Outcome } from '../../db/base/outcome.ts';
import { toasts, useProblemWords } from '../ui/index.ts';

/** Says why a command that has no form of its own did nothing. */
export function useTold(): <T>(outcome: Promise<Outcome<T>>) => Promise<Outcome<T>> {
  const wordsOf = useProblemWords();
  return useCallback(
    async (outcome) => {
      const settled = await outcome;
      if (!settled.ok) toasts.show({ text: wordsOf(settled.problem), tone: 'error' });
      return settled;
    },
    [wordsOf],
  );
}
