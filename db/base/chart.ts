import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { line as lineShape } from 'd3-shape';
import {
  AXIS,
  type ChartModel,
  type ChartPath,
  type ChartShape,
  type ChartSize,
  colour,
  empty,
  hatch,
  legendShapes,
  MARGIN,
  rectangle,
  round,
  type Series,
  tableOf,
  text,
} from './chart-shapes.ts';

/** Charts with an upright axis, and the strip of statuses. */

const GRID = '#d3d9de';

/** Statuses of the monitoring report (L4): a word, a shape and a colour each, never a colour alone. */
export const STATUSES = ['achieved', 'green', 'amber', 'red'] as const;
export type ChartStatus = (typeof STATUSES)[number];
export const STATUS_COLOURS: Record<ChartStatus, { fill: string; ink: string }> = {
  achieved: { fill: '#12365c', ink: '#ffffff' },
  green: { fill: '#0f6b43', ink: '#ffffff' },
  amber: { fill: '#f7b536', ink: '#0b0c0c' },
  red: { fill: '#a61e12', ink: '#ffffff' },
};

type Frame = { y: (value: number) => number; shapes: ChartShape[]; bottom: number };

/** The values' axis with its grid. Zero is always on it, negative values too. */
function frame(values: readonly number[], { width, height }: ChartSize, legend: number): Frame {
  const bottom = height - MARGIN.bottom;
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const y = scaleLinear([low, high === low ? low + 1 : high], [bottom, MARGIN.top + legend]).nice(5);
  const shapes: ChartShape[] = y.ticks(5).flatMap((tick): ChartShape[] => [
    {
      kind: 'path',
      d: `M${MARGIN.left},${round(y(tick))}H${width - MARGIN.right}`,
      stroke: tick === 0 ? AXIS : GRID,
      width: tick === 0 ? 1 : 0.6,
    },
    text(MARGIN.left - 6, y(tick), tick.toLocaleString('en-GB'), 'end', { colour: AXIS }),
  ]);
  return { y, shapes, bottom };
}

/** Upright bars, one a label, with their values written on them. */
export function barChart(labels: readonly string[], series: Series, size: ChartSize): ChartModel {
  if (labels.length === 0) return empty(size);
  const { y, shapes, bottom } = frame(series.values, size, 0);
  const x = scaleBand([...labels.keys()], [MARGIN.left, size.width - MARGIN.right]).padding(0.3);
  const bars = labels.flatMap((label, at): ChartShape[] => {
    const value = series.values[at] ?? 0;
    const left = x(at) ?? 0;
    const top = Math.min(y(value), y(0));
    return [
      { kind: 'path', d: rectangle(left, top, x.bandwidth(), Math.abs(y(value) - y(0))), fill: colour(0) },
      text(left + x.bandwidth() / 2, value < 0 ? y(value) + 7 : top - 7, value.toLocaleString('en-GB'), 'middle', {
        bold: true,
      }),
      text(left + x.bandwidth() / 2, bottom + 14, label, 'middle'),
    ];
  });
  return { ...size, shapes: [...shapes, ...bars], table: tableOf(labels, [series], '') };
}

/** Bars made of one part a series, one upon the other. Values must not be negative. */
export function stackedChart(labels: readonly string[], series: readonly Series[], size: ChartSize): ChartModel {
  if (labels.length === 0) return empty(size);
  const totals = labels.map((_, at) => series.reduce((sum, each) => sum + (each.values[at] ?? 0), 0));
  const { y, shapes, bottom } = frame(totals, size, 18);
  const x = scaleBand([...labels.keys()], [MARGIN.left, size.width - MARGIN.right]).padding(0.3);
  const bars = labels.flatMap((label, at): ChartShape[] => {
    const left = x(at) ?? 0;
    let below = 0;
    const parts = series.flatMap((each, place): ChartShape[] => {
      const top = y(below + (each.values[at] ?? 0));
      const height = y(below) - top;
      below += each.values[at] ?? 0;
      if (height <= 0) return [];
      return [
        { kind: 'path', d: rectangle(left, top, x.bandwidth(), height), fill: colour(place) },
        ...hatch(left, top, x.bandwidth(), height, place),
      ];
    });
    const middle = left + x.bandwidth() / 2;
    return [
      ...parts,
      text(middle, y(totals[at] ?? 0) - 7, (totals[at] ?? 0).toLocaleString('en-GB'), 'middle', { bold: true }),
      text(middle, bottom + 14, label, 'middle'),
    ];
  });
  return {
    ...size,
    shapes: [...shapes, ...legendShapes(series, size.width), ...bars],
    table: tableOf(labels, series, ''),
  };
}

