import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/index.ts';
import { TreasuryPage } from './TreasuryPage.tsx';

/** Balances by account and fund, and what waits. */
export function OverviewPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.overview')} />
    </TreasuryPage>
  );
}
