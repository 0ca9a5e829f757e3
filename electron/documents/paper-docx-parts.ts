import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LeaderType,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { STATUS_COLOURS } from '../../db/base/chart.ts';
import { examinePicture, printedSize, readPicture } from './kit/picture.ts';
import { printable } from './kit/runs.ts';
import { COLOUR, mm } from './kit/theme.ts';
import {
  type Content,
  type ContentCell,
  type ContentPicture,
  type ContentRowLook,
  type ContentStatus,
  type ContentTable,
  type ContentText,
  isMarks,
  spansOf,
} from './paper-content.ts';

/** A paper's parts as Word knows them: headings, lists, tables, pictures, a field of contents. */

/** A4 and its margins of 2 cm, in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
export const MARGIN = 1134;

export const colour = (value: string): string => value.slice(1);

/** What XML can carry. */
export const clean = (text: string): string => printable(text).replace(/[\ufffe\uffff]/g, '');

type Look = { bold?: boolean; color?: string; size?: number };

export function runsOf(text: ContentText, more: Look = {}): TextRun[] {
  return spansOf(text).flatMap((span) => {
    const isBold = typeof span !== 'string';
    return clean(isBold ? span.text : span)
      .split('\n')
      .map(
        (line, at) => new TextRun({ ...more, ...(isBold && { bold: true }), text: line, ...(at > 0 && { break: 1 }) }),
      );
  });
}

/** L4: the same shapes as on paper, as letters: told without colour. */
const SHAPES = { achieved: '\u2714', green: '\u25cf', amber: '\u25b2', red: '\u25a0' } as const;

function markRuns(marks: readonly ContentStatus[], more: Look): TextRun[] {
  return marks.flatMap(({ status, word }, at) => [
    ...(at > 0 ? [new TextRun({ ...more, text: '    ' })] : []),
    status === null
      ? new TextRun({ ...more, text: '–' })
      : new TextRun({
          ...more,
          color: colour(STATUS_COLOURS[status].fill),
          text: SHAPES[status],
          font: 'Segoe UI Symbol',
        }),
    new TextRun({ ...more, bold: true, text: `\u00a0${clean(word)}` }),
  ]);
}

const cellRuns = (cell: ContentCell, more: Look): TextRun[] =>
  isMarks(cell) ? markRuns(cell.marks, more) : runsOf(cell, more);

/**
 * One file being written: `next` numbers what Word wants numbered within it (the library would count for the whole process),
 * `width` is the room between the margins in twentieths of a point.
 */
export type WordFile = { next(): number; width: number };

/** The picture as a run as large as fits; null when it cannot be printed. Points. */
export function pictureRun(
  { bytes, alt }: Pick<ContentPicture, 'bytes' | 'alt'>,
  [maxWidth, maxHeight]: readonly [number, number],
  file: WordFile,
): ImageRun | null {
  const facts = examinePicture(bytes);
  const picture = facts.ok ? readPicture(bytes) : facts;
  if (!facts.ok || !picture.ok) return null;
  // Pixels of a screen, 96 an inch.
  const [width, height] = printedSize(picture.value, maxWidth, maxHeight).map((points) =>
    Math.round((points * 96) / 72),
  );
  const name = clean(alt);
  return new ImageRun({
    type: facts.value.mime === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: width ?? 1, height: height ?? 1 },
    altText: { id: String(file.next()), name, title: name, description: name },
  });
}

const LOOKS = { strong: { bold: true }, quiet: { color: colour(COLOUR.quiet) } } as const;
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Half points. */
const SIZES = { usual: 21, small: 18, dense: 18 } as const;

/** A row longer than this may go on on the next page: held together it could be taller than one. */
const TOGETHER = 1500;

const lengthOf = (cell: ContentCell): number =>
  isMarks(cell)
    ? 0
    : spansOf(cell).reduce((sum, span) => sum + (typeof span === 'string' ? span : span.text).length, 0);

function tableOf(
  { columns, rows, looks, size, whole, narrow }: Omit<ContentTable, 'kind' | 'summary'>,
  file: WordFile,
): Table {
  const room = narrow ? Math.floor(file.width / 2) : file.width;
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => Math.floor((room * share) / sum));
  const down = size === 'dense' ? 20 : 60;
  const fillOf = (look: ContentRowLook | 'head' | undefined) =>
    look === 'head' ? COLOUR.band : look === 'total' ? COLOUR.faint : null;
  const cell = (text: ContentCell, at: number, look: ContentRowLook | 'head' | undefined, keep: boolean) => {
    const fill = fillOf(look);
    const bold = look !== undefined && look !== 'kept';
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: down, bottom: down, left: 90, right: 90 },
      ...(fill && { shading: { type: ShadingType.CLEAR, fill: colour(fill) } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          ...(keep && { keepNext: true }),
          ...(columns[at]?.align === 'right' && { alignment: AlignmentType.RIGHT }),
          children: cellRuns(text, { size: SIZES[size ?? 'usual'], ...(bold && { bold: true }) }),
        }),
      ],
    });
  };
  const line = { style: BorderStyle.SINGLE, size: 4, color: colour(COLOUR.rule) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const keeps = (at: number) =>
    at < rows.length - 1 && (whole === true || looks?.[at] === 'group' || looks?.[at] === 'kept');
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) => cell(head, at, 'head', whole === true)),
      }),
      ...rows.map(
        (row, place) =>
          new TableRow({
            cantSplit: row.every((each) => lengthOf(each) < TOGETHER),
            children: row.map((text, at) => cell(text, at, looks?.[place], keeps(place))),
          }),
      ),
    ],
  });
}

