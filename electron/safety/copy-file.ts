import { existsSync, realpathSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import { codeOf } from './trouble.ts';

/** Files on the stick. Nothing here waits on the machine's one thread: a stick may be slow, or not answer at all. */

/** The stick is not there: its folder is missing, or is now a folder of the laptop's own disk. */
export class StickGone extends Error {}

const HALF = 'cpeg-copy.half';

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** True when both are on one disk: a copy there is lost together with the laptop. */
export const onSameDisk = (folder: string, dataFolder: string): boolean =>
  statSync(folder).dev === statSync(dataFolder).dev;

/** A folder that copies may go to: it is there, and it is not the records' own. */
export function usableFolder(typed: string, dataFolder: string): Outcome<string> {
  if (!isAbsolute(typed)) return refuse('elections.copyFolder', { path: 'folder' });
  if (!isFolder(typed)) return refuse('elections.copyFolder', { path: 'folder' });
  // A link is followed: it may lead back to the records.
  const below = relative(realpathSync(dataFolder), realpathSync(typed));
  const inside = below === '' || !(below.startsWith('..') || isAbsolute(below));
  return inside ? refuse('elections.copyInside', { path: 'folder' }) : ok(resolve(typed));
}

/** Throws StickGone unless the folder is where it was. A place for sticks stays as an empty folder when its stick is pulled. */
export function mustBeThere(folder: string, dataFolder: string, wasSameDisk: boolean): void {
  if (!isFolder(folder) || onSameDisk(folder, dataFolder) !== wasSameDisk) throw new StickGone(folder);
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open folders and needs no such step.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes under another name, reads it again from the stick and only then gives it its name. On failure nothing of it is left. */
export async function writeCopy(path: string, bytes: Buffer): Promise<void> {
  const half = join(dirname(path), HALF);
  try {
    const handle = await open(half, 'w', 0o600);
    await handle
      .writeFile(bytes)
      .then(() => handle.sync())
      .finally(() => handle.close());
    if (!bytes.equals(await readFile(half))) throw new Error('the stick does not give back what was written');
    await rename(half, path);
    await flushFolder(dirname(path));
  } catch (error) {
    await rm(half, { force: true }).catch(() => {
      // The stick is gone, and with it the half: what counts is the first error.
    });
    throw error;
  }
}

/** That a folder can be written to, without leaving anything there. */
export async function tryWriting(folder: string): Promise<void> {
  const half = join(folder, HALF);
  const handle = await open(half, 'w', 0o600);
  await handle.close();
  await rm(half);
}

/** What a copy that was not written is called; null for a fault of ours. */
export function copyProblem(error: unknown): ProblemKey | null {
  const code = codeOf(error);
  if (error instanceof StickGone || /^(ENOENT|ENODEV|ENXIO|EIO|ENOTDIR)$/.test(code)) return 'elections.copyGone';
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return 'elections.copyFull';
  return /^(EROFS|EACCES|EPERM|EISDIR)$/.test(code) ? 'elections.copyNotWritten' : null;
}
