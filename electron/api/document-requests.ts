import { z } from 'zod';
import type { MeetingId } from '../../db/base/brand.ts';
import { id, prose, wholeNumber } from '../../db/base/fields.ts';

const meetingId = () => id<MeetingId>();

/** What the screens may ask the press for: one shape a kind of document. */
export const documentRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('agenda'),
    meetingId: meetingId(),
    /** An agreed version's number; null for the agenda as it stands. */
    version: wholeNumber(1, 1000).nullable(),
    edition: z.enum(['public', 'members']),
  }),
  z.strictObject({ kind: z.literal('advertisement'), meetingId: meetingId(), format: z.enum(['poster', 'leaflet']) }),
  /** `members` has contact details in it; `public` has none. */
  z.strictObject({ kind: z.literal('membersList'), edition: z.enum(['public', 'members']) }),
  z.strictObject({ kind: z.literal('headedLetter'), text: prose(20_000) }),
]);

export type DocumentRequest = z.output<typeof documentRequest>;
export type DocumentKind = DocumentRequest['kind'];
