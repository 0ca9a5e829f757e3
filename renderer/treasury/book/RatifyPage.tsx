import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ratifyInput } from '../../../db/treasury/ledger-input.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  DateField,
  Dialog,
  EmptyState,
  Form,
  PageHeader,
  TextField,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { EntryTable } from './EntryTable.tsx';

function RatifyDialog({ entries, onClose }: { entries: number[]; onClose: (isDone: boolean) => void }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const ratify = useDo(api.treasury.ratify);
  return (
    <Dialog title={t('ratify.make')} isOpen onClose={() => onClose(false)}>
      <Form
        schema={ratifyInput}
        initial={{ entries, minuteRef: '', on: today }}
        send={ratify.run}
        onDone={() => {
          toasts.show({ text: t('ratify.done', { count: entries.length }) });
          onClose(true);
        }}
        submitLabel={t('ratify.make')}
        guard={false}
      >
        {({ f }) => (
          <>
            <DateField name={f('on')} label={t('ratify.on')} />
            <TextField name={f('minuteRef')} label={t('minuteRef')} hint={t('minuteHint')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** Bank charges and direct debits that no meeting has ratified. */
export function RatifyPage() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useAsk(api.treasury.toRatify, {});
  const [selected, setSelected] = useState<Set<string | number>>(new Set());
  const [isOpen, setOpen] = useState(false);
  return (
    <TreasuryPage>
      <PageHeader
        title={t('ratify.title')}
        lead={t('ratify.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury">{t('backTo.overview')}</TextLink>
          </>
        }
        actions={
          keeps && (
            <Button look="primary" isDisabled={selected.size === 0} onPress={() => setOpen(true)}>
              {t('ratify.make')}
            </Button>
          )
        }
      />
      <Asked answer={answer}>
        {(rows) => (
          <EntryTable
            caption={t('ratify.title')}
            rows={rows}
            {...(keeps && { selection: { selected, onChange: setSelected } })}
            empty={<EmptyState title={t('ratify.none')}>{t('ratify.noneText')}</EmptyState>}
          />
        )}
      </Asked>
      {isOpen && (
        <RatifyDialog
          entries={[...selected].map(Number)}
          onClose={(isDone) => {
            setOpen(false);
            if (isDone) setSelected(new Set());
          }}
        />
      )}
    </TreasuryPage>
  );
}
