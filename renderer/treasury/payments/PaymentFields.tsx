import { type ReactNode, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { payeeFields } from '../../../db/treasury/ledger-input.ts';
import { PAID_BY } from '../../../db/treasury/payment-rules.ts';
import { PAYMENT_PURPOSES, type PaymentPurpose } from '../../../db/treasury/words.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Button,
  ComboBox,
  Dialog,
  FieldRow,
  Form,
  NumberField,
  RadioGroup,
  Select,
  TextField,
} from '../../ui/index.ts';
import { EvidenceField } from '../book/EvidenceField.tsx';
import { bankOptions, type Overview, only, tinOptions } from '../shared/overview.ts';
import { newSplit, SplitFields } from '../shared/SplitFields.tsx';
import css from '../shared/shared.module.css';
import type { PrepareDraft } from './schema.ts';

type Held = UseFormReturn<PrepareDraft>;

/** What a payment of that purpose begins with. */
export function whatOf(purpose: PaymentPurpose, overview: Overview): PrepareDraft['what'] {
  const none = null as never;
  switch (purpose) {
    case 'payee':
      return { purpose, payeeId: none, splits: [newSplit(overview) as never] };
    case 'petty_cash':
      return { purpose, toAccountId: (only(tinOptions(overview)) ?? none) as number };
    case 'own_account':
      return { purpose, toAccountId: none, splits: [{ fundId: none, pence: none }] };
  }
}

function NewPayee({ onClose }: { onClose: (payeeId: number | null) => void }) {
  const { t } = useTranslation('treasury');
  const add = useDo(api.treasury.addPayee);
  return (
    <Dialog title={t('prepare.newPayeeTitle')} isOpen onClose={() => onClose(null)} size="s">
      <Form
        schema={payeeFields}
        initial={{ name: '' }}
        send={add.run}
        onDone={({ payeeId }) => onClose(payeeId)}
        submitLabel={t('prepare.addPayee')}
        guard={false}
      >
        {({ f }) => <TextField name={f('name')} label={t('prepare.newPayeeName')} />}
      </Form>
    </Dialog>
  );
}

/** Who is paid: one of those known, with how it was entered last time, or somebody new. */
function PayeeChoice({ form }: { form: Held }) {
  const { t } = useTranslation('treasury');
  const [isNew, setNew] = useState(false);
  const answer = useAsk(api.treasury.payees, {}, { keep: true });
  const known = answer.state === 'ready' ? answer.value : [];
  const options = known.flatMap(({ payeeId, name }) =>
    name === null ? [] : [{ value: payeeId as number, label: name }],
  );
  const chosen = form.watch('what.payeeId');
  const name = options.find(({ value }) => value === chosen)?.label ?? '';
  const memory = useAsk(api.treasury.findPayees, { text: name }, { isEnabled: name !== '' });
  const item = memory.state === 'ready' ? memory.value.find(({ payeeId }) => payeeId === chosen) : undefined;
  const last = item?.lastPayment;
  const [first] = last?.splits ?? [];
  const take = () => {
    if (!last || !first) return;
    form.setValue('what.splits.0.headingId', first.headingId);
    form.setValue('what.splits.0.fundId', first.fundId);
    if (form.getValues('text') === '') form.setValue('text', last.text);
  };
  return (
    <>
      <ComboBox name="what.payeeId" label={t('prepare.payee')} options={options} />
      <div className={css.actions}>
        <Button size="s" onPress={() => setNew(true)}>
          {t('prepare.newPayee')}
        </Button>
        {last && (
          <Button size="s" look="quiet" onPress={take}>
            {t('prepare.last', { amount: formatPence(last.pence), date: formatDate(last.date), text: last.text })}
          </Button>
        )}
      </div>
      {isNew && (
        <NewPayee
          onClose={(payeeId) => {
            setNew(false);
            if (payeeId !== null) form.setValue('what.payeeId', payeeId, { shouldDirty: true });
          }}
        />
      )}
    </>
  );
}

/** What a top-up comes to now. */
function TopUpAmount({ accountId }: { accountId: number }) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.topUp, { accountId });
  if (answer.state !== 'ready') return null;
  return <p>{t('prepare.topUp', { amount: formatPence(answer.value.pence) })}</p>;
}

/** The cheque that is next, offered; another may be typed. */
function ChequeNumber({ accountId }: { accountId: number | null }) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.chequeRegister, { accountId: accountId ?? 0 }, { isEnabled: accountId !== null });
  const next = answer.state === 'ready' ? answer.value.next : null;
  const hint =
    accountId === null || answer.state !== 'ready'
      ? undefined
      : next === null
        ? t('prepare.chequeNone')
        : t('prepare.chequeNext', { number: String(next).padStart(6, '0') });
  return <NumberField name="chequeNumber" label={t('prepare.chequeNumber')} hint={hint} optional />;
}

type PaymentFieldsProps = { form: Held; overview: Overview; kept?: ReactNode };

/** Everything that is signed for. */
export function PaymentFields({ form, overview, kept }: PaymentFieldsProps) {
  const { t } = useTranslation('treasury');
  const purpose = form.watch('what.purpose');
  const accountId = form.watch('accountId') as number | null;
  const tin = form.watch('what.toAccountId') as number | null | undefined;
  const purposes = PAYMENT_PURPOSES.filter((each) => each !== 'petty_cash' || tinOptions(overview).length > 0);
  const choose = (next: PaymentPurpose | null) => {
    if (next) form.setValue('what', whatOf(next, overview), { shouldDirty: true });
  };
  return (
    <>
      <RadioGroup
        label={t('prepare.purpose')}
        layout="inline"
        value={purpose}
        onChange={choose}
        options={purposes.map((value) => ({ value, label: t(`prepare.purposes.${value}`) }))}
      />
      {purpose === 'payee' && <PayeeChoice form={form} />}
      {purpose === 'petty_cash' && (
        <>
          <Select name="what.toAccountId" label={t('prepare.toTin')} options={tinOptions(overview)} />
          {typeof tin === 'number' && <TopUpAmount accountId={tin} />}
        </>
      )}
      {purpose === 'own_account' && (
        <Select
          name="what.toAccountId"
          label={t('prepare.toAccount')}
          options={bankOptions(overview).filter(({ value }) => value !== accountId)}
        />
      )}
      {purpose !== 'petty_cash' && (
        <SplitFields
          key={purpose}
          form={form}
          path="what.splits"
          side={purpose === 'payee' ? 'payments' : 'funds'}
          overview={overview}
        />
      )}
      <TextField name="text" label={t('prepare.text')} hint={t('prepare.textHint')} />
      <FieldRow>
        <Select name="accountId" label={t('prepare.account')} options={bankOptions(overview)} />
        <Select
          name="method"
          label={t('prepare.method')}
          options={PAID_BY.map((value) => ({ value, label: t(`payments.method.${value}`) }))}
          onChange={(value) => {
            if (value !== 'cheque') form.setValue('chequeNumber', null);
          }}
        />
      </FieldRow>
      {form.watch('method') === 'cheque' && <ChequeNumber accountId={accountId} />}
      <TextField name="reference" label={t('prepare.reference')} width="w20" optional />
      {kept}
      <EvidenceField name="evidence" />
      <TextField name="noEvidence" label={t('prepare.noEvidence')} hint={t('prepare.noEvidenceHint')} optional />
    </>
  );
}
