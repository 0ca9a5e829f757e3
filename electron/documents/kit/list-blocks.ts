import type { Text } from './runs.ts';
import { type Block, gap, type Site, type Slice, stack, together } from './slices.ts';
import { paragraph, textSlices } from './text-blocks.ts';
import { STYLE, styled, type TextStyle } from './theme.ts';

/** A list's item: a text, or a text with a list below it. */
export type Item = Text | { text: Text; below: Block };

export type ListOptions = { style?: TextStyle; numbered?: boolean; after?: number; between?: number };

const textOf = (item: Item): Text => (typeof item === 'object' && 'below' in item ? item.text : item);
const belowOf = (item: Item): Block[] => (typeof item === 'object' && 'below' in item ? [item.below] : []);

/** A slice with another one drawn beside it, at its top. */
const beside = (slice: Slice, other: Slice, dx: number): Slice => ({
  ...slice,
  paint(x, y) {
    other.paint(x + dx, y);
    slice.paint(x, y);
  },
});

const indented = (slice: Slice, by: number): Slice => ({ ...slice, paint: (x, y) => slice.paint(x + by, y) });

type Marked = { label: string; body: readonly Block[] };

/** Entries with a label before each body: list items, or labelled values. */
function labelled(site: Site, entries: readonly Marked[], width: number, style: TextStyle, indent: number): Slice[][] {
  const { pen, tag } = site;
  return entries.flatMap(({ label, body }) => {
    const item = pen.tag(tag, 'LI');
    const mark = together(textSlices(pen, label, style, indent, pen.tag(item, 'Lbl')));
    const slices = stack({ pen, tag: pen.tag(item, 'LBody') }, body, width - indent).map((each) =>
      indented(each, indent),
    );
    const [first, ...rest] = slices;
    if (!first) return [];
    return [[beside({ ...first, height: Math.max(first.height, mark.height) }, mark, 0), ...rest]];
  });
}

function join(groups: readonly Slice[][], between: number): Slice[] {
  return groups.flatMap((slices, at) => (at === 0 || between === 0 ? slices : [gap(between), ...slices]));
}

/** A bulleted or numbered list. */
export const list =
  (items: readonly Item[], options: ListOptions = {}): Block =>
  ({ pen, tag }, width) => {
    if (items.length === 0) return null;
    const style = options.style ?? STYLE.body;
    const own = pen.tag(tag, 'L');
    pen.listMarks(own, options.numbered ? 'Decimal' : 'Disc');
    const indent = options.numbered ? style.size * (items.length > 9 ? 2.1 : 1.6) : style.size * 1.15;
    const entries = items.map((item, at) => ({
      label: options.numbered ? `${at + 1}.` : '•',
      body: [paragraph(textOf(item), { style, tag: null, after: style.size * 0.2 }), ...belowOf(item)],
    }));
    const groups = labelled({ pen, tag: own }, entries, width, style, indent);
    return {
      before: 0,
      after: options.after ?? style.size * 0.6,
      slices: join(groups, options.between ?? style.size * 0.2),
    };
  };

export type LabelsOptions = { style?: TextStyle; labelWidth?: number; between?: number; after?: number };

/** Labels with their values beside them: "Telephone  020 7946 0123". Entries with an empty value are left out. */
export const labels =
  (entries: readonly (readonly [label: string, value: Text])[], options: LabelsOptions = {}): Block =>
  ({ pen, tag }, width) => {
    const filled = entries.filter(([, value]) => value.length > 0);
    if (filled.length === 0) return null;
    const style = options.style ?? STYLE.body;
    const own = pen.tag(tag, 'L');
    pen.listMarks(own, 'None');
    const indent = options.labelWidth ?? Math.min(width * 0.3, 110);
    const bodies = filled.map(([label, value]) => ({
      label,
      body: [paragraph(value, { style, tag: null })],
    }));
    const groups = labelled({ pen, tag: own }, bodies, width, styled(style, { weight: 'bold' }), indent);
    return {
      before: 0,
      after: options.after ?? style.size * 0.6,
      slices: join(groups, options.between ?? style.size * 0.15),
    };
  };
