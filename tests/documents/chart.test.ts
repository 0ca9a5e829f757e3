import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChart, lineChart, STATUSES, stackedChart, statusStrip } from '../../db/base/chart.ts';
import type { ChartModel } from '../../db/base/chart-shapes.ts';
import { groupedChart, groupedHeight } from '../../db/base/grouped-chart.ts';

const size = { width: 400, height: 200 };
const texts = (model: ChartModel) => model.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const paths = (model: ChartModel) => model.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape] : []));

const labels = ['Q1', 'Q2', 'Q3'];
const series = [
  { name: 'Public', values: [1, 2, 3] },
  { name: 'Members', values: [4, 5, 6] },
];

describe('a chart says in words what it shows', () => {
  test('bars carry their labels and their values', () => {
    expect(texts(barChart(labels, { name: 'Held', values: [3, 1, 12] }, size))).toEqual(
      expect.arrayContaining(['Q1', 'Q2', 'Q3', '3', '1', '12']),
    );
  });

  test('stacked bars carry their totals and a legend; neighbours differ in hatching too', () => {
    const model = stackedChart(labels, series, size);
    expect(texts(model)).toEqual(expect.arrayContaining(['5', '7', '9', 'Public', 'Members']));
    expect(paths(model).some((path) => path.stroke === '#ffffff')).toBe(true);
  });

  test('lines differ in their dashes', () => {
    const lines = paths(lineChart(labels, series, size)).filter((path) => path.width === 2);
    expect(new Set(lines.map((path) => JSON.stringify(path.dash ?? null))).size).toBe(2);
  });

  test('L4: each status is a word, a shape and a colour of its own', () => {
    const model = statusStrip(
      STATUSES.map((status) => ({ label: status, status, word: status.toUpperCase() })),
      { width: 400, height: 44 },
    );
    expect(texts(model)).toEqual(expect.arrayContaining(['ACHIEVED', 'GREEN', 'AMBER', 'RED']));
    const fields = paths(model).filter((_, at) => at % 2 === 0);
    const marks = paths(model).filter((_, at) => at % 2 === 1);
    expect(new Set(fields.map((path) => path.fill)).size).toBe(4);
    expect(new Set(marks.map((path) => path.d.replace(/-?[\d.]+/g, '#'))).size).toBe(4);
  });

  test('lying bars: each group its label, each bar its value, neighbours differ in hatching, what is below 0 lies left of it', () => {
    const lying = [
      { name: 'Cost', values: [1000, 0] },
      { name: 'Actual', values: [1500, -250] },
      { name: 'Forecast', values: [1500, -250] },
    ];
    const model = groupedChart(['Youth', 'A line of the budget with a long name'], lying, {
      width: 400,
      height: groupedHeight(2, 3),
    });
    const said = [
      'Youth',
      'A line of the budget with a long name',
      '1,000',
      '1,500',
      '-250',
      'Cost',
      'Actual',
      'Forecast',
    ];
    expect(texts(model)).toEqual(expect.arrayContaining(said));
    const bars = paths(model).filter(({ fill, d }) => fill && !d.includes('v11h'));
    const [cost, actual, forecast, nothing, below] = bars.map(({ d, fill }) => {
      const [, x = '', long = ''] = /^M([-\d.]+),[-\d.]+h([-\d.]+)/.exec(d) ?? [];
      return { x: Number(x), long: Number(long), fill };
    });
    if (!cost || !actual || !nothing || !below) throw new Error('a bar is missing');
    expect(new Set([cost.fill, actual.fill, forecast?.fill]).size).toBe(3);
    expect(actual.long / cost.long).toBeCloseTo(1.5, 1);
    expect(nothing.long).toBe(0);
    expect(below.x + below.long).toBeCloseTo(cost.x, 1);
    expect(paths(model).filter(({ stroke }) => stroke === '#ffffff').length).toBeGreaterThan(1);
    expect(model.table.rows).toEqual([
      ['Youth', '1000', '1500', '1500'],
      ['A line of the budget with a long name', '0', '-250', '-250'],
    ]);
  });

  test('the figures stand beside it as a table', () => {
    expect(stackedChart(labels, series, size).table).toEqual({
      head: ['', 'Public', 'Members'],
      rows: [
        ['Q1', '1', '4'],
        ['Q2', '2', '5'],
        ['Q3', '3', '6'],
      ],
    });
  });
});

test('no figures, no shapes', () => {
  expect(barChart([], { name: '', values: [] }, size).shapes).toEqual([]);
  expect(lineChart([], [], size).shapes).toEqual([]);
  expect(stackedChart([], [], size).shapes).toEqual([]);
  expect(groupedChart([], [], size).shapes).toEqual([]);
  expect(statusStrip([], size).shapes).toEqual([]);
});

test('whatever the figures, every shape is a number and stands within the chart', () => {
  const value = fc.integer({ min: -1000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), value), { minLength: 1, maxLength: 12 }), (rows) => {
      const names = rows.map(([name]) => name);
      const values = rows.map(([, each]) => each);
      for (const model of [
        barChart(names, { name: 'x', values }, size),
        lineChart(names, [{ name: 'x', values }], size),
        groupedChart(names, [{ name: 'x', values }], size),
      ]) {
        for (const shape of model.shapes) {
          if (shape.kind === 'path') expect(shape.d).not.toMatch(/NaN|Infinity/);
          else {
            expect(shape.x).toBeGreaterThanOrEqual(0);
            expect(shape.x).toBeLessThanOrEqual(size.width);
            expect(shape.y).toBeGreaterThanOrEqual(-8);
            expect(shape.y).toBeLessThanOrEqual(size.height + 8);
          }
        }
      }
    }),
  );
});
