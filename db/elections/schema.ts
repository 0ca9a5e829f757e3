import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  ContestId,
  DeclarationId,
  ElectionId,
  Instant,
  IsoDate,
  MeetingId,
  MemberId,
  NominationId,
  OfficeTermId,
  ProtocolVersionId,
  RoundId,
} from '../base/brand.ts';
import { meeting } from '../meetings/schema.ts';
import { member, officeTerm } from '../members/schema.ts';
import { OFFICES } from '../members/words.ts';
import {
  CIRCULATED_HOW,
  COLOURS,
  CONTEST_ROUTES,
  CONTEST_STATES,
  CORRECTED_HOW,
  ELECTION_STATES,
  LOT_METHODS,
  LOT_PURPOSES,
  NOMINATION_SOURCES,
  NOMINATION_STATES,
  NOT_ENTITLED,
  PAPER_ORDERS,
  REJECTION_REASONS,
  ROUND_KINDS,
  ROUND_STATES,
  TELLERS,
} from './words.ts';

/**
 * E7: no table here has a row per ballot paper, and nothing says when or in which order anybody got one.
 * Read docs/election-threat-model.md before adding a column.
 */

const electionId = () =>
  integer('election_id')
    .$type<ElectionId>()
    .notNull()
    .references(() => election.id);
const roundId = () =>
  integer('round_id')
    .$type<RoundId>()
    .notNull()
    .references(() => electionRound.id);
const memberId = () =>
  integer('member_id')
    .$type<MemberId>()
    .notNull()
    .references(() => member.id);

/** One election, as a rule that of an annual general meeting; a rehearsal is one of its own, marked for good. */
export const election = sqliteTable(
  'election',
  {
    id: integer().$type<ElectionId>().primaryKey({ autoIncrement: true }),
    meetingId: integer('meeting_id')
      .$type<MeetingId>()
      .references(() => meeting.id),
    title: text().notNull(),
    /** The day of the vote. */
    date: text().$type<IsoDate>().notNull(),
    rehearsal: integer({ mode: 'boolean' }).notNull(),
    state: text({ enum: ELECTION_STATES }).notNull(),
    stateReason: text('state_reason').notNull(),
    /** The protocol while it is a draft (JSON, `protocolDraft` of input.ts); agreed ones are versions. */
    protocol: text().notNull(),
    /** E3: the deadline as it stands, after every extension. */
    closeOn: text('close_on').$type<IsoDate>(),
    returningOfficer: text('returning_officer').notNull(),
    tellerA: text('teller_a').notNull(),
    tellerB: text('teller_b').notNull(),
    /** The roll as it was frozen: what the printed roll carries. */
    rollSha256: text('roll_sha256'),
    sealedOn: text('sealed_on').$type<IsoDate>(),
    /** Papers are kept until this day. */
    keepUntil: text('keep_until').$type<IsoDate>(),
    destroyedOn: text('destroyed_on').$type<IsoDate>(),
    version: integer().notNull(),
  },
  (t) => [
    index('election_date').on(t.date),
    check('election_rehearsal', sql`${t.rehearsal} in (0, 1)`),
    check(
      'election_state',
      sql`${t.state} in ('protocol_draft', 'protocol_agreed', 'circulated', 'nominations_open', 'nominations_closed', 'candidates_final', 'roll_frozen', 'declared', 'sealed', 'destroyed', 'abandoned', 'rehearsed')`,
    ),
    check('election_rehearsed', sql`${t.rehearsal} = 0 or ${t.state} in ('roll_frozen', 'rehearsed', 'abandoned')`),
  ],
);

/** E10: a protocol as it was agreed, for good. */
export const protocolVersion = sqliteTable(
  'protocol_version',
  {
    id: integer().$type<ProtocolVersionId>().primaryKey({ autoIncrement: true }),
    electionId: electionId(),
    number: integer().notNull(),
    /** JSON: `protocol` of input.ts, every choice answered. */
    content: text().notNull(),
    sha256: text().notNull(),
    agreedBy: text('agreed_by').notNull(),
    agreedOn: text('agreed_on').$type<IsoDate>().notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
  },
  (t) => [uniqueIndex('protocol_version_number').on(t.electionId, t.number)],
);

