import { z } from 'zod';
import type {
  AgendaItemId,
  AgendaPaperId,
  AgendaRequestId,
  AgendaVersionId,
  MeetingId,
  MemberId,
  VenueId,
} from '../base/brand.ts';
import {
  accepted,
  clockTime,
  id,
  isoDate,
  line,
  optionalDate,
  prose,
  requiredLine,
  requiredProse,
  version,
  wholeNumber,
} from '../base/fields.ts';
import { fileInput } from '../office/file-rules.ts';
import { AGREED_HOW, AUDIENCES, ITEM_KINDS, MEETING_KINDS } from './words.ts';

/** What the screens send about meetings. Pure: forms use the same schemas. */

const people = () => z.union([z.null(), wholeNumber(0, 100_000)]);

/** A8 */
export const venueInput = z.strictObject({
  name: requiredLine(120),
  address: requiredProse(400),
  stepFree: z.boolean(),
  hearingLoop: z.boolean(),
  accessibleToilet: z.boolean(),
  accessibility: prose(1_000),
  capacity: z.union([z.null(), wholeNumber(1, 100_000)]),
  contact: prose(400),
});
export type VenueInput = z.output<typeof venueInput>;

export const venueChangeInput = venueInput.extend({ venueId: id<VenueId>(), active: z.boolean(), version: version() });

const facts = {
  kind: z.enum(MEETING_KINDS),
  title: line(120),
  date: isoDate(),
  start: clockTime(),
  plannedMinutes: wholeNumber(5, 720),
  venueId: z.union([z.null(), id<VenueId>()]),
  room: line(200),
  open: z.boolean(),
};
const expected = { expectedMembers: people(), expectedPublic: people() };

export const meetingInput = z.strictObject({ ...facts, ...expected });
export type MeetingInput = z.output<typeof meetingInput>;

/** A new meeting; its agenda begins as the model agenda or empty. */
export const planInput = meetingInput.extend({ agenda: z.enum(['model', 'empty']), accepted: accepted() });

const ofMeeting = { meetingId: id<MeetingId>(), version: version() };

export const meetingChangeInput = meetingInput.extend({ ...ofMeeting, accepted: accepted() });

/** A9, A10: what is arranged up to the day, whatever the agenda's state. */
export const arrangementsInput = z.strictObject({
  ...ofMeeting,
  ...expected,
  interpreterAskedOn: optionalDate(),
  accepted: accepted(),
});

/** A7 */
export const advertisementInput = z.strictObject({
  ...ofMeeting,
  topics: z.array(requiredLine(200)).max(12),
  invitation: prose(1_500),
  welcome: prose(500),
});

export const meetingStateInput = z.discriminatedUnion('to', [
  z.strictObject({ ...ofMeeting, to: z.literal('held') }),
  z.strictObject({ ...ofMeeting, to: z.literal('planned'), reason: requiredProse(1_000) }),
  z.strictObject({ ...ofMeeting, to: z.literal('cancelled'), reason: requiredProse(1_000) }),
  /** With a new date, a meeting like this one is planned then, in draft. */
  z.strictObject({ ...ofMeeting, to: z.literal('postponed'), reason: requiredProse(1_000), newDate: optionalDate() }),
]);
export type MeetingStateInput = z.output<typeof meetingStateInput>;

/** A1: the wish for a year's meetings; weekday Monday 1 to Sunday 7; the agm-th is the AGM, 0 for none. */
export const cycleWishInput = z.strictObject({
  from: isoDate(),
  count: wholeNumber(1, 12),
  weekday: wholeNumber(1, 7),
  agm: wholeNumber(0, 12),
});

const timeAndPlace = {
  start: clockTime(),
  plannedMinutes: wholeNumber(5, 720),
  venueId: z.union([z.null(), id<VenueId>()]),
};

