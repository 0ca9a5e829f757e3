import { expect, test } from 'vitest';
import { playBank } from '../../support/treasury/bank-life.ts';

test('T1: invariants 17, 18 and 19: after any sequence matches are one-to-one, what was closed holds, and locked sides stay', async () => {
  const tally = await playBank(6, 2_011);
  // Each of them was really tried.
  expect(Object.entries(tally).filter(([, times]) => times === 0)).toEqual([]);
}, 300_000);
