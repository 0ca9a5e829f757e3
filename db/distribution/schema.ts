import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { DistributionId, Instant } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn, memberIdColumn } from '../meetings/schema-columns.ts';
import { AUDIENCES } from '../meetings/words.ts';
import { SENT_BY, SENT_WHAT } from './words.ts';

/** Something that went out, with its day (triggers: never changed). */
export const distribution = sqliteTable(
  'distribution',
  {
    id: integer().$type<DistributionId>().primaryKey({ autoIncrement: true }),
    meetingId: meetingIdColumn().notNull(),
    what: text({ enum: SENT_WHAT }).notNull(),
    /** Which one it was, as the program names it: "Agenda, version 2". The same for all its editions. */
    title: text().notNull(),
    audience: text({ enum: AUDIENCES }).notNull(),
    /** The file that went out, by its hash; empty where nothing was attached. */
    sha256: text().notNull(),
    on: dayColumn('on').notNull(),
    note: text().notNull(),
    by: text().notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    index('distribution_meeting').on(t.meetingId),
    check('distribution_what', oneOf(t.what, SENT_WHAT)),
    check('distribution_title', notEmpty(t.title)),
    check('distribution_audience', oneOf(t.audience, AUDIENCES)),
  ],
);

/** Who got it, and by which way. No address is kept here. */
export const distributionRecipient = sqliteTable(
  'distribution_recipient',
  {
    distributionId: integer('distribution_id')
      .$type<DistributionId>()
      .notNull()
      .references(() => distribution.id),
    position: integer().notNull(),
    memberId: memberIdColumn(),
    /** A member's name comes from the register; here is a place ("the website", "library") or somebody else. */
    name: text().notNull(),
    way: text({ enum: SENT_BY }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.distributionId, t.position] }),
    uniqueIndex('distribution_recipient_once').on(t.distributionId, t.memberId),
    index('distribution_recipient_member').on(t.memberId),
    check('distribution_recipient_way', oneOf(t.way, SENT_BY)),
    check('distribution_recipient_who', sql`(${t.memberId} is null) = (trim(${t.name}) <> '')`),
  ],
);
