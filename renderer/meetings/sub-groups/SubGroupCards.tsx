import { Download, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../../db/base/format.ts';
import type { Problem } from '../../../db/base/outcome.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { downloadBytes } from '../../app/download.ts';
import { useMay } from '../../app/status.ts';
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  IconButton,
  ProblemBanner,
  StatusTag,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import css from '../meetings.module.css';
import { useMeetingName } from '../words.ts';
import { JoinDialog, LeaveDialog, LinkDialog, ReportDialog } from './SubGroupDialogs.tsx';
import { type SubGroupData, useMeetingLabel } from './words.ts';

type Props = { group: SubGroupData };
type Seat = SubGroupData['members'][number];

/** Who is and was in it. */
export function MembersCard({ group }: Props) {
  const { t } = useTranslation('meetings');
  const mayChange = useMay('administrator');
  const [asking, setAsking] = useState<'join' | Seat | null>(null);
  const isOpen = mayChange && group.standing !== 'closed';
  const end = () => setAsking(null);
  return (
    <Card
      title={t('subGroups.members')}
      flush
      actions={isOpen && <Button onPress={() => setAsking('join')}>{t('subGroups.join')}</Button>}
    >
      <DataTable
        caption={t('subGroups.members')}
        rows={group.members}
        rowKey={({ memberId, from }) => `${memberId} ${from}`}
        rowName={({ name }) => name}
        empty={<EmptyState title={t('subGroups.nobody')}>{t('subGroups.nobodyHelp')}</EmptyState>}
        columns={[
          {
            key: 'member',
            label: t('subGroups.member'),
            cell: ({ name, organisation }) => (
              <>
                {name}
                <div className={css.soft}>{organisation}</div>
              </>
            ),
            sortBy: ({ name }) => name.toLowerCase(),
          },
          {
            key: 'role',
            label: t('subGroups.role'),
            cell: ({ role }) =>
              role === 'lead' ? (
                <StatusTag tone="info">{t('subGroups.roles.lead')}</StatusTag>
              ) : (
                t('subGroups.roles.member')
              ),
            sortBy: ({ role }) => role,
          },
          { key: 'from', label: t('subGroups.from'), cell: ({ from }) => formatDate(from), sortBy: ({ from }) => from },
          {
            key: 'until',
            label: t('subGroups.until'),
            cell: (seat) =>
              seat.until ? (
                formatDate(seat.until)
              ) : mayChange ? (
                <Button size="s" aria-label={t('subGroups.leave', { name: seat.name })} onPress={() => setAsking(seat)}>
                  {t('subGroups.leaveShort')}
                </Button>
              ) : (
                t('subGroups.now')
              ),
            sortBy: ({ until }) => until ?? '9999',
          },
        ]}
      />
      {asking === 'join' && <JoinDialog group={group} onClose={end} />}
      {asking !== null && asking !== 'join' && <LeaveDialog group={group} seat={asking} onClose={end} />}
    </Card>
  );
}

/** Its meetings, each with a page of its own. */
export function MeetingsCard({ group }: Props) {
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  const mayChange = useMay('administrator');
  const [isLinking, setLinking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const unlink = useDo(api.meetings.unlinkSubGroupMeeting);
  const takeAway = async (meetingId: number) => {
    const outcome = await unlink.run({ subGroupId: group.id, version: group.version, meetingId });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) toasts.show({ text: t('subGroups.unlinked') });
  };
  return (
    <Card
      title={t('subGroups.meetings')}
      flush
      actions={mayChange && <Button onPress={() => setLinking(true)}>{t('subGroups.link')}</Button>}
    >
      {problem && <ProblemBanner problem={problem} />}
      <DataTable
        caption={t('subGroups.meetings')}
        rows={group.meetings}
        rowKey={({ id }) => id}
        rowName={(meeting) => `${nameOf(meeting)}, ${formatDate(meeting.date)}`}
        empty={<EmptyState title={t('subGroups.noMeetings')}>{t('subGroups.noMeetingsHelp')}</EmptyState>}
        columns={[
          {
            key: 'date',
            label: t('list.date'),
            cell: ({ date, start }) => `${formatDate(date)}, ${formatTime(start)}`,
            sortBy: ({ date }) => date,
          },
          {
            key: 'meeting',
            label: t('list.meeting'),
            cell: (meeting) => (
              <TextLink to="/meetings/$meetingId" params={{ meetingId: String(meeting.id) }}>
                {nameOf(meeting)}
              </TextLink>
            ),
          },
          { key: 'state', label: t('list.stateFilter'), cell: ({ state }) => t(`state.${state}`) },
          {
            key: 'actions',
            label: t('page.more'),
            hideLabel: true,
            align: 'end',
            cell: ({ id, date }) =>
              mayChange && (
                <IconButton
                  icon={Unlink}
                  label={t('subGroups.unlink', { date: formatDate(date) })}
                  onPress={() => void takeAway(id)}
                />
              ),
          },
        ]}
      />
      {isLinking && <LinkDialog group={group} onClose={() => setLinking(false)} />}
    </Card>
  );
}

type Report = SubGroupData['reports'][number];

/** Saves the paper of a report: the desktop asks where, the browser downloads. */
function useSaveReport(onProblem: (problem: Problem) => void) {
  const { t } = useTranslation('meetings');
  return async ({ id: reportId }: Report) => {
    const delivered = await api.meetings.saveSubGroupReport({ reportId });
    if (!delivered.ok) return onProblem(delivered.problem);
    if (delivered.value.way === 'saved') toasts.show({ text: t('papers.saved', { path: delivered.value.path }) });
    if (delivered.value.way !== 'browser') return;
    const file = await api.meetings.subGroupReportFile({ reportId });
    if (!file.ok) return onProblem(file.problem);
    downloadBytes(file.value);
    toasts.show({ text: t('papers.downloaded', { name: file.value.name }) });
  };
}

/** A14: what it told the full group, the latest first. */
export function ReportsCard({ group }: Props) {
  const { t } = useTranslation('meetings');
  const { labelOf } = useMeetingLabel();
  const mayChange = useMay('administrator');
  const [isReporting, setReporting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = useSaveReport(setProblem);
  return (
    <Card
      title={t('subGroups.reports')}
      actions={mayChange && <Button onPress={() => setReporting(true)}>{t('subGroups.report')}</Button>}
    >
      {problem && <ProblemBanner problem={problem} />}
      {group.reports.length === 0 && (
        <EmptyState title={t('subGroups.noReports')}>{t('subGroups.noReportsHelp')}</EmptyState>
      )}
      {group.reports.map((report) => (
        <article key={report.id} className={css.request}>
          <div className={css.requestHead}>
            <h3>
              {report.meeting
                ? t('subGroups.reportGiven', { date: formatDate(report.on), meeting: labelOf(report.meeting) })
                : formatDate(report.on)}
            </h3>
            {report.file && (
              <Button size="s" icon={Download} onPress={() => void save(report)}>
                {t('subGroups.saveFile', { name: report.file.name })}
              </Button>
            )}
          </div>
          <p className={css.requestText}>{report.text}</p>
        </article>
      ))}
      {isReporting && <ReportDialog group={group} onClose={() => setReporting(false)} />}
    </Card>
  );
}
