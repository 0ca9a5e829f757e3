import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { ButtonRow, Card, LinkButton } from '../ui/index.ts';
import type { HomeAnswer } from './homeAnswer.ts';

/** A3: for the chair, the agendas to agree. */
export function AgreeCard({ meetings }: { meetings: HomeAnswer['toAgree'] }) {
  const { t } = useTranslation('reports');
  return (
    <Card title={t('agree.title')}>
      <p>{t('agree.text')}</p>
      <ButtonRow>
        {meetings.map(({ id, date }, at) => (
          <LinkButton
            key={id}
            to="/meetings/$meetingId"
            params={{ meetingId: String(id) }}
            look={at === 0 ? 'primary' : 'secondary'}
          >
            {t('agree.open', { date: formatDate(date) })}
          </LinkButton>
        ))}
      </ButtonRow>
    </Card>
  );
}
