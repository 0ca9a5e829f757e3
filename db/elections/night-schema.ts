import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RoundId } from '../base/brand.ts';
import { electionRound } from './schema.ts';
import { electionId, memberId, roundId } from './schema-columns.ts';
import { NOT_ENTITLED, REJECTION_REASONS, TELLERS } from './words.ts';

/** The tables of the night: the roll, the account and the counts. Read the note in schema.ts before adding a column (E7). */

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
