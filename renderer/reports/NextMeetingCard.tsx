import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday, formatDuration, formatTimeRange } from '../../db/base/format.ts';
import { useMay } from '../app/status.ts';
import { ButtonRow, Card, EmptyState, LinkButton, StatusTag } from '../ui/index.ts';
import css from './home.module.css';
import type { HomeAnswer } from './homeAnswer.ts';

type Meeting = NonNullable<HomeAnswer['next']>;

const TONES = { draft: 'neutral', with_chair: 'current', agreed: 'info', published: 'good' } as const;

function NoMeeting() {
  const { t } = useTranslation('reports');
  const mayWork = useMay('administrator');
  return (
    <EmptyState
      title={t('next.none')}
      action={
        mayWork && (
          <ButtonRow>
            <LinkButton to="/meetings/new">{t('next.plan')}</LinkButton>
            <LinkButton to="/meetings/cycle" look="quiet">
              {t('next.cycle')}
            </LinkButton>
          </ButtonRow>
        )
      }
    >
      {t('next.noneText')}
    </EmptyState>
  );
}

function Facts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('reports');
  const { t: tm } = useTranslation('meetings');
  const { daysAway, items, minutes, agendaState } = meeting;
  const away =
    daysAway === 0 ? t('next.today') : daysAway === 1 ? t('next.tomorrow') : t('next.inDays', { count: daysAway });
  const params = { meetingId: String(meeting.id) };
  return (
    <div className={css.stack}>
      <div className={css.facts}>
        <p className={css.when}>{formatDateWithWeekday(meeting.date)}</p>
        <p>
          {meeting.title === '' ? tm(`kind.${meeting.kind}`) : meeting.title} · {away}
        </p>
        <p>
          {t('next.place', {
            time: formatTimeRange(meeting.start, meeting.end),
            venue: meeting.venueName ?? t('next.noVenue'),
          })}
        </p>
        <p>
          {t('next.agenda')} <StatusTag tone={TONES[agendaState]}>{tm(`agendaState.${agendaState}`)}</StatusTag>
        </p>
        <p className={css.soft}>
          {items === 0 ? t('next.noItems') : t('next.items', { count: items, minutes: formatDuration(minutes) })}
        </p>
      </div>
      <ButtonRow>
        <LinkButton to="/meetings/$meetingId" params={params}>
          {t('next.open')}
        </LinkButton>
        <LinkButton to="/meetings/$meetingId/agenda" params={params} look="quiet">
          {t('next.openAgenda')}
        </LinkButton>
      </ButtonRow>
    </div>
  );
}

/** The next meeting, with how far its agenda is. */
export function NextMeetingCard({ meeting }: { meeting: Meeting | null }) {
  const { t } = useTranslation('reports');
  return <Card title={t('next.title')}>{meeting ? <Facts meeting={meeting} /> : <NoMeeting />}</Card>;
}
