import { useTranslation } from 'react-i18next';
import { addMinutes } from '../../db/base/dates.ts';
import { formatDateWithWeekday, formatDuration, formatTimeRange } from '../../db/base/format.ts';
import { Banner, Card, LinkButton, SummaryList } from '../ui/index.ts';
import css from './meetings.module.css';
import { AccessWords } from './VenuesPage.tsx';
import { type MeetingPageData, useMeetingName } from './words.ts';

/** The facts of a meeting. */
export function FactsTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  const { meeting, venue, nextMeeting, may } = page;
  const params = { meetingId: String(meeting.id) };
  const next = nextMeeting
    ? [nameOf(nextMeeting), formatDateWithWeekday(nextMeeting.date), nextMeeting.venueName].filter(Boolean).join(', ')
    : t('facts.noNext');
  const state = meeting.agendaState;
  return (
    <div className={css.stack}>
      {!may.editFacts && meeting.state === 'planned' && state !== 'draft' && may.arrange && (
        <Banner tone="info" title={t(`agenda.locked.${state}`)} />
      )}
      <Card
        title={t('page.facts')}
        actions={
          may.editFacts && (
            <LinkButton to="/meetings/$meetingId/edit" params={params} look="quiet">
              {t('page.edit')}
            </LinkButton>
          )
        }
      >
        <SummaryList
          rows={[
            { label: t('facts.kind'), value: t(`kind.${meeting.kind}`) },
            { label: t('facts.title'), value: meeting.title },
            { label: t('facts.date'), value: formatDateWithWeekday(meeting.date) },
            {
              label: t('facts.time'),
              value: `${formatTimeRange(meeting.start, addMinutes(meeting.start, meeting.plannedMinutes))} (${formatDuration(meeting.plannedMinutes)})`,
            },
            { label: t('facts.venue'), value: venue ? `${venue.name}\n${venue.address}` : t('list.noVenue') },
            { label: t('facts.room'), value: meeting.room },
            ...(venue ? [{ label: t('facts.access'), value: <AccessWords venue={venue} /> }] : []),
            { label: t('facts.open'), value: meeting.open ? t('facts.openYes') : t('facts.openNo') },
            { label: t('facts.nextMeeting'), value: next },
          ]}
        />
      </Card>
    </div>
  );
}
