import { balancedLines, breakLines, type Line } from './lines.ts';
import type { Pen, Tag } from './pen.ts';
import type { Text } from './runs.ts';
import { type Block, type Laid, type Slice, together } from './slices.ts';
import { STYLE, type TextStyle } from './theme.ts';

function lineX(line: Line, x: number, width: number, align: TextStyle['align']): number {
  if (align === 'right') return x + width - line.width;
  return align === 'centre' ? x + (width - line.width) / 2 : x;
}

const linesOf = (pen: Pen, text: Text, style: TextStyle, width: number): Line[] =>
  (style.align === 'centre' ? balancedLines : breakLines)(text, style, width, pen.maker);

/** Lines as slices, one each. Without a tag they are an artifact. */
export function lineSlices(
  pen: Pen,
  lines: readonly Line[],
  width: number,
  style: TextStyle,
  tag: Tag | null,
): Slice[] {
  return lines.map((line) => ({
    height: line.height,
    paint: (x, y) => pen.line(line, lineX(line, x, width, style.align), y, tag),
  }));
}

/** The first two lines and the last two stay together: no widow and no orphan. */
export function withoutWidows(lines: readonly Slice[]): Slice[] {
  if (lines.length <= 3) return lines.length === 0 ? [] : [together(lines)];
  return [together(lines.slice(0, 2)), ...lines.slice(2, -2), together(lines.slice(-2))];
}

/** A text of any style as slices, content of `tag`. */
export function textSlices(pen: Pen, text: Text, style: TextStyle, width: number, tag: Tag | null): Slice[] {
  return lineSlices(pen, linesOf(pen, text, style, width), width, style, tag);
}

export type ParagraphOptions = {
  style?: TextStyle;
  before?: number;
  after?: number;
  keepWithNext?: boolean;
  /** The element's type; `null` puts the text straight into the element around it. */
  tag?: string | null;
  lang?: string;
};

/** A paragraph without widows and orphans. */
export const paragraph =
  (text: Text, options: ParagraphOptions = {}): Block =>
  ({ pen, tag }, width) => {
    const style = options.style ?? STYLE.body;
    const lines = linesOf(pen, text, style, width);
    if (lines.length === 0) return null;
    const type = options.tag === undefined ? 'P' : options.tag;
    const own = type === null ? tag : pen.tag(tag, type, options.lang ? { lang: options.lang } : {});
    const distance = style.size * 0.6;
    return {
      before: options.before ?? 0,
      after: options.after ?? distance,
      slices: withoutWidows(lineSlices(pen, lines, width, style, own)),
      ...(options.keepWithNext && { keepWithNext: true }),
    };
  };

const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((span) => span.text).join(''));

const HEADINGS = { 1: STYLE.title, 2: STYLE.heading, 3: STYLE.subheading } as const;

export type HeadingOptions = { style?: TextStyle; bookmark?: string; before?: number; after?: number };

/** A heading with its bookmark; it stays with what follows. */
export const heading =
  (level: 1 | 2 | 3, text: Text, options: HeadingOptions = {}): Block =>
  ({ pen, tag }, width): Laid | null => {
    const style = options.style ?? HEADINGS[level];
    if (plain(text).trim() === '') return null;
    const own = pen.tag(tag, `H${level}`);
    const [first, ...rest] = textSlices(pen, text, style, width, own);
    if (!first) return null;
    const marked: Slice = {
      ...first,
      paint(x, y) {
        pen.bookmark(level, options.bookmark ?? plain(text), y);
        first.paint(x, y);
      },
    };
    return {
      before: options.before ?? style.size * 1.1,
      after: options.after ?? style.size * 0.4,
      slices: [together([marked, ...rest])],
      keepWithNext: true,
    };
  };

/** An empty distance between two blocks. */
export const space =
  (height: number): Block =>
  () => ({ before: 0, after: 0, slices: [{ height, paint: () => {} }] });

/** The block begins on a new page unless `room` points of this one are left: a chapter does not begin at a page's end. */
export const withRoom =
  (room: number, block: Block): Block =>
  (site, width) => {
    const laid = block(site, width);
    return laid && { ...laid, room };
  };

/** The next block begins on a new page. */
export const onNewPage =
  (block: Block): Block =>
  (site, width) => {
    const laid = block(site, width);
    return laid && { ...laid, newPage: true };
  };
