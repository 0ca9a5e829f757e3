import { desc } from 'drizzle-orm';
import type { EventSeq, IsoDate } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Canonical, canonicalJson } from './canonical.ts';
import { BEGINNING, type Chained, eventHash } from './chain.ts';
import { EVENTS, type EventKind, type Payload, postingOf } from './events.ts';
import { postingFault } from './posting-rules.ts';
import { project } from './project.ts';
import { bookEvent } from './schema.ts';

/** The last event of the book: its number and its hash. */
export type Head = { seq: EventSeq; hash: string };

/** The head of the book; number 0 while it is empty. */
export function readHead(db: ReadDb): Head {
  const last = db
    .select({ seq: bookEvent.seq, hash: bookEvent.hash })
    .from(bookEvent)
    .orderBy(desc(bookEvent.seq))
    .limit(1);
  return last.get() ?? { seq: 0 as EventSeq, hash: BEGINNING };
}

/**
 * T1: puts one event in the book and projects it, in the caller's transaction. The only way anything of the treasury is
 * written. @returns its number, which is the id of whatever it made.
 * Throws when the payload is not what its kind says, or posts money that does not add up (bugs).
 */
export function record<K extends EventKind>(
  work: Pick<Change, 'db' | 'now' | 'caller'>,
  kind: K,
  payload: Payload<K>,
): EventSeq {
  const checked = EVENTS[kind].parse(payload) as Payload<K>;
  const posted = postingOf(checked);
  const fault = posted && postingFault(posted);
  if (fault) throw new Error(`${kind}: ${fault}`);
  const head = readHead(work.db);
  const said: Omit<Chained, 'hash'> = {
    seq: head.seq + 1,
    at: work.now,
    actor: work.caller.name,
    kind,
    payload: canonicalJson(checked as Canonical),
    prev: head.hash,
  };
  const seq = said.seq as EventSeq;
  work.db
    .insert(bookEvent)
    .values({ ...said, seq, hash: eventHash(said) })
    .run();
  project(work.db, { seq, kind, payload: checked, day: work.now.slice(0, 10) as IsoDate, actor: work.caller.name });
  return seq;
}
