import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  AttachmentId,
  ConsultationId,
  FunderUpdateId,
  NewsletterId,
  PublishedInformationId,
  ReceivedReportId,
} from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn } from '../meetings/schema-columns.ts';
import { attachment } from '../office/schema.ts';
import { CHANNELS, CONSULTATION_KINDS, PASSED_ON_HOW, RECEIVED_REPORT_KINDS } from './words.ts';

/** What the group can show for its agreement (L6): short lists with a day, a file, and what each row feeds. */

/** A file of its own, kept by its hash. */
export function attachmentIdColumn() {
  return integer('attachment_id')
    .$type<AttachmentId>()
    .references(() => attachment.id);
}

/** L7: a newsletter that went out. */
export const newsletter = sqliteTable(
  'newsletter',
  {
    id: integer().$type<NewsletterId>().primaryKey({ autoIncrement: true }),
    /** As printed on it: "No. 12", "Spring 2010". */
    issue: text().notNull(),
    on: dayColumn('on').notNull(),
    /** Where it was given out, in words: members, libraries, the website. */
    distribution: text().notNull(),
    /** Copies printed or sent; null while it is not known. */
    copies: integer(),
    attachmentId: attachmentIdColumn(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('newsletter_on').on(t.on),
    check('newsletter_issue', notEmpty(t.issue)),
    check('newsletter_copies', sql`${t.copies} is null or ${t.copies} >= 0`),
  ],
);

/** By which ways a newsletter went out. */
export const newsletterChannel = sqliteTable(
  'newsletter_channel',
  {
    newsletterId: integer('newsletter_id')
      .$type<NewsletterId>()
      .notNull()
      .references(() => newsletter.id),
    channel: text({ enum: CHANNELS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.newsletterId, t.channel] }),
    check('newsletter_channel_channel', oneOf(t.channel, CHANNELS)),
  ],
);

/** L7: information on the group's activities that went out beside newsletters. */
export const publishedInformation = sqliteTable(
  'published_information',
  {
    id: integer().$type<PublishedInformationId>().primaryKey({ autoIncrement: true }),
    title: text().notNull(),
    on: dayColumn('on').notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    attachmentId: attachmentIdColumn(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('published_information_on').on(t.on),
    check('published_information_title', notEmpty(t.title)),
    check('published_information_channel', oneOf(t.channel, CHANNELS)),
  ],
);

/** L8: a consultation of the funder, how it was passed on and how many answered. */
export const consultation = sqliteTable(
  'consultation',
  {
    id: integer().$type<ConsultationId>().primaryKey({ autoIncrement: true }),
    kind: text({ enum: CONSULTATION_KINDS }).notNull(),
    title: text().notNull(),
    receivedOn: dayColumn('received_on').notNull(),
    closesOn: dayColumn('closes_on'),
    passedOn: dayColumn('passed_on'),
    passedOnHow: text('passed_on_how', { enum: PASSED_ON_HOW }),
    /** To how many it was passed on; null while it is not known. */
    reached: integer(),
    /** How many answered; null while it is not known. */
    answered: integer(),
    /** The meeting that considered it. */
    discussedAtId: meetingIdColumn('discussed_at_id'),
    /** When the group's own answer went. */
    respondedOn: dayColumn('responded_on'),
    attachmentId: attachmentIdColumn(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('consultation_received').on(t.receivedOn),
    check('consultation_kind', oneOf(t.kind, CONSULTATION_KINDS)),
    check('consultation_title', notEmpty(t.title)),
    check('consultation_passed_on', sql`(${t.passedOn} is null) = (${t.passedOnHow} is null)`),
    check('consultation_how', sql`${t.passedOnHow} is null or ${oneOf(t.passedOnHow, PASSED_ON_HOW)}`),
    check('consultation_counts', sql`coalesce(${t.reached}, 0) >= 0 and coalesce(${t.answered}, 0) >= 0`),
  ],
);

/** The funder's update, and when it was circulated to members. */
export const funderUpdate = sqliteTable(
  'funder_update',
  {
    id: integer().$type<FunderUpdateId>().primaryKey({ autoIncrement: true }),
    title: text().notNull(),
    receivedOn: dayColumn('received_on').notNull(),
    circulatedOn: dayColumn('circulated_on'),
    circulatedHow: text('circulated_how', { enum: PASSED_ON_HOW }),
    attachmentId: attachmentIdColumn(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('funder_update_received').on(t.receivedOn),
    check('funder_update_title', notEmpty(t.title)),
    check('funder_update_circulated', sql`(${t.circulatedOn} is null) = (${t.circulatedHow} is null)`),
    check('funder_update_how', sql`${t.circulatedHow} is null or ${oneOf(t.circulatedHow, PASSED_ON_HOW)}`),
  ],
);

/** L9: a report of the custody visitors (yearly) or the monitoring group (half-yearly): received, discussed, circulated. */
export const receivedReport = sqliteTable(
  'received_report',
  {
    id: integer().$type<ReceivedReportId>().primaryKey({ autoIncrement: true }),
    kind: text({ enum: RECEIVED_REPORT_KINDS }).notNull(),
    title: text().notNull(),
    /** The stretch of time it is about, in words: "2009/10", "April to September 2010". */
    about: text().notNull(),
    receivedOn: dayColumn('received_on').notNull(),
    discussedAtId: meetingIdColumn('discussed_at_id'),
    circulatedOn: dayColumn('circulated_on'),
    circulatedHow: text('circulated_how', { enum: PASSED_ON_HOW }),
    attachmentId: attachmentIdColumn(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('received_report_received').on(t.receivedOn),
    check('received_report_kind', oneOf(t.kind, RECEIVED_REPORT_KINDS)),
    check('received_report_title', notEmpty(t.title)),
    check('received_report_circulated', sql`(${t.circulatedOn} is null) = (${t.circulatedHow} is null)`),
    check('received_report_how', sql`${t.circulatedHow} is null or ${oneOf(t.circulatedHow, PASSED_ON_HOW)}`),
  ],
);
