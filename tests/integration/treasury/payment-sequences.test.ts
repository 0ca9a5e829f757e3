import fc from 'fast-check';
import { test } from 'vitest';
import { begin, COMMANDS } from '../../support/treasury/payment-steps.ts';

/**
 * Long sequences of what people do with payments, held against a record of its own: who may sign and release is worked out
 * here a second time, from the rules' words, and everything that was paid is added up by hand.
 */

test('T2: T3: invariants 10, 11, 13, 14 and 24: after any sequence of steps, whoever tried them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 60, size: '+1' }), async (commands) => {
      const begun = await begin();
      await fc.asyncModelRun(() => begun, commands);
    }),
    { numRuns: 8 },
  );
  // Minutes on a machine that many share; seconds on one's own.
}, 180_000);
