import { asc, desc, eq, isNull } from 'drizzle-orm';
import type { IsoDate, MemberId, OutsideEventId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import { fullName } from '../members/queries.ts';
import { member } from '../members/schema.ts';
import { reportStanding } from './rules.ts';
import { eventAttendee, outsideEvent } from './schema.ts';

export type OutsideEventRow = typeof outsideEvent.$inferSelect;

export const readOutsideEvent = (db: ReadDb, id: OutsideEventId): OutsideEventRow | undefined =>
  db.select().from(outsideEvent).where(eq(outsideEvent.id, id)).get();

/** A15: who went to events, with how their reports stand; of all events, or of one. */
export function readAttendees(db: ReadDb, today: IsoDate, of?: OutsideEventId) {
  return db
    .select({
      attendee: eventAttendee,
      until: outsideEvent.until,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      reportedAt: { id: meeting.id, kind: meeting.kind, title: meeting.title, date: meeting.date },
    })
    .from(eventAttendee)
    .innerJoin(outsideEvent, eq(outsideEvent.id, eventAttendee.eventId))
    .leftJoin(member, eq(member.id, eventAttendee.memberId))
    .leftJoin(meeting, eq(meeting.id, eventAttendee.reportedAtId))
    .where(of ? eq(eventAttendee.eventId, of) : undefined)
    .orderBy(asc(eventAttendee.eventId), asc(eventAttendee.position))
    .all()
    .map(({ attendee, until, title, firstName, surname, reportedAt }) => ({
      ...attendee,
      who: surname === null ? attendee.name : fullName({ title: title ?? '', firstName: firstName ?? '', surname }),
      standing: reportStanding(attendee, until, today),
      reportedAt,
    }));
}
export type Attendee = ReturnType<typeof readAttendees>[number];

/** Every event, the latest first, with who went. */
export function readOutsideEvents(db: ReadDb, today: IsoDate) {
  const attendees = Map.groupBy(readAttendees(db, today), ({ eventId }) => eventId);
  return db
    .select()
    .from(outsideEvent)
    .orderBy(desc(outsideEvent.from), desc(outsideEvent.id))
    .all()
    .map((row) => {
      const went = attendees.get(row.id) ?? [];
      return {
        ...row,
        attendees: went.map(({ who, standing }) => ({ who, standing })),
        owed: went.filter(({ standing }) => standing === 'owed' || standing === 'late').length,
        late: went.filter(({ standing }) => standing === 'late').length,
      };
    });
}
export type ListedEvent = ReturnType<typeof readOutsideEvents>[number];

/** One event with who went and what they told. */
export function readEventPage(db: ReadDb, id: OutsideEventId, today: IsoDate) {
  const row = readOutsideEvent(db, id);
  if (!row) return undefined;
  const agreedAt = row.agreedAtId
    ? db
        .select({ id: meeting.id, kind: meeting.kind, title: meeting.title, date: meeting.date })
        .from(meeting)
        .where(eq(meeting.id, row.agreedAtId))
        .get()
    : undefined;
  return { ...row, agreedAt: agreedAt ?? null, attendees: readAttendees(db, today, id) };
}
export type EventPage = NonNullable<ReturnType<typeof readEventPage>>;

/** A15: a report that is owed, for the home page. */
export type DueReport = {
  what: 'event_report';
  eventId: OutsideEventId;
  position: number;
  title: string;
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

/** A15: the reports that are due by `horizon`, or late. */
export const dueReports = (db: ReadDb, today: IsoDate, horizon: IsoDate): DueReport[] =>
  db
    .select({ attendee: eventAttendee, title: outsideEvent.name, date: outsideEvent.from })
    .from(eventAttendee)
    .innerJoin(outsideEvent, eq(outsideEvent.id, eventAttendee.eventId))
    .where(isNull(eventAttendee.reportedOn))
    .all()
    .flatMap(({ attendee: { eventId, position, reportDue: due }, title, date }) =>
      due !== null && due <= horizon
        ? [{ what: 'event_report' as const, eventId, position, title, date, due, late: today > due }]
        : [],
    );

/** M14: the events a member went to, and what they told of them. */
export const readEventsOfMember = (db: ReadDb, id: MemberId) =>
  db
    .select({
      event: outsideEvent.name,
      from: outsideEvent.from,
      until: outsideEvent.until,
      reportDue: eventAttendee.reportDue,
      reportedOn: eventAttendee.reportedOn,
      report: eventAttendee.report,
    })
    .from(eventAttendee)
    .innerJoin(outsideEvent, eq(outsideEvent.id, eventAttendee.eventId))
    .where(eq(eventAttendee.memberId, id))
    .orderBy(asc(outsideEvent.from))
    .all();
