import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../../db/base/clock.ts';
import type { RecordOffice } from '../../db/open.ts';
import type { BookState } from '../../db/treasury/report-types.ts';
import { together } from '../../db/treasury/verify.ts';
import type { Verified } from '../../db/treasury/verify-types.ts';
import { resourcePath } from '../resources.ts';
import { type FromReader, READINGS, type ReaderTask, type ReadingOf } from './messages.ts';

/** T1: whether the book is what was written: read in two worker threads at every opening, and when somebody asks. */
export type BookReader = {
  state(): BookState;
  /** Begins to read the open records; a reading under way is left. A book with nothing in it is right at once. */
  start(office: RecordOffice): void;
  /** Ends a reading under way and lets the file go. */
  stop(): Promise<void>;
  /** The state once the reading under way has ended. */
  settled(): Promise<BookState>;
};

/** From source `worker.ts` lies beside this file; built, the code of this file may be in any chunk of `out/main`. */
const workerFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./worker.ts', import.meta.url)
    : pathToFileURL(resourcePath('out/main/book-worker.js'));

type Reading = { workers: Worker[]; stop: Int32Array; done: Map<ReadingOf, number>; ended: Promise<unknown> };

/** A reading that ended before it found anything. */
const STOPPED: Verified = { events: 0, fault: null, cancelled: true };

const IS_EMPTY = 'select not exists (select 1 from book_event) and not exists (select 1 from head_code)';

export function createBookReader(clock: Clock, report: (error: unknown) => void): BookReader {
  let state: BookState = { state: 'stopped' };
  let reading: Reading | null = null;

  function hear({ done }: Reading, of: ReadingOf, message: Exclude<FromReader, { type: 'read' }>): void {
    if (message.type === 'failed') {
      state = { state: 'failed' };
      report(new Error(`the book could not be read: ${message.message}`));
      return;
    }
    done.set(of, message.done);
    // Of two readings the slower one says how far it is.
    const slowest = Math.min(...READINGS.map((each) => done.get(each) ?? 0));
    if (state.state === 'reading') state = { state: 'reading', done: slowest, all: message.all };
  }

  function conclude([chain, rows]: readonly (Verified | null)[]): void {
    if (state.state !== 'reading') return;
    const { fault, events, cancelled } = chain && rows ? together(chain, rows) : STOPPED;
    const at = clock.now();
    if (cancelled) state = { state: 'stopped' };
    else state = fault ? { state: 'wrong', ...fault, at } : { state: 'right', events, at };
  }

  /** One of the two readings; what it found, or null when it ended without. */
  function read(mine: () => Reading | null, task: ReaderTask): { worker: Worker; found: Promise<Verified | null> } {
    const worker = new Worker(workerFile(), { workerData: task });
    const { promise: found, resolve } = Promise.withResolvers<Verified | null>();
    let verified: Verified | null = null;
    worker.on('message', (message: FromReader) => {
      const own = mine();
      if (message.type === 'read') verified = message.verified;
      else if (own && reading === own) hear(own, task.of, message);
    });
    worker.on('error', (error) => {
      if (reading === mine()) state = { state: 'failed' };
      report(error);
    });
    worker.on('exit', () => resolve(verified));
    // Reading must not keep the process alive.
    worker.unref();
    return { worker, found };
  }

  function begin(file: string): void {
    const stop = new SharedArrayBuffer(4);
    let mine: Reading | null = null;
    const both = READINGS.map((of) => read(() => mine, { file, of, stop }));
    const ended = Promise.all(both.map(({ found }) => found)).then((found) => {
      if (reading !== mine) return;
      conclude(found);
      reading = null;
    });
    mine = { workers: both.map(({ worker }) => worker), stop: new Int32Array(stop), done: new Map(), ended };
    reading = mine;
    state = { state: 'reading', done: 0, all: 0 };
  }

  const reader: BookReader = {
    state: () => state,
    start(office) {
      if (reading) {
        Atomics.store(reading.stop, 0, 1);
        reading = null;
      }
      if (office.sqlite.prepare(IS_EMPTY).pluck().get() === 1) state = { state: 'right', events: 0, at: clock.now() };
      else begin(office.file);
    },
    async stop() {
      const ending = reading;
      if (!ending) return;
      Atomics.store(ending.stop, 0, 1);
      // Somebody waits for the end: it is worth a process being kept for.
      for (const worker of ending.workers) worker.ref();
      await ending.ended;
    },
    async settled() {
      const under = reading;
      for (const worker of under?.workers ?? []) worker.ref();
      await under?.ended;
      return state;
    },
  };
  return reader;
}
