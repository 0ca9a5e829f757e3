import { eq } from 'drizzle-orm';
import type { MeetingId, MinuteItemId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { type MeetingRow, readMeeting } from '../meetings/queries.ts';
import { type MinuteItemRow, type MinutesRow, readMinuteItem, readMinutes } from './queries.ts';
import { mayTake } from './rules.ts';
import { minutes } from './schema.ts';

/** What the services of the minutes share. */

export type OfMinutes = { meeting: MeetingRow; minutes: MinutesRow };

/** The minutes of a meeting, whatever their state. */
export function findMinutes(db: ReadDb, id: MeetingId): Outcome<OfMinutes> {
  const meeting = readMeeting(db, id);
  const row = readMinutes(db, id);
  return meeting && row ? ok({ meeting, minutes: row }) : notFound();
}

/** The minutes while they may still be written; `version` where the caller changes the minutes' own facts. */
export function findOpenMinutes(db: ReadDb, id: MeetingId, version?: number): Outcome<OfMinutes> {
  const found = findMinutes(db, id);
  if (!found.ok) return found;
  const { state, version: now } = found.value.minutes;
  if (!mayTake(state)) return refuse('minutes.agreedAlready', { rule: 'A12' });
  return version === undefined || version === now ? found : changedMeanwhile();
}

/** An item of minutes that may still be written. */
export function findOpenItem(
  db: ReadDb,
  id: MinuteItemId,
  version?: number,
): Outcome<OfMinutes & { item: MinuteItemRow }> {
  const item = readMinuteItem(db, id);
  if (!item) return notFound();
  const found = findOpenMinutes(db, item.meetingId);
  if (!found.ok) return found;
  return version === undefined || version === item.version ? ok({ ...found.value, item }) : changedMeanwhile();
}

/** Writes to the minutes' own facts and moves their version on. */
export function updateMinutes(
  db: Change['db'],
  row: MinutesRow,
  set: Partial<Omit<MinutesRow, 'meetingId' | 'version'>>,
): { meetingId: MeetingId; version: number } {
  const version = row.version + 1;
  db.update(minutes)
    .set({ ...set, version })
    .where(eq(minutes.meetingId, row.meetingId))
    .run();
  return { meetingId: row.meetingId, version };
}
