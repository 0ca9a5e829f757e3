import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '../../db/base/brand.ts';
import { copyMissing } from './attachments.ts';
import { copyWhole, flush, putInPlace } from './files.ts';
import { type Paths, sidecars } from './paths.ts';

/** Where a test stops the machine. */
export type SwapStep = 'begun' | 'copied' | 'cleared' | 'swapped';

/** Another program has the records open: exchanging their file under it would tear them. */
export class StillOpen extends Error {}

/**
 * Puts the backup in the records' place. The records must be closed and the folder's lock held. Stopped anywhere, the
 * old file is there or the new one, whole.
 * @param source a backup's name, or the bytes of a copy that was opened in memory
 * @param isClean true when the records were closed cleanly: a journal that is left then is somebody else's
 * @throws StillOpen, or what the file system throws; the old file is in its place then.
 */
export function swapIn(
  paths: Paths,
  source: string | Buffer,
  isClean: boolean,
  onStep: (step: SwapStep) => void = () => {},
): void {
  const leftOver = sidecars(paths.records).filter((file) => existsSync(file));
  if (isClean && leftOver.length > 0) throw new StillOpen('the records are open in another program');
  try {
    onStep('begun');
    if (typeof source === 'string') copyFileSync(join(paths.backups, source), paths.restoring);
    else writeFileSync(paths.restoring, source, { mode: 0o600 });
    flush(paths.restoring);
    onStep('copied');
    // Only a file that is broken anyway gets here with a journal, and both were set aside: left in place it would be
    // played into the restored file.
    for (const file of leftOver) rmSync(file, { force: true });
    onStep('cleared');
    putInPlace(paths.restoring, paths.records);
    onStep('swapped');
  } catch (error) {
    rmSync(paths.restoring, { force: true });
    throw error;
  }
  copyMissing(paths.keptAttachments, paths.attachments);
}

/**
 * Keeps a file that cannot be opened, with its journals, as it is: a restore never destroys what somebody may still mend.
 * @returns the new folder's name in `backups/`; null when there is no file
 */
export function setAside(paths: Paths, at: Instant): string | null {
  const files = [paths.records, ...sidecars(paths.records)].filter((file) => existsSync(file));
  if (files.length === 0) return null;
  const stem = `set-aside-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}`;
  let name = stem;
  for (let number = 2; existsSync(join(paths.backups, name)); number += 1) name = `${stem}-${number}`;
  mkdirSync(join(paths.backups, name), { recursive: true, mode: 0o700 });
  for (const file of files) copyWhole(file, join(paths.backups, name, basename(file)));
  return name;
}
