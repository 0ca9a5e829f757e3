import type Database from 'better-sqlite3';
import { isSound, rowCounts, withImage } from './image.ts';

/**
 * A verified copy of the records made in memory alone: what is to be encrypted never lies in plain text on a disk, not even for
 * the moment that VACUUM INTO would need, and not after a power cut in that moment.
 * @param image the open records as `sqlite.serialize()` gave them
 * @returns the bytes of a database file, packed anew: no free pages, nothing of what was erased
 * @throws when the copy is not a sound database of ours with as many rows in every table
 */
export function packed(image: Buffer): Buffer {
  const bytes = withImage(image, (copy) => {
    const before = JSON.stringify(rowCounts(copy));
    // Where VACUUM keeps the new file until it is whole: in memory, too.
    copy.pragma('temp_store = memory');
    copy.exec('vacuum');
    return isSound(copy, 'integrity_check') && JSON.stringify(rowCounts(copy)) === before ? copy.serialize() : null;
  });
  if (!bytes) throw new Error('the copy is not the same as the records');
  return bytes;
}

/** The open records as they are at this moment. */
export const snapshot = (sqlite: Database.Database): Buffer => sqlite.serialize();
