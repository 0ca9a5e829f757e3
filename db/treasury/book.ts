import { desc } from 'drizzle-orm';
import type { EventSeq, IsoDate } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { insertMany } from '../base/insert-many.ts';
import { type Canonical, canonicalJson } from './canonical.ts';
import { BEGINNING, type Chained, eventHash } from './chain.ts';
import { EVENTS, type EventKind, type Payload, postingOf } from './events.ts';
import { postingFault } from './posting-rules.ts';
import { type Happened, projectAll } from './project.ts';
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

type Recording = Pick<Change, 'db' | 'now' | 'caller'>;

/**
 * T1: puts one event in the book and projects it, in the caller's transaction. The only way anything of the treasury is
 * written. @returns its number, which is the id of whatever it made.
 * Throws when the payload is not what its kind says, or posts money that does not add up (bugs).
 */
export function record<K extends EventKind>(work: Recording, kind: K, payload: Payload<K>): EventSeq {
  const [seq] = recordAll(work, kind, [payload]);
  if (seq === undefined) throw new Error(`${kind}: nothing was recorded`);
  return seq;
}

/** `record` for many events of one kind, none of which hangs on another: a statement's matches, by the thousand. */
export function recordAll<K extends EventKind>(work: Recording, kind: K, payloads: readonly Payload<K>[]): EventSeq[] {
  const day = work.now.slice(0, 10) as IsoDate;
  let head: Pick<Chained, 'seq' | 'hash'> = readHead(work.db);
  const happened: Happened<K>[] = [];
  const rows = payloads.map((given) => {
    const payload = checkedPayload(kind, given);
    const said: Omit<Chained, 'hash'> = {
      seq: head.seq + 1,
      at: work.now,
      actor: work.caller.name,
      kind,
      payload: canonicalJson(payload as Canonical),
      prev: head.hash,
    };
    const seq = said.seq as EventSeq;
    const hash = eventHash(said);
    head = { seq, hash };
    happened.push({ seq, kind, payload, day, actor: work.caller.name });
    return { ...said, seq, hash };
  });
  insertMany(work.db, bookEvent, rows);
  projectAll(work.db, happened);
  return happened.map(({ seq }) => seq);
}

function checkedPayload<K extends EventKind>(kind: K, given: Payload<K>): Payload<K> {
  const payload = EVENTS[kind].parse(given) as Payload<K>;
  const posted = postingOf(payload);
  const fault = posted && postingFault(posted);
  if (fault) throw new Error(`${kind}: ${fault}`);
  return payload;
}
