import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayStep } from '../../../db/elections/rules.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, ButtonRow, Dialog, TextArea } from '../../ui/index.ts';
import type { Round } from '../words.ts';
import { useNight } from './NightContext.tsx';

/** A round that cannot stand: void with the reason, and a new one in another colour. A rehearsal is ended instead. */
export function useVoid(round: Round): { open: (() => void) | undefined; dialog: ReactNode } {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const { confirm, night } = useNight();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const declareVoid = useDo(api.elections.voidRound);
  if (!mayStep(round.state, 'void') || night.election.rehearsal) return { open: undefined, dialog: null };
  const go = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    setOpen(false);
    confirm({
      title: t('night.void.main'),
      lines: [t('night.void.confirm'), reason],
      tone: 'danger',
      send: (confirmedWith) => declareVoid.run({ roundId: round.id, confirmedWith, reason }),
    });
  };
  const dialog = isOpen && (
    <Dialog title={t('night.void.title')} isOpen onClose={() => setOpen(false)}>
      <p>{t('night.void.text')}</p>
      <TextArea
        label={t('night.void.reason')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? t('night.void.reasonMissing') : undefined}
      />
      <ButtonRow>
        <Button look="danger" onPress={go}>
          {t('night.void.main')}
        </Button>
        <Button look="quiet" onPress={() => setOpen(false)}>
          {tc('cancel')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
  return { open: () => setOpen(true), dialog };
}

export function VoidButton({ round }: { round: Round }) {
  const { t } = useTranslation('elections');
  const { open, dialog } = useVoid(round);
  if (!open) return null;
  return (
    <>
      <Button look="quiet" onPress={open}>
        {t('night.void.button')}
      </Button>
      {dialog}
    </>
  );
}
