import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { annualReport } from '../../../electron/documents/annual-report/annual-report.ts';
import { annualReportContent } from '../../../electron/documents/annual-report/content.ts';
import type { AnnualReportData } from '../../../electron/documents/annual-report/data.ts';
import { paperWords } from '../../../electron/documents/kit/words.ts';
import { paperDocx } from '../../../electron/documents/paper-docx.ts';
import { drawAndRead } from '../support/draw.ts';
import { discLogo, smallJpeg } from '../support/pictures.ts';
import { flat } from '../support/read-pdf.ts';
import { NOW } from '../support/samples.ts';
import { annualReportData } from './samples.ts';
import { monitoring } from './samples-records.ts';

async function word(change: Partial<AnnualReportData> = {}, now = NOW) {
  const data = { ...annualReportData, ...change };
  const words = paperWords();
  const bytes = await paperDocx(annualReportContent(data, words), { paper: data.paper, words, now });
  const files = unzipSync(bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const document = file('word/document.xml');
  const paragraphs = [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([each]) => each);
  return { bytes, files, file, document, paragraphs, text: textOf(document) };
}

const textOf = (xml: string) =>
  flat(
    xml
      .replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, '')
      .replace(/<w:br\/>|<w:tab\/>|<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('\u00a0', ' '),
  );

/** A4's width between the margins, in the unit of pictures: 12,700 a point. */
const WIDE = ((210 - 40) / 25.4) * 914_400;

describe('the annual report as a Word file, opened again', () => {
  let whole: Awaited<ReturnType<typeof word>>;
  beforeAll(async () => {
    whole = await word();
  });

  test('says what the PDF says, word for word', async () => {
    const { pdf } = await drawAndRead(annualReport, annualReportData);
    // What stands around the blocks on each page, and the charts, which are tables here.
    const skipped = /^(Page|Annual report and accounts 2010\/11|Anyborough CPEG)/;
    const told = new Set(whole.text.split(/\s+/));
    const lines = pdf.pages.flatMap(({ text }) => text.split('\n')).filter((line) => !skipped.test(line));
    const words = lines
      .flatMap((line) => line.replaceAll('\u00a0', ' ').split(/\s+/))
      .filter((each) => /\p{L}{4,}/u.test(each));
    const head = textOf(whole.file('word/header1.xml')) + textOf(whole.file('word/header2.xml'));
    const missing = words.filter((each) => !told.has(each) && !whole.text.includes(each) && !head.includes(each));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('has its title, chapters and their parts as headings', () => {
    const headings = whole.paragraphs.flatMap((each) => {
      const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(each)?.[1];
      return level ? [{ level: Number(level), text: textOf(each).trim() }] : [];
    });
    expect(headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(['Annual report and accounts']);
    const chapters = headings.filter(({ level }) => level === 2).map(({ text }) => text);
    expect(chapters.slice(0, 3)).toEqual(['Chair’s foreword', 'About the group', 'Our meetings']);
    expect(chapters).toContain('Receipts and payments account');
    expect(headings.filter(({ level }) => level === 3).length).toBeGreaterThan(20);
  });

  test('has a field of contents that names every chapter and leads to it', () => {
    expect(whole.document).toMatch(/<w:instrText[^>]*>TOC \\h \\o &quot;2-2&quot;<\/w:instrText>/);
    const field = /<w:sdt>.*?<\/w:sdt>/s.exec(whole.document)?.[0] ?? '';
    const anchors = [...field.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, name]) => name);
    expect(anchors).toHaveLength(15);
    expect(textOf(field)).toContain('Independent examiner’s report');
    const marks = [...whole.document.matchAll(/<w:bookmarkStart w:name="(_Toc\d+)" w:id="(\d+)"/g)];
    expect(marks.map(([, name]) => name)).toEqual(anchors);
    expect(marks.map(([, , id]) => Number(id))).toEqual(marks.map((_, at) => at + 1));
    const ends = [...whole.document.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ends).toEqual(marks.map((_, at) => at + 1));
  });

  test('begins what must on a new page', () => {
    const breaks = whole.paragraphs
      .filter((each) => each.includes('<w:pageBreakBefore/>'))
      .map((each) => textOf(each).trim());
    expect(breaks).toEqual([
      'Contents',
      'Chair’s foreword',
      'Receipts and payments account',
      'Independent examiner’s report',
      'Thanks',
    ]);
  });

  test('has its pictures, each with its alternative text, its caption and a number of its own', async () => {
    const { document, files, paragraphs } = await word({
      paper: { ...annualReportData.paper, logo: { bytes: discLogo(), mime: 'image/png', alt: 'A red disc' } },
    });
    const said = [...document.matchAll(/<wp:docPr id="(\d+)"[^>]*descr="([^"]*)"/g)].map(([, id, alt]) => [
      Number(id),
      alt,
    ]);
    expect(said).toEqual([
      [2, 'A full hall, seen from behind: five rows of people who sit and look to the front'],
      [3, 'Young people in the hall of the college'],
      [4, 'A room with people who sit in rows'],
    ]);
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThanOrEqual(4);
    for (const [, width] of document.matchAll(/<wp:extent cx="(\d+)"/g))
      expect(Number(width)).toBeLessThanOrEqual(WIDE);
    const at = paragraphs.findIndex((each) => each.includes('Young people in the hall'));
    expect(textOf(paragraphs[at + 1] ?? '')).toContain('The youth conference.');
    expect(paragraphs[at]).toContain('<w:keepNext/>');
  });

  test('L4: says each status with a shape and its word', () => {
    expect(whole.text).toContain('▲ Amber');
    expect(whole.text).toContain('■ Red');
    expect(whole.text).toContain('● Green');
    expect(whole.text).toContain('✔ Achieved');
    expect(whole.text).toContain('✔ Achieved: 7 ● Green: 3 ▲ Amber: 2 ■ Red: 1');
  });

  test('repeats the header of each table, and has the charts’ figures', () => {
    const tables = [...whole.document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([each]) => each);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      const [first, ...rest] = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row);
      expect(first).toContain('<w:tblHeader/>');
      for (const row of rest) expect(row).not.toContain('<w:tblHeader/>');
    }
    expect(whole.text).toContain('24/05/10 31 9 47');
  });

  test('is the same byte for byte with the same data and clock, and has the clock’s time', async () => {
    const again = await word();
    expect(Buffer.from(again.bytes).equals(Buffer.from(whole.bytes))).toBe(true);
    expect((await word({}, '2012-01-01T00:00:00.000Z')).file('docProps/core.xml')).toContain(
      '2012-01-01T00:00:00.000Z',
    );
  });
});

