import { z } from 'zod';
import { ok, refuse } from '../../db/base/outcome.ts';
import { keepFile } from '../../db/office/attachments.ts';
import { PICTURE_KINDS } from '../../db/office/file-rules.ts';
import {
  auditExportInput,
  auditInput,
  groupChangeInput,
  type LogoFile,
  logoInput,
  ownPassphraseInput,
  personActiveInput,
  personChangeInput,
  personInput,
  recoverInput,
  resetPassphraseInput,
  type SetUpInput,
  settingsInput,
  setUpInput,
  signInInput,
} from '../../db/office/input.ts';
import { hashPassphrase } from '../../db/office/passphrase.ts';
import {
  addPerson,
  changePassphrase,
  changePerson,
  recordSignOut,
  replaceRecoveryCode,
  setPersonActive,
} from '../../db/office/people-service.ts';
import { readGroup, readPeople, readSignInNames } from '../../db/office/queries.ts';
import { makeRecoveryCode, plainRecoveryCode } from '../../db/office/recovery-code.ts';
import { waitLeft } from '../../db/office/rules.ts';
import { changeGroup, changeLogo, changeSettings, setUp } from '../../db/office/service.ts';
import { SETTING_KEYS, SETTINGS } from '../../db/office/settings.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import { currentCaller } from '../caller.ts';
import type { Core } from '../core.ts';
import { examinePicture } from '../documents/kit/picture.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { command, query } from './define.ts';
import { auditPage, exportAudit } from './office-audit.ts';
import { readLogoPicture } from './office-logo.ts';
import { changeOwn, recoverWithCode, signIn } from './office-sign-in.ts';

const nothing = z.strictObject({});
const administrator = ['administrator'] as const;
/** The chair sees that the agenda was agreed by whom and when, beside the administrator. */
const historians = ['administrator', 'chair'] as const;

/** What the program shows first. */
function status(core: Core) {
  const trouble = core.trouble();
  if (trouble) return { state: 'trouble' as const, trouble };
  const { read } = core.office();
  const group = readGroup(read);
  if (!group) return { state: 'setUp' as const };
  const caller = currentCaller(core);
  if (!caller) {
    const now = Date.parse(core.options.clock.now());
    const people = readSignInNames(read).map(
      ({ id, name, administrator: isAdministrator, failedAttempts, waitUntil }) => ({
        id,
        name,
        administrator: isAdministrator,
        waitSeconds: Math.ceil(waitLeft(waitUntil, failedAttempts, now) / 1000),
      }),
    );
    return { state: 'signedOut' as const, groupName: group.name, people };
  }
  const { personId, name, roles } = caller;
  const lockMinutes = readSettings(read)['office.lockMinutes'];
  return {
    state: 'ready' as const,
    groupName: group.name,
    person: { id: Number(personId), name, roles },
    lockMinutes,
    idleSeconds: core.session.idleSeconds(),
  };
}

/** The logo on disk, once it is known that it can be printed. */
function keepLogo(core: Core, logo: LogoFile | null) {
  if (!logo) return ok(null);
  const picture = examinePicture(logo.bytes);
  if (!picture.ok) return refuse(picture.problem.key, { params: picture.problem.params ?? {}, path: 'logo' });
  return keepFile(core.office(), logo, PICTURE_KINDS, 'logo');
}

