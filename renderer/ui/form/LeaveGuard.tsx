import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../Dialog.tsx';

/** Asks before unsaved changes are lost by going to another page or closing the window. */
export function LeaveGuard({ isDirty, saved }: { isDirty: boolean; saved: RefObject<boolean> }) {
  const { t } = useTranslation('ui');
  const blocker = useBlocker({
    // `saved` is read when somebody leaves: going on right after saving happens before isDirty is drawn again.
    shouldBlockFn: () => isDirty && !saved.current,
    enableBeforeUnload: () => isDirty && !saved.current,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('form.leaveTitle')}
      isOpen
      tone="danger"
      confirmLabel={t('form.leave')}
      cancelLabel={t('form.stay')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    >
      <p>{t('form.leaveText')}</p>
    </ConfirmDialog>
  );
}
