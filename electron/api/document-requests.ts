import { z } from 'zod';
import { MONITORING_PAPERS } from '../../db/agreement/words.ts';
import type { AgreementId, ElectionId, MeetingId, MemberId, MonitoringId } from '../../db/base/brand.ts';
import { id, optionalDate, prose, requiredLine, wholeNumber } from '../../db/base/fields.ts';
import { wordsInput } from '../../db/distribution/input.ts';
import { LABEL_SHEETS } from '../../db/distribution/words.ts';
import { ELECTION_PAPERS } from '../../db/elections/words.ts';
import { yearInput } from '../../db/meetings/input.ts';
import { AUDIENCES } from '../../db/meetings/words.ts';
import { EXPORTED_PAPERS, TREASURY_PAPERS } from '../../db/treasury/paper-rules.ts';

const meetingId = () => id<MeetingId>();
const memberIds = () => z.array(id<MemberId>()).min(1, 'distribution.nobody').max(1_000);

/** What a paper of the treasury is of. */
const ofTheBooks = {
  /** The account of a cash book or register, the fund of a statement (null: all of them), the budget, or the payment of a slip. */
  of: wholeNumber(1, Number.MAX_SAFE_INTEGER).nullable().default(null),
  /** Null: since the last report, or from the beginning of the financial year. */
  from: optionalDate().default(null),
  /** The last day; for what is of a year any day of it. Null: today. */
  to: optionalDate().default(null),
  /** The year's account alone. */
  wholePounds: z.boolean().default(false),
};

/** What can be saved for a spreadsheet. */
export const exportRequest = z.strictObject({ kind: z.enum(EXPORTED_PAPERS), ...ofTheBooks });

/** What the screens may ask the press for: one shape a kind of document. */
export const documentRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('agenda'),
    meetingId: meetingId(),
    /** An agreed version's number; null for the agenda as it stands. */
    version: wholeNumber(1, 1000).nullable(),
    edition: z.enum(['public', 'members']),
  }),
  /** `restricted` has everything; the others leave out what is not for them. */
  z.strictObject({ kind: z.literal('minutes'), meetingId: meetingId(), edition: z.enum(AUDIENCES) }),
  z.strictObject({ kind: z.literal('actionLog'), edition: z.enum(AUDIENCES) }),
  /** The year that holds the day. */
  z.strictObject({ kind: z.literal('yearPlanner'), ...yearInput.shape }),
  z.strictObject({
    kind: z.literal('followUpLetters'),
    meetingId: meetingId(),
    /** Who of the suggested people, and what each letter says. */
    letters: z
      .array(z.strictObject({ key: requiredLine(200), text: prose(8_000) }))
      .min(1, 'minutes.noLetters')
      .max(200),
  }),
  z.strictObject({ kind: z.literal('advertisement'), meetingId: meetingId(), format: z.enum(['poster', 'leaflet']) }),
  /** `members` has contact details in it; `public` has none. */
  z.strictObject({ kind: z.literal('membersList'), edition: z.enum(['public', 'members']) }),
  z.strictObject({ kind: z.enum(MONITORING_PAPERS), monitoringId: id<MonitoringId>() }),
  /** `number`: a version's; null for the newest, or the draft. */
  z.strictObject({
    kind: z.literal('agreement'),
    agreementId: id<AgreementId>(),
    number: wholeNumber(1, 1_000).nullable(),
  }),
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
  z.strictObject({ kind: z.enum(TREASURY_PAPERS), ...ofTheBooks }),
  /** `key`: the paper that goes with the letters. */
  wordsInput.extend({
    kind: z.literal('coveringLetters'),
    meetingId: meetingId(),
    key: z.string().max(60),
    memberIds: memberIds(),
  }),
  z.strictObject({
    kind: z.literal('addressLabels'),
    memberIds: memberIds(),
    sheet: z.enum(LABEL_SHEETS),
    startAt: wholeNumber(1, 24),
  }),
]);

export type DocumentRequest = z.output<typeof documentRequest>;
export type ElectionPaperRequest = Extract<DocumentRequest, { electionId: ElectionId }>;
export type TreasuryPaperRequest = Extract<DocumentRequest, { wholePounds: boolean }>;
export type DocumentKind = DocumentRequest['kind'];
