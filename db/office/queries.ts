import { desc, eq, inArray, max } from 'drizzle-orm';
import type { AttachmentId, Instant, PersonId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { StoredSecret } from './passphrase.ts';
import type { Role } from './roles.ts';
import { ROLES } from './roles.ts';
import { attachment, auditEvent, groupProfile, person, personRole, recoveryCode } from './schema.ts';

export type GroupProfile = typeof groupProfile.$inferSelect;

/** The group, or nothing before set-up. */
export const readGroup = (db: ReadDb): GroupProfile | undefined => db.select().from(groupProfile).get();

export type PersonRow = typeof person.$inferSelect & { roles: Role[] };

/** Somebody who signs in, with roles; nothing for an unknown id. */
export function readPerson(db: ReadDb, id: PersonId): PersonRow | undefined {
  const row = db.select().from(person).where(eq(person.id, id)).get();
  if (!row) return undefined;
  const roles = db.select().from(personRole).where(eq(personRole.personId, id)).all();
  return { ...row, roles: roles.map((entry) => entry.role) };
}

/** The stored passphrase of a person, as `checkPassphrase` takes it. */
export const secretOf = (row: PersonRow): StoredSecret => ({
  salt: row.salt,
  hash: row.passphraseHash,
  n: row.scryptN,
  r: row.scryptR,
  p: row.scryptP,
});

export type SignInName = {
  id: PersonId;
  name: string;
  administrator: boolean;
  failedAttempts: number;
  waitUntil: Instant | null;
};

/** The people who may sign in, by name: what the sign-in screen offers. No secrets. */
export function readSignInNames(db: ReadDb): SignInName[] {
  const { id, name, failedAttempts, waitUntil } = person;
  const rows = db.select({ id, name, failedAttempts, waitUntil }).from(person).where(eq(person.active, true)).all();
  const administrators = db.select().from(personRole).where(eq(personRole.role, 'administrator')).all();
  const ids = new Set(administrators.map((entry) => entry.personId));
  return rows
    .map((row) => ({ ...row, administrator: ids.has(row.id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export type PersonInList = {
  id: PersonId;
  name: string;
  roles: Role[];
  active: boolean;
  createdAt: Instant;
  lastSignedIn: Instant | null;
  version: number;
};

/** Everybody who signs in or did, by name. No secrets. */
export function readPeople(db: ReadDb): PersonInList[] {
  const { id, name, active, createdAt, version } = person;
  const rows = db.select({ id, name, active, createdAt, version }).from(person).all();
  const roles = db.select().from(personRole).all();
  const seen = db
    .select({ id: auditEvent.recordId, at: max(auditEvent.at) })
    .from(auditEvent)
    .where(inArray(auditEvent.action, ['person.signedIn', 'person.recovered', 'group.setUp']))
    .groupBy(auditEvent.recordId)
    .all();
  const lastSignedIn = new Map(seen.map((row) => [row.id, row.at]));
  return rows
    .map((row) => ({
      ...row,
      roles: ROLES.filter((role) => roles.some((entry) => entry.personId === row.id && entry.role === role)),
      lastSignedIn: lastSignedIn.get(row.id) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export type RecoveryCodeRow = typeof recoveryCode.$inferSelect;

/** The recovery code that counts: the newest. Nothing before set-up. */
export const readRecoveryCode = (db: ReadDb): RecoveryCodeRow | undefined =>
  db.select().from(recoveryCode).orderBy(desc(recoveryCode.id)).get();

/** The stored file of the group's logo; nothing when there is none. */
export function readLogo(db: ReadDb) {
  return db
    .select({ id: attachment.id, sha256: attachment.sha256, name: attachment.name, mime: attachment.mime })
    .from(groupProfile)
    .innerJoin(attachment, eq(attachment.id, groupProfile.logoId))
    .get() satisfies { id: AttachmentId } | undefined;
}
