import { BorderStyle, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { HeadedPaper, PaperWords } from './kit/definition.ts';
import { contactSpans } from './kit/head.ts';
import { COLOUR, mm } from './kit/theme.ts';
import type { PaperContent } from './paper-content.ts';
import { A4, clean, colour, MARGIN, pictureRun, runsOf, type WordFile, wordParts } from './paper-docx-parts.ts';
import { timelessZip } from './timeless-zip.ts';

/** A paper's content as a Word file: headings, lists and tables as Word knows them, so that readers' software does too. */

/** A16: the group's head on the first page. */
function headOf(paper: HeadedPaper, words: PaperWords, file: WordFile): Paragraph[] {
  const alt = paper.logo?.alt || words('logoOf', { name: paper.groupName });
  const run = paper.logo ? pictureRun({ bytes: paper.logo.bytes, alt }, [mm(34), mm(20)], file) : null;
  const logo = run ? [new Paragraph({ spacing: { after: 60 }, children: [run] })] : [];
  const reach = contactSpans(paper, words).map(({ label, value }) => `${label}: ${value[0]?.text ?? ''}`);
  const small = (text: string) => new Paragraph({ spacing: { after: 0 }, children: runsOf(text, { size: 17 }) });
  return [
    ...logo,
    new Paragraph({
      spacing: { after: 40 },
      children: runsOf(paper.groupName, { bold: true, size: 30, color: colour(COLOUR.accent) }),
    }),
    ...(paper.addressLines.length > 0 ? [small(paper.addressLines.join(', '))] : []),
    ...(reach.length > 0 ? [small(reach.join(' · '))] : []),
    new Paragraph({
      spacing: { after: 120 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 4, color: colour(COLOUR.accent) } },
      children: [],
    }),
  ];
}

function around(paper: HeadedPaper, content: PaperContent, words: PaperWords, file: WordFile) {
  const small = { size: 17, color: colour(COLOUR.quiet) };
  const said = [content.mark, content.notice].filter((each) => each !== '').join(' · ');
  const warning = said
    ? [new Paragraph({ children: runsOf(said, { size: 18, bold: true, color: colour(COLOUR.warning) }) })]
    : [];
  const [before = '', between = '', after = ''] = words('pageOf', { page: '#', pages: '#' }).split('#');
  const foot = new Footer({
    children: [
      new Paragraph({
        children: [
          ...runsOf(`${paper.shortName || paper.groupName} · ${content.title} · `, small),
          new TextRun({ ...small, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  });
  return {
    headers: {
      first: new Header({ children: [...warning, ...headOf(paper, words, file)] }),
      default: new Header({
        children: [...warning, new Paragraph({ spacing: { after: 120 }, children: runsOf(paper.groupName, small) })],
      }),
    },
    footers: { first: foot, default: foot },
  };
}

const run = (size: number, value: string) => ({ size, bold: true, color: colour(value), font: 'Arial' });

const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    heading1: { run: run(44, COLOUR.accent), paragraph: { spacing: { before: 0, after: 60 }, keepNext: true } },
    heading2: { run: run(30, COLOUR.accent), paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
    heading3: { run: run(25, COLOUR.ink), paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  },
};

/** Bookmarks are numbered from 1 in each file: the library counts them for the whole process. */
function ownBookmarks(xml: string): string {
  const first = Number(/<w:bookmarkStart [^>]*w:id="(\d+)"/.exec(xml)?.[1] ?? 1);
  const own = (number: string) => String(Number(number) - first + 1);
  return xml
    .replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g, (_, before, number) => `${before}${own(number)}`)
    .replace(
      /(w:(?:name|anchor)="|<w:instrText[^>]*>PAGEREF )_Toc(\d+)/g,
      (_, before, number) => `${before}_Toc${own(number)}`,
    );
}

/** The file's own times are those of the clock, not of the machine. */
function atClock(bytes: Uint8Array, now: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const change = (path: string, how: (xml: string) => string) => {
    const file = files[path];
    if (file) files[path] = strToU8(how(strFromU8(file)));
  };
  change('docProps/core.xml', (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g, `$1${now}$3`));
  change('word/document.xml', ownBookmarks);
  return timelessZip(zipSync(files));
}

/** A paper as a Word file. Same content and clock (`now`, UTC ISO), same bytes. */
export async function paperDocx(
  content: PaperContent,
  { paper, words, now }: { paper: HeadedPaper; words: PaperWords; now: string },
): Promise<Uint8Array<ArrayBuffer>> {
  let pictures = 0;
  const { landscape } = content;
  const width = (landscape ? A4.height : A4.width) - 2 * MARGIN;
  const file: WordFile = { next: () => ++pictures, width };
  const document = new Document({
    title: clean(content.title),
    subject: clean(content.subject),
    creator: clean(paper.groupName),
    lastModifiedBy: clean(paper.groupName),
    styles: STYLES,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { ...A4, ...(landscape && { orientation: PageOrientation.LANDSCAPE }) },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
          },
        },
        ...around(paper, content, words, file),
        children: content.parts.flatMap((each) => wordParts(each, file)),
      },
    ],
  });
  return atClock(await Packer.toBuffer(document), now);
}
