import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OutsideEventId, Pence, PressStatementId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn, memberIdColumn } from '../meetings/schema-columns.ts';
import { GIVEN_HOW } from '../minutes/words.ts';
import { EVENT_KINDS, PRESS_KINDS, PRESS_STATES } from './words.ts';

export * from './register-schema.ts';
export * from './seat-schema.ts';

/** A15: a conference or event that somebody went to for the group. */
export const outsideEvent = sqliteTable(
  'outside_event',
  {
    id: integer().$type<OutsideEventId>().primaryKey({ autoIncrement: true }),
    kind: text({ enum: EVENT_KINDS }).notNull(),
    name: text().notNull(),
    organiser: text().notNull(),
    place: text().notNull(),
    from: dayColumn('from').notNull(),
    until: dayColumn('until').notNull(),
    /** In pence; null while it is not known. The payment itself is the treasury's. */
    cost: integer().$type<Pence>(),
    /** The meeting that agreed to send somebody. */
    agreedAtId: meetingIdColumn('agreed_at_id'),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('outside_event_from').on(t.from),
    check('outside_event_kind', oneOf(t.kind, EVENT_KINDS)),
    check('outside_event_name', notEmpty(t.name)),
    check('outside_event_dates', sql`${t.until} >= ${t.from}`),
    check('outside_event_cost', sql`${t.cost} is null or ${t.cost} >= 0`),
  ],
);

/** Who went, and the report they owe. */
export const eventAttendee = sqliteTable(
  'event_attendee',
  {
    eventId: integer('event_id')
      .$type<OutsideEventId>()
      .notNull()
      .references(() => outsideEvent.id),
    position: integer().notNull(),
    memberId: memberIdColumn(),
    /** Somebody who is not a member: the administrator. */
    name: text().notNull(),
    reportDue: dayColumn('report_due'),
    reportedOn: dayColumn('reported_on'),
    /** The meeting it was told to. */
    reportedAtId: meetingIdColumn('reported_at_id'),
    report: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.position] }),
    index('event_attendee_member').on(t.memberId),
    check('event_attendee_who', sql`(${t.memberId} is null) = (trim(${t.name}) <> '')`),
    check('event_attendee_reported', sql`${t.reportedOn} is null or trim(${t.report}) <> ''`),
  ],
);

/** A17: a statement to the press, or what an interview will say. */
export const pressStatement = sqliteTable(
  'press_statement',
  {
    id: integer().$type<PressStatementId>().primaryKey({ autoIncrement: true }),
    kind: text({ enum: PRESS_KINDS }).notNull(),
    subject: text().notNull(),
    outlet: text().notNull(),
    text: text().notNull(),
    spokespersonId: memberIdColumn('spokesperson_id'),
    /** A spokesperson who is not a member: the secretariat. */
    spokespersonName: text('spokesperson_name').notNull(),
    state: text({ enum: PRESS_STATES }).notNull(),
    on: dayColumn('on').notNull(),
    releasedOn: dayColumn('released_on'),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('press_statement_on').on(t.on),
    check('press_statement_kind', oneOf(t.kind, PRESS_KINDS)),
    check('press_statement_state', oneOf(t.state, PRESS_STATES)),
    check('press_statement_text', sql`trim(${t.text}) <> '' and trim(${t.subject}) <> ''`),
    check('press_statement_who', sql`(${t.spokespersonId} is null) = (trim(${t.spokespersonName}) <> '')`),
    check('press_statement_released', sql`(${t.state} = 'released') = (${t.releasedOn} is not null)`),
  ],
);

/** A17: a member other than the spokesperson who agreed to the text as it stands; they lapse when it changes. */
export const pressAgreement = sqliteTable(
  'press_agreement',
  {
    statementId: integer('statement_id')
      .$type<PressStatementId>()
      .notNull()
      .references(() => pressStatement.id),
    memberId: memberIdColumn().notNull(),
    on: dayColumn('on').notNull(),
    how: text({ enum: GIVEN_HOW }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.memberId] }), check('press_agreement_how', oneOf(t.how, GIVEN_HOW))],
);