async function firstRun(core: Core, input: SetUpInput) {
  const office = core.office();
  if (readGroup(office.read)) return refuse('office.alreadySetUp');
  const logo = keepLogo(core, input.logo);
  if (!logo.ok) return logo;
  const recoveryCode = makeRecoveryCode();
  const passphrase = await hashPassphrase(input.person.passphrase);
  const code = await hashPassphrase(plainRecoveryCode(recoveryCode));
  const done = setUp(office, input, { passphrase, code }, logo.value);
  if (!done.ok) return done;
  core.session.begin(done.value, readSettings(office.read)['office.lockMinutes']);
  return ok({ name: done.value.name, recoveryCode });
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

  /** The first-run set-up; signs the first person in and gives the recovery code, this once. */
  setUp: command({
    who: 'anyone',
    input: setUpInput,
    run: ({ core }, input) => oneAtATime(core, () => firstRun(core, input)),
  }),

  signIn: command({
    who: 'anyone',
    input: signInInput,
    run: ({ core }, input) => oneAtATime(core, () => signIn(core, input.personId, input.passphrase)),
  }),

  /** Back in with the recovery code: gives an administrator the new passphrase and answers with a new code. */
  recover: command({
    who: 'anyone',
    input: recoverInput,
    run: ({ core }, input) => oneAtATime(core, () => recoverWithCode(core, input)),
  }),

  /** Locks the program. */
  lock: command({
    who: 'anyone',
    input: nothing,
    run: ({ core, caller }) => {
      core.session.end();
      return caller.personId ? recordSignOut(core.office(), caller) : ok({});
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

  /** The group's own facts, with the version to change them by. */
  group: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => {
      const group = readGroup(core.office().read);
      return group ? ok(group) : refuse('office.notSetUp');
    },
  }),

  changeGroup: command({
    who: administrator,
    input: groupChangeInput,
    run: ({ core, caller }, input) => changeGroup(core.office(), caller, input),
  }),

  /** The logo's picture, or null when there is none. */
  logo: query({ who: 'signedIn', input: nothing, run: ({ core }) => readLogoPicture(core) }),

  /** Puts another logo on the headed paper, or none. */
  changeLogo: command({
    who: administrator,
    input: logoInput,
    run: ({ core, caller }, input) => {
      const kept = keepLogo(core, input.logo);
      return kept.ok ? changeLogo(core.office(), caller, input.version, kept.value) : kept;
    },
  }),

  /** Everybody who signs in or did. */
  people: query({
    who: administrator,
    input: nothing,
    run: ({ core }) => ok({ people: readPeople(core.office().read) }),
  }),

  addPerson: command({
    who: administrator,
    input: personInput,
    run: async ({ core, caller }, input) =>
      addPerson(core.office(), caller, input, await hashPassphrase(input.passphrase)),
  }),

  changePerson: command({
    who: administrator,
    input: personChangeInput,
    run: ({ core, caller }, input) => changePerson(core.office(), caller, input),
  }),

  setPersonActive: command({
    who: administrator,
    input: personActiveInput,
    run: ({ core, caller }, input) => setPersonActive(core.office(), caller, input),
  }),

  /** An administrator gives somebody a new passphrase, to be told in person. */
  resetPassphrase: command({
    who: administrator,
    input: resetPassphraseInput,
    run: async ({ core, caller }, input) =>
      changePassphrase(core.office(), caller, input.id, input.version, await hashPassphrase(input.passphrase)),
  }),

  /** One's own passphrase, the old one first. */
  changeOwnPassphrase: command({
    who: 'signedIn',
    input: ownPassphraseInput,
    run: ({ core, caller }, input) => oneAtATime(core, () => changeOwn(core, caller, input)),
  }),

  /** A new recovery code, shown this once; the old one stops working. */
  makeRecoveryCode: command({
    who: administrator,
    input: nothing,
    run: async ({ core, caller }) => {
      const recoveryCode = makeRecoveryCode();
      const code = await hashPassphrase(plainRecoveryCode(recoveryCode));
      const made = replaceRecoveryCode(core.office(), caller, code);
      return made.ok ? ok({ recoveryCode }) : made;
    },
  }),

  /** Every number of the rules: the handbook's, the range, and the value that holds. */
  settings: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => {
      const values = readSettings(core.office().read);
      const settings = SETTING_KEYS.map((key) => {
        const { rule, value: standard, min, max } = SETTINGS[key];
        return { key, rule, standard, min, max, value: values[key] };
      });
      return ok({ settings });
    },
  }),

  changeSettings: command({
    who: administrator,
    input: settingsInput,
    run: ({ core, caller }, input) => {
      const changed = changeSettings(core.office(), caller, input);
      if (!changed.ok) return changed;
      core.session.lockAfter(changed.value['office.lockMinutes']);
      return ok({});
    },
  }),

  /** The history of changes, newest first, one page at a time. */
  audit: query({ who: historians, input: auditInput, run: ({ core }, input) => ok(auditPage(core, input)) }),

  /** The history as a CSV file, with the same filters. */
  exportAudit: command({
    who: historians,
    input: auditExportInput,
    run: ({ core, caller }, input) => exportAudit(core, caller, input),
  }),
};
