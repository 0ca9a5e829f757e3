import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../../db/migrate.ts';
import { type Image, isNewer, isSound, withImage, writtenBy } from './image.ts';
import { type Paths, sidecars } from './paths.ts';
import type { Trouble } from './trouble.ts';

const hasBackups = (paths: Paths) =>
  existsSync(paths.backups) && readdirSync(paths.backups).some((name) => name.endsWith('.sqlite'));

/** A journal that a crash left: the file alone does not say everything, and only SQLite can read the two together. */
const leftOpen = (file: string) => sidecars(file).some((path) => existsSync(path) && statSync(path).size > 0);

/** The mark of our files, straight from the header: a foreign database is not even opened. */
function hasMark(file: string): boolean {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, 100, 0) < 100) return false;
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && header.readUInt32BE(68) === APPLICATION_ID;
}

function judge(image: Image, folder: string, migrationsFolder: string): Trouble | null {
  if (!isSound(image, 'quick_check')) return { kind: 'damaged', folder };
  if (!isNewer(image, migrationsFolder)) return null;
  const by = writtenBy(image);
  return { kind: 'newer', folder, ...(by && { writtenBy: by }) };
}

/** After a crash: read-only, which leaves the file and its journal as they are. */
function judgeInPlace(file: string, folder: string, migrationsFolder: string): Trouble | null {
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return judge(reader, folder, migrationsFolder);
  } finally {
    reader.close();
  }
}

/**
 * Looks at the records' file before anything may write to it. Null: it can be opened, or there is none yet.
 * Throws what reading throws (`troubleOf` knows it).
 */
export function lookAt(paths: Paths, folder: string, migrationsFolder: string): Trouble | null {
  if (!existsSync(paths.records)) return hasBackups(paths) ? { kind: 'missing', folder } : null;
  if (!hasMark(paths.records)) return { kind: 'notDatabase', folder };
  if (leftOpen(paths.records)) return judgeInPlace(paths.records, folder, migrationsFolder);
  return withImage(paths.records, (image) => judge(image, folder, migrationsFolder));
}
