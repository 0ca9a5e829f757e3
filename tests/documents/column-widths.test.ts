import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../electron/documents/kit/column-widths.ts';

const share = fc.integer({ min: 1, max: 50 });
const column = fc.tuple(share, fc.integer({ min: 0, max: 400 }));

test('widths add up to the table’s, and no column is narrower than its longest word where all fit', () => {
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 100, max: 800 }),
      (columns, width) => {
        const shares = columns.map(([each]) => each);
        const needs = columns.map(([, each]) => each);
        const widths = columnWidths(shares, needs, width);
        expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 6);
        const wanted = needs.map((need) => Math.min(need, width * 0.45));
        if (wanted.reduce((sum, each) => sum + each, 0) > width) return;
        const single = columns.length === 1;
        for (const [at, each] of widths.entries())
          expect(each).toBeGreaterThanOrEqual((single ? 0 : (wanted[at] ?? 0)) - 1e-6);
      },
    ),
  );
});

test('a column with a long word takes room from the others', () => {
  expect(columnWidths([1, 1, 2], [0, 60, 0], 120)).toEqual([22, 54, 44]);
});
