import { useEffect, useState } from 'react';
import type { Outcome } from '../../db/base/outcome.ts';

/**
 * A value that shows what was chosen while it is saved, and goes back where that is refused: ticks follow one another fast.
 * @param saved what the file has
 */
export function useAtOnce<V>(saved: V, save: (value: V) => Promise<Outcome<unknown>>): [V, (value: V) => void] {
  const [chosen, setChosen] = useState<{ value: V } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the core takes the place of what was chosen.
  useEffect(() => setChosen(null), [saved]);
  const choose = (value: V) => {
    setChosen({ value });
    void save(value).then((outcome) => {
      if (!outcome.ok) setChosen(null);
    });
  };
  return [chosen ? chosen.value : saved, choose];
}
