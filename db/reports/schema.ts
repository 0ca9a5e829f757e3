import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnnualReportId, AnnualReportPictureId, AttachmentId, Instant } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn } from '../meetings/schema-columns.ts';
import { attachment } from '../office/schema.ts';
import { REPORT_SECTIONS, REPORT_STATES } from './words.ts';

function attachmentIdColumn(name: string) {
  return integer(name)
    .$type<AttachmentId>()
    .references(() => attachment.id);
}

function reportIdColumn() {
  return integer('report_id')
    .$type<AnnualReportId>()
    .notNull()
    .references(() => annualReport.id);
}

/** Y1: the annual report of one financial year. Published, its figures and its files stay for good. */
export const annualReport = sqliteTable(
  'annual_report',
  {
    id: integer().$type<AnnualReportId>().primaryKey({ autoIncrement: true }),
    from: dayColumn('from').notNull(),
    until: dayColumn('until').notNull(),
    state: text({ enum: REPORT_STATES }).notNull(),
    /** The AGM that approves it: its day sets the deadline. */
    agmId: meetingIdColumn('agm_id'),
    agreedOn: dayColumn('agreed_on'),
    agreedBy: text('agreed_by').notNull(),
    approvedOn: dayColumn('approved_on'),
    /** The minute that approved it. */
    minuteRef: text('minute_ref').notNull(),
    publishedOn: dayColumn('published_on'),
    publishedWhere: text('published_where').notNull(),
    publishedTo: text('published_to').notNull(),
    /** Y2: every figure as published (JSON), and the hash over it. */
    figures: text().notNull(),
    figuresSha256: text('figures_sha256').notNull(),
    pdfId: attachmentIdColumn('pdf_id'),
    docxId: attachmentIdColumn('docx_id'),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('annual_report_from').on(t.from),
    check('annual_report_state', oneOf(t.state, REPORT_STATES)),
    check('annual_report_days', sql`${t.until} > ${t.from}`),
    check(
      'annual_report_published',
      sql`(${t.state} = 'published') = (${t.publishedOn} is not null) and (${t.state} = 'published') = (${t.figures} <> '')`,
    ),
  ],
);

/** What a person wrote for a part, with the figures as they were when it was saved (JSON): one that moved since is flagged. */
export const annualReportText = sqliteTable(
  'annual_report_text',
  {
    reportId: reportIdColumn(),
    section: text({ enum: REPORT_SECTIONS }).notNull(),
    text: text().notNull(),
    figuresSeen: text('figures_seen').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.section] }),
    check('annual_report_text_section', oneOf(t.section, REPORT_SECTIONS)),
    check('annual_report_text_figures', sql`json_valid(${t.figuresSeen})`),
  ],
);

/** A picture in a part, with its caption and the words for those who cannot see it. */
export const annualReportPicture = sqliteTable(
  'annual_report_picture',
  {
    id: integer().$type<AnnualReportPictureId>().primaryKey({ autoIncrement: true }),
    reportId: reportIdColumn(),
    section: text({ enum: REPORT_SECTIONS }).notNull(),
    position: integer().notNull(),
    attachmentId: attachmentIdColumn('attachment_id').notNull(),
    caption: text().notNull(),
    alternativeText: text('alternative_text').notNull(),
  },
  (t) => [
    index('annual_report_picture_report').on(t.reportId, t.section, t.position),
    check('annual_report_picture_section', oneOf(t.section, REPORT_SECTIONS)),
    check('annual_report_picture_alternative', notEmpty(t.alternativeText)),
  ],
);

/** Words added to a published report, beside it. */
export const annualReportCorrection = sqliteTable(
  'annual_report_correction',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    reportId: reportIdColumn(),
    on: dayColumn('on').notNull(),
    text: text().notNull(),
    by: text().notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    index('annual_report_correction_report').on(t.reportId),
    check('annual_report_correction_text', notEmpty(t.text)),
  ],
);
