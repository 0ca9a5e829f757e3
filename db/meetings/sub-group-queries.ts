import { and, asc, desc, eq, gte, isNull, ne, notExists, sql } from 'drizzle-orm';
import type { IsoDate, MeetingId, MemberId, SubGroupId, SubGroupReportId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { fullName } from '../members/queries.ts';
import { member } from '../members/schema.ts';
import { attachment } from '../office/schema.ts';
import { meeting, subGroup, subGroupMeeting, subGroupMember, subGroupReport } from './schema.ts';
import { isIn, standingOf } from './sub-group-rules.ts';

export type SubGroupRow = typeof subGroup.$inferSelect;

export const readSubGroup = (db: ReadDb, id: SubGroupId): SubGroupRow | undefined =>
  db.select().from(subGroup).where(eq(subGroup.id, id)).get();

/** Everybody who is or was in a sub-group, the lead first. */
export function readSubGroupMembers(db: ReadDb, id: SubGroupId) {
  const rows = db
    .select({
      seat: subGroupMember,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      organisation: member.organisation,
    })
    .from(subGroupMember)
    .innerJoin(member, eq(member.id, subGroupMember.memberId))
    .where(eq(subGroupMember.subGroupId, id))
    .orderBy(asc(subGroupMember.role), asc(member.surname), asc(member.firstName), asc(subGroupMember.from))
    .all();
  return rows.map(({ seat: { memberId, role, from, until }, organisation, ...names }) => ({
    ...{ memberId, role, from, until, organisation, name: fullName(names) },
  }));
}

/** Whose meeting a meeting is; nothing for one of the full group. */
export const readSubGroupOfMeeting = (db: ReadDb, id: MeetingId): SubGroupRow | undefined =>
  db
    .select({ group: subGroup })
    .from(subGroupMeeting)
    .innerJoin(subGroup, eq(subGroup.id, subGroupMeeting.subGroupId))
    .where(eq(subGroupMeeting.meetingId, id))
    .get()?.group;

const ofMeeting = {
  id: meeting.id,
  kind: meeting.kind,
  title: meeting.title,
  date: meeting.date,
  state: meeting.state,
};

const readMeetingsOf = (db: ReadDb, id: SubGroupId) =>
  db
    .select({ ...ofMeeting, start: meeting.start })
    .from(subGroupMeeting)
    .innerJoin(meeting, eq(meeting.id, subGroupMeeting.meetingId))
    .where(eq(subGroupMeeting.subGroupId, id))
    .orderBy(asc(meeting.date), asc(meeting.start))
    .all();

const readReportsOf = (db: ReadDb, id: SubGroupId) =>
  db
    .select({
      id: subGroupReport.id,
      on: subGroupReport.on,
      text: subGroupReport.text,
      meeting: { id: meeting.id, kind: meeting.kind, title: meeting.title, date: meeting.date },
      file: { name: attachment.name, bytes: attachment.bytes },
    })
    .from(subGroupReport)
    .leftJoin(meeting, eq(meeting.id, subGroupReport.meetingId))
    .leftJoin(attachment, eq(attachment.id, subGroupReport.attachmentId))
    .where(eq(subGroupReport.subGroupId, id))
    .orderBy(desc(subGroupReport.on), desc(subGroupReport.id))
    .all();

export const readSubGroupReport = (db: ReadDb, id: SubGroupReportId) =>
  db.select().from(subGroupReport).where(eq(subGroupReport.id, id)).get();

export const countReports = (db: ReadDb, id: SubGroupId): number =>
  db.select({ count: sql<number>`count(*)` }).from(subGroupReport).where(eq(subGroupReport.subGroupId, id)).get()
    ?.count ?? 0;

/** Meetings of the full group up to a day, the latest first: where terms are agreed and reports given. */
export const readFullMeetings = (db: ReadDb, upTo: IsoDate) =>
  db
    .select(ofMeeting)
    .from(meeting)
    .where(and(ne(meeting.kind, 'sub_group'), sql`${meeting.date} <= ${upTo}`))
    .orderBy(desc(meeting.date), desc(meeting.id))
    .all();

/** Meetings of sub-groups that are nobody's yet, from the day the terms were agreed. */
const readFreeMeetings = (db: ReadDb, from: IsoDate) =>
  db
    .select(ofMeeting)
    .from(meeting)
    .where(
      and(
        eq(meeting.kind, 'sub_group'),
        gte(meeting.date, from),
        notExists(db.select().from(subGroupMeeting).where(eq(subGroupMeeting.meetingId, meeting.id))),
      ),
    )
    .orderBy(asc(meeting.date))
    .all();

/** A14: every sub-group with what its list shows, by its end. */
export function readSubGroups(db: ReadDb, today: IsoDate) {
  return db
    .select()
    .from(subGroup)
    .orderBy(asc(subGroup.endsOn), asc(subGroup.id))
    .all()
    .map((row) => {
      const members = readSubGroupMembers(db, row.id).filter((seat) => isIn(seat, today));
      return {
        ...{ id: row.id, name: row.name, agreedOn: row.agreedOn, endsOn: row.endsOn, closedOn: row.closedOn },
        standing: standingOf(row, today),
        lead: members.find(({ role }) => role === 'lead')?.name ?? '',
        members: members.length,
        meetings: readMeetingsOf(db, row.id).filter(({ state }) => state === 'held' || state === 'planned').length,
        lastReport: readReportsOf(db, row.id)[0]?.on ?? null,
      };
    });
}
export type ListedSubGroup = ReturnType<typeof readSubGroups>[number];

/** One sub-group with everything its page shows; nothing for an unknown id. */
export function readSubGroupPage(db: ReadDb, id: SubGroupId, today: IsoDate) {
  const row = readSubGroup(db, id);
  if (!row) return undefined;
  const agreedAt = row.agreedAtId
    ? db.select(ofMeeting).from(meeting).where(eq(meeting.id, row.agreedAtId)).get()
    : undefined;
  return {
    ...row,
    agreedAt: agreedAt ?? null,
    standing: standingOf(row, today),
    members: readSubGroupMembers(db, id).map((seat) => ({ ...seat, now: isIn(seat, today) })),
    meetings: readMeetingsOf(db, id),
    reports: readReportsOf(db, id),
    freeMeetings: readFreeMeetings(db, row.agreedOn).filter(({ date }) => date <= row.endsOn),
    fullMeetings: readFullMeetings(db, today),
  };
}
export type SubGroupPage = NonNullable<ReturnType<typeof readSubGroupPage>>;

/** A14: a sub-group whose end is near or past, for the home page. */
export type DueSubGroup = {
  what: 'sub_group_ends';
  subGroupId: SubGroupId;
  title: string;
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

export const dueSubGroups = (db: ReadDb, today: IsoDate): DueSubGroup[] =>
  db
    .select({ id: subGroup.id, name: subGroup.name, endsOn: subGroup.endsOn, closedOn: subGroup.closedOn })
    .from(subGroup)
    .where(isNull(subGroup.closedOn))
    .all()
    .filter((row) => standingOf(row, today) !== 'running')
    .map(({ id: subGroupId, name: title, endsOn }) => ({
      ...{ what: 'sub_group_ends' as const, subGroupId, title, date: endsOn, due: endsOn },
      late: today > endsOn,
    }));

/** M14: the sub-groups a member is or was in. */
export const readSubGroupsOfMember = (db: ReadDb, id: MemberId) =>
  db
    .select({
      subGroup: subGroup.name,
      role: subGroupMember.role,
      from: subGroupMember.from,
      until: subGroupMember.until,
    })
    .from(subGroupMember)
    .innerJoin(subGroup, eq(subGroup.id, subGroupMember.subGroupId))
    .where(eq(subGroupMember.memberId, id))
    .orderBy(asc(subGroupMember.from))
    .all();
