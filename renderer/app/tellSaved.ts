import type { Outcome } from '../../db/base/outcome.ts';
import type { Handed } from '../../electron/api/members-export.ts';
import { useProblemWords } from '../ui/problemWords.ts';
import { toasts } from '../ui/toasts.ts';
import { downloadBytes } from './download.ts';

/** How a saved file is told of: handed to the browser, or saved by the host at a path. */
export type SavedWords = { handed: string; at: (path: string) => string };

/** Says what became of a file: saved by the host, handed to the browser, or refused. Silent when the person thought better of it. */
export function useTellSaved(): (outcome: Outcome<Handed>, words: SavedWords) => void {
  const wordsOf = useProblemWords();
  return (outcome, { handed, at }) => {
    if (!outcome.ok) return toasts.show({ text: wordsOf(outcome.problem), tone: 'error' });
    const { way, path, file } = outcome.value;
    if (way === 'cancelled') return;
    if (file) downloadBytes(file);
    toasts.show({ text: path ? at(path) : handed });
  };
}
