import { z } from 'zod';
import type {
  ActionId,
  AttendanceId,
  DecisionId,
  FloorQuestionId,
  InterestId,
  MeetingId,
  MemberId,
  MinuteItemId,
  OralUpdateId,
  VenueId,
} from '../base/brand.ts';
import {
  accepted,
  clockTime,
  id,
  isoDate,
  line,
  prose,
  requiredLine,
  requiredProse,
  version,
  wholeNumber,
} from '../base/fields.ts';
import { AGREED_HOW, AUDIENCES } from '../meetings/words.ts';
import { ANSWER_STATES, DECIDED_HOW, DECLARED_WHEN, GIVEN_HOW, ITEM_OUTCOMES } from './words.ts';

/** What the screens send about minutes. Pure: forms use the same schemas. */

const meetingId = id<MeetingId>();
const itemId = id<MinuteItemId>();
const orNull = <T extends z.ZodType>(schema: T) => z.union([z.null(), schema]);
/** A time of day or nothing (null); the empty string of a form counts as nothing. */
const optionalTime = () => z.union([z.literal('').transform(() => null), z.null(), clockTime()]);
const count = () => orNull(wholeNumber(0, 100_000));

export const minutesOf = z.strictObject({ meetingId });

export const minutesFactsInput = z.strictObject({
  meetingId,
  version: version(),
  inTheChair: line(120),
  takenBy: line(120),
  opened: optionalTime(),
  closed: optionalTime(),
  publicPresent: count(),
  pressPresent: count(),
  /** A8 */
  nextVenueId: orNull(id<VenueId>()),
  nextVenueNote: line(300),
});
export type MinutesFactsInput = z.output<typeof minutesFactsInput>;

/** What is typed under an item, as it is at this pause. */
export const minuteTextInput = z.strictObject({ itemId, version: version(), text: prose(20_000) });

export const minuteItemInput = z.strictObject({
  itemId,
  version: version(),
  title: requiredLine(200),
  outcome: orNull(z.enum(ITEM_OUTCOMES)),
  audience: z.enum(AUDIENCES),
  began: optionalTime(),
});

/** An item that came up at the meeting, after the one named; null: as the first. */
export const newItemInput = z.strictObject({ meetingId, after: orNull(itemId), title: requiredLine(200) });

export const itemRemovalInput = z.strictObject({ itemId, version: version() });

const given = { on: isoDate(), how: z.enum(GIVEN_HOW) };
const ofMember = { meetingId, memberId: id<MemberId>('meetings.unknownMember') };

/** A10: whether a member said that they come. */
export const comingInput = z.strictObject({ ...ofMember, coming: orNull(z.boolean()) });

/** M8: apologies with the time given; null takes them back. */
export const apologiesInput = z.strictObject({
  ...ofMember,
  apologies: orNull(z.strictObject({ ...given, at: optionalTime() })),
});
export type ApologiesInput = z.output<typeof apologiesInput>;

/** M9: who comes for a member, with the notice; null takes it back. */
export const substituteInput = z.strictObject({
  ...ofMember,
  substitute: orNull(z.strictObject({ name: requiredLine(120), organisation: line(200), ...given })),
});
export type SubstituteInput = z.output<typeof substituteInput>;

export const guestInput = z.strictObject({ meetingId, name: requiredLine(120), organisation: line(200) });

export const guestRemovalInput = z.strictObject({ attendanceId: id<AttendanceId>() });

/** Who is ticked: a member, or a substitute or guest who is on the list already. */
const who = z.union([
  z.strictObject({ memberId: id<MemberId>() }),
  z.strictObject({ attendanceId: id<AttendanceId>() }),
]);
export type Who = z.output<typeof who>;

/** In the room from the start to the end, or not at all. */
export const presentInput = z.strictObject({ meetingId, who, present: z.boolean() });

/** Arrivals and departures, in order. */
export const stretchesInput = z.strictObject({
  meetingId,
  who,
  stretches: z.array(z.strictObject({ arrived: optionalTime(), left: optionalTime() })).max(10),
});

