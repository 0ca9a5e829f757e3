import { z } from 'zod';
import type { ElectionId, MeetingId } from '../../db/base/brand.ts';
import { id, prose, wholeNumber } from '../../db/base/fields.ts';
import { ELECTION_PAPERS } from '../../db/elections/words.ts';

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
  z.strictObject({
    kind: z.enum(ELECTION_PAPERS),
    electionId: id<ElectionId>(),
    /** The round, form or declaration the paper is of; null for those of the whole election. */
    of: wholeNumber(1, Number.MAX_SAFE_INTEGER).nullable().default(null),
    /** How many ballot papers (of each round, in the whole kit), and the number of the first stub. */
    copies: wholeNumber(1, 1000).default(1),
    /** The whole kit: how many papers of each round in large print beside the others. */
    largePrint: wholeNumber(0, 1000).default(0),
    firstStub: wholeNumber(1, 10_000).default(1),
    large: z.boolean().default(false),
    teller: z.enum(['a', 'b']).default('a'),
  }),
]);

export type DocumentRequest = z.output<typeof documentRequest>;
export type ElectionPaperRequest = Extract<DocumentRequest, { electionId: ElectionId }>;
export type DocumentKind = DocumentRequest['kind'];
