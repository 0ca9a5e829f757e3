import type { Status } from '../../db/agreement/words.ts';
import type { ChartModel } from '../../db/base/chart-shapes.ts';

/** What a paper says, before anybody knows whether it becomes a PDF (paper-blocks.ts) or a Word file (paper-docx.ts). Pure. */

export type ContentSpan = string | { text: string; bold: true };

/** One text, or stretches of it. Newlines begin a new line. */
export type ContentText = string | readonly ContentSpan[];

/** L4: a status with its shape, its colour and its word; null: nothing was reported. */
export type ContentStatus = { status: Status | null; word: string };

/** What stands in a table's cell: a text, or one or several statuses. */
export type ContentCell = ContentText | { marks: readonly ContentStatus[] };

/** A picture as it was stored, with its alternative text. `instead` stands in its place when it cannot be printed. */
export type ContentPicture = { bytes: Uint8Array; alt: string; caption: string; instead: string };

export type ContentColumn = { head: string; share: number; align?: 'right' };

export type Content =
  | { kind: 'title'; text: string; under: string }
  /** `begins`: a chapter, on a new page always, or where too little of the page is left. */
  | { kind: 'heading'; level: 2 | 3; text: string; begins?: 'page' | 'room' }
  /** `keep`: stays with what follows. */
  | { kind: 'text'; text: ContentText; look?: 'strong' | 'quiet'; keep?: boolean }
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  /** `boxes`: each has a box to tick. */
  | { kind: 'list'; items: readonly ContentText[]; boxes?: true }
  | ContentTable
  /** Several statuses side by side. */
  | { kind: 'marks'; marks: readonly ContentStatus[]; keep?: true }
  /** A Word file has the chart's figures as a table. */
  | { kind: 'chart'; model: ChartModel; alt: string; caption: string }
  /** One across the page, several two by two. */
  | { kind: 'pictures'; pictures: readonly ContentPicture[] }
  /** A line to write on behind each label, to be filled in by pen. */
  | { kind: 'toFillIn'; labels: readonly string[] }
  /** The first page of a long paper: its title is the paper's. What follows begins on a new page. */
  | { kind: 'cover'; over: string; title: string; under: string; below: readonly Content[] }
  /** The paper's chapters with their pages: the headings of level 2 that are named. */
  | { kind: 'contents'; heading: string; entries: readonly string[] }
  /** Stands out from the rest: how far a paper is, what was corrected. */
  | { kind: 'box'; warns: boolean; inside: readonly Content[] };

/** As the documents kit has it: a `total` stays with the row above it, a `group` heads those below it, `kept` stays with the next. */
export type ContentRowLook = 'total' | 'group' | 'kept';

export type ContentTable = {
  kind: 'table';
  columns: readonly ContentColumn[];
  rows: readonly (readonly ContentCell[])[];
  summary: string;
  /** The column whose cells name their rows; the first unless told otherwise. */
  rowHead?: number;
  looks?: readonly (ContentRowLook | undefined)[];
  /** A short table, which is not broken over two pages. */
  whole?: true;
  /** Smaller type: `small` for many columns, `dense` closer together too, for a table that belongs on one page. */
  size?: 'small' | 'dense';
  /** Half as wide as the page: a few figures that would drift apart on the whole of it. */
  narrow?: true;
};

/** A title, facts and the rest of a paper, with what stands around it on every page. */
export type PaperContent = {
  title: string;
  subject: string;
  /** Without an extension. */
  fileName: string;
  /** Stands on every page: that it is a draft. */
  notice: string;
  /** Stands on every page: whom it is for. */
  mark: string;
  /** The sheet lies on its long side. */
  landscape?: true;
  parts: readonly Content[];
};

export const spansOf = (text: ContentText): readonly ContentSpan[] => (typeof text === 'string' ? [text] : text);

export const isMarks = (cell: ContentCell): cell is { marks: readonly ContentStatus[] } =>
  typeof cell === 'object' && 'marks' in cell;

export const strong = (text: string): ContentSpan => ({ text, bold: true });

/** Paragraphs of what somebody typed: each line its own. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
