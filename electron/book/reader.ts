import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../../db/base/clock.ts';
import type { RecordOffice } from '../../db/open.ts';
import type { BookState } from '../../db/treasury/report-types.ts';
import { resourcePath } from '../resources.ts';
import type { FromReader, ReaderTask } from './messages.ts';

/** T1: whether the book is what was written: read in a worker thread at every opening, and when somebody asks. */
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

type Reading = { worker: Worker; stop: Int32Array; ended: Promise<void> };

const IS_EMPTY = 'select not exists (select 1 from book_event) and not exists (select 1 from head_code)';

export function createBookReader(clock: Clock, report: (error: unknown) => void): BookReader {
  let state: BookState = { state: 'stopped' };
  let reading: Reading | null = null;

  function hear(message: FromReader): void {
    if (message.type === 'progress') {
      state = { state: 'reading', done: message.done, all: message.all };
      return;
    }
    if (message.type === 'failed') {
      state = { state: 'failed' };
      report(new Error(`the book could not be read: ${message.message}`));
      return;
    }
    const { fault, events, cancelled } = message.verified;
    const at = clock.now();
    if (cancelled) state = { state: 'stopped' };
    else state = fault ? { state: 'wrong', ...fault, at } : { state: 'right', events, at };
  }

  function begin(file: string): void {
    const stop = new SharedArrayBuffer(4);
    const task: ReaderTask = { file, stop };
    const worker = new Worker(workerFile(), { workerData: task });
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const mine: Reading = { worker, stop: new Int32Array(stop), ended };
    reading = mine;
    state = { state: 'reading', done: 0, all: 0 };
    worker.on('message', (message: FromReader) => {
      if (reading === mine) hear(message);
    });
    worker.on('error', (error) => {
      if (reading === mine) state = { state: 'failed' };
      report(error);
    });
    worker.on('exit', () => {
      if (reading === mine) {
        if (state.state === 'reading') state = { state: 'stopped' };
        reading = null;
      }
      resolve();
    });
    // Reading must not keep the process alive.
    worker.unref();
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
      ending.worker.ref();
      await ending.ended;
    },
    async settled() {
      const under = reading;
      under?.worker.ref();
      await under?.ended;
      return state;
    },
  };
  return reader;
}
