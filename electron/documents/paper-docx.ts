import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { HeadedPaper, PaperWords } from './kit/definition.ts';
import { contactSpans } from './kit/head.ts';
import { examinePicture, printedSize, readPicture } from './kit/picture.ts';
import { printable } from './kit/runs.ts';
import { COLOUR, mm } from './kit/theme.ts';
import { type Content, type ContentText, type PaperContent, spansOf } from './paper-content.ts';
import { timelessZip } from './timeless-zip.ts';

/** A paper's content as a Word file: headings, lists and tables as Word knows them, so that readers' software does too. */

/** The width between the margins, in twentieths of a point: A4 less 2 cm on either side. */
const WIDTH = 9638;
const MARGIN = 1134;

const colour = (value: string): string => value.slice(1);

/** What XML can carry. */
const clean = (text: string): string => printable(text).replace(/[\ufffe\uffff]/g, '');

function runsOf(text: ContentText, more: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  return spansOf(text).flatMap((span) => {
    const isBold = typeof span !== 'string';
    return clean(isBold ? span.text : span)
      .split('\n')
      .map(
        (line, at) => new TextRun({ ...more, ...(isBold && { bold: true }), text: line, ...(at > 0 && { break: 1 }) }),
      );
  });
}

const LOOKS = { strong: { bold: true }, quiet: { color: colour(COLOUR.quiet) } } as const;
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function tableOf({ columns, rows }: Extract<Content, { kind: 'table' }>): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((WIDTH * share) / whole));
  const cell = (text: ContentText, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: colour(COLOUR.band) } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          ...(columns[at]?.align === 'right' && { alignment: AlignmentType.RIGHT }),
          children: runsOf(text, { size: 21, ...(isHead && { bold: true }) }),
        }),
      ],
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: colour(COLOUR.rule) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) => cell(head, at, true)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) })),
    ],
  });
}

/** A box in Word is its paragraphs between lines: a table for looks alone would be read out as a table. */
function boxOf({ warns, inside }: Extract<Content, { kind: 'box' }>): (Paragraph | Table)[] {
  const bar = { style: BorderStyle.SINGLE, size: 24, space: 8, color: colour(warns ? COLOUR.warning : COLOUR.accent) };
  return inside.flatMap((each) =>
    childrenOf(each, { border: { left: bar }, shading: { type: ShadingType.CLEAR, fill: colour(COLOUR.faint) } }),
  );
}

type Around = Pick<NonNullable<Exclude<ConstructorParameters<typeof Paragraph>[0], string>>, 'border' | 'shading'>;

function childrenOf(content: Content, around: Around = {}): (Paragraph | Table)[] {
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
      return [new Paragraph({ heading: LEVELS[content.level], children: runsOf(content.text) })];
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
      return content.items.map(
        (item) => new Paragraph({ ...around, bullet: { level: 0 }, spacing: { after: 80 }, children: runsOf(item) }),
      );
    case 'table':
      return [tableOf(content), new Paragraph({ spacing: { after: 60 }, children: [] })];
    case 'box':
      return boxOf(content);
  }
}

/** A16: the group's head on the first page. */
function headOf(paper: HeadedPaper, words: PaperWords): Paragraph[] {
  const facts = paper.logo ? examinePicture(paper.logo.bytes) : null;
  const picture = paper.logo ? readPicture(paper.logo.bytes) : null;
  const logo: Paragraph[] = [];
  if (paper.logo && facts?.ok && picture?.ok) {
    // Pixels of a screen, 96 an inch.
    const [width, height] = printedSize(picture.value, mm(34), mm(20)).map((points) => Math.round((points * 96) / 72));
    const name = paper.logo.alt || words('logoOf', { name: paper.groupName });
    const run = new ImageRun({
      type: facts.value.mime === 'image/png' ? 'png' : 'jpg',
      data: paper.logo.bytes,
      transformation: { width: width ?? 1, height: height ?? 1 },
      // Its own number: the library counts the pictures of the whole process.
      altText: { id: '1', name, title: name, description: name },
    });
    logo.push(new Paragraph({ spacing: { after: 60 }, children: [run] }));
  }
  const reach = contactSpans(paper, words).map(({ label, value }) => `${label}: ${value[0]?.text ?? ''}`);
  const small = (text: string) => new Paragraph({ spacing: { after: 0 }, children: runsOf(text, { size: 17 }) });
  return [
    ...logo,
    new Paragraph({
      spacing: { after: 40 },
      children: runsOf(paper.groupName, { bold: true, size: 30, color: colour(COLOUR.accent) }),
    }),
    ...(paper.addressLines.length > 0 ? [small(paper.addressLines.join(', '))] : []),
    ...(reach.length > 0 ? [small(reach.join(' · '))] : []),
    new Paragraph({
      spacing: { after: 120 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 4, color: colour(COLOUR.accent) } },
      children: [],
    }),
  ];
}

function around(paper: HeadedPaper, content: PaperContent, words: PaperWords) {
  const small = { size: 17, color: colour(COLOUR.quiet) };
  const said = [content.mark, content.notice].filter((each) => each !== '').join(' · ');
  const warning = said
    ? [new Paragraph({ children: runsOf(said, { size: 18, bold: true, color: colour(COLOUR.warning) }) })]
    : [];
  const [before = '', between = '', after = ''] = words('pageOf', { page: '#', pages: '#' }).split('#');
  const foot = new Footer({
    children: [
      new Paragraph({
        children: [
          ...runsOf(`${paper.shortName || paper.groupName} · ${content.title} · `, small),
          new TextRun({ ...small, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  });
  return {
    headers: {
      first: new Header({ children: [...warning, ...headOf(paper, words)] }),
      default: new Header({
        children: [...warning, new Paragraph({ spacing: { after: 120 }, children: runsOf(paper.groupName, small) })],
      }),
    },
    footers: { first: foot, default: foot },
  };
}

const run = (size: number, value: string) => ({ size, bold: true, color: colour(value), font: 'Arial' });

const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    heading1: { run: run(44, COLOUR.accent), paragraph: { spacing: { before: 0, after: 60 }, keepNext: true } },
    heading2: { run: run(30, COLOUR.accent), paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
    heading3: { run: run(25, COLOUR.ink), paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  },
};

/** The file's own times are those of the clock, not of the machine. */
function atClock(bytes: Uint8Array, now: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core) {
    const text = strFromU8(core).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g, `$1${now}$3`);
    files['docProps/core.xml'] = strToU8(text);
  }
  return timelessZip(zipSync(files));
}

/** A paper as a Word file. Same content and clock (`now`, UTC ISO), same bytes. */
export async function paperDocx(
  content: PaperContent,
  { paper, words, now }: { paper: HeadedPaper; words: PaperWords; now: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: clean(content.title),
    subject: clean(content.subject),
    creator: clean(paper.groupName),
    lastModifiedBy: clean(paper.groupName),
    styles: STYLES,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
          },
        },
        ...around(paper, content, words),
        children: content.parts.flatMap((each) => childrenOf(each)),
      },
    ],
  });
  return atClock(await Packer.toBuffer(file), now);
}
