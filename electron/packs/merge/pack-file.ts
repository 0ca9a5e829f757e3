import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFNull } from '@cantoo/pdf-lib';
import { escapeXml, UA_MARK } from '../../documents/kit/pdf.ts';
import type { PackOptions } from '../part.ts';
import {
  arrayOf,
  dictOf,
  type PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  put,
  text,
} from './objects.ts';

/** The file of a pack around its pages: what it says of itself, and its page numbers. */
export type PackFile = { document: PDFDocument; context: PDFContext; catalog: PDFDict };

export async function newPackFile(): Promise<PackFile> {
  const document = await PDFDocument.create({ updateMetadata: false });
  return { document, context: document.context, catalog: document.catalog };
}

/** The page tree: one list, since a pack has hundreds of pages and not thousands. */
export function writePages({ context, catalog }: PackFile, pages: readonly { ref: PDFObject; dict: PDFDict }[]): void {
  const tree = dictOf(context, { Type: 'Pages', Count: pages.length });
  const ref = context.register(tree);
  put(
    tree,
    'Kids',
    arrayOf(
      context,
      pages.map((page) => page.ref),
    ),
  );
  for (const { dict } of pages) put(dict, 'Parent', ref);
  put(catalog, 'Pages', ref);
}

/** Viewers show the running numbers, not the place in the file. `starts`: where in the file, and its number there. */
export function writePageLabels(
  { context, catalog }: PackFile,
  starts: readonly { at: number; number: number }[],
): void {
  const entries = starts.flatMap(({ at, number }) => [PDFNumber.of(at), dictOf(context, { S: 'D', St: number })]);
  put(catalog, 'PageLabels', dictOf(context, { Nums: arrayOf(context, entries) }));
}

const XMP_START = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>';

function metadata({ title, author, subject, now }: PackOptions, accessible: boolean): string {
  const language = (value: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`;
  return [
    XMP_START,
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:format>application/pdf</dc:format><dc:title>${language(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${language(subject)}</dc:description>`,
    `<xmp:CreateDate>${now}</xmp:CreateDate><xmp:ModifyDate>${now}</xmp:ModifyDate>`,
    '<xmp:CreatorTool>CPEG Secretariat</xmp:CreatorTool><pdf:Producer>CPEG Secretariat</pdf:Producer>',
    `</rdf:Description>${accessible ? UA_MARK : ''}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  ].join('');
}

const pdfDate = (now: string): string => `D:${new Date(now).toISOString().replace(/[-T:]|\.\d+Z/g, '')}Z`;

/** What the file says of itself, and an id that depends on nothing but what is in it. */
export function writeFacts(file: PackFile, options: PackOptions, accessible: boolean, content: string): void {
  const { context, catalog } = file;
  const xml = Buffer.from(metadata(options, accessible), 'utf8');
  put(
    catalog,
    'Metadata',
    context.register(PDFRawStream.of(dictOf(context, { Type: 'Metadata', Subtype: 'XML', Length: xml.length }), xml)),
  );
  put(catalog, 'Lang', text('en-GB'));
  put(catalog, 'ViewerPreferences', dictOf(context, { DisplayDocTitle: true }));
  const date = text(pdfDate(options.now));
  const info = dictOf(context, { CreationDate: date, ModDate: date });
  const said = { Title: options.title, Author: options.author, Subject: options.subject };
  for (const [name, value] of Object.entries({ ...said, Creator: 'CPEG Secretariat', Producer: 'CPEG Secretariat' })) {
    put(info, name, text(value));
  }
  context.trailerInfo.Info = context.register(info);
  const id = PDFHexString.of(createHash('sha256').update(content).digest('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = arrayOf(context, [id, id]);
}

/** A place that keeps the reader's zoom: the top left of a page. */
export const topOf = (context: PDFContext, page: PDFObject, corner: readonly [number, number]): PDFObject =>
  arrayOf(context, [page, PDFName.of('XYZ'), corner[0], corner[1], PDFNull]);
