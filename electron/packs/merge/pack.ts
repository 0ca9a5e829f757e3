import { createHash } from 'node:crypto';
import { PDFNull } from '@cantoo/pdf-lib';
import type { BuiltPack, MergedPart, PackOptions, PackPart, Progress } from '../part.ts';
import { annotationsOf, cleanAnnotations, NOT_TAKEN } from './annotations.ts';
import { type Bookmark, bookmarksOf, writeBookmarks } from './bookmarks.ts';
import { Copier } from './copier.ts';
import { destinationsOf } from './destinations.ts';
import { flattenFields } from './fields.ts';
import { JoinedStructure, renumber } from './joined-structure.ts';
import { KnownInk } from './known-ink.ts';
import { layPart } from './lay-part.ts';
import { Layers } from './layers.ts';
import { asDict, asText, at, drop, nameAt, PDFDict, PDFName, type PDFObject, PDFRef, put, rawAt } from './objects.ts';
import { newPackFile, type PackFile, topOf, writeFacts, writePageLabels, writePages } from './pack-file.ts';
import { moved, type PageSpace } from './page-space.ts';
import { claimsAccess, readSource, type Source } from './source.ts';
import { stampPages } from './stamp-pages.ts';
import { StampDesk } from './stamps.ts';
import { Structure } from './structure.ts';
import { writeFile } from './write-file.ts';

/** A page of the pack: its copy, how it is seen, and the texts of its stamp. */
export type PackPage = { ref: PDFRef; dict: PDFDict; space: PageSpace; part: PackPart; number: string };

/** A part as the worker gets it: with the words of its page numbers, one a page. */
export type WorkPart = PackPart & { numbers: readonly string[] };

/** The part's bytes have another number of pages than its record. */
export class PagesDiffer extends Error {
  override name = 'PagesDiffer';
  readonly found: number;
  constructor(found: number) {
    super(`${found} pages`);
    this.found = found;
  }
}

/** What of a page goes into a pack: no programs, thumbnails or private data of other programs. */
const TAKEN = new Set(
  'Type Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate Contents Annots StructParents UserUnit Group Tabs'.split(
    ' ',
  ),
);

/** Puts papers together, one after the other. */
export class Pack {
  private readonly file: PackFile;
  private readonly desk: StampDesk;
  private readonly structure: JoinedStructure;
  private readonly ink: KnownInk;
  private readonly layers = new Layers();
  private readonly pages: PackPage[] = [];
  private readonly bookmarks: Bookmark<PDFObject>[] = [];
  private readonly merged: MergedPart[] = [];
  private readonly places = new Map<string, PDFObject>();
  private readonly starts: { at: number; number: number }[] = [];
  private readonly content = createHash('sha256');
  private accessible = true;

  private constructor(file: PackFile, now: string, ink: KnownInk) {
    this.file = file;
    this.ink = ink;
    this.desk = new StampDesk(now);
    this.structure = new JoinedStructure(file.context);
  }

  static async begin(now: string, ink: KnownInk): Promise<Pack> {
    return new Pack(await newPackFile(), now, ink);
  }

  /** Adds a part. @throws SourceError, PagesDiffer; anything else is damage of a kind nobody thought of. */
  async add(part: WorkPart): Promise<void> {
    const source = await readSource(part.bytes);
    if (source.pages.length !== part.pages) throw new PagesDiffer(source.pages.length);
    this.content.update(part.bytes);
    const structure = Structure.of(source);
    const flattened = await flattenFields(source, structure);
    const laid = layPart(source, this.desk, part.mark, this.ink.of(part.bytes));
    const destinations = destinationsOf(source, laid.moves);
    for (const page of source.pages) cleanAnnotations(source, page, destinations);
    const bookmarks = bookmarksOf(source, destinations);
    this.accessible &&= structure !== undefined && claimsAccess(source) && !flattened.drawnByUs;

    const { copier, pages, before } = this.copyPages(source);
    this.join(part, source, structure, laid.moves, copier);
    this.layers.add(source, copier);
    const items = copied(bookmarks, copier);
    copier.finish();
    renumber(
      this.file.context,
      before,
      pages.map(({ dict }) => dict),
      this.base,
    );

    this.starts.push({ at: this.pages.length, number: part.firstPage });
    for (const [place, page] of pages.entries()) {
      const space = laid.spaces[place];
      if (space) this.pages.push({ ...page, space, part, number: part.numbers[place] ?? '' });
    }
    const top = this.topOfPart(pages[0], laid.spaces[0]);
    if (top) this.places.set(part.destination, top);
    this.bookmarks.push({ title: part.title, to: top, items });
    const { fields, signatures } = flattened;
    const facts = { tagged: source.tagged, scaled: laid.moves.size > 0, bookmarks: count(bookmarks) };
    this.merged.push({ fileName: part.fileName, pages: pages.length, ...facts, fields, signatures });
  }

  private base: number | null = null;

