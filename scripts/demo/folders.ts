import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Left in every folder that the demo makes, so that `--fresh` can never empty one that is somebody's own. */
const MARK = '.anyborough-demo';

/** Words for the person at the command line; everything else that is thrown is a bug. */
export class DemoRefused extends Error {}

function check(folder: string, fresh: boolean): void {
  const held = existsSync(folder) ? readdirSync(folder) : [];
  if (held.length === 0) return;
  if (!fresh) {
    throw new DemoRefused(
      `${folder} is not empty. Name another folder, or add --fresh to make the demo again in a folder of an earlier demo.`,
    );
  }
  if (!held.includes(MARK)) {
    throw new DemoRefused(`${folder} was not made by the demo, so nothing in it is touched. Name another folder.`);
  }
}

/**
 * Makes empty folders for the demo. With `fresh`, those that an earlier demo made are emptied first.
 * @throws DemoRefused when one of them holds anything else; then all stay as they are.
 */
export function emptyFolders(folders: readonly string[], fresh: boolean): void {
  for (const folder of folders) check(folder, fresh);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, MARK), 'Made by npm run demo. Everything in it is invented.\n');
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.half`;
  writeFileSync(half, bytes);
  renameSync(half, file);
}
