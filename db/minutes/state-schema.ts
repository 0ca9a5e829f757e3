import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Instant, MinutesVersionId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn } from '../meetings/schema-columns.ts';
import { AGREED_HOW } from '../meetings/words.ts';
import { MINUTES_STEPS } from './words.ts';

/** A12: from the draft to minutes that are adopted and locked. */

/** The minutes as the chair agreed them: a copy that never changes (triggers). */
export const minutesVersion = sqliteTable(
  'minutes_version',
  {
    id: integer().$type<MinutesVersionId>().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    number: integer().notNull(),
    /** JSON of all that the minutes say: `MinutesSnapshot`. */
    snapshot: text().notNull(),
    sha256: text().notNull(),
    agreedBy: text('agreed_by').notNull(),
    agreedOn: dayColumn('agreed_on').notNull(),
    agreedHow: text('agreed_how', { enum: AGREED_HOW }).notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
  },
  (t) => [
    uniqueIndex('minutes_version_number').on(t.meetingId, t.number),
    check('minutes_version_how', oneOf(t.agreedHow, AGREED_HOW)),
  ],
);

/** Each step the minutes took, with its lateness (triggers: never changed). */
export const minutesStep = sqliteTable(
  'minutes_step',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    step: text({ enum: MINUTES_STEPS }).notNull(),
    on: dayColumn('on').notNull(),
    due: dayColumn('due'),
    /** Required when `on` is after `due`. */
    lateReason: text('late_reason').notNull(),
    by: text().notNull(),
    note: text().notNull(),
    versionId: integer('version_id')
      .$type<MinutesVersionId>()
      .references(() => minutesVersion.id),
    /** The meeting at which they became public or were adopted. */
    atMeetingId: meetingIdColumn('at_meeting_id'),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    index('minutes_step_meeting').on(t.meetingId),
    check('minutes_step_step', oneOf(t.step, MINUTES_STEPS)),
    check('minutes_step_late', sql`${t.due} is null or ${t.on} <= ${t.due} or trim(${t.lateReason}) <> ''`),
    check('minutes_step_adopted', sql`${t.step} <> 'adopt' or ${t.atMeetingId} is not null`),
  ],
);

/** A12: a correction, recorded in the minutes of the meeting that adopted with it (triggers: never changed). */
export const minutesCorrection = sqliteTable(
  'minutes_correction',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    adoptedAtId: meetingIdColumn('adopted_at_id').notNull(),
    position: integer().notNull(),
    /** The item it is about, as the minutes number it; empty for the whole. */
    item: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    uniqueIndex('minutes_correction_position').on(t.meetingId, t.position),
    index('minutes_correction_adopted').on(t.adoptedAtId),
    check('minutes_correction_text', notEmpty(t.text)),
  ],
);
