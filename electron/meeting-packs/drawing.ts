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

/** Every part but the cover and the contents, with its pages. Refused: a paper that was moved, or cannot be read. */
export async function readyParts(shop: Workshop, onProgress: (at: JobProgress) => void): Promise<Outcome<ReadyPart[]>> {
  const { parts } = shop.plan;
  const { signal } = shop.turn;
  const received = parts.filter(isPaper);
  const total = parts.length;
  let done = 0;
  const tell = () => onProgress({ done, total });
  tell();
  const papers = await readyPapers(shop.core, received, {
    signal,
    onProgress: (of) => {
      done = of.done;
      tell();
    },
  });
  if (!papers.ok) return papers;
  done = received.length;
  const ready: ReadyPart[] = [];
  for (const part of parts) {
    signal.throwIfAborted();
    tell();
    if (isPaper(part)) ready.push(receivedPart(shop, part, papers.value.get(part.sha256)));
    else {
      ready.push(await ownPart(shop, part));
      done += 1;
    }
  }
  return ok(ready);
}
