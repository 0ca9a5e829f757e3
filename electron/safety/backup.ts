import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Instant } from '../../db/base/brand.ts';
import { verifyBook } from '../../db/treasury/verify.ts';
import { copyMissing } from './attachments.ts';
import { flush, putInPlace } from './files.ts';
import { type Contents, contentsOf, isNewer, isSound, lastEvent, rowCounts, withImage } from './image.ts';
import { type BackupReason, backupName, readBackupName } from './names.ts';
import { type Paths, sidecars } from './paths.ts';
import { type Schedule, toDelete } from './retention.ts';

export type Backup = {
  /** The file's name in `backups/`. */
  name: string;
  at: Instant;
  reason: BackupReason;
  bytes: number;
  /** Only a sound one can be restored; `newer`: only by the program that wrote it. */
  state: 'sound' | 'damaged' | 'newer';
  contents: Contents | null;
};

/** Where a copy is made before it has proved itself. */
const HALF = 'making.half';

/** T1: the copy's books read right, or have just the fault that the records themselves have: a copy of those is worth keeping. */
const booksAreAlike = (image: Database.Database, source: Database.Database): boolean => {
  const { fault } = verifyBook(image);
  return fault === null || JSON.stringify(fault) === JSON.stringify(verifyBook(source).fault);
};

/** Throws unless the copy is a sound database of ours with as many rows in every table as the records have. */
function verify(copy: string, source: Database.Database): void {
  const same = withImage(copy, (image) => {
    const counts = JSON.stringify(rowCounts(image));
    return (
      isSound(image, 'integrity_check') && counts === JSON.stringify(rowCounts(source)) && booksAreAlike(image, source)
    );
  });
  if (!same) throw new Error('the backup is not the same as the records');
}

/**
 * Makes a copy of the open records and looks at it again before it gets its name; then copies new attachments beside it.
 * @throws what SQLite and the file system throw (SQLITE_FULL, ENOSPC, …); no half copy is left then.
 * @returns the new file's name
 */
export function makeBackup(source: Database.Database, paths: Paths, reason: BackupReason, at: Instant): string {
  mkdirSync(paths.backups, { recursive: true, mode: 0o700 });
  const half = join(paths.backups, HALF);
  const clear = () => {
    for (const file of [half, ...sidecars(half)]) rmSync(file, { force: true });
  };
  clear();
  const name = backupName(at, reason, (taken) => existsSync(join(paths.backups, taken)));
  try {
    // VACUUM INTO and not a file copy: a copy of a live file loses what is still in the write-ahead log.
    source.prepare('vacuum into ?').run(half);
    verify(half, source);
    flush(half);
    putInPlace(half, join(paths.backups, name));
  } catch (error) {
    clear();
    throw error;
  }
  copyMissing(paths.attachments, paths.keptAttachments);
  return name;
}

/**
 * Deletes what the schedule no longer keeps, but never `made`, the copy made just now: by a clock that was set back it
 * looks older than it is. @returns the deleted names
 */
export function prune(paths: Paths, schedule: Schedule, made: string): string[] {
  const names = toDelete(readdirSync(paths.backups), schedule).filter((name) => name !== made);
  for (const name of names) rmSync(join(paths.backups, name), { force: true });
  return names;
}

/** Looks at one copy as thoroughly as before a restore. */
export function examineBackup(paths: Paths, name: string, migrationsFolder: string): Backup {
  const file = join(paths.backups, name);
  const { size, mtime } = statSync(file);
  const made = readBackupName(name) ?? { at: mtime.toISOString(), reason: 'other' as const };
  return { name, ...made, bytes: size, ...judge(file, migrationsFolder) };
}

/** Looks as thoroughly at a copy that was opened in memory. It is as old as the last change in it. */
export function examineOpened(name: string, bytes: Buffer, migrationsFolder: string): Backup {
  const judged = judge(bytes, migrationsFolder);
  const at = judged.contents ? (withImage(bytes, lastEvent)?.at ?? '') : '';
  return { name, at, reason: 'other', bytes: bytes.length, ...judged };
}

function judge(source: string | Buffer, migrationsFolder: string): Pick<Backup, 'state' | 'contents'> {
  const looked = withImage(source, (image) => {
    if (!isSound(image, 'integrity_check')) return null;
    const state = isNewer(image, migrationsFolder) ? ('newer' as const) : ('sound' as const);
    return { state, contents: contentsOf(image) };
  });
  return looked ?? { state: 'damaged', contents: null };
}

/** The names of all copies, newest first. */
export function backupNames(paths: Paths): string[] {
  if (!existsSync(paths.backups)) return [];
  return readdirSync(paths.backups).filter((name) => name.endsWith('.sqlite'));
}

/** Lists copies; one that did not change since it was last looked at is not read again. */
export function createBackupList(paths: Paths, migrationsFolder: string) {
  const known = new Map<string, { stamp: string; backup: Backup }>();
  const look = (name: string): Backup => {
    const { size, mtimeMs } = statSync(join(paths.backups, name));
    const stamp = `${size} ${mtimeMs}`;
    const before = known.get(name);
    if (before?.stamp === stamp) return before.backup;
    const backup = examineBackup(paths, name, migrationsFolder);
    known.set(name, { stamp, backup });
    return backup;
  };
  const newestFirst = (a: Backup, b: Backup) =>
    b.at.localeCompare(a.at) || b.name.localeCompare(a.name, 'en', { numeric: true });
  return (): Backup[] => backupNames(paths).map(look).sort(newestFirst);
}
