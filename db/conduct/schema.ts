import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ConductCaseId, Instant, PersonId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, memberIdColumn } from '../meetings/schema-columns.ts';
import { person } from '../office/schema.ts';
import { CONDUCT_STATES, CONDUCT_STEPS, CONDUCT_THROUGH } from './words.ts';

/** C1–C3: a case under the code of conduct. Confidential: for administrators and the one person it goes through. */
export const conductCase = sqliteTable(
  'conduct_case',
  {
    id: integer().$type<ConductCaseId>().primaryKey({ autoIncrement: true }),
    reference: text().notNull(),
    memberId: memberIdColumn().notNull(),
    through: text({ enum: CONDUCT_THROUGH }).notNull(),
    /** Who sees the case beside administrators: the chair's or the vice chair's way of signing in. */
    seenBy: integer('seen_by')
      .$type<PersonId>()
      .references(() => person.id),
    raisedBy: text('raised_by').notNull(),
    complaint: text().notNull(),
    openedOn: dayColumn('opened_on').notNull(),
    state: text({ enum: CONDUCT_STATES }).notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('conduct_case_reference').on(t.reference),
    index('conduct_case_member').on(t.memberId),
    check('conduct_case_through', oneOf(t.through, CONDUCT_THROUGH)),
    check('conduct_case_state', oneOf(t.state, CONDUCT_STATES)),
    check('conduct_case_complaint', notEmpty(t.complaint)),
  ],
);

/** What happened in a case (triggers: never changed). */
export const conductStep = sqliteTable(
  'conduct_step',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .$type<ConductCaseId>()
      .notNull()
      .references(() => conductCase.id),
    step: text({ enum: CONDUCT_STEPS }).notNull(),
    on: dayColumn('on').notNull(),
    text: text().notNull(),
    by: text().notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    index('conduct_step_case').on(t.caseId),
    check('conduct_step_step', oneOf(t.step, CONDUCT_STEPS)),
    check('conduct_step_text', sql`${t.step} = 'opened' or ${notEmpty(t.text)}`),
  ],
);
