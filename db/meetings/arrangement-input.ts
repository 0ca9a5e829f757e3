import { z } from 'zod';
import type { AccessArrangementId, MeetingId, MemberId } from '../base/brand.ts';
import { id, isoDate, line, optionalDate, prose, version } from '../base/fields.ts';
import { MOST_PENCE, pence } from '../base/pence.ts';
import { ACCESS_NEEDS } from '../members/words.ts';

/** What the screens send about what is arranged before a meeting. Pure: forms use the same schemas. */

const orNull = <T extends z.ZodType>(schema: T) => z.union([z.null(), schema]);

const meetingId = id<MeetingId>();
export const arrangementsOf = z.strictObject({ meetingId });

/** A8: the booking of the venue; `version` null for the first, `booking` null takes it back. */
export const bookingInput = z.strictObject({
  meetingId,
  version: orNull(version()),
  booking: orNull(
    z.strictObject({
      askedOn: isoDate(),
      confirmedOn: optionalDate(),
      confirmedBy: line(120),
      reference: line(120),
      cost: orNull(z.int().min(0).max(MOST_PENCE).transform(pence)),
      note: prose(1_000),
    }),
  ),
});
export type BookingInput = z.output<typeof bookingInput>;

const arranged = { askedOn: optionalDate(), confirmedOn: optionalDate(), note: prose(1_000) };

/** A9: what is arranged for a member's need (`memberId`), or for somebody of the public (null, with the detail). */
export const accessInput = z.strictObject({
  meetingId,
  id: orNull(id<AccessArrangementId>()),
  version: orNull(version()),
  memberId: orNull(id<MemberId>('meetings.unknownMember')),
  need: z.enum(ACCESS_NEEDS),
  detail: prose(400),
  ...arranged,
});
export type AccessInput = z.output<typeof accessInput>;

export const accessRemovalInput = z.strictObject({ id: id<AccessArrangementId>(), version: version() });
