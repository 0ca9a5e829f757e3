import { eq } from 'drizzle-orm';
import type { PersonId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { seedModelMembership } from '../members/seed.ts';
import type { RecordOffice } from '../open.ts';
import type { SetUpInput } from './input.ts';
import type { StoredSecret } from './passphrase.ts';
import { readGroup, readPerson } from './queries.ts';
import { isYearStart, waitAfter } from './rules.ts';
import { groupProfile, person, personRole } from './schema.ts';

/** A hashed secret as the columns of `person`. */
export const secretColumns = (secret: StoredSecret) => ({
  salt: secret.salt,
  passphraseHash: secret.hash,
  scryptN: secret.n,
  scryptR: secret.r,
  scryptP: secret.p,
});

/**
 * The first-run set-up: the group, its wards, the model membership's categories and the first person, who becomes
 * administrator. Refused when there is a group already. `secret` is the hashed passphrase: scrypt is too slow for a transaction.
 */
export function setUp(office: RecordOffice, input: SetUpInput, secret: StoredSecret): Outcome<Caller> {
  const setter: Caller = { personId: null, name: input.person.name, roles: [] };
  return change(office, setter, [], ({ db, now, audit }) => {
    if (readGroup(db)) return refuse('office.alreadySetUp');
    const { yearStartMonth, yearStartDay } = input.group;
    if (!isYearStart(yearStartMonth, yearStartDay)) return refuse('office.yearStart', { path: 'group.yearStartDay' });
    db.insert(groupProfile)
      .values({ id: 1, ...input.group, version: 1 })
      .run();
    seedModelMembership(db, input.wards);
    const { id } = db
      .insert(person)
      .values({ name: input.person.name, ...secretColumns(secret), createdAt: now, version: 1 })
      .returning({ id: person.id })
      .get();
    db.insert(personRole).values({ personId: id, role: 'administrator' }).run();
    audit({ action: 'group.setUp', label: input.group.name, after: { ...input.group, wards: input.wards } });
    return ok({ personId: id, name: input.person.name, roles: ['administrator'] });
  });
}

/** Records a sign-in whose passphrase was checked before: a right one begins anew, a wrong one makes the next wait longer. */
export function recordSignIn(office: RecordOffice, id: PersonId, right: boolean): Outcome<Caller> {
  const row = readPerson(office.read, id);
  if (!row?.active) return refuse('general.notFound');
  const caller: Caller = { personId: id, name: row.name, roles: row.roles };
  const recorded = change(office, caller, [], ({ db, now, audit }) => {
    const failed = right ? 0 : row.failedAttempts + 1;
    const wait = waitAfter(failed);
    const waitUntil = wait > 0 ? new Date(Date.parse(now) + wait * 1000).toISOString() : null;
    db.update(person).set({ failedAttempts: failed, waitUntil }).where(eq(person.id, id)).run();
    audit({ action: right ? 'person.signedIn' : 'person.signInFailed', recordId: id, label: row.name });
    return ok(caller);
  });
  if (!recorded.ok || right) return recorded;
  return refuse('office.wrongPassphrase', { params: { name: row.name }, path: 'passphrase' });
}
