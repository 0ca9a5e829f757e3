import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../db/base/brand.ts';

/** Who has the folder open: what `running.json` says. */
export type Running = { pid: number; host: 'desktop' | 'local'; address: string | null; since: Instant };

/** The version of the program that last wrote a file. */
export type WrittenBy = { version: string; at: Instant };

/**
 * Why the records cannot be opened. The file is as it was, byte for byte.
 * - readOnly, full: the folder cannot be written to
 * - newer: a newer program wrote the file
 * - notDatabase: a file of that name is none of ours
 * - damaged: ours, but broken
 * - missing: no file, though there are backups of one
 * - inUse: another start of the program has the folder
 * - unreachable: the folder cannot be made or entered (a drive that is not there)
 * - failed: a fault of the program while opening
 */
export type Trouble = {
  kind: 'readOnly' | 'full' | 'newer' | 'notDatabase' | 'damaged' | 'missing' | 'inUse' | 'unreachable' | 'failed';
  folder: string;
  writtenBy?: WrittenBy;
  running?: Running;
};
export type TroubleKind = Trouble['kind'];

/** The kinds that a backup can mend. */
export const MENDED_BY_BACKUP: readonly TroubleKind[] = ['newer', 'notDatabase', 'damaged', 'missing', 'failed'];

/** The code of a SQLite or file-system error, e.g. SQLITE_FULL or ENOSPC; empty for any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Less room than this, and SQLite cannot even make the file that its readers share. */
const LEAST_ROOM = 128 * 1024;

/** SQLite says "cannot open" and "I/O error" for several things: tries which. Null when the folder itself is fine. */
function ofFolder(folder: string): 'full' | 'readOnly' | 'unreachable' | null {
  const probe = join(folder, '.can-write');
  try {
    writeFileSync(probe, 'x');
    rmSync(probe);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_ROOM ? 'full' : null;
  } catch (error) {
    const code = codeOf(error);
    if (/^(ENOSPC|EDQUOT)$/.test(code)) return 'full';
    return /^(EROFS|EACCES|EPERM)$/.test(code) ? 'readOnly' : 'unreachable';
  }
}

const KINDS: readonly [RegExp, TroubleKind][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'full'],
  [/^(SQLITE_READONLY.*|SQLITE_PERM|EROFS|EACCES|EPERM)$/, 'readOnly'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_NOTADB$/, 'notDatabase'],
  [/^(ENOENT|ENOTDIR|ELOOP|ENAMETOOLONG|EIO|ENODEV|ENXIO|EEXIST)$/, 'unreachable'],
];

/** Which trouble an error is that came up while the folder was being opened. */
export function troubleOf(error: unknown, folder: string): Trouble {
  const code = codeOf(error);
  const known = KINDS.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return { kind: known, folder };
  const vague = /^SQLITE_(CANTOPEN|IOERR)/.test(code);
  return { kind: (vague && (ofFolder(folder) ?? 'unreachable')) || 'failed', folder };
}
