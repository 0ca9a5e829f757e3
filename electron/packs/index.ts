import { fail, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { inWorker, type PackLimits } from './in-worker.ts';
import type { BuiltPack, PackOptions, PackPart, Progress } from './part.ts';
import type { EditionWork } from './worker-messages.ts';

/**
 * The pack engine. Knows PDFs, and nothing of meetings: whoever builds a pack says which parts, in which order, with which
 * puts everything together. What is refused names the file. Writing the pack to disk is `writeWhole` (db/base).
 */

export { type ExamineOptions, examinePdf, MOST_PAGES } from './door/index.ts';
export { type Numbered, numberParts, settleLength } from './numbering.ts';
export type { BuiltPack, MergedPart, PackOptions, PackPart, PdfFacts, Progress } from './part.ts';
export { type ReadyPaper, type ToPdfOptions, toPdf } from './to-pdf/index.ts';
export { type LetInPaper, type PaperOfPack, type RecallOptions, recallPapers } from './to-pdf/recall-papers.ts';

export const BUILD_LIMITS: PackLimits = { milliseconds: 300_000, megabytes: 1_500 };

/** An edition to be built: its parts in order, and what is said of it. */
export type Edition = {
  parts: readonly PackPart[];
  options: PackOptions;
  /** The words of a page's number: `(31) => 'Page 31 of 87'`. */
  pageWords(page: number): string;
};

export type BuildHow = {
  signal?: AbortSignal;
  /** Of all editions together. */
  onProgress?: (progress: Progress) => void;
  limits?: PackLimits;
};
export type BuildOptions = PackOptions & Pick<Edition, 'pageWords'> & BuildHow;

function trouble(parts: readonly PackPart[]): Outcome<never> | undefined {
  const names = new Set<string>();
  for (const { destination, fileName } of parts) {
    if (names.has(destination)) return refuse('packs.nameTwice', { params: { name: fileName } });
    names.add(destination);
  }
  return parts.length === 0 ? fail({ kind: 'refused', key: 'packs.noParts' }) : undefined;
}

const numbered = ({ parts, options, pageWords }: Edition): EditionWork => ({
  parts: parts.map((part) => ({
    ...part,
    numbers: Array.from({ length: part.pages }, (_, place) => pageWords(part.firstPage + place)),
  })),
  options,
});

/**
 * Builds the editions of a pack, each with its parts in order, stamped, with bookmarks, links, structure. Parts whose bytes are the very
 * same object are looked at once. Refused: a part that can no longer be read, or has other pages than when it was examined.
 * @throws the signal's reason when stopped, `PackFailed` (a bug).
 */
export async function buildEditions(
  editions: readonly Edition[],
  { signal, onProgress, limits = BUILD_LIMITS }: BuildHow = {},
): Promise<Outcome<BuiltPack[]>> {
  for (const { parts } of editions) {
    const refused = trouble(parts);
    if (refused) return refused;
  }
  return inWorker({ do: 'build', editions: editions.map(numbered) }, { limits, signal, onProgress });
}

/** Builds one edition alone, like `buildEditions`. */
export async function buildPack(parts: readonly PackPart[], options: BuildOptions): Promise<Outcome<BuiltPack>> {
  const { pageWords, signal, onProgress, limits, ...said } = options;
  const how = { ...(signal && { signal }), ...(onProgress && { onProgress }), ...(limits && { limits }) };
  const built = await buildEditions([{ parts, options: said, pageWords }], how);
  if (!built.ok) return built;
  const [edition] = built.value;
  if (!edition) throw new Error('an edition was asked for, and none was built');
  return ok(edition);
}
