import { createHash } from 'node:crypto';
import type { DocumentData, DocumentDefinition, HeadedPaper, Page, PaperWords, Placed, Sheet } from './definition.ts';
import { safeFileName } from './definition.ts';
import { paperFonts } from './fonts.ts';
import { fullHead } from './head.ts';
import { closePdf, openPdf } from './pdf.ts';
import { Pen } from './pen.ts';
import { type Footed, lay, newPage, stampFeet, turned } from './sheets.ts';
import type { Block } from './slices.ts';
import { paperWords } from './words.ts';

export type Progress = { done: number; total: number };

export type DrawOptions = {
  /** The clock: UTC ISO. Same data and clock give the same bytes. */
  now: string;
  /** The document becomes a part of a pack, which numbers the pages: no foot of its own. */
  inPack?: boolean;
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

/** Lets messages in: a cancelled job must hear of it while it draws. */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 12) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}

/** One document, or one paper of a set: its sheet, and its blocks with the head that the sheet asks for. */
type Part = { title: string; bookmark: string; sheet: Sheet; blocks: Block[] };

/** What every part is drawn with. */
type Desk = { pen: Pen; paper: HeadedPaper; words: PaperWords; afterBlock(): Promise<void> };

function partOf(
  { title, bookmark, sheet }: Omit<Part, 'blocks'>,
  { paper, words }: Pick<Desk, 'paper' | 'words'>,
  say: (page: Page) => void,
): Part {
  const blocks: Block[] = sheet.head === 'full' ? [fullHead(paper, words)] : [];
  say({ add: (...more) => blocks.push(...more.filter((block): block is Block => Boolean(block))) });
  return { title, bookmark, sheet, blocks };
}

function footOf({ title, sheet }: Part, { paper, words }: Desk, first: number, pages: number): Footed {
  const text = sheet.notice ? title : `${paper.shortName || paper.groupName} · ${title}`;
  const numbers = (page: number, of: number) => words('pageOf', { page, pages: of });
  return { sheet, text, first, pages, numbers };
}

/** A single document: gives what stands at its feet. */
async function drawOne(part: Part, desk: Desk): Promise<Footed[]> {
  const { pen } = desk;
  const root = pen.pdf.struct('Document');
  pen.pdf.addStructure(root);
  const pages = await lay({ ...desk, ...part, root });
  pen.finish();
  root.end();
  return [footOf(part, desk, 1, pages)];
}

/** For the cover before anything stands anywhere: figures as wide as they can become. */
const UNKNOWN: Placed = { first: 999, pages: 99 };

/** How many pages a part takes, drawn where nobody sees it. */
async function countPages(part: Part, desk: Desk, now: string): Promise<number> {
  const pdf = openPdf({ size: turned(part.sheet), title: '', author: '', subject: '', now });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return lay({ ...part, paper: desk.paper, pen: new Pen(pdf, desk.pen.fonts), root });
}

/**
 * A set: pages are kept free for the cover, the papers follow, and the cover is drawn when it is known where each stands.
 * Each is a part of the structure, and a bookmark.
 */
async function drawSet(
  coverOf: (placed: readonly Placed[]) => Part,
  papers: readonly Part[],
  desk: Desk,
  now: string,
): Promise<Footed[]> {
  const { pen } = desk;
  const { pdf } = pen;
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const draft = coverOf(papers.map(() => UNKNOWN));
  const kept = await countPages(draft, desk, now);
  const coverTag = pen.tag(root, 'Part');
  let backToCover = () => {};
  for (let page = 1; page <= kept; page++) {
    newPage(pen, draft.sheet);
    if (page === 1) backToCover = pen.paper(draft.bookmark);
  }
  const placed: Placed[] = [];
  let next = kept + 1;
  for (const part of papers) {
    const turnTo = (number: number) => {
      newPage(pen, part.sheet);
      if (number === 1) pen.paper(part.bookmark);
    };
    const pages = await lay({ ...desk, ...part, root: pen.tag(root, 'Part'), turnTo });
    placed.push({ first: next, pages });
    next += pages;
  }
  pen.finish();
  const cover = coverOf(placed);
  backToCover();
  const turnTo = (number: number) => void pdf.switchToPage(Math.min(number, kept) - 1);
  const pages = await lay({ ...desk, ...cover, root: coverTag, turnTo });
  if (pages !== kept) throw new Error(`the cover took ${pages} pages, and ${kept} were kept for it`);
  root.end();
  return [
    footOf(cover, desk, 1, kept),
    ...papers.map((part, at) => footOf(part, desk, placed[at]?.first ?? 1, placed[at]?.pages ?? 0)),
  ];
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
  const { now, inPack } = options;
  const own = definition.sheet(data, words);
  const sheet = inPack ? { ...own, foot: false } : own;
  const { paper } = data;
  const subject = definition.subject?.(data, words) ?? '';
  const pdf = openPdf({ size: turned(sheet), title, author: paper.groupName, subject, now });
  const pen = new Pen(pdf, paperFonts());

  const main = (placed: readonly Placed[]) =>
    partOf({ title, bookmark: title, sheet }, { paper, words }, (page) => definition.draw(page, data, words, placed));
  const papers = definition.papers?.(data, words).map((each) => partOf(each, { paper, words }, each.draw));
  const first = main(papers?.map(() => UNKNOWN) ?? []);
  const total = [first, ...(papers ?? [])].reduce((sum, { blocks }) => sum + blocks.length, 0);
  const breathe = breather();
  let done = 0;
  const afterBlock = async () => {
    done += 1;
    options.onProgress?.({ done, total });
    await breathe();
    options.signal?.throwIfAborted();
  };
  const desk: Desk = { pen, paper, words, afterBlock };
  const feet = papers ? await drawSet(main, papers, desk, now) : await drawOne(first, desk);
  for (const each of feet) stampFeet(pen, each);
  const bytes = await closePdf(pdf);
  return {
    bytes,
    pages: feet.reduce((sum, { pages }) => sum + pages, 0),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: safeFileName(definition.fileName(data, words)),
    title,
    missing: [...pen.missing],
  };
}
