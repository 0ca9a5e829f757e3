import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, ButtonRow, ComboBox, Dialog, RadioGroup, TextField } from '../../ui/index.ts';
import { useMemberOptions } from '../useMemberOptions.ts';
import { useNight } from './NightContext.tsx';

/** A roll that is wrong on the night: corrected with the reason, confirmed and announced. */
export function RollDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const { night, confirm } = useNight();
  const [memberId, setMember] = useState<number | null>(null);
  const [entitled, setEntitled] = useState<'yes' | 'no' | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const members = useMemberOptions();
  const correct = useDo(api.elections.correctRoll);
  const missing = (bad: boolean) => (isAsked && bad ? t('night.roll.missing') : undefined);
  const go = () => {
    setAsked(true);
    const name = members.find((each) => each.value === memberId)?.label;
    if (memberId === null || !name || entitled === null || note.trim() === '') return;
    confirm({
      title: t('night.roll.main'),
      lines: [t(entitled === 'yes' ? 'night.roll.confirmYes' : 'night.roll.confirmNo', { name }), note],
      send: (confirmedWith) =>
        correct.run({ electionId: night.election.id, memberId, entitled: entitled === 'yes', note, confirmedWith }),
      onDone: onClose,
    });
  };
  return (
    <Dialog title={t('night.roll.title')} isOpen onClose={onClose}>
      <p>{t('night.roll.text')}</p>
      <ComboBox
        label={t('night.roll.member')}
        options={members}
        value={memberId}
        onChange={setMember}
        error={missing(memberId === null)}
      />
      <RadioGroup
        label={t('night.roll.entitled')}
        options={[
          { value: 'yes', label: t('night.roll.yes') },
          { value: 'no', label: t('night.roll.no') },
        ]}
        value={entitled}
        onChange={setEntitled}
        error={missing(entitled === null)}
      />
      <TextField label={t('night.roll.note')} value={note} onChange={setNote} error={missing(note.trim() === '')} />
      <ButtonRow>
        <Button look="primary" onPress={go}>
          {t('night.roll.main')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {tc('cancel')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
