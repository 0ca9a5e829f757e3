import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SignatoryId } from '../../../db/base/brand.ts';
import { id } from '../../../db/base/fields.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { signInkInput } from '../../../db/treasury/payments-input.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { DateField, Dialog, FileField, Form, PassphraseField, Select, TextField, toasts } from '../../ui/index.ts';
import { EVIDENCE_ENDINGS } from '../book/EvidenceField.tsx';
import type { PaymentDialogProps } from './PaymentDialogs.tsx';
import { usePaidTo } from './words.ts';

const keySchema = z.strictObject({ signatoryId: id<SignatoryId>(), passphrase: z.string().max(200) });

/** Those who may sign now, as choices. */
const signers = ({ could }: PaymentDialogProps['payment'], needsKey: boolean) =>
  could
    .filter(({ fault, hasKey }) => fault === null && (hasKey || !needsKey))
    .map(({ signatoryId, name }) => ({ value: signatoryId as number, label: name }));

/** T2: at the laptop, with the signatory's own key. */
export function KeyDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const paidTo = usePaidTo();
  const sign = useDo(api.treasury.signPayment);
  const options = signers(payment, true);
  const nameOf = (who: unknown) => options.find(({ value }) => value === who)?.label;
  const { id: paymentId, version, pence } = payment;
  return (
    <Dialog title={t('payment.actions.sign')} isOpen onClose={onClose}>
      <Form
        schema={keySchema}
        initial={{ signatoryId: (options.length === 1 ? options[0]?.value : null) as never, passphrase: '' }}
        send={async (value) => {
          const outcome = await sign.run({ paymentId, version, ...value });
          if (outcome.ok) toasts.show({ text: t('payment.sign.done', { name: nameOf(value.signatoryId) ?? '' }) });
          return outcome;
        }}
        onDone={onClose}
        submitLabel={t('payment.actions.sign')}
        guard={false}
      >
        {({ f, form }) => {
          const name = nameOf(form.watch('signatoryId'));
          return (
            <>
              <p>{t('payment.sign.text', { amount: formatPence(pence), payee: paidTo(payment) })}</p>
              <Select name={f('signatoryId')} label={t('payment.sign.who')} options={options} />
              <PassphraseField
                name={f('passphrase')}
                label={name ? t('payment.sign.passphrase', { name }) : t('payment.sign.passphraseNobody')}
              />
            </>
          );
        }}
      </Form>
    </Dialog>
  );
}

const inkSchema = signInkInput.omit({ paymentId: true, version: true });

/** T2, T3: a signature in ink, with its witness and the scan. */
export function InkDialog({ payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const record = useDo(api.treasury.recordInkSignature);
  const options = signers(payment, false);
  const { id: paymentId, version } = payment;
  const initial = {
    signatoryId: options.length === 1 ? options[0]?.value : null,
    on: today,
    witness: '',
    scan: null,
    noScan: '',
  };
  return (
    <Dialog title={t('payment.actions.ink')} isOpen onClose={onClose}>
      <Form
        schema={inkSchema}
        initial={initial as never}
        send={async (value) => {
          const outcome = await record.run({ paymentId, version, ...value });
          const name = options.find((each) => each.value === value.signatoryId)?.label ?? '';
          if (outcome.ok) toasts.show({ text: t('payment.ink.done', { name }) });
          return outcome;
        }}
        onDone={onClose}
        submitLabel={t('payment.actions.ink')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('payment.ink.text')}</p>
            <Select name={f('signatoryId')} label={t('payment.sign.who')} options={options} />
            <DateField name={f('on')} label={t('payment.ink.on')} />
            <TextField name={f('witness')} label={t('payment.ink.witness')} hint={t('payment.ink.witnessHint')} />
            <FileField name={f('scan')} label={t('payment.ink.scan')} endings={EVIDENCE_ENDINGS} optional />
            <TextField name={f('noScan')} label={t('payment.ink.noScan')} optional />
          </>
        )}
      </Form>
    </Dialog>
  );
}