/** E10: when the protocol went to all members, and how. */
export const protocolCirculation = sqliteTable(
  'protocol_circulation',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    versionId: integer('version_id')
      .$type<ProtocolVersionId>()
      .notNull()
      .references(() => protocolVersion.id),
    on: text().$type<IsoDate>().notNull(),
    to: text().notNull(),
    how: text({ enum: CIRCULATED_HOW }).notNull(),
    members: integer().notNull(),
  },
  (t) => [check('protocol_circulation_how', sql`${t.how} in ('email', 'post', 'by_hand', 'mixed')`)],
);

/** E3: a deadline that was moved for everybody, with the reason. */
export const deadlineExtension = sqliteTable(
  'deadline_extension',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    electionId: electionId(),
    from: text().$type<IsoDate>().notNull(),
    to: text().$type<IsoDate>().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    on: text().$type<IsoDate>().notNull(),
  },
  (t) => [check('deadline_extension_later', sql`${t.to} > ${t.from}`)],
);

/** E1: one form of one member for one office. */
export const nomination = sqliteTable(
  'nomination',
  {
    id: integer().$type<NominationId>().primaryKey({ autoIncrement: true }),
    electionId: electionId(),
    memberId: memberId(),
    office: text({ enum: OFFICES }).notNull(),
    surname: text().notNull(),
    firstName: text('first_name').notNull(),
    skills: text().notNull(),
    experience: text().notNull(),
    attributes: text().notNull(),
    consent: integer({ mode: 'boolean' }).notNull(),
    receivedOn: text('received_on').$type<IsoDate>().notNull(),
    source: text({ enum: NOMINATION_SOURCES }).notNull(),
    state: text({ enum: NOMINATION_STATES }).notNull(),
    /** Why it was withdrawn or refused. */
    reason: text().notNull(),
    endedOn: text('ended_on').$type<IsoDate>(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('nomination_once').on(t.electionId, t.memberId, t.office).where(sql`${t.state} = 'entered'`),
    check(
      'nomination_office',
      sql`${t.office} in ('chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member')`,
    ),
    check('nomination_state', sql`${t.state} in ('entered', 'withdrawn', 'refused_late', 'refused')`),
    check('nomination_source', sql`${t.source} in ('form', 'floor')`),
    check('nomination_consent', sql`${t.consent} in (0, 1)`),
    check('nomination_ended', sql`(${t.state} = 'entered') = (${t.endedOn} is null)`),
  ],
);

/** One office, or k equal seats, with its own papers and box. */
export const contest = sqliteTable(
  'contest',
  {
    id: integer().$type<ContestId>().primaryKey({ autoIncrement: true }),
    electionId: electionId(),
    position: integer().notNull(),
    office: text({ enum: OFFICES }).notNull(),
    seats: integer().notNull(),
    route: text({ enum: CONTEST_ROUTES }).notNull(),
    state: text({ enum: CONTEST_STATES }).notNull(),
    /** E6: the order of questions and answers, drawn by lot: nomination ids (JSON). */
    questionOrder: text('question_order'),
    questionsHeld: integer('questions_held', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    uniqueIndex('contest_position').on(t.electionId, t.position),
    uniqueIndex('contest_office').on(t.electionId, t.office),
    check(
      'contest_office_known',
      sql`${t.office} in ('chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member')`,
    ),
    check('contest_seats', sql`${t.seats} between 1 and 20`),
    check('contest_route', sql`${t.route} in ('pending', 'contested', 'affirmation', 'unopposed', 'vacant')`),
    check('contest_state', sql`${t.state} in ('open', 'closed')`),
    check('contest_questions', sql`${t.questionsHeld} in (0, 1)`),
  ],
);

/** One round of voting. All but `state` and `voidReason` is a snapshot that never changes. */
export const electionRound = sqliteTable(
  'election_round',
  {
    id: integer().$type<RoundId>().primaryKey({ autoIncrement: true }),
    contestId: integer('contest_id')
      .$type<ContestId>()
      .notNull()
      .references(() => contest.id),
    number: integer().notNull(),
    kind: text({ enum: ROUND_KINDS }).notNull(),
    colour: text({ enum: COLOURS }).notNull(),
    seats: integer().notNull(),
    orderedBy: text('ordered_by', { enum: PAPER_ORDERS }).notNull(),
    /** JSON: `RoundCandidate[]` of rounds.ts in the order of the paper. */
    candidates: text().notNull(),
    sha256: text().notNull(),
    state: text({ enum: ROUND_STATES }).notNull(),
    voidReason: text('void_reason').notNull(),
  },
  (t) => [
    uniqueIndex('election_round_number').on(t.contestId, t.number),
    check('election_round_kind', sql`${t.kind} in ('contested', 'affirmation', 'reballot')`),
    check('election_round_seats', sql`${t.seats} between 1 and 20`),
    check('election_round_order', sql`${t.orderedBy} in ('lot', 'alphabet')`),
    check(
      'election_round_state',
      sql`${t.state} in ('prepared', 'questions', 'poll_open', 'poll_closed', 'verified', 'variance', 'counting', 'recount', 'agreed', 'provisional', 'tie', 'declared', 'void')`,
    ),
    check('election_round_void', sql`(${t.state} = 'void') = (${t.voidReason} <> '')`),
  ],
);

/** E8, E9: who may vote, or why not. Frozen before the first poll; WITHOUT ROWID, so that no hidden number tells an order. */
export const rollEntry = sqliteTable(
  'roll_entry',
  {
    electionId: electionId(),
    memberId: memberId(),
    /** As it stands on the printed roll. */
    name: text().notNull(),
    entitled: integer({ mode: 'boolean' }).notNull(),
    reason: text({ enum: NOT_ENTITLED }),
    /** Why the roll was corrected, if it was. No time: only that and why. */
    note: text().notNull(),
    /** A substitute notified beforehand, who uses this entry where the protocol lets substitutes vote. */
    substitute: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.memberId] }),
    check('roll_entry_entitled', sql`${t.entitled} in (0, 1)`),
    check('roll_entry_reason', sql`(${t.entitled} = 1) = (${t.reason} is null)`),
    check(
      'roll_entry_reason_known',
      sql`${t.reason} is null or ${t.reason} in ('borough_commander', 'lead_councillor', 'funder_link', 'associate', 'adviser', 'ex_officio', 'corrected')`,
    ),
  ],
);

