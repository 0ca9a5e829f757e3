import { expect, test } from 'vitest';
import { killImports } from '../../support/treasury/kill-imports.ts';

test('T1: power cut — a statement whose import is killed is there whole or not at all', async () => {
  const { none, whole } = await killImports(3);
  expect(none + whole).toBe(3);
  // The first is killed as it begins.
  expect(none).toBeGreaterThan(0);
}, 300_000);
