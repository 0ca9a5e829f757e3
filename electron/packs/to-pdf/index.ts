import { type Outcome, ok, refuse } from '../../../db/base/outcome.ts';
import { kindOfBytes } from '../../../db/office/file-rules.ts';
import { EXAMINE_LIMITS, type ExamineOptions, examinePdf } from '../door/index.ts';
import { inWorker } from '../in-worker.ts';
import type { PdfFacts } from '../part.ts';
import { wordPdf } from './libre-office.ts';

/** A paper as it can go into a pack. `bytes` are the received ones when it was a PDF. */
export type ReadyPaper = { bytes: Uint8Array; facts: PdfFacts };

export type ToPdfOptions = ExamineOptions & {
  /** The paper's title, said of a picture to those who do not see it. */
  title: string;
  author: string;
  /** UTC ISO. */
  now: string;
  /** For tests: LibreOffice's program (null: none), and how long it may take. */
  libreOffice?: { command?: string | null; milliseconds?: number };
};

/**
 * Makes a received paper ready for packs: a PDF is examined, a picture gets a page of its own, a Word file goes through
 * LibreOffice. Refused like `examinePdf`; also what is of another kind, a picture that cannot be printed, and a Word
 * file where LibreOffice is missing, fails or takes too long. @throws the signal's reason when stopped.
 */
export async function toPdf(
  file: { name: string; bytes: Uint8Array },
  options: ToPdfOptions,
): Promise<Outcome<ReadyPaper>> {
  const { name, bytes } = file;
  const { signal, limits = EXAMINE_LIMITS } = options;
  if (bytes.length === 0) return refuse('packs.empty', { params: { name } });
  const kind = kindOfBytes(bytes);
  let made: Outcome<Uint8Array>;
  if (kind === null) return refuse('packs.notThisKind', { params: { name } });
  if (kind === 'pdf') made = ok(bytes);
  else if (kind === 'png' || kind === 'jpeg') {
    const { title, author, now } = options;
    made = await inWorker({ do: 'picture', bytes, name, words: { title, author, now } }, { limits, signal });
  } else made = await wordPdf(bytes, name, kind, { signal, ...options.libreOffice });
  if (!made.ok) return made;
  const facts = await examinePdf(made.value, name, options);
  return facts.ok ? ok({ bytes: made.value, facts: facts.value }) : facts;
}
