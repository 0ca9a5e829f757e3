import type { ClockTime, IsoDate } from '../../db/base/brand.ts';
import { addMinutes } from '../../db/base/dates.ts';
import { formatDate, formatDateWithWeekday, formatDuration, formatTime } from '../../db/base/format.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { box } from './kit/box-blocks.ts';
import type { Contact, DocumentData, DocumentDefinition, PaperWords, PrintedVenue } from './kit/definition.ts';
import { contactSpans } from './kit/head.ts';
import { type Item, labels, list } from './kit/list-blocks.ts';
import type { Block } from './kit/slices.ts';
import { type Cell, table } from './kit/table-blocks.ts';
import { heading, paragraph } from './kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from './kit/theme.ts';
import { accessWords, oneLine, placeLines } from './venue-words.ts';

export type AgendaPaperData = {
  title: string;
  /** A paper for members is named in the members' edition only; a restricted one in neither. */
  audience: Audience;
};

export type AgendaItemData = {
  /** `next_meeting` also prints the next meeting, `previous_minutes` the open actions; other kinds print as they are. */
  kind: string;
  title: string;
  presenter: string;
  /** Minutes; unknown when null, and then no times are printed after it. */
  minutes: number | null;
  points: readonly string[];
  papers: readonly AgendaPaperData[];
};

/** A3: what the chair has said to it. */
export type AgendaStatus =
  | { state: 'draft' }
  | {
      state: 'agreed';
      /** 1 for the agreed agenda; a supplement has the next number. */
      version: number;
      agreedBy: string;
      agreedOn: IsoDate;
      /** Why there is a supplement; empty for an agreed agenda. */
      supplementReason: string;
    };

export type AgendaData = DocumentData & {
  edition: 'public' | 'members';
  status: AgendaStatus;
  meeting: {
    /** The meeting's title, or the name of its kind. */
    name: string;
    date: IsoDate;
    start: ClockTime;
    plannedMinutes: number;
    /** A6: open to public and press. */
    open: boolean;
  };
  venue: PrintedVenue | null;
  /** Said before the items; may be empty. */
  intro: string;
  items: readonly AgendaItemData[];
  /** A13: references of the open actions of earlier meetings, said under the previous minutes. */
  arising: readonly string[];
  /** A8: the meeting that follows. */
  next: { date: IsoDate; start: ClockTime; place: string } | null;
  contact: Contact;
  /** A9: the last day to ask for an interpreter; null when it has passed. */
  accessBy: IsoDate | null;
};

function facts(data: AgendaData, words: PaperWords): Block {
  const { meeting, venue } = data;
  const end = addMinutes(meeting.start, meeting.plannedMinutes);
  const time = words('agenda.timeValue', {
    start: formatTime(meeting.start),
    end: formatTime(end),
    length: formatDuration(meeting.plannedMinutes),
  });
  return labels(
    [
      [words('agenda.date'), formatDateWithWeekday(meeting.date)],
      [words('agenda.time'), time],
      [words('agenda.place'), venue ? placeLines(venue).join(', ') : words('agenda.placeOpen')],
      [words('agenda.access'), venue ? accessWords(venue, words).join('. ') : ''],
      [words('agenda.who'), words(meeting.open ? 'agenda.open' : 'agenda.closed')],
    ],
    { labelWidth: 100, between: 4, after: 12 },
  );
}

/** A3: nobody can take a draft for an agreed agenda. */
function standing(status: AgendaStatus, words: PaperWords): Block[] {
  if (status.state === 'draft') {
    const strong = styled(STYLE.heading, { colour: COLOUR.warning });
    const inside = [
      paragraph(words('agenda.draft'), { style: strong, after: 2 }),
      paragraph(words('agenda.draftText'), { after: 0 }),
    ];
    return [box(inside, { bar: COLOUR.warning })];
  }
  const { version, agreedBy, agreedOn, supplementReason } = status;
  const when = { version, date: formatDate(agreedOn) };
  const agreed = agreedBy ? words('agenda.agreed', { ...when, name: agreedBy }) : words('agenda.agreedNoName', when);
  const line = paragraph(agreed, { style: STYLE.strong, after: 10 });
  if (!supplementReason) return [line];
  const inside = [
    paragraph(words('agenda.supplement'), { style: STYLE.strong, after: 2 }),
    paragraph(words('agenda.supplementText', { previous: version - 1, reason: supplementReason }), { after: 0 }),
  ];
  return [line, box(inside)];
}

/** When each item begins; null from the first item on whose length before it is unknown. */
export function itemTimes(start: ClockTime, items: readonly Pick<AgendaItemData, 'minutes'>[]): (ClockTime | null)[] {
  let at: ClockTime | null = start;
  return items.map(({ minutes }) => {
    const begins = at;
    at = at === null || minutes === null ? null : addMinutes(at, minutes);
    return begins;
  });
}

function paperWordsOf(item: AgendaItemData, data: AgendaData, words: PaperWords): string[] {
  const of = (audience: Audience) => item.papers.filter((paper) => paper.audience === audience);
  const forMembers = of('members');
  const lines = of('public').map((paper) => paper.title);
  if (data.edition === 'members') lines.push(...forMembers.map(({ title }) => words('agenda.forMembers', { title })));
  else if (forMembers.length > 0) lines.push(words('agenda.membersOnly', { count: forMembers.length }));
  const restricted = of('restricted').length;
  return restricted === 0 ? lines : [...lines, words('agenda.restricted', { count: restricted })];
}

