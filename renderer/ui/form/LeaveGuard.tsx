import { useBlocker } from '@tanstack/react-router';
import { type RefObject, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../Dialog.tsx';
import { noteUnsaved } from './unsaved.ts';

type LeaveDialogProps = { onLeave: () => void; onStay: () => void };

/** "Leave without saving?" The safe answer has the focus. */
export function LeaveDialog({ onLeave, onStay }: LeaveDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ConfirmDialog
      title={t('form.leaveTitle')}
      isOpen
      tone="danger"
      confirmLabel={t('form.leave')}
      cancelLabel={t('form.stay')}
      onConfirm={onLeave}
      onCancel={onStay}
    >
      <p>{t('form.leaveText')}</p>
    </ConfirmDialog>
  );
}

/** Asks before unsaved changes are lost by going to another page or closing the window. */
export function LeaveGuard({ isDirty, saved }: { isDirty: boolean; saved: RefObject<boolean> }) {
  const blocker = useBlocker({
    // `saved` is read when somebody leaves: going on right after saving happens before isDirty is drawn again.
    shouldBlockFn: () => isDirty && !saved.current,
    enableBeforeUnload: () => isDirty && !saved.current,
    withResolver: true,
  });
  const id = useId();
  useEffect(() => {
    noteUnsaved(id, isDirty);
    // Changed again after it was saved.
    if (isDirty) saved.current = false;
    return () => noteUnsaved(id, false);
  }, [id, isDirty, saved]);
  if (blocker.status !== 'blocked') return null;
  return <LeaveDialog onLeave={blocker.proceed} onStay={blocker.reset} />;
}
