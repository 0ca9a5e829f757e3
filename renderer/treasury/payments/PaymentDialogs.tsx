import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isoDate, line, requiredLine } from '../../../db/base/fields.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { PaymentPage } from '../../../db/treasury/payment-views.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { Asked, Banner, Checkbox, DateField, Dialog, Form, Select, TextField, toasts } from '../../ui/index.ts';

export type PaymentDialogProps = { payment: PaymentPage; onClose: () => void };

const done = (text: string, onClose: () => void) => () => {
  toasts.show({ text });
  onClose();
};

const releaseSchema = z.strictObject({ on: isoDate() });

/** T2: the treasurer lets the payment go. */
export function ReleaseDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const release = useDo(api.treasury.releasePayment);
  const { id: paymentId, version } = payment;
  return (
    <Dialog title={t('payment.actions.release')} isOpen onClose={onClose}>
      <Form
        schema={releaseSchema}
        initial={{ on: today }}
        send={({ on }) => release.run({ paymentId, version, on })}
        onDone={done(t('payment.release.done'), onClose)}
        submitLabel={t('payment.actions.release')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('payment.release.text')}</p>
            <DateField name={f('on')} label={t('payment.release.on')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

const withdrawSchema = z.strictObject({ reason: requiredLine(300), chequeWritten: z.boolean() });

export function WithdrawDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const withdraw = useDo(api.treasury.withdrawPayment);
  const { id: paymentId, version, chequeNumber } = payment;
  return (
    <Dialog title={t('payment.actions.withdraw')} isOpen onClose={onClose}>
      <Form
        schema={withdrawSchema}
        initial={{ reason: '', chequeWritten: false }}
        send={(value) => withdraw.run({ paymentId, version, ...value })}
        onDone={done(t('payment.withdraw.done'), onClose)}
        submitLabel={t('payment.actions.withdraw')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('payment.withdraw.text')}</p>
            <TextField name={f('reason')} label={t('reason')} />
            {chequeNumber !== null && <Checkbox name={f('chequeWritten')} label={t('amend.chequeWritten')} />}
          </>
        )}
      </Form>
    </Dialog>
  );
}

const voidSchema = z.strictObject({
  on: isoDate(),
  reason: requiredLine(300),
  stopReference: line(80),
  chequeInHand: z.boolean(),
});

/** Takes a released payment back; a cheque needs the bank's stop, or the cheque itself. */
export function VoidDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const makeVoid = useDo(api.treasury.voidPayment);
  const { id: paymentId, version, chequeNumber } = payment;
  return (
    <Dialog title={t('payment.actions.void')} isOpen onClose={onClose}>
      <Form
        schema={voidSchema}
        initial={{ on: today, reason: '', stopReference: '', chequeInHand: false }}
        send={(value) => makeVoid.run({ paymentId, version, ...value })}
        onDone={done(t('payment.void.done'), onClose)}
        submitLabel={t('payment.actions.void')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('payment.void.text')}</p>
            <DateField name={f('on')} label={t('payment.void.on')} />
            <TextField name={f('reason')} label={t('reason')} />
            <TextField name={f('stopReference')} label={t('payment.void.stopReference')} optional />
            {chequeNumber !== null && <Checkbox name={f('chequeInHand')} label={t('payment.void.chequeInHand')} />}
          </>
        )}
      </Form>
    </Dialog>
  );
}

const returnedSchema = z.strictObject({ reason: requiredLine(300), row: requiredLine(40) });

/** The bank gave the money back: its credit row says so. */
export function ReturnedDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const returned = useDo(api.treasury.paymentReturned);
  const { id: paymentId, version, accountId, pence } = payment;
  const answer = useAsk(api.treasury.statementRows, {
    accountId,
    from: payment.releasedOn,
    to: null,
    only: 'unmatched',
    offset: 0,
    limit: 1_000,
  });
  return (
    <Dialog title={t('payment.actions.returned')} isOpen onClose={onClose}>
      <Asked answer={answer}>
        {({ rows }) => {
          const fits = rows.filter((row) => row.pence === pence);
          const first = fits[0];
          if (!first) return <Banner tone="info">{t('payment.returned.none', { amount: formatPence(pence) })}</Banner>;
          const keyOf = (row: typeof first) => `${row.statementId} ${row.number}`;
          return (
            <Form
              schema={returnedSchema}
              initial={{ reason: '', row: keyOf(first) }}
              send={({ reason, row }) => {
                const chosen = fits.find((each) => keyOf(each) === row) ?? first;
                const { statementId, number } = chosen;
                return returned.run({ paymentId, version, reason, statementId, number });
              }}
              onDone={done(t('payment.returned.done'), onClose)}
              submitLabel={t('payment.actions.returned')}
              guard={false}
            >
              {({ f }) => (
                <>
                  <p>{t('payment.returned.text')}</p>
                  <Select
                    name={f('row')}
                    label={t('payment.returned.row')}
                    options={fits.map((row) => ({ value: keyOf(row), label: `${formatDate(row.date)} · ${row.text}` }))}
                  />
                  <TextField name={f('reason')} label={t('reason')} />
                </>
              )}
            </Form>
          );
        }}
      </Asked>
    </Dialog>
  );
}

const noteSchema = z.strictObject({ note: requiredLine(500) });

export function NoteDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const add = useDo(api.treasury.notePayment);
  return (
    <Dialog title={t('payment.actions.note')} isOpen onClose={onClose}>
      <Form
        schema={noteSchema}
        initial={{ note: '' }}
        send={({ note }) => add.run({ paymentId: payment.id, note })}
        onDone={done(t('payment.note.done'), onClose)}
        submitLabel={t('payment.actions.note')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('payment.note.text')}</p>
            <TextField name={f('note')} label={t('payment.note.label')} width="full" />
          </>
        )}
      </Form>
    </Dialog>
  );
}
