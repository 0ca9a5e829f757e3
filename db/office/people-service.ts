import { eq, isNull } from 'drizzle-orm';
import type { Instant, PersonId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import type { WriteDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import type { PersonActiveInput, PersonChangeInput, PersonInput } from './input.ts';
import type { StoredSecret } from './passphrase.ts';
import { type PersonRow, readPeople, readPerson, readRecoveryCode } from './queries.ts';
import type { Role } from './roles.ts';
import { leavesNoAdministrator, waitAfter } from './rules.ts';
import { person, personRole, recoveryCode } from './schema.ts';

/** A hashed passphrase as the columns of `person`. */
export const secretColumns = (secret: StoredSecret) => ({
  salt: secret.salt,
  passphraseHash: secret.hash,
  scryptN: secret.n,
  scryptR: secret.r,
  scryptP: secret.p,
});

/** Makes a new recovery code count: only its hash is kept, and the ones before it are used up. */
export function insertRecoveryCode(db: WriteDb, code: StoredSecret, now: Instant): void {
  db.update(recoveryCode).set({ usedAt: now }).where(isNull(recoveryCode.usedAt)).run();
  db.insert(recoveryCode)
    .values({
      salt: code.salt,
      codeHash: code.hash,
      scryptN: code.n,
      scryptR: code.r,
      scryptP: code.p,
      createdAt: now,
    })
    .run();
}

const NO_WAIT = { failedAttempts: 0, waitUntil: null };

const nextWait = (failedBefore: number, now: Instant) => {
  const failedAttempts = failedBefore + 1;
  const seconds = waitAfter(failedAttempts);
  const waitUntil = seconds > 0 ? new Date(Date.parse(now) + seconds * 1000).toISOString() : null;
  return { failedAttempts, waitUntil, seconds };
};

const asCaller = (row: PersonRow): Caller => ({ personId: row.id, name: row.name, roles: row.roles });

const sameName = (a: string, b: string) => a.toLocaleLowerCase('en-GB') === b.toLocaleLowerCase('en-GB');

const nameTaken = (db: WriteDb, name: string, self?: PersonId) =>
  readPeople(db).some((other) => other.id !== self && sameName(other.name, name));

function setRoles(db: WriteDb, personId: PersonId, roles: readonly Role[]): void {
  db.delete(personRole).where(eq(personRole.personId, personId)).run();
  db.insert(personRole)
    .values(roles.map((role) => ({ personId, role })))
    .run();
}

/** A wrong passphrase of an active person, on record: the next attempt waits longer. Always refused. */
export function recordWrongPassphrase(office: RecordOffice, id: PersonId): Outcome<never> {
  let wait = 0;
  const row = readPerson(office.read, id);
  if (!row?.active) return notFound();
  change(office, asCaller(row), [], ({ db, now, audit }) => {
    const { seconds, ...columns } = nextWait(readPerson(db, id)?.failedAttempts ?? 0, now);
    wait = seconds;
    db.update(person).set(columns).where(eq(person.id, id)).run();
    audit({ action: 'person.signInFailed', recordId: id, label: row.name });
    return ok({});
  });
  const params = { name: row.name, seconds: wait };
  return refuse(wait > 0 ? 'office.wrongPassphraseWait' : 'office.wrongPassphrase', { params, path: 'passphrase' });
}

/** Records a sign-in whose passphrase was checked and right: waiting begins anew. */
export function recordSignIn(office: RecordOffice, id: PersonId): Outcome<Caller> {
  const row = readPerson(office.read, id);
  if (!row?.active) return notFound();
  return change(office, asCaller(row), [], ({ db, audit }) => {
    db.update(person).set(NO_WAIT).where(eq(person.id, id)).run();
    audit({ action: 'person.signedIn', recordId: id, label: row.name });
    return ok(asCaller(row));
  });
}

/** Records that somebody locked the program themselves. */
export function recordSignOut(office: RecordOffice, caller: Caller): Outcome<object> {
  return change(office, caller, [], ({ audit }) => {
    audit({ action: 'person.signedOut', recordId: Number(caller.personId), label: caller.name });
    return ok({});
  });
}

/** A wrong recovery code, on record: the next attempt waits longer. Always refused. */
export function recordWrongCode(office: RecordOffice, id: PersonId): Outcome<never> {
  const row = readPerson(office.read, id);
  const code = readRecoveryCode(office.read);
  if (!row || !code) return notFound();
  let wait = 0;
  change(office, { personId: null, name: row.name, roles: [] }, [], ({ db, now, audit }) => {
    const { seconds, ...columns } = nextWait(code.failedAttempts, now);
    wait = seconds;
    db.update(recoveryCode).set(columns).where(eq(recoveryCode.id, code.id)).run();
    audit({ action: 'person.recoveryFailed', recordId: id, label: row.name });
    return ok({});
  });
  return refuse(wait > 0 ? 'office.wrongCodeWait' : 'office.wrongCode', { params: { seconds: wait }, path: 'code' });
}

/** Lets an administrator back in whose recovery code was right: new passphrase, new code, the old one used up. */
export function recover(
  office: RecordOffice,
  id: PersonId,
  passphrase: StoredSecret,
  code: StoredSecret,
): Outcome<Caller> {
  const row = readPerson(office.read, id);
  if (!row?.active || !row.roles.includes('administrator')) return notFound();
  return change(office, asCaller(row), [], ({ db, now, audit }) => {
    db.update(person)
      .set({ ...secretColumns(passphrase), ...NO_WAIT, version: row.version + 1 })
      .where(eq(person.id, id))
      .run();
    insertRecoveryCode(db, code, now);
    audit({ action: 'person.recovered', recordId: id, label: row.name });
    return ok(asCaller(row));
  });
}

/** Makes a new recovery code count; the old one no longer does. */
export function replaceRecoveryCode(office: RecordOffice, caller: Caller, code: StoredSecret): Outcome<object> {
  return change(office, caller, [], ({ db, now, audit }) => {
    insertRecoveryCode(db, code, now);
    audit({ action: 'recoveryCode.made', label: caller.name });
    return ok({});
  });
}

/** Adds somebody who may sign in, with a first passphrase to be told in person. */
export function addPerson(
  office: RecordOffice,
  caller: Caller,
  input: PersonInput,
  secret: StoredSecret,
): Outcome<{ id: PersonId }> {
  return change(office, caller, [], ({ db, now, audit }) => {
    const { name, roles } = input;
    if (nameTaken(db, name)) return refuse('office.nameTaken', { params: { name }, path: 'name' });
    const { id } = db
      .insert(person)
      .values({ name, ...secretColumns(secret), createdAt: now, version: 1 })
      .returning({ id: person.id })
      .get();
    setRoles(db, id, roles);
    audit({ action: 'person.added', recordId: id, label: name, after: { name, roles } });
    return ok({ id });
  });
}

/** Reads the person that a change is about, and refuses when it is gone or was changed since it was read. */
function personToChange(db: Change['db'], id: PersonId, version: number): Outcome<PersonRow> {
  const row = readPerson(db, id);
  if (!row) return notFound();
  return row.version === version ? ok(row) : changedMeanwhile();
}

/** Changes somebody's name and roles; a running session loses a role at once. The last administrator keeps theirs. */
export function changePerson(
  office: RecordOffice,
  caller: Caller,
  input: PersonChangeInput,
): Outcome<{ version: number }> {
  const { id, version, name, roles } = input;
  const current = readPerson(office.read, id);
  const same = (row: PersonRow) =>
    !differences({ name: row.name, roles: [...row.roles].sort() }, { name, roles: [...roles].sort() }).changed;
  if (current?.version === version && same(current)) return ok({ version });
  return change(office, caller, [], ({ db, audit }) => {
    const found = personToChange(db, id, version);
    if (!found.ok) return found;
    if (nameTaken(db, name, id)) return refuse('office.nameTaken', { params: { name }, path: 'name' });
    if (leavesNoAdministrator(readPeople(db), { id, active: found.value.active, roles })) {
      return refuse('office.lastAdministrator', { path: 'roles' });
    }
    db.update(person)
      .set({ name, version: version + 1 })
      .where(eq(person.id, id))
      .run();
    setRoles(db, id, roles);
    const { before, after } = differences({ name: found.value.name, roles: found.value.roles }, { name, roles });
    audit({ action: 'person.changed', recordId: id, label: name, before, after });
    return ok({ version: version + 1 });
  });
}

/** Lets somebody sign in no longer, or again. Never the last active administrator. Nobody is ever deleted: the history names them. */
export function setPersonActive(
  office: RecordOffice,
  caller: Caller,
  input: PersonActiveInput,
): Outcome<{ version: number }> {
  const { id, version, active } = input;
  const current = readPerson(office.read, id);
  if (current?.version === version && current.active === active) return ok({ version });
  return change(office, caller, [], ({ db, audit }) => {
    const found = personToChange(db, id, version);
    if (!found.ok) return found;
    const { name, roles } = found.value;
    if (leavesNoAdministrator(readPeople(db), { id, active, roles })) return refuse('office.lastAdministrator');
    db.update(person)
      .set({ active, ...NO_WAIT, version: version + 1 })
      .where(eq(person.id, id))
      .run();
    const changed = { before: { active: found.value.active }, after: { active } };
    audit({ action: 'person.changed', recordId: id, label: name, ...changed });
    return ok({ version: version + 1 });
  });
}

/** Stores a new passphrase: one's own (after the old one was checked) or, by an administrator, somebody else's. */
export function changePassphrase(
  office: RecordOffice,
  caller: Caller,
  id: PersonId,
  version: number | null,
  secret: StoredSecret,
): Outcome<{ version: number }> {
  return change(office, caller, [], ({ db, audit }) => {
    const row = readPerson(db, id);
    if (!row) return notFound();
    if (version !== null && row.version !== version) return changedMeanwhile();
    db.update(person)
      .set({ ...secretColumns(secret), ...NO_WAIT, version: row.version + 1 })
      .where(eq(person.id, id))
      .run();
    audit({ action: 'person.passphraseChanged', recordId: id, label: row.name });
    return ok({ version: row.version + 1 });
  });
}