  /** The pages' references are known before anything is copied, so that all that points at them points at the copies. */
  private copyPages(source: Source): { copier: Copier; pages: { ref: PDFRef; dict: PDFDict }[]; before: number } {
    const { context } = this.file;
    const before = context.largestObjectNumber;
    const copier = new Copier(source.context, context);
    const refs = source.pages.map(({ ref }) => {
      const own = context.nextRef();
      copier.map.set(ref, own);
      return own;
    });
    leaveOut(source, copier);
    const pages = source.pages.flatMap(({ dict }, place) => {
      const ref = refs[place];
      for (const [key] of dict.entries()) if (!TAKEN.has(key.decodeText())) dict.delete(key);
      put(dict, 'Type', PDFName.of('Page'));
      if (source.tagged) put(dict, 'Tabs', PDFName.of('S'));
      const copy = copier.copy(dict);
      if (!ref || !(copy instanceof PDFDict)) return [];
      context.assign(ref, copy);
      return [{ ref, dict: copy }];
    });
    copier.finish();
    return { copier, pages, before };
  }

  private join(
    part: PackPart,
    source: Source,
    structure: Structure | undefined,
    moves: Parameters<Structure['prepare']>[2],
    copier: Copier,
  ): void {
    const lang = at(source.catalog, 'Lang');
    const own = this.structure.addPart(part.title, lang && copier.copy(lang));
    this.base = null;
    if (!structure) return;
    const kept = new Set(source.pages.flatMap(({ dict }) => annotationsOf(dict).map((each) => each.dict)));
    const ids = structure.prepare(this.structure.names, this.merged.length + 1, moves, kept);
    const root = rawAt(source.catalog, 'StructTreeRoot');
    if (root instanceof PDFRef) copier.map.set(root, own.ref);
    this.base = this.structure.join(structure, own, copier, ids);
  }

  private topOfPart(page: { ref: PDFRef } | undefined, space: PageSpace | undefined): PDFObject | undefined {
    if (!page || !space) return undefined;
    return topOf(this.file.context, page.ref, moved(space.upright, 0, space.height / space.unit));
  }

  /** Links that ask for a part by its name. */
  private resolveLinks(): string[] {
    const lost = new Set<string>();
    for (const { dict } of this.pages) {
      for (const { dict: link } of annotationsOf(dict)) {
        const name = asText(rawAt(link, 'Dest'));
        if (name === undefined) continue;
        const place = this.places.get(name);
        if (place) put(link, 'Dest', place);
        else {
          drop(link, 'Dest');
          lost.add(name);
        }
      }
    }
    return [...lost];
  }

  /** Stamps the pages and writes the file. `afterPage` is called for each page that was stamped. */
  async finish(options: PackOptions, afterPage: () => void): Promise<BuiltPack> {
    const { context, catalog } = this.file;
    const lostLinks = this.resolveLinks();
    await stampPages(this.file, this.desk, this.pages, options.foot, afterPage);
    writePages(this.file, this.pages);
    writePageLabels(this.file, this.starts);
    writeBookmarks(context, catalog, this.bookmarks);
    this.structure.write(catalog);
    this.layers.write(context, catalog);
    writeFacts(this.file, options, this.accessible, `${this.content.digest('hex')}${JSON.stringify(options)}`);
    const bytes = writeFile(context);
    return {
      bytes,
      pages: this.pages.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      parts: this.merged,
      accessible: this.accessible,
      lostLinks,
      missing: this.desk.missing,
    };
  }
}

const LEFT_OUT = new Set(['Page', 'Pages', 'Catalog', 'EmbeddedFile', 'Filespec']);

/** Pages that were taken out of a file, and files that hang in it, may still lie in it: nothing leads to them here. */
function leaveOut({ context }: Source, copier: Copier): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    if (!dict || copier.map.has(ref)) continue;
    const annotation = NOT_TAKEN.has(nameAt(dict, 'Subtype') ?? '') && rawAt(dict, 'Rect') !== undefined;
    if (annotation || LEFT_OUT.has(nameAt(dict, 'Type') ?? '')) copier.map.set(ref, PDFNull);
  }
}

function copied(bookmarks: readonly Bookmark[], copier: Copier): Bookmark<PDFObject>[] {
  return bookmarks.map(({ title, to, items }) => ({ title, to: to && copier.copy(to), items: copied(items, copier) }));
}

const count = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { items }) => sum + 1 + count(items), 0);

/**
 * Builds a pack from parts. `onPart` hears of a part before it is read: what fails then is that part's. `ink`: what other editions
 * found out about the same parts.
 */
export async function mergePack(
  parts: readonly WorkPart[],
  options: PackOptions,
  tell: { onPart(part: WorkPart): void; onProgress(progress: Progress): void },
  ink = new KnownInk(),
): Promise<BuiltPack> {
  const pack = await Pack.begin(options.now, ink);
  const pages = parts.reduce((sum, part) => sum + part.pages, 0);
  let done = 0;
  for (const part of parts) {
    tell.onPart(part);
    await pack.add(part);
    done += part.pages;
    tell.onProgress({ done, total: pages * 2 });
  }
  return pack.finish(options, () => {
    done += 1;
    tell.onProgress({ done, total: pages * 2 });
  });
}
