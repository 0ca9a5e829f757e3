import { breakLines, type Line } from '../kit/lines.ts';
import type { Pen } from '../kit/pen.ts';
import { type Block, type Site, type Slice, together } from '../kit/slices.ts';
import type { Cell } from '../kit/table-blocks.ts';
import { paragraph, space } from '../kit/text-blocks.ts';
import { COLOUR, STYLE, styled, type TextStyle } from '../kit/theme.ts';

/** What is filled in by pen: boxes, lines, gates of five. All of it artifacts; its words are content. */

/** The outline of a rectangle. */
export function frame(pen: Pen, x: number, y: number, width: number, height: number, thickness = 1): void {
  pen.artifact('Layout', () => {
    pen.pdf
      .lineWidth(thickness)
      .rect(x + thickness / 2, y + thickness / 2, width - thickness, height - thickness)
      .stroke(COLOUR.ink);
  });
}

/** A box to tick. */
export const tickBox =
  (size = 14): Block =>
  ({ pen }) => ({
    before: 0,
    after: 0,
    slices: [{ height: size, paint: (x, y) => frame(pen, x, y, size, size, 1.2) }],
  });

/** A label that stands in the middle of the height of a box beside it. */
export const besideBox = (text: string, height: number, style: TextStyle): Cell => ({
  blocks: [space(Math.max(0, (height - style.size * style.leading) / 2)), paragraph(text, { style, after: 0 })],
});

/** An empty box for a figure, or the figure in it. */
export const figureBox =
  (value: number | string | null, height = 24): Block =>
  ({ pen, tag }, width) => {
    const style = styled(STYLE.strong, { leading: 1.2 });
    const [line] = value === null ? [] : breakLines(String(value), style, width - 6, pen.maker);
    return {
      before: 0,
      after: 0,
      slices: [
        {
          height,
          paint(x, y) {
            frame(pen, x, y, width, height);
            if (line) pen.line(line, x + (width - line.width) / 2, y + (height - line.height) / 2, tag);
          },
        },
      ],
    };
  };

/** Empty lines to write on, `spacing` points apart. */
export const writingLines =
  (count: number, spacing = 24): Block =>
  ({ pen }, width) => ({
    before: 0,
    after: 10,
    slices: Array.from({ length: count }, () => ({
      height: spacing,
      paint: (x: number, y: number) => pen.rule(x, y + spacing - 2, width, 0.7, COLOUR.quiet),
    })),
  });

export type FillInOptions = { style?: TextStyle; height?: number; labelWidth?: number; after?: number };

/** A label and a line to write on; or what was written, on it. */
export const fillIn =
  (label: string, value = '', options: FillInOptions = {}): Block =>
  ({ pen, tag }, width) => {
    const style = options.style ?? STYLE.body;
    const own = pen.tag(tag, 'P');
    const labels = breakLines(label, styled(style, { weight: 'bold' }), width * 0.6, pen.maker);
    const indent = Math.max(options.labelWidth ?? 0, ...labels.map((line) => line.width)) + 10;
    const written = breakLines(value, style, width - indent, pen.maker);
    const rows = Math.max(labels.length, written.length, 1);
    const leading = style.size * style.leading;
    const height = Math.max(options.height ?? 30, rows * leading + 10);
    const last = height - 4;
    return {
      before: 0,
      after: options.after ?? 0,
      slices: [
        {
          height,
          paint(x, y) {
            paintLines(pen, labels, x, y + last - labels.length * leading, own);
            pen.rule(x + indent, y + last, width - indent, 0.7, COLOUR.quiet);
            paintLines(pen, written, x + indent, y + last - written.length * leading - 1, own);
          },
        },
      ],
    };
  };

function paintLines(pen: Pen, lines: readonly Line[], x: number, y: number, tag: Site['tag']): void {
  let at = y;
  for (const line of lines) {
    pen.line(line, x, at, tag);
    at += line.height;
  }
}

export type Term = { label: string; value: number | null } | { sign: string };

