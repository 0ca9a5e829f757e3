import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AgendaVersionId, AttachmentId, Instant, PackId } from '../base/brand.ts';
import { oneOf } from '../base/schema-checks.ts';
import { agendaVersion } from '../meetings/schema.ts';
import { dayColumn, meetingIdColumn } from '../meetings/schema-columns.ts';
import { AUDIENCES } from '../meetings/words.ts';
import { attachment } from '../office/schema.ts';
import { PACK_KINDS, PART_KINDS } from './words.ts';

/** A pack as it was built for a meeting: never changed; the next one built replaces it and the old one stays (triggers). */
export const pack = sqliteTable(
  'pack',
  {
    id: integer().$type<PackId>().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    number: integer().notNull(),
    kind: text({ enum: PACK_KINDS }).notNull(),
    /** The agreed agenda it was made from. */
    versionId: integer('version_id')
      .$type<AgendaVersionId>()
      .notNull()
      .references(() => agendaVersion.id),
    /** One sequence of page numbers for all editions; a supplement goes on. */
    firstPage: integer('first_page').notNull(),
    lastPage: integer('last_page').notNull(),
    builtBy: text('built_by').notNull(),
    builtAt: text('built_at').$type<Instant>().notNull(),
  },
  (t) => [
    uniqueIndex('pack_number').on(t.meetingId, t.number),
    check('pack_kind', oneOf(t.kind, PACK_KINDS)),
    check('pack_pages', sql`${t.firstPage} >= 1 and ${t.lastPage} >= ${t.firstPage}`),
  ],
);

function packId() {
  return integer('pack_id')
    .$type<PackId>()
    .notNull()
    .references(() => pack.id);
}

/** A part of a pack with its pages in the one sequence. */
export const packPart = sqliteTable(
  'pack_part',
  {
    packId: packId(),
    position: integer().notNull(),
    kind: text({ enum: PART_KINDS }).notNull(),
    title: text().notNull(),
    /** The number of the agenda's item, from 1; null for what belongs to no item. */
    item: integer(),
    audience: text({ enum: AUDIENCES }).notNull(),
    /** Why it is not for publication, and the day it may be; empty and null for a public part. */
    reason: text().notNull(),
    releaseOn: dayColumn('release_on'),
    /** The paper as it was received, by its hash; empty for our own parts. */
    sha256: text().notNull(),
    firstPage: integer('first_page').notNull(),
    pages: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.packId, t.position] }),
    check('pack_part_kind', oneOf(t.kind, PART_KINDS)),
    check('pack_part_audience', oneOf(t.audience, AUDIENCES)),
    check('pack_part_pages', sql`${t.firstPage} >= 1 and ${t.pages} >= 1`),
  ],
);

/** One PDF of a pack: what this audience may see. */
export const packEdition = sqliteTable(
  'pack_edition',
  {
    packId: packId(),
    audience: text({ enum: AUDIENCES }).notNull(),
    attachmentId: integer('attachment_id')
      .$type<AttachmentId>()
      .notNull()
      .references(() => attachment.id),
    /** The pages of the file itself: a public edition has fewer than the sequence. */
    pages: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.packId, t.audience] }),
    check('pack_edition_audience', oneOf(t.audience, AUDIENCES)),
    check('pack_edition_pages', sql`${t.pages} >= 1`),
  ],
);
