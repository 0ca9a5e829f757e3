import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Clock } from '../../db/base/clock.ts';
import type { DemoPaper } from './papers.ts';
import { pngOf } from './png.ts';

/** Papers as other offices send them: PDFs without a structure, across, on their side, and pictures. */

const INK = rgb(0.1, 0.1, 0.12);

function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, size) > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

type Writing = { page: PDFPage; font: PDFFont; bold: PDFFont };

/** Writes a title and paragraphs from the top; gives where it ended. */
function write({ page, font, bold }: Writing, { title, paragraphs }: DemoPaper, across: number, top: number): number {
  let y = top;
  page.drawText(title, { x: 60, y, size: 18, font: bold, color: INK });
  y -= 34;
  for (const paragraph of paragraphs) {
    for (const line of wrapped(paragraph, font, 11, across - 120)) {
      page.drawText(line, { x: 60, y, size: 11, font, color: INK });
      y -= 16;
    }
    y -= 8;
  }
  return y;
}

function drawTable({ page, font, bold }: Writing, table: NonNullable<DemoPaper['table']>, top: number): void {
  for (const [line, cells] of [table.head, ...table.rows].entries()) {
    const y = top - line * 26;
    for (const [column, text] of cells.entries()) {
      page.drawText(text, { x: 60 + column * 120, y, size: 12, font: line === 0 ? bold : font, color: INK });
    }
    page.drawLine({ start: { x: 60, y: y - 8 }, end: { x: 780, y: y - 8 }, thickness: 0.5, color: INK });
  }
}

async function letter(words: DemoPaper, sentAs: 'plain' | 'landscape', clock: Clock) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const now = new Date(clock.now());
  pdf.setTitle(words.title);
  pdf.setCreationDate(now);
  pdf.setModificationDate(now);
  const fonts = {
    font: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  if (sentAs === 'landscape') {
    const page = pdf.addPage([841.89, 595.28]);
    const below = write({ page, ...fonts }, words, 841, 520);
    if (words.table) drawTable({ page, ...fonts }, words.table, below - 10);
  } else {
    write({ page: pdf.addPage([595.28, 841.89]), ...fonts }, words, 595, 740);
    // The second page lay on its side in the scanner, and was turned by the program.
    const turned = pdf.addPage([595.28, 841.89]);
    turned.drawText(`${words.title}, enclosure`, { x: 80, y: 60, size: 18, font: fonts.bold, rotate: degrees(90) });
    for (const [at, line] of wrapped(words.paragraphs.join(' '), fonts.font, 11, 720).entries()) {
      turned.drawText(line, { x: 120 + at * 16, y: 60, size: 11, font: fonts.font, rotate: degrees(90) });
    }
    turned.setRotation(degrees(90));
  }
  return new Uint8Array(await pdf.save());
}

const WARDS = [
  [0.28, 0.3, 0.25, [196, 214, 226]],
  [0.7, 0.27, 0.24, [222, 206, 182]],
  [0.32, 0.72, 0.24, [204, 220, 190]],
  [0.72, 0.7, 0.26, [226, 196, 196]],
] as const;

/** A map that nobody drew: four wards, a river, and dots. */
function map(): Uint8Array<ArrayBuffer> {
  const [width, height] = [900, 640];
  return pngOf(width, height, (x, y) => {
    const [u, v] = [x / width, y / height];
    if (Math.abs(v - 0.5 - 0.12 * Math.sin(u * 6)) < 0.025) return [90, 140, 190, 255];
    const dot = ((x % 97) - 40) ** 2 + ((y % 83) - 40) ** 2;
    if (dot < 30 && (Math.floor(x / 97) * 7 + Math.floor(y / 83) * 3) % 4 === 0) return [150, 30, 40, 255];
    for (const [cx, cy, r, [red, green, blue]] of WARDS) {
      if ((u - cx) ** 2 + (v - cy) ** 2 < r ** 2) return [red, green, blue, 255];
    }
    return [244, 242, 236, 255];
  });
}

/** A paper as another office sent it. */
export const othersPaper = async (
  words: DemoPaper,
  sentAs: NonNullable<DemoPaper['sentAs']>,
  clock: Clock,
): Promise<Uint8Array<ArrayBuffer>> => (sentAs === 'picture' ? map() : letter(words, sentAs, clock));
