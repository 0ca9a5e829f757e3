import type Database from 'better-sqlite3';
import { verifyChain } from './verify-chain.ts';
import { verifyProjections } from './verify-projections.ts';
import type { Verified, VerifyOptions } from './verify-types.ts';

/**
 * What the two readings say together: the first event that is wrong. Where both name one, the event is; a sum by month is named
 * only where nothing else is wrong.
 */
export function together(chain: Verified, rows: Verified): Verified {
  const cancelled = chain.cancelled || rows.cancelled;
  if (cancelled) return { events: Math.min(chain.events, rows.events), fault: null, cancelled };
  const isFirst = rows.fault && rows.fault.what !== 'month_total' && rows.fault.seq < (chain.fault?.seq ?? Infinity);
  const fault = isFirst ? rows.fault : (chain.fault ?? rows.fault);
  return { events: chain.events, fault, cancelled: false };
}

/**
 * T1: reads the whole book on the thread that calls: the chain, then every row. Names the first event that is not what was
 * written. `sqlite` is a connection that nobody writes through meanwhile. Never throws for a damaged file: what SQLite itself
 * cannot read is a fault too. The open book is read by two threads at once: `electron/book`.
 */
export function verifyBook(sqlite: Database.Database, options: VerifyOptions = {}): Verified {
  const chain = verifyChain(sqlite, options);
  return chain.cancelled ? chain : together(chain, verifyProjections(sqlite, options));
}
