import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';

/** Every leaf of the cheque books. */
export function ChequesPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.cheques')} />
    </TreasuryPage>
  );
}
