import { paperFonts } from '../../documents/kit/fonts.ts';
import { cutLine } from '../../documents/kit/head.ts';
import { breakLines, type Line } from '../../documents/kit/lines.ts';
import { closePdf, openPdf } from '../../documents/kit/pdf.ts';
import { Pen } from '../../documents/kit/pen.ts';
import { COLOUR, STYLE, styled, type TextStyle } from '../../documents/kit/theme.ts';

/** What the pack says on a page besides the paper's own content. Empty texts are left out. */
export type StampWords = {
  /** At the top: the item and the paper. Cut where it is too long. */
  head: string;
  /** Above it, white on black and never cut: for whom the paper is. */
  mark: string;
  /** At the bottom left, e.g. the group and the meeting. */
  foot: string;
  /** At the bottom right: the page's number. */
  number: string;
};

export type Paper = { width: number; height: number };
export type Stamp = Paper & { words: StampWords };
export type Bands = { top: number; bottom: number };

/** Points on A4; other papers have them larger or smaller, so that they look alike when printed on one size. */
const EDGE = 12;
const LINE = 10.5;
const GAP = 4;
const SIDE = 34;
const SIZE = 8.5;

const scaleOf = ({ width, height }: Paper): number => Math.min(1.3, Math.max(0.85, Math.min(width, height) / 595.28));

const HEAD = styled(STYLE.foot, { weight: 'semibold', colour: COLOUR.ink });
const MARK = styled(STYLE.strong, { size: SIZE, leading: 1.25, colour: COLOUR.white });

const sized = (style: TextStyle, scale: number) => styled(style, { size: SIZE * scale });

/** Draws stamps with the documents' own fonts: one page each, later laid over the pages of the pack. */
export class StampDesk {
  private readonly pen: Pen;
  private readonly pdf: ReturnType<typeof openPdf>;

  /** `now`: UTC ISO. */
  constructor(now: string) {
    this.pdf = openPdf({ size: [595.28, 841.89], title: '', author: '', subject: '', now });
    this.pen = new Pen(this.pdf, paperFonts());
  }

  /** Characters that could not be printed. */
  get missing(): readonly string[] {
    return [...this.pen.missing];
  }

  /** How much of a page's top and bottom the stamp takes, in points. */
  bands(paper: Paper, mark: string): Bands {
    const scale = scaleOf(paper);
    const lines = this.markLines(paper, mark, scale).length;
    const band = lines === 0 ? 0 : lines * SIZE * MARK.leading + GAP + 2;
    return { top: (EDGE + band + LINE + GAP) * scale, bottom: (EDGE + LINE + GAP) * scale };
  }

  private markLines({ width }: Paper, mark: string, scale: number): Line[] {
    return breakLines(mark, sized(MARK, scale), width - 2 * SIDE * scale - 8, this.pen.maker);
  }

  /** One stamp on a page of its own, in the order in which they are asked for. */
  draw(stamp: Stamp): void {
    const { pen, pdf } = this;
    const { width, height, words } = stamp;
    const scale = scaleOf(stamp);
    pdf.addPage({ size: [width, height], margins: { top: 0, right: 0, bottom: 0, left: 0 } });
    const left = SIDE * scale;
    const room = width - 2 * left;
    let y = EDGE * scale;
    const lines = this.markLines(stamp, words.mark, scale);
    if (lines.length > 0) {
      const band = (lines.length * SIZE * MARK.leading + GAP) * scale;
      pdf.rect(left - 4, y, room + 8, band).fill(COLOUR.ink);
      let at = y + (GAP / 2) * scale;
      for (const line of lines) {
        pen.line(line, left + (room - line.width) / 2, at, null);
        at += line.height;
      }
      y += band + 2 * scale;
    }
    const head = cutLine(pen, words.head, sized(HEAD, scale), room);
    if (head) pen.line(head, left, y, null);
    const under = height - (EDGE + LINE) * scale;
    const number = cutLine(pen, words.number, sized(HEAD, scale), room);
    if (number) pen.line(number, left + room - number.width, under, null);
    const foot = cutLine(pen, words.foot, sized(STYLE.foot, scale), room - (number?.width ?? 0) - 12);
    if (foot) pen.line(foot, left, under, null);
  }

  /** The file with all stamps. */
  async finish(): Promise<Uint8Array> {
    return closePdf(this.pdf);
  }
}
