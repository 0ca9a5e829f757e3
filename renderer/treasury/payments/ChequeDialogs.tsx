import { useTranslation } from 'react-i18next';
import { chequeBookCloseInput, chequeBookInput, spoilInput } from '../../../db/treasury/payments-input.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Dialog, FieldRow, Form, NumberField, TextField, toasts } from '../../ui/index.ts';
import { numbered } from './LeafTable.tsx';

type Closes = { onClose: () => void };

export function BookDialog({ accountId, onClose }: Closes & { accountId: number }) {
  const { t } = useTranslation('treasury');
  const add = useDo(api.treasury.addChequeBook);
  return (
    <Dialog title={t('cheques.add')} isOpen onClose={onClose}>
      <Form
        schema={chequeBookInput}
        initial={{ accountId, first: null as never, last: null as never }}
        send={add.run}
        onDone={() => {
          toasts.show({ text: t('cheques.added') });
          onClose();
        }}
        submitLabel={t('cheques.add')}
        guard={false}
      >
        {({ f }) => (
          <FieldRow>
            <NumberField name={f('first')} label={t('cheques.first')} />
            <NumberField name={f('last')} label={t('cheques.last')} />
          </FieldRow>
        )}
      </Form>
    </Dialog>
  );
}

export function SpoilDialog({ accountId, number, onClose }: Closes & { accountId: number; number: number }) {
  const { t } = useTranslation('treasury');
  const spoil = useDo(api.treasury.spoilCheque);
  return (
    <Dialog title={t('cheques.spoilTitle', { number: numbered(number) })} isOpen onClose={onClose}>
      <Form
        schema={spoilInput}
        initial={{ accountId, number, reason: '' }}
        send={spoil.run}
        onDone={() => {
          toasts.show({ text: t('cheques.spoiled', { number: numbered(number) }) });
          onClose();
        }}
        submitLabel={t('cheques.spoil')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('cheques.spoilText')}</p>
            <TextField name={f('reason')} label={t('reason')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

export function CloseBookDialog({ bookId, onClose }: Closes & { bookId: number }) {
  const { t } = useTranslation('treasury');
  const close = useDo(api.treasury.closeChequeBook);
  return (
    <Dialog title={t('cheques.close')} isOpen onClose={onClose}>
      <Form
        schema={chequeBookCloseInput}
        initial={{ bookId, reason: '' }}
        send={close.run}
        onDone={() => {
          toasts.show({ text: t('cheques.closed') });
          onClose();
        }}
        submitLabel={t('cheques.close')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('cheques.closeText')}</p>
            <TextField name={f('reason')} label={t('reason')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
