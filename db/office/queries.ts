import { eq } from 'drizzle-orm';
import type { PersonId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Role } from './roles.ts';
import { groupProfile, person, personRole } from './schema.ts';

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

/** The people who may sign in, by name: what the sign-in screen offers. No secrets. */
export function readSignInNames(db: ReadDb): { id: PersonId; name: string }[] {
  return db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(eq(person.active, true))
    .orderBy(person.name)
    .all();
}
