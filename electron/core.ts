import type { Chance } from '../db/base/chance.ts';
import type { Caller } from '../db/base/change.ts';
import type { Clock } from '../db/base/clock.ts';
import { fieldProblems } from '../db/base/fields.ts';
import { fail, type Outcome, refuse } from '../db/base/outcome.ts';
import type { RecordOffice } from '../db/open.ts';
import type { Method, Who } from './api/define.ts';
import { api } from './api/index.ts';
import { type BookReader, createBookReader } from './book/reader.ts';
import { currentCaller } from './caller.ts';
import { createDocumentDesk, type DocumentDesk } from './document-desk.ts';
import type { HostPort } from './host-port.ts';
import { resourcePath } from './resources.ts';
import { makeBackup } from './safety/backup.ts';
import { createCustody } from './safety/custody.ts';
import { createKeeper, type Keeper } from './safety/keeper.ts';
import { pathsOf } from './safety/paths.ts';
import { createStick, type Stick } from './safety/stick.ts';
import type { Trouble } from './safety/trouble.ts';
import { createSession, type Session } from './session.ts';

export type CoreOptions = {
  /** The folder with `secretariat.sqlite`, `attachments/` and `backups/`; made when missing. */
  folder: string;
  clock: Clock;
  /** Only the demo brings its own, so that its data is the same every time. */
  chance?: Chance;
  appVersion: string;
  host: HostPort;
};

/** The program without a window: the same in the desktop host, the local host and the tests. */
export type Core = {
  readonly options: CoreOptions;
  readonly session: Session;
  readonly keeper: Keeper;
  /** The encrypted copies of an election. */
  readonly stick: Stick;
  readonly desk: DocumentDesk;
  /** T1: what the reading of the books found. */
  readonly book: BookReader;
  /** The open records. Throws while there is trouble: calls that may come then look at `trouble()` first. */
  office(): RecordOffice;
  /** Why the records cannot be opened; null when they are open. */
  trouble(): Trouble | null;
  /** Tries to open what could not be opened; gives back the trouble that is left. */
  tryAgain(): Trouble | null;
  /** Notes the address of this start for other starts on the same folder. */
  announce(address: string | null): void;
  /** Calls `subject.method` with untrusted input: checks who asks, parses, runs. Never throws for what a caller can cause. */
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Makes the closing backup, closes the records and gives the folder up. */
  close(): Promise<void>;
};

/** How often the program looks whether the day's backup is due, in milliseconds. */
const LOOK_EVERY = 10 * 60_000;

/** Opens the data folder. A folder that cannot be used does not throw: the core then answers with `trouble()`. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { folder, clock, chance, appVersion, host } = options;
  const migrationsFolder = resourcePath('db/migrations');
  const report = (error: unknown) => {
    host.report('safety', error);
  };
  const beforeMigration = (sqlite: RecordOffice['sqlite']) => {
    makeBackup(sqlite, pathsOf(folder), 'before-migration', clock.now());
  };
  const custody = createCustody({
    folder,
    clock,
    ...(chance && { chance }),
    appVersion,
    migrationsFolder,
    beforeMigration,
    report,
  });
  const keeper = createKeeper({ custody, clock, migrationsFolder, report });
  const stick = createStick({ custody, folder, clock, report });
  const session = createSession(clock);
  const desk = createDocumentDesk();
  const book = createBookReader(clock, (error) => host.report('book', error));
  /** Opens what is not open; what was opened just now has its books read. */
  const open = () => {
    const before = custody.office();
    const trouble = custody.open();
    const office = custody.office();
    if (office && office !== before) book.start(office);
    return trouble;
  };
  open();
  const daily = setInterval(() => keeper.makeIfChanged('daily'), LOOK_EVERY).unref();
  const core: Core = {
    options,
    session,
    keeper,
    stick,
    desk,
    book,
    office() {
      const office = custody.office();
      if (!office) throw new Error(`the records are not open: ${custody.trouble()?.kind ?? 'closed'}`);
      return office;
    },
    trouble: custody.trouble,
    tryAgain: open,
    announce: (address) => custody.announce({ pid: process.pid, host: host.kind, address, since: clock.now() }),
    call: (name, input) => answer(core, name, input),
    async close() {
      clearInterval(daily);
      await desk.close();
      await stick.settled();
      await book.stop();
      keeper.makeIfChanged('closing');
      custody.release();
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

/** What can be asked while the records cannot be opened. */
const IN_TROUBLE: readonly string[] = [
  'office.status',
  'safety.backupsInTrouble',
  'safety.tryAgain',
  'safety.restoreInTrouble',
];

/** What can be done with books that are not what was written: nothing is entered, but they can be read again. */
const WITH_A_WRONG_BOOK: readonly string[] = ['treasury.readBook', 'treasury.stopReading'];

/** T1: a fault in the books stops everything that would add to them, and nothing else. */
function bookRefuses(core: Core, name: string, { effect }: Method<unknown, unknown, unknown>) {
  if (effect !== 'command' || !name.startsWith('treasury.') || WITH_A_WRONG_BOOK.includes(name)) return null;
  const found = core.book.state();
  return found.state === 'wrong' ? refuse('treasury.bookWrong', { rule: 'T1', params: { seq: found.seq } }) : null;
}

const NOBODY: Caller = { personId: null, name: '', roles: [] };

async function answer(core: Core, name: string, input: unknown): Promise<Outcome<unknown>> {
  const method = methodOf(name);
  if (!method) return fail({ kind: 'notFound', key: 'general.unknownCall', params: { name: name.slice(0, 80) } });
  if (core.trouble() && !IN_TROUBLE.includes(name)) return fail({ kind: 'trouble', key: 'safety.trouble' });
  const caller = core.trouble() ? null : currentCaller(core);
  if (method.who !== 'anyone' && !caller) return fail({ kind: 'signedOut', key: 'general.signedOut' });
  if (!may(method.who, caller)) return fail({ kind: 'notAllowed', key: 'general.notAllowed' });
  const parsed = method.input.safeParse(input);
  if (!parsed.success) {
    return fail({ kind: 'invalid', key: 'general.invalid', fields: fieldProblems(parsed.error) });
  }
  if (caller && method.effect === 'command') core.session.touch();
  const wrong = bookRefuses(core, name, method);
  if (wrong) return wrong;
  try {
    return await method.run({ core, caller: caller ?? NOBODY }, parsed.data);
  } catch (error) {
    return core.options.host.report(name, error);
  }
}
