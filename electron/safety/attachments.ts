import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyWhole } from './files.ts';

/** The files under `folder`, as paths below it; none when there is no such folder. */
function filesUnder(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesUnder(join(folder, entry.name), path) : [path];
  });
}

const HASH = /^[0-9a-f]{64}$/;

/** True when a file that is named by its hash still has that hash; other names cannot be checked. */
function isWhole(file: string): boolean {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const [stem = ''] = name.split('.');
  return !HASH.test(stem) || createHash('sha256').update(readFileSync(file)).digest('hex') === stem;
}

/**
 * Copies what is in `from` and not yet in `to`: attachments are named by their hash and never change, so once is enough.
 * One that no longer is what its name says is not carried on.
 * @returns how many were copied
 */
export function copyMissing(from: string, to: string): number {
  const there = new Set(filesUnder(to));
  const missing = filesUnder(from).filter((path) => !there.has(path) && !/\.(half|part)$/.test(path));
  let copied = 0;
  for (const path of missing) {
    if (!isWhole(join(from, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyWhole(join(from, path), join(to, path));
    copied += 1;
  }
  return copied;
}
