/** PDFs written by hand, object by object: for files that no program would write, or only a bad one. */

export type RawObject = string | { dict: string; stream: string };

const written = (object: RawObject): string =>
  typeof object === 'string'
    ? object
    : `<< ${object.dict} /Length ${Buffer.byteLength(object.stream, 'latin1')} >>\nstream\n${object.stream}\nendstream`;

/** A file of these objects; the first is object 1, the catalog. */
export function rawPdf(objects: readonly RawObject[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n%âãÏÓ\n';
  const offsets: number[] = [];
  for (const [place, object] of objects.entries()) {
    offsets.push(Buffer.byteLength(file, 'latin1'));
    file += `${place + 1} 0 obj\n${written(object)}\nendobj\n`;
  }
  const start = Buffer.byteLength(file, 'latin1');
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

export type RawPage = {
  /** Entries of the page besides its content, e.g. `/Rotate 90`. */
  entries?: string;
  box?: readonly [number, number, number, number];
  content: string;
};

/** Helvetica as F1: what hand-written files draw with. */
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/**
 * A plain file of pages. Objects: 1 catalog, 2 page tree, 3 font, then page and content in turn (4 and 5 for the first),
 * then `more`.
 */
export function pagesPdf(pages: readonly RawPage[], catalog = '', more: readonly RawObject[] = []): Uint8Array {
  const kids = pages.map((_, place) => `${4 + place * 2} 0 R`).join(' ');
  const body = pages.flatMap(({ entries = '', box = [0, 0, 595, 842], content }, place): RawObject[] => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Contents ${5 + place * 2} 0 R
      /Resources << /Font << /F1 3 0 R >> >> ${entries} >>`,
    { dict: '', stream: content },
  ]);
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
    ...body,
    ...more,
  ]);
}

/** Instructions that write a word at a place. */
export const word = (text: string, x: number, y: number, size = 12): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
