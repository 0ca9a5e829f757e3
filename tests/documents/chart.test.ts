import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChart, type ChartModel, lineChart, STATUSES, stackedChart, statusStrip } from '../../db/base/chart.ts';

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
