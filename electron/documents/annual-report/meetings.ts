import { stackedChart } from '../../../db/base/chart.ts';
import { formatDate, formatDateShort, formatNumber } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Content, type ContentText, strong } from '../paper-content.ts';
import type { AnnualReportData, MeetingAttendance, ReportEvent, ReportMeeting } from './data.ts';

/** The year's meetings and events: how many came, and what came of them. */

const counted = (value: number | null): string => (value === null ? '–' : formatNumber(value));

const KINDS = ['members', 'others', 'public', 'total'] as const satisfies readonly (keyof MeetingAttendance)[];

function overview(list: readonly ReportMeeting[], words: PaperWords): Content[] {
  const misses = list.some(({ attendance }) => KINDS.some((kind) => attendance[kind] === null));
  return [
    { kind: 'heading', level: 3, text: words('annualReport.meetings.heading') },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.meetings.date'), share: 22 },
        { head: words('annualReport.meetings.meeting'), share: 40 },
        ...KINDS.map((kind) => ({ head: words(`annualReport.meetings.${kind}`), share: 9.5, align: 'right' as const })),
      ],
      rows: list.map(({ date, name, place, open, attendance }): ContentText[] => [
        formatDate(date),
        meetingCell(name, [place, open ? '' : words('annualReport.meetings.closed')]),
        ...KINDS.map((kind) => counted(attendance[kind])),
      ]),
      rowHead: 1,
      summary: words('annualReport.meetings.summary'),
    },
    ...(misses
      ? [{ kind: 'text' as const, text: words('annualReport.meetings.notCounted'), look: 'quiet' as const }]
      : []),
  ];
}

function meetingCell(name: string, more: readonly string[]): ContentText {
  const below = more.filter((each) => each !== '').join(', ');
  return [strong(name), ...(below ? [`\n${below}`] : [])];
}

/** As many bars as the page's width has room for, so that their names do not touch. */
const BARS = 12;
const CHART = { width: 480, height: 190 };

/** Only of what was counted: a missing bar would look like an empty hall. */
function attendanceChart(list: readonly ReportMeeting[], words: PaperWords): Content[] {
  const parts = ['members', 'others', 'public'] as const;
  const whole = list.filter(({ attendance }) => parts.every((kind) => attendance[kind] !== null)).slice(-BARS);
  if (whole.length < 2) return [];
  const series = parts.map((kind) => ({
    name: words(`annualReport.meetings.${kind}`),
    values: whole.map(({ attendance }) => attendance[kind] ?? 0),
  }));
  const said = whole.map(({ date }, at) =>
    words('annualReport.meetings.chartAltOne', {
      date: formatDate(date),
      total: series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    }),
  );
  const labels = whole.map(({ date }) => formatDateShort(date).replace(/\/\d\d(\d\d)$/, '/$1'));
  return [
    {
      kind: 'chart',
      model: stackedChart(labels, series, CHART),
      alt: words('annualReport.meetings.chartAlt', { meetings: said.join('; ') }),
      caption: words('annualReport.meetings.chart'),
    },
  ];
}

function cameOf({ name, date, decisions, done, actions }: ReportMeeting, words: PaperWords): Content[] {
  if (decisions.length + done.length + actions.agreed === 0) return [];
  const listed = (title: string, items: readonly string[]): Content[] =>
    items.length === 0
      ? []
      : [
          { kind: 'text', text: title, look: 'strong', keep: true },
          { kind: 'list', items },
        ];
  const { agreed, done: finished, open } = actions;
  const said =
    finished === agreed
      ? words('annualReport.meetings.allDone', { count: agreed })
      : words('annualReport.meetings.actions', { count: agreed, done: finished, open });
  return [
    { kind: 'heading', level: 3, text: words('annualReport.meetings.named', { date: formatDate(date), name }) },
    ...listed(words('annualReport.meetings.decided'), decisions),
    ...listed(words('annualReport.meetings.done'), done),
    ...(agreed > 0 ? [{ kind: 'text' as const, text: said }] : []),
  ];
}

export function meetingsContent({ meetings }: AnnualReportData, words: PaperWords): Content[] {
  if (meetings.length === 0) return [];
  return [
    ...overview(meetings, words),
    ...attendanceChart(meetings, words),
    ...meetings.flatMap((meeting) => cameOf(meeting, words)),
  ];
}

function eventRow({ name, date, place, attended, cameOf: said }: ReportEvent): ContentText[] {
  return [formatDate(date), meetingCell(name, [place]), counted(attended), said];
}

export function eventsContent({ events }: AnnualReportData, words: PaperWords): Content[] {
  if (events.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words('annualReport.events.heading') },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.events.date'), share: 22 },
        { head: words('annualReport.events.event'), share: 30 },
        { head: words('annualReport.events.attended'), share: 10, align: 'right' },
        { head: words('annualReport.events.cameOf'), share: 38 },
      ],
      rows: events.map(eventRow),
      rowHead: 1,
      summary: words('annualReport.events.summary'),
    },
  ];
}
