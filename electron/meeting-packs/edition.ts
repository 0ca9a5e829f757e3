import { formatDate } from '../../db/base/format.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { holds, withheldPages } from '../../db/packs/rules.ts';
import { paperWords } from '../documents/kit/words.ts';
import { type BuiltPack, buildPack, type PackPart, type Progress } from '../packs/index.ts';
import { drawn, type Workshop } from './drawing.ts';
import { destinationOf, hasMarked, type PlacedPart, packPaper } from './front.ts';

/** One edition of a pack, from the parts that are for it: what is not is never read into it. */

type Words = ReturnType<typeof paperWords>;

/** Whose own wording changes with the edition: it says so on each page where it does. */
const VARIES: readonly PlacedPart['kind'][] = ['cover', 'agenda', 'contents', 'previous_minutes'];

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
  if (edition === 'public' || !VARIES.includes(kind) || !hasMarked(shop, edition)) return '';
  return words(`packs.markMixed.${edition}`);
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
    if (!holds(edition, part.audience)) {
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

/** Builds an edition. Refused like `buildPack`. */
export async function buildEdition(
  shop: Workshop,
  parts: readonly PlacedPart[],
  edition: Audience,
  onProgress: (at: Progress) => void,
): Promise<Outcome<BuiltPack>> {
  const words = paperWords();
  const { paper, meeting } = packPaper(shop, edition);
  const named = { meeting: meeting.name, date: formatDate(meeting.date), edition: words(`packs.editions.${edition}`) };
  const end = parts.at(-1);
  const last = end ? end.firstPage + end.pages - 1 : 0;
  const stretches = new Map(withheldPages(parts, edition).map((each) => [each.firstPage, each.lastPage]));
  const what = words(shop.plan.kind === 'pack' ? 'packs.pack' : 'packs.supplement');
  return buildPack(await partsOf(shop, parts, edition), {
    title: `${words('packs.coverTitle', { what, ...named })}, ${named.edition}`,
    author: paper.groupName,
    subject: words('packs.subject', { group: paper.groupName }),
    foot: words('packs.foot', { group: paper.shortName || paper.groupName, ...named }),
    now: shop.now,
    pageWords(page) {
      const to = stretches.get(page) ?? page;
      return to === page ? words('packs.pageOf', { page, last }) : words('packs.pagesOf', { first: page, to, last });
    },
    signal: shop.turn.signal,
    onProgress,
  });
}
