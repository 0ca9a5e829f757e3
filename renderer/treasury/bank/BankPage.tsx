import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';

/** Bank statements and reconciliation. */
export function BankPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.bank')} />
    </TreasuryPage>
  );
}
