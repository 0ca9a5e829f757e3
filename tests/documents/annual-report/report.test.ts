import { beforeAll, describe, expect, test } from 'vitest';
import { annualReport } from '../../../electron/documents/annual-report/annual-report.ts';
import type { AnnualReportData, ReportMark } from '../../../electron/documents/annual-report/data.ts';
import { type Drawn, draw } from '../../../electron/documents/kit/draw.ts';
import { drawAndRead } from '../support/draw.ts';
import { overlaps } from '../support/overlaps.ts';
import {
  contentStreams,
  elements,
  flat,
  objects,
  openPdf,
  type ReadPdf,
  rolesOf,
  untagged,
} from '../support/read-pdf.ts';
import { NOW } from '../support/samples.ts';
import { annualReportData } from './samples.ts';
import { TEXTS } from './samples-texts.ts';

let drawn: Drawn;
let pdf: ReadPdf;
beforeAll(async () => {
  ({ drawn, pdf } = await drawAndRead(annualReport, annualReportData));
});

const CHAPTERS = [
  ...TEXTS.slice(0, 11).map(([, title]) => title),
  'Receipts and payments account',
  'Independent examiner’s report',
  ...TEXTS.slice(11).map(([, title]) => title),
];

const titlesOf = ({ title, items }: ReadPdf['bookmarks'][number]): string[] => [title, ...items.flatMap(titlesOf)];

/** A report with nothing in it but what it must have. */
const bare: AnnualReportData = {
  ...annualReportData,
  mark: { state: 'draft' },
  sections: TEXTS.map(([key, title]) => ({ key, title, text: [] })),
  about: { aims: [], officers: [], committee: [], members: [] },
  ...{ meetings: [], events: [], monitoring: null, representation: null, elections: [], budgets: [] },
  ...{ accounts: null, examiner: null, corrections: [] },
};

