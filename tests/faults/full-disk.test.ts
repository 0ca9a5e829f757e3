import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../../db/base/clock.ts';
import { createCore } from '../../electron/core.ts';
import { createReporter } from '../../electron/safety/fault-log.ts';
import { clientOf, freshCore, freshFolder, GROUP, must, PASSPHRASE, testHost } from '../support/core.ts';

/** A disk of a few megabytes; null where this user may not mount one. */
function smallDisk(): string | null {
  const folder = freshFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  return folder;
}

/** Takes all room but `left` bytes; gives back the way to free it. */
function fill(folder: string, left: number): () => void {
  const filler = join(folder, 'filler');
  for (let size = 4 * 1024 * 1024; size >= 4096; size /= 2) {
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // This much does not fit: half of it may.
    }
  }
  writeFileSync(`${filler}.2`, '');
  if (left > 0) {
    const file = spawnSync('truncate', ['-s', `-${left}`, filler]);
    if (file.status !== 0) throw new Error('truncate failed');
  }
  return () => {
    rmSync(filler, { force: true });
    rmSync(`${filler}.2`, { force: true });
  };
}

test('a full disk: changes and backups say so, nothing is half, and all is well when there is room again', async () => {
  const folder = smallDisk();
  if (!folder) throw new Error('this test mounts a small disk: run it as root');
  const clock = fixedClock('2011-05-10');
  const host = { ...testHost(), report: createReporter(folder, clock) };
  const core = await createCore({ folder, clock, appVersion: '0.1.0', host });
  const api = clientOf(core);
  must(await api.office.setUp({ group: GROUP, wards: [], person: { name: 'Grace Adeyemi', passphrase: PASSPHRASE } }));
  must(await api.safety.makeNow({}));

  const free = fill(folder, 0);
  let refused: unknown;
  for (let number = 0; number < 300 && !refused; number += 1) {
    const added = await api.office.changeSettings({ values: { 'office.lockMinutes': (number % 200) + 1 } } as never);
    if (!added.ok) refused = added.problem.key;
  }
  expect(refused).toBe('general.diskFull');
  expect(await api.safety.makeNow({})).toMatchObject({ problem: { key: 'safety.backupFull' } });
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('making'))).toEqual([]);
  expect(must(await api.safety.status({})).lastFailure?.key).toBe('safety.backupFull');

  free();
  must(await api.safety.makeNow({}));
  expect(core.office().sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  await core.close();

  const fillAgain = fill(folder, 0);
  const second = await freshCore('2011-06-01', folder);
  expect(second.core.trouble()?.kind).toBe('full');
  fillAgain();
  expect(must(await second.api.safety.tryAgain({})).trouble).toBeNull();
});
