import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { ConfirmDialog, ProblemBanner, toasts } from '../ui/index.ts';
import type { Member } from './types.ts';

/** M14: asks before a former member's contact details are erased for good. */
export function EraseDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { run, busy } = useDo(api.members.erase);
  const [problem, setProblem] = useState<Problem | null>(null);
  const erase = async () => {
    const outcome = await run({ id: member.id, version: member.version, confirm: true });
    if (!outcome.ok) return setProblem(outcome.problem);
    onClose();
    toasts.show({ text: t('erase.done') });
  };
  return (
    <ConfirmDialog
      title={t('erase.title', { name: member.name })}
      isOpen
      tone="danger"
      busy={busy}
      confirmLabel={t('erase.submit')}
      onConfirm={() => void erase()}
      onCancel={onClose}
    >
      {problem && <ProblemBanner problem={problem} />}
      <p>{t('erase.text')}</p>
      <p>{t('erase.backups')}</p>
    </ConfirmDialog>
  );
}
