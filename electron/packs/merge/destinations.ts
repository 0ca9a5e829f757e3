import {
  arrayOf,
  asName,
  asText,
  dictAt,
  itemsOf,
  nameTree,
  PDFArray,
  PDFDict,
  PDFNumber,
  type PDFObject,
  PDFRef,
  rawAt,
} from './objects.ts';
import { type Matrix, movedNumber } from './page-space.ts';
import type { Source } from './source.ts';

/** Makes destinations explicit: `[page /XYZ left top zoom]`, with names looked up and moved with their page's content. */
export type Destinations = {
  /** The explicit destination; nothing when it leads nowhere in its file. */
  resolve(destination: PDFObject | undefined): PDFArray | undefined;
};

/** Which of the numbers after the kind are places, and on which axis. */
const AXES: Record<string, readonly ('x' | 'y' | null)[]> = {
  XYZ: ['x', 'y', null],
  FitH: ['y'],
  FitBH: ['y'],
  FitV: ['x'],
  FitBV: ['x'],
  FitR: ['x', 'y', 'x', 'y'],
};

/** `moves`: how the content of each page was moved, where it was. */
export function destinationsOf(source: Source, moves: ReadonlyMap<PDFRef, Matrix>): Destinations {
  const { context, catalog, pages } = source;
  const names = dictAt(catalog, 'Names');
  const named = nameTree(names && dictAt(names, 'Dests'));
  const old = dictAt(catalog, 'Dests');
  const known = new Set(pages.map(({ ref }) => ref));

  function looked(destination: PDFObject | undefined): PDFArray | undefined {
    let found = context.lookup(destination);
    const name = asText(found);
    const label = asName(found);
    if (name !== undefined) found = context.lookup(named.get(name));
    else if (label !== undefined) found = old && context.lookup(rawAt(old, label));
    if (found instanceof PDFDict) found = context.lookup(rawAt(found, 'D'));
    return found instanceof PDFArray ? found : undefined;
  }

  function pageOf(target: PDFObject | undefined): PDFRef | undefined {
    // Some programs write a page's number where its reference belongs.
    if (target instanceof PDFNumber) return pages[target.asNumber()]?.ref;
    return target instanceof PDFRef && known.has(target) ? target : undefined;
  }

  return {
    resolve(destination) {
      const [target, ...how] = itemsOf(looked(destination));
      const page = pageOf(target);
      if (!page) return undefined;
      const move = moves.get(page);
      const axes = AXES[asName(context.lookup(how[0])) ?? ''] ?? [];
      const places = how.map((item, at) => {
        const value = context.lookup(item);
        const axis = at > 0 ? axes[at - 1] : null;
        return move && axis && value instanceof PDFNumber ? movedNumber(value.asNumber(), axis, move) : (value ?? item);
      });
      return arrayOf(context, [page, ...places]);
    },
  };
}
