import type { MeetingId } from '../base/brand.ts';
import { type Audience, isInEdition } from '../meetings/words.ts';
import type { MinutesItem, MinutesSnapshot } from './snapshot.ts';

/** What of the minutes stands in which edition. An edition is made from what is for it, never by blanking. Pure. */

export type Correction = { item: string; text: string };

/** An item as an edition has it; of a hidden one only the title. */
export type EditionItem = MinutesItem & { hidden: boolean };

export type MinutesEdition = Omit<MinutesSnapshot, 'items' | 'adopted'> & {
  items: EditionItem[];
  adopted: (MinutesSnapshot['adopted'][number] & { hidden: number })[];
};

function itemFor(item: MinutesItem, edition: Audience): EditionItem {
  if (isInEdition(item.audience, edition)) return { ...item, hidden: false };
  const nothing = { text: '', interests: [], updates: [], questions: [], decisions: [], actions: [] };
  return { ...item, ...nothing, hidden: true };
}

/** The items of some minutes as corrections name them: by their number or their title. */
export type NamedItems = readonly Pick<MinutesItem, 'title' | 'audience'>[];

/** Whose a correction is: its item's. One of an item that cannot be told is for those who may read every item. */
function audienceOf({ item }: Correction, items: NamedItems): Audience {
  if (item === '') return 'public';
  const number = /\d+/.exec(item)?.[0];
  const found = number
    ? items[Number(number) - 1]
    : items.find(({ title }) => title.toLowerCase() === item.toLowerCase());
  if (found) return found.audience;
  return (
    items.find(({ audience }) => audience === 'restricted')?.audience ??
    items.find(({ audience }) => audience === 'members')?.audience ??
    'public'
  );
}

/** The corrections that stand in an edition, and how many do not. */
export function correctionsFor<Of extends Correction>(
  corrections: readonly Of[],
  items: NamedItems,
  edition: Audience,
) {
  const shown = corrections.filter((each) => isInEdition(audienceOf(each, items), edition));
  return { corrections: shown, hidden: corrections.length - shown.length };
}

/** The minutes as an edition has them. `earlier` are the items of the minutes that this meeting adopted. */
export function minutesFor(
  snapshot: MinutesSnapshot,
  edition: Audience,
  earlier: (id: MeetingId) => NamedItems,
): MinutesEdition {
  return {
    ...snapshot,
    items: snapshot.items.map((item) => itemFor(item, edition)),
    adopted: snapshot.adopted.map((each) => ({
      ...each,
      ...correctionsFor(each.corrections, earlier(each.meetingId), edition),
    })),
  };
}
