import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CategoryId, Instant, IsoDate, MemberId, OfficeTermId, WardId } from '../base/brand.ts';
import { ACCESS_NEEDS, OFFICES, SEATS, STANDINGS } from './words.ts';

export * from './review-schema.ts';

/** A category of the model membership (M3), or one that the group added. */
export const category = sqliteTable(
  'category',
  {
    id: integer().$type<CategoryId>().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    name: text().notNull(),
    example: text().notNull(),
    kind: text({ enum: ['core', 'invited'] }).notNull(),
    /** Safer Neighbourhood Panels: one seat a ward. */
    perWard: integer('per_ward', { mode: 'boolean' }).notNull(),
    /** M12: the categories that each send one: the advisory group, the custody visitors, the monitoring group. */
    sendsOne: integer('sends_one', { mode: 'boolean' }).notNull(),
    position: integer().notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    uniqueIndex('category_key').on(t.key),
    check('category_kind', sql`${t.kind} in ('core', 'invited')`),
    check('category_flags', sql`${t.perWard} in (0, 1) and ${t.sendsOne} in (0, 1) and ${t.active} in (0, 1)`),
  ],
);

export const ward = sqliteTable(
  'ward',
  {
    id: integer().$type<WardId>().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
  },
  (t) => [uniqueIndex('ward_name').on(sql`lower(${t.name})`), check('ward_active', sql`${t.active} in (0, 1)`)],
);

export const member = sqliteTable(
  'member',
  {
    id: integer().$type<MemberId>().primaryKey({ autoIncrement: true }),
    title: text().notNull(),
    firstName: text('first_name').notNull(),
    surname: text().notNull(),
    organisation: text().notNull(),
    position: text().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    mobile: text().notNull(),
    address: text().notNull(),
    postcode: text().notNull(),
    /** How papers are sent. */
    papersBy: text('papers_by', { enum: ['email', 'post', 'by_hand'] }).notNull(),
    standing: text({ enum: STANDINGS }).notNull(),
    /** One of the three seats without a vote (E8), whoever sits on it. */
    seat: text({ enum: SEATS }),
    /** The ward the member speaks for, if any. */
    wardId: integer('ward_id')
      .$type<WardId>()
      .references(() => ward.id),
    /** M1: why this member is here. */
    justification: text().notNull(),
    /** M5: the group the member reports back to, and how; empty when there is none. */
    reportsBackTo: text('reports_back_to').notNull(),
    joinedOn: text('joined_on').$type<IsoDate>().notNull(),
    endedOn: text('ended_on').$type<IsoDate>(),
    endReason: text('end_reason').notNull(),
    substituteName: text('substitute_name').notNull(),
    substituteContact: text('substitute_contact').notNull(),
    notes: text().notNull(),
    /** M14: when the contact details were erased. */
    erasedAt: text('erased_at').$type<Instant>(),
    version: integer().notNull(),
  },
  (t) => [
    index('member_surname').on(t.surname),
    uniqueIndex('member_seat').on(t.seat).where(sql`${t.seat} is not null and ${t.standing} <> 'former'`),
    check('member_standing', sql`${t.standing} in ('member', 'associate', 'adviser', 'ex_officio', 'former')`),
    check(
      'member_seat_known',
      sql`${t.seat} is null or ${t.seat} in ('borough_commander', 'lead_councillor', 'funder_link')`,
    ),
    check('member_justification', sql`trim(${t.justification}) <> ''`),
    check('member_ended', sql`(${t.standing} = 'former') = (${t.endedOn} is not null)`),
    check('member_dates', sql`${t.endedOn} is null or ${t.endedOn} >= ${t.joinedOn}`),
    check('member_papers_by', sql`${t.papersBy} in ('email', 'post', 'by_hand')`),
  ],
);

/** M2: the hats a member wears. */
export const memberCategory = sqliteTable(
  'member_category',
  {
    memberId: integer('member_id')
      .$type<MemberId>()
      .notNull()
      .references(() => member.id),
    categoryId: integer('category_id')
      .$type<CategoryId>()
      .notNull()
      .references(() => category.id),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.categoryId] }), index('member_category_category').on(t.categoryId)],
);

export const memberAccessNeed = sqliteTable(
  'member_access_need',
  {
    memberId: integer('member_id')
      .$type<MemberId>()
      .notNull()
      .references(() => member.id),
    need: text({ enum: ACCESS_NEEDS }).notNull(),
    detail: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.need] })],
);

/** One dated record of an office held: elected, co-opted or appointed. Begun and ended, never overwritten. */
export const officeTerm = sqliteTable(
  'office_term',
  {
    id: integer().$type<OfficeTermId>().primaryKey({ autoIncrement: true }),
    memberId: integer('member_id')
      .$type<MemberId>()
      .notNull()
      .references(() => member.id),
    office: text({ enum: OFFICES }).notNull(),
    how: text({ enum: ['elected', 'co_opted', 'appointed'] }).notNull(),
    startedOn: text('started_on').$type<IsoDate>().notNull(),
    endedOn: text('ended_on').$type<IsoDate>(),
    note: text().notNull(),
  },
  (t) => [
    index('office_term_member').on(t.memberId),
    check(
      'office_term_office',
      sql`${t.office} in ('chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member')`,
    ),
    check('office_term_how', sql`${t.how} in ('elected', 'co_opted', 'appointed')`),
    check('office_term_dates', sql`${t.endedOn} is null or ${t.endedOn} >= ${t.startedOn}`),
  ],
);
