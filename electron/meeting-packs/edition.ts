import { formatDate } from '../../db/base/format.ts';
import { type Audience, isInEdition } from '../../db/meetings/words.ts';
import { withheldPages } from '../../db/packs/rules.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { Edition, PackPart } from '../packs/index.ts';
import { drawn, type Workshop } from './drawing.ts';
import { destinationOf, hasMarked, type PlacedPart, packPaper } from './front.ts';

/** One edition of a pack, from the parts that are for it: what is not is never read into it. */

type Words = ReturnType<typeof paperWords>;

/** Whether a part of ours says in this edition what it does not say to everybody. */
function saysMore(shop: Workshop, kind: PlacedPart['kind'], edition: Audience): boolean {
  if (kind === 'cover' || kind === 'agenda' || kind === 'contents') return hasMarked(shop, edition);
  if (kind !== 'previous_minutes' && kind !== 'action_log') return false;
  return shop.plan.mixed[kind].some((audience) => audience !== 'public' && isInEdition(audience, edition));
}

function markOf(
  shop: Workshop,
  { audience, reason, releaseOn, kind }: PlacedPart,
  edition: Audience,
  words: Words,
): string {
  if (audience !== 'public') {
    const mark = words(`packs.mark.${audience}`, { reason });
    return releaseOn ? `${mark}. ${words('packs.release', { date: formatDate(releaseOn) })}` : mark;
  }
  return edition !== 'public' && saysMore(shop, kind, edition) ? words(`packs.markMixed.${edition}`) : '';
}

function headOf({ kind, item, title }: PlacedPart, words: Words): string {
  if (kind === 'cover') return '';
  return item === null ? title : words('packs.head', { item, title });
}

/** A page of ours in the place of others. */
async function notice(
  shop: Workshop,
  edition: Audience,
  place: { why: 'withheld' | 'free'; firstPage: number; lastPage: number },
): Promise<PackPart> {
  const work = { kind: 'packNotice' as const, data: { ...packPaper(shop, edition), ...place } };
  const { bytes, pages, title } = await drawn(shop, work);
  const { firstPage } = place;
  const destination = `${place.why}-${firstPage}`;
  return { bytes, pages, title, fileName: title, head: '', mark: '', firstPage, destination };
}

/** The parts of an edition in the order of the sequence, with notes where pages are left out. */
async function partsOf(shop: Workshop, parts: readonly PlacedPart[], edition: Audience): Promise<PackPart[]> {
  const words = paperWords();
  const withheld = withheldPages(parts, edition);
  const made: PackPart[] = [];
  for (const part of parts) {
    const { firstPage, title } = part;
    const variant = part.variants.get(edition);
    if (!isInEdition(part.audience, edition)) {
      const stretch = withheld.find((each) => each.firstPage === firstPage);
      if (stretch) made.push(await notice(shop, edition, { why: 'withheld', ...stretch }));
      continue;
    }
    if (!variant) continue;
    const { bytes, pages } = variant;
    const said = { head: headOf(part, words), mark: markOf(shop, part, edition, words) };
    made.push({ bytes, pages, firstPage, title, fileName: title, destination: destinationOf(part), ...said });
    const lastPage = firstPage + part.pages - 1;
    const free = firstPage + pages;
    if (free <= lastPage) made.push(await notice(shop, edition, { why: 'free', firstPage: free, lastPage }));
  }
  return made;
}

/** What the engine builds an edition from. */
export async function editionOf(shop: Workshop, parts: readonly PlacedPart[], edition: Audience): Promise<Edition> {
  const words = paperWords();
  const { paper, meeting } = packPaper(shop, edition);
  const named = { meeting: meeting.name, date: formatDate(meeting.date), edition: words(`packs.editions.${edition}`) };
  const end = parts.at(-1);
  const last = end ? end.firstPage + end.pages - 1 : 0;
  const stretches = new Map(withheldPages(parts, edition).map((each) => [each.firstPage, each.lastPage]));
  const what = words(shop.plan.kind === 'pack' ? 'packs.pack' : 'packs.supplement');
  return {
    parts: await partsOf(shop, parts, edition),
    options: {
      title: `${words('packs.coverTitle', { what, ...named })}, ${named.edition}`,
      author: paper.groupName,
      subject: words('packs.subject', { group: paper.groupName }),
      foot: words('packs.foot', { group: paper.shortName || paper.groupName, ...named }),
      now: shop.now,
    },
    pageWords(page) {
      const to = stretches.get(page) ?? page;
      return to === page ? words('packs.pageOf', { page, last }) : words('packs.pagesOf', { first: page, to, last });
    },
  };
}
