import PDFDocument from 'pdfkit';
import { paperFonts } from './fonts.ts';
import type { Weight } from './theme.ts';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** pdfkit 0.20.2 with what it needs to pass PDF/UA-1. */
export class TaggedPdf extends PDFDocument {
  /** pdfkit puts titles into the XMP metadata as they are: "Grants & services" would not be XML. */
  override _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    super._addInfo();
    this.info = plain;
  }
}

/**
 * The mark of PDF/UA-1, written by ourselves: with its own `subset: 'PDF/UA'` pdfkit adds a CIDSet that leaves out the
 * parts of composed letters (ż, ŷ), which no checker accepts.
 */
export const UA_MARK =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

export type PdfOptions = {
  size: readonly [width: number, height: number];
  title: string;
  /** The group. */
  author: string;
  subject: string;
  /** UTC ISO; goes into the file's dates and its id. */
  now: string;
};

/** An empty tagged document in British English, with the paper's fonts, its pages kept until the end. */
export function openPdf(options: PdfOptions): TaggedPdf {
  const when = new Date(options.now);
  const pdf = new TaggedPdf({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    size: [...options.size],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    // Without a first font pdfkit loads Helvetica, which is never embedded.
    font: '',
    info: {
      Title: options.title,
      Author: options.author,
      Subject: options.subject,
      Creator: 'CPEG Secretariat',
      Producer: 'CPEG Secretariat',
      CreationDate: when,
      ModDate: when,
    },
  });
  pdf.appendXML(UA_MARK);
  const fonts = paperFonts();
  for (const weight of Object.keys(fonts) as Weight[]) {
    for (const font of fonts[weight]) pdf.registerFont(font.name, font.source);
  }
  return pdf;
}

/** Ends the document and gives its bytes. */
export async function closePdf(pdf: TaggedPdf): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}
