import { and, asc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import type { AccessArrangementId, IsoDate, MeetingId, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { fullName } from '../members/queries.ts';
import { member, memberAccessNeed } from '../members/schema.ts';
import { attendance } from '../minutes/schema.ts';
import { type NeedState, needState } from './arrangement-rules.ts';
import { accessArrangement, meeting, venue, venueBooking } from './schema.ts';

export type BookingRow = typeof venueBooking.$inferSelect;
export type AccessRow = typeof accessArrangement.$inferSelect;

/** A8: the booking, with the name of the place that it is for. */
export const readBooking = (db: ReadDb, id: MeetingId) =>
  db
    .select({ booking: venueBooking, venueName: venue.name })
    .from(venueBooking)
    .innerJoin(venue, eq(venue.id, venueBooking.venueId))
    .where(eq(venueBooking.meetingId, id))
    .get();

/** The bookings of some meetings, in one query. */
export function readBookings(db: ReadDb, ids: readonly MeetingId[]): Map<MeetingId, BookingRow> {
  const rows = db
    .select()
    .from(venueBooking)
    .where(inArray(venueBooking.meetingId, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.meetingId, row]));
}

export const readAccessRow = (db: ReadDb, id: AccessArrangementId): AccessRow | undefined =>
  db.select().from(accessArrangement).where(eq(accessArrangement.id, id)).get();

/** What is arranged for some meetings, in the order in which it was put down. */
const readAccessRows = (db: ReadDb, ids: readonly MeetingId[]): AccessRow[] =>
  db
    .select()
    .from(accessArrangement)
    .where(inArray(accessArrangement.meetingId, [...ids]))
    .orderBy(asc(accessArrangement.id))
    .all();

/** The access needs of everybody who is not a former member, by name. */
export const readMemberNeeds = (db: ReadDb) =>
  db
    .select({
      memberId: member.id,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      need: memberAccessNeed.need,
      detail: memberAccessNeed.detail,
    })
    .from(memberAccessNeed)
    .innerJoin(member, eq(member.id, memberAccessNeed.memberId))
    .where(ne(member.standing, 'former'))
    .orderBy(asc(member.surname), asc(member.firstName), asc(memberAccessNeed.need))
    .all()
    .map(({ title, firstName, surname, ...row }) => ({ ...row, name: fullName({ title, firstName, surname }) }));

/** Who said that they do not come, or gave apologies, as `meeting member`. */
function readNotComing(db: ReadDb, ids: readonly MeetingId[]): Set<string> {
  const rows = db
    .select({ meetingId: attendance.meetingId, memberId: attendance.memberId })
    .from(attendance)
    .where(
      and(
        inArray(attendance.meetingId, [...ids]),
        eq(attendance.capacity, 'member'),
        or(eq(attendance.coming, false), isNotNull(attendance.apologiesOn)),
      ),
    )
    .all();
  return new Set(rows.map(({ meetingId, memberId }) => `${meetingId} ${memberId}`));
}

export type ListedNeed = {
  /** Null while nothing is put down for it. */
  id: AccessArrangementId | null;
  version: number | null;
  memberId: MemberId | null;
  /** Empty for somebody of the public. */
  name: string;
  need: AccessRow['need'];
  detail: string;
  askedOn: IsoDate | null;
  confirmedOn: IsoDate | null;
  note: string;
  state: NeedState;
};

type OfMeeting = {
  id: MeetingId;
  interpreterAskedOn: IsoDate | null;
  venue: { stepFree: boolean; hearingLoop: boolean } | null;
};

const BY_THE_MEETING: readonly AccessRow['need'][] = ['interpreter', 'signer'];

/**
 * A9: of each meeting what members need by the register, and what the public told, with what is arranged. The meeting's own
 * "interpreter asked for" counts for a member's interpreter for whom nothing is put down. Three queries, however many meetings.
 */
export function readNeeds(db: ReadDb, meetings: readonly OfMeeting[]): Map<MeetingId, ListedNeed[]> {
  const ids = meetings.map((each) => each.id);
  const needs = readMemberNeeds(db);
  const rows = Map.groupBy(readAccessRows(db, ids), (row) => row.meetingId);
  const notComing = readNotComing(db, ids);
  return new Map(
    meetings.map(({ id: meetingId, interpreterAskedOn, venue: place }) => {
      const arranged = rows.get(meetingId) ?? [];
      const ofMembers = needs.map(({ memberId, name, need, detail }): ListedNeed => {
        const row = arranged.find((each) => each.memberId === memberId && each.need === need);
        const askedOn = row ? row.askedOn : BY_THE_MEETING.includes(need) ? interpreterAskedOn : null;
        const confirmedOn = row?.confirmedOn ?? null;
        const isComing = !notComing.has(`${meetingId} ${memberId}`);
        return {
          ...{ id: row?.id ?? null, version: row?.version ?? null, memberId, name, need, detail },
          ...{ askedOn, confirmedOn, note: row?.note ?? '' },
          state: needState({ need, askedOn, confirmedOn, isComing, venue: place }),
        };
      });
      const ofPublic = arranged
        .filter((row) => row.memberId === null)
        .map(({ id, version, need, detail, askedOn, confirmedOn, note }): ListedNeed => {
          const state = needState({ need, askedOn, confirmedOn, isComing: true, venue: place });
          return { ...{ id, version, memberId: null, name: '', need, detail, askedOn, confirmedOn, note }, state };
        });
      return [meetingId, [...ofMembers, ...ofPublic]];
    }),
  );
}

/** What was arranged for a member, for the member (M14). */
export const readAccessOfMember = (db: ReadDb, id: MemberId) =>
  db
    .select({
      meeting: meeting.date,
      need: accessArrangement.need,
      askedOn: accessArrangement.askedOn,
      confirmedOn: accessArrangement.confirmedOn,
      note: accessArrangement.note,
    })
    .from(accessArrangement)
    .innerJoin(meeting, eq(meeting.id, accessArrangement.meetingId))
    .where(eq(accessArrangement.memberId, id))
    .orderBy(asc(meeting.date))
    .all();
