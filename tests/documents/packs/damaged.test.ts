import { beforeAll, expect, test, vi } from 'vitest';
import { examine } from '../../../electron/packs/door/examine.ts';
import { damaged, soundFiles } from './support/damage.ts';

// Each file is read by three libraries, some in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A short run: `npm run faults -- packs` has the long one, in the worker and with its limits. */

let sound: Uint8Array[];
beforeAll(async () => {
  sound = await soundFiles();
});

test('the files that are going to be damaged are sound', async () => {
  for (const bytes of sound) expect(await examine(bytes, 'sound.pdf', 50)).toMatchObject({ ok: true });
});

test.each(Array.from({ length: 36 }, (_, number) => number))(
  'damaged file %i is refused by its name, or let in whole',
  async (number) => {
    const { kind, bytes } = damaged(sound, number);
    const answer = await examine(bytes, `${kind}.pdf`, 50);
    if (answer.ok) expect(answer.value.pages).toBeGreaterThan(0);
    else
      expect(answer.problem).toMatchObject({ key: expect.stringMatching(/^packs\./), params: { name: `${kind}.pdf` } });
  },
);
