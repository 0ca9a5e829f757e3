import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { putInPlace } from './files.ts';
import { codeOf, type Running } from './trouble.ts';

/**
 * One program at a time on a data folder. The lock is SQLite's own on a tiny file, held as long as the process lives:
 * the system frees it even after a crash, so nobody ever has to delete a stale lock file.
 */
export type FolderLock = {
  /** Tells other starts who is here: what they show the person. */
  announce(running: Running): void;
  release(): void;
};

const runningSchema = z.object({
  pid: z.int(),
  host: z.enum(['desktop', 'local']),
  address: z.string().nullable(),
  since: z.string(),
});

const NOTE = 'running.json';

/** Who has the folder, as far as they have said; undefined in the moment before they do. */
export function readRunning(folder: string): Running | undefined {
  try {
    return runningSchema.parse(JSON.parse(readFileSync(join(folder, NOTE), 'utf8')));
  } catch {
    // No note yet, or one cut short by a crash: the lock alone decides, the note only helps the message.
    return undefined;
  }
}

/**
 * Takes the folder, which must exist; null when another start has it.
 * @throws what SQLite throws when the folder cannot be written to.
 */
export function takeFolder(folder: string): FolderLock | null {
  const lock = new Database(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  const note = join(folder, NOTE);
  rmSync(note, { force: true });
  return {
    announce(running) {
      // Only for its owner: the address carries the key of this start.
      writeFileSync(`${note}.half`, JSON.stringify(running), { mode: 0o600 });
      putInPlace(`${note}.half`, note);
    },
    release() {
      rmSync(note, { force: true });
      lock.close();
    },
  };
}

/** Makes the data folder, for its owner only. Throws what the file system throws. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};
