import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { IsoDate, MeetingId, VenueId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { member, memberAccessNeed, officeTerm } from '../members/schema.ts';
import { readGroup } from '../office/queries.ts';
import { readItems, readRequests, readTopics } from './agenda-queries.ts';
import type { Pattern, Year } from './cycle.ts';
import type { StepFacts } from './guards.ts';
import { agendaRequest, meeting, venue } from './schema.ts';

export type MeetingRow = typeof meeting.$inferSelect;
export type VenueRow = typeof venue.$inferSelect;

export const readMeeting = (db: ReadDb, id: MeetingId): MeetingRow | undefined =>
  db.select().from(meeting).where(eq(meeting.id, id)).get();

export const readVenue = (db: ReadDb, id: VenueId): VenueRow | undefined =>
  db.select().from(venue).where(eq(venue.id, id)).get();

/** All venues by name, with how many planned meetings from `today` on are there. */
export const readVenues = (db: ReadDb, today: IsoDate) =>
  db
    .select({
      id: venue.id,
      name: venue.name,
      address: venue.address,
      stepFree: venue.stepFree,
      hearingLoop: venue.hearingLoop,
      accessibleToilet: venue.accessibleToilet,
      accessibility: venue.accessibility,
      capacity: venue.capacity,
      contact: venue.contact,
      active: venue.active,
      version: venue.version,
      upcoming: sql<number>`count(${meeting.id})`,
    })
    .from(venue)
    .leftJoin(meeting, and(eq(meeting.venueId, venue.id), eq(meeting.state, 'planned'), gte(meeting.date, today)))
    .groupBy(venue.id)
    .orderBy(sql`lower(${venue.name})`)
    .all();

const inYear = (year: Year | null) =>
  year ? and(gte(meeting.date, year.from), lte(meeting.date, year.to)) : undefined;

/** The meetings of a year (all without one), first to last, with what a list needs. */
export const readMeetings = (db: ReadDb, year: Year | null) =>
  db
    .select({
      id: meeting.id,
      kind: meeting.kind,
      title: meeting.title,
      date: meeting.date,
      start: meeting.start,
      plannedMinutes: meeting.plannedMinutes,
      venueId: meeting.venueId,
      venueName: venue.name,
      open: meeting.open,
      state: meeting.state,
      agendaState: meeting.agendaState,
      expectedMembers: meeting.expectedMembers,
      interpreterAskedOn: meeting.interpreterAskedOn,
      items: sql<number>`(select count(*) from agenda_item i where i.meeting_id = ${meeting.id})`,
      minutes: sql<number>`(select coalesce(sum(i.minutes), 0) from agenda_item i where i.meeting_id = ${meeting.id})`,
      openRequests: sql<number>`(select count(*) from agenda_request r where r.meeting_id = ${meeting.id} and r.answer = 'open')`,
    })
    .from(meeting)
    .leftJoin(venue, eq(venue.id, meeting.venueId))
    .where(inYear(year))
    .orderBy(asc(meeting.date), asc(meeting.start), asc(meeting.id))
    .all();
export type ListedMeeting = ReturnType<typeof readMeetings>[number];

/** What the meetings of a year were like, as a pattern for the next. */
export const readPatterns = (db: ReadDb, year: Year): Pattern[] =>
  db
    .select({
      date: meeting.date,
      kind: meeting.kind,
      state: meeting.state,
      start: meeting.start,
      plannedMinutes: meeting.plannedMinutes,
      venueId: meeting.venueId,
      room: meeting.room,
    })
    .from(meeting)
    .where(inYear(year))
    .orderBy(asc(meeting.date))
    .all();

/** The first and the last day a meeting was ever planned for. */
export function readSpan(db: ReadDb): { first: IsoDate; last: IsoDate } | null {
  const first = db.select({ date: meeting.date }).from(meeting).orderBy(asc(meeting.date)).limit(1).get();
  const last = db.select({ date: meeting.date }).from(meeting).orderBy(desc(meeting.date)).limit(1).get();
  return first && last ? { first: first.date, last: last.date } : null;
}

/** A9: the members who need an interpreter or a signer, by name. Only for those who arrange it. */
export const readInterpreterNeeds = (db: ReadDb) =>
  db
    .select({
      memberId: member.id,
      firstName: member.firstName,
      surname: member.surname,
      need: memberAccessNeed.need,
      detail: memberAccessNeed.detail,
    })
    .from(memberAccessNeed)
    .innerJoin(member, eq(member.id, memberAccessNeed.memberId))
    .where(and(inArray(memberAccessNeed.need, ['interpreter', 'signer']), ne(member.standing, 'former')))
    .orderBy(asc(member.surname), asc(member.firstName))
    .all();

/** A9: how many members need an interpreter or a signer. */
export const countInterpreterNeeds = (db: ReadDb): number =>
  new Set(readInterpreterNeeds(db).map((row) => row.memberId)).size;

/** The members who can ask for an item, by name. */
export const readAskingMembers = (db: ReadDb) =>
  db
    .select({ id: member.id, firstName: member.firstName, surname: member.surname, organisation: member.organisation })
    .from(member)
    .where(ne(member.standing, 'former'))
    .orderBy(asc(member.surname), asc(member.firstName))
    .all();

/** Who holds the chair now, to be offered where the chair's agreement is recorded; empty while nobody does. */
export function readChairName(db: ReadDb): string {
  const row = db
    .select({ firstName: member.firstName, surname: member.surname })
    .from(officeTerm)
    .innerJoin(member, eq(member.id, officeTerm.memberId))
    .where(and(eq(officeTerm.office, 'chair'), isNull(officeTerm.endedOn)))
    .get();
  return row ? `${row.firstName} ${row.surname}`.trim() : '';
}

/** A7: access needs can be told by telephone or e-mail. */
export function hasAccessContact(db: ReadDb): boolean {
  const group = readGroup(db);
  return Boolean(group && (group.phone !== '' || group.email !== ''));
}

/** What the guards of guards.ts look at, as the file has it now. */
export function readStepFacts(db: ReadDb, row: MeetingRow): StepFacts {
  const { kind, state, agendaState, date, open, plannedMinutes } = row;
  const place = row.venueId ? readVenue(db, row.venueId) : undefined;
  return {
    kind,
    state,
    agendaState,
    date,
    open,
    plannedMinutes,
    items: readItems(db, row.id),
    topics: readTopics(db, row.id).length,
    openRequests: readRequests(db, row.id).filter((request) => request.answer === 'open').length,
    venue: place ? { stepFree: place.stepFree, capacity: place.capacity, name: place.name } : null,
    expected: (row.expectedMembers ?? 0) + (row.expectedPublic ?? 0),
    hasContact: hasAccessContact(db),
  };
}

export const readRequest = (db: ReadDb, id: typeof agendaRequest.$inferSelect.id) =>
  db.select().from(agendaRequest).where(eq(agendaRequest.id, id)).get();
