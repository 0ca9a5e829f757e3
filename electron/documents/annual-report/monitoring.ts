import { STATUSES, type Status } from '../../../db/agreement/words.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Content, type ContentCell, type ContentStatus, type ContentText, strong } from '../paper-content.ts';
import type { AnnualReportData, ReportMonitoring, ReportOutcome, ReportTarget } from './data.ts';

/** L4, L5: the targets with their status, a word with a shape of its own. */

const wordOf = (status: Status | null, words: PaperWords): string =>
  status === null ? words('annualReport.monitoring.notReported') : words(`annualReport.monitoring.status.${status}`);

const markOf = (status: Status | null, words: PaperWords): ContentStatus => ({ status, word: wordOf(status, words) });

const marked = (status: Status | null, words: PaperWords): ContentCell => ({ marks: [markOf(status, words)] });

const countMark = (status: Status, count: number, words: PaperWords): ContentStatus => ({
  status,
  word: words('annualReport.monitoring.counted', { status: wordOf(status, words), count }),
});

const outcomeName = ({ ref, text }: Pick<ReportOutcome, 'ref' | 'text'>, words: PaperWords): string =>
  ref === '' ? text : words('annualReport.monitoring.named', { ref, text });

const named = ({ ref, text }: ReportTarget): ContentText => (ref === '' ? text : [strong(`${ref}  `), text]);

/** L5: counted, one row an outcome. */
function countsTable({ outcomes, counts }: ReportMonitoring, words: PaperWords): Content[] {
  if (outcomes.length < 2) return [];
  const rows = [
    ...outcomes.map((outcome) => [outcomeName(outcome, words), outcome.counts] as const),
    [words('treasury.total'), counts] as const,
  ];
  return [
    { kind: 'heading', level: 3, text: words('annualReport.monitoring.counts') },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.monitoring.outcome'), share: 44 },
        ...STATUSES.map((status) => ({ head: wordOf(status, words), share: 12, align: 'right' as const })),
        { head: words('annualReport.monitoring.total'), share: 8, align: 'right' },
      ],
      rows: rows.map(([name, own]) => [name, ...STATUSES.map((status) => String(own[status])), String(own.total)]),
      looks: rows.map((_, at) => (at === rows.length - 1 ? 'total' : undefined)),
      summary: words('annualReport.monitoring.countsSummary'),
    },
  ];
}

function improvementOf({ improvement, deadline }: ReportTarget, words: PaperWords): string {
  return deadline === null
    ? improvement
    : words('annualReport.monitoring.deadline', { text: improvement, date: formatDate(deadline) });
}

function outcomeContent(outcome: ReportOutcome, words: PaperWords): Content[] {
  if (outcome.targets.length === 0) return [];
  const { counts } = outcome;
  return [
    { kind: 'heading', level: 3, text: outcomeName(outcome, words) },
    {
      kind: 'marks',
      marks: STATUSES.filter((status) => counts[status] > 0).map((status) => countMark(status, counts[status], words)),
      keep: true,
    },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.monitoring.target'), share: 29 },
        { head: words('annualReport.monitoring.position'), share: 31 },
        { head: words('annualReport.monitoring.statusHead'), share: 15 },
        { head: words('annualReport.monitoring.improvement'), share: 25 },
      ],
      rows: outcome.targets.map((target) => [
        named(target),
        target.position,
        marked(target.status, words),
        improvementOf(target, words),
      ]),
      summary: words('annualReport.monitoring.targetsSummary'),
      size: 'small',
    },
  ];
}

/** L5: the history, where there is more than the last quarter. */
function quarters({ outcomes, quarter }: ReportMonitoring, words: PaperWords): Content[] {
  const targets = outcomes.flatMap((outcome) => outcome.targets);
  const before = targets.some(({ history }) => history.slice(0, quarter - 1).some((status) => status !== null));
  if (!before) return [];
  return [
    { kind: 'heading', level: 3, text: words('annualReport.monitoring.quarters') },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.monitoring.target'), share: 40 },
        ...[1, 2, 3, 4].map((each) => ({
          head: words('annualReport.monitoring.quarter', { quarter: each }),
          share: 15,
        })),
      ],
      rows: targets.map((target) => [
        named(target),
        ...target.history.map((status): ContentCell => (status === null ? '–' : marked(status, words))),
      ]),
      summary: words('annualReport.monitoring.quartersSummary'),
      size: 'small',
    },
  ];
}

export function monitoringContent({ monitoring }: AnnualReportData, words: PaperWords): Content[] {
  if (!monitoring) return [];
  const { agreementTitle: agreement, funderName: funder, quarter, asOf, counts } = monitoring;
  const about = { agreement, quarter, date: formatDate(asOf) };
  const text = funder
    ? words('annualReport.monitoring.asOf', { ...about, funder })
    : words('annualReport.monitoring.asOfNoFunder', about);
  return [
    { kind: 'text', text },
    { kind: 'marks', marks: STATUSES.map((status) => countMark(status, counts[status], words)) },
    { kind: 'text', text: words('annualReport.monitoring.meaning'), look: 'quiet' },
    ...countsTable(monitoring, words),
    ...monitoring.outcomes.flatMap((outcome) => outcomeContent(outcome, words)),
    ...quarters(monitoring, words),
  ];
}
