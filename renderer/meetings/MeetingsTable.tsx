import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addMinutes } from '../../db/base/dates.ts';
import {
  formatDate,
  formatDateWithWeekday,
  formatDayMonth,
  formatTimeRange,
  formatWeekday,
} from '../../db/base/format.ts';
import { DataTable, StatusTag } from '../ui/index.ts';
import css from './meetings.module.css';
import { StandingTag } from './tags.tsx';
import { type ListedMeeting, useMeetingName } from './words.ts';

/** The next step of a meeting's agenda, with its day and whether it is late. */
function Next({ next }: { next: ListedMeeting['next'] }) {
  const { t } = useTranslation('meetings');
  if (!next) return null;
  return (
    <>
      {t(`due.${next.step}`)} <span className={css.soft}>{t('list.dueOn', { date: formatDayMonth(next.due) })}</span>
      {next.late && (
        <>
          {' '}
          <StatusTag tone="bad">{t('list.late')}</StatusTag>
        </>
      )}
    </>
  );
}

type Props = { meetings: readonly ListedMeeting[]; onOpen: (meeting: ListedMeeting) => void; empty: ReactNode };

/** The year's meetings as a table. */
export function MeetingsTable({ meetings, onOpen, empty }: Props) {
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  return (
    <DataTable
      caption={t('title')}
      rows={meetings}
      rowKey={(meeting) => meeting.id}
      rowName={(meeting) => `${nameOf(meeting)}, ${formatDateWithWeekday(meeting.date)}`}
      onOpen={onOpen}
      initialSort={{ key: 'date', direction: 'up' }}
      empty={empty}
      columns={[
        {
          key: 'date',
          label: t('list.date'),
          cell: ({ date }) => <span className={css.day}>{formatDate(date)}</span>,
          sortBy: ({ date, start }) => `${date} ${start}`,
          width: '8.5rem',
        },
        {
          key: 'meeting',
          label: t('list.meeting'),
          cell: (meeting) => (
            <>
              {nameOf(meeting)}
              <div className={css.soft}>
                {meeting.title && `${t(`kind.${meeting.kind}`)}, `}
                {formatWeekday(meeting.date)}{' '}
                {formatTimeRange(meeting.start, addMinutes(meeting.start, meeting.plannedMinutes))},{' '}
                {meeting.venueName ?? t('list.noVenueYet')}
              </div>
            </>
          ),
          sortBy: nameOf,
        },
        {
          key: 'agenda',
          label: t('list.agenda'),
          cell: ({ state, agendaState }) => <StandingTag state={state} agendaState={agendaState} />,
          sortBy: ({ state, agendaState }) => `${state} ${agendaState}`,
        },
        {
          key: 'next',
          label: t('list.next'),
          cell: ({ next }) => <Next next={next} />,
          sortBy: ({ next }) => next?.due ?? '9999',
        },
      ]}
    />
  );
}
