import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { freshCore, must } from '../support/core.ts';

const CHILD = join(import.meta.dirname, 'child.ts');

/** Runs the writer and kills it a random moment after the `after`th confirmed change; gives back the last confirmed one. */
function writeAndKill(folder: string, after: number, more: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, 'write', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let err = '';
  const last = () =>
    Number(
      said
        .match(/confirmed (\d+)\n/g)
        ?.at(-1)
        ?.match(/\d+/)?.[0] ?? 0,
    );
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (last() >= after) setTimeout(() => child.kill('SIGKILL'), more);
  });
  return new Promise((done, failed) => {
    child.once('close', (_code, signal) =>
      signal === 'SIGKILL' ? done(last()) : failed(new Error(`the writer ended by itself: ${err}`)),
    );
  });
}

/**
 * Kills a writer `times` times on one folder. After each: the records open, are sound, and hold every change that was
 * confirmed; every backup that has a name is sound.
 */
export async function killDuringWrites(folder: string, times: number): Promise<void> {
  let confirmed = 0;
  for (let run = 1; run <= times; run += 1) {
    confirmed += await writeAndKill(folder, 1 + Math.floor(Math.random() * 20), Math.random() * 20);
    const { core, api } = await freshCore('2011-06-01', folder);
    expect(core.trouble(), `after kill ${run}`).toBeNull();
    const { sqlite } = core.office();
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const there = sqlite.prepare("select count(*) from audit_event where action = 'setting.changed'").pluck().get();
    expect(there, `confirmed changes after kill ${run}`).toBeGreaterThanOrEqual(confirmed);
    confirmed = Number(there);
    expect(core.keeper.list().filter(({ state }) => state !== 'sound')).toEqual([]);
    expect(must(await api.office.status({})).state).not.toBe('trouble');
    await core.close();
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('making.half'))).toEqual([]);
  }
}
