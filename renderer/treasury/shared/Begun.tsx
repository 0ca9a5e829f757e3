import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/status.ts';
import { Asked, Card, EmptyState, LinkButton } from '../../ui/index.ts';
import { type Overview, useOverview } from './overview.ts';

/** Whether the person may write the books. */
export const useKeeps = () => useMay('treasurer', 'administrator');

/** What a page shows once the books are begun; before, the way to begin them. */
export function Begun({ children }: { children: (overview: Overview) => ReactNode }) {
  const { t } = useTranslation('treasury');
  const answer = useOverview();
  const mayBegin = useKeeps();
  return (
    <Asked answer={answer}>
      {(overview) =>
        overview.begun ? (
          children(overview)
        ) : (
          <Card>
            <EmptyState
              title={t('notBegun.title')}
              action={
                mayBegin && (
                  <LinkButton to="/treasury/start" look="primary">
                    {t('notBegun.begin')}
                  </LinkButton>
                )
              }
            >
              {t(mayBegin ? 'notBegun.text' : 'notBegun.others')}
            </EmptyState>
          </Card>
        )
      }
    </Asked>
  );
}
