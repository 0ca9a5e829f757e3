import { test } from 'vitest';
import { killNights } from '../../support/elections/kill-nights.ts';
import { proveSecrecy } from '../../support/elections/secrecy.ts';

test('power cut — killed 200 times through the night, the program is back at the last step that was confirmed', async () => {
  await killNights(200, 2_011);
}, 1_800_000);

test('E7: 500 nights with known votes leave nothing that tells who voted how', async () => {
  await proveSecrecy(500, 24_052_011);
}, 1_800_000);
