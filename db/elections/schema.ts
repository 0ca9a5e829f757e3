import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  ContestId,
  ElectionId,
  Instant,
  IsoDate,
  MeetingId,
  NominationId,
  ProtocolVersionId,
  RoundId,
} from '../base/brand.ts';
import { meeting } from '../meetings/schema.ts';
import { OFFICES } from '../members/words.ts';
import { electionId, memberId } from './schema-columns.ts';
import {
  CIRCULATED_HOW,
  COLOURS,
  CONTEST_ROUTES,
  CONTEST_STATES,
  ELECTION_STATES,
  NOMINATION_SOURCES,
  NOMINATION_STATES,
  PAPER_ORDERS,
  ROUND_KINDS,
  ROUND_STATES,
} from './words.ts';

export * from './night-schema.ts';
export * from './result-schema.ts';

/**
 * E7: no table here has a row per ballot paper, and nothing says when or in which order anybody got one.
 * Read docs/election-threat-model.md before adding a column.
 */

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
