import { eq } from 'drizzle-orm';
import type { AttendanceId, MeetingId, MemberId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { type MeetingRow, readMeeting } from '../meetings/queries.ts';
import { meetingLabel } from '../meetings/service-parts.ts';
import { fullName, readMember } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { readAttendanceOf, readAttendanceRow } from './attendance-queries.ts';
import { inOrder, type Stretch } from './attendance-rules.ts';
import type { ApologiesInput, SubstituteInput, Who } from './input.ts';
import { readMinutes } from './queries.ts';
import { mayTake } from './rules.ts';
import { attendance, presence } from './schema.ts';

/** M7–M9, A10: who is expected, who gave apologies, who came, and when. */

type Set = Partial<Omit<typeof attendance.$inferSelect, 'id' | 'meetingId' | 'memberId' | 'capacity' | 'version'>>;

/** A meeting whose list may still be written: not called off, its minutes not agreed. */
function findList(work: Change, id: MeetingId): Outcome<MeetingRow> {
  const row = readMeeting(work.db, id);
  if (!row) return notFound();
  if (row.state === 'postponed' || row.state === 'cancelled') return refuse('minutes.calledOff');
  const taken = readMinutes(work.db, id);
  return taken && !mayTake(taken.state) ? refuse('minutes.agreedAlready', { rule: 'A12' }) : ok(row);
}

/** A member who was one on the day of the meeting. */
function findMember(work: Change, row: MeetingRow, id: MemberId): Outcome<{ name: string }> {
  const found = readMember(work.db, id);
  const was = found && found.joinedOn <= row.date && (found.endedOn === null || found.endedOn >= row.date);
  return was ? ok({ name: fullName(found) }) : refuse('minutes.notMemberThen', { rule: 'M7', path: 'memberId' });
}

/** The member's own line of the list, made when it is first needed. */
function ownLine(work: Change, meetingId: MeetingId, memberId: MemberId): typeof attendance.$inferSelect {
  const there = readAttendanceOf(work.db, meetingId, memberId, 'member');
  if (there) return there;
  const values = { meetingId, memberId, capacity: 'member', name: '', organisation: '', version: 1 } as const;
  return work.db.insert(attendance).values(values).returning().get();
}

function setLine(work: Change, line: typeof attendance.$inferSelect, set: Set): void {
  work.db
    .update(attendance)
    .set({ ...set, version: line.version + 1 })
    .where(eq(attendance.id, line.id))
    .run();
}

function ofMember<T extends { meetingId: MeetingId; memberId: MemberId }>(
  office: RecordOffice,
  caller: Caller,
  input: T,
  act: (work: Change, row: MeetingRow) => Outcome<{ after: object }>,
): Outcome<{ meetingId: MeetingId }> {
  return change(office, caller, [], (work) => {
    const found = findList(work, input.meetingId);
    if (!found.ok) return found;
    const who = findMember(work, found.value, input.memberId);
    if (!who.ok) return who;
    const done = act(work, found.value);
    if (!done.ok) return done;
    const label = `${meetingLabel(found.value)}: ${who.value.name}`;
    work.audit({ action: 'attendance.changed', recordId: input.meetingId, label, after: done.value.after });
    return ok({ meetingId: input.meetingId });
  });
}

/** A10: a member said whether they come. */
export const setComing = (
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; memberId: MemberId; coming: boolean | null },
) =>
  ofMember(office, caller, input, (work) => {
    setLine(work, ownLine(work, input.meetingId, input.memberId), { coming: input.coming });
    return ok({ after: { coming: input.coming } });
  });

/** M8: apologies with the day and time given; late ones are recorded as such. Refused from the future. */
export const setApologies = (office: RecordOffice, caller: Caller, input: ApologiesInput) =>
  ofMember(office, caller, input, (work) => {
    const { apologies } = input;
    if (apologies && apologies.on > work.today) return refuse('minutes.inFuture', { rule: 'M8', path: 'apologies.on' });
    const given = {
      apologiesOn: apologies?.on ?? null,
      apologiesAt: apologies?.at ?? null,
      apologiesHow: apologies?.how ?? null,
    };
    const coming = apologies ? { coming: false } : {};
    setLine(work, ownLine(work, input.meetingId, input.memberId), { ...given, ...coming });
    return ok({ after: given });
  });

