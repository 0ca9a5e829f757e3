import { fail, type Outcome, refuse } from '../../db/base/outcome.ts';
import { inWorker, type PackLimits } from './in-worker.ts';
import type { BuiltPack, PackOptions, PackPart, Progress } from './part.ts';

/**
 * The pack engine. Knows PDFs, and nothing of meetings: whoever builds a pack says which parts, in which order, with which
 * puts everything together. What is refused names the file. Writing the pack to disk is `writeWhole` (db/base).
 */

export { type ExamineOptions, examinePdf, MOST_PAGES } from './door/index.ts';
export { type Numbered, numberParts, settleLength } from './numbering.ts';
export type { BuiltPack, MergedPart, PackOptions, PackPart, PdfFacts, Progress } from './part.ts';
export { type ReadyPaper, type ToPdfOptions, toPdf } from './to-pdf/index.ts';

export const BUILD_LIMITS: PackLimits = { milliseconds: 300_000, megabytes: 1_500 };

export type BuildOptions = PackOptions & {
  /** The words of a page's number: `(31) => 'Page 31 of 87'`. */
  pageWords(page: number): string;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  limits?: PackLimits;
};

/**
 * Builds one edition: its parts in order, stamped, with bookmarks, links, structure. Refused: a part that can no longer be
 * read, or has other pages than when it was examined. @throws the signal's reason when stopped, `PackFailed` (a bug).
 */
export async function buildPack(parts: readonly PackPart[], options: BuildOptions): Promise<Outcome<BuiltPack>> {
  const { pageWords, signal, onProgress, limits = BUILD_LIMITS, ...said } = options;
  const names = new Set<string>();
  for (const { destination, fileName } of parts) {
    if (names.has(destination)) return refuse('packs.nameTwice', { params: { name: fileName } });
    names.add(destination);
  }
  if (parts.length === 0) return fail({ kind: 'refused', key: 'packs.noParts' });
  const work = parts.map((part) => ({
    ...part,
    numbers: Array.from({ length: part.pages }, (_, place) => pageWords(part.firstPage + place)),
  }));
  return inWorker({ do: 'build', parts: work, options: said }, { limits, signal, onProgress });
}
