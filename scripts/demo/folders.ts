import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Left in every folder that the demo makes, so that `--fresh` can never empty one that is somebody's own. */
const MARK = '.anyborough-demo';

/** Words for the person at the command line; everything else that is thrown is a bug. */
export class DemoRefused extends Error {}

/**
 * Makes an empty folder for the demo. With `fresh`, one that an earlier demo made is emptied first.
 * @throws DemoRefused when the folder holds anything else.
 */
export function emptyFolder(folder: string, fresh: boolean): void {
  const held = existsSync(folder) ? readdirSync(folder) : [];
  if (held.length > 0 && !fresh) {
    throw new DemoRefused(
      `${folder} is not empty. Name another folder, or add --fresh to make the demo again in a folder of an earlier demo.`,
    );
  }
  if (held.length > 0 && !held.includes(MARK)) {
    throw new DemoRefused(`${folder} was not made by the demo, so nothing in it is touched. Name another folder.`);
  }
  if (held.length > 0) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), 'Made by npm run demo. Everything in it is invented.\n');
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.half`;
  writeFileSync(half, bytes);
  renameSync(half, file);
}
