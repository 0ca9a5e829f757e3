import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';

/** Petty cash. */
export function PettyCashPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.pettyCash')} />
    </TreasuryPage>
  );
}
