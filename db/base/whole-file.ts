import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes sure that the file's content is on the disk and not only in a cache. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes sure that the names in a folder are on the disk. Windows cannot open folders and needs no such step. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished, flushed file its name: whoever looks sees the old file or the new one, never half of one. */
export function putInPlace(finished: string, file: string): void {
  renameSync(finished, file);
  flushFolder(dirname(file));
}

/**
 * Writes a file whole or not at all: under another name beside it first. A killed process leaves at most a hidden `.part`.
 * The folder must be there: where a stick was pulled out, none is made in its place. @throws what the disk throws (full,
 * read-only, gone), and then nothing is left.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const half = join(dirname(path), `.${randomUUID()}.part`);
  try {
    writeFileSync(half, bytes, { flag: 'wx' });
    flush(half);
    putInPlace(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
