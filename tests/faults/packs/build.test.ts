import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../../../db/base/clock.ts';
import { sha256Of } from '../../../db/office/attachments.ts';
import { createCore } from '../../../electron/core.ts';
import { createReporter } from '../../../electron/safety/fault-log.ts';
import { meansOf, VENUE } from '../../integration/meetings/support.ts';
import { build, meetingWith, packsOf, paperOf } from '../../integration/packs/support.ts';
import { clientOf, freshCore, freshFolder, must, PASSPHRASE, setUp, testHost } from '../../support/core.ts';

const TODAY = '2011-03-01';
const PAPERS = [
  { title: 'Crime map', bytes: paperOf('MAPTEXT', 20) },
  { title: 'People stopped', bytes: paperOf('NAMESTEXT', 3), audience: 'members' as const },
];

const attachments = (folder: string) => readdirSync(join(folder, 'attachments')).sort();

/** Everything under a final name is what its name says; gives how many files there are. */
function expectWhole(folder: string): number {
  const named = attachments(folder).filter((name) => /^[0-9a-f]{64}$/.test(name));
  for (const name of named) expect(sha256Of(readFileSync(join(folder, 'attachments', name)))).toBe(name);
  return named.length;
}

/** A disk of a few megabytes with a group on it. */
async function smallWorld() {
  const folder = freshFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status === 0;
  if (!mounted) throw new Error('this test mounts a small disk: run it as root');
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const clock = fixedClock(TODAY);
  const host = { ...testHost(), report: createReporter(folder, clock) };
  const core = await createCore({ folder, clock, appVersion: '0.1.0', host });
  const made = await setUp({ core, clock, host, folder, api: clientOf(core) });
  const { venueId } = must(await made.api.meetings.addVenue(VENUE));
  return meansOf(made, venueId);
}

test('the disk is full while a pack is kept: said so, no half file, no pack on record; with room again it is built', async () => {
  const w = await smallWorld();
  const { meetingId } = await meetingWith(PAPERS, { w });
  const before = attachments(w.folder);
  const filler = join(w.folder, 'filler');
  for (let size = 4_194_304; size >= 4096; size /= 2) {
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // This much does not fit: half of it may.
    }
  }
  expect(await build(w, meetingId)).toMatchObject({ problem: { key: 'general.diskFull' } });
  expect(attachments(w.folder)).toEqual(before);
  expect((await packsOf(w, meetingId)).packs).toEqual([]);
  rmSync(filler);
  must(await build(w, meetingId));
  expect(expectWhole(w.folder)).toBe(before.length + 2);
  await w.core.close();
});

const ended = (child: ChildProcess) => new Promise((done) => child.once('close', done));

test('a process killed while it builds packs: every file that has a name is whole, and every pack on record has its editions', async () => {
  const folder = freshFolder();
  const first = await setUp(await freshCore(TODAY, folder));
  const { venueId } = must(await first.api.meetings.addVenue(VENUE));
  const { meetingId } = await meetingWith(PAPERS, { w: meansOf(first, venueId) });
  await first.core.close();
  let confirmed = 0;
  for (let run = 0; run < 8; run++) {
    const args = [join(import.meta.dirname, 'building.ts'), folder, String(meetingId), PASSPHRASE];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (said: Buffer) => {
      confirmed += said.toString().split('built\n').length - 1;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 1500);
    });
    await ended(child);
    expectWhole(folder);
    const again = await freshCore(TODAY, folder);
    must(await again.api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
    const { packs } = must(await again.api.packs.page({ meetingId }));
    expect(packs.length).toBeGreaterThanOrEqual(confirmed);
    for (const { id: packId, editions } of packs) {
      expect(editions.map(({ audience }) => audience)).toEqual(['public', 'members']);
      for (const { audience } of editions) must(await again.api.packs.edition({ packId, audience }));
    }
    await again.core.close();
  }
});
