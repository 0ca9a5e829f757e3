import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../db/base/format.ts';
import { MEETING_KINDS, MEETING_STATES } from '../../db/meetings/words.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import {
  Asked,
  Banner,
  type CalendarEvent,
  Card,
  EmptyState,
  EventCalendar,
  FilterBar,
  LinkButton,
  matches,
  Page,
  PageHeader,
  SearchField,
  Select,
  Tabs,
  useProblemWords,
  VisuallyHidden,
  YearCalendar,
} from '../ui/index.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { MeetingsTable } from './MeetingsTable.tsx';
import css from './meetings.module.css';
import type { MeetingsSearch } from './search.ts';
import { type ListedMeeting, type MeetingList, useMeetingName } from './words.ts';
import { YearSelect } from './YearSelect.tsx';

/** A1: what the year has, and what it lacks. */
function YearCheck({ list }: { list: MeetingList }) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  const counts = t('list.counts', list.count);
  if (list.warnings.length === 0) return <p>{counts}</p>;
  return (
    <Banner tone="warning" title={t('list.check')}>
      <ul>
        {list.warnings.map((warning) => (
          <li key={warning.key}>
            {wordsOf(warning)} ({t('progress.rule', { rule: warning.rule })})
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const OFF = ['cancelled', 'postponed'];

function useEvents(meetings: readonly ListedMeeting[], open: (meeting: ListedMeeting) => void): CalendarEvent[] {
  const nameOf = useMeetingName();
  return meetings.map((meeting) => ({
    key: meeting.id,
    date: meeting.date,
    label: nameOf(meeting),
    time: formatTime(meeting.start),
    tone: OFF.includes(meeting.state) ? 'off' : meeting.kind === 'agm' ? 'strong' : 'plain',
    onOpen: () => open(meeting),
  }));
}

function Views({
  list,
  search,
  set,
}: {
  list: MeetingList;
  search: MeetingsSearch;
  set: (more: MeetingsSearch) => void;
}) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const mayPlan = useMay('administrator');
  const navigate = useNavigate();
  const nameOf = useMeetingName();
  const [words, setWords] = useState('');
  const { kind = null, state = null, view = 'list' } = search;
  const inYear = today >= list.year.from && today <= list.year.to;
  const [month, setMonth] = useState((inYear ? today : list.year.from).slice(0, 7));
  const open = (meeting: ListedMeeting) =>
    void navigate({ to: '/meetings/$meetingId', params: { meetingId: String(meeting.id) } });
  const fits = (meeting: ListedMeeting) =>
    (kind === null || meeting.kind === kind) &&
    (state === null || meeting.state === state) &&
    (words.trim() === '' || matches({ label: nameOf(meeting), detail: meeting.venueName ?? '' }, words));
  const shown = list.meetings.filter(fits);
  const events = useEvents(shown, open);
  const isFiltered = words !== '' || kind !== null || state !== null;
  const clear = () => {
    setWords('');
    set({ kind: undefined, state: undefined });
  };
  const empty = isFiltered ? (
    <EmptyState title={t('list.noMatch')}>{t('list.noMatchHelp')}</EmptyState>
  ) : (
    <EmptyState
      title={t('list.empty')}
      action={
        mayPlan && (
          <LinkButton to="/meetings/cycle" look="secondary">
            {t('list.cycle')}
          </LinkButton>
        )
      }
    >
      {t('list.emptyHelp')}
    </EmptyState>
  );
  return (
    <>
      <FilterBar count={shown.length} onClear={isFiltered ? clear : undefined}>
        <SearchField label={t('list.search')} value={words} onChange={setWords} />
        <YearSelect
          value={{ basis: search.basis ?? 'financial', date: search.date ?? today }}
          shown={list.year}
          financialFrom={list.financialFrom}
          span={list.span}
          today={today}
          onChange={(year) => set(year)}
        />
        <Select
          label={t('list.kindFilter')}
          emptyLabel={t('list.anyKind')}
          options={MEETING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => set({ kind: value ?? undefined })}
          width="w20"
        />
        <Select
          label={t('list.stateFilter')}
          emptyLabel={t('list.anyState')}
          options={MEETING_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={state}
          onChange={(value) => set({ state: value ?? undefined })}
          width="w20"
        />
      </FilterBar>
      <Tabs
        label={t('list.views')}
        selected={view}
        onSelect={(next) => set({ view: next as 'list' | 'month' | 'year' })}
        tabs={[
          {
            id: 'list',
            label: t('list.list'),
            content: (
              <Card flush>
                <MeetingsTable meetings={shown} onOpen={open} empty={empty} />
              </Card>
            ),
          },
          {
            id: 'month',
            label: t('list.month'),
            content: (
              <Card>
                <VisuallyHidden>
                  <h2>{t('list.month')}</h2>
                </VisuallyHidden>
                <EventCalendar month={month} onMonth={setMonth} events={events} today={today} />
              </Card>
            ),
          },
          {
            id: 'year',
            label: t('list.year'),
            content: (
              <>
                <VisuallyHidden>
                  <h2>{t('list.year')}</h2>
                </VisuallyHidden>
                <YearCalendar from={list.year.from.slice(0, 7)} events={events} today={today} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** The year's cycle as a list, a month and a year. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const search = useSearch({ from: '/meetings' });
  const navigate = useNavigate();
  const mayPlan = useMay('administrator');
  const { date = today, basis = 'financial' } = search;
  const answer = useAsk(api.meetings.list, { date, basis }, { keep: true });
  const set = (more: MeetingsSearch) =>
    void navigate({ to: '/meetings', search: { ...search, ...more }, replace: true });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('list.lead')}
        actions={
          <>
            <LinkButton to="/meetings/actions" look="quiet">
              {t('list.actions')}
            </LinkButton>
            <LinkButton to="/meetings/attendance" look="quiet">
              {t('list.attendance')}
            </LinkButton>
            <LinkButton to="/meetings/compliance" look="quiet">
              {t('list.compliance')}
            </LinkButton>
            <LinkButton to="/meetings/sub-groups" look="quiet">
              {t('subGroups.title')}
            </LinkButton>
            <LinkButton to="/meetings/venues" look="quiet">
              {t('list.venues')}
            </LinkButton>
            {mayPlan && (
              <>
                <LinkButton to="/meetings/cycle">{t('list.cycle')}</LinkButton>
                <LinkButton to="/meetings/new" look="primary">
                  {t('list.add')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <Asked answer={answer}>
        {(list) => (
          <>
            <div className={css.yearHead}>
              <YearCheck list={list} />
              <CalendarButton of={{ date, basis }} />
            </div>
            <Views key={list.year.from} list={list} search={search} set={set} />
          </>
        )}
      </Asked>
    </Page>
  );
}
