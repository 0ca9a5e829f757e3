import { z } from 'zod';
import type { ContestId, ElectionId, MeetingId, MemberId, NominationId } from '../base/brand.ts';
import {
  accepted,
  id,
  isoDate,
  line,
  optionalDate,
  prose,
  requiredLine,
  version,
  wholeNumber,
} from '../base/fields.ts';
import { OFFICES, type OfficeName } from '../members/words.ts';
import { drawInput, MOST_PAPERS, ofElection } from './input-parts.ts';
import {
  CIRCULATED_HOW,
  LOT_METHODS,
  OTHER_OFFICERS_YEARLY,
  OTHER_POSTS,
  PAPER_ORDERS,
  RETENTION_MONTHS_DEFAULT,
  SUBSTITUTES_VOTE,
  TERM_COUNTING,
  TIE_METHODS,
  UNCONTESTED,
  WHO_MAY_STAND,
} from './words.ts';

/** What the calls before the night take: protocol, forms, candidates. Pure: the screens’ forms use the same schemas. */

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
/** E4, S4: who would stand for what, asked while the form is typed. */
export const eligibilityInput = z.strictObject({
  electionId: id<ElectionId>(),
  memberId: id<MemberId>(),
  office: z.enum(OFFICES),
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

/** The order of names for every office at once; by hand the nominations of all offices in the order drawn. */
export const finaliseInput = z.strictObject({
  ...ofElection,
  draw: z.union([z.null(), drawInput]),
  accepted: accepted(),
});
export const questionOrderInput = z.strictObject({ contestId: id<ContestId>(), draw: drawInput });
