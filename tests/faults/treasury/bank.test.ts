import { expect, test } from 'vitest';
import { playBank } from '../../support/treasury/bank-life.ts';
import { killImports } from '../../support/treasury/kill-imports.ts';

test('power cut — killed 100 times while a statement is imported, it is there whole or not at all', async () => {
  const { none, whole } = await killImports(100);
  expect([none > 0, whole > 0]).toEqual([true, true]);
}, 1_800_000);

test('T1: invariants 17, 18 and 19 over 100 years of two accounts', async () => {
  await playBank(100, Date.now());
}, 3_600_000);
