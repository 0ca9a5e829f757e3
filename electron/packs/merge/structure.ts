import type { PDFHexString } from '@cantoo/pdf-lib';
import type { Annotation } from './annotations.ts';
import { attributesOf, type ElementNames, renameElement, rolesOf } from './element-names.ts';
import {
  arrayAt,
  arrayOf,
  asDict,
  at,
  dictAt,
  dictOf,
  itemsOf,
  nameAt,
  numberAt,
  numbersAt,
  numberTree,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  put,
  rawAt,
} from './objects.ts';
import { boxUnder, type Matrix } from './page-space.ts';
import type { Source, SourcePage } from './source.ts';

/** An id in the pack, and the element that has it. */
export type ElementId = { id: PDFHexString; element: PDFRef };

type Visit = { raw: PDFObject; page: PDFRef | undefined };

/** The structure of a tagged file, mended in place before it is copied. */
export class Structure {
  readonly root: PDFDict;
  /** The ParentTree: which elements the content of a page, or an annotation, belongs to. */
  readonly parents: Map<number, PDFObject>;
  private readonly source: Source;

  constructor(source: Source, root: PDFDict) {
    this.source = source;
    this.root = root;
    this.parents = numberTree(dictAt(root, 'ParentTree'));
  }

  static of(source: Source): Structure | undefined {
    const root = dictAt(source.catalog, 'StructTreeRoot');
    return source.tagged && root ? new Structure(source, root) : undefined;
  }

  /** The elements of the outermost level, as they are written. */
  get top(): PDFObject[] {
    return kidsOf(this.root);
  }

  /** A flattened field becomes content of the page: gives its number there; nothing when no element held the field. */
  takeField(page: SourcePage, { dict }: Annotation): number | undefined {
    const { context } = this.source;
    const key = numberAt(dict, 'StructParent');
    const raw = key === undefined ? undefined : this.parents.get(key);
    const element = asDict(context.lookup(raw));
    if (key === undefined || !raw || !element) return undefined;
    this.parents.delete(key);
    const content = this.contentOf(page);
    const mcid = content.size();
    content.push(raw);
    const mark = dictOf(context, { Type: 'MCR', Pg: page.ref, MCID: mcid });
    const kids = kidsOf(element);
    const place = kids.findIndex((kid) => {
      const object = asDict(context.lookup(kid));
      return object !== undefined && dictAt(object, 'Obj') === dict;
    });
    kids.splice(place < 0 ? kids.length : place, place < 0 ? 0 : 1, mark);
    put(element, 'K', arrayOf(context, kids));
    return mcid;
  }

  private contentOf(page: SourcePage): PDFArray {
    const { context } = this.source;
    const key = numberAt(page.dict, 'StructParents') ?? Math.max(-1, ...this.parents.keys()) + 1;
    const known = context.lookup(this.parents.get(key));
    if (known instanceof PDFArray) return known;
    put(page.dict, 'StructParents', PDFNumber.of(key));
    const array = PDFArray.withContext(context);
    this.parents.set(key, array);
    return array;
  }

  /**
   * Gives every element the pack's names, moves the boxes of figures with their pages, and lets go of what is not taken.
   * `kept`: the annotations that stay. Gives the elements that have ids.
   */
  prepare(
    names: ElementNames,
    part: number,
    moves: ReadonlyMap<PDFRef, Matrix>,
    kept: ReadonlySet<PDFDict>,
  ): ElementId[] {
    const { context } = this.source;
    const standsFor = rolesOf(this.root);
    const ids: ElementId[] = [];
    const renamed = new Set<PDFDict>();
    for (const { raw, element, page } of this.elements()) {
      const role = nameAt(element, 'S');
      if (role !== undefined) put(element, 'S', PDFName.of(names.role(role, standsFor(role), part)));
      const id = renameElement(element, part, renamed);
      if (id && raw instanceof PDFRef) ids.push({ id, element: raw });
      const move = page && moves.get(page);
      if (move) moveBoxes(element, move, renamed);
      const kids = kidsOf(element).filter((kid) => !isGone(context.lookup(kid), kept));
      if (rawAt(element, 'K')) put(element, 'K', arrayOf(context, kids));
    }
    for (const role of this.mappedRoles()) names.role(role, standsFor(role), part);
    return ids;
  }

  /** Every element, each once, with the page it is on. */
  private *elements(): Generator<{ raw: PDFObject; element: PDFDict; page: PDFRef | undefined }> {
    const { context } = this.source;
    const seen = new Set<PDFDict>();
    const waiting: Visit[] = this.top.map((raw) => ({ raw, page: undefined }));
    for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
      const element = asDict(context.lookup(visit.raw));
      if (!element || seen.has(element) || !isElement(element)) continue;
      seen.add(element);
      const own = rawAt(element, 'Pg');
      const page = own instanceof PDFRef ? own : visit.page;
      yield { raw: visit.raw, element, page };
      for (const raw of kidsOf(element)) waiting.push({ raw, page });
    }
  }

  /** What a role stands for may itself be mapped: those names are the pack's too. */
  private mappedRoles(): string[] {
    const map = dictAt(this.root, 'RoleMap');
    return map ? map.values().flatMap((value) => (value instanceof PDFName ? value.decodeText() : [])) : [];
  }
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = arrayAt(element, 'K');
  if (kids) return itemsOf(kids);
  const only = rawAt(element, 'K');
  return only ? [only] : [];
}

const isElement = (object: PDFObject | undefined): boolean =>
  object instanceof PDFDict && !['MCR', 'OBJR'].includes(nameAt(object, 'Type') ?? '');

/** A reference to an annotation that is not taken along. */
function isGone(object: PDFObject | undefined, kept: ReadonlySet<PDFDict>): boolean {
  if (!(object instanceof PDFDict) || nameAt(object, 'Type') !== 'OBJR') return false;
  const target = at(object, 'Obj');
  // A picture may be referred to as a whole; only annotations are left out.
  return target === undefined || (target instanceof PDFDict && !kept.has(target));
}

function moveBoxes(element: PDFDict, move: Matrix, done: Set<PDFDict>): void {
  for (const attributes of attributesOf(element)) {
    const [left, bottom, right, top] = numbersAt(attributes, 'BBox') ?? [];
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) continue;
    if (done.has(attributes)) continue;
    done.add(attributes);
    const box = boxUnder(move, { left, bottom, right, top });
    put(attributes, 'BBox', arrayOf(element.context, [box.left, box.bottom, box.right, box.top]));
  }
}
