import { PDFDocument } from '@cantoo/pdf-lib';
import { unpacked } from './content.ts';
import {
  arrayAt,
  asDict,
  at,
  dictAt,
  isTrue,
  itemsOf,
  nameAt,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  put,
  rawAt,
} from './objects.ts';

/** A file that is being merged: read, and mended in place before its pages are copied. */
export type Source = {
  document: PDFDocument;
  context: PDFContext;
  catalog: PDFDict;
  pages: readonly SourcePage[];
  /** True when its pages have a structure that says in which order they are read. */
  tagged: boolean;
  encrypted: boolean;
};

export type SourcePage = { ref: PDFRef; dict: PDFDict };

/** Why a file cannot be merged; `damaged` is anything that could not be read. */
export type SourceFault = 'password' | 'damaged' | 'loops' | 'noPages';

export class SourceError extends Error {
  override name = 'SourceError';
  readonly fault: SourceFault;
  constructor(fault: SourceFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

type Node = { object: PDFObject | undefined; inherited: ReadonlyMap<string, PDFObject> };

/** What the pages below a node inherit: its own, and what it inherits itself. */
function withOwn(dict: PDFDict, inherited: Node['inherited']): Node['inherited'] {
  const all = new Map(inherited);
  for (const name of INHERITED) {
    const own = rawAt(dict, name);
    if (own) all.set(name, own);
  }
  return all;
}

/** A page with what it inherits as its own. */
function pageOf(object: PDFObject | undefined, dict: PDFDict, inherited: Node['inherited']): SourcePage {
  for (const [name, value] of inherited) put(dict, name, value);
  return { ref: object instanceof PDFRef ? object : dict.context.register(dict), dict };
}

/** The pages in order, each with what it inherits. @throws SourceError when the tree runs in a circle. */
function pagesOf(catalog: PDFDict): SourcePage[] {
  const found: SourcePage[] = [];
  const seen = new Set<PDFDict>();
  const waiting: Node[] = [{ object: rawAt(catalog, 'Pages'), inherited: new Map() }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const dict = asDict(catalog.context.lookup(node.object));
    if (!dict) continue;
    if (seen.has(dict)) throw new SourceError('loops');
    seen.add(dict);
    const inherited = withOwn(dict, node.inherited);
    const kids = arrayAt(dict, 'Kids');
    const type = nameAt(dict, 'Type');
    if (kids && type !== 'Page')
      waiting.push(
        ...itemsOf(kids)
          .reverse()
          .map((object) => ({ object, inherited })),
      );
    else if (type !== 'Pages') found.push(pageOf(node.object, dict, inherited));
  }
  return found;
}

/** Reads a file's objects. Files that are only protected against changes open without a password. @throws SourceError */
export async function readSource(bytes: Uint8Array): Promise<Source> {
  const options = { parseSpeed: Number.POSITIVE_INFINITY, updateMetadata: false, throwOnInvalidObject: true };
  let document: PDFDocument;
  let encrypted = false;
  try {
    document = await PDFDocument.load(bytes, { ...options, password: '' });
    encrypted = document.context.isDecrypted;
  } catch (error) {
    const password = error instanceof Error && /NEEDS PASSWORD|Password incorrect/.test(error.message);
    throw new SourceError(password ? 'password' : 'damaged', { cause: error });
  }
  const { context, catalog } = document;
  if (!(catalog instanceof PDFDict) || !dictAt(catalog, 'Pages')) throw new SourceError('damaged');
  const pages = pagesOf(catalog);
  if (pages.length === 0) throw new SourceError('noPages');
  const root = dictAt(catalog, 'StructTreeRoot');
  const marks = dictAt(catalog, 'MarkInfo');
  const tagged =
    root !== undefined && at(root, 'K') !== undefined && marks !== undefined && isTrue(at(marks, 'Marked'));
  return { document, context, catalog, pages, tagged, encrypted };
}

/** True when the file says itself that it is PDF/UA-1. */
export function claimsAccess({ catalog }: Source): boolean {
  const metadata = at(catalog, 'Metadata');
  const xml = metadata instanceof PDFRawStream ? unpacked(metadata) : undefined;
  return xml !== undefined && /pdfuaid:part\s*(=\s*["']1|>\s*1\s*<)/.test(Buffer.from(xml).toString('utf8'));
}
