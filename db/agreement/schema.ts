import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AgreementId, AgreementVersionId, BudgetId, Instant, MonitoringId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn } from '../meetings/schema-columns.ts';
import { attachmentIdColumn } from '../outreach/register-schema.ts';
import { budget } from '../treasury/budget-schema.ts';
import { AGREEMENT_STATES, MONITORING_STATES, type Quarter, SIDES, STATUSES } from './words.ts';

function agreementIdColumn() {
  return integer('agreement_id')
    .$type<AgreementId>()
    .notNull()
    .references(() => agreement.id);
}

/** L1: one agreement a year. What it says is JSON (AgreementContent): one paper, read and changed as a whole. */
export const agreement = sqliteTable(
  'agreement',
  {
    id: integer().$type<AgreementId>().primaryKey({ autoIncrement: true }),
    from: dayColumn('from').notNull(),
    until: dayColumn('until').notNull(),
    state: text({ enum: AGREEMENT_STATES }).notNull(),
    /** Costs and grant are the treasury's, entered there once. */
    budgetId: integer('budget_id')
      .$type<BudgetId>()
      .references(() => budget.id),
    content: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('agreement_from').on(t.from),
    check('agreement_state', oneOf(t.state, AGREEMENT_STATES)),
    check('agreement_days', sql`${t.until} > ${t.from}`),
    check('agreement_content', sql`json_valid(${t.content})`),
  ],
);

/** What was agreed, for good: number 1, and one more for every dated variation. */
export const agreementVersion = sqliteTable(
  'agreement_version',
  {
    id: integer().$type<AgreementVersionId>().primaryKey({ autoIncrement: true }),
    agreementId: agreementIdColumn(),
    number: integer().notNull(),
    on: dayColumn('on').notNull(),
    /** Why it was varied; '' for the first. */
    reason: text().notNull(),
    /** What a variation changed, as a person reads it: JSON lines of { what, before, after }. */
    changes: text().notNull(),
    content: text().notNull(),
    sha256: text().notNull(),
    by: text().notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    uniqueIndex('agreement_version_number').on(t.agreementId, t.number),
    check('agreement_version_reason', sql`${t.number} = 1 or trim(${t.reason}) <> ''`),
    check('agreement_version_content', sql`json_valid(${t.content}) and json_valid(${t.changes})`),
  ],
);

/** A side's signature under a version, with the scan. */
export const agreementSignature = sqliteTable(
  'agreement_signature',
  {
    versionId: integer('version_id')
      .$type<AgreementVersionId>()
      .notNull()
      .references(() => agreementVersion.id),
    side: text({ enum: SIDES }).notNull(),
    name: text().notNull(),
    position: text().notNull(),
    on: dayColumn('on').notNull(),
    attachmentId: attachmentIdColumn(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.side] }),
    check('agreement_signature_side', oneOf(t.side, SIDES)),
    check('agreement_signature_name', notEmpty(t.name)),
  ],
);

/** L3: a quarter's monitoring. Finished, it keeps what it said (MonitoringContent as JSON) for good. */
export const monitoring = sqliteTable(
  'monitoring',
  {
    id: integer().$type<MonitoringId>().primaryKey({ autoIncrement: true }),
    agreementId: agreementIdColumn(),
    quarter: integer().$type<Quarter>().notNull(),
    state: text({ enum: MONITORING_STATES }).notNull(),
    issues: text().notNull(),
    metOn: dayColumn('met_on'),
    metWith: text('met_with').notNull(),
    agreedPoints: text('agreed_points').notNull(),
    finishedOn: dayColumn('finished_on'),
    finishedBy: text('finished_by').notNull(),
    content: text().notNull(),
    sha256: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('monitoring_quarter').on(t.agreementId, t.quarter),
    check('monitoring_quarter_known', sql`${t.quarter} between 1 and 4`),
    check('monitoring_state', oneOf(t.state, MONITORING_STATES)),
    check(
      'monitoring_finished',
      sql`(${t.state} = 'finished') = (${t.finishedOn} is not null) and (${t.state} = 'finished') = (${t.content} <> '')`,
    ),
  ],
);

/** L3, L4: how one deliverable stands in a quarter. What an amber or red one lacks keeps the quarter from being finished. */
export const monitoringEntry = sqliteTable(
  'monitoring_entry',
  {
    monitoringId: integer('monitoring_id')
      .$type<MonitoringId>()
      .notNull()
      .references(() => monitoring.id),
    /** The deliverable's number in the agreement. */
    deliverable: integer().notNull(),
    position: text().notNull(),
    status: text({ enum: STATUSES }),
    improvement: text().notNull(),
    deadline: dayColumn('deadline'),
    /** Why the status is not what the figures suggest. */
    reason: text().notNull(),
    /** The deadline was met, or what became of it: it leaves the home page. */
    followedUpOn: dayColumn('followed_up_on'),
    followedUp: text('followed_up').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.monitoringId, t.deliverable] }),
    index('monitoring_entry_deadline').on(t.deadline),
    check('monitoring_entry_status', sql`${t.status} is null or ${oneOf(t.status, STATUSES)}`),
    check('monitoring_entry_followed_up', sql`(${t.followedUpOn} is null) = (trim(${t.followedUp}) = '')`),
  ],
);
