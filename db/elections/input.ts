import { z } from 'zod';
import type {
  ContestId,
  DeclarationId,
  ElectionId,
  MeetingId,
  MemberId,
  NominationId,
  RoundId,
} from '../base/brand.ts';
import {
  accepted,
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
import { OFFICES, type OfficeName } from '../members/words.ts';
import { passphrase } from '../office/input.ts';
import { countWords } from './word-rules.ts';
import {
  CIRCULATED_HOW,
  CORRECTED_HOW,
  LOT_METHODS,
  OTHER_OFFICERS_YEARLY,
  OTHER_POSTS,
  PAPER_ORDERS,
  REJECTION_REASONS,
  RETENTION_MONTHS_DEFAULT,
  SUBSTITUTES_VOTE,
  TELLERS,
  TERM_COUNTING,
  TIE_METHODS,
  UNCONTESTED,
  WHO_MAY_STAND,
} from './words.ts';

/** What each call of elections takes. Pure: the screens' forms use the same schemas. */

/** The largest figure anybody may type on the night: papers, votes, people. */
export const MOST_PAPERS = 10_000;
/** The fewest words of a copy's passphrase. */
export const COPY_WORDS = 4;
const papers = () => wholeNumber(0, MOST_PAPERS);

const ofElection = { electionId: id<ElectionId>(), version: version() };
const ofRound = { roundId: id<RoundId>() };
/** Every step of the night is confirmed by the returning officer and one teller. */
const confirmed = { confirmedWith: z.enum(TELLERS) };

export const electionIdInput = z.strictObject({ electionId: id<ElectionId>() });
export const roundIdInput = z.strictObject({ roundId: id<RoundId>() });
export const nothingInput = z.strictObject({});

/** E1, S1: an office to be filled; `committee_member` with k seats for k equal seats. */
const office = z.strictObject({ office: z.enum(OFFICES), seats: wholeNumber(1, 20) });

const protocolFacts = {
  /** In the order of the vote: the chair first. */
  offices: z.array(office).min(1).max(OFFICES.length),
  opensOn: optionalDate(),
  closesOn: optionalDate(),
  /** E2: where forms go and whom to ask for help. */
  sendTo: prose(500),
  helpFrom: prose(500),
  floorNominations: z.boolean(),
  paperOrder: z.enum(PAPER_ORDERS),
  lotMethod: z.enum(LOT_METHODS),
  notes: prose(5_000),
};

/** Where the handbook is silent: the eight questions. */
const CHOICES = {
  substitutesVote: z.enum(SUBSTITUTES_VOTE),
  termCounting: z.enum(TERM_COUNTING),
  uncontested: z.enum(UNCONTESTED),
  tieMethod: z.enum(TIE_METHODS),
  otherPosts: z.enum(OTHER_POSTS),
  whoMayStand: z.enum(WHO_MAY_STAND),
  otherOfficersYearly: z.enum(OTHER_OFFICERS_YEARLY),
  retentionMonths: wholeNumber(1, 120),
};

export const CHOICE_NAMES = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
export type ChoiceName = (typeof CHOICE_NAMES)[number];

/** A protocol while it is worked on: an answer may still be missing (null). */
export const protocolDraft = z.strictObject({
  ...protocolFacts,
  substitutesVote: CHOICES.substitutesVote.nullable(),
  termCounting: CHOICES.termCounting.nullable(),
  uncontested: CHOICES.uncontested.nullable(),
  tieMethod: CHOICES.tieMethod.nullable(),
  otherPosts: CHOICES.otherPosts.nullable(),
  whoMayStand: CHOICES.whoMayStand.nullable(),
  otherOfficersYearly: CHOICES.otherOfficersYearly.nullable(),
  retentionMonths: CHOICES.retentionMonths.nullable(),
});
export type ProtocolDraft = z.output<typeof protocolDraft>;

/** E10: an agreed protocol, every choice answered and the dates set. */
export const protocol = z.strictObject({ ...protocolFacts, ...CHOICES, opensOn: isoDate(), closesOn: isoDate() });
export type Protocol = z.output<typeof protocol>;

/** The handbook's way, and ours where it is silent. */
export const DEFAULT_CHOICES = {
  substitutesVote: SUBSTITUTES_VOTE[0],
  termCounting: TERM_COUNTING[0],
  uncontested: UNCONTESTED[0],
  tieMethod: TIE_METHODS[0],
  otherPosts: OTHER_POSTS[0],
  whoMayStand: WHO_MAY_STAND[0],
  otherOfficersYearly: OTHER_OFFICERS_YEARLY[0],
  retentionMonths: RETENTION_MONTHS_DEFAULT,
} as const satisfies Pick<Protocol, ChoiceName>;

/** What a new election begins with: chair, treasurer, secretary and four equal seats. */
export const DEFAULT_OFFICES: { office: OfficeName; seats: number }[] = [
  { office: 'chair', seats: 1 },
  { office: 'treasurer', seats: 1 },
  { office: 'secretary', seats: 1 },
  { office: 'committee_member', seats: 4 },
];

const people = {
  returningOfficer: line(120),
  tellerA: line(120),
  tellerB: line(120),
};

export const createInput = z.strictObject({
  meetingId: z.union([z.null(), id<MeetingId>()]),
  title: requiredLine(200),
  date: isoDate(),
});

export const saveProtocolInput = z.strictObject({
  ...ofElection,
  title: requiredLine(200),
  date: isoDate(),
  protocol: protocolDraft,
});

/** Who runs the election: none of them a candidate. */
export const peopleInput = z.strictObject({ ...ofElection, ...people });

export const agreeProtocolInput = z.strictObject({
  ...ofElection,
  agreedBy: requiredLine(200),
  agreedOn: isoDate(),
  accepted: accepted(),
});
export const reviseProtocolInput = z.strictObject({ ...ofElection, reason: requiredLine(500) });
export const circulateInput = z.strictObject({
  ...ofElection,
  on: isoDate(),
  to: requiredLine(300),
  how: z.enum(CIRCULATED_HOW),
  members: wholeNumber(1, MOST_PAPERS),
  accepted: accepted(),
});
export const stepInput = z.strictObject({ ...ofElection });
export const abandonInput = z.strictObject({ ...ofElection, reason: requiredLine(500) });

const statements = { skills: prose(20_000), experience: prose(20_000), attributes: prose(20_000) };
const form = {
  memberId: id<MemberId>(),
  office: z.enum(OFFICES),
  surname: requiredLine(120),
  firstName: requiredLine(120),
  ...statements,
  consent: z.boolean(),
  receivedOn: isoDate(),
};
export const nominationInput = z.strictObject({ electionId: id<ElectionId>(), ...form, accepted: accepted() });
export const nominationChangeInput = z.strictObject({
  nominationId: id<NominationId>(),
  version: version(),
  surname: requiredLine(120),
  firstName: requiredLine(120),
  ...statements,
  consent: z.boolean(),
  receivedOn: isoDate(),
});
/** E13: a candidate withdraws, or the returning officer refuses a form, with the reason. */
export const nominationEndInput = z.strictObject({
  nominationId: id<NominationId>(),
  version: version(),
  reason: requiredLine(500),
});
/** E3: a form that came after the deadline: put on record, not accepted. */
export const lateFormInput = z.strictObject({
  electionId: id<ElectionId>(),
  memberId: id<MemberId>(),
  office: z.enum(OFFICES),
  surname: requiredLine(120),
  firstName: requiredLine(120),
  receivedOn: isoDate(),
});
export const extendInput = z.strictObject({ ...ofElection, to: isoDate(), reason: requiredLine(500) });
/** Where the protocol allows it: a form handed in at the meeting, before that office's poll. */
export const floorInput = z.strictObject({
  electionId: id<ElectionId>(),
  memberId: form.memberId,
  office: form.office,
  surname: form.surname,
  firstName: form.firstName,
  ...statements,
  consent: z.boolean(),
  /** The place on the paper, drawn by lot; the names after it move down. */
  place: wholeNumber(1, 60),
  accepted: accepted(),
});

/** E6, E12: how a lot was drawn. By hand: the order as it came out of the bag. By program: from a seed made in the room. */
export const drawInput = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('by_hand'),
    announced: requiredLine(500),
    order: z
      .array(wholeNumber(0, 2 ** 31))
      .min(1)
      .max(60),
  }),
  z.strictObject({ method: z.literal('by_program'), announced: requiredLine(500), seed: requiredLine(200) }),
]);
export type Draw = z.output<typeof drawInput>;

