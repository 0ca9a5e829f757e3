import { test } from 'vitest';
import { killNights } from '../../support/elections/kill-nights.ts';

test('power cut — killed 10 times through the night, the program is back at the last step that was confirmed', async () => {
  await killNights(10, 1_905);
}, 240_000);
