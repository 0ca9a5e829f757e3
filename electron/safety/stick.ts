import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ElectionId, Instant } from '../../db/base/brand.ts';
import { type AuditRecord, type Caller, change } from '../../db/base/change.ts';
import type { Clock } from '../../db/base/clock.ts';
import { notFound, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import type { copiesInput } from '../../db/elections/input.ts';
import { lastPhase } from '../../db/elections/phase-log.ts';
import { pollIsOpen, readElection } from '../../db/elections/queries.ts';
import { electionLabel } from '../../db/elections/service-parts.ts';
import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import { copyProblem, mustBeThere, onSameDisk, tryWriting, usableFolder, writeCopy } from './copy-file.ts';
import type { Custody } from './custody.ts';
import { sealedName } from './names.ts';
import { makeSealKey, type SealKey, seal, unsealWith } from './sealed.ts';
import { packed, snapshot } from './snapshot.ts';

/** A copy and the step after which it was made: a state of the phase log, or `set_up`. */
export type Copied = { step: string; at: Instant };

export type CopiesStatus = {
  /** `without`: somebody chose to go on without copies. */
  state: 'off' | 'on' | 'without';
  folder: string;
  /** The folder is on the laptop's own disk. */
  sameDisk: boolean;
  last: Copied | null;
  /** The copy that could not be written. The step itself stands. */
  failure: (Copied & { key: ProblemKey }) | null;
  /** E7: nothing is copied while a poll is open; the next copy comes when it closes. */
  waits: boolean;
};

/** Keeps the encrypted copies on tonight's stick. Folder and key are known to this start of the program only. */
export type Stick = {
  status(): CopiesStatus;
  /** Makes the first copy at once, which proves the stick; while a poll is open only tries whether it can be written to. */
  setUp(caller: Caller, input: z.output<typeof copiesInput>): Promise<Outcome<CopiesStatus>>;
  /** Runs a call of an election; when it took a step, a copy is written behind it. */
  watch<T>(caller: Caller, run: () => Outcome<T>): Outcome<T>;
  /** Writes the copy that could not be written. */
  tryAgain(caller: Caller): Promise<Outcome<CopiesStatus>>;
  /** Ends the copies for now. */
  goOnWithout(caller: Caller): Outcome<CopiesStatus>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
  /** Forgets folder and key: the records are about to be others. */
  forget(): void;
};

type Setting = { folder: string; sameDisk: boolean; key: SealKey; electionId: ElectionId };
/** A copy that is encrypted and not yet on the stick. */
type Sealed = Copied & { bytes: Buffer };

export type StickOptions = { custody: Custody; folder: string; clock: Clock; report: (error: unknown) => void };

export function createStick({ custody, folder: dataFolder, clock, report }: StickOptions): Stick {
  let setting: Setting | null = null;
  let state: CopiesStatus['state'] = 'off';
  let last: Copied | null = null;
  let failure: CopiesStatus['failure'] = null;
  let unwritten: Sealed | null = null;
  let queue: Promise<void> = Promise.resolve();

  const open = () => {
    const office = custody.office();
    if (!office) throw new Error('the records are not open');
    return office;
  };

  const status = (): CopiesStatus => ({
    state,
    folder: setting?.folder ?? '',
    sameDisk: setting?.sameDisk ?? false,
    last,
    failure,
    waits: pollIsOpen(open().read),
  });

  function forget(): void {
    setting = null;
    state = 'off';
    last = failure = unwritten = null;
  }

  /** On record with the election whose night it is; the election may be gone when the records were restored meanwhile. */
  function note(caller: Caller, { electionId }: Pick<Setting, 'electionId'>, what: Omit<AuditRecord, 'label'>): void {
    const office = custody.office();
    const row = office && readElection(office.read, electionId);
    if (!row) return;
    change(office, caller, [], ({ audit }) => {
      audit({ recordId: electionId, label: electionLabel(row), ...what });
      return ok(null);
    });
  }

  const keyOf = (error: unknown): ProblemKey => {
    const key = copyProblem(error);
    if (!key) report(error);
    return key ?? 'elections.copyFailed';
  };

  function sealedOf(image: Buffer, copied: Copied, { key }: Setting): Sealed {
    const plain = packed(image);
    const bytes = seal(plain, key);
    if (!unsealWith(bytes, key.key)?.equals(plain)) throw new Error('the copy cannot be opened again');
    return { ...copied, bytes };
  }

  async function write({ step, at, bytes }: Sealed, to: Setting): Promise<void> {
    mustBeThere(to.folder, dataFolder, to.sameDisk);
    const name = sealedName(at, step, (taken) => existsSync(join(to.folder, taken)));
    await writeCopy(join(to.folder, name), bytes);
  }

  /** Writes one copy behind a step. The newest holds everything the one before did, so only it is kept for another try. */
  async function keep(caller: Caller, copied: Copied, make: () => Sealed): Promise<void> {
    const to = setting;
    if (!to) return;
    const hadFailed = failure !== null;
    const problem = await attempt(make, to);
    // Somebody set up another stick, or goes on without, meanwhile.
    if (setting !== to) return;
    failure = problem && { ...copied, key: problem };
    if (!problem) {
      unwritten = null;
      last = copied;
    }
    const { step } = copied;
    if (problem) note(caller, to, { action: 'copies.failed', after: { step, problem } });
    else if (hadFailed) note(caller, to, { action: 'copies.written', after: { step } });
  }

  async function attempt(make: () => Sealed, to: Setting): Promise<ProblemKey | null> {
    try {
      unwritten = make();
      await write(unwritten, to);
      return null;
    } catch (error) {
      return keyOf(error);
    }
  }

  /** One after the other, each after the step's own answer was given. */
  function line(caller: Caller, copied: Copied, make: () => Sealed): Promise<void> {
    queue = queue
      .then(() => new Promise<void>((next) => setImmediate(next)))
      .then(() => keep(caller, copied, make))
      .catch(report);
    return queue;
  }

  /** The records as they are now; only the rest is done later. */
  function copyNow(caller: Caller, step: string): Promise<void> {
    const to = setting;
    if (!to) return queue;
    const image = snapshot(open().sqlite);
    const copied = { step, at: clock.now() };
    return line(caller, copied, () => sealedOf(image, copied, to));
  }

  /** The first copy, or while a poll is open (E7) only a try. */
  async function prove(to: Setting): Promise<Copied | null> {
    mustBeThere(to.folder, dataFolder, to.sameDisk);
    if (pollIsOpen(open().read)) {
      await tryWriting(to.folder);
      return null;
    }
    const copied = { step: 'set_up', at: clock.now() };
    await write(sealedOf(snapshot(open().sqlite), copied, to), to);
    return copied;
  }

  return {
    status,
    forget,
    settled: () => queue,
    async setUp(caller, { electionId, folder: typed, passphrase }) {
      const row = readElection(open().read, electionId);
      if (!row) return notFound();
      if (row.rehearsal) return refuse('elections.copyRehearsal');
      const usable = usableFolder(typed, dataFolder);
      if (!usable.ok) return usable;
      const folder = usable.value;
      const key = await makeSealKey(passphrase);
      await queue;
      try {
        const to = { folder, sameDisk: onSameDisk(folder, dataFolder), key, electionId };
        const copied = await prove(to);
        forget();
        setting = to;
        state = 'on';
        last = copied;
      } catch (error) {
        return refuse(keyOf(error), { path: 'folder' });
      }
      note(caller, { electionId }, { action: 'copies.begun', after: { folder } });
      return ok(status());
    },
    watch(caller, run) {
      if (!setting) return run();
      const before = lastPhase(open().read);
      const outcome = run();
      const now = outcome.ok ? lastPhase(open().read) : undefined;
      // A step of another office while a poll is open waits for the close: its copy would show who came before it (E7).
      // The opening itself is copied in the same turn, before anybody can be given a paper.
      const isStep = now !== undefined && now.id !== before?.id;
      if (isStep && (now.to === 'poll_open' || !pollIsOpen(open().read))) void copyNow(caller, now.to);
      return outcome;
    },
    async tryAgain(caller) {
      await queue;
      const waiting = unwritten;
      if (waiting) await line(caller, { step: waiting.step, at: waiting.at }, () => waiting);
      else if (pollIsOpen(open().read)) return refuse('elections.noBackupNow', { rule: 'E7' });
      else await copyNow(caller, failure?.step ?? 'set_up');
      return ok(status());
    },
    goOnWithout(caller) {
      const was = setting;
      forget();
      state = 'without';
      if (was) note(caller, was, { action: 'copies.stopped' });
      return ok(status());
    },
  };
}