/** E9: has this member been given the paper of this round? Yes or no, and nothing else. WITHOUT ROWID, rewritten when the poll closes. */
export const rollMark = sqliteTable(
  'roll_mark',
  {
    roundId: roundId(),
    memberId: memberId(),
    issued: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.memberId] }), check('roll_mark_issued', sql`${t.issued} in (0, 1)`)],
);

/** What the desk counts while the poll is open: totals only, typed again from the stubs when it closes. */
export const deskCount = sqliteTable(
  'desk_count',
  {
    roundId: integer('round_id')
      .$type<RoundId>()
      .primaryKey()
      .references(() => electionRound.id),
    replaced: integer().notNull(),
    notReturned: integer('not_returned').notNull(),
    helped: integer().notNull(),
    tendered: integer().notNull(),
    /** Corrections of the roll while the poll was open. */
    corrected: integer().notNull(),
  },
  (t) => [
    check(
      'desk_count_figures',
      sql`${t.replaced} >= 0 and ${t.notReturned} >= 0 and ${t.helped} >= 0 and ${t.tendered} >= 0 and ${t.corrected} >= 0`,
    ),
  ],
);

/** The opening note: the box was shown empty, the stamp tested, the papers counted. */
export const roundOpening = sqliteTable(
  'round_opening',
  {
    roundId: integer('round_id')
      .$type<RoundId>()
      .primaryKey()
      .references(() => electionRound.id),
    printed: integer().notNull(),
    /** Members in the room entitled to vote. */
    present: integer().notNull(),
    entitled: integer().notNull(),
  },
  (t) => [check('round_opening_figures', sql`${t.printed} >= 0 and ${t.present} >= 0 and ${t.entitled} >= 0`)],
);