function nextMeeting(item: AgendaItemData, { next }: AgendaData, words: PaperWords): string[] {
  if (item.kind !== 'next_meeting' || !next) return [];
  const when = { date: formatDateWithWeekday(next.date), time: formatTime(next.start) };
  return [
    next.place ? words('agenda.next', { ...when, place: oneLine(next.place) }) : words('agenda.nextNoPlace', when),
  ];
}

/** A13: open actions come up under matters arising. */
const mattersArising = ({ kind }: AgendaItemData, { arising }: AgendaData, words: PaperWords): string[] =>
  kind === 'previous_minutes' && arising.length > 0
    ? [words('agenda.arising', { count: arising.length, references: arising.join(', ') })]
    : [];

const CELL = styled(STYLE.body, { size: 11, leading: 1.35 });

function itemCells(
  item: AgendaItemData,
  at: number,
  begins: ClockTime | null,
  data: AgendaData,
  words: PaperWords,
): Cell[] {
  const papers = paperWordsOf(item, data, words);
  const points: Item[] = [...item.points, ...mattersArising(item, data, words), ...nextMeeting(item, data, words)];
  const blocks = [
    paragraph(item.title, { style: styled(CELL, { weight: 'bold' }), after: 3 }),
    list(points, { style: CELL, after: 4 }),
    ...(papers.length > 0
      ? [
          paragraph(words('agenda.papers'), {
            style: styled(CELL, { size: 10, weight: 'semibold' }),
            after: 1,
            keepWithNext: true,
          }),
          list(papers, { style: styled(CELL, { size: 10 }) }),
        ]
      : []),
  ];
  const time = [
    ...(begins ? [{ text: formatTime(begins), style: { weight: 'bold' as const } }] : []),
    ...(item.minutes
      ? [{ text: `${begins ? '\n' : ''}${words('agenda.minutes', { count: item.minutes })}`, style: { size: 9.5 } }]
      : []),
  ];
  return [`${at + 1}.`, { blocks }, item.presenter, time];
}

function itemTable(data: AgendaData, words: PaperWords): Block {
  if (data.items.length === 0) return paragraph(words('agenda.noItems'));
  const times = itemTimes(data.meeting.start, data.items);
  return table({
    columns: [
      { head: words('agenda.item'), share: 9 },
      { head: words('agenda.column', { date: formatDate(data.meeting.date) }), share: 55 },
      { head: words('agenda.presenter'), share: 23 },
      { head: words('agenda.clock'), share: 13 },
    ],
    rows: data.items.map((item, at) => itemCells(item, at, times[at] ?? null, data, words)),
    style: CELL,
    headStyle: styled(CELL, { weight: 'bold' }),
    summary: words('agenda.tableSummary'),
    padding: [5, 5],
  });
}

function contactBlocks(data: AgendaData, words: PaperWords): Block[] {
  const { contact, accessBy } = data;
  const text = contact.name ? words('agenda.contactText', { name: contact.name }) : words('agenda.contactTextNoName');
  const by = accessBy ? ` ${words('agenda.accessBy', { date: formatDate(accessBy) })}` : '';
  return [
    heading(2, words('agenda.contactHeading')),
    box([
      paragraph(text + by),
      labels(
        contactSpans(contact, words).map(({ label, value }) => [label, value] as const),
        { labelWidth: 80, after: 0 },
      ),
    ]),
  ];
}

const nameParts = ({ meeting }: AgendaData, date: string) => ({ meeting: meeting.name, date });

/** The agenda of a meeting (A3–A6, A9, A16), made from a draft or from an agreed version. */
export const agenda: DocumentDefinition<AgendaData> = {
  kind: 'agenda',
  title(data, words) {
    const parts = nameParts(data, formatDate(data.meeting.date));
    return data.status.state === 'draft' ? words('agenda.titleDraft', parts) : words('agenda.title', parts);
  },
  subject: (data, words) => words('agenda.subject', { group: data.paper.groupName }),
  fileName(data, words) {
    const parts = nameParts(data, data.meeting.date);
    const name =
      data.status.state === 'draft'
        ? words('agenda.fileNameDraft', parts)
        : words('agenda.fileNameVersion', { ...parts, version: data.status.version });
    return data.edition === 'members' ? `${name}, ${words('agenda.membersEdition')}` : name;
  },
  sheet: (data, words) => ({
    size: 'A4',
    head: 'full',
    foot: true,
    ...(data.status.state === 'draft' && { notice: words('agenda.draftNotice') }),
  }),
  draw(page, data, words) {
    const draft = data.status.state === 'draft';
    page.add(
      heading(
        1,
        [
          { text: words(draft ? 'agenda.headingDraft' : 'agenda.heading') },
          { text: `\n${data.meeting.name}`, style: { size: 15, weight: 'semibold', colour: COLOUR.ink } },
        ],
        { bookmark: words(draft ? 'agenda.headingDraft' : 'agenda.heading') },
      ),
      facts(data, words),
      ...standing(data.status, words),
      data.intro.trim() !== '' && paragraph(data.intro),
      itemTable(data, words),
      ...contactBlocks(data, words),
    );
  },
};
