import {
  AXIS,
  CHART_COLOURS,
  type ChartModel,
  type ChartShape,
  type ChartSize,
  rectangle,
  round,
} from './chart-shapes.ts';

/**
 * Bars small enough for the cell of a table, one a label; null: nothing is known yet, shown as a dash on the foot line. The
 * figures themselves stand in the table beside it. `asked`: a line across at what is asked for; null for none.
 */
export function smallBars(
  labels: readonly string[],
  values: readonly (number | null)[],
  size: ChartSize,
  asked: number | null = null,
): ChartModel {
  const { width, height } = size;
  const highest = Math.max(1, asked ?? 0, ...values.map((value) => value ?? 0));
  const field = width / Math.max(1, labels.length);
  const foot = height - 2;
  const y = (value: number) => foot - ((foot - 2) * value) / highest;
  const bars = labels.flatMap((_, at): ChartShape[] => {
    const value = values[at] ?? null;
    const left = field * at + field * 0.18;
    if (value === null)
      return [{ kind: 'path', d: rectangle(left + field * 0.16, foot - 4, field * 0.32, 1.2), fill: AXIS }];
    if (value === 0) return [];
    return [{ kind: 'path', d: rectangle(left, y(value), field * 0.64, foot - y(value)), fill: CHART_COLOURS[0] }];
  });
  const lines: ChartShape[] = [{ kind: 'path', d: `M0,${round(foot)}H${round(width)}`, stroke: AXIS, width: 0.8 }];
  if (asked !== null && asked > 0) {
    lines.push({ kind: 'path', d: `M0,${round(y(asked))}H${round(width)}`, stroke: AXIS, width: 0.8, dash: [3, 2] });
  }
  const rows = labels.map((label, at) => [label, values[at] === null ? '–' : String(values[at] ?? '')]);
  return { ...size, shapes: [...bars, ...lines], table: { head: ['', ''], rows } };
}
