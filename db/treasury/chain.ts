import { hash } from 'node:crypto';

/** The chain of the book (T1): each event's hash is over the one before, so that a change anywhere shows from there on. */

/** What the first event is chained to. */
export const BEGINNING = '0'.repeat(64);
const FORMAT = 'cpeg-v1';

export type Chained = {
  seq: number;
  at: string;
  actor: string;
  kind: string;
  payload: string;
  prev: string;
  hash: string;
};

/** The hash of an event: SHA-256(prev ‖ "cpeg-v1" ‖ JSON of everything it says). `payload` is canonical JSON already. */
export function eventHash({ seq, at, actor, kind, payload, prev }: Omit<Chained, 'hash'>): string {
  const head = JSON.stringify([seq, at, actor, kind]);
  return hash('sha256', `${prev}${FORMAT}${head}${payload}`);
}

/** Whether an event follows from the one before it (`prev` and number), and says what its hash was made of. */
export function follows(event: Chained, before: { seq: number; hash: string }): boolean {
  return event.seq === before.seq + 1 && event.prev === before.hash && eventHash(event) === event.hash;
}

/** The head code as it is printed: the number of the last event and the first 16 letters of its hash, in fours. */
export const headCodeText = ({ seq, hash }: { seq: number; hash: string }): string =>
  `${seq}-${(hash.slice(0, 16).match(/.{4}/g) ?? []).join('-').toUpperCase()}`;
