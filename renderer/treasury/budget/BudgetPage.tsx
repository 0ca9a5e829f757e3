import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';

/** Budget and forecast. */
export function BudgetPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.budget')} />
    </TreasuryPage>
  );
}
