import { useNavigate, useParams } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PaymentPage } from '../../../db/treasury/payment-views.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Card,
  Checkbox,
  CheckboxGroup,
  Form,
  PageHeader,
  TextField,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import type { Overview } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { PaymentFields } from './PaymentFields.tsx';
import { amendSchema, type PrepareDraft } from './schema.ts';

/** What the form begins with: the payment as it is. */
function draftOf(payment: PaymentPage) {
  const { id, version, purpose, payeeId, toAccountId, splits } = payment;
  const whole = splits.map(({ headingId, fundId, pence }) =>
    purpose === 'payee' ? { headingId, fundId, pence } : { fundId, pence },
  );
  const what = {
    payee: { purpose, payeeId, splits: whole },
    petty_cash: { purpose, toAccountId },
    own_account: { purpose, toAccountId, splits: whole },
  }[purpose];
  const { pence, accountId, method, chequeNumber, text, reference, noEvidence } = payment;
  const facts = { accountId, method, chequeNumber, text, reference, noEvidence };
  const keep = payment.evidence.map(({ sha256 }) => sha256);
  const total = purpose === 'petty_cash' ? null : pence;
  return { paymentId: id, version, what, total, ...facts, evidence: [], keep, reason: '', chequeWritten: false };
}

function AmendForm({ payment, overview }: { payment: PaymentPage; overview: Overview }) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const amend = useDo(api.treasury.amendPayment);
  return (
    <Card>
      <Form
        schema={amendSchema}
        initial={draftOf(payment) as never}
        send={({ total: _total, ...value }, accepted) => amend.run({ ...value, accepted })}
        onDone={() => {
          toasts.show({ text: t('amend.done') });
          void navigate({ to: '/treasury/payments/$paymentId', params: { paymentId: String(payment.id) } });
        }}
        submitLabel={t('amend.submit')}
      >
        {({ f, form }) => (
          <>
            <PaymentFields
              form={form as unknown as UseFormReturn<PrepareDraft>}
              overview={overview}
              kept={
                payment.evidence.length > 0 && (
                  <CheckboxGroup
                    name={f('keep')}
                    label={t('amend.keep')}
                    options={payment.evidence.map(({ sha256, name }) => ({ value: sha256, label: name }))}
                  />
                )
              }
            />
            {payment.chequeNumber !== null && <Checkbox name={f('chequeWritten')} label={t('amend.chequeWritten')} />}
            <TextField name={f('reason')} label={t('amend.reason')} />
          </>
        )}
      </Form>
    </Card>
  );
}

/** T4: what is to be paid, anew. */
export function AmendPage() {
  const { t } = useTranslation('treasury');
  const { paymentId } = useParams({ from: '/treasury/payments/$paymentId/amend' });
  const answer = useAsk(api.treasury.payment, { paymentId: Number(paymentId) });
  return (
    <TreasuryPage narrow>
      <PageHeader
        title={t('amend.title')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/payments/$paymentId" params={{ paymentId }}>
              {t('backTo.payments')}
            </TextLink>
          </>
        }
      />
      <Banner tone="warning">{t('amend.lead')}</Banner>
      <Asked answer={answer}>
        {(payment) => <Begun>{(overview) => <AmendForm payment={payment} overview={overview} />}</Begun>}
      </Asked>
    </TreasuryPage>
  );
}
