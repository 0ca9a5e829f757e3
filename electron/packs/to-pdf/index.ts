import { type Outcome, ok, refuse } from '../../../db/base/outcome.ts';
import { kindOfBytes } from '../../../db/office/file-rules.ts';
import { EXAMINE_LIMITS, type ExamineOptions, examinePdf } from '../door/index.ts';
import { inWorker } from '../in-worker.ts';
import type { PdfFacts } from '../part.ts';
import { wordPdf } from './libre-office.ts';
import type { PictureWords } from './picture.ts';
import type { RecalledPaper } from './recall.ts';

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

/** A paper that `toPdf` made ready once: what its bytes are is known, what became of it is not any more. */
export type LetInPaper = { name: string; bytes: Uint8Array; words: PictureWords };

/**
 * Makes papers ready that were let in before, many at once and without examining them again; a Word file goes through LibreOffice and is.
 * Gives them in their order. Refused, with the paper's name, like `toPdf`, or because a PDF can no longer be read.
 * @throws the signal's reason when stopped.
 */
export async function recallPapers(
  papers: readonly LetInPaper[],
  { signal }: Pick<ToPdfOptions, 'signal'> = {},
): Promise<Outcome<{ bytes: Uint8Array; pages: number }[]>> {
  const asked = papers.map((paper) => ({ ...paper, kind: kindOfBytes(paper.bytes) }));
  const quick = asked.filter(({ kind }) => kind === 'pdf' || kind === 'png' || kind === 'jpeg');
  const work = quick.map(
    ({ kind, name, bytes, words }): RecalledPaper => ({ name, bytes, words: kind === 'pdf' ? null : words }),
  );
  const recalled =
    work.length > 0 ? await inWorker({ do: 'recall', papers: work }, { limits: EXAMINE_LIMITS, signal }) : ok([]);
  if (!recalled.ok) return recalled;
  const found = new Map(quick.map((paper, at) => [paper, recalled.value[at]]));
  const ready: { bytes: Uint8Array; pages: number }[] = [];
  for (const paper of asked) {
    const { name, bytes, words } = paper;
    const known = found.get(paper);
    if (known) {
      ready.push({ bytes: known.bytes ?? bytes, pages: known.pages });
      continue;
    }
    const made = await toPdf({ name, bytes }, { ...words, ...(signal && { signal }) });
    if (!made.ok) return made;
    ready.push({ bytes: made.value.bytes, pages: made.value.facts.pages });
  }
  return ok(ready);
}
