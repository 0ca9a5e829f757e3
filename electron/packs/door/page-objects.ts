import { asDict, PDFArray, type PDFDict, PDFName, type PDFObject, PDFRef } from '../merge/objects.ts';
import type { Source } from '../merge/source.ts';

/** Which page an object belongs to, so that a complaint can name the page. */

/** What an object holds; the way back up to a page's parent is not part of it. */
function within(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dict = asDict(object);
  return dict ? dict.entries().flatMap(([key, value]) => (key === PARENT ? [] : [value])) : [];
}

const PARENT = PDFName.of('Parent');

/** Walks what a page refers to, each reference once; `visit` says whether to go on. Other pages are not part of it. */
function walk(source: Source, start: PDFDict, seen: Set<PDFRef>, visit: (ref: PDFRef) => boolean): void {
  const pages = new Set(source.pages.map(({ ref }) => ref));
  const waiting: PDFObject[] = [start];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) waiting.push(...within(object));
    else if (!seen.has(object) && !pages.has(object)) {
      seen.add(object);
      if (!visit(object)) return;
      const target = source.context.lookup(object);
      if (target) waiting.push(target);
    }
  }
}

/** The number of the first page that uses one of these objects, itself included; nothing when none does. */
export function pageOfObjects(source: Source, objects: readonly number[]): number | undefined {
  if (objects.length === 0) return undefined;
  const wanted = new Set(objects);
  const place = source.pages.findIndex(({ ref, dict }) => {
    let found = wanted.has(ref.objectNumber);
    walk(source, dict, new Set(), (each) => {
      found ||= wanted.has(each.objectNumber);
      return !found;
    });
    return found;
  });
  return place < 0 ? undefined : place + 1;
}

/** The first page that refers to something that is not in the file. */
export function danglingPage(source: Source): number | undefined {
  const seen = new Set<PDFRef>();
  const place = source.pages.findIndex(({ dict }) => {
    let missing = false;
    walk(source, dict, seen, (ref) => {
      missing = source.context.lookup(ref) === undefined;
      return !missing;
    });
    return missing;
  });
  return place < 0 ? undefined : place + 1;
}
