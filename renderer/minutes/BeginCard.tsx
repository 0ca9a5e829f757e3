import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Button, Card, EmptyState } from '../ui/index.ts';
import { useTold } from './useTold.ts';
import type { MinutesPageData } from './words.ts';

/** Before the minutes are begun: from when, and by whom. */
export function BeginCard({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const navigate = useNavigate();
  const tell = useTold();
  const begin = useDo(api.minutes.begin);
  const { id: meetingId, date } = page.meeting;
  const start = async () => {
    const outcome = await tell(begin.run({ meetingId }));
    if (outcome.ok) {
      void navigate({ to: '/meetings/$meetingId/minutes', params: { meetingId: String(meetingId) }, search: {} });
    }
  };
  return (
    <Card>
      <EmptyState
        title={t('begin.title')}
        action={
          page.may.begin && (
            <Button look="primary" busy={begin.busy} onPress={() => void start()}>
              {t('begin.submit')}
            </Button>
          )
        }
      >
        {page.may.begin
          ? t('begin.text')
          : date > today
            ? t('begin.early', { date: formatDateWithWeekday(date) })
            : t('begin.notYours')}
      </EmptyState>
    </Card>
  );
}
