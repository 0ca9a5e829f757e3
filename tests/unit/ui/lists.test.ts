import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkOf } from '../../../renderer/app/subjects.ts';
import { countWords } from '../../../renderer/ui/countWords.ts';
import { matches } from '../../../renderer/ui/matches.ts';
import { landing, moveItem } from '../../../renderer/ui/moveItem.ts';
import { sortRows } from '../../../renderer/ui/sortRows.ts';

describe('moving an item', () => {
  const list = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

  test('nothing is lost, nothing doubled, the rest keep their order', () => {
    fc.assert(
      fc.property(list, fc.nat(11), fc.integer({ min: -3, max: 15 }), (values, at, to) => {
        const items = values.map((value, index) => ({ value, index }));
        const from = at % items.length;
        const moved = moveItem(items, from, to);
        const item = items[from];
        expect(moved.indexOf(item as (typeof items)[number])).toBe(Math.max(0, Math.min(items.length - 1, to)));
        expect(moved.filter((each) => each !== item)).toEqual(items.filter((each) => each !== item));
      }),
    );
  });

  test('a place that is none leaves the list', () => {
    expect(moveItem(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });

  test('a dragged item lands before the first item whose middle is below the pointer', () => {
    const middles = [20, 60, 100, 140];
    expect(landing(middles, 3, 10)).toBe(0);
    expect(landing(middles, 3, 70)).toBe(2);
    expect(landing(middles, 0, 110)).toBe(2);
    expect(landing(middles, 0, 999)).toBe(3);
    expect(landing(middles, 1, 60)).toBe(1);
  });
});

describe('sorting rows', () => {
  test('as people expect: accents, capitals, figures, nothing last', () => {
    const rows = ['Ward 10', 'Émile', 'ward 2', '', 'emma', 'Zed', null];
    const up = sortRows(rows, (row) => row, 'up');
    expect(up).toEqual(['Émile', 'emma', 'ward 2', 'Ward 10', 'Zed', '', null]);
    expect(sortRows(rows, (row) => row, 'down').slice(-2)).toEqual(['', null]);
    expect(sortRows([10, 9, 100], (row) => row, 'up')).toEqual([9, 10, 100]);
  });

  test('equal rows keep their order, in both directions', () => {
    const rows = [
      { ward: 'Abbey', id: 1 },
      { ward: 'Bridge', id: 2 },
      { ward: 'Abbey', id: 3 },
    ];
    expect(sortRows(rows, (row) => row.ward, 'up').map((row) => row.id)).toEqual([1, 3, 2]);
    expect(sortRows(rows, (row) => row.ward, 'down').map((row) => row.id)).toEqual([2, 1, 3]);
  });
});

test('finding: each typed word anywhere, whatever the case and accents', () => {
  const option = { label: 'Élodie Martin', detail: 'Bridge ward' };
  for (const typed of ['elodie', 'MART', 'bridge élo', ' ']) expect(matches(option, typed)).toBe(true);
  for (const typed of ['elodie castle', 'xyz']) expect(matches(option, typed)).toBe(false);
});

test('counting words as a reader does', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  Well-known – and\nliked, 24/7. ')).toBe(4);
  expect(countWords('Ṣọlá o’Brien')).toBe(2);
});

test('one link of the navigation is marked: the longest that begins the path', () => {
  expect(linkOf('/')).toBe('/');
  expect(linkOf('/members/12')).toBe('/members');
  expect(linkOf('/members/coverage')).toBe('/members/coverage');
  expect(linkOf('/office/audit')).toBe('/office/audit');
  expect(linkOf('/gallery')).toBe('');
});
