import { useTranslation } from 'react-i18next';
import type { ListQuery } from '../../db/members/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useTellSaved } from '../app/tellSaved.ts';

function useAt() {
  const { t } = useTranslation('members');
  return (path: string) => t('list.savedAt', { path });
}

/** Saves the register as it is searched and filtered. */
export function useSaveList(query: ListQuery): (format: 'csv' | 'xlsx') => Promise<void> {
  const { t } = useTranslation('members');
  const { run } = useDo(api.members.exportList);
  const tell = useTellSaved();
  const at = useAt();
  return async (format) => tell(await run({ ...query, format }), { handed: t('list.saved'), at });
}

/** M14: saves all that is held on one member. */
export function useSaveHeld(id: number, name: string): (format: 'json' | 'csv') => Promise<void> {
  const { t } = useTranslation('members');
  const { run } = useDo(api.members.exportHeld);
  const tell = useTellSaved();
  const at = useAt();
  return async (format) => tell(await run({ id, format }), { handed: t('page.heldSaved', { name }), at });
}
