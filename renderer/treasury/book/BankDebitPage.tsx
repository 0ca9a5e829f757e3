import { useTranslation } from 'react-i18next';
import { formatPence } from '../../../db/base/pence.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { BackArrow, PageHeader, TextLink, toasts } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { bankOptions } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { PostedForm } from './PostedForm.tsx';

/** What the bank took by itself: charges and direct debits. */
export function BankDebitPage() {
  const { t } = useTranslation('treasury');
  const debit = useDo(api.treasury.recordBankDebit);
  return (
    <TreasuryPage narrow>
      <PageHeader
        title={t('bankDebit.title')}
        lead={t('bankDebit.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/book">{t('backTo.book')}</TextLink>
          </>
        }
      />
      <Begun>
        {(overview) => (
          <PostedForm
            overview={overview}
            side="payments"
            accounts={bankOptions(overview)}
            words={{
              account: t('bankDebit.account'),
              payee: t('bankDebit.to'),
              text: t('text'),
              submit: t('bankDebit.submit'),
            }}
            send={debit.run}
            onDone={(_saved, { total }) => toasts.show({ text: t('bankDebit.done', { amount: formatPence(total) }) })}
          />
        )}
      </Begun>
    </TreasuryPage>
  );
}
