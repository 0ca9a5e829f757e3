import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { readFileOfHash, sha256Of } from '../../db/office/attachments.ts';
import { examineFile, type FileKind, type ReceivedFile } from '../../db/office/file-rules.ts';
import { readGroup } from '../../db/office/queries.ts';
import type { Core } from '../core.ts';
import { type ReadyPaper, toPdf } from '../packs/index.ts';

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

function remember(core: Core, sha256: string, received: Uint8Array, { bytes, facts }: ReadyPaper): void {
  const shelf = shelfOf(core);
  shelf.set(sha256, { pages: facts.pages, made: bytes === received ? null : bytes });
  const oldest = shelf.keys().next().value;
  if (shelf.size > KEPT && oldest) shelf.delete(oldest);
}

const optionsOf = (core: Core, title: string, signal?: AbortSignal) => ({
  title,
  author: readGroup(core.office().read)?.name ?? '',
  now: core.options.clock.now(),
  ...(signal && { signal }),
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
    remember(core, sha256Of(bytes), bytes, ready.value);
  }
  return ok(null);
}

/**
 * A paper of the office as it goes into a pack. Refused, with the paper's title: its file was moved or is damaged, or cannot be made
 * into PDF. @throws the signal's reason when stopped.
 */
export async function readyPaper(
  core: Core,
  paper: { title: string; fileName: string; sha256: string },
  signal: AbortSignal,
): Promise<Outcome<{ bytes: Uint8Array; pages: number }>> {
  const { title, sha256 } = paper;
  const found = readFileOfHash(core.office(), sha256);
  if (!found.ok) return refuse('packs.paperGone', { params: { name: title } });
  const { bytes } = found.value;
  const known = shelfOf(core).get(sha256);
  if (known) return ok({ bytes: known.made ?? bytes, pages: known.pages });
  const ready = await toPdf({ name: title, bytes }, optionsOf(core, title, signal));
  if (!ready.ok) return ready;
  remember(core, sha256, bytes, ready.value);
  return ok({ bytes: ready.value.bytes, pages: ready.value.facts.pages });
}
