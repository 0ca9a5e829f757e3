import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BudgetId, EventSeq, PeriodCloseId } from '../base/brand.ts';
import { dayColumn, entryId, fundId, headingId, penceColumn } from './schema-columns.ts';
import { PERIOD_KINDS } from './words.ts';

/** T6, T7: the agreement's money for a period: the project's cost and the funder's contribution, apart. */
export const budget = sqliteTable(
  'budget',
  {
    id: integer().$type<BudgetId>().primaryKey(),
    fundId: fundId().notNull(),
    title: text().notNull(),
    from: dayColumn('from').notNull(),
    to: dayColumn('to').notNull(),
    /** The funder's contribution in all. */
    contribution: penceColumn('contribution').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('budget_period').on(t.fundId, t.from),
    check('budget_days', sql`${t.to} > ${t.from}`),
    check('budget_contribution', sql`${t.contribution} >= 0`),
  ],
);

/** One headline line; the four quarters add up to the cost exactly. */
export const budgetLine = sqliteTable(
  'budget_line',
  {
    budgetId: integer('budget_id')
      .$type<BudgetId>()
      .notNull()
      .references(() => budget.id),
    number: integer().notNull(),
    name: text().notNull(),
    cost: penceColumn('cost').notNull(),
    contribution: penceColumn('contribution').notNull(),
    q1: penceColumn('q1').notNull(),
    q2: penceColumn('q2').notNull(),
    q3: penceColumn('q3').notNull(),
    q4: penceColumn('q4').notNull(),
    /** What a person expects the line to come to, and why; null while the program's forecast stands. */
    expected: penceColumn('expected'),
    expectedReason: text('expected_reason').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.budgetId, t.number] }),
    check('budget_line_profile', sql`${t.q1} + ${t.q2} + ${t.q3} + ${t.q4} = ${t.cost}`),
    check('budget_line_expected', sql`(${t.expected} is null) = (${t.expectedReason} = '')`),
  ],
);

/** Which headings a line covers; a heading is on one line of a budget. */
export const budgetLineHeading = sqliteTable(
  'budget_line_heading',
  {
    budgetId: integer('budget_id')
      .$type<BudgetId>()
      .notNull()
      .references(() => budget.id),
    headingId: headingId().notNull(),
    number: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.budgetId, t.headingId] })],
);

/** A closed quarter or year. A year's close is for good, and keeps every figure of its account. */
export const periodClose = sqliteTable(
  'period_close',
  {
    id: integer().$type<PeriodCloseId>().primaryKey(),
    kind: text({ enum: PERIOD_KINDS }).notNull(),
    from: dayColumn('from').notNull(),
    to: dayColumn('to').notNull(),
    closedOn: dayColumn('closed_on').notNull(),
    by: text().notNull(),
    /** A year: JSON of the account (YearAccount of account-rules.ts); '' for a quarter. */
    snapshot: text().notNull(),
    pdfSha256: text('pdf_sha256').notNull(),
    /** A quarter opened again: by which two officers, and why. */
    reopenedBy: text('reopened_by').notNull(),
    reopenedReason: text('reopened_reason').notNull(),
  },
  (t) => [
    index('period_close_to').on(t.to),
    uniqueIndex('period_close_once').on(t.kind, t.from).where(sql`${t.reopenedBy} = ''`),
    check('period_close_kind', sql`${t.kind} in ('quarter', 'year')`),
    check('period_close_year', sql`${t.kind} = 'quarter' or (${t.snapshot} <> '' and ${t.reopenedBy} = '')`),
  ],
);

/** Items for ratification that a meeting ratified. */
export const ratification = sqliteTable('ratification', {
  entryId: entryId().primaryKey(),
  seq: integer().$type<EventSeq>().notNull(),
  minuteRef: text('minute_ref').notNull(),
  on: dayColumn('on').notNull(),
});