describe('a Word file of what is not as it should be', () => {
  test('has words in the place of a broken picture, and a good one as it is', async () => {
    const picture = { mime: 'image/jpeg', caption: '', alternativeText: 'People plant a tree' };
    const sections = annualReportData.sections.map((each) =>
      each.key === 'plan'
        ? {
            ...each,
            pictures: [
              { ...picture, bytes: new Uint8Array([1, 2]) },
              { ...picture, bytes: smallJpeg() },
            ],
          }
        : each,
    );
    const { text, document } = await word({ sections });
    expect(text).toContain('A picture stands here that cannot be printed. It shows: People plant a tree');
    expect(document.match(/descr="People plant a tree"/g)).toHaveLength(1);
  });

  test('lets a row of 20,000 characters go on on the next page', async () => {
    const position = 'A word. '.repeat(2500);
    const outcomes = monitoring.outcomes.map((outcome) => ({
      ...outcome,
      targets: outcome.targets.map((target) => ({ ...target, position })),
    }));
    const { document } = await word({ monitoring: { ...monitoring, outcomes } });
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row);
    const long = rows.filter((row) => row.length > 20_000);
    expect(long.length).toBeGreaterThan(5);
    for (const row of long) expect(row).not.toContain('<w:cantSplit/>');
  });

  test('what XML cannot carry is left out, and what looks like a bookmark stays as it was typed', async () => {
    const sections = annualReportData.sections.map((each) =>
      each.key === 'plan'
        ? { ...each, text: [{ kind: 'text' as const, text: 'A\u0000\uffff & <b> _Toc7 "_Toc9"' }] }
        : each,
    );
    await word();
    const { text, document } = await word({ sections });
    for (const sign of ['\u0000', '\uffff']) expect(document).not.toContain(sign);
    expect(text).toContain('A & &lt;b&gt; _Toc7');
    expect(document).toMatch(/_Toc9/);
  });

  test('a draft says on every page that it is one', async () => {
    const { file } = await word({ mark: { state: 'draft' } });
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(textOf(file(name))).toContain('DRAFT: not agreed');
  });
});
