import { z } from 'zod';
import type { MeetingId, PackId } from '../base/brand.ts';
import { id } from '../base/fields.ts';
import { AUDIENCES } from '../meetings/words.ts';
import { PACK_KINDS } from './words.ts';

/** What the calls about packs take. */

export const packsInput = z.strictObject({ meetingId: id<MeetingId>() });

export const packBuildInput = z.strictObject({
  /** The caller's name for the job, for its progress and to stop it. */
  job: z.uuid(),
  meetingId: id<MeetingId>(),
  kind: z.enum(PACK_KINDS),
});

export const packEditionInput = z.strictObject({ packId: id<PackId>(), audience: z.enum(AUDIENCES) });
