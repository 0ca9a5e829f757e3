import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { BooksCard } from './BooksCard.tsx';
import { YearCards } from './YearCards.tsx';

/** Quarters and years, closed and opened again, and the state of the books. */
export function PeriodsPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.periods')} lead={t('periods.lead')} />
      <Begun>
        {(overview) => (
          <>
            <YearCards overview={overview} />
            <BooksCard />
          </>
        )}
      </Begun>
    </TreasuryPage>
  );
}
