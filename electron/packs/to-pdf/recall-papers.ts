import { type Outcome, ok } from '../../../db/base/outcome.ts';
import { kindOfBytes } from '../../../db/office/file-rules.ts';
import { EXAMINE_LIMITS } from '../door/index.ts';
import { inWorker } from '../in-worker.ts';
import type { Progress } from '../part.ts';
import { toPdf } from './index.ts';
import type { PictureWords } from './picture.ts';
import type { RecalledPaper } from './recall.ts';

/** A paper that `toPdf` made ready once: what it is is known, what became of it is not any more. */
export type LetInPaper = { name: string; bytes: Uint8Array; words: PictureWords };
/** As it goes into a pack. */
export type PaperOfPack = { bytes: Uint8Array; pages: number };
export type RecallOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** What one worker does for all of them; nothing for a Word file. */
function quickWork({ name, bytes, words }: LetInPaper): RecalledPaper | null {
  const kind = kindOfBytes(bytes);
  if (kind === 'pdf') return { name, bytes, words: null };
  return kind === 'png' || kind === 'jpeg' ? { name, bytes, words } : null;
}

/**
 * Makes papers ready that were let in before, without examining them again, and gives them in their order; a Word file goes through
 * LibreOffice once more, and what comes out is examined. Refused, with the paper's name: a PDF that can no longer be read, and what
 * `toPdf` refuses of pictures and Word files. @throws the signal's reason when stopped.
 */
export async function recallPapers(
  papers: readonly LetInPaper[],
  { signal, onProgress }: RecallOptions = {},
): Promise<Outcome<PaperOfPack[]>> {
  const work = papers.map(quickWork);
  const quick = work.filter((each) => each !== null);
  const tell = (done: number) => onProgress?.({ done, total: papers.length });
  const how = { limits: EXAMINE_LIMITS, signal, onProgress: ({ done }: Progress) => tell(done) };
  const recalled = quick.length > 0 ? await inWorker({ do: 'recall', papers: quick }, how) : ok([]);
  if (!recalled.ok) return recalled;
  let done = quick.length;
  const ready: PaperOfPack[] = [];
  const found = recalled.value.values();
  tell(done);
  for (const [at, { name, bytes, words }] of papers.entries()) {
    const known = work[at] ? found.next().value : undefined;
    if (known) {
      ready.push({ bytes: known.bytes ?? bytes, pages: known.pages });
      continue;
    }
    const made = await toPdf({ name, bytes }, { ...words, ...(signal && { signal }) });
    if (!made.ok) return made;
    ready.push({ bytes: made.value.bytes, pages: made.value.facts.pages });
    done += 1;
    tell(done);
  }
  return ok(ready);
}