/** E11: the ballot paper account as it was typed, each attempt. `inBox` is missing until the box is opened. */
export const roundAccount = sqliteTable(
  'round_account',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roundId: roundId(),
    attempt: integer().notNull(),
    printed: integer().notNull(),
    issued: integer().notNull(),
    unused: integer().notNull(),
    rollMarks: integer('roll_marks').notNull(),
    replacements: integer().notNull(),
    spoilt: integer().notNull(),
    notReturned: integer('not_returned').notNull(),
    inBox: integer('in_box'),
    helped: integer().notNull(),
    tendered: integer().notNull(),
    /** What was looked at, when the figures did not balance. */
    explanation: text().notNull(),
  },
  (t) => [uniqueIndex('round_account_attempt').on(t.roundId, t.attempt)],
);

/** Papers rejected, by reason, as the returning officer ruled in one attempt of the count. */
export const rejection = sqliteTable(
  'rejection',
  {
    roundId: roundId(),
    attempt: integer().notNull(),
    reason: text({ enum: REJECTION_REASONS }).notNull(),
    papers: integer().notNull(),
    /** How many of them were rejected over an objection. */
    objected: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.attempt, t.reason] }),
    check('rejection_figures', sql`${t.papers} >= 0 and ${t.objected} between 0 and ${t.papers}`),
    check(
      'rejection_reason',
      sql`${t.reason} in ('no_official_mark', 'too_many_votes', 'identifies_voter', 'unmarked', 'uncertain')`,
    ),
  ],
);

/** One teller's whole count of one attempt: handed in once, never changed. */
export const countSubmission = sqliteTable(
  'count_submission',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roundId: roundId(),
    attempt: integer().notNull(),
    teller: text({ enum: TELLERS }).notNull(),
    valid: integer().notNull(),
  },
  (t) => [
    uniqueIndex('count_submission_teller').on(t.roundId, t.attempt, t.teller),
    check('count_submission_teller_known', sql`${t.teller} in ('a', 'b')`),
    check('count_submission_valid', sql`${t.valid} >= 0`),
  ],
);

const submissionId = () =>
  integer('submission_id')
    .notNull()
    .references(() => countSubmission.id);

/** Votes of one candidate in one teller's count; candidate 0 is Re-open nominations. */
export const countTotal = sqliteTable(
  'count_total',
  { submissionId: submissionId(), candidate: integer().notNull(), votes: integer().notNull() },
  (t) => [primaryKey({ columns: [t.submissionId, t.candidate] }), check('count_total_votes', sql`${t.votes} >= 0`)],
);

/** How many valid papers carry j marks: the independent check where there are several seats. */
export const countSort = sqliteTable(
  'count_sort',
  { submissionId: submissionId(), marks: integer().notNull(), papers: integer().notNull() },
  (t) => [primaryKey({ columns: [t.submissionId, t.marks] }), check('count_sort_papers', sql`${t.papers} >= 0`)],
);

/** A recount that was asked for, and the answer. */
export const recountRequest = sqliteTable(
  'recount_request',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roundId: roundId(),
    attempt: integer().notNull(),
    by: text().notNull(),
    granted: integer({ mode: 'boolean' }).notNull(),
    reason: text().notNull(),
  },
  (t) => [check('recount_request_granted', sql`${t.granted} in (0, 1)`)],
);

