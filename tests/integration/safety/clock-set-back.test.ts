import { expect, test } from 'vitest';
import { must, readyCore } from '../../support/core.ts';

test('a copy made after the clock was set back is kept, though an older one has a later name', async () => {
  const { core, clock } = await readyCore();
  clock.set('2011-05-10', '16:00:00.000');
  must(core.keeper.make('closing'));
  clock.set('2011-05-10', '09:30:00.000');
  const second = must(core.keeper.make('closing'));
  expect(core.keeper.list().map((backup) => backup.name)).toContain(second.name);
});
