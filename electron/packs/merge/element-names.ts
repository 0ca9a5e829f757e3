import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import {
  arrayAt,
  arrayOf,
  asDict,
  asName,
  at,
  dictAt,
  itemsOf,
  nameAt,
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFObject,
  put,
  rawAt,
} from './objects.ts';

/** Names that the structures of several files share in a pack: what meant two things gets two names. */
export class ElementNames {
  /** Of every type of element in the pack: what it stands for, or itself. */
  private readonly roles = new Map<string, string>();
  private readonly classes = new Map<string, PDFObject>();

  /** Gives the name under which a file's type of element stands in the pack. */
  role(name: string, standsFor: string | undefined, part: number): string {
    const meaning = standsFor ?? name;
    const known = this.roles.get(name);
    if (known === undefined || known === meaning) {
      this.roles.set(name, meaning);
      return name;
    }
    const own = `${name}-p${part}`;
    this.roles.set(own, meaning);
    return own;
  }

  addClass(name: string, value: PDFObject): void {
    this.classes.set(name, value);
  }

  /** The pack's RoleMap, without what stands for itself. */
  roleMap(): [string, string][] {
    return [...this.roles].filter(([name, meaning]) => name !== meaning);
  }

  classMap(): [string, PDFObject][] {
    return [...this.classes];
  }
}

/** A file's RoleMap as a function: what a type stands for, one step, because the next is mapped like any other. */
export function rolesOf(root: PDFDict): (name: string) => string | undefined {
  const map = dictAt(root, 'RoleMap');
  return (name) => (map ? nameAt(map, name) : undefined);
}

/** An element's id in the pack: ids of two files may be the same. */
export const ownId = (id: PDFString | PDFHexString, part: number): PDFHexString =>
  PDFHexString.of(
    Buffer.concat([Buffer.from(`p${part}-`), id.asBytes()])
      .toString('hex')
      .toUpperCase(),
  );

const isId = (object: PDFObject | undefined): object is PDFString | PDFHexString =>
  object instanceof PDFString || object instanceof PDFHexString;

/** Gives an element's id, its class, and the ids of the headers it names (tables), the pack's names. */
export function renameElement(element: PDFDict, part: number, done: Set<PDFDict>): PDFHexString | undefined {
  const id = at(element, 'ID');
  const own = isId(id) ? ownId(id, part) : undefined;
  if (own) put(element, 'ID', own);
  for (const attributes of attributesOf(element)) {
    const headers = arrayAt(attributes, 'Headers');
    // Elements may share their attributes.
    if (!headers || done.has(attributes)) continue;
    done.add(attributes);
    const renamed = itemsOf(headers).map((item) => {
      const header = element.context.lookup(item);
      return isId(header) ? ownId(header, part) : item;
    });
    put(attributes, 'Headers', arrayOf(element.context, renamed));
  }
  const classes = at(element, 'C');
  if (classes instanceof PDFName) put(element, 'C', PDFName.of(className(classes, part)));
  else if (classes instanceof PDFArray) {
    const renamed = itemsOf(classes).map((item) =>
      item instanceof PDFName ? PDFName.of(className(item, part)) : item,
    );
    put(element, 'C', arrayOf(element.context, renamed));
  }
  return own;
}

export const className = (name: PDFName, part: number): string => `p${part}-${asName(name) ?? ''}`;

/** An element's attributes: a dictionary, or a list of them with revision numbers between. */
export function attributesOf(element: PDFDict): PDFDict[] {
  const found = rawAt(element, 'A');
  const { context } = element;
  const list = context.lookup(found) instanceof PDFArray ? itemsOf(context.lookup(found) as PDFArray) : [found];
  return list.flatMap((each) => asDict(context.lookup(each)) ?? []);
}