export const cycleInput = z.strictObject({
  meetings: z
    .array(
      z.strictObject({
        date: isoDate(),
        kind: z.enum(['ordinary', 'agm', 'public_event']),
        /** Time and place of this one, where they are not those of all. */
        own: z.strictObject({ ...timeAndPlace, room: line(200) }).optional(),
      }),
    )
    .min(1)
    .max(12),
  ...timeAndPlace,
  accepted: accepted(),
});
export type CycleInput = z.output<typeof cycleInput>;

/** An item of an agenda; `id` is null for a new one. A draft may lack a presenter, an owner or minutes. */
export const agendaItemInput = z.strictObject({
  id: z.union([z.null(), id<AgendaItemId>()]),
  kind: z.enum(ITEM_KINDS),
  title: requiredLine(200),
  presenter: line(120),
  owner: line(120),
  minutes: z.union([z.null(), wholeNumber(0, 720)]),
  points: z.array(requiredLine(300)).max(20),
});
export type AgendaItemInput = z.output<typeof agendaItemInput>;

const items = () => z.array(agendaItemInput).max(60);

/** The whole agenda in order: items that are not named go. */
export const agendaInput = z.strictObject({ ...ofMeeting, items: items() });

const paper = {
  title: requiredLine(200),
  audience: z.enum(AUDIENCES),
  reason: line(200),
  releaseOn: optionalDate(),
  file: fileInput(),
};

export const paperInput = z.strictObject({
  ...ofMeeting,
  itemId: id<AgendaItemId>('meetings.paperItem'),
  ...paper,
});

export const paperRemovalInput = z.strictObject({ ...ofMeeting, paperId: id<AgendaPaperId>() });

/** A3 */
export const requestInput = z.strictObject({
  meetingId: id<MeetingId>(),
  memberId: id<MemberId>('meetings.unknownMember'),
  receivedOn: isoDate(),
  text: requiredProse(1_000),
});

export const requestAnswerInput = z.strictObject({
  requestId: id<AgendaRequestId>(),
  answer: z.enum(['open', 'placed', 'later', 'declined']),
  note: prose(1_000),
  itemId: z.union([z.null(), id<AgendaItemId>()]),
});
export type RequestAnswerInput = z.output<typeof requestAnswerInput>;

const late = { lateReason: prose(1_000).default('') };

export const sendToChairInput = z.strictObject({ ...ofMeeting, ...late, accepted: accepted() });

export const returnInput = z.strictObject({ ...ofMeeting, comment: requiredProse(2_000) });

const consent = { how: z.enum(AGREED_HOW), by: line(120), on: isoDate() };

/** A3: by the chair in the program (name and day are the caller's), or as the secretariat records it. */
export const agreeInput = z.strictObject({ ...ofMeeting, ...late, ...consent });

export const reopenInput = z.strictObject({ ...ofMeeting, reason: requiredProse(1_000) });

const howPublished = { toMembers: line(300), toPublic: line(300) };

/** A4 */
export const publishInput = z.strictObject({
  ...ofMeeting,
  ...late,
  ...howPublished,
  on: isoDate(),
  accepted: accepted(),
});

export const supplementInput = z.strictObject({
  ...ofMeeting,
  ...consent,
  ...howPublished,
  reason: requiredProse(1_000),
  start: clockTime(),
  venueId: z.union([z.null(), id<VenueId>()]),
  room: line(200),
  items: items(),
  /** Papers that come with the supplement: `item` counts from 0 in `items`. */
  papers: z.array(z.strictObject({ item: wholeNumber(0, 59), ...paper })).max(10),
  accepted: accepted(),
});
export type SupplementInput = z.output<typeof supplementInput>;

export const yearInput = z.strictObject({ date: isoDate(), basis: z.enum(['financial', 'calendar']) });

export const versionInput = z.strictObject({ versionId: id<AgendaVersionId>() });
export const meetingIdInput = z.strictObject({ meetingId: id<MeetingId>() });
export const paperIdInput = z.strictObject({ paperId: id<AgendaPaperId>() });
