import { inflateSync } from 'node:zlib';
import { decodePDFRawStream } from '@cantoo/pdf-lib';
import { arrayAt, asName, at, itemsOf, nameAt, type PDFDict, PDFRawStream, rawAt } from './objects.ts';

/** More than any page's drawing instructions; a stream that unpacks to more is not looked into. */
const MOST = 60_000_000;

/** What a stream holds; undefined when it cannot be unpacked. */
export function unpacked(stream: PDFRawStream): Uint8Array | undefined {
  const filter = at(stream.dict, 'Filter');
  try {
    if (!filter) return stream.contents;
    const plain = filterOf(stream.dict) === 'FlateDecode' && !rawAt(stream.dict, 'DecodeParms');
    if (plain) return inflateSync(stream.contents, { maxOutputLength: MOST });
    return decodePDFRawStream(stream as Parameters<typeof decodePDFRawStream>[0]).decode();
  } catch {
    // Unpacking fails on what is damaged; whoever asks does without.
    return undefined;
  }
}

/** The filter of a stream that has one, or a list of one. */
export function filterOf(dict: PDFDict): string | undefined {
  const filters = arrayAt(dict, 'Filter');
  if (!filters) return nameAt(dict, 'Filter');
  return filters.size() === 1 ? asName(dict.context.lookup(filters.get(0))) : undefined;
}

/** A page's drawing instructions as one; undefined when a part of them cannot be read. */
export function pageContent(page: PDFDict): Uint8Array | undefined {
  const contents = at(page, 'Contents');
  if (!contents) return new Uint8Array();
  const parts = contents instanceof PDFRawStream ? [contents] : itemsOf(arrayAt(page, 'Contents'));
  const read: Uint8Array[] = [];
  for (const part of parts) {
    const stream = page.context.lookup(part);
    if (!(stream instanceof PDFRawStream)) continue;
    const bytes = unpacked(stream);
    if (!bytes) return undefined;
    read.push(bytes, NEWLINE);
  }
  return Buffer.concat(read);
}

const NEWLINE = new Uint8Array([10]);

/** A drawing that others use: a form, or a picture. */
export function xObject(resources: PDFDict | undefined, name: string): PDFRawStream | undefined {
  const all = resources && at(resources, 'XObject');
  const found = all && 'context' in all ? at(all as PDFDict, name) : undefined;
  return found instanceof PDFRawStream ? found : undefined;
}

export const isForm = (stream: PDFRawStream): boolean => nameAt(stream.dict, 'Subtype') === 'Form';
