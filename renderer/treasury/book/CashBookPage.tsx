import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';

/** The cash book. */
export function CashBookPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.book')} />
    </TreasuryPage>
  );
}
