import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../db/base/change.ts';
import type { Clock } from '../db/base/clock.ts';
import { fieldProblems } from '../db/base/fields.ts';
import { fail, type Outcome } from '../db/base/outcome.ts';
import { openRecordOffice, type RecordOffice } from '../db/open.ts';
import type { Method, Who } from './api/define.ts';
import { api } from './api/index.ts';
import { currentCaller } from './caller.ts';
import type { HostPort } from './host-port.ts';
import { resourcePath } from './resources.ts';
import { createSession, type Session } from './session.ts';

export type CoreOptions = {
  /** The folder with `secretariat.sqlite`, `attachments/` and `backups/`; made when missing. */
  folder: string;
  clock: Clock;
  appVersion: string;
  host: HostPort;
};

/** The program without a window: the same in the desktop host, the local host and the tests. */
export type Core = {
  readonly options: CoreOptions;
  readonly session: Session;
  office(): RecordOffice;
  /** Calls `subject.method` with untrusted input: checks who asks, parses, runs. Never throws for what a caller can cause. */
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  close(): Promise<void>;
};

const FILE = 'secretariat.sqlite';

export async function createCore(options: CoreOptions): Promise<Core> {
  mkdirSync(options.folder, { recursive: true });
  const office = openRecordOffice({
    file: join(options.folder, FILE),
    clock: options.clock,
    appVersion: options.appVersion,
    migrationsFolder: resourcePath('db/migrations'),
  });
  const session = createSession(options.clock);
  const core: Core = {
    options,
    session,
    office: () => office,
    call: (name, input) => answer(core, name, input),
    async close() {
      office.close();
    },
  };
  return core;
}

function methodOf(name: string): Method<unknown, unknown, unknown> | undefined {
  const [subject = '', method = '', ...rest] = name.split('.');
  if (rest.length > 0 || !Object.hasOwn(api, subject)) return undefined;
  const methods = api[subject as keyof typeof api] as Record<string, unknown>;
  return Object.hasOwn(methods, method) ? (methods[method] as Method<unknown, unknown, unknown>) : undefined;
}

function may(who: Who, caller: Caller | null): boolean {
  if (who === 'anyone') return true;
  if (!caller) return false;
  return who === 'signedIn' || who.some((role) => caller.roles.includes(role));
}

const NOBODY: Caller = { personId: null, name: '', roles: [] };

async function answer(core: Core, name: string, input: unknown): Promise<Outcome<unknown>> {
  const method = methodOf(name);
  if (!method) return fail({ kind: 'notFound', key: 'general.unknownCall', params: { name: name.slice(0, 80) } });
  const caller = currentCaller(core);
  if (method.who !== 'anyone' && !caller) return fail({ kind: 'signedOut', key: 'general.signedOut' });
  if (!may(method.who, caller)) return fail({ kind: 'notAllowed', key: 'general.notAllowed' });
  const parsed = method.input.safeParse(input);
  if (!parsed.success) {
    return fail({ kind: 'invalid', key: 'general.invalid', fields: fieldProblems(parsed.error) });
  }
  if (caller && method.effect === 'command') core.session.touch();
  try {
    return await method.run({ core, caller: caller ?? NOBODY }, parsed.data);
  } catch (error) {
    return core.options.host.report(name, error);
  }
}
