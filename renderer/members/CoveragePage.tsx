import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Button, Card, Checkbox, EmptyState, Page, PageHeader } from '../ui/index.ts';
import css from './members.module.css';
import { PlaceTable } from './PlaceTable.tsx';
import type { Coverage } from './types.ts';
import { WardTable } from './WardTable.tsx';
import { WithoutWard } from './WithoutWard.tsx';

function Whole({ coverage, onlyEmpty }: { coverage: Coverage; onlyEmpty: boolean }) {
  const { t } = useTranslation('members');
  const { counts } = coverage;
  return (
    <>
      <PlaceTable
        title={t('coverage.core')}
        places={coverage.core}
        wards={coverage.wards}
        filled={counts.coreFilled}
        onlyEmpty={onlyEmpty}
      />
      <WithoutWard people={coverage.withoutWard} />
      {coverage.wards.length > 0 ? (
        <WardTable wards={coverage.wards} filled={counts.wardsFilled} onlyEmpty={onlyEmpty} />
      ) : (
        <Card title={t('coverage.wards')}>
          <EmptyState title={t('coverage.noWards')}>{t('coverage.noWardsHelp')}</EmptyState>
        </Card>
      )}
      <PlaceTable
        title={t('coverage.invited')}
        places={coverage.invited}
        wards={coverage.wards}
        filled={counts.invitedFilled}
        onlyEmpty={onlyEmpty}
      />
      <p className={css.soft}>{t('coverage.advisers')}</p>
    </>
  );
}

/** M3: the model membership, each category and each ward: filled by whom, or empty. */
export function CoveragePage() {
  const { t } = useTranslation('members');
  const answer = useAsk(api.members.coverage, {});
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  return (
    <Page>
      <PageHeader
        title={t('coverage.title')}
        lead={t('coverage.lead')}
        actions={
          <span className={css.noPrint}>
            <Button icon={Printer} onPress={() => window.print()}>
              {t('coverage.print')}
            </Button>
          </span>
        }
      />
      <div className={css.noPrint}>
        <Checkbox label={t('coverage.onlyEmpty')} value={onlyEmpty} onChange={setOnlyEmpty} />
      </div>
      <Asked answer={answer}>{(coverage) => <Whole coverage={coverage} onlyEmpty={onlyEmpty} />}</Asked>
    </Page>
  );
}
