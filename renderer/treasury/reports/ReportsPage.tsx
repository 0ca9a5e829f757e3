import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { BooksCard } from './BooksCard.tsx';
import { CodesCard } from './CodesCard.tsx';
import { YearCards } from './YearCards.tsx';

/** Quarters and years, the state of the books, and the codes that were printed. */
export function ReportsPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.reports')} lead={t('periods.lead')} />
      <Begun>
        {() => (
          <>
            <BooksCard />
            <YearCards />
            <CodesCard />
          </>
        )}
      </Begun>
    </TreasuryPage>
  );
}
