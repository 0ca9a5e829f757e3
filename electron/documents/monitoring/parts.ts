import type {
  MonitoredAction,
  MonitoredDeliverable,
  MonitoredOutcome,
  MonitoringContent,
  StatusCounts,
} from '../../../db/agreement/types.ts';
import { QUARTERS, STATUSES, type Status } from '../../../db/agreement/words.ts';
import { formatDate } from '../../../db/base/format.ts';
import { columnPence, formatPence } from '../../../db/base/pence.ts';
import type { DocumentData, PaperWords } from '../kit/definition.ts';
import { type Content, type ContentCell, type ContentText, linesOf, strong } from '../paper-content.ts';

/** What the reports of a quarter's monitoring have in common (L3–L5). Content first: PDF and Word file are made from the same. */

export type MonitoringPaperData = DocumentData & {
  content: MonitoringContent;
  /** Still being written: said on every page. */
  open: boolean;
};

/** A status as word, shape and colour; a dash where none was given yet. */
export const statusCell = (status: Status | null, words: PaperWords): ContentCell => ({
  marks: [{ status, word: status === null ? '' : words(`monitoring.status.${status}`) }],
});

/** What all papers of a quarter say first. */
export function quarterFacts({ paper, content, open }: MonitoringPaperData, words: PaperWords) {
  const { quarter, from, to } = content;
  return {
    subject: words('monitoring.subject', { group: paper.groupName }),
    under: words('monitoring.quarter', { quarter, from: formatDate(from), to: formatDate(to) }),
    notice: open ? words('monitoring.open') : '',
    mark: '',
  };
}

/** How many tasks have which status: reckoned, with the total that the funder's own form left blank. */
export function countsTable(counts: StatusCounts, words: PaperWords): Content {
  return {
    kind: 'table',
    columns: [
      { head: words('monitoring.trafficLight.summary'), share: 3 },
      { head: words('monitoring.trafficLight.count'), share: 1, align: 'right' },
    ],
    rows: [
      ...STATUSES.map((status) => [statusCell(status, words), String(counts[status])]),
      [words('monitoring.trafficLight.total'), String(counts.total)],
    ],
    summary: words('monitoring.trafficLight.summaryTable'),
    looks: [...STATUSES.map(() => undefined), 'total'],
    ...{ whole: true, narrow: true },
  };
}

/** L4: the planned improvement and its deadline; what a person said of the status where the figures said otherwise. */
function improvementText({ improvement, deadline, reason }: MonitoredDeliverable, words: PaperWords): ContentText {
  const said = [improvement, reason && words('monitoring.trafficLight.reason', { reason })].filter(
    (each) => each !== '',
  );
  if (deadline === null) return said.join('\n');
  const until = strong(words('monitoring.trafficLight.deadline', { date: formatDate(deadline) }));
  return said.length === 0 ? [until] : [`${said.join('\n')}\n`, until];
}

function actionTable({ ref, deliverables }: MonitoredAction, words: PaperWords): Content {
  return {
    kind: 'table',
    columns: [
      { head: words('monitoring.trafficLight.tasks'), share: 23 },
      { head: words('monitoring.trafficLight.target'), share: 19 },
      { head: words('monitoring.trafficLight.position'), share: 24 },
      { head: words('monitoring.trafficLight.status'), share: 12 },
      { head: words('monitoring.trafficLight.improvement'), share: 22 },
    ],
    rows: deliverables.map((each) => [
      each.task,
      each.target,
      each.position,
      statusCell(each.status, words),
      improvementText(each, words),
    ]),
    summary: words('monitoring.trafficLight.tableOf', { ref }),
  };
}

function actionParts(action: MonitoredAction, words: PaperWords): Content[] {
  const { ref, text } = action;
  const said = words('monitoring.trafficLight.action', { text });
  const heading = ref === '' ? said : `${words('monitoring.trafficLight.ref', { ref })}   ${said}`;
  return [{ kind: 'heading', level: 3, text: heading }, actionTable(action, words)];
}

