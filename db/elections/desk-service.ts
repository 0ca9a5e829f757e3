import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { changeWithoutEvent } from '../base/change.ts';
import type { WriteDb } from '../base/handles.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import type { deskInput, issueInput, takeBackInput } from './input.ts';
import { readDesk, readRollEntry } from './queries.ts';
import { deskCount, rollMark } from './schema.ts';
import { findNight, type Night } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

/**
 * E7: what the desk does leaves neither time nor order behind. No audit event, no version that moves on, and the write-ahead
 * log, whose frames would be an order, is emptied after every mark.
 */
export function forgetOrder<T>(office: RecordOffice, outcome: Outcome<T>): Outcome<T> {
  office.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return outcome;
}

/** The round whose poll is open: a member who comes later votes in later ballots only. */
function openPoll(db: WriteDb, roundId: Night['round']['id']): Outcome<Night> {
  const found = findNight(db, roundId);
  if (!found.ok) return found;
  return found.value.round.state === 'poll_open' ? found : refuse('elections.pollNotOpen');
}

function mark(
  db: WriteDb,
  { roundId, memberId }: Input<typeof issueInput>,
  issued: boolean,
): Outcome<{ issued: boolean }> {
  const found = openPoll(db, roundId);
  if (!found.ok) return found;
  const entry = readRollEntry(db, found.value.election.id, memberId);
  if (!entry) return refuse('elections.notOnRoll', { rule: 'E9' });
  if (!entry.entitled) return refuse('elections.notEntitled', { rule: 'E8' });
  const one = and(eq(rollMark.roundId, roundId), eq(rollMark.memberId, memberId));
  const has = db.select().from(rollMark).where(one).get()?.issued ?? false;
  if (issued && has) return refuse('elections.hasPaper', { rule: 'E9' });
  if (!issued && !has) return refuse('elections.noPaper');
  db.update(rollMark).set({ issued }).where(one).run();
  return ok({ issued });
}

/** E9: one paper for one member: marked on the roll, yes or no. Refused for somebody who has one, or who does not vote (E8). */
export const issuePaper = (office: RecordOffice, input: Input<typeof issueInput>): Outcome<{ issued: boolean }> =>
  forgetOrder(
    office,
    changeWithoutEvent(office, (db) => mark(db, input, true)),
  );

/** A mark set by mistake is taken back; the paper is still at the desk. */
export const takeBackPaper = (office: RecordOffice, input: Input<typeof takeBackInput>): Outcome<{ issued: boolean }> =>
  forgetOrder(
    office,
    changeWithoutEvent(office, (db) => mark(db, input, false)),
  );

/** Counts at the desk: a spoilt paper replaced, one seen leaving, a voter helped, a disputed second paper. Never whose. */
export function countAtDesk(office: RecordOffice, input: Input<typeof deskInput>): Outcome<{ count: number }> {
  const run = (db: WriteDb): Outcome<{ count: number }> => {
    const found = openPoll(db, input.roundId);
    if (!found.ok) return found;
    const count = (readDesk(db, input.roundId)?.[input.what] ?? 0) + input.by;
    if (count < 0) return refuse('elections.countedBelow');
    db.update(deskCount)
      .set({ [input.what]: sql`${count}` })
      .where(eq(deskCount.roundId, input.roundId))
      .run();
    return ok({ count });
  };
  return forgetOrder(office, changeWithoutEvent(office, run));
}
