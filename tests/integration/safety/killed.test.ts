import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SwapStep } from '../../../electron/safety/restore.ts';
import { killDuringWrites } from '../../faults/kill.ts';
import { freshCore, freshFolder, must, PASSPHRASE, readyCore } from '../../support/core.ts';

const CHILD = join(import.meta.dirname, '..', '..', 'faults', 'child.ts');

test('killed again and again while it writes and backs up: nothing that was confirmed is lost', async () => {
  await killDuringWrites(freshFolder(), Number(process.env.FAULT_RUNS ?? 10));
}, 600_000);

const STEPS: readonly (readonly [SwapStep, 'old' | 'new'])[] = [
  ['begun', 'old'],
  ['copied', 'old'],
  ['cleared', 'old'],
  ['swapped', 'new'],
];

test.each(STEPS)('killed in a restore at "%s": the %s records are there, whole', async (step, expected) => {
  const { core, api, folder } = await readyCore();
  const { name } = must(await api.safety.makeNow({}));
  must(await api.office.addPerson({ name: 'Owen Prentice', roles: ['reader'], passphrase: PASSPHRASE }));
  await core.close();
  const run = spawnSync(process.execPath, [CHILD, 'restore', folder, name, step], { encoding: 'utf8' });
  expect(run.signal, run.stderr).toBe('SIGKILL');

  const after = await freshCore('2011-06-01', folder);
  expect(after.core.trouble()).toBeNull();
  const { sqlite } = after.core.office();
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  const people = sqlite.prepare('select name from person order by name').pluck().all();
  expect(people).toEqual(expected === 'old' ? ['Grace Adeyemi', 'Owen Prentice'] : ['Grace Adeyemi']);
  expect(existsSync(join(folder, 'secretariat.sqlite.restoring'))).toBe(false);
});
