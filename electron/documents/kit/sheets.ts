import type { HeadedPaper, Sheet } from './definition.ts';
import { flow } from './flow.ts';
import { foot, markBand, slimHead } from './head.ts';
import type { Pen, Tag } from './pen.ts';
import type { Block } from './slices.ts';
import { mm, SIZES } from './theme.ts';

/** Sheets with their heads and feet: what stands around the blocks. */

const MARGINS = { top: mm(14), right: mm(20), bottom: mm(20), left: mm(20) };
/** Room for the slim head of the later pages. */
const SLIM = 30;

/** A sheet's width and height as it lies. */
export const turned = (sheet: Sheet): readonly [width: number, height: number] => {
  const [width, height] = SIZES[sheet.size];
  return sheet.landscape ? [height, width] : [width, height];
};

/** What is drawn on sheets of one kind. */
export type Laying = {
  pen: Pen;
  /** The element of the structure that the blocks belong to. */
  root: Tag;
  title: string;
  sheet: Sheet;
  paper: HeadedPaper;
  blocks: readonly Block[];
  /** Makes page `number` of these sheets the current one; a new page of the file unless told otherwise. */
  turnTo?(number: number): void;
  /** After each block; may wait, to let others have their turn. */
  afterBlock?(): Promise<void> | void;
};

/** A new page of the file, as the sheet is. */
export function newPage(pen: Pen, sheet: Sheet): void {
  pen.pdf.addPage({ size: [...turned(sheet)], margins: { top: 0, right: 0, bottom: 0, left: 0 } });
}

/** Puts blocks on sheets; gives how many pages they took. */
export async function lay({ pen, root, title, sheet, paper, blocks, turnTo, afterBlock }: Laying): Promise<number> {
  const margins = sheet.margins ?? MARGINS;
  const [sheetWidth, sheetHeight] = turned(sheet);
  const width = sheetWidth - margins.left - margins.right;
  let pages = 0;
  await flow(blocks, {
    pen,
    root,
    area: {
      left: margins.left,
      top: margins.top + (sheet.bare ? 0 : SLIM),
      width,
      bottom: sheetHeight - margins.bottom,
    },
    startPage(number) {
      pages = number;
      if (turnTo) turnTo(number);
      else newPage(pen, sheet);
      if (number === 1 || sheet.bare) return margins.top;
      slimHead(pen, { x: margins.left, width, y: margins.top }, paper, title, sheet.notice ?? '');
      return margins.top + SLIM;
    },
    ...(afterBlock && { afterBlock }),
  });
  return pages;
}

/** A stretch of the file's pages, with what stands at their feet. `numbers` gives the words of a page's number. */
export type Footed = {
  sheet: Sheet;
  text: string;
  first: number;
  pages: number;
  numbers(page: number, pages: number): string;
};

/** Feet and marks, when it is known how many pages there are. */
export function stampFeet(pen: Pen, { sheet, text, first, pages, numbers }: Footed): void {
  const margins = sheet.margins ?? MARGINS;
  const [width, height] = turned(sheet);
  const across = { x: margins.left, width: width - margins.left - margins.right };
  for (let page = 0; page < pages; page++) {
    pen.pdf.switchToPage(first - 1 + page);
    const strip = { ...across, y: height - margins.bottom + mm(5) };
    if (sheet.foot) foot(pen, strip, text, numbers(page + 1, pages), sheet.notice ?? '');
    if (sheet.mark) markBand(pen, { ...across, y: margins.top - mm(8) }, sheet.mark);
  }
}
