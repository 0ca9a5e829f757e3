import { useNavigate, useSearch } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { BackArrow, Card, Form, LinkButton, PageHeader, TextLink, toasts } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { bankAccounts, type Overview } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { PaymentFields, whatOf } from './PaymentFields.tsx';
import { type PrepareDraft, prepareSchema } from './schema.ts';

function PrepareForm({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const { purpose = 'payee' } = useSearch({ from: '/treasury/payments/new' });
  const navigate = useNavigate();
  const prepare = useDo(api.treasury.preparePayment);
  const initial = {
    what: whatOf(purpose, overview),
    total: null,
    accountId: bankAccounts(overview)[0]?.id ?? null,
    method: 'cheque',
    chequeNumber: null,
    text: '',
    reference: '',
    evidence: [],
    noEvidence: '',
  };
  return (
    <Card>
      <Form
        schema={prepareSchema}
        initial={initial as never}
        send={({ total: _total, ...value }, accepted) => prepare.run({ ...value, accepted })}
        onDone={({ paymentId }) => {
          toasts.show({ text: t('prepare.done') });
          void navigate({ to: '/treasury/payments/$paymentId', params: { paymentId: String(paymentId) } });
        }}
        submitLabel={t('prepare.submit')}
        otherActions={
          <LinkButton to="/treasury/payments" look="quiet">
            {tc('cancel')}
          </LinkButton>
        }
      >
        {({ form }) => <PaymentFields form={form as unknown as UseFormReturn<PrepareDraft>} overview={overview} />}
      </Form>
    </Card>
  );
}

/** A payment as it will be signed. */
export function PreparePage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage narrow>
      <PageHeader
        title={t('prepare.title')}
        lead={t('prepare.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/payments">{t('backTo.payments')}</TextLink>
          </>
        }
      />
      <Begun>{(overview) => <PrepareForm overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
