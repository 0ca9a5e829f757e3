import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { SubGroupReportId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { fullName, readMember } from '../members/queries.ts';
import { isCurrent } from '../members/rules.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { readMeeting } from './queries.ts';
import { subGroupMeeting, subGroupMember, subGroupReport } from './schema.ts';
import { meetingLabel } from './service-parts.ts';
import type {
  subGroupJoinInput,
  subGroupLeaveInput,
  subGroupMeetingInput,
  subGroupReportInput,
} from './sub-group-input.ts';
import { readSubGroupMembers, readSubGroupOfMeeting, type SubGroupRow } from './sub-group-queries.ts';
import { isWithin } from './sub-group-rules.ts';
import { findFullMeeting, findSubGroup, type SubGroupChanged, updateSubGroup } from './sub-group-service.ts';

/** What a sub-group does in its time: who is in it, its meetings, its reports to the full group (A14). */

const outside = (row: SubGroupRow, path: string) =>
  refuse('meetings.subGroupOutside', {
    rule: 'A14',
    path,
    params: { from: formatDate(row.agreedOn), until: formatDate(row.endsOn) },
  });

/** Puts a member into a sub-group, within its time (A14). */
export function joinSubGroup(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupJoinInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, [], (work) => {
    const found = findSubGroup(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { subGroupId, memberId, role, from } = input;
    const joining = readMember(work.db, memberId);
    if (!joining || !isCurrent(joining)) return refuse('meetings.unknownMember', { path: 'memberId' });
    if (!isWithin(row, from)) return outside(row, 'from');
    const seats = readSubGroupMembers(work.db, subGroupId).filter((seat) => seat.memberId === memberId);
    if (seats.some(({ until }) => until === null || until >= from)) {
      return refuse('meetings.subGroupMemberAlready', { path: 'memberId' });
    }
    work.db.insert(subGroupMember).values({ subGroupId, memberId, role, from }).run();
    const after = { member: fullName(joining), role, from };
    work.audit({ action: 'subGroup.memberJoined', recordId: subGroupId, label: row.name, after });
    return ok(updateSubGroup(work, row));
  });
}

/** Somebody leaves a sub-group; that they were in it stays on record. */
export function leaveSubGroup(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupLeaveInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, [], (work) => {
    const found = findSubGroup(work, input, false);
    if (!found.ok) return found;
    const { subGroupId, memberId, from, until } = input;
    if (until < from) return refuse('meetings.stepTooEarly', { path: 'until', params: { last: formatDate(from) } });
    const seat = and(
      eq(subGroupMember.subGroupId, subGroupId),
      eq(subGroupMember.memberId, memberId),
      eq(subGroupMember.from, from),
      isNull(subGroupMember.until),
    );
    const leaving = readMember(work.db, memberId);
    if (!leaving || work.db.update(subGroupMember).set({ until }).where(seat).run().changes === 0) return notFound();
    const after = { member: fullName(leaving), until };
    work.audit({ action: 'subGroup.memberLeft', recordId: subGroupId, label: found.value.name, after });
    return ok(updateSubGroup(work, found.value));
  });
}

/** Says that a meeting is this sub-group's. Refused outside its time (A14), and for a meeting that is no sub-group's. */
export function linkSubGroupMeeting(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupMeetingInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, [], (work) => {
    const found = findSubGroup(work, input, false);
    if (!found.ok) return found;
    const row = found.value;
    const { subGroupId, meetingId } = input;
    const theirs = readMeeting(work.db, meetingId);
    if (theirs?.kind !== 'sub_group') return refuse('meetings.subGroupMeeting', { path: 'meetingId' });
    if (!isWithin(row, theirs.date)) return outside(row, 'meetingId');
    if (readSubGroupOfMeeting(work.db, meetingId)) return refuse('meetings.subGroupTaken', { path: 'meetingId' });
    work.db.insert(subGroupMeeting).values({ meetingId, subGroupId }).run();
    const after = { meeting: meetingLabel(theirs) };
    work.audit({ action: 'subGroup.meetingLinked', recordId: subGroupId, label: row.name, after });
    return ok(updateSubGroup(work, row));
  });
}

/** Takes a meeting from this sub-group that was said to be its by mistake. The meeting stays. */
export function unlinkSubGroupMeeting(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupMeetingInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, [], (work) => {
    const found = findSubGroup(work, input, false);
    if (!found.ok) return found;
    const theirs = readMeeting(work.db, input.meetingId);
    if (!theirs || readSubGroupOfMeeting(work.db, input.meetingId)?.id !== input.subGroupId) return notFound();
    work.db.delete(subGroupMeeting).where(eq(subGroupMeeting.meetingId, input.meetingId)).run();
    const before = { meeting: meetingLabel(theirs) };
    work.audit({ action: 'subGroup.meetingUnlinked', recordId: input.subGroupId, label: found.value.name, before });
    return ok(updateSubGroup(work, found.value));
  });
}

/** When and where a report was given: up to today, not before the sub-group, to a meeting of the full group. */
function checkReport(work: Change, row: SubGroupRow, input: z.output<typeof subGroupReportInput>): Outcome<null> {
  if (input.on > work.today) return refuse('meetings.stepInFuture', { rule: 'A14', path: 'on' });
  if (input.on < row.agreedOn) {
    return refuse('meetings.stepTooEarly', { path: 'on', params: { last: formatDate(row.agreedOn) } });
  }
  if (input.meetingId === null) return ok(null);
  const found = findFullMeeting(work, input.meetingId, work.today, 'meetingId');
  return found.ok ? ok(null) : found;
}

/** A14: what a sub-group told the full group, also after its time, with the paper if there was one. */
export function reportSubGroup(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupReportInput>,
  file: KeptFile | null,
): Outcome<SubGroupChanged & { reportId: SubGroupReportId }> {
  return change(office, caller, [], (work) => {
    const found = findSubGroup(work, input, false);
    if (!found.ok) return found;
    const row = found.value;
    const checked = checkReport(work, row, input);
    if (!checked.ok) return checked;
    const { subGroupId, on, meetingId, text } = input;
    const attachmentId = file ? addAttachment(work.db, file, work.now) : null;
    const { id: reportId } = work.db
      .insert(subGroupReport)
      .values({ subGroupId, on, meetingId, text, attachmentId })
      .returning({ id: subGroupReport.id })
      .get();
    const after = { on, text, ...(file && { file: file.name, sha256: file.sha256 }) };
    work.audit({ action: 'subGroup.reported', recordId: subGroupId, label: row.name, after });
    return ok({ ...updateSubGroup(work, row), reportId });
  });
}
