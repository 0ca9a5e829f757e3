import type Database from 'better-sqlite3';
import { BEGINNING, follows } from './chain.ts';
import type { BookFault, Verified, VerifyOptions } from './verify-types.ts';
import { verifying } from './verifying.ts';

/** Codes that left the program are met again, or the book was shortened or written anew. */
function headCodeFault(sqlite: Database.Database, last: number): BookFault | null {
  const codes = sqlite
    .prepare('select h.seq, h.hash, e.hash from head_code h left join book_event e on e.seq = h.seq order by h.seq')
    .raw()
    .all() as [number, string, string | null][];
  // A code of the empty book has no event.
  const wrong = codes.find(([seq, issued, kept]) => issued !== (seq === 0 ? BEGINNING : kept));
  if (!wrong) return null;
  return wrong[2] === null ? { seq: last + 1, what: 'shortened' } : { seq: wrong[0], what: 'rewritten' };
}

type EventRow = [seq: number, at: string, actor: string, kind: string, payload: string, prev: string, hash: string];

/** T1: every event follows from the one before, and every code that was ever printed is still met. Never throws for a damaged file. */
export const verifyChain = (sqlite: Database.Database, options: VerifyOptions = {}): Verified =>
  verifying(sqlite, options, (step): BookFault | 'cancelled' | null => {
    let before = { seq: 0, hash: BEGINNING };
    const events = sqlite
      .prepare('select seq, at, actor, kind, payload, prev, hash from book_event not indexed order by seq')
      .raw()
      .iterate() as Iterable<EventRow>;
    for (const [seq, at, actor, kind, payload, prev, hash] of events) {
      // Bytes would hash like the text they hold; only a text was ever written.
      if (typeof payload !== 'string' || !follows({ seq, at, actor, kind, payload, prev, hash }, before)) {
        return { seq: before.seq + 1, what: 'event' };
      }
      before = { seq, hash };
      if (step(seq) === 'cancelled') return 'cancelled';
    }
    return headCodeFault(sqlite, before.seq);
  });
