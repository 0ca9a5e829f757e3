import type { Destinations } from './destinations.ts';
import {
  dictAt,
  dictOf,
  nameAt,
  type PDFArray,
  type PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  put,
  rawAt,
  text,
  textAt,
} from './objects.ts';
import type { Source } from './source.ts';

/** A bookmark with its explicit destination. */
export type Bookmark<Destination = PDFArray> = {
  title: string;
  to: Destination | undefined;
  items: Bookmark<Destination>[];
};

const DEEPEST = 20;
const MOST = 20_000;

/** Where a bookmark leads; nothing for programs, other files and places that do not exist. */
function target(item: PDFDict, destinations: Destinations): PDFArray | undefined {
  const action = dictAt(item, 'A');
  const goes = action && nameAt(action, 'S') === 'GoTo' ? rawAt(action, 'D') : undefined;
  return destinations.resolve(rawAt(item, 'Dest') ?? goes);
}

/** The bookmarks of a file. Those that come back to themselves are cut. */
export function bookmarksOf({ catalog }: Source, destinations: Destinations): Bookmark[] {
  const seen = new Set<PDFDict>();
  const children = (of: PDFDict, depth: number): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let item = dictAt(of, 'First'); item && !seen.has(item); item = dictAt(item, 'Next')) {
      seen.add(item);
      if (seen.size > MOST) break;
      const items = depth < DEEPEST ? children(item, depth + 1) : [];
      const title = (textAt(item, 'Title') ?? '').trim();
      if (title || items.length > 0) found.push({ title, to: target(item, destinations), items });
    }
    return found;
  };
  const root = dictAt(catalog, 'Outlines');
  return root ? children(root, 0) : [];
}

/** Writes bookmarks into the pack's outline: the papers in sight, what is below them folded. */
export function writeBookmarks(context: PDFContext, catalog: PDFDict, bookmarks: readonly Bookmark<PDFObject>[]): void {
  if (bookmarks.length === 0) return;
  const outlines = context.nextRef();
  const root = dictOf(context, { Type: 'Outlines', Count: bookmarks.length });
  link(context, root, outlines, bookmarks);
  context.assign(outlines, root);
  put(catalog, 'Outlines', outlines);
  put(catalog, 'PageMode', PDFName.of('UseOutlines'));
}

function link(context: PDFContext, parent: PDFDict, parentRef: PDFRef, items: readonly Bookmark<PDFObject>[]): void {
  const refs = items.map(() => context.nextRef());
  for (const [place, item] of items.entries()) {
    const [own, before, after] = [refs[place], refs[place - 1], refs[place + 1]];
    if (!own) continue;
    const dict = dictOf(context, { Title: text(item.title), Parent: parentRef });
    if (item.to) put(dict, 'Dest', item.to);
    if (before) put(dict, 'Prev', before);
    if (after) put(dict, 'Next', after);
    if (item.items.length > 0) {
      put(dict, 'Count', PDFNumber.of(-item.items.length));
      link(context, dict, own, item.items);
    }
    context.assign(own, dict);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first && last) {
    put(parent, 'First', first);
    put(parent, 'Last', last);
  }
}