/** M9: who comes for a member. Refused without notice by the day of the meeting. Taking it back takes their ticks too. */
export const setSubstitute = (office: RecordOffice, caller: Caller, input: SubstituteInput) =>
  ofMember(office, caller, input, (work, row) => {
    const { substitute, meetingId, memberId } = input;
    const there = readAttendanceOf(work.db, meetingId, memberId, 'substitute');
    if (!substitute) {
      if (there) removeLine(work, there.id);
      return ok({ after: { substitute: null } });
    }
    const { name, organisation, on, how } = substitute;
    if (on > row.date) {
      return refuse('minutes.noticeLate', {
        rule: 'M9',
        path: 'substitute.on',
        params: { date: formatDate(row.date) },
      });
    }
    if (on > work.today) return refuse('minutes.inFuture', { rule: 'M9', path: 'substitute.on' });
    const facts = { name, organisation, noticeOn: on, noticeHow: how };
    if (there) setLine(work, there, facts);
    else {
      work.db
        .insert(attendance)
        .values({ ...facts, meetingId, memberId, capacity: 'substitute', version: 1 })
        .run();
    }
    return ok({ after: { substitute: name, noticeOn: on, noticeHow: how } });
  });

function removeLine(work: Change, id: AttendanceId): void {
  work.db.delete(presence).where(eq(presence.attendanceId, id)).run();
  work.db.delete(attendance).where(eq(attendance.id, id)).run();
}

/** Somebody in attendance who is not a member: an officer, a speaker, a guest. In the room until it is said otherwise. */
export function addGuest(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; name: string; organisation: string },
): Outcome<{ attendanceId: AttendanceId }> {
  return change(office, caller, [], (work) => {
    const found = findList(work, input.meetingId);
    if (!found.ok) return found;
    const attendanceId = work.db
      .insert(attendance)
      .values({ ...input, capacity: 'in_attendance', version: 1 })
      .returning({ id: attendance.id })
      .get().id;
    work.db.insert(presence).values({ attendanceId }).run();
    const label = `${meetingLabel(found.value)}: ${input.name}`;
    work.audit({ action: 'attendance.guestAdded', recordId: input.meetingId, label });
    return ok({ attendanceId });
  });
}

export function removeGuest(
  office: RecordOffice,
  caller: Caller,
  input: { attendanceId: AttendanceId },
): Outcome<{ attendanceId: AttendanceId }> {
  return change(office, caller, [], (work) => {
    const row = readAttendanceRow(work.db, input.attendanceId);
    if (row?.capacity !== 'in_attendance') return notFound();
    const found = findList(work, row.meetingId);
    if (!found.ok) return found;
    removeLine(work, row.id);
    const label = `${meetingLabel(found.value)}: ${row.name}`;
    work.audit({ action: 'attendance.guestRemoved', recordId: row.meetingId, label });
    return ok({ attendanceId: row.id });
  });
}

/** The line that is ticked: a member's is made when it is not there. */
function lineOf(work: Change, row: MeetingRow, who: Who): Outcome<{ id: AttendanceId; name: string }> {
  if ('memberId' in who) {
    const found = findMember(work, row, who.memberId);
    return found.ok ? ok({ id: ownLine(work, row.id, who.memberId).id, name: found.value.name }) : found;
  }
  const line = readAttendanceRow(work.db, who.attendanceId);
  if (line?.meetingId !== row.id) return notFound();
  if (line.capacity !== 'member' || line.memberId === null) return ok({ id: line.id, name: line.name });
  const found = findMember(work, row, line.memberId);
  return found.ok ? ok({ id: line.id, name: found.value.name }) : found;
}

/** When somebody was in the room; none for not at all. Refused when stretches overlap, or before the day of the meeting. */
export function setStretches(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; who: Who; stretches: readonly Stretch[] },
): Outcome<{ attendanceId: AttendanceId }> {
  return change(office, caller, [], (work) => {
    const found = findList(work, input.meetingId);
    if (!found.ok) return found;
    const row = found.value;
    if (row.date > work.today) return refuse('minutes.tooEarly');
    if (!inOrder(input.stretches)) return refuse('minutes.stretchesOverlap', { path: 'stretches' });
    const line = lineOf(work, row, input.who);
    if (!line.ok) return line;
    const attendanceId = line.value.id;
    work.db.delete(presence).where(eq(presence.attendanceId, attendanceId)).run();
    for (const { arrived, left } of input.stretches) {
      work.db.insert(presence).values({ attendanceId, arrived, left }).run();
    }
    const label = `${meetingLabel(row)}: ${line.value.name}`;
    work.audit({ action: 'attendance.changed', recordId: row.id, label, after: { stretches: input.stretches } });
    return ok({ attendanceId });
  });
}

/** The tick: in the room from the start to the end, or not at all. */
export const setPresent = (
  office: RecordOffice,
  caller: Caller,
  { present, ...input }: { meetingId: MeetingId; who: Who; present: boolean },
) => setStretches(office, caller, { ...input, stretches: present ? [{ arrived: null, left: null }] : [] });
