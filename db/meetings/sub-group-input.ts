import { z } from 'zod';
import type { MeetingId, MemberId, SubGroupId, SubGroupReportId } from '../base/brand.ts';
import { accepted, id, isoDate, optionalDate, requiredLine, requiredProse, version } from '../base/fields.ts';
import { fileInput } from '../office/file-rules.ts';
import { SUB_GROUP_ROLES } from './words.ts';

/** What the screens send about sub-groups (A14). Pure: forms use the same schemas. */

const meetingOrNull = () => z.union([z.null(), id<MeetingId>()]);

const facts = {
  name: requiredLine(120),
  terms: requiredProse(10_000),
  /** The meeting that agreed the terms; then its day is the day of the agreement, whatever `agreedOn` says. */
  agreedAtId: meetingOrNull(),
  agreedOn: optionalDate(),
  endsOn: isoDate(),
};

export const subGroupInput = z.strictObject(facts);
export type SubGroupInput = z.output<typeof subGroupInput>;

const ofGroup = { subGroupId: id<SubGroupId>(), version: version() };

export const subGroupIdInput = z.strictObject({ subGroupId: id<SubGroupId>() });

export const subGroupChangeInput = z.strictObject({ ...ofGroup, ...facts, accepted: accepted() });

export const subGroupCloseInput = z.strictObject({
  ...ofGroup,
  on: isoDate(),
  reason: requiredProse(1_000),
  accepted: accepted(),
});

export const subGroupReopenInput = z.strictObject({ ...ofGroup, reason: requiredProse(1_000) });

export const subGroupJoinInput = z.strictObject({
  ...ofGroup,
  memberId: id<MemberId>('meetings.unknownMember'),
  role: z.enum(SUB_GROUP_ROLES),
  from: isoDate(),
});

export const subGroupLeaveInput = z.strictObject({
  ...ofGroup,
  memberId: id<MemberId>(),
  from: isoDate(),
  until: isoDate(),
});

export const subGroupMeetingInput = z.strictObject({ ...ofGroup, meetingId: id<MeetingId>('fields.required') });

/** What was told to the full group, with the paper it came with if there was one. */
export const subGroupReportInput = z.strictObject({
  ...ofGroup,
  on: isoDate(),
  meetingId: meetingOrNull(),
  text: requiredProse(10_000),
  file: z.union([z.null(), fileInput()]),
});

export const subGroupReportIdInput = z.strictObject({ reportId: id<SubGroupReportId>() });
