import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pence } from '../../../db/base/pence.ts';
import { arrange, followBalances, type Likely, likenessOf, newRows } from '../../../db/treasury/import-rules.ts';

/** Few different days, amounts and words, so that look-alikes are common. */
const row: fc.Arbitrary<Likely> = fc.record({
  date: fc.constantFrom('2010-05-01', '2010-05-02', '2010-05-03', '2010-05-04'),
  pence: fc.constantFrom(500, -500, 700).map(pence),
  text: fc.constantFrom('HALL', 'hall ', 'DONATION'),
  chequeNumber: fc.constantFrom(null, 101),
  bankId: fc.constantFrom('', 'A'),
  balance: fc.constant(null),
});
const history = fc
  .array(row, { maxLength: 30 })
  .map((rows) => rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
const days = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const cut = (rows: readonly Likely[], [from, to]: readonly [number, number]) =>
  rows.filter(({ date }) => date >= `2010-05-0${from}` && date <= `2010-05-0${to}`);
const importInto = (stored: readonly string[], file: readonly Likely[]) => [
  ...stored,
  ...newRows(file, stored).map(likenessOf),
];
const sorted = (items: readonly string[]) => [...items].sort();
const RUNS = 3_000;

test('T1: invariant 15: importing a file again adds nothing', () => {
  fc.assert(
    fc.property(history, history, (first, second) => {
      const once = importInto(importInto([], first), second);
      expect(importInto(once, second)).toEqual(once);
      expect(importInto(once, first)).toEqual(once);
    }),
    { numRuns: RUNS },
  );
});

test('T1: invariant 15: the order of the files does not matter', () => {
  fc.assert(
    fc.property(history, history, (a, b) => {
      expect(sorted(importInto(importInto([], a), b))).toEqual(sorted(importInto(importInto([], b), a)));
    }),
    { numRuns: RUNS },
  );
});

test('T1: invariant 15: files cut from one history by whole days give that history, never more, whatever their order', () => {
  fc.assert(
    fc.property(history, fc.array(days, { minLength: 1, maxLength: 5 }), (all, cuts) => {
      const covered = all.filter(({ date }) =>
        cuts.some(([from, to]) => date >= `2010-05-0${from}` && date <= `2010-05-0${to}`),
      );
      const stored = cuts.reduce<string[]>((before, each) => importInto(before, cut(all, each)), []);
      expect(sorted(stored)).toEqual(sorted(covered.map(likenessOf)));
    }),
    { numRuns: RUNS },
  );
});

test('T1: invariant 15: rows typed from paper stand for the same days and amounts of a later file', () => {
  fc.assert(
    fc.property(history, (all) => {
      expect(newRows(all, [], all)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('T1: invariant 16: newest or oldest first, the rows are the same', () => {
  const balanced = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), history).map(([opening, rows]) => {
    let balance = opening;
    return rows.map((each) => {
      balance += each.pence;
      return { ...each, balance: pence(balance) };
    });
  });
  fc.assert(
    fc.property(balanced, (rows) => {
      const [up, down] = [arrange(rows), arrange([...rows].reverse())];
      if (!up.ok || !down.ok) throw new Error('does not follow');
      expect(sorted(down.rows.map(likenessOf))).toEqual(sorted(up.rows.map(likenessOf)));
      expect(followBalances(up.rows).ok).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('T1: invariant 16: a day whose rows follow both ways says nothing of its balance, whichever way round it is written', () => {
  const on = (amount: number, balance: number) => ({
    date: '2010-05-01',
    pence: pence(amount),
    balance: pence(balance),
  });
  const day = [on(500, 500), on(-500, 0)];
  for (const rows of [day, [...day].reverse()]) {
    expect(arrange(rows)).toMatchObject({ ok: true, chain: { opening: null, closing: null } });
  }
  const alike = [...day, on(500, 500)];
  expect(arrange(alike), 'the same both ways').toMatchObject({ ok: true, chain: { opening: 0, closing: 500 } });
});

test('a balance that does not follow stops at its row', () => {
  const at = (balance: number) => ({ date: '2010-05-01', pence: pence(500), balance: pence(balance) });
  const found = arrange([at(500), at(1_000), at(1_501), at(2_001)]);
  expect(found).toMatchObject({ ok: false, fault: { row: { balance: 1_501 }, expected: 1_500 } });
});