/** E12, E6: a lot as it was drawn, so that anybody can check it. */
export const lot = sqliteTable(
  'lot',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    electionId: electionId(),
    contestId: integer('contest_id')
      .$type<ContestId>()
      .references(() => contest.id),
    roundId: integer('round_id')
      .$type<RoundId>()
      .references(() => electionRound.id),
    purpose: text({ enum: LOT_PURPOSES }).notNull(),
    method: text({ enum: LOT_METHODS }).notNull(),
    /** The method as it was announced before the draw. */
    announced: text().notNull(),
    seed: text().notNull(),
    /** JSON: `LotLine[]` of lot.ts, in the order drawn. */
    lines: text().notNull(),
    drawnBy: text('drawn_by').notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    check('lot_purpose', sql`${t.purpose} in ('paper_order', 'questions', 'tie')`),
    check('lot_method', sql`${t.method} in ('by_hand', 'by_program')`),
    check('lot_seed', sql`(${t.method} = 'by_program') = (${t.seed} <> '')`),
  ],
);

/** E14: a result as it was declared. Never reopened; corrections are appended. */
export const declaration = sqliteTable(
  'declaration',
  {
    id: integer().$type<DeclarationId>().primaryKey({ autoIncrement: true }),
    contestId: integer('contest_id')
      .$type<ContestId>()
      .notNull()
      .references(() => contest.id),
    /** Nothing where there was no ballot: unopposed or vacant. */
    roundId: integer('round_id')
      .$type<RoundId>()
      .references(() => electionRound.id),
    /** JSON: `DeclaredResult` of result-rules.ts. */
    content: text().notNull(),
    sha256: text().notNull(),
    on: text().$type<IsoDate>().notNull(),
    returningOfficer: text('returning_officer').notNull(),
    tellerA: text('teller_a').notNull(),
    tellerB: text('teller_b').notNull(),
    /** The head of the log of phases at that moment: printed on the signed result. */
    logHead: text('log_head').notNull(),
  },
  (t) => [index('declaration_contest').on(t.contestId), uniqueIndex('declaration_round').on(t.roundId)],
);

/** E14: who was elected, and the term that began with the declaration. */
export const winner = sqliteTable(
  'winner',
  {
    declarationId: integer('declaration_id')
      .$type<DeclarationId>()
      .notNull()
      .references(() => declaration.id),
    memberId: memberId(),
    officeTermId: integer('office_term_id')
      .$type<OfficeTermId>()
      .notNull()
      .references(() => officeTerm.id),
  },
  (t) => [primaryKey({ columns: [t.declarationId, t.memberId] })],
);

export const declarationCorrection = sqliteTable(
  'declaration_correction',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    declarationId: integer('declaration_id')
      .$type<DeclarationId>()
      .notNull()
      .references(() => declaration.id),
    text: text().notNull(),
    how: text({ enum: CORRECTED_HOW }).notNull(),
    by: text().notNull(),
    on: text().$type<IsoDate>().notNull(),
  },
  (t) => [check('declaration_correction_how', sql`${t.how} in ('aloud', 'next_meeting')`)],
);

/** S6: the day a new chair signed the declaration for the year. */
export const chairDeclaration = sqliteTable('chair_declaration', {
  officeTermId: integer('office_term_id')
    .$type<OfficeTermId>()
    .primaryKey()
    .references(() => officeTerm.id),
  signedOn: text('signed_on').$type<IsoDate>().notNull(),
});

/** Phases and totals, each line chained to the one before. The printed head proves that none was changed or left out. */
export const phaseLog = sqliteTable(
  'phase_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    electionId: electionId(),
    contestId: integer('contest_id')
      .$type<ContestId>()
      .references(() => contest.id),
    roundId: integer('round_id')
      .$type<RoundId>()
      .references(() => electionRound.id),
    from: text().notNull(),
    to: text().notNull(),
    at: text().$type<Instant>().notNull(),
    confirmedBy: text('confirmed_by').notNull(),
    /** JSON: the totals of the phase. */
    totals: text().notNull(),
    note: text().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [index('phase_log_election').on(t.electionId, t.id)],
);

/** The answers of a rehearsal: dealt out to the tellers, compared at the end, and gone with it. */
export const rehearsalAnswer = sqliteTable('rehearsal_answer', {
  electionId: integer('election_id')
    .$type<ElectionId>()
    .primaryKey()
    .references(() => election.id),
  /** JSON: `KnownAnswers` of rehearsal-rules.ts. */
  content: text().notNull(),
});
