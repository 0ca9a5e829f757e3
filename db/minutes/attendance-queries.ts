import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { AttendanceId, IsoDate, MeetingId, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import { fullName } from '../members/queries.ts';
import { member } from '../members/schema.ts';
import { type Attended, attendedAs, type Stretch } from './attendance-rules.ts';
import { attendance, presence } from './schema.ts';

export type AttendanceRecord = typeof attendance.$inferSelect & { stretches: Stretch[] };

/** Everybody on the list of a meeting, with when they were in the room. */
export function readAttendance(db: ReadDb, id: MeetingId): AttendanceRecord[] {
  const rows = db.select().from(attendance).where(eq(attendance.meetingId, id)).orderBy(asc(attendance.id)).all();
  const ids = rows.map((row) => row.id);
  const stretches = Map.groupBy(
    db.select().from(presence).where(inArray(presence.attendanceId, ids)).orderBy(asc(presence.id)).all(),
    (row) => row.attendanceId,
  );
  return rows.map((row) => ({
    ...row,
    stretches: (stretches.get(row.id) ?? []).map(({ arrived, left }) => ({ arrived, left })),
  }));
}

export const readAttendanceRow = (db: ReadDb, id: AttendanceId) =>
  db.select().from(attendance).where(eq(attendance.id, id)).get();

/** A member's own row, or a substitute's. */
export const readAttendanceOf = (
  db: ReadDb,
  meetingId: MeetingId,
  memberId: MemberId,
  capacity: 'member' | 'substitute',
) =>
  db
    .select()
    .from(attendance)
    .where(
      and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, memberId), eq(attendance.capacity, capacity)),
    )
    .get();

/** Who was a member on a day, by surname. */
export function readMembersOn(db: ReadDb, date: IsoDate) {
  return db
    .select({
      id: member.id,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      organisation: member.organisation,
      standing: member.standing,
      substituteName: member.substituteName,
    })
    .from(member)
    .where(and(lte(member.joinedOn, date), or(isNull(member.endedOn), gte(member.endedOn, date))))
    .orderBy(sql`lower(${member.surname})`, sql`lower(${member.firstName})`)
    .all()
    .map(({ title, firstName, surname, ...row }) => ({ ...row, name: fullName({ title, firstName, surname }) }));
}
export type MemberThen = ReturnType<typeof readMembersOn>[number];

/** M7: the list of a meeting, members first by name: what it was to each. */
export function readAttendanceList(db: ReadDb, row: { id: MeetingId; date: IsoDate; state: string }) {
  const rows = readAttendance(db, row.id);
  const held = row.state === 'held';
  const own = new Map(rows.filter((each) => each.capacity === 'member').map((each) => [each.memberId, each]));
  const substitutes = new Map(
    rows.filter((each) => each.capacity === 'substitute').map((each) => [each.memberId, each]),
  );
  const members = readMembersOn(db, row.date).map((each) => {
    const record = own.get(each.id) ?? null;
    const substitute = substitutes.get(each.id) ?? null;
    const facts = {
      stretches: record?.stretches ?? [],
      hasSubstitute: substitute !== null && (substitute.stretches.length > 0 || !held),
      apologiesOn: record?.apologiesOn ?? null,
    };
    return { ...each, record, substitute, attended: attendedAs(facts, held) };
  });
  return { members, guests: rows.filter((each) => each.capacity === 'in_attendance') };
}
export type AttendanceList = ReturnType<typeof readAttendanceList>;

/** The group's meetings of a stretch of days that were held, first to last. */
export const readHeldMeetings = (db: ReadDb, from: IsoDate, until: IsoDate) =>
  db
    .select({ id: meeting.id, date: meeting.date, kind: meeting.kind, title: meeting.title, state: meeting.state })
    .from(meeting)
    .where(
      and(
        gte(meeting.date, from),
        lte(meeting.date, until),
        eq(meeting.state, 'held'),
        inArray(meeting.kind, ['ordinary', 'agm']),
      ),
    )
    .orderBy(asc(meeting.date), asc(meeting.start))
    .all();

/** M7: what each meeting held was to each member who was one on its day. */
export function readAttendanceYear(db: ReadDb, from: IsoDate, until: IsoDate) {
  const meetings = readHeldMeetings(db, from, until);
  const byMember = new Map<MemberId, { member: MemberThen; attended: Map<MeetingId, Attended> }>();
  for (const each of meetings) {
    for (const row of readAttendanceList(db, each).members) {
      const found = byMember.get(row.id) ?? { member: row, attended: new Map<MeetingId, Attended>() };
      found.attended.set(each.id, row.attended);
      byMember.set(row.id, found);
    }
  }
  return { meetings, members: [...byMember.values()] };
}