/** An equation as boxes with their names below: [ 45 ] = [ 35 ] + [ 10 ]. */
export const equationRow =
  (terms: readonly Term[]): Block =>
  ({ pen, tag }, width) => {
    const own = pen.tag(tag, 'P');
    const sign = 26;
    const boxes = terms.filter((term) => 'label' in term).length;
    const each = Math.min(108, (width - sign * (terms.length - boxes)) / boxes);
    const big = styled(STYLE.strong, { size: 15, leading: 1.2 });
    const small = styled(STYLE.body, { size: 10, leading: 1.22 });
    const height = 34;
    const laid = terms.map((term) => {
      const text = 'sign' in term ? term.sign : term.value === null ? '' : String(term.value);
      const labels = 'label' in term ? breakLines(term.label, small, each - 2, pen.maker) : [];
      return { width: 'sign' in term ? sign : each, text: breakLines(text, big, each, pen.maker)[0], labels };
    });
    const below = Math.max(...laid.map(({ labels }) => labels.reduce((sum, line) => sum + line.height, 0)));
    const slice: Slice = {
      height: height + 4 + below,
      paint(x, y) {
        let at = x;
        for (const term of laid) {
          if (term.labels.length > 0) frame(pen, at, y, term.width, height, 1.2);
          const { text } = term;
          if (text) pen.line(text, at + (term.width - text.width) / 2, y + (height - text.height) / 2, own);
          let top = y + height + 4;
          for (const line of term.labels) {
            pen.line(line, at + (term.width - line.width) / 2, top, own);
            top += line.height;
          }
          at += term.width;
        }
      },
    };
    return { before: 4, after: 10, slices: [slice] };
  };

/** One box with room for five strokes: a five-bar gate. */
const GATE = { width: 28, height: 25, gap: 3, number: 9 };

/** Gates for `count` strokes, five a box, each box numbered with the strokes up to its end. Rows are kept whole. */
export const gates =
  (count: number): Block =>
  ({ pen, tag }, width) => {
    const boxes = Math.max(1, Math.ceil(count / 5));
    const across = Math.max(1, Math.floor((width + GATE.gap) / (GATE.width + GATE.gap)));
    const style = styled(STYLE.small, { size: 7.5, leading: 1.1, colour: COLOUR.quiet });
    const rows = Math.ceil(boxes / across);
    const own = pen.tag(tag, 'P');
    const slices = Array.from(
      { length: rows },
      (_, row): Slice => ({
        height: GATE.height + GATE.number + 3,
        paint(x, y) {
          for (let at = 0; at < across && row * across + at < boxes; at++) {
            const left = x + at * (GATE.width + GATE.gap);
            frame(pen, left, y, GATE.width, GATE.height, 0.8);
            const [line] = breakLines(String((row * across + at + 1) * 5), style, GATE.width, pen.maker);
            if (line) pen.line(line, left + GATE.width - line.width, y + GATE.height + 1, own);
          }
        },
      }),
    );
    return { before: 0, after: 0, slices };
  };

/** A place to sign for each: what they are, their name, and lines for signature and date. Kept together. */
export const signatures =
  (people: readonly { role: string; name: string }[], labels: { signed: string; date: string }): Block =>
  ({ pen, tag }, width) => {
    const label = styled(STYLE.body, { size: 10, leading: 1.25 });
    const rowHeight = 46;
    const slices = people.map(({ role, name }): Slice => {
      const own = pen.tag(tag, 'P');
      const lines = breakLines(
        `${role}\n${name}`,
        styled(STYLE.body, { size: 11, leading: 1.25 }),
        width * 0.34,
        pen.maker,
      );
      const [signed] = breakLines(labels.signed, label, 90, pen.maker);
      const [date] = breakLines(labels.date, label, 60, pen.maker);
      const height = Math.max(rowHeight, lines.length * 13.75 + 18);
      const base = height - 6;
      return {
        height,
        paint(x, y) {
          paintLines(pen, lines, x, y + base - lines.reduce((sum, line) => sum + line.height, 0), own);
          const from = x + width * 0.36;
          if (signed) pen.line(signed, from, y + base - signed.height, own);
          const dateAt = x + width * 0.77;
          const line = from + (signed?.width ?? 0) + 6;
          pen.rule(line, y + base, dateAt - 10 - line, 0.8, COLOUR.ink);
          if (date) pen.line(date, dateAt, y + base - date.height, own);
          const dateLine = dateAt + (date?.width ?? 0) + 6;
          pen.rule(dateLine, y + base, x + width - dateLine, 0.8, COLOUR.ink);
        },
      };
    });
    return { before: 8, after: 8, slices: slices.length === 0 ? [] : [together(slices)] };
  };

/** Things to do, each with a box to tick before it. */
export const checklist =
  (items: readonly string[], style: TextStyle = STYLE.body): Block =>
  ({ pen, tag }, width) => {
    if (items.length === 0) return null;
    const own = pen.tag(tag, 'L');
    pen.listMarks(own, 'None');
    const size = style.size * 1.05;
    const slices = items.map((item): Slice => {
      const body = pen.tag(pen.tag(own, 'LI'), 'LBody');
      const lines = breakLines(item, style, width - size - 10, pen.maker);
      return {
        height: lines.reduce((sum, line) => sum + line.height, 0) + style.size * 0.4,
        paint(x, y) {
          frame(pen, x, y + (style.size * style.leading - size) / 2, size, size, 1);
          paintLines(pen, lines, x + size + 10, y, body);
        },
      };
    });
    return { before: 0, after: style.size * 0.5, slices };
  };
