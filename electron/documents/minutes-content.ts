import { formatDate, formatDateWithWeekday, formatTime, formatTimeRange } from '../../db/base/format.ts';
import type { Audience } from '../../db/meetings/words.ts';
import type { MinutesEdition } from '../../db/minutes/edition-rules.ts';
import type { MinutesStatus } from '../../db/minutes/paper.ts';
import type { DocumentData, PaperWords, PrintedVenue } from './kit/definition.ts';
import { attendanceContent } from './minutes-attendance.ts';
import { adoptedContent, correctionsContent, itemContent, nextContent, resultsContent } from './minutes-items.ts';
import type { Content, PaperContent } from './paper-content.ts';
import { placeLines } from './venue-words.ts';

export type MinutesData = DocumentData & {
  edition: Audience;
  /** False in a pack, which puts its own feet on the pages. */
  foot: boolean;
  /** The meeting's title, or the name of its kind; and of the meeting that adopted. */
  meetingName: string;
  adoptedAt: string;
  venue: PrintedVenue | null;
  minutes: MinutesEdition;
  status: MinutesStatus;
};

const isDraft = ({ status }: MinutesData): boolean => status.agreed === null;

/** A12: nobody can take a draft for minutes that were agreed, or agreed ones for adopted ones. */
function statusContent(data: MinutesData, words: PaperWords): Content[] {
  const { agreed, circulatedOn, publicOn, adopted } = data.status;
  if (!agreed) {
    const inside: Content[] = [
      { kind: 'text', text: words('minutes.draft'), look: 'strong' },
      { kind: 'text', text: words('minutes.draftText') },
    ];
    return [{ kind: 'box', warns: true, inside }];
  }
  const on = formatDate(agreed.on);
  const steps = [
    agreed.by ? words('minutes.agreed', { name: agreed.by, date: on }) : words('minutes.agreedNoName', { date: on }),
    ...(circulatedOn ? [words('minutes.circulated', { date: formatDate(circulatedOn) })] : []),
    ...(publicOn ? [words('minutes.madePublic', { date: formatDate(publicOn) })] : []),
  ];
  const way: Content = { kind: 'text', text: `${steps.join('; ')}.` };
  if (!adopted) return [{ kind: 'box', warns: false, inside: [way, { kind: 'text', text: words('minutes.waiting') }] }];
  const { corrections, hidden } = adopted;
  const isPlain = corrections.length === 0 && hidden === 0;
  const where = { date: formatDate(adopted.on), meeting: data.adoptedAt };
  const inside: Content[] = [
    {
      kind: 'text',
      text: words(isPlain ? 'minutes.adopted' : 'minutes.adoptedCorrected', where),
      look: 'strong',
      keep: true,
    },
    ...correctionsContent(corrections, hidden, words),
    way,
  ];
  return [{ kind: 'box', warns: false, inside }];
}

function timeOf({ opened, closed, meeting }: MinutesEdition, words: PaperWords): string {
  const start = opened ?? meeting.start;
  return closed ? formatTimeRange(start, closed) : words('minutes.from', { start: formatTime(start) });
}

function factsContent({ minutes, venue }: MinutesData, words: PaperWords): Content {
  const { publicPresent, pressPresent } = minutes;
  const others = [
    ...(publicPresent === null ? [] : [words('minutes.publicPresent', { count: publicPresent })]),
    ...(pressPresent === null ? [] : [words('minutes.pressPresent', { count: pressPresent })]),
  ];
  return {
    kind: 'facts',
    facts: [
      [words('minutes.date'), formatDateWithWeekday(minutes.meeting.date)],
      [words('minutes.time'), timeOf(minutes, words)],
      [words('minutes.place'), venue ? placeLines(venue).join(', ') : words('minutes.placeOpen')],
      [words('minutes.inTheChair'), minutes.inTheChair],
      [words('minutes.takenBy'), minutes.takenBy],
      [words('minutes.audience'), others.join(', ')],
    ],
  };
}

/** What stands under an item beside what was taken there: the result of the ballot, adopted minutes, the next meeting. */
type Beside = { kind: MinutesEdition['items'][number]['kind']; heading: string; content: readonly Content[] };

/** Each under the first item of its kind that this edition shows; without one, at the end under its own heading. */
function itemsContent(minutes: MinutesEdition, beside: readonly Beside[], words: PaperWords): Content[] {
  const { items } = minutes;
  const placed = beside.map((each) => ({
    ...each,
    at: items.findIndex(({ kind, hidden }) => kind === each.kind && !hidden),
  }));
  if (items.length === 0) return [{ kind: 'text', text: words('minutes.noItems') }];
  return [
    ...items.flatMap((item, at) => {
      const around = placed.filter((each) => each.at === at).flatMap(({ content }) => content);
      return itemContent(item, at, around, words);
    }),
    ...placed
      .filter(({ at, content }) => at === -1 && content.length > 0)
      .flatMap(({ heading, content }): Content[] => [{ kind: 'heading', level: 2, text: heading }, ...content]),
  ];
}

function endContent({ minutes, status }: MinutesData, words: PaperWords): Content[] {
  return [
    ...(minutes.closed
      ? [{ kind: 'text', text: words('minutes.ended', { time: formatTime(minutes.closed) }) } satisfies Content]
      : []),
    ...(status.state === 'adopted'
      ? ([
          { kind: 'text', text: words('minutes.signed'), keep: true },
          { kind: 'text', text: words('minutes.signLine') },
        ] satisfies Content[])
      : []),
  ];
}

/** The end does not stand on a page of its own: the last words before it go with it. */
function withEnd(items: readonly Content[], end: readonly Content[]): Content[] {
  const last = items.at(-1);
  if (end.length === 0 || last?.kind !== 'text') return [...items, ...end];
  return [...items.slice(0, -1), { ...last, keep: true }, ...end];
}

/** A12: the minutes of a meeting in one edition, as a PDF or a Word file says them. */
export function minutesContent(data: MinutesData, words: PaperWords): PaperContent {
  const { minutes, status, edition, meetingName: meeting } = data;
  const beside: Beside[] = [
    { kind: 'previous_minutes', heading: words('minutes.earlierHeading'), content: adoptedContent(minutes, words) },
    { kind: 'election', heading: words('minutes.results'), content: resultsContent(minutes, words) },
    { kind: 'next_meeting', heading: words('minutes.nextHeading'), content: nextContent(minutes, words) },
  ];
  const more = edition === 'public' ? '' : words(`minutes.editions.${edition}`);
  return {
    title: words(`minutes.titles.${status.state}`, { meeting, date: formatDate(minutes.meeting.date) }) + more,
    subject: words('minutes.subject', { group: data.paper.groupName }),
    fileName: words(`minutes.fileNames.${status.state}`, { meeting, date: minutes.meeting.date }) + more,
    notice: isDraft(data) ? words('minutes.draftNotice') : '',
    mark: edition === 'public' ? '' : words(`minutes.marks.${edition}`),
    parts: [
      { kind: 'title', text: words(`minutes.headings.${status.state}`), under: meeting },
      factsContent(data, words),
      ...statusContent(data, words),
      ...attendanceContent(minutes, words),
      ...withEnd(itemsContent(minutes, beside, words), endContent(data, words)),
    ],
  };
}
