import { expect, test } from 'vitest';
import { playTreasury } from '../../support/treasury/life/play.ts';

test('T1: invariants 1 to 25 over 60 long sequences of everything an office does, other ones every time', async () => {
  const seed = Date.now();
  const { broken, bug } = await playTreasury(60, seed, 120);
  if (bug) throw bug;
  const told = [...broken].map(([number, { steps, error }]) => ({ number, steps: JSON.stringify(steps), error }));
  expect(told, `seed ${seed}`).toEqual([]);
}, 3_600_000);
