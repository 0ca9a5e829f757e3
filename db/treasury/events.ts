import type { z } from 'zod';
import { bankEvents } from './events/bank.ts';
import { budgetEvents } from './events/budget.ts';
import { ledgerEvents } from './events/ledger.ts';
import { paymentEvents } from './events/payments.ts';
import { type Posting, postingShape } from './events/shapes.ts';

/** Everything that can happen in the book, and what an event of each kind says. */
export const EVENTS = { ...ledgerEvents, ...paymentEvents, ...bankEvents, ...budgetEvents };

export type EventKind = keyof typeof EVENTS;
export type Payload<K extends EventKind> = z.output<(typeof EVENTS)[K]>;

export const isEventKind = (kind: string): kind is EventKind => Object.hasOwn(EVENTS, kind);

/** The movement of money an event posted, or null: most kinds post none. The payload is one that `EVENTS` has parsed. */
export function postingOf(payload: object): Posting | null {
  const posting = 'posting' in payload ? postingShape.nullable().safeParse(payload.posting) : null;
  return posting?.success ? posting.data : null;
}
