import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  AgendaItemId,
  AttendanceId,
  ClockTime,
  FloorQuestionId,
  InterestId,
  MinuteItemId,
  OralUpdateId,
  PresenceId,
  VenueId,
} from '../base/brand.ts';
import { isFlag, notEmpty, oneOf } from '../base/schema-checks.ts';
import { venue } from '../meetings/schema.ts';
import { dayColumn, meetingIdColumn, memberIdColumn } from '../meetings/schema-columns.ts';
import { AUDIENCES, ITEM_KINDS } from '../meetings/words.ts';
import { ANSWER_STATES, CAPACITIES, DECLARED_WHEN, GIVEN_HOW, ITEM_OUTCOMES, MINUTES_STATES } from './words.ts';

export * from './action-schema.ts';
export * from './state-schema.ts';

/** What is taken down at a meeting. Decisions and actions: action-schema.ts; the way to approval: state-schema.ts. */

/** Somebody who is expected at a meeting, or came. A member stands here once a meeting. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: integer().$type<AttendanceId>().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    capacity: text({ enum: CAPACITIES }).notNull(),
    /** The member; for a substitute, the member who cannot come (M9); null for somebody in attendance. */
    memberId: memberIdColumn(),
    /** A substitute's or guest's name as minuted, and whom they speak for. A member's own come from the register. */
    name: text().notNull(),
    organisation: text().notNull(),
    /** A10: said beforehand that they come; null while nobody knows. */
    coming: integer({ mode: 'boolean' }),
    /** M8: when apologies were given, and how. */
    apologiesOn: dayColumn('apologies_on'),
    apologiesAt: text('apologies_at').$type<ClockTime>(),
    apologiesHow: text('apologies_how', { enum: GIVEN_HOW }),
    /** M9: when the chair or the secretariat had notice of the substitute. */
    noticeOn: dayColumn('notice_on'),
    noticeHow: text('notice_how', { enum: GIVEN_HOW }),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('attendance_member').on(t.meetingId, t.memberId).where(sql`${t.capacity} = 'member'`),
    uniqueIndex('attendance_substitute').on(t.meetingId, t.memberId).where(sql`${t.capacity} = 'substitute'`),
    index('attendance_of_member').on(t.memberId),
    check('attendance_capacity', oneOf(t.capacity, CAPACITIES)),
    check('attendance_who', sql`(${t.capacity} = 'in_attendance') = (${t.memberId} is null)`),
    check('attendance_name', sql`(${t.capacity} = 'member') = (trim(${t.name}) = '')`),
    check('attendance_coming', sql`${t.coming} is null or ${t.coming} in (0, 1)`),
    check('attendance_apologies', sql`(${t.apologiesOn} is null) = (${t.apologiesHow} is null)`),
    check('attendance_notice', sql`(${t.noticeOn} is null) = (${t.noticeHow} is null)`),
    check('attendance_substitute_notice', sql`${t.capacity} <> 'substitute' or ${t.noticeOn} is not null`),
  ],
);

/** A stretch of the meeting in which somebody was in the room. `arrived` is empty from the start, `left` to the end. */
export const presence = sqliteTable(
  'presence',
  {
    id: integer().$type<PresenceId>().primaryKey({ autoIncrement: true }),
    attendanceId: integer('attendance_id')
      .$type<AttendanceId>()
      .notNull()
      .references(() => attendance.id),
    arrived: text().$type<ClockTime>(),
    left: text().$type<ClockTime>(),
  },
  (t) => [
    index('presence_attendance').on(t.attendanceId),
    check('presence_times', sql`${t.arrived} is null or ${t.left} is null or ${t.left} >= ${t.arrived}`),
  ],
);

/** The minutes of one meeting: made when taking begins. */
export const minutes = sqliteTable(
  'minutes',
  {
    meetingId: meetingIdColumn().primaryKey(),
    state: text({ enum: MINUTES_STATES }).notNull(),
    inTheChair: text('in_the_chair').notNull(),
    takenBy: text('taken_by').notNull(),
    opened: text().$type<ClockTime>(),
    closed: text().$type<ClockTime>(),
    publicPresent: integer('public_present'),
    pressPresent: integer('press_present'),
    /** A8: where the next meeting is, as decided at this one. */
    nextVenueId: integer('next_venue_id')
      .$type<VenueId>()
      .references(() => venue.id),
    nextVenueNote: text('next_venue_note').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    check('minutes_state', oneOf(t.state, MINUTES_STATES)),
    check('minutes_counts', sql`coalesce(${t.publicPresent}, 0) >= 0 and coalesce(${t.pressPresent}, 0) >= 0`),
  ],
);

