import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AccessArrangementId, AttachmentId, Pence, SubGroupId, SubGroupReportId, VenueId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { ACCESS_NEEDS } from '../members/words.ts';
import { attachment } from '../office/schema.ts';
import { venue } from './schema.ts';
import { dayColumn, meetingIdColumn, memberIdColumn } from './schema-columns.ts';
import { SUB_GROUP_ROLES } from './words.ts';

/** A8: the booking of a meeting's venue. */
export const venueBooking = sqliteTable(
  'venue_booking',
  {
    meetingId: meetingIdColumn().primaryKey(),
    /** The place and the day that it is for: a meeting that moved since has none. */
    venueId: integer('venue_id')
      .$type<VenueId>()
      .notNull()
      .references(() => venue.id),
    date: dayColumn('date').notNull(),
    askedOn: dayColumn('asked_on').notNull(),
    confirmedOn: dayColumn('confirmed_on'),
    /** Who confirmed it; empty until somebody has. */
    confirmedBy: text('confirmed_by').notNull(),
    reference: text().notNull(),
    /** Whole pence; null while it is not known. */
    cost: integer().$type<Pence>(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    check('venue_booking_order', sql`${t.confirmedOn} is null or ${t.confirmedOn} >= ${t.askedOn}`),
    check('venue_booking_confirmed', sql`(${t.confirmedOn} is null) = (trim(${t.confirmedBy}) = '')`),
    check('venue_booking_cost', sql`${t.cost} is null or ${t.cost} >= 0`),
  ],
);

/** A9: something arranged so that somebody can take part: an interpreter, large print, a lift. */
export const accessArrangement = sqliteTable(
  'access_arrangement',
  {
    id: integer().$type<AccessArrangementId>().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    /** Null when it is for somebody of the public; their name is not kept. */
    memberId: memberIdColumn(),
    need: text({ enum: ACCESS_NEEDS }).notNull(),
    /** Of the public; what a member needs stands in the register. */
    detail: text().notNull(),
    askedOn: dayColumn('asked_on'),
    confirmedOn: dayColumn('confirmed_on'),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('access_arrangement_meeting').on(t.meetingId),
    uniqueIndex('access_arrangement_once').on(t.meetingId, t.memberId, t.need),
    check('access_arrangement_need', oneOf(t.need, ACCESS_NEEDS)),
    check('access_arrangement_detail', sql`${t.memberId} is null or ${t.detail} = ''`),
    check(
      'access_arrangement_order',
      sql`${t.confirmedOn} is null or (${t.askedOn} is not null and ${t.confirmedOn} >= ${t.askedOn})`,
    ),
  ],
);

/** A14: a sub-group, for a time, with terms of reference that all members agreed. */
export const subGroup = sqliteTable(
  'sub_group',
  {
    id: integer().$type<SubGroupId>().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    terms: text().notNull(),
    /** The meeting that agreed the terms, where it is on record, and the day. */
    agreedAtId: meetingIdColumn('agreed_at_id'),
    agreedOn: dayColumn('agreed_on').notNull(),
    endsOn: dayColumn('ends_on').notNull(),
    closedOn: dayColumn('closed_on'),
    closedReason: text('closed_reason').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('sub_group_name').on(sql`lower(${t.name})`).where(sql`${t.closedOn} is null`),
    check('sub_group_terms', notEmpty(t.terms)),
    check('sub_group_ends', sql`${t.endsOn} > ${t.agreedOn}`),
    check(
      'sub_group_closed',
      sql`${t.closedOn} is null or (${t.closedOn} >= ${t.agreedOn} and trim(${t.closedReason}) <> '')`,
    ),
  ],
);

function subGroupId() {
  return integer('sub_group_id')
    .$type<SubGroupId>()
    .references(() => subGroup.id);
}

export const subGroupMember = sqliteTable(
  'sub_group_member',
  {
    subGroupId: subGroupId().notNull(),
    memberId: memberIdColumn().notNull(),
    role: text({ enum: SUB_GROUP_ROLES }).notNull(),
    from: dayColumn('from').notNull(),
    until: dayColumn('until'),
  },
  (t) => [
    primaryKey({ columns: [t.subGroupId, t.memberId, t.from] }),
    index('sub_group_member_member').on(t.memberId),
    check('sub_group_member_role', oneOf(t.role, SUB_GROUP_ROLES)),
    check('sub_group_member_dates', sql`${t.until} is null or ${t.until} >= ${t.from}`),
  ],
);

/** Whose meeting a sub-group's meeting is. */
export const subGroupMeeting = sqliteTable(
  'sub_group_meeting',
  { meetingId: meetingIdColumn().primaryKey(), subGroupId: subGroupId().notNull() },
  (t) => [index('sub_group_meeting_group').on(t.subGroupId)],
);

/** A14: what a sub-group told the full group. */
export const subGroupReport = sqliteTable(
  'sub_group_report',
  {
    id: integer().$type<SubGroupReportId>().primaryKey({ autoIncrement: true }),
    subGroupId: subGroupId().notNull(),
    on: dayColumn('on').notNull(),
    /** The meeting of the full group it was given to. */
    meetingId: meetingIdColumn(),
    text: text().notNull(),
    attachmentId: integer('attachment_id')
      .$type<AttachmentId>()
      .references(() => attachment.id),
  },
  (t) => [index('sub_group_report_group').on(t.subGroupId), check('sub_group_report_text', notEmpty(t.text))],
);
