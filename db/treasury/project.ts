import type { EventSeq, IsoDate } from '../base/brand.ts';
import type { WriteDb } from '../base/handles.ts';
import type { EventKind, Payload } from './events.ts';
import { bankProjections, projectMatches } from './project/bank.ts';
import { budgetProjections } from './project/budget.ts';
import { ledgerProjections } from './project/ledger.ts';
import { paymentProjections } from './project/payments.ts';

/** An event as the projections see it. `day` is the day of `at` in UTC: never used for figures. */
export type Happened<K extends EventKind> = {
  seq: EventSeq;
  kind: K;
  payload: Payload<K>;
  day: IsoDate;
  actor: string;
};

/** What an event of each kind writes. It reads nothing but what earlier events projected: replay gives the same tables. */
export type Projections<K extends EventKind> = { [Kind in K]: (db: WriteDb, event: Happened<Kind>) => void };

const PROJECTIONS: Projections<EventKind> = {
  ...ledgerProjections,
  ...paymentProjections,
  ...bankProjections,
  ...budgetProjections,
};

export function project<K extends EventKind>(db: WriteDb, event: Happened<K>): void {
  const write = PROJECTIONS[event.kind] as (db: WriteDb, event: Happened<K>) => void;
  write(db, event);
}

/** The same for many events of one kind. Matches are made by the thousand: their rows are written together. */
export function projectAll<K extends EventKind>(db: WriteDb, events: readonly Happened<K>[]): void {
  if (events[0]?.kind === 'match.made') projectMatches(db, events as unknown as readonly Happened<'match.made'>[]);
  else for (const event of events) project(db, event);
}
