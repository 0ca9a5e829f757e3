import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { declaring, holders, playTo, ready, world } from './support.ts';

test('E14: a contested chair from protocol to declaration: the term begins with it and not before', async () => {
  const w = await world();
  const [one = 0, two = 0] = w.members;
  const id = await ready(w, { chair: [one, two] });
  const roundId = await playTo(w, id, 'chair', [5, 3]);
  expect(await holders(w, 'chair')).toEqual([]);
  must(await w.api.elections.declare(declaring(roundId)));
  expect(await holders(w, 'chair')).toEqual([one]);
  const page = await w.page(id);
  expect(page.election.state).toBe('declared');
  expect(page.chainHolds).toBe(true);
});
