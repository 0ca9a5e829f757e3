import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ActionId, DecisionId, Instant, MinuteItemId } from '../base/brand.ts';
import { isFlag, notEmpty, oneOf } from '../base/schema-checks.ts';
import { dayColumn, meetingIdColumn, memberIdColumn } from '../meetings/schema-columns.ts';
import { minuteItem } from './schema.ts';
import { ACTION_STATES, DECIDED_HOW } from './words.ts';

/** A13: what was decided, who does what by when, and what came of it. */

/** A decision under an item; votes by show of hands are numbers, never names. */
export const decision = sqliteTable(
  'decision',
  {
    id: integer().$type<DecisionId>().primaryKey({ autoIncrement: true }),
    itemId: integer('item_id')
      .$type<MinuteItemId>()
      .notNull()
      .references(() => minuteItem.id),
    position: integer().notNull(),
    text: text().notNull(),
    how: text({ enum: DECIDED_HOW }).notNull(),
    carried: integer({ mode: 'boolean' }).notNull(),
    votesFor: integer('votes_for'),
    votesAgainst: integer('votes_against'),
    abstained: integer(),
  },
  (t) => [
    index('decision_item').on(t.itemId, t.position),
    check('decision_how', oneOf(t.how, DECIDED_HOW)),
    check('decision_text', notEmpty(t.text)),
    check('decision_carried', isFlag(t.carried)),
    check(
      'decision_votes',
      sql`(${t.how} = 'show_of_hands') = (${t.votesFor} is not null and ${t.votesAgainst} is not null and ${t.abstained} is not null)`,
    ),
    check(
      'decision_counts',
      sql`coalesce(${t.votesFor}, 0) >= 0 and coalesce(${t.votesAgainst}, 0) >= 0 and coalesce(${t.abstained}, 0) >= 0`,
    ),
  ],
);

/** Something somebody does after a meeting. Open ones stand in the next pack's action log. */
export const action = sqliteTable(
  'action',
  {
    id: integer().$type<ActionId>().primaryKey({ autoIncrement: true }),
    /** As it is spoken of: the year and a running number, `2011/7`. */
    reference: text().notNull(),
    meetingId: meetingIdColumn().notNull(),
    itemId: integer('item_id')
      .$type<MinuteItemId>()
      .references(() => minuteItem.id),
    decisionId: integer('decision_id')
      .$type<DecisionId>()
      .references(() => decision.id),
    text: text().notNull(),
    ownerMemberId: memberIdColumn('owner_member_id'),
    /** An owner who is not a member: an officer of the police, the administrator. */
    ownerName: text('owner_name').notNull(),
    due: dayColumn('due').notNull(),
    state: text({ enum: ACTION_STATES }).notNull(),
    closedOn: dayColumn('closed_on'),
    /** What came of it: the next meeting sees it under matters arising. */
    outcome: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('action_reference').on(t.reference),
    index('action_meeting').on(t.meetingId),
    index('action_state').on(t.state, t.due),
    check('action_state_known', oneOf(t.state, ACTION_STATES)),
    check('action_text', notEmpty(t.text)),
    check('action_owner', sql`(${t.ownerMemberId} is null) = (trim(${t.ownerName}) <> '')`),
    check('action_closed', sql`(${t.state} = 'open') = (${t.closedOn} is null)`),
    check('action_outcome', sql`${t.state} = 'open' or trim(${t.outcome}) <> ''`),
  ],
);

/** A dated word on how an action goes (triggers: never changed). */
export const actionUpdate = sqliteTable(
  'action_update',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    actionId: integer('action_id')
      .$type<ActionId>()
      .notNull()
      .references(() => action.id),
    on: dayColumn('on').notNull(),
    text: text().notNull(),
    by: text().notNull(),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [index('action_update_action').on(t.actionId), check('action_update_text', notEmpty(t.text))],
);
