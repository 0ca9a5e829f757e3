import { columnWidths } from './column-widths.ts';
import { breakLines } from './lines.ts';
import type { Pen, Tag } from './pen.ts';
import type { Text } from './runs.ts';
import { type Block, divide, heightOf, paintStack, type Slice, stack } from './slices.ts';
import { lineSlices } from './text-blocks.ts';
import { COLOUR, STYLE, styled, type TextStyle } from './theme.ts';

/** What stands in a cell: a text, or blocks. `unbroken`: a word as wide as what the blocks should have room for. */
export type Cell = Text | { blocks: readonly Block[]; unbroken?: string };

export type TableColumn = {
  head: string;
  /** Its share of the width. */
  share: number;
  align?: TextStyle['align'];
};

export type RowLook = 'total' | 'group' | 'kept';

export type TableOptions = {
  columns: readonly TableColumn[];
  rows: readonly (readonly Cell[])[];
  /** The column whose cells name their rows; the first unless told otherwise. */
  rowHead?: number;
  style?: TextStyle;
  headStyle?: TextStyle;
  /** Said to readers who do not see the table. */
  summary?: string;
  /** A row that stands out, beside `rows`: a `total` stays with the row above it, a `group` heads the rows below it; `kept` looks like any other and stays with the next. */
  looks?: readonly (RowLook | undefined)[];
  padding?: readonly [across: number, down: number];
};

type Placed = { x: number; width: number; slices: Slice[] };
type Look = { pen: Pen; width: number; across: number; down: number; background: string | null };

/** A row: cells side by side above a rule. Broken only when it is taller than a page. */
function rowSlice(cells: readonly Placed[], look: Look): Slice {
  const { pen, width, down } = look;
  const height = Math.max(0, ...cells.map((cell) => heightOf(cell.slices))) + 2 * down;
  return {
    height,
    paint(x, y) {
      if (look.background) pen.fillRect(x, y, width, height, look.background);
      pen.rule(x, y + height, width, look.background ? 1 : 0.5, look.background ? COLOUR.ink : COLOUR.rule);
      for (const cell of cells) paintStack(cell.slices, x + cell.x, y + down);
    },
    split(available) {
      const parts = cells.map((cell) => ({ cell, ...divide(cell.slices, available - 2 * down) }));
      if (parts.every((part) => part.head.length === 0)) return null;
      return [
        rowSlice(
          parts.map(({ cell, head }) => ({ ...cell, slices: head })),
          look,
        ),
        rowSlice(
          parts.map(({ cell, rest }) => ({ ...cell, slices: rest })),
          look,
        ),
      ];
    },
  };
}

/** The width of the longest word in a column, where it might not fit into `room`; 0 when none comes near. */
function longestWord(pen: Pen, texts: readonly Text[], style: TextStyle, room: number): number {
  const widths = texts.flatMap((text) => {
    const plain = typeof text === 'string' ? text : text.map((span) => span.text).join('');
    const long = plain.split(/\s+/).filter((word) => word.length * style.size * 0.66 > room);
    return long.map((word) => breakLines(word, style, Number.POSITIVE_INFINITY, pen.measuring().maker)[0]?.width ?? 0);
  });
  return Math.max(0, ...widths);
}

/** What of a cell must not be broken within. */
function wordsOf(cell: Cell | undefined): Text {
  if (cell === undefined) return '';
  return typeof cell === 'object' && 'blocks' in cell ? (cell.unbroken ?? '') : cell;
}

function columnPlaces(pen: Pen, options: TableOptions, width: number, across: number, style: TextStyle) {
  const shares = options.columns.map((column) => column.share);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const bold = styled(style, { weight: 'bold' });
  const needs = options.columns.map(({ head, share }, at) => {
    const room = (width * share) / whole - 2 * across;
    const texts = [head, ...options.rows.map((row) => wordsOf(row[at]))];
    return longestWord(pen, texts, bold, room) + 2 * across + 0.5;
  });
  let left = 0;
  return columnWidths(shares, needs, width).map((own) => {
    const place = { x: left + across, width: own - 2 * across };
    left += own;
    return place;
  });
}

function cellSlices(pen: Pen, cell: Cell, style: TextStyle, width: number, tag: Tag | null): Slice[] {
  if (typeof cell === 'object' && 'blocks' in cell) return tag ? stack({ pen, tag }, cell.blocks, width) : [];
  return lineSlices(pen, breakLines(cell, style, width, pen.maker), width, style, tag);
}

/** A table. Its header row is repeated on each page, there as an artifact; rows are not broken. */
export const table =
  (options: TableOptions): Block =>
  ({ pen, tag }, width) => {
    if (options.rows.length === 0) return null;
    const [across, down] = options.padding ?? [5, 4];
    const own = pen.tag(tag, 'Table');
    if (options.summary) pen.summary(own, options.summary);
    const look = { pen, width, across, down, background: null };
    const style = options.style ?? STYLE.table;
    const places = columnPlaces(pen, options, width, across, style);
    const aligned = (base: TextStyle, at: number) => {
      const align = options.columns[at]?.align;
      return align ? styled(base, { align }) : base;
    };
    const row = (cells: readonly Cell[], base: TextStyle, tagOf: (at: number) => Tag | null, looks: Look): Slice =>
      rowSlice(
        places.map((place, at) => ({
          ...place,
          slices: cellSlices(pen, cells[at] ?? '', aligned(base, at), place.width, tagOf(at)),
        })),
        looks,
      );
    const headStyle = options.headStyle ?? STYLE.tableHead;
    const heads = options.columns.map((column) => column.head);
    const band = { ...look, background: COLOUR.band };
    const headRow = pen.tag(pen.tag(own, 'THead'), 'TR');
    const head = row(heads, headStyle, () => pen.tag(headRow, 'TH', { scope: 'Column' }), band);
    const painted = row(heads, headStyle, () => null, band);
    const body = pen.tag(own, 'TBody');
    const bold = styled(style, { weight: 'bold' });
    const lookAt = (at: number) => options.looks?.[at];
    const rows = options.rows.map((cells, place): Slice => {
      const line = pen.tag(body, 'TR');
      const stands = lookAt(place);
      const slice = row(
        cells,
        stands && stands !== 'kept' ? bold : style,
        (at) => (at === (options.rowHead ?? 0) ? pen.tag(line, 'TH', { scope: 'Row' }) : pen.tag(line, 'TD')),
        stands === 'total' ? { ...look, background: COLOUR.faint } : look,
      );
      const sticks = stands === 'group' || stands === 'kept' || (lookAt(place + 1) === 'total' && place > 0);
      return sticks ? { ...slice, stick: true } : slice;
    });
    return {
      before: 6,
      after: 12,
      slices: [{ ...head, stick: true }, ...rows],
      repeated: {
        height: painted.height,
        paint: (x, y) => pen.artifact('Pagination', () => painted.paint(x, y)),
      },
    };
  };
