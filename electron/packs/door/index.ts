import type { Outcome } from '../../../db/base/outcome.ts';
import { inWorker, type PackLimits } from '../in-worker.ts';
import type { PdfFacts } from '../part.ts';

/** More pages than any paper of a meeting has. */
export const MOST_PAGES = 2_000;
export const EXAMINE_LIMITS: PackLimits = { milliseconds: 120_000, megabytes: 1_000 };

export type ExamineOptions = { signal?: AbortSignal; limits?: PackLimits; mostPages?: number };

/**
 * The attachment door for received PDFs. Refused, with the file's name: needs a password, cut off, not a PDF, damaged (at
 * which page), without pages, too many pages, pages in a circle, too slow or too large to read. What is let in can be
 * merged: that was tried. @throws the signal's reason when stopped, `PackFailed` (a bug).
 */
export function examinePdf(bytes: Uint8Array, name: string, options: ExamineOptions = {}): Promise<Outcome<PdfFacts>> {
  const { signal, limits = EXAMINE_LIMITS, mostPages = MOST_PAGES } = options;
  return inWorker({ do: 'examine', bytes, name, mostPages }, { limits, signal });
}
