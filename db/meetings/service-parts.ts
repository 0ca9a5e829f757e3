import { eq } from 'drizzle-orm';
import { meetings as words } from '../../resources/locales/en-GB/meetings.ts';
import type { MeetingId, VenueId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { type MeetingRow, readMeeting, readVenue, type VenueRow } from './queries.ts';
import { meeting } from './schema.ts';
import type { MeetingKind } from './words.ts';

/** What the services of a meeting share. */

/** What every change of a meeting answers: the version to send with the next one. */
export type Changed = { meetingId: MeetingId; version: number };

/** The meeting as the history of changes names it: "Annual general meeting, 24 May 2011". */
export const meetingLabel = (row: { kind: MeetingKind; title: string; date: string }): string =>
  `${row.title || words.kind[row.kind]}, ${formatDate(row.date)}`;

/** The meeting, if it is there and still as the caller read it. */
export function findMeeting(db: ReadDb, id: MeetingId, version: number): Outcome<MeetingRow> {
  const row = readMeeting(db, id);
  if (!row) return notFound();
  return row.version === version ? ok(row) : changedMeanwhile();
}

/** The meeting, if its agenda is still a draft (A3: what the chair has seen does not change underneath). */
export function findDraft(db: ReadDb, id: MeetingId, version: number): Outcome<MeetingRow> {
  const found = findMeeting(db, id, version);
  if (!found.ok) return found;
  const { state, agendaState } = found.value;
  if (state !== 'planned') return refuse('meetings.notPlanned');
  if (agendaState === 'published') return refuse('meetings.alreadyPublished', { rule: 'A4' });
  return agendaState === 'draft' ? found : refuse('meetings.onlyDraft', { rule: 'A3' });
}

/** Writes to the meeting and moves its version on. */
export function updateMeeting(
  db: Change['db'],
  row: MeetingRow,
  set: Partial<Omit<MeetingRow, 'id' | 'version'>>,
): Changed {
  const version = row.version + 1;
  db.update(meeting)
    .set({ ...set, version })
    .where(eq(meeting.id, row.id))
    .run();
  return { meetingId: row.id, version };
}

/** The venue of an input: none, or one that is in use. `kept` may stay though it was put out of use since. */
export function findVenue(db: ReadDb, id: VenueId | null, kept: VenueId | null = null): Outcome<VenueRow | null> {
  if (id === null) return ok(null);
  const row = readVenue(db, id);
  return row && (row.active || row.id === kept) ? ok(row) : refuse('meetings.unknownVenue', { path: 'venueId' });
}
