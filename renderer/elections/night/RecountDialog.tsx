import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, ButtonRow, Dialog, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import type { Round } from '../words.ts';
import { useNight } from './NightContext.tsx';

/** Anybody standing may ask for a recount; the returning officer grants or refuses it, with the reason. */
export function RecountButton({ round }: { round: Round }) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const { confirm } = useNight();
  const [isOpen, setOpen] = useState(false);
  const [by, setBy] = useState('');
  const [answer, setAnswer] = useState<'granted' | 'refused' | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const ask = useDo(api.elections.requestRecount);
  const missing = (bad: boolean) => (isAsked && bad ? t('night.recount.missing') : undefined);
  const go = () => {
    setAsked(true);
    if (by.trim() === '' || answer === null || reason.trim() === '') return;
    setOpen(false);
    confirm({
      title: t('night.recount.main'),
      lines: [
        t(answer === 'granted' ? 'night.recount.confirmGranted' : 'night.recount.confirmRefused', { name: by }),
        reason,
      ],
      send: (confirmedWith) => ask.run({ roundId: round.id, confirmedWith, by, granted: answer === 'granted', reason }),
    });
  };
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('night.recount.button')}
      </Button>
      {isOpen && (
        <Dialog title={t('night.recount.title')} isOpen onClose={() => setOpen(false)}>
          <p>{t('night.recount.text')}</p>
          <TextField label={t('night.recount.by')} value={by} onChange={setBy} error={missing(by.trim() === '')} />
          <RadioGroup
            label={t('night.recount.answer')}
            options={[
              { value: 'granted', label: t('night.recount.granted') },
              { value: 'refused', label: t('night.recount.refused') },
            ]}
            value={answer}
            onChange={setAnswer}
            error={missing(answer === null)}
          />
          <TextArea
            label={t('night.recount.reason')}
            rows={2}
            value={reason}
            onChange={setReason}
            error={missing(reason.trim() === '')}
          />
          <ButtonRow>
            <Button look="primary" onPress={go}>
              {t('night.recount.main')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {tc('cancel')}
            </Button>
          </ButtonRow>
        </Dialog>
      )}
    </>
  );
}
