import { type Outcome, ok } from '../../db/base/outcome.ts';
import type { Audience } from '../../db/meetings/words.ts';
import type { PlannedPart } from '../../db/packs/rules.ts';
import type { Core } from '../core.ts';
import type { JobProgress, Turn } from '../document-desk.ts';
import type { Coded } from '../document-sources-treasury.ts';
import type { Drawn, PressWork } from '../documents/press.ts';
import { ownSource, titleOf } from './own-parts.ts';
import { readyPaper } from './papers.ts';
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

async function receivedPart(shop: Workshop, part: PlannedPart): Promise<Outcome<ReadyPart>> {
  const { core, plan, turn } = shop;
  const ready = await readyPaper(core, part, turn.signal);
  if (!ready.ok) return ready;
  return ok({ ...part, variants: new Map(plan.editions.map((edition) => [edition, ready.value])), code: null });
}

/** Every part but the cover and the contents, with its pages. Refused: a paper that was moved, or cannot be read. */
export async function readyParts(shop: Workshop, onProgress: (at: JobProgress) => void): Promise<Outcome<ReadyPart[]>> {
  const { parts } = shop.plan;
  const ready: ReadyPart[] = [];
  for (const [done, part] of parts.entries()) {
    shop.turn.signal.throwIfAborted();
    onProgress({ done, total: parts.length });
    const made: Outcome<ReadyPart> =
      part.kind === 'paper' ? await receivedPart(shop, part) : ok(await ownPart(shop, part));
    if (!made.ok) return made;
    ready.push(made.value);
  }
  return ok(ready);
}
