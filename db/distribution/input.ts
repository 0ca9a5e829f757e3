import { z } from 'zod';
import type { MeetingId, MemberId } from '../base/brand.ts';
import { id, isoDate, line, prose, requiredLine, requiredProse } from '../base/fields.ts';
import { SENT_BY, TO_SOMEBODY } from './words.ts';

/** What the screens send about what goes out. Pure: forms use the same schemas. */

const meetingId = id<MeetingId>();
export const distributionOf = z.strictObject({ meetingId });

/** Which paper and which edition of it, as the page of what is sent out names it: `agenda:2:public`. */
const key = z.string().max(60);

const memberIds = z.array(id<MemberId>()).min(1, 'distribution.nobody').max(1_000);

/** The words that go with it, in an e-mail or a letter. */
export const wordsInput = z.strictObject({ subject: requiredLine(200), text: requiredProse(10_000) });

/** `each`: one draft a member; `blind`: one for all, who do not see each other. `documentId`: made before. */
export const draftsInput = wordsInput.extend({ meetingId, key, memberIds, how: z.enum(['each', 'blind']) });
export type DraftsInput = z.output<typeof draftsInput>;

export const recordInput = z.strictObject({
  meetingId,
  key,
  on: isoDate(),
  note: prose(1_000),
  recipients: z
    .array(
      z.strictObject({
        memberId: z.union([z.null(), id<MemberId>()]),
        /** A place, or somebody who is not a member. */
        name: line(120),
        way: z.enum(SENT_BY),
      }),
    )
    .min(1, 'distribution.nobody')
    .max(1_000),
  /** What the drafts were made with, by its hash; empty when none were. */
  sha256: z.string().regex(/^([0-9a-f]{64})?$/),
});
export type RecordInput = z.output<typeof recordInput>;

/** The ways that are chosen for a member on the screen. */
export const wayInput = z.enum(TO_SOMEBODY);
