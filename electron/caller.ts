import type { Caller } from '../db/base/change.ts';
import { readPerson } from '../db/office/queries.ts';
import type { Core } from './core.ts';

/**
 * Who asks, with the roles as they are in the file now: a role that is taken away, or a person who may sign in
 * no longer, loses what goes with it at the next call. Null while locked.
 */
export function currentCaller(core: Core): Caller | null {
  const personId = core.session.caller()?.personId;
  if (!personId) return null;
  const row = readPerson(core.office().read, personId);
  if (row?.active) return { personId, name: row.name, roles: row.roles };
  core.session.end();
  return null;
}
