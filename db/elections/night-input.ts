import { z } from 'zod';
import type { ContestId, ElectionId, MemberId } from '../base/brand.ts';
import { accepted, id, line, prose, requiredLine, requiredProse, wholeNumber } from '../base/fields.ts';
import { confirmed, drawInput, ofElection, ofRound, papers } from './input-parts.ts';
import { REJECTION_REASONS, TELLERS } from './words.ts';

/** What the calls of the night take: roll, poll, account, count, declaration. Pure: the screens’ forms use the same schemas. */

export const freezeRollInput = z.strictObject({ ...ofElection });
export const rollCorrectionInput = z.strictObject({
  electionId: id<ElectionId>(),
  memberId: id<MemberId>(),
  entitled: z.boolean(),
  note: requiredLine(300),
  ...confirmed,
});
export const substituteInput = z.strictObject({
  electionId: id<ElectionId>(),
  memberId: id<MemberId>(),
  substitute: line(120),
});

export const questionsHeldInput = z.strictObject({ ...ofRound, ...confirmed });
export const openPollInput = z.strictObject({
  ...ofRound,
  ...confirmed,
  printed: papers(),
  present: papers(),
  boxShownEmpty: z.literal(true),
  stampTested: z.literal(true),
});
/** E9: give the paper of this round to this member. */
export const issueInput = z.strictObject({ ...ofRound, memberId: id<MemberId>() });
/** E9: a mark set by mistake, taken back while the poll is open; the paper is still at the desk. */
export const takeBackInput = z.strictObject({ ...ofRound, memberId: id<MemberId>() });
/** What the desk counts: a spoilt paper replaced, a paper seen leaving, a voter helped, a disputed second paper. */
export const deskInput = z.strictObject({
  ...ofRound,
  what: z.enum(['replaced', 'notReturned', 'helped', 'tendered']),
  by: z.union([z.literal(1), z.literal(-1)]),
});

const closing = {
  issued: papers(),
  unused: papers(),
  replacements: papers(),
  spoilt: papers(),
  notReturned: papers(),
  helped: papers(),
  tendered: papers(),
};
export const closePollInput = z.strictObject({ ...ofRound, ...confirmed, queueServed: z.literal(true), ...closing });
/** The box, counted face down. */
export const verifyInput = z.strictObject({ ...ofRound, ...confirmed, inBox: papers() });
/** The account again, after a variance: everything but `notReturned`, which was seen before the box was opened. */
export const verifyAgainInput = z.strictObject({
  ...ofRound,
  ...confirmed,
  printed: papers(),
  issued: papers(),
  unused: papers(),
  replacements: papers(),
  spoilt: papers(),
  inBox: papers(),
  explanation: requiredProse(1_000),
});

/** Section 7: the returning officer's rulings on doubtful papers, in one attempt of the count. */
export const rejectionsInput = z.strictObject({
  ...ofRound,
  ...confirmed,
  rejections: z
    .array(z.strictObject({ reason: z.enum(REJECTION_REASONS), papers: papers(), objected: papers() }))
    .length(REJECTION_REASONS.length),
});

/** One teller's whole count: every candidate, and for several seats the papers by marks used. */
export const countInput = z.strictObject({
  ...ofRound,
  teller: z.enum(TELLERS),
  valid: papers(),
  votes: z
    .array(z.strictObject({ candidate: wholeNumber(0, 2 ** 31), votes: papers() }))
    .min(1)
    .max(60),
  /** Papers with 1, 2 … k marks; empty for one seat. */
  sort: z.array(papers()).max(20),
});

export const recountInput = z.strictObject({
  ...ofRound,
  ...confirmed,
  by: requiredLine(120),
  granted: z.boolean(),
  reason: requiredLine(500),
});
export const announceInput = z.strictObject({ ...ofRound, ...confirmed });
export const tieLotInput = z.strictObject({ ...ofRound, ...confirmed, draw: drawInput });

export const declareInput = z.strictObject({
  ...ofRound,
  ...confirmed,
  /** The candidates have been shown the figures, and every request for a recount is answered. */
  candidatesConsulted: z.literal(true),
  signed: z.literal(true),
  /** Off: the result is declared without figures, because they would reveal votes (E7). */
  publishFigures: z.boolean(),
  /** The returning officer's ruling where a shortfall could matter. */
  ruling: prose(1_000),
  accepted: accepted(),
});
/** An office without a ballot: unopposed candidates, or none. */
export const declareWithoutBallotInput = z.strictObject({
  contestId: id<ContestId>(),
  ...confirmed,
  accepted: accepted(),
});
export const voidInput = z.strictObject({ ...ofRound, ...confirmed, reason: requiredLine(500) });
