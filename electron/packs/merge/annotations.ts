import type { Destinations } from './destinations.ts';
import {
  arrayAt,
  arrayOf,
  at,
  dictAt,
  dictOf,
  drop,
  itemsOf,
  nameAt,
  numberAt,
  numbersAt,
  numbersOf,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNumber,
  type PDFObject,
  put,
  rawAt,
  text,
  textAt,
} from './objects.ts';
import { type Box, boxUnder, type Matrix, movedNumber, type PageSpace } from './page-space.ts';
import type { Source, SourcePage } from './source.ts';

/** What stands on a page besides its content: links, notes, stamps of other programs. */

/** They carry files, sounds and films, or run programs: nothing of that goes round with a pack. */
export const NOT_TAKEN = new Set([
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  'RichMedia',
  '3D',
  'PrinterMark',
  'TrapNet',
]);

const HIDDEN = 2;
const NO_VIEW = 32;

export type Annotation = { raw: PDFObject; dict: PDFDict };

export function annotationsOf(page: PDFDict): Annotation[] {
  return itemsOf(arrayAt(page, 'Annots')).flatMap((raw) => {
    const dict = page.context.lookup(raw);
    return dict instanceof PDFDict ? [{ raw, dict }] : [];
  });
}

export const isShown = ({ dict }: Annotation): boolean => ((numberAt(dict, 'F') ?? 0) & (HIDDEN | NO_VIEW)) === 0;

/** A web or mail address that may be followed from a pack. */
const isSafeAddress = (address: string | undefined): boolean => /^(https?:|mailto:|tel:)/i.test(address ?? '');

/** The action as it may stay; nothing for programs, other files and places that do not exist. */
function keptAction(action: PDFDict, destinations: Destinations): { to?: PDFArray; address?: PDFDict } {
  const kind = nameAt(action, 'S');
  if (kind === 'GoTo') {
    const to = destinations.resolve(rawAt(action, 'D'));
    return to ? { to } : {};
  }
  if (kind !== 'URI' || !isSafeAddress(textAt(action, 'URI'))) return {};
  const uri = at(action, 'URI');
  return uri ? { address: dictOf(action.context, { S: 'URI', URI: uri }) } : {};
}

/** The name a link asks for, wherever that place may be. */
function nameAskedFor(annotation: PDFDict): string | undefined {
  const action = dictAt(annotation, 'A');
  return textAt(annotation, 'Dest') ?? (action && nameAt(action, 'S') === 'GoTo' ? textAt(action, 'D') : undefined);
}

/**
 * Leaves of a page's annotations what can go into a pack: links with explicit destinations or a web address, and what
 * is seen. A name that this file does not know stays a name: it may be that of another part.
 */
export function cleanAnnotations(source: Source, page: SourcePage, destinations: Destinations): void {
  const kept = annotationsOf(page.dict).filter(({ dict }) => !NOT_TAKEN.has(nameAt(dict, 'Subtype') ?? ''));
  for (const { dict } of kept) {
    const action = dictAt(dict, 'A');
    const own = destinations.resolve(rawAt(dict, 'Dest'));
    const { to, address } = action ? keptAction(action, destinations) : {};
    const name = nameAskedFor(dict);
    drop(dict, 'A', 'AA', 'Dest', 'PA');
    put(dict, 'P', page.ref);
    if (own ?? to) put(dict, 'Dest', (own ?? to) as PDFArray);
    else if (address) put(dict, 'A', address);
    else if (name !== undefined) put(dict, 'Dest', text(name));
  }
  const raws = kept.map(({ raw }) => raw);
  if (raws.length > 0) put(page.dict, 'Annots', arrayOf(source.context, raws));
  else drop(page.dict, 'Annots');
}

/** Whether something is shown outside `clear` (as seen); links without a frame are not seen. */
export function annotationOutside(page: PDFDict, space: PageSpace, clear: Box): boolean {
  return annotationsOf(page).some((annotation) => {
    const kind = nameAt(annotation.dict, 'Subtype');
    if (kind === 'Link' || kind === 'Popup' || !isShown(annotation)) return false;
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(annotation.dict, 'Rect') ?? [];
    const box = boxUnder(space.seen, { left, bottom, right, top });
    return box.top > clear.top || box.bottom < clear.bottom;
  });
}

const LISTS = ['Rect', 'QuadPoints', 'Vertices', 'L', 'CL'];

const movedList = (context: PDFContext, array: PDFArray, move: Matrix): PDFArray =>
  arrayOf(
    context,
    (numbersOf(array) ?? []).map((value, place) => movedNumber(value, place % 2 === 0 ? 'x' : 'y', move)),
  );

/** Moves annotations with their page's content. Their looks follow their rectangles by themselves. */
export function moveAnnotations(page: PDFDict, move: Matrix): void {
  for (const { dict } of annotationsOf(page)) {
    for (const name of LISTS) {
      const array = arrayAt(dict, name);
      if (array) put(dict, name, movedList(dict.context, array, move));
    }
    const strokes = arrayAt(dict, 'InkList');
    if (strokes) {
      const lists = itemsOf(strokes).flatMap((each) => {
        const stroke = dict.context.lookup(each);
        return stroke instanceof PDFArray ? [stroke] : [];
      });
      put(
        dict,
        'InkList',
        arrayOf(
          dict.context,
          lists.map((each) => movedList(dict.context, each, move)),
        ),
      );
    }
    const inset = numbersAt(dict, 'RD');
    if (inset)
      put(
        dict,
        'RD',
        arrayOf(
          dict.context,
          inset.map((each) => PDFNumber.of(each * move[0])),
        ),
      );
  }
}
