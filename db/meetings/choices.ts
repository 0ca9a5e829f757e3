import { desc, ne } from 'drizzle-orm';
import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from './schema.ts';
import type { AgendaState, MeetingKind } from './words.ts';

/** A meeting as a list of choices needs it. */
export type MeetingChoice = {
  id: MeetingId;
  date: IsoDate;
  kind: MeetingKind;
  title: string;
  agendaState: AgendaState;
};

/** The meetings to choose from when a document is made: the latest first, without those that were cancelled. */
export function readMeetingChoices(db: ReadDb): MeetingChoice[] {
  const { id, date, kind, title, agendaState } = meeting;
  return db
    .select({ id, date, kind, title, agendaState })
    .from(meeting)
    .where(ne(meeting.state, 'cancelled'))
    .orderBy(desc(meeting.date), desc(meeting.id))
    .all();
}
