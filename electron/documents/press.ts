import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { resourcePath } from '../resources.ts';
import type { DataOf, DocumentKind } from './index.ts';
import type { Drawn, Progress } from './kit/draw.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export type { Drawn, Progress } from './kit/draw.ts';

/** A document to draw: its kind and the plain data of that kind. */
export type PressWork = { [Kind in DocumentKind]: { kind: Kind; data: DataOf<Kind> } }[DocumentKind];

export type PressJob = PressWork & {
  /** The clock: UTC ISO. Same data and clock give the same bytes. */
  now: string;
  /** A part of a pack, which numbers the pages: no foot of its own. */
  inPack?: boolean;
  onProgress?: (progress: Progress) => void;
  /** Stops the job; `make` then rejects with the signal's reason. */
  signal?: AbortSignal;
};

/** The worker ended while it drew: its job is lost, the next one gets a fresh worker. */
export class PressLost extends Error {
  override name = 'PressLost';
}

/** The document could not be drawn: a bug, with the worker's own words. */
export class PressFailed extends Error {
  override name = 'PressFailed';
}

export type Press = {
  /** Draws one document. @throws the signal's reason when stopped, `PressFailed`, `PressLost`. */
  make(job: PressJob): Promise<Drawn>;
  /** Ends the worker; jobs under way are lost. */
  close(): Promise<void>;
};

/** From source `worker.ts` lies beside this file; built, the code of this file may be in any chunk of `out/main`. */
const workerFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./worker.ts', import.meta.url)
    : pathToFileURL(resourcePath('out/main/documents-worker.js'));

type Waiting = { resolve(drawn: Drawn): void; reject(error: unknown): void; job: PressJob };

/** A press in a worker thread, which is started with the first document. `file` is for tests. */
export function createPress(file: URL = workerFile()): Press {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;
  let closed = false;

  const settle = (id: number): Waiting | undefined => {
    const entry = waiting.get(id);
    waiting.delete(id);
    // An idle press must not keep the process alive.
    if (waiting.size === 0) worker?.unref();
    return entry;
  };

  function hear(message: FromWorker): void {
    if (message.type === 'progress') {
      waiting.get(message.id)?.job.onProgress?.(message.progress);
      return;
    }
    const entry = settle(message.id);
    if (message.type === 'done') entry?.resolve(message.drawn);
    else if (message.type === 'stopped') entry?.reject(entry.job.signal?.reason ?? new PressLost('stopped'));
    else entry?.reject(new PressFailed(message.message, { cause: message.stack }));
  }

  /** Only the jobs of the worker that ended are lost: a later worker may already be at work. */
  function lose(lost: Worker, why: string, cause?: unknown): void {
    if (worker !== lost) return;
    worker = null;
    for (const id of [...waiting.keys()]) settle(id)?.reject(new PressLost(why, { cause }));
  }

  function start(): Worker {
    const started = new Worker(file);
    started.on('message', hear);
    started.on('error', (error) => lose(started, `the documents' worker failed: ${error.message}`, error));
    started.on('messageerror', (error) => lose(started, 'the documents’ worker sent what cannot be read', error));
    started.on('exit', (code) => lose(started, `the documents' worker ended with code ${code}`));
    return started;
  }

  function send(message: ToWorker): void {
    worker ??= start();
    worker.ref();
    worker.postMessage(message);
  }

  return {
    make(job) {
      const { promise, resolve, reject } = Promise.withResolvers<Drawn>();
      const { kind, data, now, inPack = false, signal } = job;
      if (closed) reject(new PressLost('the press is closed'));
      else if (signal?.aborted) reject(signal.reason);
      else {
        const id = next++;
        const stop = () => waiting.has(id) && send({ type: 'stop', id });
        signal?.addEventListener('abort', stop, { once: true });
        waiting.set(id, { resolve, reject, job });
        send({ type: 'draw', id, kind, data, now, inPack });
        return promise.finally(() => signal?.removeEventListener('abort', stop));
      }
      return promise;
    },
    async close() {
      closed = true;
      const ending = worker;
      if (!ending) return;
      lose(ending, 'the press is closed');
      await ending.terminate();
    },
  };
}
