import { join } from 'node:path';
import { expect, test } from 'vitest';
import { payingGroup } from '../../integration/treasury/payments-support.ts';
import { freshFolder } from '../../support/core.ts';
import { flipBytes } from '../../support/treasury/tamper.ts';

test('T1: invariant 8: 1,000 bytes of protected rows changed on the disk, each named by the first wrong event', async () => {
  const group = await payingGroup();
  for (const state of ['draft', 'signed', 'ready', 'withdrawn', 'released', 'cleared', 'void'] as const)
    await group.at(state);
  group.bankRow(1_234);
  await group.core.close();
  const result = flipBytes(join(group.folder, 'secretariat.sqlite'), freshFolder(), 1_000, 1_811);
  expect(result.named).toBeGreaterThan(950);
}, 600_000);
