import type { api } from '../app/client.ts';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type PackPage = Value<typeof api.packs.page>;
export type Plan = PackPage['whole'];
export type BuiltPack = PackPage['packs'][number];
export type Edition = BuiltPack['editions'][number];

/** The pages of a part. */
export type Stretch = { firstPage: number; pages: number };

/** A part as the tables show it: of a plan, or of a pack that was built. */
export type ShownPart = Pick<
  BuiltPack['parts'][number],
  'item' | 'title' | 'audience' | 'reason' | 'releaseOn' | 'hidden'
> & { stretch: Stretch | null };
