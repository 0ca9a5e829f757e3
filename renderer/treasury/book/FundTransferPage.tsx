import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPence } from '../../../db/base/pence.ts';
import { fundTransferInput } from '../../../db/treasury/ledger-input.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import {
  BackArrow,
  Card,
  DateField,
  FieldRow,
  Form,
  MoneyField,
  PageHeader,
  Select,
  TextField,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { bankOptions, fundOptions, type Overview, only, tinOptions } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { EvidenceField } from './EvidenceField.tsx';

function TransferForm({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const navigate = useNavigate();
  const transfer = useDo(api.treasury.transferBetweenFunds);
  const accounts = [...bankOptions(overview), ...tinOptions(overview)];
  const initial = {
    accountId: only(bankOptions(overview)),
    fromFundId: null,
    toFundId: null,
    date: today,
    pence: null,
    text: '',
    reference: '',
    files: [],
  };
  return (
    <Card>
      <Form
        schema={fundTransferInput}
        initial={initial as never}
        send={async (value) => {
          const outcome = await transfer.run(value);
          if (outcome.ok) toasts.show({ text: t('fundTransfer.done', { amount: formatPence(value.pence) }) });
          return outcome;
        }}
        onDone={() => void navigate({ to: '/treasury' })}
        submitLabel={t('fundTransfer.submit')}
      >
        {({ f }) => (
          <>
            <FieldRow>
              <DateField name={f('date')} label={t('date')} />
              <Select name={f('accountId')} label={t('fundTransfer.account')} options={accounts} />
            </FieldRow>
            <FieldRow>
              <Select name={f('fromFundId')} label={t('fundTransfer.from')} options={fundOptions(overview)} />
              <Select name={f('toFundId')} label={t('fundTransfer.to')} options={fundOptions(overview)} />
            </FieldRow>
            <MoneyField name={f('pence')} label={t('amount')} />
            <TextField name={f('text')} label={t('fundTransfer.text')} hint={t('fundTransfer.textHint')} />
            <EvidenceField name={f('files')} />
          </>
        )}
      </Form>
    </Card>
  );
}

/** A5: money that belongs to another fund from now on. */
export function FundTransferPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage narrow>
      <PageHeader
        title={t('fundTransfer.title')}
        lead={t('fundTransfer.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury">{t('backTo.overview')}</TextLink>
          </>
        }
      />
      <Begun>{(overview) => <TransferForm overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