/** An outcome as the funder's form has it: what it is, who answers for it, its counts, and a table an action. */
export function outcomeParts(
  outcome: MonitoredOutcome,
  { content }: MonitoringPaperData,
  words: PaperWords,
): Content[] {
  const { ref, text, contact, counts, actions } = outcome;
  return [
    {
      kind: 'heading',
      level: 2,
      text:
        ref === ''
          ? words('monitoring.trafficLight.outcomeWithoutRef', { text })
          : words('monitoring.trafficLight.outcome', { ref, text }),
    },
    {
      kind: 'facts',
      facts: [
        [words('monitoring.trafficLight.date'), formatDate(content.to)],
        [words('monitoring.trafficLight.group'), content.groupName],
        [words('monitoring.trafficLight.contact'), contact],
      ],
    },
    countsTable(counts, words),
    ...actions.filter(({ deliverables }) => deliverables.length > 0).flatMap((action) => actionParts(action, words)),
  ];
}

const textParts = (heading: string, text: string): Content[] =>
  text === ''
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        ...linesOf(text).map((line): Content => ({ kind: 'text', text: line })),
      ];

/** What was raised, and what was agreed with the link officer. */
export function talkParts({ issues, metOn, metWith, agreedPoints }: MonitoringContent, words: PaperWords): Content[] {
  const met: Content[] =
    metOn === null
      ? []
      : [
          { kind: 'heading', level: 2, text: words('monitoring.trafficLight.meeting') },
          {
            kind: 'text',
            text: words('monitoring.trafficLight.met', { date: formatDate(metOn), who: metWith }),
            look: 'strong',
          },
          ...linesOf(agreedPoints).map((line): Content => ({ kind: 'text', text: line })),
        ];
  return [...textParts(words('monitoring.trafficLight.issues'), issues), ...met];
}

/** T7: spending against the profile, line by line. */
export function spendingParts({ spending, to }: MonitoringContent, words: PaperWords): Content[] {
  if (!spending) return [];
  const figures = (line: (typeof spending.lines)[number] | typeof spending) =>
    [line.cost, line.contribution, line.profileToDate, line.actual, line.forecast].map(columnPence);
  const heads = ['cost', 'contribution', 'profile', 'actual', 'forecast'] as const;
  return [
    { kind: 'heading', level: 2, text: words('monitoring.trafficLight.spending', { date: formatDate(to) }) },
    {
      kind: 'table',
      columns: [
        { head: words('monitoring.trafficLight.line'), share: 35 },
        ...heads.map((head) => ({
          head: words(`monitoring.trafficLight.${head}`),
          ...{ share: 13, align: 'right' as const },
        })),
      ],
      rows: [
        ...spending.lines.map((line) => [line.name, ...figures(line)]),
        [words('monitoring.trafficLight.total'), ...figures(spending)],
      ],
      looks: [...spending.lines.map(() => undefined), 'total'],
      summary: words('monitoring.trafficLight.spendingTable'),
    },
    {
      kind: 'text',
      text: words('monitoring.trafficLight.handBack', { amount: formatPence(spending.predictedHandBack) }),
    },
  ];
}

/** L5: every task with its status in each quarter so far. */
export function historyParts({ outcomes, quarter }: MonitoringContent, words: PaperWords): Content[] {
  if (quarter === 1) return [];
  const shown = QUARTERS.filter((each) => each <= quarter);
  const rows = outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ deliverables }) =>
      deliverables.map((each) => [
        each.task,
        ...shown.map((at) => statusCell(at === quarter ? each.status : (each.history[at - 1] ?? null), words)),
      ]),
    ),
  );
  return [
    { kind: 'heading', level: 2, text: words('monitoring.trafficLight.history') },
    {
      kind: 'table',
      columns: [
        { head: words('monitoring.trafficLight.tasks'), share: 48 },
        ...shown.map((at) => ({ head: words('monitoring.trafficLight.quarterShort', { quarter: at }), share: 13 })),
      ],
      rows,
      summary: words('monitoring.trafficLight.historyTable'),
    },
  ];
}

/** L4: what the statuses mean, as on the funder's form. */
export function definitionParts(words: PaperWords): Content[] {
  return [
    { kind: 'heading', level: 2, text: words('monitoring.trafficLight.definitions') },
    {
      kind: 'table',
      columns: [
        { head: words('monitoring.trafficLight.status'), share: 16 },
        { head: words('monitoring.trafficLight.meaning'), share: 84 },
      ],
      rows: STATUSES.map((status) => [
        statusCell(status, words),
        words(`monitoring.trafficLight.definition.${status}`),
      ]),
      whole: true,
      summary: words('monitoring.trafficLight.definitions'),
    },
  ];
}
