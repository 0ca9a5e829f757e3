/** What charts are made of, as plain shapes: the renderer draws them as SVG, the documents as PDF paths, and both give the same picture. */

export type ChartPath = {
  kind: 'path';
  /** SVG path data. */
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: readonly [on: number, off: number];
};

export type ChartText = {
  kind: 'text';
  /** `y` is the middle of the text's height. */
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  bold?: boolean;
  colour?: string;
};

export type ChartShape = ChartPath | ChartText;

/** A drawn chart, and its figures as the table that stands beside it. */
export type ChartModel = {
  width: number;
  height: number;
  shapes: readonly ChartShape[];
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};

export type ChartSize = { width: number; height: number };
export type Series = { name: string; values: readonly number[] };

export const MARGIN = { top: 16, right: 12, bottom: 30, left: 44 };
const SIZE = 9;
export const AXIS = '#44494d';

/** Told apart by lightness too, for black and white printing; neighbours also carry different hatching. */
export const CHART_COLOURS = ['#12365c', '#4f9bd9', '#7a5c00', '#c7b77b', '#5b2a55', '#c58fbe'] as const;

export const round = (value: number): number => Math.round(value * 100) / 100;
export const text = (
  x: number,
  y: number,
  value: string,
  anchor: ChartText['anchor'],
  more: Partial<ChartText> = {},
): ChartText => ({
  kind: 'text',
  x: round(x),
  y: round(y),
  text: value,
  anchor,
  size: SIZE,
  ...more,
});
export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;

export const colour = (at: number): string => CHART_COLOURS[at % CHART_COLOURS.length] ?? CHART_COLOURS[0];

/** Slanting strokes inside a rectangle: what the colour says, said again. */
export function hatch(x: number, y: number, width: number, height: number, at: number): ChartPath[] {
  if (at === 0 || height < 2) return [];
  const parts: string[] = [];
  const step = 4 + at;
  for (let offset = step; offset < width + height; offset += step) {
    const fromX = Math.min(offset, width);
    const fromY = Math.max(0, offset - width);
    const toX = Math.max(0, offset - height);
    const toY = Math.min(offset, height);
    parts.push(
      at % 2 === 1
        ? `M${round(x + fromX)},${round(y + fromY)}L${round(x + toX)},${round(y + toY)}`
        : `M${round(x + width - fromX)},${round(y + fromY)}L${round(x + width - toX)},${round(y + toY)}`,
    );
  }
  return [{ kind: 'path', d: parts.join(''), stroke: '#ffffff', width: 0.7 }];
}

export function legendShapes(series: readonly Series[], width: number): ChartShape[] {
  if (series.length < 2) return [];
  const room = (width - MARGIN.left - MARGIN.right) / series.length;
  return series.flatMap(({ name }, at): ChartShape[] => {
    const x = MARGIN.left + room * at;
    return [
      { kind: 'path', d: rectangle(x, 3, 11, 11), fill: colour(at) },
      ...hatch(x, 3, 11, 11, at),
      text(x + 16, 9, name, 'start'),
    ];
  });
}

export const tableOf = (labels: readonly string[], series: readonly Series[], corner: string): ChartModel['table'] => ({
  head: [corner, ...series.map((each) => each.name)],
  rows: labels.map((label, at) => [label, ...series.map((each) => String(each.values[at] ?? ''))]),
});

export const empty = (size: ChartSize): ChartModel => ({ ...size, shapes: [], table: { head: [], rows: [] } });
