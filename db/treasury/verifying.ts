import type Database from 'better-sqlite3';
import type { BookFault, Verified, VerifyOptions } from './verify-types.ts';

/** Said of every event that was looked at; `cancelled` when somebody wants no more. */
type Step = (seq: number) => 'cancelled' | null;

/**
 * What both readings of the book have in common: one transaction, so that they see one state; progress; and that what SQLite
 * itself cannot read is a fault of the event after the last that was read.
 */
export function verifying(
  sqlite: Database.Database,
  { onProgress, isCancelled }: VerifyOptions,
  work: (step: Step) => BookFault | 'cancelled' | null,
): Verified {
  let events = 0;
  const read = sqlite.transaction(() => {
    const all = (sqlite.prepare('select coalesce(max(seq), 0) from book_event').pluck().get() as number) || 0;
    return work((seq) => {
      events = seq;
      if (seq % 1000 !== 0) return null;
      onProgress?.(seq, all);
      return isCancelled?.() ? 'cancelled' : null;
    });
  });
  try {
    const found = read.deferred();
    if (found === 'cancelled') return { events, fault: null, cancelled: true };
    return { events, fault: found, cancelled: false };
  } catch {
    return { events, fault: { seq: events + 1, what: 'unreadable' }, cancelled: false };
  }
}
