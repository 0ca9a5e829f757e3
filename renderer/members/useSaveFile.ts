import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../db/base/outcome.ts';
import type { ListQuery } from '../../db/members/input.ts';
import type { Handed } from '../../electron/api/members-export.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { downloadBytes } from '../app/download.ts';
import { toasts, useProblemWords } from '../ui/index.ts';

/** Says what became of a file: saved by the host, handed to the browser, or refused. Silent when the person thought better of it. */
function useTell() {
  const { t } = useTranslation('members');
  const wordsOf = useProblemWords();
  return (outcome: Outcome<Handed>, saved: string) => {
    if (!outcome.ok) return toasts.show({ text: wordsOf(outcome.problem), tone: 'error' });
    const { way, path, file } = outcome.value;
    if (way === 'cancelled') return;
    if (file) downloadBytes(file);
    toasts.show({ text: path ? t('list.savedAt', { path }) : saved });
  };
}

/** Saves the register as it is searched and filtered. */
export function useSaveList(query: ListQuery): (format: 'csv' | 'xlsx') => Promise<void> {
  const { t } = useTranslation('members');
  const { run } = useDo(api.members.exportList);
  const tell = useTell();
  return async (format) => tell(await run({ ...query, format }), t('list.saved'));
}

/** M14: saves all that is held on one member. */
export function useSaveHeld(id: number, name: string): (format: 'json' | 'csv') => Promise<void> {
  const { t } = useTranslation('members');
  const { run } = useDo(api.members.exportHeld);
  const tell = useTell();
  return async (format) => tell(await run({ id, format }), t('page.heldSaved', { name }));
}
