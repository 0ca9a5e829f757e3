import { type Outcome, ok } from '../../db/base/outcome.ts';
import type { Audience } from '../../db/meetings/words.ts';
import type { PlannedPart } from '../../db/packs/rules.ts';
import type { Core } from '../core.ts';
import type { JobProgress, Turn } from '../document-desk.ts';
import type { Coded } from '../document-sources-treasury.ts';
import type { Drawn, PressWork } from '../documents/press.ts';
import type { PaperOfPack } from '../packs/index.ts';
import { ownSource, titleOf } from './own-parts.ts';
import { readyPapers } from './papers.ts';
import type { PackPlan } from './plan.ts';

/** A part as one edition has it. */
export type Variant = { bytes: Uint8Array; pages: number };

/** A part with its bytes, by edition; without any when it is the cover or the contents, which are drawn last. */
export type ReadyPart = PlannedPart & {
  variants: ReadonlyMap<Audience, Variant>;
  code: (Coded & { title: string }) | null;
};

/** Works in the name of one job. */
export type Workshop = {
  core: Core;
  plan: PackPlan;
  turn: Turn;
  /** The clock at the beginning: all pages of a pack say the same. */
  now: string;
};

/** Draws for a pack: no foot of its own, and no word of its progress. */
export const drawn = ({ core, turn, now }: Workshop, work: PressWork): Promise<Drawn> =>
  core.desk.draw({ ...work, now, inPack: true }, { signal: turn.signal, onProgress: () => {} });

/** One of our documents in every edition that has it; drawn once where two editions have the same. */
async function ownPart(shop: Workshop, part: PlannedPart): Promise<ReadyPart> {
  const { core, plan } = shop;
  const variants = new Map<Audience, Variant>();
  const made = new Map<string, Drawn>();
  let code: ReadyPart['code'] = null;
  for (const edition of plan.editions) {
    const source = ownSource(core, part, edition, plan);
    if (!source) continue;
    const { kind, data } = source.work;
    const same = JSON.stringify(data);
    const found = made.get(same) ?? (await drawn(shop, { kind, data } as PressWork));
    made.set(same, found);
    variants.set(edition, found);
    if (source.coded) code = { ...source.coded, title: found.title };
  }
  return { ...part, title: titleOf(part, plan), variants, code };
}

/** A received paper: the very same bytes in every edition, which the engine then looks at once. */
function receivedPart({ plan }: Workshop, part: PlannedPart, paper: PaperOfPack | undefined): ReadyPart {
  if (!paper) throw new Error(`no paper of the hash ${part.sha256}`);
  return { ...part, variants: new Map(plan.editions.map((edition) => [edition, paper])), code: null };
}

const isPaper = ({ kind }: PlannedPart): boolean => kind === 'paper';

/** Adds up how far two stretches of work are that go on side by side. */
function together(total: number, onProgress: (at: JobProgress) => void) {
  const done = { papers: 0, own: 0 };
  return (which: keyof typeof done, count: number) => {
    done[which] = count;
    onProgress({ done: done.papers + done.own, total });
  };
}

/**
 * Every part but the cover and the contents, with its pages. The press draws what is ours while a worker reads the papers. Refused:
 * a paper that was moved, or cannot be read.
 */
export async function readyParts(shop: Workshop, onProgress: (at: JobProgress) => void): Promise<Outcome<ReadyPart[]>> {
  const { core, plan, turn } = shop;
  const { parts } = plan;
  const { signal } = turn;
  const received = parts.filter(isPaper);
  const tell = together(parts.length, onProgress);
  const drawOwn = async () => {
    const own = new Map<PlannedPart, ReadyPart>();
    for (const part of parts.filter((each) => !isPaper(each))) {
      signal.throwIfAborted();
      own.set(part, await ownPart(shop, part));
      tell('own', own.size);
    }
    return own;
  };
  tell('papers', 0);
  const reading = readyPapers(core, received, { signal, onProgress: ({ done }) => tell('papers', done) });
  const [papers, own] = await Promise.all([reading, drawOwn()]);
  if (!papers.ok) return papers;
  tell('papers', received.length);
  return ok(parts.map((part) => own.get(part) ?? receivedPart(shop, part, papers.value.get(part.sha256))));
}
