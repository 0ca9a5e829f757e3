import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AttachmentId, Instant, PersonId } from '../base/brand.ts';
import { ROLES } from './roles.ts';

/** The group itself: one row. */
export const groupProfile = sqliteTable(
  'group_profile',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    shortName: text('short_name').notNull(),
    borough: text().notNull(),
    funderName: text('funder_name').notNull(),
    funderShortName: text('funder_short_name').notNull(),
    linkMember: text('link_member').notNull(),
    linkOfficer: text('link_officer').notNull(),
    linkOfficerPhone: text('link_officer_phone').notNull(),
    linkOfficerEmail: text('link_officer_email').notNull(),
    contactName: text('contact_name').notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    fax: text().notNull(),
    minicom: text().notNull(),
    website: text().notNull(),
    addressLines: text('address_lines').notNull(),
    logoId: integer('logo_id')
      .$type<AttachmentId>()
      .references(() => attachment.id),
    yearStartMonth: integer('year_start_month').notNull(),
    yearStartDay: integer('year_start_day').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    check('group_profile_one_row', sql`${t.id} = 1`),
    check('group_profile_year_start', sql`${t.yearStartMonth} between 1 and 12 and ${t.yearStartDay} between 1 and 31`),
  ],
);

/** Somebody who signs in. */
export const person = sqliteTable(
  'person',
  {
    id: integer().$type<PersonId>().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    salt: text().notNull(),
    passphraseHash: text('passphrase_hash').notNull(),
    /** scrypt's work factor as stored: N, r, p. */
    scryptN: integer('scrypt_n').notNull(),
    scryptR: integer('scrypt_r').notNull(),
    scryptP: integer('scrypt_p').notNull(),
    failedAttempts: integer('failed_attempts').notNull().default(0),
    waitUntil: text('wait_until').$type<Instant>(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    createdAt: text('created_at').$type<Instant>().notNull(),
    version: integer().notNull(),
  },
  (t) => [uniqueIndex('person_name').on(sql`lower(${t.name})`), check('person_active', sql`${t.active} in (0, 1)`)],
);

export const personRole = sqliteTable(
  'person_role',
  {
    personId: integer('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    role: text({ enum: ROLES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.role] }),
    check('person_role_role', sql`${t.role} in ('administrator', 'treasurer', 'chair', 'reader')`),
  ],
);

/** The way back in for a group whose administrator forgot the passphrase: the newest row counts, used once. */
export const recoveryCode = sqliteTable('recovery_code', {
  id: integer().primaryKey({ autoIncrement: true }),
  salt: text().notNull(),
  codeHash: text('code_hash').notNull(),
  scryptN: integer('scrypt_n').notNull(),
  scryptR: integer('scrypt_r').notNull(),
  scryptP: integer('scrypt_p').notNull(),
  createdAt: text('created_at').$type<Instant>().notNull(),
  usedAt: text('used_at').$type<Instant>(),
  failedAttempts: integer('failed_attempts').notNull().default(0),
  waitUntil: text('wait_until').$type<Instant>(),
});

/** Only what the group changed; the defaults are the handbook's, in settings.ts. */
export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text().notNull(),
});

/** Who did what, when. Rows are added and never changed: triggers in the migration say so. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().$type<Instant>().notNull(),
    personId: integer('person_id')
      .$type<PersonId>()
      .references(() => person.id),
    personName: text('person_name').notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    recordId: integer('record_id'),
    /** What the event is about, in words a person knows: a name, a title. Never contact details. */
    label: text().notNull(),
    /** JSON objects of the changed fields; private ones only say that they changed. */
    before: text(),
    after: text(),
    /** JSON array of the rules whose warnings the person accepted. */
    accepted: text(),
  },
  (t) => [index('audit_event_record').on(t.subject, t.recordId), index('audit_event_at').on(t.at)],
);

/** A received file, kept under its hash in `attachments/`. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: integer().$type<AttachmentId>().primaryKey({ autoIncrement: true }),
    sha256: text().notNull(),
    name: text().notNull(),
    mime: text().notNull(),
    bytes: integer().notNull(),
    addedAt: text('added_at').$type<Instant>().notNull(),
  },
  (t) => [index('attachment_sha256').on(t.sha256), check('attachment_bytes', sql`${t.bytes} >= 0`)],
);

/** Which versions of the program have written this file: what a refused newer file is shown by. */
export const fileHistory = sqliteTable('file_history', {
  id: integer().primaryKey({ autoIncrement: true }),
  appVersion: text('app_version').notNull(),
  migrations: integer().notNull(),
  at: text().$type<Instant>().notNull(),
});

/** A document saved or printed from the program, and what it was made from. */
export const issuedDocument = sqliteTable(
  'issued_document',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    title: text().notNull(),
    fileName: text('file_name').notNull(),
    sha256: text().notNull(),
    pages: integer().notNull(),
    /** The record it was made from, e.g. `meeting` and its id. */
    recordKind: text('record_kind'),
    recordId: integer('record_id'),
    agendaVersionId: integer('agenda_version_id'),
    how: text({ enum: ['saved', 'opened', 'printed'] }).notNull(),
    at: text().$type<Instant>().notNull(),
    personName: text('person_name').notNull(),
  },
  (t) => [
    index('issued_document_record').on(t.recordKind, t.recordId),
    check('issued_document_how', sql`${t.how} in ('saved', 'opened', 'printed')`),
  ],
);
