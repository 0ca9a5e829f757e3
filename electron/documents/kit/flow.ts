import type { Pen, Tag } from './pen.ts';
import { type Block, heightOf, type Laid, type Slice } from './slices.ts';

/** The part of the page that blocks may fill, in points from the top left. */
export type Area = { left: number; top: number; width: number; bottom: number };

export type FlowOptions = {
  pen: Pen;
  root: Tag;
  area: Area;
  /** Begins a page, draws its head (number 1 is the first) and gives the y at which content may begin. */
  startPage(number: number): number;
  /** After each block; may wait, to let others have their turn. */
  afterBlock?(done: number, total: number): Promise<void> | void;
};

/** A slice and those that must stay with it. */
function units(slices: readonly Slice[]): Slice[][] {
  const out: Slice[][] = [];
  let open: Slice[] = [];
  for (const slice of slices) {
    open.push(slice);
    if (slice.stick) continue;
    out.push(open);
    open = [];
  }
  return open.length > 0 ? [...out, open] : out;
}

/** Says where: puts blocks on pages, one under the other. */
class Flow {
  private readonly options: FlowOptions;
  private pages = 0;
  private y = 0;
  private top = 0;
  private after = 0;

  constructor(options: FlowOptions) {
    this.options = options;
    this.newPage();
  }

  private newPage(repeated?: Slice): void {
    const { area, startPage } = this.options;
    this.pages++;
    this.top = startPage(this.pages);
    this.y = this.top;
    this.after = 0;
    if (!repeated) return;
    repeated.paint(area.left, this.y);
    this.y += repeated.height;
    this.top = this.y;
  }

  private get atTop(): boolean {
    return this.y <= this.top;
  }

  /** The distance to what was placed before; none at the top of a page. */
  private distance(laid: Laid): number {
    return this.atTop ? 0 : Math.max(this.after, laid.before);
  }

  /** Places a block and those that must stay with it: a heading with what it heads. */
  placeGroup(group: readonly Laid[]): void {
    const { area } = this.options;
    const last = group.at(-1);
    if (!last) return;
    let needed = 0;
    let after = this.after;
    for (const laid of group) {
      needed += Math.max(after, laid.before);
      needed += laid === last ? heightOf(units(laid.slices)[0] ?? []) : heightOf(laid.slices);
      after = laid.after;
    }
    const { newPage = false, room = 0 } = group[0] ?? {};
    if (!this.atTop && (newPage || this.y + Math.max(needed, room) > area.bottom)) this.newPage();
    for (const laid of group) this.place(laid);
  }

  private place(laid: Laid): void {
    this.y += this.distance(laid);
    for (const unit of units(laid.slices)) this.placeUnit(unit, laid.repeated);
    this.after = laid.after;
  }

  private placeUnit(unit: readonly Slice[], repeated: Slice | undefined): void {
    const { area } = this.options;
    const height = heightOf(unit);
    const fits = this.y + height <= area.bottom + 0.01;
    const capacity = area.bottom - area.top - (repeated?.height ?? 0);
    if (!fits && height <= capacity && !this.atTop) this.newPage(repeated);
    if (fits || height <= capacity) {
      for (const slice of unit) this.paint(slice);
      return;
    }
    for (const slice of unit) this.placeTall(slice, repeated);
  }

  /** A slice that is taller than a page, broken as often as it must be. */
  private placeTall(slice: Slice, repeated: Slice | undefined): void {
    const { area } = this.options;
    let rest: Slice | undefined = slice;
    while (rest) {
      if (this.y + rest.height <= area.bottom + 0.01) break;
      const parts: readonly [Slice, Slice] | null = rest.split?.(area.bottom - this.y) ?? null;
      if (parts) {
        this.paint(parts[0]);
        rest = parts[1];
      } else if (this.atTop) break;
      this.newPage(repeated);
    }
    if (rest) this.paint(rest);
  }

  private paint(slice: Slice): void {
    slice.paint(this.options.area.left, this.y);
    this.y += slice.height;
  }
}

/** Lays out blocks and draws them, page after page. */
export async function flow(blocks: readonly Block[], options: FlowOptions): Promise<void> {
  const site = { pen: options.pen, tag: options.root };
  const composer = new Flow(options);
  let group: Laid[] = [];
  for (const [at, block] of blocks.entries()) {
    const laid = block(site, options.area.width);
    if (laid && laid.slices.length > 0) group.push(laid);
    if (!laid?.keepWithNext && group.length > 0) {
      composer.placeGroup(group);
      group = [];
    }
    await options.afterBlock?.(at + 1, blocks.length);
  }
  composer.placeGroup(group);
}