const DASHES: readonly (readonly [number, number] | null)[] = [null, [6, 3], [2, 2], [9, 4]];

/** One line a series over the labels; each has its own dashes and carries its name at its end. */
export function lineChart(labels: readonly string[], series: readonly Series[], size: ChartSize): ChartModel {
  if (labels.length === 0) return empty(size);
  const { y, shapes, bottom } = frame(
    series.flatMap((each) => each.values),
    size,
    18,
  );
  const x = scalePoint([...labels.keys()], [MARGIN.left, size.width - MARGIN.right]).padding(0.5);
  const at = (index: number) => x(index) ?? 0;
  const lines = series.flatMap((each, place): ChartShape[] => {
    const dash = DASHES[place % DASHES.length];
    const draw = lineShape<number>()
      .x((_, index) => round(at(index)))
      .y((value) => round(y(value)));
    const dots = each.values.map((value, index) => rectangle(at(index) - 2.5, y(value) - 2.5, 5, 5)).join('');
    return [
      { kind: 'path', d: draw([...each.values]) ?? '', stroke: colour(place), width: 2, ...(dash && { dash }) },
      { kind: 'path', d: dots, fill: colour(place) },
    ];
  });
  const names = labels.map((label, index) => text(at(index), bottom + 14, label, 'middle'));
  return {
    ...size,
    shapes: [...shapes, ...legendShapes(series, size.width), ...lines, ...names],
    table: tableOf(labels, series, ''),
  };
}

/**
 * A tick, a circle, a triangle, a square: the shape says the status without its colour. About 11 units wide and 10 high, its
 * middle at `x`, `y`. On the screen, in charts and on paper (electron/documents/kit/status-mark.ts) it is the same.
 */
export function statusShape(status: ChartStatus, x: number, y: number, ink: string): ChartPath {
  const paths: Record<ChartStatus, string> = {
    achieved: `M${x - 5},${y}l3.5,4l7,-8`,
    green: `M${x - 4.5},${y}a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z`,
    amber: `M${x},${y - 5}l5.5,9.5h-11Z`,
    red: rectangle(x - 4.5, y - 4.5, 9, 9),
  };
  return status === 'achieved'
    ? { kind: 'path', d: paths[status], stroke: ink, width: 2 }
    : { kind: 'path', d: paths[status], fill: ink };
}

export type StatusCell = { label: string; status: ChartStatus; word: string };

/** L4: one field a deliverable or quarter, each with its word, its shape and its colour. */
export function statusStrip(cells: readonly StatusCell[], size: ChartSize): ChartModel {
  if (cells.length === 0) return empty(size);
  const field = size.width / cells.length;
  const shapes = cells.flatMap(({ label, status, word }, at): ChartShape[] => {
    const { fill, ink } = STATUS_COLOURS[status];
    const left = field * at;
    const middle = size.height / 2 + 7;
    return [
      text(left + field / 2, 8, label, 'middle'),
      { kind: 'path', d: rectangle(left + 1, 16, field - 2, size.height - 17), fill },
      statusShape(status, round(left + 14), round(middle), ink),
      text(left + 25, middle, word, 'start', { bold: true, colour: ink }),
    ];
  });
  return { ...size, shapes, table: { head: ['', ''], rows: cells.map((cell) => [cell.label, cell.word]) } };
}
