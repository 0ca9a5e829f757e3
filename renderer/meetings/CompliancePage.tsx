import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  Page,
  PageHeader,
  Select,
  StatusTag,
  TextLink,
} from '../ui/index.ts';
import css from './meetings.module.css';
import { LateTag } from './tags.tsx';
import { type Compliance, useMeetingName } from './words.ts';
import { type AskedYear, YearSelect } from './YearSelect.tsx';

type Row = Compliance['rows'][number];

/** A day that stays on one line in its column. */
const Day = ({ date }: { date: string }) => <span className={css.day}>{formatDate(date)}</span>;

function Report({ rows, lateOnly }: { rows: readonly Row[]; lateOnly: boolean }) {
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  const navigate = useNavigate();
  const which = lateOnly && rows.length > 0 ? 'noLate' : 'empty';
  const shown = lateOnly ? rows.filter((row) => row.daysLate > 0) : rows;
  return (
    <Card flush>
      <DataTable
        caption={t('compliance.caption')}
        rows={shown}
        rowKey={(row) => `${row.meetingId} ${row.step} ${row.on ?? ''} ${rows.indexOf(row)}`}
        rowName={(row) => `${nameOf(row)}, ${formatDate(row.date)}`}
        onOpen={({ meetingId }) =>
          void navigate({
            to: '/meetings/$meetingId',
            params: { meetingId: String(meetingId) },
            search: { tab: 'history' },
          })
        }
        empty={<EmptyState title={t(`compliance.${which}`)}>{t(`compliance.${which}Help`)}</EmptyState>}
        columns={[
          {
            key: 'meeting',
            label: t('compliance.meeting'),
            cell: nameOf,
            sortBy: nameOf,
          },
          {
            key: 'date',
            label: t('list.date'),
            cell: (row) => <Day date={row.date} />,
            sortBy: (row) => row.date,
          },
          {
            key: 'step',
            label: t('compliance.step'),
            width: '11rem',
            cell: (row) => (row.on === null ? t(`due.${row.step as 'agree'}`) : t(`step.${row.step}`)),
            sortBy: (row) => t(`step.${row.step}`),
          },
          { key: 'due', label: t('compliance.due'), cell: (row) => <Day date={row.due} />, sortBy: (row) => row.due },
          {
            key: 'on',
            label: t('compliance.on'),
            cell: (row) => (row.on ? <Day date={row.on} /> : t('compliance.notYet')),
            sortBy: (row) => row.on ?? '',
          },
          {
            key: 'late',
            label: t('compliance.late'),
            cell: (row) =>
              row.daysLate > 0 ? (
                <LateTag days={row.daysLate} />
              ) : (
                <StatusTag tone="good">{t('compliance.inTime')}</StatusTag>
              ),
            sortBy: (row) => row.daysLate,
          },
          { key: 'reason', label: t('compliance.reason'), cell: (row) => row.lateReason },
        ]}
      />
    </Card>
  );
}

/** A4: the year's steps against their deadlines. */
export function CompliancePage() {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const [year, setYear] = useState<AskedYear>({ date: today, basis: 'financial' });
  const [show, setShow] = useState<'all' | 'lateOnly'>('all');
  const answer = useAsk(api.meetings.compliance, year, { keep: true });
  return (
    <Page>
      <PageHeader
        title={t('compliance.title')}
        lead={t('compliance.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{t('back')}</TextLink>
          </>
        }
      />
      <Asked answer={answer}>
        {({ rows, span, year: shown, financialFrom }) => {
          const late = rows.filter((row) => row.daysLate > 0).length;
          return (
            <>
              <FilterBar count={show === 'all' ? rows.length : late}>
                <YearSelect
                  value={year}
                  shown={shown}
                  financialFrom={financialFrom}
                  span={span}
                  today={today}
                  onChange={setYear}
                />
                <Select
                  label={t('compliance.show')}
                  options={[
                    { value: 'all', label: t('compliance.all') },
                    { value: 'lateOnly', label: t('compliance.lateOnly') },
                  ]}
                  value={show}
                  onChange={(value) => setShow(value ?? 'all')}
                  width="w20"
                />
              </FilterBar>
              <p>{late === 0 ? t('compliance.noLate') : t('compliance.summary', { count: late })}</p>
              <Report rows={rows} lateOnly={show === 'lateOnly'} />
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
