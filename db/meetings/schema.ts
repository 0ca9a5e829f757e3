import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  AgendaItemId,
  AgendaPaperId,
  AgendaRequestId,
  AgendaVersionId,
  AttachmentId,
  ClockTime,
  Instant,
  IsoDate,
  MeetingId,
  MemberId,
  VenueId,
} from '../base/brand.ts';
import { oneOf } from '../base/schema-checks.ts';
import { member } from '../members/schema.ts';
import { attachment } from '../office/schema.ts';
import {
  AGENDA_STATES,
  AGENDA_STEPS,
  AGREED_HOW,
  AUDIENCES,
  ITEM_KINDS,
  MEETING_KINDS,
  MEETING_STATES,
} from './words.ts';

export * from './around-schema.ts';

/** A8: where the group meets, and who can get in. */
export const venue = sqliteTable(
  'venue',
  {
    id: integer().$type<VenueId>().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    address: text().notNull(),
    stepFree: integer('step_free', { mode: 'boolean' }).notNull(),
    hearingLoop: integer('hearing_loop', { mode: 'boolean' }).notNull(),
    accessibleToilet: integer('accessible_toilet', { mode: 'boolean' }).notNull(),
    accessibility: text().notNull(),
    capacity: integer(),
    contact: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('venue_name').on(sql`lower(${t.name})`),
    check(
      'venue_flags',
      sql`${t.stepFree} in (0, 1) and ${t.hearingLoop} in (0, 1) and ${t.accessibleToilet} in (0, 1) and ${t.active} in (0, 1)`,
    ),
    check('venue_capacity', sql`${t.capacity} is null or ${t.capacity} > 0`),
  ],
);

export const meeting = sqliteTable(
  'meeting',
  {
    id: integer().$type<MeetingId>().primaryKey({ autoIncrement: true }),
    kind: text({ enum: MEETING_KINDS }).notNull(),
    /** Empty for the kind's own name. */
    title: text().notNull(),
    date: text().$type<IsoDate>().notNull(),
    start: text().$type<ClockTime>().notNull(),
    /** A2: the planned length, in minutes. */
    plannedMinutes: integer('planned_minutes').notNull(),
    venueId: integer('venue_id')
      .$type<VenueId>()
      .references(() => venue.id),
    /** The room, or how to find it. */
    room: text().notNull(),
    /** A10: numbers expected. */
    expectedMembers: integer('expected_members'),
    expectedPublic: integer('expected_public'),
    /** A9: when an interpreter or signer was asked for. */
    interpreterAskedOn: text('interpreter_asked_on').$type<IsoDate>(),
    /** A6: open to public and press; a sub-group's meeting may be closed. */
    open: integer({ mode: 'boolean' }).notNull(),
    /** A7: what the advertisement says beside the facts. */
    invitation: text().notNull(),
    welcome: text().notNull(),
    state: text({ enum: MEETING_STATES }).notNull(),
    stateReason: text('state_reason').notNull(),
    agendaState: text('agenda_state', { enum: AGENDA_STATES }).notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('meeting_date').on(t.date),
    check('meeting_kind', sql`${t.kind} in ('ordinary', 'agm', 'public_event', 'sub_group')`),
    check('meeting_state', sql`${t.state} in ('planned', 'held', 'postponed', 'cancelled')`),
    check('meeting_agenda_state', sql`${t.agendaState} in ('draft', 'with_chair', 'agreed', 'published')`),
    check('meeting_minutes', sql`${t.plannedMinutes} between 1 and 1440`),
    check('meeting_open', sql`${t.open} in (0, 1)`),
    check('meeting_expected', sql`coalesce(${t.expectedMembers}, 0) >= 0 and coalesce(${t.expectedPublic}, 0) >= 0`),
  ],
);

/** A7: what the advertisement announces. */
export const meetingTopic = sqliteTable(
  'meeting_topic',
  {
    meetingId: integer('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id),
    position: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.position] })],
);

export const agendaItem = sqliteTable(
  'agenda_item',
  {
    id: integer().$type<AgendaItemId>().primaryKey({ autoIncrement: true }),
    meetingId: integer('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id),
    position: integer().notNull(),
    kind: text({ enum: ITEM_KINDS }).notNull(),
    title: text().notNull(),
    presenter: text().notNull(),
    /** Who sees that the item is ready. */
    owner: text().notNull(),
    minutes: integer(),
  },
  (t) => [
    index('agenda_item_meeting').on(t.meetingId, t.position),
    check('agenda_item_minutes', sql`${t.minutes} is null or ${t.minutes} between 0 and 1440`),
    check(
      'agenda_item_kind',
      sql`${t.kind} in ('apologies', 'previous_minutes', 'oral_updates', 'police_performance', 'treasurer', 'community_safety', 'presentation', 'public_questions', 'other_business', 'next_meeting', 'election', 'other')`,
    ),
  ],
);

/** A sub-point of an agenda item. */
export const agendaPoint = sqliteTable(
  'agenda_point',
  {
    itemId: integer('item_id')
      .$type<AgendaItemId>()
      .notNull()
      .references(() => agendaItem.id),
    position: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.position] })],
);

