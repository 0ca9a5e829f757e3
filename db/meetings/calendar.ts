import { and, asc, eq, gte, inArray, like, lte, max, or } from 'drizzle-orm';
import type { ClockTime, Instant, IsoDate, MeetingId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { circulateBy } from '../elections/protocol-rules.ts';
import { readElections } from '../elections/queries.ts';
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
  deadlines: { what: DeadlineKind; on: IsoDate; sequence: number }[];
};

/** What else a meeting's deadlines hang on: the next meeting of the group, and the days of its election's protocol. */
export type CalendarContext = { next: IsoDate | null; closeOn: IsoDate | null };

/**
 * Every day on which something about a meeting is due (A3, A4, A9, A12). An interpreter is asked for the group's own meetings;
 * minutes are public at the next of them. Of an AGM also when the protocol goes out and nominations open (E10) and close (E3).
 */
export function deadlinesOf(
  of: { date: IsoDate; kind: MeetingKind },
  { next, closeOn }: CalendarContext,
  settings: Settings,
): { what: DeadlineKind; on: IsoDate }[] {
  const agenda = deadlines(of.date, settings);
  const minutes = minutesDeadlines(of.date, next, settings);
  const isAgm = of.kind === 'agm';
  const days: Record<DeadlineKind, IsoDate | null> = {
    nominations_open: isAgm ? circulateBy(of.date, settings['elections.protocolDays']) : null,
    interpreter: of.kind === 'sub_group' ? null : agenda.interpreter,
    nominations_close: isAgm ? (closeOn ?? addDays(of.date, -settings['elections.nominationsCloseDays'])) : null,
    send_to_chair: agenda.send_to_chair,
    agree: agenda.agree,
    publish: agenda.publish,
    minutes_to_chair: minutes.send_to_chair,
    minutes_agreed: minutes.agree,
    minutes_circulated: minutes.circulate,
    minutes_public: of.kind === 'sub_group' ? null : minutes.next_meeting,
  };
  return DEADLINES.flatMap((what) => {
    const on = days[what];
    return on === null ? [] : [{ what, on }];
  });
}

const OF_ELECTIONS = ['election.%', 'protocol.%', 'nominations.%'];

/** Deadlines that move with other records than their meeting's: the next meeting, the election. */
const MOVED_BY_OTHERS: readonly DeadlineKind[] = ['nominations_open', 'nominations_close', 'minutes_public'];

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
  const elections = db
    .select({ last: max(auditEvent.id) })
    .from(auditEvent)
    .where(or(...OF_ELECTIONS.map((action) => like(auditEvent.action, action))))
    .get();
  return {
    of: (id: MeetingId) => Math.max(shared?.last ?? 0, byMeeting.get(id) ?? 0),
    // Whichever meeting was planned, moved or called off may have become the next one, or ceased to be it.
    any: Math.max(shared?.last ?? 0, elections?.last ?? 0, ...byMeeting.values()),
  };
}

/** The group's own meetings that stand, in order, and when each election's nominations close. */
function readContext(db: ReadDb) {
  const standing = db
    .select({ date: meeting.date })
    .from(meeting)
    .where(and(inArray(meeting.state, ['planned', 'held']), inArray(meeting.kind, ['ordinary', 'agm'])))
    .orderBy(asc(meeting.date))
    .all();
  const elections = readElections(db).filter(({ rehearsal, state }) => !rehearsal && state !== 'abandoned');
  return ({ id, date }: { id: MeetingId; date: IsoDate }): CalendarContext => ({
    next: standing.find((each) => each.date > date)?.date ?? null,
    closeOn: elections.find(({ meetingId }) => meetingId === id)?.closeOn ?? null,
  });
}

/** The meetings of a year, or one, with their deadlines; called-off ones too, because calendars must hear of it. */
export function readCalendar(db: ReadDb, of: Year | { meetingId: MeetingId }, settings: Settings): CalendarMeeting[] {
  const changes = readChanges(db);
  const contextOf = readContext(db);
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
        sequence: changes.of(id),
        deadlines: deadlinesOf(row, contextOf(row), settings).map((each) => ({
          ...each,
          sequence: MOVED_BY_OTHERS.includes(each.what) ? changes.any : changes.of(id),
        })),
      };
    });
}

/** When the group's records began: what tells its calendar from every other group's. */
export const readBeginning = (db: ReadDb): Instant =>
  db.select({ at: auditEvent.at }).from(auditEvent).orderBy(asc(auditEvent.id)).limit(1).get()?.at ?? '';
