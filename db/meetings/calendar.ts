import { and, asc, eq, gte, like, lte, max, or } from 'drizzle-orm';
import type { ClockTime, Instant, IsoDate, MeetingId } from '../base/brand.ts';

import type { ReadDb } from '../base/handles.ts';
import { minutesDeadlines } from '../minutes/rules.ts';
import { auditEvent } from '../office/schema.ts';
import type { Settings } from '../office/settings.ts';
import type { Year } from './cycle.ts';
import { deadlines } from './rules.ts';
import { meeting, venue } from './schema.ts';
import { DEADLINES, type DeadlineKind, type MeetingKind, type MeetingState } from './words.ts';

/** What a year's calendar and planner hold: its meetings, and the days on which something about them is due. */

export type CalendarMeeting = {
  id: MeetingId;
  kind: MeetingKind;
  /** Empty for the kind's own name. */
  title: string;
  date: IsoDate;
  start: ClockTime;
  plannedMinutes: number;
  open: boolean;
  state: MeetingState;
  venue: { name: string; address: string } | null;
  room: string;
  /** Rises with every change that a calendar shows: of the meeting, its venue, or the group's numbers. */
  sequence: number;
  deadlines: { what: DeadlineKind; on: IsoDate }[];
};

/** Every day on which something about a meeting is due (A3, A4, A9, A12); an interpreter is asked for the group's own meetings. */
export function deadlinesOf(
  of: { date: IsoDate; kind: MeetingKind },
  settings: Settings,
): CalendarMeeting['deadlines'] {
  const agenda = deadlines(of.date, settings);
  const minutes = minutesDeadlines(of.date, null, settings);
  const days: Record<DeadlineKind, IsoDate> = {
    interpreter: agenda.interpreter,
    send_to_chair: agenda.send_to_chair,
    agree: agenda.agree,
    publish: agenda.publish,
    minutes_to_chair: minutes.send_to_chair,
    minutes_agreed: minutes.agree,
    minutes_circulated: minutes.circulate,
  };
  return DEADLINES.filter((what) => what !== 'interpreter' || of.kind !== 'sub_group').map((what) => ({
    what,
    on: days[what],
  }));
}

/** The last change of each meeting, and of what all of them share, by its number in the history. */
function readChanges(db: ReadDb) {
  const shared = db
    .select({ last: max(auditEvent.id) })
    .from(auditEvent)
    .where(or(like(auditEvent.action, 'venue.%'), like(auditEvent.action, 'setting.%')))
    .get();
  const own = db
    .select({ id: auditEvent.recordId, last: max(auditEvent.id) })
    .from(auditEvent)
    .where(like(auditEvent.action, 'meeting.%'))
    .groupBy(auditEvent.recordId)
    .all();
  const byMeeting = new Map(own.map(({ id, last }) => [Number(id), last ?? 0]));
  return (id: MeetingId) => Math.max(shared?.last ?? 0, byMeeting.get(id) ?? 0);
}

/** The meetings of a year, or one, with their deadlines; called-off ones too, because calendars must hear of it. */
export function readCalendar(db: ReadDb, of: Year | { meetingId: MeetingId }, settings: Settings): CalendarMeeting[] {
  const sequenceOf = readChanges(db);
  const which =
    'meetingId' in of ? eq(meeting.id, of.meetingId) : and(gte(meeting.date, of.from), lte(meeting.date, of.to));
  return db
    .select({ row: meeting, name: venue.name, address: venue.address })
    .from(meeting)
    .leftJoin(venue, eq(venue.id, meeting.venueId))
    .where(which)
    .orderBy(asc(meeting.date), asc(meeting.start), asc(meeting.id))
    .all()
    .map(({ row, name, address }) => {
      const { id, kind, title, date, start, plannedMinutes, open, state, room } = row;
      return {
        ...{ id, kind, title, date, start, plannedMinutes, open, state, room },
        venue: name === null ? null : { name, address: address ?? '' },
        sequence: sequenceOf(id),
        deadlines: deadlinesOf(row, settings),
      };
    });
}

/** When the group's records began: what tells its calendar from every other group's. */
export const readBeginning = (db: ReadDb): Instant =>
  db.select({ at: auditEvent.at }).from(auditEvent).orderBy(asc(auditEvent.id)).limit(1).get()?.at ?? '';
