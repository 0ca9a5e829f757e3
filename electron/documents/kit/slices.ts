import type { Pen, Tag } from './pen.ts';

/** A stretch of a page that is not broken: a line or two of text, a row of a table. */
export type Slice = {
  height: number;
  /** No page break between this slice and the next. */
  stick?: boolean;
  /** Draws it with its top left corner at this point of the current page. */
  paint(x: number, y: number): void;
  /** The part that fits into `height` and the rest; null when nothing fits. For what may be taller than a page. */
  split?(height: number): readonly [head: Slice, rest: Slice] | null;
};

/** A block laid out for a width: its slices, and the least distance to its neighbours. */
export type Laid = {
  before: number;
  after: number;
  slices: Slice[];
  /** A heading stays with what it heads. */
  keepWithNext?: boolean;
  /** Begins on a new page. */
  newPage?: boolean;
  /** Begins on a new page unless this much of the page is left. */
  room?: number;
  /** Drawn again at the top of each page on which the block goes on, e.g. a table's header row. */
  repeated?: Slice;
};

/** Where a block is laid out: the pen, and the element of the structure that it belongs to. */
export type Site = { pen: Pen; tag: Tag };

/** What a document says: a heading, a paragraph, a table … Laid out once, for a width; null when there is nothing to print. */
export type Block = (site: Site, width: number) => Laid | null;

export const heightOf = (slices: readonly Slice[]): number => slices.reduce((sum, slice) => sum + slice.height, 0);

/** An empty stretch. */
export const gap = (height: number, stick = false): Slice => ({ height, stick, paint: () => {} });

/** Blocks one under the other as one list of slices, with the larger of two neighbouring distances between them. */
export function stack(site: Site, blocks: readonly Block[], width: number): Slice[] {
  const out: Slice[] = [];
  let after = 0;
  for (const block of blocks) {
    const laid = block(site, width);
    if (!laid || laid.slices.length === 0) continue;
    const distance = out.length === 0 ? 0 : Math.max(after, laid.before);
    if (distance > 0) out.push(gap(distance, out.at(-1)?.stick ?? false));
    out.push(...(laid.keepWithNext ? laid.slices.map((slice) => ({ ...slice, stick: true })) : laid.slices));
    after = laid.after;
  }
  return out;
}

/** Draws slices under each other; gives the y below the last. */
export function paintStack(slices: readonly Slice[], x: number, y: number): number {
  let at = y;
  for (const slice of slices) {
    slice.paint(x, at);
    at += slice.height;
  }
  return at;
}

/** Slices that stay together as one. */
export const together = (slices: readonly Slice[]): Slice => ({
  height: heightOf(slices),
  paint: (x, y) => {
    paintStack(slices, x, y);
  },
});

/** How many of the slices fit into `height`; the last may be split to fill it. */
export function divide(slices: readonly Slice[], height: number): { head: Slice[]; rest: Slice[] } {
  let used = 0;
  let count = 0;
  for (const slice of slices) {
    if (used + slice.height > height) break;
    used += slice.height;
    count++;
  }
  const next = slices[count];
  const parts = next?.split?.(height - used);
  if (parts) return { head: [...slices.slice(0, count), parts[0]], rest: [parts[1], ...slices.slice(count + 1)] };
  return { head: slices.slice(0, count), rest: slices.slice(count) };
}