/** One item as it was taken: begins as the agenda's. `text` is saved while it is typed. */
export const minuteItem = sqliteTable(
  'minute_item',
  {
    id: integer().$type<MinuteItemId>().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    position: integer().notNull(),
    /** The agenda's item; null for one that came up at the meeting. A number only: an agenda's item may go with a supplement. */
    agendaItemId: integer('agenda_item_id').$type<AgendaItemId>(),
    kind: text({ enum: ITEM_KINDS }).notNull(),
    title: text().notNull(),
    text: text().notNull(),
    outcome: text({ enum: ITEM_OUTCOMES }),
    /** Whose edition of the minutes has the text; the title is in every one. */
    audience: text({ enum: AUDIENCES }).notNull(),
    began: text().$type<ClockTime>(),
    version: integer().notNull(),
  },
  (t) => [
    index('minute_item_meeting').on(t.meetingId, t.position),
    check('minute_item_kind', oneOf(t.kind, ITEM_KINDS)),
    check('minute_item_outcome', sql`${t.outcome} is null or ${oneOf(t.outcome, ITEM_OUTCOMES)}`),
    check('minute_item_audience', oneOf(t.audience, AUDIENCES)),
    check('minute_item_title', notEmpty(t.title)),
  ],
);

function minuteItemId() {
  return integer('item_id')
    .$type<MinuteItemId>()
    .references(() => minuteItem.id);
}

/** A11: a personal interest declared. */
export const interest = sqliteTable(
  'interest',
  {
    id: integer().$type<InterestId>().primaryKey({ autoIncrement: true }),
    itemId: minuteItemId().notNull(),
    memberId: memberIdColumn(),
    /** Somebody who is not a member. */
    name: text().notNull(),
    nature: text().notNull(),
    declared: text({ enum: DECLARED_WHEN }).notNull(),
    /** Left the room for the item. */
    leftRoom: integer('left_room', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    index('interest_item').on(t.itemId),
    check('interest_who', sql`(${t.memberId} is null) = (trim(${t.name}) <> '')`),
    check('interest_declared', oneOf(t.declared, DECLARED_WHEN)),
    check('interest_left', isFlag(t.leftRoom)),
    check('interest_nature', notEmpty(t.nature)),
  ],
);

/** M11: what a member told the meeting from their community. */
export const oralUpdate = sqliteTable(
  'oral_update',
  {
    id: integer().$type<OralUpdateId>().primaryKey({ autoIncrement: true }),
    itemId: minuteItemId().notNull(),
    position: integer().notNull(),
    memberId: memberIdColumn().notNull(),
    text: text().notNull(),
  },
  (t) => [index('oral_update_item').on(t.itemId, t.position), check('oral_update_text', notEmpty(t.text))],
);

/** A6: a question from the floor with its answer. */
export const floorQuestion = sqliteTable(
  'floor_question',
  {
    id: integer().$type<FloorQuestionId>().primaryKey({ autoIncrement: true }),
    itemId: minuteItemId().notNull(),
    position: integer().notNull(),
    /** As the asker wished to be minuted; empty for "a member of the public". */
    asker: text().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    answeredBy: text('answered_by').notNull(),
    answerState: text('answer_state', { enum: ANSWER_STATES }).notNull(),
    /** Where an answer that follows goes; taken away once it went. Never printed, never in the history. */
    replyTo: text('reply_to').notNull(),
    repliedOn: dayColumn('replied_on'),
  },
  (t) => [
    index('floor_question_item').on(t.itemId, t.position),
    check('floor_question_state', oneOf(t.answerState, ANSWER_STATES)),
    check('floor_question_question', notEmpty(t.question)),
    check('floor_question_replied', sql`${t.repliedOn} is null or ${t.replyTo} = ''`),
  ],
);
