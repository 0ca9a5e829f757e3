import { type Audience, isInEdition } from '../../db/meetings/words.ts';
import { readGroup } from '../../db/office/queries.ts';
import { type NumberedPart, withheldPages } from '../../db/packs/rules.ts';
import { headedPaper, venueOf } from '../document-sources.ts';
import { meetingName } from '../document-sources-minutes.ts';
import type { ContentsRow, PackContentsData } from '../documents/packs/contents.ts';
import type { PackCoverData } from '../documents/packs/cover.ts';
import type { PackPaper } from '../documents/packs/parts.ts';
import { type Numbered, numberParts, settleLength } from '../packs/index.ts';
import { drawn, type ReadyPart, type Variant, type Workshop } from './drawing.ts';

/** The cover and the contents: drawn when all other parts have their pages, and part of the sequence themselves. */

/** A part with its place in the sequence: as many pages as the edition that needs most. */
export type PlacedPart = Numbered<ReadyPart & { pages: number }>;

/** The name by which links lead to a part. */
export const destinationOf = ({ firstPage }: Pick<NumberedPart, 'firstPage'>): string => `part-${firstPage}`;

/** What every page of ours says. @throws when the group is gone: it was there when the plan was made. */
export function packPaper({ core, plan }: Workshop, edition: Audience): PackPaper {
  const group = readGroup(core.office().read);
  if (!group) throw new Error('a pack without a group');
  const { meeting } = plan.agenda.snapshot;
  return {
    paper: headedPaper(core, group),
    edition,
    kind: plan.kind,
    meeting: { name: meetingName(meeting), date: meeting.date },
  };
}

function rowOf(part: NumberedPart, edition: Audience, isHere: boolean): ContentsRow {
  const { item, title, audience, reason, releaseOn, firstPage, pages } = part;
  const hidden = !isInEdition(audience, edition);
  return {
    ...{ item, audience, releaseOn, firstPage, lastPage: firstPage + pages - 1, hidden },
    title: hidden ? '' : title,
    reason: hidden ? '' : reason,
    destination: isHere && !hidden ? destinationOf(part) : '',
  };
}

function contentsData(shop: Workshop, edition: Audience, parts: readonly NumberedPart[]): PackContentsData {
  const sent = shop.plan.kind === 'pack' ? [] : shop.plan.current.flatMap((pack) => pack.parts);
  return {
    ...packPaper(shop, edition),
    rows: parts.map((part) => rowOf(part, edition, true)),
    earlier: sent.map((part) => rowOf(part, edition, false)),
  };
}

function coverData(shop: Workshop, edition: Audience, parts: readonly NumberedPart[]): PackCoverData {
  const { agenda, from } = shop.plan;
  const { meeting, venue } = agenda.snapshot;
  if (!agenda.version) throw new Error('a pack of an agenda that is not agreed');
  const { number: version, agreedOn, supplementReason } = agenda.version;
  const last = parts.at(-1);
  return {
    ...packPaper(shop, edition),
    start: meeting.start,
    plannedMinutes: meeting.plannedMinutes,
    venue: venueOf(venue, meeting.room),
    agenda: { version, agreedOn, supplementReason },
    firstPage: from,
    lastPage: last ? last.firstPage + last.pages - 1 : from,
    withheld: withheldPages(parts, edition),
    hasMarked: hasMarked(shop, edition),
  };
}

/** Whether an edition says anything that the one for the public does not. */
export const hasMarked = ({ plan }: Workshop, edition: Audience): boolean =>
  [...plan.mixed.previous_minutes, ...plan.mixed.action_log, ...plan.parts.map(({ audience }) => audience)].some(
    (audience) => audience !== 'public' && isInEdition(audience, edition),
  );

const longest = (variants: ReadonlyMap<Audience, Variant>): number =>
  Math.max(1, ...[...variants.values()].map(({ pages }) => pages));

type Front = { cover: ReadonlyMap<Audience, Variant>; contents: ReadonlyMap<Audience, Variant> };

/** All parts with their numbers, as they are when cover and contents take so many pages. */
function placed(shop: Workshop, parts: readonly ReadyPart[], own: { cover: number; contents: number }): PlacedPart[] {
  const pagesOf = (part: ReadyPart) =>
    part.kind === 'cover' || part.kind === 'contents' ? own[part.kind] : longest(part.variants);
  return numberParts(
    parts.map((part) => ({ ...part, pages: pagesOf(part) })),
    shop.plan.from,
  ).parts;
}

async function inEachEdition(
  shop: Workshop,
  draw: (edition: Audience) => Promise<Variant>,
): Promise<{ pages: number; variants: ReadonlyMap<Audience, Variant> }> {
  const variants = new Map<Audience, Variant>();
  for (const edition of shop.plan.editions) variants.set(edition, await draw(edition));
  return { pages: longest(variants), variants };
}

/** Draws cover and contents of every edition, and numbers all parts in one sequence. */
export async function withFront(shop: Workshop, parts: readonly ReadyPart[]): Promise<PlacedPart[]> {
  const settled = await settleLength(async (cover) => {
    const contents = await settleLength((pages) => {
      const all = placed(shop, parts, { cover, contents: pages });
      return inEachEdition(shop, (edition) =>
        drawn(shop, { kind: 'packContents', data: contentsData(shop, edition, all) }),
      );
    });
    const all = placed(shop, parts, { cover, contents: contents.pages });
    const covers = await inEachEdition(shop, (edition) =>
      drawn(shop, { kind: 'packCover', data: coverData(shop, edition, all) }),
    );
    return { pages: covers.pages, all, front: { cover: covers.variants, contents: contents.variants } satisfies Front };
  });
  const { all, front } = settled;
  return all.map((part) =>
    part.kind === 'cover' || part.kind === 'contents' ? { ...part, variants: front[part.kind] } : part,
  );
}
