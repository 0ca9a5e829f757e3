import { z } from 'zod';
import type { MeetingId, MemberId, OutsideEventId, PressStatementId } from '../base/brand.ts';
import { id, isoDate, line, prose, requiredLine, requiredProse, version } from '../base/fields.ts';
import { MOST_PENCE, pence } from '../base/pence.ts';
import { GIVEN_HOW } from '../minutes/words.ts';
import { EVENT_KINDS, PRESS_KINDS } from './words.ts';

/** What the screens send about events and the press. Pure: forms use the same schemas. */

const orNull = <T extends z.ZodType>(schema: T) => z.union([z.null(), schema]);

/** A15: who goes: a member or, for the secretariat, a name; and the day by which they report back. */
const attendee = z.strictObject({
  /** Null for somebody new on the list. */
  position: orNull(z.int().positive().max(1_000_000)),
  memberId: orNull(id<MemberId>()),
  name: line(120),
  reportDue: isoDate(),
});

const eventFacts = {
  kind: z.enum(EVENT_KINDS),
  name: requiredLine(200),
  organiser: line(200),
  place: line(200),
  from: isoDate(),
  until: isoDate(),
  /** In pence; null while it is not known. */
  cost: orNull(z.int().min(0).max(MOST_PENCE, 'treasury.amountTooLarge').transform(pence)),
  agreedAtId: orNull(id<MeetingId>()),
  note: prose(2_000),
  attendees: z.array(attendee).max(60),
};

export const eventInput = z.strictObject(eventFacts);
export type EventInput = z.output<typeof eventInput>;

const ofEvent = { eventId: id<OutsideEventId>(), version: version() };

export const eventIdInput = z.strictObject({ eventId: id<OutsideEventId>() });
export const eventChangeInput = z.strictObject({ ...ofEvent, ...eventFacts });
export const eventRemovalInput = z.strictObject(ofEvent);

/** A15: what somebody who went told the group; the meeting where it was told, if it was at one. */
export const eventReportInput = z.strictObject({
  ...ofEvent,
  position: z.int().positive().max(1_000_000),
  reportedOn: isoDate(),
  reportedAtId: orNull(id<MeetingId>()),
  report: requiredProse(10_000),
});

const pressFacts = {
  kind: z.enum(PRESS_KINDS),
  subject: requiredLine(200),
  outlet: line(200),
  text: requiredProse(20_000),
  spokespersonId: orNull(id<MemberId>()),
  /** A spokesperson who is no member: the secretariat. */
  spokespersonName: line(120),
  /** The day the words were drafted. */
  on: isoDate(),
  note: prose(2_000),
};

export const pressInput = z.strictObject(pressFacts);
export type PressInput = z.output<typeof pressInput>;

const ofStatement = { statementId: id<PressStatementId>(), version: version() };

export const pressIdInput = z.strictObject({ statementId: id<PressStatementId>() });
export const pressChangeInput = z.strictObject({ ...ofStatement, ...pressFacts });

/** A17: that a member agreed to the statement as it stands. */
export const pressAgreeInput = z.strictObject({
  ...ofStatement,
  memberId: id<MemberId>('meetings.unknownMember'),
  on: isoDate(),
  how: z.enum(GIVEN_HOW),
});
export const pressTakeBackInput = z.strictObject({ ...ofStatement, memberId: id<MemberId>() });
export const pressReleaseInput = z.strictObject({ ...ofStatement, on: isoDate() });
export const pressWithdrawInput = z.strictObject({ ...ofStatement, note: requiredProse(2_000) });
