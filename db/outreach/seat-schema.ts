import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OutsideEventId, OutsideSeatId, SeatMeetingId, TrainingNeedId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn, memberIdColumn } from '../meetings/schema-columns.ts';
import { outsideEvent } from './schema.ts';
import { SEAT_BODIES, TRAINED_AS } from './words.ts';

/** S8: a seat the group has in another body, and who fills it from which day to which. Somebody else: a new row. */
export const outsideSeat = sqliteTable(
  'outside_seat',
  {
    id: integer().$type<OutsideSeatId>().primaryKey({ autoIncrement: true }),
    body: text({ enum: SEAT_BODIES }).notNull(),
    /** What the body is called. */
    name: text().notNull(),
    memberId: memberIdColumn(),
    /** Somebody who is not a member: the administrator. */
    holder: text().notNull(),
    from: dayColumn('from').notNull(),
    until: dayColumn('until'),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('outside_seat_member').on(t.memberId),
    check('outside_seat_body', oneOf(t.body, SEAT_BODIES)),
    check('outside_seat_name', notEmpty(t.name)),
    check('outside_seat_who', sql`(${t.memberId} is null) = (trim(${t.holder}) <> '')`),
    check('outside_seat_dates', sql`${t.until} is null or ${t.until} >= ${t.from}`),
  ],
);

/** S8: a meeting of that body: whether the seat was filled, by whom, and what was reported back to the group. */
export const seatMeeting = sqliteTable(
  'seat_meeting',
  {
    id: integer().$type<SeatMeetingId>().primaryKey({ autoIncrement: true }),
    seatId: integer('seat_id')
      .$type<OutsideSeatId>()
      .notNull()
      .references(() => outsideSeat.id),
    on: dayColumn('on').notNull(),
    attended: integer({ mode: 'boolean' }).notNull(),
    /** Who went where it was not the holder. */
    insteadName: text('instead_name').notNull(),
    reportedOn: dayColumn('reported_on'),
    reportedAtId: meetingIdColumn('reported_at_id'),
    report: text().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('seat_meeting_seat').on(t.seatId, t.on),
    check('seat_meeting_attended', sql`${t.attended} in (0, 1)`),
    check('seat_meeting_reported', sql`${t.reportedOn} is null or trim(${t.report}) <> ''`),
  ],
);

/** S9: a skill or training need of the executive or the administrator, and what met it. */
export const trainingNeed = sqliteTable(
  'training_need',
  {
    id: integer().$type<TrainingNeedId>().primaryKey({ autoIncrement: true }),
    trainedAs: text('trained_as', { enum: TRAINED_AS }).notNull(),
    memberId: memberIdColumn(),
    name: text().notNull(),
    need: text().notNull(),
    identifiedOn: dayColumn('identified_on').notNull(),
    dueOn: dayColumn('due_on'),
    metOn: dayColumn('met_on'),
    /** The seminar or training on record that met it, if one did. */
    metById: integer('met_by_id')
      .$type<OutsideEventId>()
      .references(() => outsideEvent.id),
    /** How it was met otherwise, or why it is no longer one. */
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('training_need_member').on(t.memberId),
    check('training_need_as', oneOf(t.trainedAs, TRAINED_AS)),
    check('training_need_who', sql`(${t.memberId} is null) = (trim(${t.name}) <> '')`),
    check('training_need_need', notEmpty(t.need)),
    check('training_need_met', sql`${t.metOn} is not null or ${t.metById} is null`),
  ],
);
