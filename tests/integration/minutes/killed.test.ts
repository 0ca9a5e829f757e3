import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshCore } from '../../support/core.ts';
import { begun, hall } from './support.ts';

const CHILD = join(import.meta.dirname, '../../support/minutes/typing-process.ts');

/** Types until `after` saves were answered, and kills the process at that moment; gives back the last answered one. */
function typeAndKill(folder: string, itemId: number, version: number, after: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, folder, String(itemId), String(version)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let err = '';
  const last = () => Number([...said.matchAll(/saved (\d+)\n/g)].at(-1)?.[1] ?? 0);
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (last() >= after) child.kill('SIGKILL');
  });
  return new Promise((done, failed) => {
    child.once('close', (_code, signal) =>
      signal === 'SIGKILL' ? done(last()) : failed(new Error(`it ended by itself: ${err}`)),
    );
  });
}

test('power cut — a process killed as it takes minutes has every text whose saving was answered', async () => {
  const h = await hall();
  await begun(h);
  const [item] = (await h.minutes()).items;
  if (!item) throw new Error('no item');
  await h.core.close();
  let version = item.version;
  for (const after of [1, 7, 30]) {
    const answered = await typeAndKill(h.folder, item.id, version, after);
    const { core } = await freshCore('2011-05-24', h.folder);
    expect(core.trouble()).toBeNull();
    const { sqlite } = core.office();
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const row = sqlite.prepare('select text, version from minute_item where id = ?').get(item.id);
    const { text, version: now } = row as { text: string; version: number };
    expect(text.split(' ').length).toBeGreaterThanOrEqual(answered);
    expect(text.split(' ').length).toBe(now - version);
    version = now;
    await core.close();
  }
}, 120_000);
