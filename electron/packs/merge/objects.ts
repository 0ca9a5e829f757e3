import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Reading of PDF objects that may be anything: received files are not to be trusted with types. */

/** The library decodes a name each time it is asked for one; the same few are asked for again and again. */
const KEYS = new Map<string, PDFName>();
const TEXTS = new Map<PDFName, string>();

function key(name: string): PDFName {
  let known = KEYS.get(name);
  if (!known) {
    known = PDFName.of(name);
    if (KEYS.size < 5_000) KEYS.set(name, known);
  }
  return known;
}

/** What stands under `name`, followed through its reference. */
export const at = (dict: PDFDict, name: string): PDFObject | undefined => dict.context.lookup(dict.get(key(name)));

/** What stands under `name` as it is written: often a reference. */
export const rawAt = (dict: PDFDict, name: string): PDFObject | undefined => dict.get(key(name));

export function dictAt(dict: PDFDict, name: string): PDFDict | undefined {
  return asDict(at(dict, name));
}

/** A dictionary, or the dictionary of a stream. */
export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

export function arrayAt(dict: PDFDict, name: string): PDFArray | undefined {
  const found = at(dict, name);
  return found instanceof PDFArray ? found : undefined;
}

export function numberAt(dict: PDFDict, name: string): number | undefined {
  const found = at(dict, name);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** A name without its slash. */
export function nameAt(dict: PDFDict, name: string): string | undefined {
  return asName(at(dict, name));
}

export function asName(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFName)) return undefined;
  let known = TEXTS.get(object);
  if (known === undefined) {
    known = object.decodeText();
    if (TEXTS.size < 5_000) TEXTS.set(object, known);
  }
  return known;
}

export const isTrue = (object: PDFObject | undefined): boolean => object instanceof PDFBool && object.asBoolean();

/** A string as text; nothing when it is none or cannot be read. */
export function asText(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return undefined;
  try {
    return object.decodeText();
  } catch {
    // Odd bytes in a title are no reason to lose the file.
    return undefined;
  }
}

export const textAt = (dict: PDFDict, name: string): string | undefined => asText(at(dict, name));

export const put = (dict: PDFDict, name: string, value: PDFObject): void => dict.set(key(name), value);

export const drop = (dict: PDFDict, ...names: string[]): void => {
  for (const name of names) dict.delete(key(name));
};

/** An array's items as they are written. */
export const itemsOf = (array: PDFArray | undefined): PDFObject[] =>
  array ? Array.from({ length: array.size() }, (_, place) => array.get(place)) : [];

/** The numbers of an array of nothing but numbers. */
export function numbersOf(array: PDFArray | undefined): number[] | undefined {
  if (!array) return undefined;
  const numbers = Array.from({ length: array.size() }, (_, place) => array.lookup(place));
  return numbers.every((each) => each instanceof PDFNumber)
    ? numbers.map((each) => (each as PDFNumber).asNumber())
    : undefined;
}

export const numbersAt = (dict: PDFDict, name: string): number[] | undefined => numbersOf(arrayAt(dict, name));

export function arrayOf(context: PDFContext, items: readonly (PDFObject | number)[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const item of items) array.push(typeof item === 'number' ? PDFNumber.of(item) : item);
  return array;
}

/** A dictionary of these entries; texts become names. */
export function dictOf(context: PDFContext, entries: Record<string, PDFObject | string | number | boolean>): PDFDict {
  const dict = PDFDict.withContext(context);
  for (const [name, value] of Object.entries(entries)) put(dict, name, objectOf(value));
  return dict;
}

function objectOf(value: PDFObject | string | number | boolean): PDFObject {
  if (value instanceof PDFObject) return value;
  if (typeof value === 'string') return PDFName.of(value);
  return typeof value === 'number' ? PDFNumber.of(value) : value ? PDFBool.True : PDFBool.False;
}

export const text = (value: string): PDFHexString => PDFHexString.fromText(value);

/** A stream of drawing instructions, as an object of its own. */
export const streamOf = (context: PDFContext, content: string): PDFRef =>
  context.register(PDFRawStream.of(PDFDict.withContext(context), Buffer.from(content, 'latin1')));

/** A node of a tree of names or numbers has its entries under `entries`, or children under Kids. Loops are cut. */
function treeEntries(root: PDFDict | undefined, entries: 'Names' | 'Nums'): [PDFObject, PDFObject][] {
  const found: [PDFObject, PDFObject][] = [];
  const seen = new Set<PDFDict>();
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const { context } = node;
    const pairs = itemsOf(arrayAt(node, entries));
    for (let place = 0; place + 1 < pairs.length; place += 2) {
      const label = context.lookup(pairs[place]);
      const value = pairs[place + 1];
      if (label && value) found.push([label, value]);
    }
    for (const kid of itemsOf(arrayAt(node, 'Kids')).reverse()) {
      const child = asDict(context.lookup(kid));
      if (child) waiting.push(child);
    }
  }
  return found;
}

/** The entries of a name tree, by name. */
export function nameTree(root: PDFDict | undefined): Map<string, PDFObject> {
  const map = new Map<string, PDFObject>();
  for (const [label, value] of treeEntries(root, 'Names')) {
    const name = asText(label);
    if (name !== undefined && !map.has(name)) map.set(name, value);
  }
  return map;
}

/** The entries of a number tree, by number. */
export function numberTree(root: PDFDict | undefined): Map<number, PDFObject> {
  const map = new Map<number, PDFObject>();
  for (const [label, value] of treeEntries(root, 'Nums')) {
    if (label instanceof PDFNumber && !map.has(label.asNumber())) map.set(label.asNumber(), value);
  }
  return map;
}

export { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFObject, PDFRawStream, PDFRef, PDFStream };