describe('the annual report as a reader has it', () => {
  test('Y1: has all its parts in their order, over 16 pages or more', () => {
    expect(pdf.pages.length).toBeGreaterThanOrEqual(16);
    const [root] = pdf.bookmarks;
    const chapters = root?.items.map(({ title }) => title);
    expect(chapters).toEqual(['Contents', ...CHAPTERS]);
    for (const [, , text] of TEXTS) {
      const said = text
        .split('\n')
        .map((line) => flat(line.replace(/^(- |# )/, '').replaceAll('**', '')).replaceAll('\u00a0', ' '));
      for (const line of said)
        expect(flat(pdf.text).replace(/• /g, '')).toContain(line.split(' ').slice(0, 6).join(' '));
    }
  });

  test('A16: its cover is the group’s headed paper, with year and state', () => {
    const cover = flat(pdf.pages[0]?.text ?? '');
    const { groupName, phone, email, website } = annualReportData.paper;
    for (const words of [
      groupName,
      phone,
      email,
      website,
      'Annual report and accounts',
      '1 April 2010 to 31 March 2011',
    ])
      expect(cover).toContain(words);
    expect(cover).toContain('Approved on 24 May 2011, minute 2011/05/6.');
    expect(cover).toContain('Published on 20 June 2011: on the group’s website');
  });

  test('has contents that tell the page of each chapter, with links that lead there', async () => {
    const numbers = pdf.pages[1]?.boxes.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text)) ?? [];
    expect(numbers).toHaveLength(CHAPTERS.length);
    CHAPTERS.forEach((title, at) => {
      expect(flat(pdf.pages[(numbers[at] ?? 1) - 1]?.text ?? '')).toContain(title);
    });
    const document = await openPdf(drawn.bytes);
    const links = await (await document.getPage(2)).getAnnotations();
    const aims = await Promise.all(links.map(async ({ dest }) => (await document.getPageIndex(dest[0])) + 1));
    await document.loadingTask.destroy();
    expect(aims).toEqual(numbers);
  });

  test('is titled, in British English, tagged, with all its fonts', () => {
    expect(pdf.title).toBe('Annual report and accounts 2010/11');
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(drawn.missing).toEqual([]);
    expect(drawn.fileName).toBe('2010-11 Annual report and accounts.pdf');
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    const all = objects(drawn.bytes);
    const descriptors = all.filter((object) => object.includes('/Type /FontDescriptor'));
    expect(descriptors.length).toBeGreaterThan(0);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
    for (const link of all.filter((object) => object.includes('/Subtype /Link'))) {
      expect(link).toMatch(/\/Contents \(.+\)/);
      expect(link).toMatch(/\/StructParent \d+/);
    }
  });

  test('has headings that never leave out a level, and one title', () => {
    const levels = rolesOf(pdf)
      .filter((role) => /^H\d$/.test(role))
      .map((role) => Number(role.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    });
    expect(pdf.bookmarks.flatMap(titlesOf)).toContain('Officers and their terms');
  });

  test('says in words what its pictures and charts show', () => {
    const figures = pdf.pages.flatMap((page) => elements(page.roles)).filter(({ role }) => role === 'Figure');
    const said = figures.map(({ alt }) => alt ?? '');
    expect(said).toContain('Young people in the hall of the college');
    expect(said.some((alt) => alt.includes('12 August 2010 132 people'))).toBe(true);
    expect(said.some((alt) => alt.includes('Youth planned £3,000.00, spent £3,411.48'))).toBe(true);
    expect(said.every((alt) => alt !== '')).toBe(true);
    expect(flat(pdf.text)).toContain(
      'The meeting at the Northgate Library on 12 August 2010, to which 132 people came.',
    );
  });

  test('has no text outside its margins and none upon another', () => {
    for (const page of pdf.pages) {
      for (const box of page.boxes) {
        expect(box.x, box.text).toBeGreaterThanOrEqual(20);
        expect(box.x + box.width, box.text).toBeLessThanOrEqual(page.width - 20);
        expect(box.y, box.text).toBeLessThanOrEqual(page.height - 15);
      }
      expect(overlaps(page.boxes)).toEqual([]);
    }
  });

  test('is the same byte for byte with the same data and clock', async () => {
    const again = await draw(annualReport, structuredClone(annualReportData), { now: NOW });
    expect(again.sha256).toBe(drawn.sha256);
  });
});

describe('what the records say', () => {
  test('L4, L5: each target has its status in words, and outcomes their counts', () => {
    const text = flat(pdf.text);
    expect(text).toContain('Achieved: 7');
    expect(text).toContain('Amber: 2');
    expect(text).toContain('(by 30 June 2011)');
    expect(text).toContain('Quarter 1 Quarter 2 Quarter 3 Quarter 4');
  });

  test('M10: a count that is too small is not printed, and says so', () => {
    const page = pdf.pages.find(({ text }) => text.includes('Ethnicity'));
    expect(flat(page?.text ?? '')).toContain('White other under 5 – under 5 13.5%');
    expect(flat(pdf.text)).toContain('Counts below 5 are not printed (“under 5”)');
  });

  test('T8: the accounts stand in the shape of CC16 with last year, the code of the books and the examiner’s page', () => {
    const text = flat(pdf.text);
    expect(text).toContain('Code of the books: 412-3F2A-90BC-77D1-0E5A');
    expect(text).toContain('Section A: Receipts and payments');
    expect(text).toContain('Cash funds this year end 4,160.31 2,493.89 – 6,654.20 6,614.57');
    expect(text).toContain('B1 agrees with the cash funds of section A: OK.');
    expect(text).toContain('For the examiner alone to fill in.');
  });

  test('T6: the budget stands beside what was spent, and the year is over: nothing is forecast', () => {
    const text = flat(pdf.text);
    expect(text).toContain('Youth 3,000.00 3,000.00 3,411.48 (411.48) +13.7%');
    expect(text).toContain('Youth came to £411.48 more than its budget. The reason: the hall cost more');
    expect(text).not.toMatch(/forecast to be/);
  });

  test('E: who stood, their votes, and who was elected', () => {
    const text = flat(pdf.text);
    expect(text).toContain('30 of 34 members with a vote voted (88.2%).');
    expect(text).toContain('Ayşe Whitfield 19 Elected');
    expect(text).toContain('Victor Hale 14 Not elected');
    expect(text).toContain('Unopposed');
  });

  test('corrections stand with the contents, and not in the text', () => {
    expect(flat(pdf.pages[1]?.text ?? '')).toContain('4 July 2011, Ines Calder, secretary: Issue 12');
  });
});

describe('how far the report is', () => {
  const MARKS: readonly [mark: ReportMark, cover: string, everywhere: string | null][] = [
    [{ state: 'draft' }, 'The committee has not agreed this report.', 'DRAFT: not agreed by the committee'],
    [
      { state: 'agreed', on: '2011-05-03', by: 'the committee' },
      'Agreed by the committee on 3 May 2011. The annual general meeting is asked to approve it.',
      'Not yet approved by the annual general meeting',
    ],
    [{ state: 'approved', on: '2011-05-24', minuteRef: '' }, 'Approved on 24 May 2011.', null],
    [
      { state: 'published', approvedOn: '2011-05-24', minuteRef: '', on: '2011-06-20', where: '' },
      'Published on 20 June 2011',
      null,
    ],
  ];

  test.each(MARKS)('Y1: %o', async (mark, cover, everywhere) => {
    const own = await drawAndRead(annualReport, { ...annualReportData, mark });
    expect(flat(own.pdf.pages[0]?.text ?? '')).toContain(cover);
    for (const page of own.pdf.pages) {
      if (everywhere) expect(flat(page.text)).toContain(everywhere);
      else expect(flat(page.text)).not.toMatch(/DRAFT|Not yet approved/);
    }
    expect(own.drawn.fileName.includes('Draft')).toBe(mark.state === 'draft');
  });

  test('a report without anything is a cover and empty contents', async () => {
    const own = await drawAndRead(annualReport, bare);
    expect(own.drawn.pages).toBeLessThanOrEqual(2);
    expect(flat(own.pdf.text)).toContain('DRAFT');
  });
});

test('a long draw hears a stop between two blocks', async () => {
  const controller = new AbortController();
  let blocks = 0;
  const drawing = draw(annualReport, annualReportData, {
    now: NOW,
    signal: controller.signal,
    onProgress: () => {
      blocks += 1;
      if (blocks === 20) controller.abort(new Error('enough'));
    },
  });
  await expect(drawing).rejects.toThrow('enough');
  expect(blocks).toBe(20);
});
