import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { EqualityCollectionId, IsoDate, MemberId, MembershipReviewId } from '../base/brand.ts';
import { notEmpty, oneOf } from '../base/schema-checks.ts';
import { member } from './schema.ts';
import { CHARACTERISTICS, COLLECTED_OF, REVIEW_OUTCOMES } from './words.ts';

/** M6: a review of the membership: dated, open until every current member has an outcome. */
export const membershipReview = sqliteTable(
  'membership_review',
  {
    id: integer().$type<MembershipReviewId>().primaryKey({ autoIncrement: true }),
    begunOn: text('begun_on').$type<IsoDate>().notNull(),
    /** The day it is dated with; null while it is open. */
    completedOn: text('completed_on').$type<IsoDate>(),
    by: text().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('membership_review_open').on(sql`(${t.completedOn} is null)`).where(sql`${t.completedOn} is null`),
    check('membership_review_days', sql`${t.completedOn} is null or ${t.completedOn} >= ${t.begunOn}`),
  ],
);

/** M6: a member confirmed, changed or ended, with the reason. */
export const membershipReviewMember = sqliteTable(
  'membership_review_member',
  {
    reviewId: integer('review_id')
      .$type<MembershipReviewId>()
      .notNull()
      .references(() => membershipReview.id),
    memberId: integer('member_id')
      .$type<MemberId>()
      .notNull()
      .references(() => member.id),
    outcome: text({ enum: REVIEW_OUTCOMES }).notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.memberId] }),
    index('membership_review_member_member').on(t.memberId),
    check('membership_review_member_outcome', oneOf(t.outcome, REVIEW_OUTCOMES)),
    check('membership_review_member_reason', sql`${t.outcome} = 'confirmed' or trim(${t.reason}) <> ''`),
  ],
);

/** M10: answers that people gave of themselves, as counts: never a person, never beside a name. */
export const equalityCollection = sqliteTable(
  'equality_collection',
  {
    id: integer().$type<EqualityCollectionId>().primaryKey({ autoIncrement: true }),
    of: text({ enum: COLLECTED_OF }).notNull(),
    on: text().$type<IsoDate>().notNull(),
    /** Forms given out and forms that came back. */
    asked: integer().notNull(),
    returned: integer().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('equality_collection_on').on(t.on),
    check('equality_collection_of', oneOf(t.of, COLLECTED_OF)),
    check('equality_collection_counts', sql`${t.returned} >= 0 and ${t.asked} >= ${t.returned}`),
  ],
);

/** M10: how many gave an answer. "Prefer not to say" is what is missing up to the forms returned. */
export const equalityCount = sqliteTable(
  'equality_count',
  {
    collectionId: integer('collection_id')
      .$type<EqualityCollectionId>()
      .notNull()
      .references(() => equalityCollection.id),
    characteristic: text({ enum: CHARACTERISTICS }).notNull(),
    band: text().notNull(),
    position: integer().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.characteristic, t.band] }),
    check('equality_count_characteristic', oneOf(t.characteristic, CHARACTERISTICS)),
    check('equality_count_band', notEmpty(t.band)),
    check('equality_count_count', sql`${t.count} >= 0`),
  ],
);

/** M10: the borough's population by the same bands, in tenths of a percent, and where the figures come from. */
export const boroughPopulation = sqliteTable(
  'borough_population',
  {
    characteristic: text({ enum: CHARACTERISTICS }).notNull(),
    band: text().notNull(),
    position: integer().notNull(),
    perMille: integer('per_mille').notNull(),
    source: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.characteristic, t.band] }),
    check('borough_population_characteristic', oneOf(t.characteristic, CHARACTERISTICS)),
    check('borough_population_band', notEmpty(t.band)),
    check('borough_population_per_mille', sql`${t.perMille} between 0 and 1000`),
  ],
);
