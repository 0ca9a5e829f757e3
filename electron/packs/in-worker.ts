import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { refuse } from '../../db/base/outcome.ts';
import { resourcePath } from '../resources.ts';
import type { Progress } from './part.ts';
import type { FromPackWorker, PackAnswer, PackWork } from './worker-messages.ts';

/** How long a worker may take, and how much memory more than before the whole process may use meanwhile. */
export type PackLimits = { milliseconds: number; megabytes: number };

export type WorkerOptions = {
  limits: PackLimits;
  /** Ends the work at once; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** For tests. */
  file?: URL | undefined;
};

/** The worker's own code failed: a bug, with its words. */
export class PackFailed extends Error {
  override name = 'PackFailed';
}

const workerFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./worker.ts', import.meta.url)
    : pathToFileURL(resourcePath('out/main/packs-worker.js'));

const WATCH_EVERY = 100;
const MEGABYTE = 1_000_000;

/**
 * Does one piece of work in a worker of its own, which is ended when it is done, stopped, or over its limits: a received
 * file can make any library run for ever, and only ending its thread helps.
 */
export function inWorker<Work extends PackWork>(work: Work, options: WorkerOptions): Promise<PackAnswer<Work>> {
  const { limits, signal, onProgress, file = workerFile() } = options;
  if (signal?.aborted) return Promise.reject(signal.reason);
  const { promise, resolve, reject } = Promise.withResolvers<PackAnswer<Work>>();
  const before = process.memoryUsage.rss();
  const worker = new Worker(file, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // What libraries write there is about somebody's file.
    stdout: true,
    stderr: true,
  });
  let at = 'name' in work ? work.name : '';
  const over = (key: 'packs.tooLong' | 'packs.tooMuchMemory') => resolve(refuse(key, { params: { name: at } }));
  const timer = setTimeout(() => over('packs.tooLong'), limits.milliseconds);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.megabytes * MEGABYTE) over('packs.tooMuchMemory');
  }, WATCH_EVERY);
  const stop = () => reject(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });

  worker.on('message', (message: FromPackWorker) => {
    if (message.type === 'progress') onProgress?.(message.progress);
    else if (message.type === 'at') at = message.name;
    else if (message.type === 'done') resolve(message.answer as PackAnswer<Work>);
    else reject(new PackFailed(message.message, { cause: message.stack }));
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') over('packs.tooMuchMemory');
    else reject(new PackFailed(error.message, { cause: error }));
  });
  worker.on('exit', (code) => reject(new PackFailed(`the packs' worker ended with code ${code}`)));
  return promise.finally(async () => {
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  });
}
