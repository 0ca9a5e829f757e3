import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import type { Audience } from '../../db/meetings/words.ts';
import type { ActionState } from '../../db/minutes/words.ts';
import type { DocumentData, DocumentDefinition, PaperWords } from './kit/definition.ts';
import { contentBlocks } from './paper-blocks.ts';
import { type Content, type ContentText, strong } from './paper-content.ts';

export type PrintedAction = {
  reference: string;
  text: string;
  owner: string;
  due: IsoDate;
  state: ActionState;
  closedOn: IsoDate | null;
  outcome: string;
  /** The meeting whose minutes have it. */
  from: { meeting: string; date: IsoDate };
  updates: readonly { on: IsoDate; text: string }[];
};

export type ActionLogData = DocumentData & {
  edition: Audience;
  /** False in a pack, which puts its own feet on the pages. */
  foot: boolean;
  asOf: IsoDate;
  actions: readonly PrintedAction[];
};

function standingOf({ state, closedOn, due }: PrintedAction, asOf: IsoDate, words: PaperWords): string {
  if (state !== 'open') return words(`minutes.log.state.${state}`, { date: formatDate(closedOn ?? asOf) });
  return words(due < asOf ? 'minutes.log.state.overdue' : 'minutes.log.state.open');
}

function row(action: PrintedAction, asOf: IsoDate, words: PaperWords): ContentText[] {
  const { reference, text, owner, due, from, updates, outcome } = action;
  const heard = updates.map((each) => words('minutes.log.update', { date: formatDate(each.on), text: each.text }));
  const source = words('minutes.log.from', { meeting: from.meeting, date: formatDate(from.date) });
  return [
    [strong(reference), `\n${source}`],
    [text, ...heard, outcome].filter((line) => line !== '').join('\n'),
    owner,
    [`${formatDate(due)}\n`, strong(standingOf(action, asOf, words))],
  ];
}

const tableOf = (actions: readonly PrintedAction[], asOf: IsoDate, words: PaperWords): Content => ({
  kind: 'table',
  columns: [
    { head: words('minutes.log.column'), share: 21 },
    { head: words('minutes.action'), share: 41 },
    { head: words('minutes.owner'), share: 19 },
    { head: words('minutes.log.due'), share: 19 },
  ],
  rows: actions.map((each) => row(each, asOf, words)),
  summary: words('minutes.log.summary'),
});

function section(text: string, actions: readonly PrintedAction[], asOf: IsoDate, words: PaperWords): Content[] {
  if (actions.length === 0) return [];
  return [{ kind: 'heading', level: 2, text }, tableOf(actions, asOf, words)];
}

/** A13: what the log says. */
function contentOf({ asOf, actions }: ActionLogData, words: PaperWords): Content[] {
  const open = actions.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ due }) => due < asOf).length;
  const counts = [
    words('minutes.log.open', { count: open.length }),
    ...(overdue > 0 ? [words('minutes.log.overdue', { count: overdue })] : []),
  ];
  return [
    {
      kind: 'title',
      text: words('minutes.log.heading'),
      under: words('minutes.log.under', { date: formatDate(asOf) }),
    },
    { kind: 'text', text: open.length === 0 ? words('minutes.log.none') : counts.join(' ') },
    ...section(words('minutes.log.openHeading'), open, asOf, words),
    ...section(
      words('minutes.log.closedHeading'),
      actions.filter(({ state }) => state !== 'open'),
      asOf,
      words,
    ),
  ];
}

/** A13: the open actions with source, owner, day and every word on how they go, and what was closed since the last meeting. */
export const actionLog: DocumentDefinition<ActionLogData> = {
  kind: 'actionLog',
  title: (data, words) => words('minutes.log.title', { date: formatDate(data.asOf) }),
  subject: (data, words) => words('minutes.log.subject', { group: data.paper.groupName }),
  fileName: (data, words) => {
    const name = words('minutes.log.fileName', { date: data.asOf });
    return data.edition === 'public' ? name : name + words(`minutes.editions.${data.edition}`);
  },
  sheet: ({ edition, foot }, words) => ({
    size: 'A4',
    head: 'full',
    foot,
    ...(edition !== 'public' && foot && { mark: words(`minutes.marks.${edition}`) }),
  }),
  draw: (page, data, words) => page.add(...contentBlocks(contentOf(data, words))),
};
