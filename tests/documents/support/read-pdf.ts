import { inflateSync } from 'node:zlib';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a person sees and what a reader's software hears of a PDF, read back with pdf.js. */

export type StructNode = { role: string; alt?: string; children: (StructNode | string)[] };
export type Bookmark = { title: string; items: Bookmark[] };
export type TextBox = { text: string; x: number; y: number; width: number; height: number };
export type ReadPage = { width: number; height: number; text: string; boxes: TextBox[]; roles: StructNode[] };
export type ReadPdf = {
  pages: ReadPage[];
  text: string;
  lang: string;
  title: string;
  metadata: string;
  bookmarks: Bookmark[];
};

type RawNode = { role?: string; alt?: string; type?: string; id?: string; children?: RawNode[] };

const node = (raw: RawNode): StructNode | string =>
  raw.role === undefined
    ? (raw.id ?? '')
    : { role: raw.role, ...(raw.alt && { alt: raw.alt }), children: (raw.children ?? []).map(node) };

const isNode = (child: StructNode | string): child is StructNode => typeof child !== 'string';

/** Every element of a structure, in order. */
export function elements(roots: readonly (StructNode | string)[]): StructNode[] {
  return roots.filter(isNode).flatMap((each) => [each, ...elements(each.children)]);
}

export const rolesOf = (pdf: ReadPdf): string[] =>
  pdf.pages.flatMap((page) => elements(page.roles)).map((each) => each.role);

export function openPdf(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await openPdf(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const items = content.items.filter((item) => 'str' in item);
    const tree = (await page.getStructTree()) as RawNode | null;
    pages.push({
      width,
      height,
      text: items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''),
      boxes: items
        .filter((item) => item.str.trim() !== '')
        .map((item) => ({
          text: item.str,
          x: Number(item.transform[4]),
          y: height - Number(item.transform[5]),
          width: item.width,
          height: Math.abs(Number(item.transform[3])),
        })),
      roles: (tree?.children ?? []).map(node).filter(isNode),
    });
  }
  const info = await document.getMetadata();
  const outline = (await document.getOutline()) as Bookmark[] | null;
  const trim = ({ title, items }: Bookmark): Bookmark => ({ title, items: items.map(trim) });
  const read: ReadPdf = {
    pages,
    text: pages.map((page) => page.text).join('\n'),
    lang: (info.info as { Language?: string }).Language ?? '',
    title: (info.info as { Title?: string }).Title ?? '',
    metadata: info.metadata?.getRaw() ?? '',
    bookmarks: (outline ?? []).map(trim),
  };
  await document.loadingTask.destroy();
  return read;
}

/** Text with every run of white space as one space: line ends do not matter. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** The objects of a file as they are written: our writer puts each into `n 0 obj … endobj`. */
export function objects(bytes: Uint8Array): string[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/\n?\d+ 0 obj\n/)
    .slice(1);
}

/** The drawing instructions of each page. */
export function contentStreams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  return [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const at = text.indexOf(`\n${id} 0 obj\n`);
    const start = text.indexOf('stream\n', at) + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(text.slice(at, start))?.[1]);
    return inflateSync(file.subarray(start, start + length)).toString('latin1');
  });
}

/** Operators that leave a mark but stand in no marked content; and whether the brackets match. */
export function untagged(stream: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const line of stream.split('\n')) {
    const operator = line.trim().split(' ').at(-1) ?? '';
    if (operator === 'BDC' || operator === 'BMC') depth++;
    else if (operator === 'EMC') depth--;
    else if (['TJ', 'Tj', 'f', 'f*', 'S', 'B', 'Do'].includes(operator) && depth < 1) found.push(line);
    if (depth < 0 || depth > 2) found.push(`brackets: ${line}`);
  }
  return depth === 0 ? found : [...found, 'brackets do not match'];
}

export { OPS };
