import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { readFileOfHash, sha256Of } from '../../db/office/attachments.ts';
import { examineFile, type FileKind, type ReceivedFile } from '../../db/office/file-rules.ts';
import { readGroup } from '../../db/office/queries.ts';
import type { Core } from '../core.ts';
import { type LetInPaper, type PaperOfPack, type RecallOptions, recallPapers, toPdf } from '../packs/index.ts';

/** Received papers on their way into a pack: examined when they are attached, made into PDF when it is built. */

/** What is known of a received file by its hash; the bytes are kept only where they were made here. */
type Known = { pages: number; made: Uint8Array | null };

/** More than the papers of a few meetings: older ones are examined again. */
const KEPT = 60;
const shelves = new WeakMap<Core, Map<string, Known>>();

function shelfOf(core: Core): Map<string, Known> {
  const shelf = shelves.get(core) ?? new Map<string, Known>();
  shelves.set(core, shelf);
  return shelf;
}

function remember(core: Core, sha256: string, received: Uint8Array, { bytes, pages }: PaperOfPack): void {
  const shelf = shelfOf(core);
  shelf.set(sha256, { pages, made: bytes === received ? null : bytes });
  const oldest = shelf.keys().next().value;
  if (shelf.size > KEPT && oldest) shelf.delete(oldest);
}

const optionsOf = (core: Core, title: string) => ({
  title,
  author: readGroup(core.office().read)?.name ?? '',
  now: core.options.clock.now(),
});

export type ReceivedPaper = ReceivedFile & { title: string; path: string };

/**
 * The attachment door: a paper is refused, with the file's name and the reason, before anything is kept. What is let in can go
 * into a pack. A kind that the door does not examine is refused by `examineFile`.
 */
export async function letIn(
  core: Core,
  papers: readonly ReceivedPaper[],
  kinds: readonly FileKind[],
): Promise<Outcome<null>> {
  for (const { title, path, ...file } of papers) {
    const examined = examineFile(file, kinds, path);
    if (!examined.ok) return examined;
    const { name, bytes } = examined.value;
    const ready = await toPdf({ name, bytes }, optionsOf(core, title));
    if (!ready.ok) {
      const { key, params } = ready.problem;
      return refuse(key, { path, ...(params && { params }) });
    }
    const { bytes: made, facts } = ready.value;
    remember(core, sha256Of(bytes), bytes, { bytes: made, pages: facts.pages });
  }
  return ok(null);
}

type OfficePaper = { title: string; fileName: string; sha256: string };

/**
 * The papers of a pack by their hashes, each once. Those that nothing is known of any more, after a start of the program, are not examined
 * again: their hash says that they are the files that the door let in. Refused, with the paper's title: its file was moved or is
 * damaged, or cannot be made into PDF. @throws the signal's reason when stopped.
 */
export async function readyPapers(
  core: Core,
  papers: readonly OfficePaper[],
  how: RecallOptions,
): Promise<Outcome<ReadonlyMap<string, PaperOfPack>>> {
  const shelf = shelfOf(core);
  const ready = new Map<string, PaperOfPack>();
  const unknown = new Map<string, LetInPaper>();
  for (const { title: name, sha256 } of papers) {
    if (ready.has(sha256) || unknown.has(sha256)) continue;
    const found = readFileOfHash(core.office(), sha256);
    if (!found.ok) return refuse('packs.paperGone', { params: { name } });
    const { bytes } = found.value;
    const known = shelf.get(sha256);
    if (known) ready.set(sha256, { bytes: known.made ?? bytes, pages: known.pages });
    else unknown.set(sha256, { name, bytes, words: optionsOf(core, name) });
  }
  const recalled = await recallPapers([...unknown.values()], how);
  if (!recalled.ok) return recalled;
  for (const [at, [sha256, paper]] of [...unknown].entries()) {
    const made = recalled.value[at];
    if (!made) continue;
    remember(core, sha256, paper.bytes, made);
    ready.set(sha256, made);
  }
  return ok(ready);
}
