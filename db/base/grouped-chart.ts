import { scaleLinear } from 'd3-scale';
import {
  AXIS,
  type ChartModel,
  type ChartShape,
  type ChartSize,
  colour,
  empty,
  hatch,
  legendShapes,
  rectangle,
  round,
  type Series,
  tableOf,
  text,
} from './chart-shapes.ts';

const GROUP = { top: 24, label: 15, between: 9, value: 52 };

/** A height for `groupedChart` at which its bars are neither thin nor fat. */
export const groupedHeight = (labels: number, series: number): number =>
  GROUP.top + labels * (GROUP.label + GROUP.between + 10 * series);

/**
 * Lying bars side by side, a group for every label and a bar a series, told apart by colour and hatching, each with its value
 * behind it. A label has the whole width above its bars, because the lines of a budget have long names. Values may be below 0.
 * `reach`: values of other charts that are to be compared with this one; their bars then have the same scale.
 */
export function groupedChart(
  labels: readonly string[],
  series: readonly Series[],
  size: ChartSize,
  reach: readonly number[] = [],
): ChartModel {
  if (labels.length === 0) return empty(size);
  const room = (size.height - GROUP.top) / labels.length;
  const thick = Math.max(1, (room - GROUP.label - GROUP.between) / Math.max(1, series.length));
  const values = [...reach, ...series.flatMap((each) => each.values)];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear(
    [low, high === low ? low + 1 : high],
    [low < 0 ? GROUP.value : 2, Math.max(size.width / 2, size.width - GROUP.value)],
  );
  const bars = labels.flatMap((label, at): ChartShape[] => {
    const top = GROUP.top + room * at;
    const parts = series.flatMap((each, place): ChartShape[] => {
      const value = each.values[at] ?? 0;
      const y = top + GROUP.label + thick * place;
      const from = Math.min(x(value), x(0));
      const long = Math.abs(x(value) - x(0));
      const below = value < 0;
      const end = below ? from - 4 : from + long + 4;
      return [
        { kind: 'path', d: rectangle(from, y, long, thick * 0.85), fill: colour(place) },
        ...hatch(from, y, long, thick * 0.85, place),
        text(end, y + thick * 0.42, value.toLocaleString('en-GB'), below ? 'end' : 'start', { size: 8 }),
      ];
    });
    const foot = `M${round(x(0))},${round(top + GROUP.label)}v${round(thick * series.length)}`;
    const axis: ChartShape = { kind: 'path', d: foot, stroke: AXIS, width: 1 };
    return [text(0, top + GROUP.label / 2, label, 'start', { bold: true }), ...parts, axis];
  });
  return {
    ...size,
    shapes: [...legendShapes(series, size.width), ...bars],
    table: tableOf(labels, series, ''),
  };
}