/** The order of names for every office at once; by hand the nominations of all offices in the order drawn. */
export const finaliseInput = z.strictObject({
  ...ofElection,
  draw: z.union([z.null(), drawInput]),
  accepted: accepted(),
});
export const questionOrderInput = z.strictObject({ contestId: id<ContestId>(), draw: drawInput });

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
export const correctionInput = z.strictObject({
  declarationId: id<DeclarationId>(),
  text: requiredProse(2_000),
  how: z.enum(CORRECTED_HOW),
  by: requiredLine(120),
});
export const chairDeclarationInput = z.strictObject({ declarationId: id<DeclarationId>(), signedOn: isoDate() });
export const sealInput = z.strictObject({ ...ofElection, ...confirmed, packets: wholeNumber(1, 100) });
export const destroyInput = z.strictObject({
  ...ofElection,
  witness: requiredLine(120),
  papersDestroyed: z.literal(true),
});

/** A rehearsal: which of the known nights is played. */
export const rehearsalInput = z.strictObject({
  kind: z.enum(['one_seat', 'five_seats']),
  returningOfficer: requiredLine(120),
  tellerA: requiredLine(120),
  tellerB: requiredLine(120),
});

/** Encrypted copies: where tonight's stick is, and the passphrase. Words, because whoever finds a stick may try for years. */
export const copiesInput = z.strictObject({
  electionId: id<ElectionId>(),
  folder: requiredLine(1_000),
  passphrase: passphrase().refine((text) => countWords(text) >= COPY_WORDS, 'elections.copyWords'),
});
