import { parentPort, workerData } from 'node:worker_threads';
import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { examine } from './door/examine.ts';
import { KnownInk } from './merge/known-ink.ts';
import { mergePack, PagesDiffer } from './merge/pack.ts';
import { SourceError } from './merge/source.ts';
import type { BuiltPack, PackPart, PdfFacts, Progress } from './part.ts';
import { picturePdf } from './to-pdf/picture.ts';
import { type Recalled, recall } from './to-pdf/recall.ts';
import type { EditionWork, FromPackWorker, PackWork } from './worker-messages.ts';

/** The packs' worker: does the one thing it was started for, and ends. */

const send = (message: FromPackWorker, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);

const pagesOf = ({ parts }: EditionWork): number => parts.reduce((sum, part) => sum + part.pages, 0);

/** Tells how far all editions are, at most every 30 ms. */
function teller(total: number): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < 30 && done < total) return;
    last = now;
    send({ type: 'progress', progress: { done, total } });
  };
}

/** One edition after the other: the second takes half the time of the first, whose code is warm and whose pages are known. */
async function build({ editions }: Extract<PackWork, { do: 'build' }>): Promise<Outcome<BuiltPack[]>> {
  const tell = teller(editions.reduce((sum, edition) => sum + pagesOf(edition) * 2, 0));
  const ink = new KnownInk();
  const made: BuiltPack[] = [];
  let at = '';
  let before = 0;
  const onPart = (part: PackPart) => {
    at = part.fileName;
    send({ type: 'at', name: at });
  };
  try {
    for (const edition of editions) {
      const onProgress = ({ done }: Progress) => tell(before + done);
      made.push(await mergePack(edition.parts, edition.options, { onPart, onProgress }, ink));
      before += pagesOf(edition) * 2;
    }
    return ok(made);
  } catch (error) {
    if (error instanceof PagesDiffer) return refuse('packs.pagesDiffer', { params: { name: at, pages: error.found } });
    if (error instanceof SourceError) return refuse('packs.partBroken', { params: { name: at } });
    throw error;
  }
}

async function answerTo(
  job: PackWork,
): Promise<Outcome<PdfFacts | Uint8Array<ArrayBuffer> | Recalled[] | BuiltPack[]>> {
  if (job.do === 'examine') return examine(job.bytes, job.name, job.mostPages);
  if (job.do === 'picture') return picturePdf(job.bytes, job.words);
  if (job.do === 'build') return build(job);
  return recall(job.papers, (name, done) => {
    send({ type: 'at', name });
    send({ type: 'progress', progress: { done, total: job.papers.length } });
  });
}

/** The bytes of what was built go over as they are, without a copy. */
const buffersOf = (value: unknown): ArrayBuffer[] =>
  (Array.isArray(value) ? value : []).flatMap(({ bytes }: Partial<BuiltPack>) => (bytes ? [bytes.buffer] : []));

async function work(job: PackWork): Promise<void> {
  try {
    const answer = await answerTo(job);
    send({ type: 'done', answer }, answer.ok ? buffersOf(answer.value) : []);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', message, stack: stack ?? '' });
  }
}

// Loaded by anything but `inWorker` it does nothing.
if (parentPort && workerData) void work(workerData as PackWork);
