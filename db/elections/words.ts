import type { OfficeName } from '../members/words.ts';

/** The closed lists of elections. Their words are in the locale `elections`. */

/** The states of a whole election. The night itself is played in the states of each round. */
export const ELECTION_STATES = [
  'protocol_draft',
  'protocol_agreed',
  'circulated',
  'nominations_open',
  'nominations_closed',
  'candidates_final',
  'roll_frozen',
  'declared',
  'sealed',
  'destroyed',
  'abandoned',
  'rehearsed',
] as const;
export type ElectionState = (typeof ELECTION_STATES)[number];

/** The states of one round of voting for one office: its snapshot is made once and never changes. */
export const ROUND_STATES = [
  'prepared',
  'questions',
  'poll_open',
  'poll_closed',
  'verified',
  'variance',
  'counting',
  'recount',
  'agreed',
  'provisional',
  'tie',
  'declared',
  'void',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Where an office stands for good: `open` until every seat is filled or vacant. */
export const CONTEST_STATES = ['open', 'closed'] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

/** How an office is decided: by ballot, by Yes or Re-open nominations, without a ballot, or not at all. */
export const CONTEST_ROUTES = ['pending', 'contested', 'affirmation', 'unopposed', 'vacant'] as const;
export type ContestRoute = (typeof CONTEST_ROUTES)[number];

/** Why a round is held. */
export const ROUND_KINDS = ['contested', 'affirmation', 'reballot'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** The steps of a round, each one confirmed by the returning officer and one teller. */
export const ROUND_STEPS = [
  'hold_questions',
  'open_poll',
  'close_poll',
  'verify',
  'count',
  'agree',
  'recount',
  'announce',
  'declare',
  'void',
] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

/** E1: the three answers of model form 4. */
export const STATEMENTS = ['skills', 'experience', 'attributes'] as const;
export type StatementName = (typeof STATEMENTS)[number];

export const NOMINATION_STATES = ['entered', 'withdrawn', 'refused_late', 'refused'] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

/** E3: a form that came by the deadline, or one handed in at the meeting where the protocol allows that. */
export const NOMINATION_SOURCES = ['form', 'floor'] as const;
export type NominationSource = (typeof NOMINATION_SOURCES)[number];

/** Section 7: the only reasons for rejecting a paper. */
export const REJECTION_REASONS = [
  'no_official_mark',
  'too_many_votes',
  'identifies_voter',
  'unmarked',
  'uncertain',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

export const TELLERS = ['a', 'b'] as const;
export type Teller = (typeof TELLERS)[number];

/** E8, M13: why somebody on the roll does not vote. */
export const NOT_ENTITLED = [
  'borough_commander',
  'lead_councillor',
  'funder_link',
  'associate',
  'adviser',
  'ex_officio',
  'corrected',
] as const;
export type NotEntitled = (typeof NOT_ENTITLED)[number];

/** Where the handbook is silent: what a protocol must say. The first of each list is the default. */
export const SUBSTITUTES_VOTE = ['no', 'yes_if_notified'] as const;
export const TERM_COUNTING = ['cumulative_whole', 'cumulative_days', 'consecutive_days'] as const;
export const UNCONTESTED = ['chair_affirmed', 'all_affirmed', 'all_unopposed'] as const;
export const TIE_METHODS = ['lot', 'reballot_then_lot'] as const;
export const OTHER_POSTS = ['equal_seats', 'named_posts'] as const;
export const WHO_MAY_STAND = ['members_without_three', 'members_with_three'] as const;
export const OTHER_OFFICERS_YEARLY = ['yes', 'no'] as const;
export const RETENTION_MONTHS_DEFAULT = 6;

/** Beside the eight: choices with a default that need no answer of their own. */
export const LOT_METHODS = ['by_hand', 'by_program'] as const;
export type LotMethod = (typeof LOT_METHODS)[number];
export const PAPER_ORDERS = ['lot', 'alphabet'] as const;
export type PaperOrder = (typeof PAPER_ORDERS)[number];

export type TermCounting = (typeof TERM_COUNTING)[number];
export type Uncontested = (typeof UNCONTESTED)[number];
export type TieMethod = (typeof TIE_METHODS)[number];
export type WhoMayStand = (typeof WHO_MAY_STAND)[number];

/** What a lot was drawn for. */
export const LOT_PURPOSES = ['paper_order', 'questions', 'tie'] as const;
export type LotPurpose = (typeof LOT_PURPOSES)[number];

/** Colours of ballot papers, one a round: named on the paper, so that nobody has to see the colour. */
export const COLOURS = [
  'white',
  'yellow',
  'pink',
  'blue',
  'green',
  'orange',
  'lilac',
  'grey',
  'buff',
  'cream',
  'peach',
  'turquoise',
] as const;
export type Colour = (typeof COLOURS)[number];

/** The place of Re-open nominations among a round's candidates. Nominations are numbered from 1. */
export const REOPEN_NOMINATIONS = 0;

/** S3: offices that are filled afresh at every annual general meeting. */
export const YEARLY_OFFICES: readonly OfficeName[] = ['chair', 'treasurer', 'secretary'];

/** How a protocol, booklet or result reached people. */
export const CIRCULATED_HOW = ['email', 'post', 'by_hand', 'mixed'] as const;

/** How a wrong declaration was put right. */
export const CORRECTED_HOW = ['aloud', 'next_meeting'] as const;

/** E11: the equations of the account, in their order. */
export const EQUATIONS = ['printed', 'issued', 'box', 'papers', 'votes'] as const;
export type EquationName = (typeof EQUATIONS)[number];

/** The papers of an election, by the press's names. */
export const ELECTION_PAPERS = [
  'electionProtocol',
  'nominationForm',
  'filledNomination',
  'nominationsBooklet',
  'electionRoll',
  'questionsOrder',
  'tellersInstructions',
  'powerCut',
  'nightRecord',
  'electionKit',
  'ballotPapers',
  'ballotAccount',
  'tallySheet',
  'resultForm',
  'resultDeclaration',
  'chairsDeclaration',
  'electionReport',
  'destructionRecord',
] as const;
export type ElectionPaperKind = (typeof ELECTION_PAPERS)[number];
