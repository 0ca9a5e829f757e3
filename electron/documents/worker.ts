import { parentPort } from 'node:worker_threads';
import { DOCUMENTS, isDocumentKind } from './index.ts';
import type { DocumentData, DocumentDefinition } from './kit/definition.ts';
import { draw } from './kit/draw.ts';
import { paperFonts } from './kit/fonts.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The press's worker: keeps the fonts warm and draws one document after the other, so that the host's process answers meanwhile. */

const jobs = new Map<number, AbortController>();
let line: Promise<void> = Promise.resolve();

function send(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function run(job: Extract<ToWorker, { type: 'draw' }>, signal: AbortSignal): Promise<void> {
  const { id, kind, data, now, inPack } = job;
  if (!isDocumentKind(kind)) throw new Error(`there is no document of the kind ${kind}`);
  // The kind says which data it is: whoever sends the job is held to it by the type of `make`.
  const definition = DOCUMENTS[kind] as unknown as DocumentDefinition<DocumentData>;
  const drawn = await draw(definition, data as DocumentData, {
    now,
    inPack,
    signal,
    onProgress: (progress) => send({ type: 'progress', id, progress }),
  });
  send({ type: 'done', id, drawn }, [drawn.bytes.buffer]);
}

async function answer(job: Extract<ToWorker, { type: 'draw' }>, controller: AbortController): Promise<void> {
  try {
    await run(job, controller.signal);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (controller.signal.aborted) send({ type: 'stopped', id: job.id });
    else send({ type: 'failed', id: job.id, message, stack: stack ?? '' });
  } finally {
    jobs.delete(job.id);
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'stop') {
    jobs.get(message.id)?.abort();
    return;
  }
  const controller = new AbortController();
  jobs.set(message.id, controller);
  line = line.then(() => answer(message, controller));
});

paperFonts();
