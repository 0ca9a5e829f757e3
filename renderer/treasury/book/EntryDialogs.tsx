import { useTranslation } from 'react-i18next';
import type { EntryPage } from '../../../db/treasury/entry-page.ts';
import { evidenceInput, reverseInput } from '../../../db/treasury/ledger-input.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { Button, DateField, Dialog, Form, TextField, toasts } from '../../ui/index.ts';
import { EvidenceField } from './EvidenceField.tsx';

type EntryDialogProps = { entry: EntryPage; onClose: () => void };

/** T1: takes an entry back by one beside it, with its reason. */
export function ReverseDialog({ entry, onClose }: EntryDialogProps) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const reverse = useDo(api.treasury.reverse);
  return (
    <Dialog title={t('entry.reverseTitle')} isOpen onClose={onClose}>
      <Form
        schema={reverseInput}
        initial={{ entryId: entry.entryId, date: today, reason: '' }}
        send={reverse.run}
        onDone={() => {
          toasts.show({ text: t('entry.reversedDone') });
          onClose();
        }}
        submitLabel={t('entry.reverse')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('entry.reverseText')}</p>
            <DateField name={f('date')} label={t('entry.reverseOn')} />
            <TextField name={f('reason')} label={t('reason')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** A photo or PDF for an entry that is in the book already. */
export function AttachDialog({ entry, onClose }: EntryDialogProps) {
  const { t } = useTranslation('treasury');
  const add = useDo(api.treasury.addEvidence);
  return (
    <Dialog title={t('files.add')} isOpen onClose={onClose}>
      <Form
        schema={evidenceInput}
        initial={{ entryId: entry.entryId, files: [] }}
        send={add.run}
        onDone={() => {
          toasts.show({ text: t('files.added') });
          onClose();
        }}
        submitLabel={t('files.add')}
        guard={false}
      >
        {({ f }) => <EvidenceField name={f('files')} optional={false} />}
      </Form>
    </Dialog>
  );
}
