import { beforeAll, expect, test } from 'vitest';
import { examine } from '../../../electron/packs/door/examine.ts';
import { damaged, soundFiles } from './support/damage.ts';

/** A short run: `npm run faults -- packs` has the long one, in the worker and with its limits. */

let sound: Uint8Array[];
beforeAll(async () => {
  sound = await soundFiles();
});

test('the files that are going to be damaged are sound', async () => {
  for (const bytes of sound) expect(await examine(bytes, 'sound.pdf', 50)).toMatchObject({ ok: true });
});

test.each(Array.from({ length: 33 }, (_, number) => number))(
  'damaged file %i is refused by its name, or let in whole',
  async (number) => {
    const { kind, bytes } = damaged(sound, number);
    const answer = await examine(bytes, `${kind}.pdf`, 50);
    if (answer.ok) expect(answer.value.pages).toBeGreaterThan(0);
    else
      expect(answer.problem).toMatchObject({ key: expect.stringMatching(/^packs\./), params: { name: `${kind}.pdf` } });
  },
);
