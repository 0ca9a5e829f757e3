import { breakLines, type Line } from './lines.ts';
import type { Pen, Place, Tag } from './pen.ts';
import { type Block, heightOf, type Slice } from './slices.ts';
import { lineSlices } from './text-blocks.ts';
import { COLOUR, STYLE, styled, type TextStyle } from './theme.ts';

/** A list of contents: what stands on which page of this document, with links. */

/** A heading of this document, by its level and the name of its bookmark. */
export type ContentsEntry = { level: 2 | 3; title: string };

/** Room for the page's number, and between title and number. */
const NUMBER = 30;
const INDENT = 16;

const STYLES: Record<ContentsEntry['level'], TextStyle> = {
  2: styled(STYLE.body, { colour: COLOUR.link }),
  3: styled(STYLE.body, { size: 10.5, colour: COLOUR.link }),
};

/** The dots that lead the eye from a title to its page. */
function dots(pen: Pen, from: number, to: number, y: number): void {
  if (to - from < 12) return;
  pen.artifact('Layout', () => {
    pen.pdf.lineWidth(0.8).lineCap('round').dash(0.1, { space: 3.4 });
    pen.pdf.moveTo(from, y).lineTo(to, y).stroke(COLOUR.rule).undash().lineCap('butt');
  });
}

function drawEntry(pen: Pen, lines: readonly Line[], style: TextStyle, place: Place, tag: Tag, at: EntrySite): void {
  const slices = (own: Tag) => lineSlices(pen, lines, at.width, style, own);
  const height = heightOf(slices(tag));
  const box = { x: at.x, y: at.y, width: at.width, height };
  const [number] = breakLines(String(place.page), style, NUMBER, pen.maker);
  const last = lines.at(-1);
  const words = lines.map((line) => line.runs.map((run) => run.instead ?? run.text).join('')).join(' ');
  pen.linkTo(place, `${words.trim()} ${place.page}`, pen.tag(tag, 'Reference'), box, (own) => {
    let y = at.y;
    for (const slice of slices(own)) {
      slice.paint(at.x, y);
      y += slice.height;
    }
    if (!number || !last) return;
    const top = y - last.height;
    const left = at.x + at.width - number.width;
    dots(pen, at.x + last.width + 5, left - 5, top + last.baseline - 0.8);
    pen.line(number, left, top, own);
  });
}

type EntrySite = { x: number; y: number; width: number };

/**
 * The contents of a document, each with its page, which is known when the whole document is laid out. An entry for which the
 * document has no heading is a bug and throws then.
 */
export const contentsList =
  (entries: readonly ContentsEntry[]): Block =>
  ({ pen, tag }, width) => {
    if (entries.length === 0) return null;
    const own = pen.tag(tag, 'TOC');
    const seen = new Map<string, number>();
    const slices = entries.map(({ level, title }): Slice => {
      const style = STYLES[level];
      const indent = level === 3 ? INDENT : 0;
      const item = pen.tag(own, 'TOCI');
      const lines = breakLines(title, style, width - indent - NUMBER, pen.maker);
      const key = `${level} ${title}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return {
        height: lines.reduce((sum, line) => sum + line.height, 0) + (level === 2 ? 5 : 1),
        paint(x, y) {
          pen.later(() => {
            const place = pen.places.filter((each) => each.level === level && each.title === title)[nth];
            if (!place) throw new Error(`there is no heading “${title}” for the contents`);
            drawEntry(pen, lines, style, place, item, { x: x + indent, y, width: width - indent });
          });
        },
      };
    });
    return { before: 4, after: 14, slices };
  };
