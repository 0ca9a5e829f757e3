import { parentPort, workerData } from 'node:worker_threads';
import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { examine } from './door/examine.ts';
import { mergePack, PagesDiffer } from './merge/pack.ts';
import { SourceError } from './merge/source.ts';
import type { BuiltPack, PdfFacts } from './part.ts';
import { picturePdf } from './to-pdf/picture.ts';
import type { FromPackWorker, PackWork } from './worker-messages.ts';

/** The packs' worker: does the one thing it was started for, and ends. */

const send = (message: FromPackWorker, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);

async function build({ parts, options }: Extract<PackWork, { do: 'build' }>): Promise<Outcome<BuiltPack>> {
  let at = '';
  let last = 0;
  try {
    const built = await mergePack(parts, options, {
      onPart(part) {
        at = part.fileName;
        send({ type: 'at', name: at });
      },
      onProgress(progress) {
        const now = performance.now();
        if (now - last < 30 && progress.done < progress.total) return;
        last = now;
        send({ type: 'progress', progress });
      },
    });
    return ok(built);
  } catch (error) {
    if (error instanceof PagesDiffer) return refuse('packs.pagesDiffer', { params: { name: at, pages: error.found } });
    if (error instanceof SourceError) return refuse('packs.partBroken', { params: { name: at } });
    throw error;
  }
}

async function answerTo(job: PackWork): Promise<Outcome<PdfFacts | Uint8Array<ArrayBuffer> | BuiltPack>> {
  if (job.do === 'examine') return examine(job.bytes, job.name, job.mostPages);
  return job.do === 'picture' ? picturePdf(job.bytes, job.words) : build(job);
}

async function work(job: PackWork): Promise<void> {
  try {
    const answer = await answerTo(job);
    const bytes = answer.ok && 'bytes' in answer.value ? [answer.value.bytes.buffer] : [];
    send({ type: 'done', answer }, bytes);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', message, stack: stack ?? '' });
  }
}

// Loaded by anything but `inWorker` it does nothing.
if (parentPort && workerData) void work(workerData as PackWork);
