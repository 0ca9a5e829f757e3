import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** Copies a file so that `to` never exists half-written. On failure nothing is left. */
export function copyWhole(from: string, to: string): void {
  const half = `${to}.half`;
  try {
    copyFileSync(from, half);
    flush(half);
    putInPlace(half, to);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
