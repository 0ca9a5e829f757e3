import { type Block, divide, gap, heightOf, paintStack, type Slice, stack } from './slices.ts';
import { COLOUR } from './theme.ts';

export type BoxOptions = { background?: string; bar?: string; padding?: number; before?: number; after?: number };

/** Blocks on a band of colour with a bar at the left edge. Goes on over the page where it must. */
export const box =
  (blocks: readonly Block[], options: BoxOptions = {}): Block =>
  ({ pen, tag }, width) => {
    const padding = options.padding ?? 9;
    const bar = 4;
    const own = pen.tag(tag, 'Div');
    const inside = stack({ pen, tag: own }, blocks, width - 2 * padding - bar);
    if (inside.length === 0) return null;
    const on = (slice: Slice): Slice => ({
      ...slice,
      paint(x, y) {
        // A little taller than the slice, so that no hairline shows between two neighbours.
        pen.fillRect(x, y, width, slice.height + 0.2, options.background ?? COLOUR.faint);
        pen.fillRect(x, y, bar, slice.height + 0.2, options.bar ?? COLOUR.accent);
        slice.paint(x + bar + padding, y);
      },
    });
    return {
      before: options.before ?? 6,
      after: options.after ?? 12,
      slices: [gap(padding, true), ...inside, gap(padding)].map((slice, at) =>
        on(at === inside.length ? { ...slice, stick: true } : slice),
      ),
    };
  };

type Column = { slices: Slice[]; x: number };

function sideBySide(columns: readonly Column[]): Slice {
  return {
    height: Math.max(0, ...columns.map((column) => heightOf(column.slices))),
    paint(x, y) {
      for (const column of columns) paintStack(column.slices, x + column.x, y);
    },
    split(height) {
      const parts = columns.map((column) => ({ x: column.x, ...divide(column.slices, height) }));
      if (parts.every((part) => part.head.length === 0)) return null;
      return [
        sideBySide(parts.map(({ x, head }) => ({ x, slices: head }))),
        sideBySide(parts.map(({ x, rest }) => ({ x, slices: rest }))),
      ];
    },
  };
}

export type ColumnsOptions = { shares?: readonly number[]; gutter?: number; before?: number; after?: number };

/** Lists of blocks beside each other, read one column after the other. */
export const columns =
  (contents: readonly (readonly Block[])[], options: ColumnsOptions = {}): Block =>
  ({ pen, tag }, width) => {
    const gutter = options.gutter ?? 18;
    const shares = options.shares ?? contents.map(() => 1);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const room = width - gutter * (contents.length - 1);
    let x = 0;
    const laid = contents.map((blocks, at): Column => {
      const own = (room * (shares[at] ?? 1)) / whole;
      const column = { x, slices: stack({ pen, tag: pen.tag(tag, 'Div') }, blocks, own) };
      x += own + gutter;
      return column;
    });
    return { before: options.before ?? 0, after: options.after ?? 8, slices: [sideBySide(laid)] };
  };
