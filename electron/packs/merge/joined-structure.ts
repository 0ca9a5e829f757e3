import { PDFBool } from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';
import { className, ElementNames } from './element-names.ts';
import {
  arrayAt,
  arrayOf,
  asDict,
  dictAt,
  dictOf,
  drop,
  itemsOf,
  numberAt,
  type PDFContext,
  type PDFDict,
  PDFNumber,
  type PDFObject,
  PDFRef,
  put,
  text,
} from './objects.ts';
import type { ElementId, Structure } from './structure.ts';

/** The structure of the pack: one Document, and below it a Part for each paper. */
export class JoinedStructure {
  readonly names = new ElementNames();
  private readonly context: PDFContext;
  private readonly document: PDFRef;
  private readonly root: PDFRef;
  private readonly parts: PDFRef[] = [];
  private readonly parents: [number, PDFObject][] = [];
  private readonly ids: ElementId[] = [];
  private nextKey = 0;

  constructor(context: PDFContext) {
    this.context = context;
    this.root = context.nextRef();
    this.document = context.nextRef();
  }

  /** A Part for a paper; what its own root was is this Part from now on. */
  addPart(title: string, lang: PDFObject | undefined): { ref: PDFRef; dict: PDFDict } {
    const dict = dictOf(this.context, { Type: 'StructElem', S: 'Part', P: this.document, T: text(title) });
    if (lang) put(dict, 'Lang', lang);
    const ref = this.context.register(dict);
    this.parts.push(ref);
    return { ref, dict };
  }

  /** Joins a file's structure, whose pages `copier` has already copied, and renumbers what points into it. */
  join(structure: Structure, part: { ref: PDFRef; dict: PDFDict }, copier: Copier, ids: readonly ElementId[]): number {
    const base = this.nextKey;
    const top = structure.top.map((kid) => copier.copy(kid));
    put(part.dict, 'K', arrayOf(this.context, top));
    for (const [key, value] of structure.parents) {
      this.parents.push([key + base, copier.copy(value)]);
      this.nextKey = Math.max(this.nextKey, key + base + 1);
    }
    for (const { id, element } of ids) {
      const copied = copier.copy(element);
      if (copied instanceof PDFRef) this.ids.push({ id, element: copied });
    }
    const classes = dictAt(structure.root, 'ClassMap');
    const number = this.parts.length;
    for (const [name, value] of classes?.entries() ?? []) {
      this.names.addClass(className(name, number), copier.copy(value));
    }
    return base;
  }

  /** Writes the root: whoever has it read aloud finds the papers in their order. */
  write(catalog: PDFDict): void {
    const { context } = this;
    const document = dictOf(context, { Type: 'StructElem', S: 'Document', P: this.root });
    put(document, 'K', arrayOf(context, this.parts));
    context.assign(this.document, document);
    const root = dictOf(context, { Type: 'StructTreeRoot', ParentTreeNextKey: this.nextKey });
    put(root, 'K', arrayOf(context, [this.document]));
    const sorted = this.parents.sort(([a], [b]) => a - b).flatMap(([key, value]) => [PDFNumber.of(key), value]);
    put(root, 'ParentTree', context.register(dictOf(context, { Nums: arrayOf(context, sorted) })));
    const roles = this.names.roleMap();
    if (roles.length > 0) put(root, 'RoleMap', dictOf(context, Object.fromEntries(roles)));
    const classes = this.names.classMap();
    if (classes.length > 0) put(root, 'ClassMap', dictOf(context, Object.fromEntries(classes)));
    if (this.ids.length > 0) put(root, 'IDTree', this.idTree());
    context.assign(this.root, root);
    put(catalog, 'StructTreeRoot', this.root);
    put(catalog, 'MarkInfo', dictOf(context, { Marked: PDFBool.True }));
  }

  private idTree(): PDFRef {
    const { context } = this;
    const sorted = [...this.ids].sort((a, b) => Buffer.compare(a.id.asBytes(), b.id.asBytes()));
    const [first, last] = [sorted[0], sorted.at(-1)];
    const leaf = dictOf(context, {
      Names: arrayOf(
        context,
        sorted.flatMap(({ id, element }) => [id, element]),
      ),
    });
    if (first && last) put(leaf, 'Limits', arrayOf(context, [first.id, last.id]));
    return context.register(dictOf(context, { Kids: arrayOf(context, [context.register(leaf)]) }));
  }
}

const KEYS = ['StructParents', 'StructParent'];

/**
 * Objects copied after number `after` point into the pack's ParentTree: their numbers grow by `base`, or go when their file
 * has no structure (null).
 */
export function renumber(context: PDFContext, after: number, pages: readonly PDFDict[], base: number | null): void {
  const done = new Set<PDFDict>();
  const bump = (dict: PDFDict | undefined) => {
    if (!dict || done.has(dict)) return;
    done.add(dict);
    for (const key of KEYS) {
      const value = numberAt(dict, key);
      if (base === null) drop(dict, key);
      else if (value !== undefined) put(dict, key, PDFNumber.of(value + base));
    }
  };
  for (let number = after + 1; number <= context.largestObjectNumber; number++) {
    bump(asDict(context.lookup(PDFRef.of(number))));
  }
  // Annotations need not be objects of their own.
  for (const page of pages) for (const item of itemsOf(arrayAt(page, 'Annots'))) bump(asDict(context.lookup(item)));
}
