import { expect, test } from 'vitest';
import { freshFolder } from '../support/core.ts';
import { killDuringWrites } from './kill.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 200);

test(`killed ${RUNS} times while it writes and backs up: nothing that was confirmed is lost`, async () => {
  expect(RUNS).toBeGreaterThan(0);
  await killDuringWrites(freshFolder(), RUNS);
}, 3_600_000);
