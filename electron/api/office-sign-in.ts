import type { z } from 'zod';
import type { PersonId } from '../../db/base/brand.ts';
import type { Caller } from '../../db/base/change.ts';
import { notFound, ok, refuse } from '../../db/base/outcome.ts';
import type { ownPassphraseInput, recoverInput } from '../../db/office/input.ts';
import { checkPassphrase, hashPassphrase } from '../../db/office/passphrase.ts';
import {
  changePassphrase,
  recordSignIn,
  recordWrongCode,
  recordWrongPassphrase,
  recover,
} from '../../db/office/people-service.ts';
import { type PersonRow, readPerson, readRecoveryCode, secretOf } from '../../db/office/queries.ts';
import { makeRecoveryCode, plainRecoveryCode } from '../../db/office/recovery-code.ts';
import { waitLeft } from '../../db/office/rules.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { Core } from '../core.ts';

/** All of these run one at a time: see `oneAtATime`. */

type Waiting = { failedAttempts: number; waitUntil: string | null };

/** Refused while the wait after wrong attempts lasts; null when somebody may try. */
function stillWaiting(core: Core, { waitUntil, failedAttempts }: Waiting, path: string) {
  const left = waitLeft(waitUntil, failedAttempts, Date.parse(core.options.clock.now()));
  if (left === 0) return null;
  return refuse('office.waitBeforeTrying', { params: { seconds: Math.ceil(left / 1000) }, path });
}

/** Null when it is the person's passphrase; slowed down after wrong ones. `path`: the field it was typed in. */
export async function tryPassphrase(core: Core, row: PersonRow, secret: string, path: string) {
  const waiting = stillWaiting(core, row, path);
  if (waiting) return waiting;
  if (await checkPassphrase(secret, secretOf(row))) return null;
  const wrong = recordWrongPassphrase(core.office(), row.id);
  if (wrong.ok || !wrong.problem.fields) return wrong;
  return refuse(wrong.problem.key, { params: wrong.problem.params ?? {}, path });
}

/** Signs somebody in, or says why not and how long to wait. */
export async function signIn(core: Core, personId: PersonId, secret: string) {
  const office = core.office();
  const row = readPerson(office.read, personId);
  if (!row?.active) return notFound();
  const refused = await tryPassphrase(core, row, secret, 'passphrase');
  if (refused) return refused;
  const signedIn = recordSignIn(office, personId);
  if (!signedIn.ok) return signedIn;
  core.session.begin(signedIn.value, readSettings(office.read)['office.lockMinutes']);
  return ok({ name: signedIn.value.name, roles: signedIn.value.roles });
}

/** A new passphrase for an administrator who has the recovery code, and a new code for the group. Signs them in. */
export async function recoverWithCode(core: Core, input: z.output<typeof recoverInput>) {
  const office = core.office();
  const row = readPerson(office.read, input.personId);
  const stored = readRecoveryCode(office.read);
  if (!stored || !row?.active || !row.roles.includes('administrator')) return notFound();
  const waiting = stillWaiting(core, stored, 'code');
  if (waiting) return waiting;
  const { salt, codeHash: hash, scryptN: n, scryptR: r, scryptP: p } = stored;
  const right = await checkPassphrase(plainRecoveryCode(input.code), { salt, hash, n, r, p });
  if (!right) return recordWrongCode(office, input.personId);
  const recoveryCode = makeRecoveryCode();
  const passphrase = await hashPassphrase(input.passphrase);
  const code = await hashPassphrase(plainRecoveryCode(recoveryCode));
  const done = recover(office, input.personId, passphrase, code);
  if (!done.ok) return done;
  core.session.begin(done.value, readSettings(office.read)['office.lockMinutes']);
  return ok({ name: done.value.name, recoveryCode });
}

/** Changes one's own passphrase. The old one is asked for, and slowed down like a sign-in: the laptop may stand open. */
export async function changeOwn(core: Core, caller: Caller, input: z.output<typeof ownPassphraseInput>) {
  const row = caller.personId && readPerson(core.office().read, caller.personId);
  if (!row) return notFound();
  const refused = await tryPassphrase(core, row, input.current, 'current');
  if (refused) return refused;
  const changed = changePassphrase(core.office(), caller, row.id, null, await hashPassphrase(input.passphrase));
  return changed.ok ? ok({}) : changed;
}
