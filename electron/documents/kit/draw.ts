import { createHash } from 'node:crypto';
import type { DocumentData, DocumentDefinition, Page, Sheet } from './definition.ts';
import { safeFileName } from './definition.ts';
import { flow } from './flow.ts';
import { paperFonts } from './fonts.ts';
import { foot, fullHead, markBand, slimHead } from './head.ts';
import { closePdf, openPdf } from './pdf.ts';
import { Pen } from './pen.ts';
import type { Block } from './slices.ts';
import { mm, SIZES } from './theme.ts';
import { paperWords } from './words.ts';

export type Progress = { done: number; total: number };

export type DrawOptions = {
  /** The clock: UTC ISO. Same data and clock give the same bytes. */
  now: string;
  /** Called after each block. */
  onProgress?: (progress: Progress) => void;
  /** Stops between two blocks; `draw` then throws the signal's reason. */
  signal?: AbortSignal;
};

export type Drawn = {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Hex, of the bytes. */
  sha256: string;
  fileName: string;
  title: string;
  /** Characters that could not be printed and stand as a replacement sign; empty as a rule. */
  missing: readonly string[];
};

const MARGINS = { top: mm(14), right: mm(20), bottom: mm(20), left: mm(20) };
/** Room for the slim head of the later pages. */
const SLIM = 30;

const turned = (sheet: Sheet): readonly [number, number] => {
  const [width, height] = SIZES[sheet.size];
  return sheet.landscape ? [height, width] : [width, height];
};

/** Lets messages in: a cancelled job must hear of it while it draws. */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 12) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}

function stampFeet(pen: Pen, sheet: Sheet, text: string, numbers: (page: number, pages: number) => string): number {
  const { start, count } = pen.pdf.bufferedPageRange();
  const margins = sheet.margins ?? MARGINS;
  const [width, height] = turned(sheet);
  const across = { x: margins.left, width: width - margins.left - margins.right };
  for (let page = 0; page < count; page++) {
    pen.pdf.switchToPage(start + page);
    const strip = { ...across, y: height - margins.bottom + mm(5) };
    if (sheet.foot) foot(pen, strip, text, numbers(page + 1, count), sheet.notice ?? '');
    if (sheet.mark) markBand(pen, { ...across, y: margins.top - mm(8) }, sheet.mark);
  }
  return count;
}

/**
 * Draws a document as a tagged PDF. @throws the signal's reason when it was stopped; other errors are bugs, because
 * data come from the record and whatever is in them can be printed.
 */
export async function draw<Data extends DocumentData>(
  definition: DocumentDefinition<Data>,
  data: Data,
  options: DrawOptions,
): Promise<Drawn> {
  options.signal?.throwIfAborted();
  const words = paperWords();
  const title = definition.title(data, words);
  const sheet = definition.sheet(data, words);
  const size = turned(sheet);
  const margins = sheet.margins ?? MARGINS;
  const { paper } = data;
  const subject = definition.subject?.(data, words) ?? '';
  const pdf = openPdf({ size, title, author: paper.groupName, subject, now: options.now });
  const pen = new Pen(pdf, paperFonts());
  const root = pdf.struct('Document');
  pdf.addStructure(root);

  const blocks: Block[] = sheet.head === 'full' ? [fullHead(paper, words)] : [];
  const page: Page = {
    add: (...more) => blocks.push(...more.filter((block): block is Block => Boolean(block))),
  };
  definition.draw(page, data, words);

  const width = size[0] - margins.left - margins.right;
  const breathe = breather();
  await flow(blocks, {
    pen,
    root,
    area: {
      left: margins.left,
      top: margins.top + (sheet.bare ? 0 : SLIM),
      width,
      bottom: size[1] - margins.bottom,
    },
    startPage(number) {
      pdf.addPage();
      if (number === 1 || sheet.bare) return margins.top;
      slimHead(pen, { x: margins.left, width, y: margins.top }, paper, title, sheet.notice ?? '');
      return margins.top + SLIM;
    },
    async afterBlock(done, total) {
      options.onProgress?.({ done, total });
      await breathe();
      options.signal?.throwIfAborted();
    },
  });
  root.end();
  const footText = sheet.notice ? title : `${paper.shortName || paper.groupName} · ${title}`;
  const pages = stampFeet(pen, sheet, footText, (number, of) => words('pageOf', { page: number, pages: of }));
  const bytes = await closePdf(pdf);
  return {
    bytes,
    pages,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: safeFileName(definition.fileName(data, words)),
    title,
    missing: [...pen.missing],
  };
}