const memberOrName = { memberId: orNull(id<MemberId>()), name: line(120) };

/** A11 */
export const interestInput = z.strictObject({
  id: orNull(id<InterestId>()),
  itemId,
  ...memberOrName,
  nature: requiredProse(1_000),
  declared: z.enum(DECLARED_WHEN),
  leftRoom: z.boolean(),
});

/** M11 */
export const oralUpdateInput = z.strictObject({
  id: orNull(id<OralUpdateId>()),
  itemId,
  memberId: id<MemberId>('meetings.unknownMember'),
  text: requiredProse(4_000),
});

/** A6 */
export const floorQuestionInput = z.strictObject({
  id: orNull(id<FloorQuestionId>()),
  itemId,
  asker: line(120),
  question: requiredProse(4_000),
  answer: prose(4_000),
  answeredBy: line(120),
  answerState: z.enum(ANSWER_STATES),
  replyTo: prose(400),
});

export const repliedInput = z.strictObject({ questionId: id<FloorQuestionId>(), on: isoDate() });

/** A13; votes only by show of hands. */
export const decisionInput = z.strictObject({
  id: orNull(id<DecisionId>()),
  itemId,
  text: requiredProse(2_000),
  how: z.enum(DECIDED_HOW),
  carried: z.boolean(),
  votesFor: count(),
  votesAgainst: count(),
  abstained: count(),
});
export type DecisionInput = z.output<typeof decisionInput>;

export const RECORDED = ['interest', 'oralUpdate', 'floorQuestion', 'decision'] as const;
export type Recorded = (typeof RECORDED)[number];

export const recordRemovalInput = z.strictObject({
  kind: z.enum(RECORDED),
  id: id<InterestId & OralUpdateId & FloorQuestionId & DecisionId>(),
});

/** A13: a new action; `itemId` null for one that no item of a meeting made. */
export const actionInput = z.strictObject({
  meetingId,
  itemId: orNull(itemId),
  decisionId: orNull(id<DecisionId>()),
  text: requiredProse(2_000),
  ownerMemberId: orNull(id<MemberId>()),
  ownerName: line(120),
  due: isoDate(),
});
export type ActionInput = z.output<typeof actionInput>;

const ofAction = { actionId: id<ActionId>(), version: version() };

export const actionChangeInput = actionInput
  .pick({ text: true, ownerMemberId: true, ownerName: true, due: true })
  .extend(ofAction);

export const actionUpdateInput = z.strictObject({ ...ofAction, on: isoDate(), text: requiredProse(2_000) });

export const actionCloseInput = z.strictObject({
  ...ofAction,
  to: z.enum(['done', 'dropped']),
  on: isoDate(),
  outcome: requiredProse(2_000),
});

export const actionReopenInput = z.strictObject({ ...ofAction, reason: requiredProse(1_000) });

const ofMinutes = { meetingId, version: version(), lateReason: prose(1_000).default('') };

export const minutesToChairInput = z.strictObject(ofMinutes);
export const minutesReturnInput = z.strictObject({ meetingId, version: version(), comment: requiredProse(2_000) });
export const minutesReopenInput = z.strictObject({ meetingId, version: version(), reason: requiredProse(1_000) });
export const minutesAgreeInput = z.strictObject({
  ...ofMinutes,
  how: z.enum(AGREED_HOW),
  by: line(120),
  on: isoDate(),
});
export const minutesOutInput = z.strictObject({ ...ofMinutes, on: isoDate(), how: requiredLine(300) });

/** A12: approved at a later meeting, as presented or with corrections. */
export const adoptInput = z.strictObject({
  ...ofMinutes,
  atMeetingId: id<MeetingId>('minutes.adoptedWhere'),
  corrections: z.array(z.strictObject({ item: line(80), text: requiredProse(2_000) })).max(40),
  accepted: accepted(),
});
export type AdoptInput = z.output<typeof adoptInput>;

export const actionsInput = z.strictObject({
  state: z.enum(['open', 'closed', 'all']),
  ownerMemberId: orNull(id<MemberId>()),
});
