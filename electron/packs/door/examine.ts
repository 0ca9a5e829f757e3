import { type Outcome, ok, refuse } from '../../../db/base/outcome.ts';
import { filterOf } from '../merge/content.ts';
import { asDict, at, dictAt, drop, isTrue, numberAt } from '../merge/objects.ts';
import { mergePack } from '../merge/pack.ts';
import { pageSpace } from '../merge/page-space.ts';
import { claimsAccess, readSource, type Source, SourceError } from '../merge/source.ts';
import { writeFile } from '../merge/write-file.ts';
import type { MergedPart, PdfFacts } from '../part.ts';
import { danglingPage, pageOfObjects } from './page-objects.ts';
import { qpdfCheck } from './qpdf.ts';
import { secondLook } from './second-reader.ts';

/** Lets a received PDF in or refuses it with its name and the reason. Runs in a worker that is ended when it takes too long. */

const HEAD = 1024;
/** What may follow the end mark: some programs fill up with zeros or leave a few lines. */
const TAIL = 4096;

type Refused = ReturnType<typeof refuse>;

function outside(bytes: Uint8Array, name: string): Refused | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length === 0) return refuse('packs.empty', { params: { name } });
  if (file.subarray(0, HEAD + 5).indexOf('%PDF-') < 0) return refuse('packs.notPdf', { params: { name } });
  const end = file.lastIndexOf('%%EOF');
  if (end < 0 || file.length - end > TAIL) return refuse('packs.truncated', { params: { name } });
  return undefined;
}

function refusedBy(error: unknown, name: string): Refused {
  const fault = error instanceof SourceError ? error.fault : 'damaged';
  const keys = {
    password: 'packs.password',
    damaged: 'packs.damaged',
    loops: 'packs.loops',
    noPages: 'packs.noPages',
  } as const;
  return refuse(keys[fault], { params: { name } });
}

function damaged(name: string, page: number | undefined): Refused {
  return page === undefined
    ? refuse('packs.damaged', { params: { name } })
    : refuse('packs.damagedPage', { params: { name, page } });
}

/** Holds what three readers found against each other. A file whose table had to be made anew is checked as we would write it. */
async function checked(bytes: Uint8Array, source: Source, name: string): Promise<Outcome<{ repaired: boolean }>> {
  const pages = source.pages.length;
  const tree = dictAt(source.catalog, 'Pages');
  if (tree && numberAt(tree, 'Count') !== pages) return refuse('packs.pagesUnclear', { params: { name } });
  const second = await secondLook(bytes).catch(() => null);
  if (!second) return damaged(name, undefined);
  if (second.pages !== pages) return refuse('packs.pagesUnclear', { params: { name } });
  if (second.readable < pages) return damaged(name, second.readable + 1);
  const first = await qpdfCheck(bytes);
  if (first.clean) return ok({ repaired: false });
  if (!first.broken) return damaged(name, pageOfObjects(source, first.objects));
  const dangling = first.picture ? undefined : danglingPage(source);
  if (dangling !== undefined) return damaged(name, dangling);
  maskPictures(source);
  const again = await qpdfCheck(writeFile(source.context));
  return again.clean ? ok({ repaired: !first.picture }) : damaged(name, pageOfObjects(source, again.objects));
}

/**
 * qpdf ends at the first photograph whose data are not quite right, and many are: scanners and mail programs lose their
 * last bytes, and every reader shows them. Hidden from it, the rest of the file is checked. The source is only looked at.
 */
function maskPictures({ context }: Source): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    if (dict && filterOf(dict) === 'DCTDecode') drop(dict, 'Filter', 'DecodeParms');
  }
}

/** Everything that is in the pack must also come out of it: tried, so that no pack fails later. */
async function tried(bytes: Uint8Array, pages: number, name: string): Promise<MergedPart | undefined> {
  const numbers = Array.from({ length: pages }, (_, at) => String(at + 1));
  const words = { fileName: name, title: name, head: name, mark: '' };
  const part = { ...words, bytes, firstPage: 1, pages, destination: 'here', numbers };
  const options = { title: name, author: '', subject: '', foot: '', now: '2000-01-01T00:00:00.000Z' };
  const built = await mergePack([part], options, { onPart: () => {}, onProgress: () => {} });
  const again = await readSource(built.bytes);
  return again.pages.length === pages ? built.parts[0] : undefined;
}

function sizesOf(source: Source): PdfFacts['sizes'] {
  const counts = new Map<string, { width: number; height: number; pages: number }>();
  for (const { dict } of source.pages) {
    const { width, height } = pageSpace(dict);
    const size = { width: Math.round(width), height: Math.round(height) };
    const key = `${size.width} ${size.height}`;
    const known = counts.get(key) ?? { ...size, pages: 0 };
    counts.set(key, { ...known, pages: known.pages + 1 });
  }
  return [...counts.values()].sort((a, b) => b.pages - a.pages);
}

/** The door itself. Never throws for what a file may hold. */
export async function examine(bytes: Uint8Array, name: string, mostPages: number): Promise<Outcome<PdfFacts>> {
  const refused = outside(bytes, name);
  if (refused) return refused;
  try {
    const source = await readSource(bytes);
    const pages = source.pages.length;
    if (pages > mostPages) return refuse('packs.tooManyPages', { params: { name, pages, max: mostPages } });
    if (isTrue(at(source.catalog, 'NeedsRendering'))) return refuse('packs.formProgram', { params: { name } });
    const check = await checked(bytes, source, name);
    if (!check.ok) return check;
    const merged = await tried(bytes, pages, name);
    if (!merged) return damaged(name, undefined);
    const { tagged, bookmarks, fields, signatures } = merged;
    return ok({
      pages,
      tagged,
      accessible: tagged && claimsAccess(source),
      bookmarks,
      rotated: source.pages.some(({ dict }) => pageSpace(dict).rotation !== 0),
      sizes: sizesOf(source),
      ownerEncrypted: source.encrypted,
      fields,
      signatures,
      repaired: check.value.repaired,
    });
  } catch (error) {
    // Whatever a reader stumbled over, the person can only get the file anew.
    return refusedBy(error, name);
  }
}
