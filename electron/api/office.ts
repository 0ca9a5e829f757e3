import { z } from 'zod';
import type { PersonId } from '../../db/base/brand.ts';
import { id } from '../../db/base/fields.ts';
import { ok, refuse } from '../../db/base/outcome.ts';
import { setUpInput } from '../../db/office/input.ts';
import { checkPassphrase, hashPassphrase } from '../../db/office/passphrase.ts';
import { readGroup, readPerson, readSignInNames } from '../../db/office/queries.ts';
import { recordSignIn, setUp } from '../../db/office/service.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});

/** What the program shows first. */
function status(core: Core) {
  const { read } = core.office();
  const group = readGroup(read);
  if (!group) return { state: 'setUp' as const };
  const caller = core.session.caller();
  if (!caller) return { state: 'signedOut' as const, groupName: group.name, people: readSignInNames(read) };
  const { name, roles } = caller;
  const lockMinutes = readSettings(read)['office.lockMinutes'];
  return { state: 'ready' as const, groupName: group.name, person: { name, roles }, lockMinutes };
}

async function signIn(core: Core, personId: PersonId, secret: string) {
  const office = core.office();
  const row = readPerson(office.read, personId);
  if (!row?.active) return refuse('general.notFound');
  const wait = row.waitUntil ? Date.parse(row.waitUntil) - Date.parse(office.clock.now()) : 0;
  if (wait > 0) {
    return refuse('office.waitBeforeTrying', { params: { seconds: Math.ceil(wait / 1000) }, path: 'passphrase' });
  }
  const { salt, passphraseHash: hash, scryptN: n, scryptR: r, scryptP: p } = row;
  const right = await checkPassphrase(secret, { salt, hash, n, r, p });
  const signedIn = recordSignIn(office, personId, right);
  if (!signedIn.ok) return signedIn;
  core.session.begin(signedIn.value, readSettings(office.read)['office.lockMinutes']);
  return ok({ name: signedIn.value.name, roles: signedIn.value.roles });
}

export const officeApi = {
  /** Where the program stands: set-up, locked, or ready. Also tells the host's kind. */
  status: query({
    who: 'anyone',
    input: nothing,
    run: ({ core }) =>
      ok({
        ...status(core),
        today: core.options.clock.today(),
        host: core.options.host.kind,
        version: core.options.appVersion,
      }),
  }),

  /** The first-run set-up; signs the first person in. */
  setUp: command({
    who: 'anyone',
    input: setUpInput,
    run: async ({ core }, input) => {
      const office = core.office();
      if (readGroup(office.read)) return refuse('office.alreadySetUp');
      const done = setUp(office, input, await hashPassphrase(input.person.passphrase));
      if (done.ok) core.session.begin(done.value, readSettings(office.read)['office.lockMinutes']);
      return done.ok ? ok({ name: done.value.name }) : done;
    },
  }),

  signIn: command({
    who: 'anyone',
    input: z.strictObject({ personId: id<PersonId>(), passphrase: z.string().max(200) }),
    run: ({ core }, input) => signIn(core, input.personId, input.passphrase),
  }),

  /** Locks the program. */
  lock: command({
    who: 'anyone',
    input: nothing,
    run: ({ core }) => {
      core.session.end();
      return ok({});
    },
  }),

  /** The person is there: the screens say so while somebody types or moves, so that nobody is locked out mid-sentence. */
  stillHere: command({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => {
      core.session.touch();
      return ok({});
    },
  }),
};
