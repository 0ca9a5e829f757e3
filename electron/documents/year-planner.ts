import type { ClockTime, IsoDate } from '../../db/base/brand.ts';
import { addMonths } from '../../db/base/dates.ts';
import { formatDate, formatDayMonth, formatMonth, formatTime, formatWeekday } from '../../db/base/format.ts';
import { DEADLINES, type DeadlineKind } from '../../db/meetings/words.ts';
import { columns } from './kit/box-blocks.ts';
import type { DocumentData, DocumentDefinition, PaperWords, Sheet } from './kit/definition.ts';
import { fullHead } from './kit/head.ts';
import { type Item, list } from './kit/list-blocks.ts';
import { turned } from './kit/sheets.ts';
import { type Block, heightOf, type Site, stack } from './kit/slices.ts';
import { heading, paragraph } from './kit/text-blocks.ts';
import { COLOUR, mm, STYLE, styled, type TextStyle } from './kit/theme.ts';

export type PlannedMeeting = {
  /** With the word for a meeting that was called off. */
  name: string;
  date: IsoDate;
  start: ClockTime;
  place: string;
};

export type YearPlannerData = DocumentData & {
  from: IsoDate;
  to: IsoDate;
  meetings: readonly PlannedMeeting[];
  deadlines: readonly { what: DeadlineKind; on: IsoDate; of: IsoDate }[];
};

const SHEET: Sheet = {
  size: 'A4',
  landscape: true,
  head: 'full',
  foot: true,
  margins: { top: mm(12), right: mm(14), bottom: mm(17), left: mm(14) },
};

/** "Tue 24" */
const dayOf = (date: IsoDate): string => `${formatWeekday(date).slice(0, 3)} ${Number(date.slice(8))}`;

/** The months of the year, first to last: `2011-04`. */
function monthsOf({ from, to }: YearPlannerData): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

/** What happens in a month, by day: meetings in bold, so that they are found in black and white too. */
function entriesOf({ meetings, deadlines }: YearPlannerData, month: string, words: PaperWords): Item[] {
  const inMonth = (day: IsoDate) => day.startsWith(month);
  const all = [
    ...meetings
      .filter(({ date }) => inMonth(date))
      .map(({ name, date, start, place }) => {
        const said = { day: dayOf(date), time: formatTime(start), name, place };
        const text = words(place ? 'minutes.planner.meetingAt' : 'minutes.planner.meeting', said);
        return { on: date, item: [{ text, style: { weight: 'bold' as const } }] };
      }),
    ...deadlines
      .filter(({ on }) => inMonth(on))
      .map(({ what, on, of }) => {
        const said = { day: dayOf(on), what: words(`minutes.deadlines.${what}`), date: formatDayMonth(of) };
        return { on, item: words('minutes.planner.deadline', said) };
      }),
  ];
  return all.sort((a, b) => a.on.localeCompare(b.on)).map(({ item }) => item);
}

const lookOf = (size: number): TextStyle => styled(STYLE.body, { size, leading: 1.24 });

function monthBlocks(data: YearPlannerData, month: string, words: PaperWords, size: number): Block[] {
  const entries = entriesOf(data, month, words);
  const title = heading(2, formatMonth(month), {
    style: styled(STYLE.subheading, { size: size * 1.25, colour: COLOUR.accent }),
    before: size * 0.7,
    after: 1,
  });
  if (entries.length > 0) return [title, list(entries, { style: lookOf(size), between: 0.5, after: 2 })];
  const nothing = styled(lookOf(size), { colour: COLOUR.quiet });
  return [title, paragraph(words('minutes.planner.nothing'), { style: nothing, after: 2 })];
}

const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];
const COLUMNS = 3;

/** The months in three columns as even as can be: where the second and the third begin, so that the tallest is lowest. */
export function evenColumns(heights: readonly number[]): { second: number; third: number; tallest: number } {
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, each) => total + each, 0);
  const end = heights.length;
  let best = { second: end, third: end, tallest: sum(0, end) };
  for (let second = 1; second <= end; second++) {
    for (let third = second; third <= end; third++) {
      const tallest = Math.max(sum(0, second), sum(second, third), sum(third, end));
      if (tallest < best.tallest) best = { second, third, tallest };
    }
  }
  return best;
}

/** Of a year too full for one page, the deadlines that matter to everybody; of one fuller still, none. */
const KEPT: readonly (readonly DeadlineKind[])[] = [
  DEADLINES,
  ['nominations_open', 'interpreter', 'nominations_close', 'publish', 'minutes_circulated'],
  [],
];

const keeping = (data: YearPlannerData, kept: readonly DeadlineKind[]): YearPlannerData => ({
  ...data,
  deadlines: data.deadlines.filter(({ what }) => kept.includes(what)),
});

const GUTTER = 16;

/** The year in three columns of months, in the largest type with which it stays on one page. */
const yearGrid =
  (data: YearPlannerData, words: PaperWords, above: readonly Block[]): Block =>
  (site, width) => {
    const months = monthsOf(data);
    const dry: Site = { pen: site.pen.measuring(), tag: site.tag };
    const columnWidth = (width - GUTTER * (COLUMNS - 1)) / COLUMNS;
    const tall = (blocks: readonly Block[], wide: number) => heightOf(stack(dry, blocks, wide));
    const margins = SHEET.margins ?? { top: 0, bottom: 0 };
    const room = turned(SHEET)[1] - margins.top - margins.bottom - tall(above, width) - 24;
    const splitAt = (said: YearPlannerData, size: number) =>
      // What stands between two months is part of neither: a little is added for it.
      evenColumns(months.map((month) => tall(monthBlocks(said, month, words, size), columnWidth) + size));
    const choices = KEPT.flatMap((kept) => SIZES.map((size) => ({ said: keeping(data, kept), size })));
    const fits = ({ said, size }: (typeof choices)[number]) =>
      splitAt(said, size).tallest <= room - (said.deadlines.length < data.deadlines.length ? 20 : 0);
    const { said, size } = choices.find(fits) ?? { said: keeping(data, []), size: SIZES.at(-1) ?? 7 };
    const { second, third } = splitAt(said, size);
    const parts = [months.slice(0, second), months.slice(second, third), months.slice(third)];
    const contents = parts.map((part) => part.flatMap((month) => monthBlocks(said, month, words, size)));
    const missing = data.deadlines.length - said.deadlines.length;
    const note = missing > 0 ? [paragraph(words('minutes.planner.missing', { count: missing }), { after: 2 })] : [];
    const slices = stack(site, [...note, columns(contents, { gutter: GUTTER, after: 0 })], width);
    return { before: 0, after: 0, slices };
  };

/** A year's meetings and deadlines on one page, readable in black and white (A1, A16). */
export const yearPlanner: DocumentDefinition<YearPlannerData> = {
  kind: 'yearPlanner',
  title: (data, words) => words('minutes.planner.title', { from: formatDate(data.from), to: formatDate(data.to) }),
  subject: (data, words) => words('minutes.planner.subject', { group: data.paper.groupName }),
  fileName: (data, words) => words('minutes.planner.fileName', { from: data.from }),
  sheet: () => SHEET,
  draw(page, data, words) {
    const title = heading(1, words('minutes.planner.title', { from: formatDate(data.from), to: formatDate(data.to) }), {
      style: styled(STYLE.title, { size: 16 }),
      before: 0,
      after: 4,
    });
    page.add(title, yearGrid(data, words, [fullHead(data.paper, words), title]));
  },
};