/** A paper that goes with an item. */
export const agendaPaper = sqliteTable(
  'agenda_paper',
  {
    id: integer().$type<AgendaPaperId>().primaryKey({ autoIncrement: true }),
    itemId: integer('item_id')
      .$type<AgendaItemId>()
      .notNull()
      .references(() => agendaItem.id),
    position: integer().notNull(),
    title: text().notNull(),
    attachmentId: integer('attachment_id')
      .$type<AttachmentId>()
      .notNull()
      .references(() => attachment.id),
    /** Whose edition of the pack has it; why it is not for publication, and the day it may be. */
    audience: text({ enum: AUDIENCES }).notNull(),
    reason: text().notNull(),
    releaseOn: text('release_on').$type<IsoDate>(),
  },
  (t) => [
    index('agenda_paper_item').on(t.itemId),
    check('agenda_paper_audience', oneOf(t.audience, AUDIENCES)),
    check('agenda_paper_reason', sql`${t.audience} = 'public' or trim(${t.reason}) <> ''`),
  ],
);

/** A3: something a member asked for before the meeting. */
export const agendaRequest = sqliteTable(
  'agenda_request',
  {
    id: integer().$type<AgendaRequestId>().primaryKey({ autoIncrement: true }),
    meetingId: integer('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id),
    memberId: integer('member_id')
      .$type<MemberId>()
      .notNull()
      .references(() => member.id),
    receivedOn: text('received_on').$type<IsoDate>().notNull(),
    text: text().notNull(),
    answer: text({ enum: ['open', 'placed', 'later', 'declined'] }).notNull(),
    answerNote: text('answer_note').notNull(),
    itemId: integer('item_id')
      .$type<AgendaItemId>()
      .references(() => agendaItem.id),
  },
  (t) => [
    index('agenda_request_meeting').on(t.meetingId),
    check('agenda_request_answer', sql`${t.answer} in ('open', 'placed', 'later', 'declined')`),
  ],
);

/** The agenda as it was agreed, or as a supplement left it: a copy that never changes (triggers). */
export const agendaVersion = sqliteTable(
  'agenda_version',
  {
    id: integer().$type<AgendaVersionId>().primaryKey({ autoIncrement: true }),
    meetingId: integer('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id),
    number: integer().notNull(),
    /** JSON of the meeting's facts, items, points and papers as agreed: `AgendaSnapshot`. */
    snapshot: text().notNull(),
    sha256: text().notNull(),
    agreedBy: text('agreed_by').notNull(),
    agreedOn: text('agreed_on').$type<IsoDate>().notNull(),
    agreedHow: text('agreed_how', { enum: AGREED_HOW }).notNull(),
    /** Why there is a supplement; empty for an agreed agenda. */
    supplementReason: text('supplement_reason').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
  },
  (t) => [
    uniqueIndex('agenda_version_number').on(t.meetingId, t.number),
    check('agenda_version_how', sql`${t.agreedHow} in ('in_program', 'in_person', 'email', 'telephone', 'letter')`),
  ],
);

/** Each step the agenda took, with its lateness: the compliance report reads this (triggers: never changed). */
export const agendaStep = sqliteTable(
  'agenda_step',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: integer('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id),
    step: text({ enum: AGENDA_STEPS }).notNull(),
    on: text().$type<IsoDate>().notNull(),
    due: text().$type<IsoDate>(),
    /** Required when `on` is after `due`. */
    lateReason: text('late_reason').notNull(),
    /** Who took it, as named then. */
    by: text().notNull(),
    /** The chair's comment, the reason for reopening, or how it was published. */
    note: text().notNull(),
    versionId: integer('version_id')
      .$type<AgendaVersionId>()
      .references(() => agendaVersion.id),
    at: text().$type<Instant>().notNull(),
  },
  (t) => [
    index('agenda_step_meeting').on(t.meetingId),
    check(
      'agenda_step_step',
      sql`${t.step} in ('send_to_chair', 'return_to_draft', 'agree', 'reopen', 'publish', 'supplement')`,
    ),
    check('agenda_step_late', sql`${t.due} is null or ${t.on} <= ${t.due} or trim(${t.lateReason}) <> ''`),
  ],
);
