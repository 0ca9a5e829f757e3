import type { Status } from '../../../db/agreement/words.ts';
import { STATUS_COLOURS, statusShape } from '../../../db/base/chart.ts';
import { drawPath } from './figure-blocks.ts';
import { breakLines } from './lines.ts';
import type { Pen, Tag } from './pen.ts';
import { type Block, heightOf, type Slice, together } from './slices.ts';
import { lineSlices } from './text-blocks.ts';
import { COLOUR, STYLE, styled, type TextStyle } from './theme.ts';

/** L4: a status as a shape of its own, its colour and its word: readable in black and white, and read out by its word. */

/** `status` null: nothing was reported, a dash. `word` is printed as given: "Amber", "Amber: 2". */
export type MarkedWord = { status: Status | null; word: string };

export type StatusMarkOptions = {
  /** Of the word; the shape is as large as its type. */
  style?: TextStyle;
  /** Of `statusMarks`: the least distance between two of them. */
  between?: number;
  /** Of `statusMarks`: they stay with what follows. */
  keepWithNext?: boolean;
};

/** The shape's size in units of `statusShape`, and its distance to the word. */
const UNITS = 11;
const GAP = 0.34;

const MARK_STYLE = styled(STYLE.table, { weight: 'semibold' });

/** The shape alone, an artifact: its middle at `x`, `y` on the page, `size` points wide. */
export function drawStatusShape(pen: Pen, status: Status | null, x: number, y: number, size: number): void {
  pen.artifact('Layout', () => {
    const { pdf } = pen;
    pdf
      .save()
      .translate(x, y)
      .scale(size / UNITS);
    if (status === null) drawPath(pen, { kind: 'path', d: 'M-4,0h8', stroke: COLOUR.quiet, width: 1.6 });
    else {
      const { fill } = STATUS_COLOURS[status];
      const shape = statusShape(status, 0, 0, fill);
      // Amber alone would be pale on white paper, and a copier makes all colours paler.
      drawPath(pen, status === 'achieved' ? { ...shape, width: 2.6 } : { ...shape, stroke: COLOUR.ink, width: 0.9 });
    }
    pdf.restore();
  });
}

type Mark = { slice: Slice; width: number };

function markOf(pen: Pen, { status, word }: MarkedWord, width: number, style: TextStyle, tag: Tag): Mark {
  const size = style.size * 0.92;
  const indent = size + style.size * GAP;
  const lines = breakLines(word, style, Math.max(style.size, width - indent), pen.maker);
  const slices = lineSlices(pen, lines, width - indent, style, tag);
  const first = lines[0]?.height ?? style.size * style.leading;
  const slice: Slice = {
    height: Math.max(first, heightOf(slices)),
    paint(x, y) {
      drawStatusShape(pen, status, x + size / 2, y + first / 2, size);
      together(slices).paint(x + indent, y);
    },
  };
  return { slice, width: indent + Math.max(0, ...lines.map((line) => line.width)) };
}

/**
 * One status: its shape with its word behind it. In a table's cell: `{ blocks: [statusMark({ status: 'amber', word: 'Amber' })] }`.
 * A word that is too long for the width goes on on the next line, beside the shape.
 */
export const statusMark =
  (mark: MarkedWord, options: StatusMarkOptions = {}): Block =>
  ({ pen, tag }, width) => {
    const style = options.style ?? MARK_STYLE;
    return { before: 0, after: 0, slices: [markOf(pen, mark, width, style, pen.tag(tag, 'P')).slice] };
  };

/**
 * Several statuses side by side, as many on a line as fit: counts of an outcome ("Green: 4", "Amber: 2"), or the quarters of a
 * deliverable ("Q1 green", "Q2 amber"). A list to those who hear it.
 */
export const statusMarks =
  (marks: readonly MarkedWord[], options: StatusMarkOptions = {}): Block =>
  ({ pen, tag }, width) => {
    if (marks.length === 0) return null;
    const style = options.style ?? MARK_STYLE;
    const between = options.between ?? style.size * 1.3;
    const own = pen.tag(tag, 'L');
    pen.listMarks(own, 'None');
    const rows: { marks: (Mark & { x: number })[]; used: number }[] = [];
    for (const each of marks) {
      const mark = markOf(pen, each, width, style, pen.tag(pen.tag(own, 'LI'), 'LBody'));
      const row = rows.at(-1);
      if (row && row.used + between + mark.width <= width + 0.01) {
        row.marks.push({ ...mark, x: row.used + between });
        row.used += between + mark.width;
      } else rows.push({ marks: [{ ...mark, x: 0 }], used: mark.width });
    }
    const slices = rows.map(
      (row): Slice => ({
        height: Math.max(...row.marks.map(({ slice }) => slice.height)),
        paint(x, y) {
          for (const mark of row.marks) mark.slice.paint(x + mark.x, y);
        },
      }),
    );
    return {
      before: 0,
      after: style.size * 0.6,
      slices,
      ...(options.keepWithNext && { keepWithNext: true }),
    };
  };
