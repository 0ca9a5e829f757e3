import { useTranslation } from 'react-i18next';
import { formatPence } from '../../../db/base/pence.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { BackArrow, PageHeader, TextLink, toasts } from '../../ui/index.ts';
import { PostedForm } from '../book/PostedForm.tsx';
import { Begun } from '../shared/Begun.tsx';
import { tinOptions } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';

/** Cash out of the tin. */
export function VoucherPage() {
  const { t } = useTranslation('treasury');
  const record = useDo(api.treasury.recordVoucher);
  return (
    <TreasuryPage narrow>
      <PageHeader
        title={t('voucherPage.title')}
        lead={t('voucherPage.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/petty-cash">{t('backTo.pettyCash')}</TextLink>
          </>
        }
      />
      <Begun>
        {(overview) => (
          <PostedForm
            overview={overview}
            side="payments"
            accounts={tinOptions(overview)}
            words={{
              account: t('voucherPage.account'),
              payee: t('voucherPage.to'),
              text: t('text'),
              submit: t('voucherPage.submit'),
            }}
            send={record.run}
            onDone={({ voucher }, { total }) =>
              toasts.show({ text: t('voucherPage.done', { number: voucher, amount: formatPence(total) }) })
            }
          />
        )}
      </Begun>
    </TreasuryPage>
  );
}
