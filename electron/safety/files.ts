import { copyFileSync, rmSync } from 'node:fs';
import { flush, putInPlace } from '../../db/base/whole-file.ts';

export { flush, putInPlace };

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
