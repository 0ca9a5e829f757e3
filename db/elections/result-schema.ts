import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ContestId, DeclarationId, ElectionId, Instant, IsoDate, OfficeTermId, RoundId } from '../base/brand.ts';
import { officeTerm } from '../members/schema.ts';
import { contest, election, electionRound } from './schema.ts';
import { electionId, memberId } from './schema-columns.ts';
import { CORRECTED_HOW, LOT_METHODS, LOT_PURPOSES } from './words.ts';

/** The tables of what a night leads to: lots, declarations, the log of phases, and the answers of a rehearsal. */

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
