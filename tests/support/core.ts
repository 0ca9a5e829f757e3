import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Caller } from '../../db/base/change.ts';
import { fixedClock } from '../../db/base/clock.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import { type Core, createCore } from '../../electron/core.ts';
import type { HostPort, OutgoingFile } from '../../electron/host-port.ts';

/** A new empty folder, removed when the test ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cpeg-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A host without a window: remembers what it was handed, and lets a bug surface in the test. */
export function testHost(): HostPort & { files: OutgoingFile[] } {
  const files: OutgoingFile[] = [];
  const take = (way: 'opened' | 'browser') => async (file: OutgoingFile) => {
    files.push(file);
    return { way } as const;
  };
  return {
    kind: 'local',
    files,
    save: take('browser'),
    open: take('opened'),
    print: take('opened'),
    chooseFolder: async () => ({ way: 'typed' }),
    report(call, error) {
      throw new Error(`a bug in ${call}`, { cause: error });
    },
  };
}

/** The same typed client as the screens have, straight on the core. */
export function clientOf(core: Core): ApiClient {
  const subject = (name: string) =>
    new Proxy({}, { get: (_, method) => (input: unknown) => core.call(`${name}.${String(method)}`, input) });
  return new Proxy({}, { get: (_, name) => subject(String(name)) }) as ApiClient;
}

/** The value of an outcome that must be ok. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`not ok: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export const PASSPHRASE = 'four plain words here';

export const GROUP = {
  name: 'Anyborough Community and Police Engagement Group',
  shortName: 'Anyborough CPEG',
  borough: 'Anyborough',
  funderName: 'Metropolitan Police Authority',
  funderShortName: 'MPA',
  linkMember: 'Baroness Amaka Thornhill',
  linkOfficer: 'Owen Prentice',
  linkOfficerPhone: '020 7946 0100',
  linkOfficerEmail: 'owen.prentice@example.org',
  contactName: 'Grace Adeyemi',
  phone: '020 7946 0123',
  email: 'secretariat@example.org',
  fax: '020 7946 0124',
  minicom: '020 7946 0125',
  website: 'www.example.org/cpeg',
  addressLines: 'Civic Centre\nHigh Street\nAnyborough AN1 1AA',
  yearStartMonth: 4,
  yearStartDay: 1,
};

/** A core on this folder whose clock stands at `today`. Whoever asked closes it; knows nothing of the test runner. */
export async function coreOn(folder: string, today: string) {
  const clock = fixedClock(today);
  const host = testHost();
  const core = await createCore({ folder, clock, appVersion: '0.1.0', host });
  return { core, clock, host, folder, api: clientOf(core) };
}

/** Sets the group up, with its administrator signed in. */
export async function setUp<M extends { api: ApiClient }>(made: M): Promise<M> {
  must(
    await made.api.office.setUp({
      group: GROUP,
      wards: ['Abbey', 'Bridge', 'Castle', 'Dock'],
      person: { name: 'Grace Adeyemi', passphrase: PASSPHRASE },
    }),
  );
  return made;
}

/** A core on a fresh data folder whose clock stands at `today`; nothing set up yet. */
export async function freshCore(today = '2011-05-10', folder = freshFolder()) {
  const made = await coreOn(folder, today);
  onTestFinished(() => made.core.close());
  return made;
}

type Template = { file: Uint8Array; caller: Caller };
const templates = new Map<string, Promise<Template>>();

/** The records of a group just set up on that day, made once a test file: passphrases are slow on purpose. */
async function makeTemplate(today: string): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'cpeg-template-'));
  const { core } = await setUp(await coreOn(folder, today));
  const caller = core.session.caller();
  if (!caller) throw new Error('nobody is signed in after the set-up');
  await core.close();
  const file = readFileSync(join(folder, 'secretariat.sqlite'));
  rmSync(folder, { recursive: true, force: true });
  return { file, caller };
}

/** A core that is set up, with its administrator signed in. */
export async function readyCore(today = '2011-05-10') {
  const template = templates.get(today) ?? makeTemplate(today);
  templates.set(today, template);
  const { file, caller } = await template;
  const folder = freshFolder();
  writeFileSync(join(folder, 'secretariat.sqlite'), file);
  const made = await freshCore(today, folder);
  made.core.session.begin(caller, 15);
  return made;
}
