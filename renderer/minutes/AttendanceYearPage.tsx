import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDayMonth } from '../../db/base/format.ts';
import type { Attended } from '../../db/minutes/attendance-rules.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { useTellSaved } from '../app/tellSaved.ts';
import { type AskedYear, YearSelect } from '../meetings/YearSelect.tsx';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  matches,
  Page,
  PageHeader,
  SearchField,
  StatusTag,
  Tabs,
  TextLink,
} from '../ui/index.ts';
import css from './minutes.module.css';
import type { AttendanceYear } from './words.ts';

type Row = AttendanceYear['members'][number];

/** One meeting in one letter, with its word for screen readers and on pointing. */
function Cell({ attended }: { attended: Attended | null }) {
  const { t } = useTranslation('minutes');
  if (attended === null || attended === 'expected') return <span className={css.soft}>–</span>;
  return (
    <abbr className={css.letter} data-attended={attended} title={t(`attended.${attended}`)}>
      {t(`year.letter.${attended}`)}
    </abbr>
  );
}

function List({ year }: { year: AttendanceYear }) {
  const { t } = useTranslation('minutes');
  const [search, setSearch] = useState('');
  const { meetings, members, runWarns } = year;
  const shown =
    search.trim() === ''
      ? members
      : members.filter(({ name, organisation }) => matches({ label: name, detail: organisation }, search));
  return (
    <>
      <FilterBar count={shown.length} onClear={search === '' ? undefined : () => setSearch('')}>
        <SearchField label={t('attendance.find')} value={search} onChange={setSearch} />
      </FilterBar>
      <Card flush>
        <DataTable
          caption={t('year.title')}
          rows={shown}
          rowKey={(row) => row.memberId}
          rowName={(row) => row.name}
          empty={
            <EmptyState title={t(members.length === 0 ? 'year.empty' : 'attendance.noneFound')}>
              {members.length === 0 && t('year.emptyHelp')}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              label: t('year.member'),
              cell: (row: Row) => (
                <>
                  {row.name}
                  <br />
                  <span className={css.soft}>{row.organisation}</span>
                </>
              ),
            },
            ...meetings.map((meeting, at) => ({
              key: `meeting ${meeting.id}`,
              label: formatDayMonth(meeting.date),
              cell: (row: Row) => <Cell attended={row.attended[at] ?? null} />,
            })),
            {
              key: 'rate',
              label: t('year.rate'),
              align: 'end' as const,
              cell: (row: Row) => (row.totals.rate === null ? '–' : t('year.percent', { rate: row.totals.rate })),
              sortBy: (row: Row) => row.totals.rate ?? -1,
            },
            {
              key: 'run',
              label: t('year.run'),
              align: 'end' as const,
              cell: (row: Row) =>
                row.totals.absentInRun >= runWarns ? (
                  <StatusTag tone="warn">{row.totals.absentInRun}</StatusTag>
                ) : (
                  row.totals.absentInRun
                ),
              sortBy: (row: Row) => row.totals.absentInRun,
            },
          ]}
        />
      </Card>
      <p className={css.soft}>{t('year.key')}</p>
    </>
  );
}

type CategoryRow = AttendanceYear['categories'][number];

/** M7: how the categories of the model membership were there, each by those who speak for it. */
function Categories({ year }: { year: AttendanceYear }) {
  const { t } = useTranslation('minutes');
  const number = (key: 'present' | 'substitute' | 'apologies' | 'absent') => ({
    key,
    label: t(`attended.${key}`),
    align: 'end' as const,
    cell: ({ totals }: CategoryRow) => totals[key],
    sortBy: ({ totals }: CategoryRow) => totals[key],
  });
  return (
    <>
      <Card flush>
        <DataTable
          caption={t('year.categories')}
          rows={year.categories}
          rowKey={(row) => row.categoryId}
          rowName={(row) => row.name}
          empty={<EmptyState title={t(year.meetings.length === 0 ? 'year.empty' : 'year.noCategories')} />}
          columns={[
            { key: 'name', label: t('year.category'), cell: (row: CategoryRow) => row.name, sortBy: (row) => row.name },
            {
              key: 'members',
              label: t('year.membersHeading'),
              align: 'end' as const,
              cell: ({ totals }: CategoryRow) => totals.members,
              sortBy: ({ totals }: CategoryRow) => totals.members,
            },
            number('present'),
            number('substitute'),
            number('apologies'),
            number('absent'),
            {
              key: 'rate',
              label: t('year.rate'),
              align: 'end' as const,
              cell: ({ totals }: CategoryRow) =>
                totals.rate === null ? '–' : t('year.percent', { rate: totals.rate }),
              sortBy: ({ totals }: CategoryRow) => totals.rate ?? -1,
            },
          ]}
        />
      </Card>
      <p className={css.soft}>{t('year.categoryNote')}</p>
    </>
  );
}

/** M7: who came to what over the year: the rate, and meetings missed in a row; by member and by category. */
export function AttendanceYearPage() {
  const { t } = useTranslation('minutes');
  const { t: tm } = useTranslation('meetings');
  const { today } = useSession();
  const tell = useTellSaved();
  const [asked, setAsked] = useState<AskedYear>({ date: today, basis: 'financial' });
  const [view, setView] = useState<'members' | 'categories'>('members');
  const answer = useAsk(api.minutes.attendanceYear, asked, { keep: true });
  const save = useDo(api.minutes.exportAttendance);
  const saveList = async () =>
    tell(await save.run(asked), { handed: t('year.saved'), at: (path) => t('year.savedAt', { path }) });
  return (
    <Page>
      <PageHeader
        title={t('year.title')}
        lead={t('year.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{tm('back')}</TextLink>
          </>
        }
        actions={<Button onPress={() => void saveList()}>{t('year.save')}</Button>}
      />
      <Asked answer={answer}>
        {(year) => (
          <>
            <YearSelect
              value={asked}
              shown={year.year}
              financialFrom={year.financialFrom}
              span={year.span}
              today={today}
              onChange={setAsked}
            />
            <p className={css.soft}>
              {t('year.span', { from: formatDate(year.year.from), to: formatDate(year.year.to) })}
            </p>
            <Tabs
              label={t('year.views')}
              selected={view}
              onSelect={(next) => setView(next as typeof view)}
              tabs={[
                { id: 'members', label: t('year.byMember'), content: <List year={year} /> },
                { id: 'categories', label: t('year.categories'), content: <Categories year={year} /> },
              ]}
            />
          </>
        )}
      </Asked>
    </Page>
  );
}