type Options = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;
type Around = Pick<Options, 'border' | 'shading'>;
type Part = Paragraph | Table | TableOfContents;

const afterTable = () => new Paragraph({ spacing: { after: 60 }, children: [] });

/** A box in Word is its paragraphs between lines: a table for looks alone would be read out as a table. */
function boxOf(warns: boolean, inside: readonly Content[], file: WordFile): Part[] {
  const bar = { style: BorderStyle.SINGLE, size: 24, space: 8, color: colour(warns ? COLOUR.warning : COLOUR.accent) };
  const around = { border: { left: bar }, shading: { type: ShadingType.CLEAR, fill: colour(COLOUR.faint) } };
  return inside.flatMap((each) => wordParts(each, file, around));
}

const captionOf = (caption: string): Paragraph[] =>
  caption === ''
    ? []
    : [
        new Paragraph({
          spacing: { after: 160 },
          children: runsOf(caption, { size: 19, color: colour(COLOUR.quiet) }),
        }),
      ];

function pictureParts(picture: ContentPicture, file: WordFile): Part[] {
  const run = pictureRun(picture, [file.width / 20, mm(95)], file);
  if (!run) return boxOf(true, [{ kind: 'text', text: picture.instead }], file);
  const shown = new Paragraph({ spacing: { after: 60 }, keepNext: picture.caption !== '', children: [run] });
  return [shown, ...captionOf(picture.caption)];
}

/** A chart's figures, with its caption above them. */
function chartParts({ model: { table }, caption }: Extract<Content, { kind: 'chart' }>, file: WordFile): Part[] {
  if (table.rows.length === 0) return [];
  const columns = table.head.map((head, at) => ({
    head,
    share: at === 0 ? 2 : 1,
    ...(at > 0 && { align: 'right' as const }),
  }));
  const heading = new Paragraph({ keepNext: true, children: runsOf(caption, { bold: true }) });
  return [...(caption ? [heading] : []), tableOf({ columns, rows: table.rows }, file), afterTable()];
}

/** A line to write on behind each label. */
const fillInParts = (labels: readonly string[], { width }: WordFile): Paragraph[] =>
  labels.map(
    (label) =>
      new Paragraph({
        spacing: { before: 160 },
        tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
        children: [...runsOf(label ? `${label} ` : '', { bold: true }), new TextRun({ children: [new Tab()] })],
      }),
  );

function coverParts({ over, title, under, below }: Extract<Content, { kind: 'cover' }>, file: WordFile): Part[] {
  const accent = colour(COLOUR.accent);
  return [
    new Paragraph({ spacing: { before: 2400, after: 240 }, children: runsOf(over, { bold: true, size: 30 }) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(title, { size: 72, color: accent }) }),
    new Paragraph({ spacing: { before: 240, after: 720 }, children: runsOf(under, { bold: true, size: 36 }) }),
    ...below.flatMap((each) => wordParts(each, file)),
  ];
}

/** Word fills the field when the file is opened; until then it has the chapters without their pages. */
function contentsParts(heading: string): Part[] {
  const look = { bold: true, size: 40, color: colour(COLOUR.accent) };
  return [
    new Paragraph({ pageBreakBefore: true, keepNext: true, children: runsOf(heading, look) }),
    new TableOfContents(clean(heading), { hyperlink: true, headingStyleRange: '2-2' }),
  ];
}

/** One part of a paper's content. `around`: what is around it when it stands in a box. */
export function wordParts(content: Content, file: WordFile, around: Around = {}): Part[] {
  switch (content.kind) {
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(content.text) }),
        new Paragraph({
          spacing: { after: 160 },
          keepNext: true,
          children: runsOf(content.under, { bold: true, size: 30 }),
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[content.level],
          ...(content.begins === 'page' && { pageBreakBefore: true }),
          children: runsOf(content.text, content.begins ? { size: 40 } : {}),
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          ...around,
          ...(content.keep && { keepNext: true }),
          children: runsOf(content.text, content.look ? LOOKS[content.look] : {}),
        }),
      ];
    case 'facts':
      return content.facts
        .filter(([, value]) => value !== '')
        .map(
          ([label, value]) =>
            new Paragraph({ spacing: { after: 60 }, children: runsOf([{ text: `${label}: `, bold: true }, value]) }),
        );
    case 'list':
      return content.items.map((item) =>
        content.boxes
          ? new Paragraph({ spacing: { after: 80 }, children: [new TextRun('\u2610 '), ...runsOf(item)] })
          : new Paragraph({ ...around, bullet: { level: 0 }, spacing: { after: 80 }, children: runsOf(item) }),
      );
    case 'table':
      return [tableOf(content, file), afterTable()];
    case 'marks':
      return [new Paragraph({ ...(content.keep && { keepNext: true }), children: markRuns(content.marks, {}) })];
    case 'chart':
      return chartParts(content, file);
    case 'pictures':
      return content.pictures.flatMap((picture) => pictureParts(picture, file));
    case 'toFillIn':
      return fillInParts(content.labels, file);
    case 'cover':
      return coverParts(content, file);
    case 'contents':
      return contentsParts(content.heading);
    case 'box':
      return boxOf(content.warns, content.inside, file);
  }
}
