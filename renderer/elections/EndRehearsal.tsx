import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionId } from '../../db/base/brand.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, ConfirmDialog, ProblemBanner, toasts } from '../ui/index.ts';
import { useTake } from './night/useTake.ts';

/** Ends a rehearsal in the middle: asked first, then everything of it is gone, this page too. */
export function EndRehearsal({ electionId }: { electionId: ElectionId }) {
  const { t } = useTranslation('elections');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { take, busy, problem } = useTake();
  const end = useDo(api.elections.endRehearsal);
  const run = () =>
    void take(async () => {
      const ended = await end.run({ electionId });
      if (!ended.ok) return ended;
      toasts.show({ text: t('next.rehearsalEnded') });
      void navigate({ to: '/elections' });
      return ended;
    });
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('next.endRehearsal')}
      </Button>
      <ConfirmDialog
        title={t('next.endRehearsal')}
        isOpen={isOpen}
        confirmLabel={t('next.endRehearsal')}
        tone="danger"
        busy={busy}
        onConfirm={run}
        onCancel={() => setOpen(false)}
      >
        {problem && <ProblemBanner problem={problem} />}
        <p>{t('next.endRehearsalText')}</p>
      </ConfirmDialog>
    </>
  );
}
