import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { annualReport } from '../../../electron/documents/annual-report/annual-report.ts';
import type { AnnualReportData, ReportPicture, SectionData } from '../../../electron/documents/annual-report/data.ts';
import { writtenContent } from '../../../electron/documents/annual-report/written.ts';
import { drawAndRead } from '../support/draw.ts';
import { contentStreams, elements, flat, untagged } from '../support/read-pdf.ts';
import { hallPicture } from './pictures.ts';
import { annualReportData } from './samples.ts';
import { monitoring } from './samples-records.ts';

const LONG = Array.from({ length: 2500 }, (_, at) => `w${at}`.padEnd(7, 'x')).join(' ');
const wordsOf = (text: string) => [...flat(text).matchAll(/w\d+x*/g)].map(([word]) => word).join(' ');

function withSection(key: SectionData['key'], more: Partial<SectionData>): AnnualReportData {
  const sections = annualReportData.sections.map((each) => (each.key === key ? { ...each, ...more } : each));
  return { ...annualReportData, sections };
}

/** A PNG whose head says that it is larger than any that is taken. */
function hugePng(): Uint8Array {
  const bytes = hallPicture(40, 30).slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(16, 10_000);
  view.setUint32(20, 10_000);
  return bytes;
}

const torn = hallPicture(200, 100);
const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'of 100 megapixels': hugePng(),
  'that ends in the middle': torn.slice(0, torn.length / 2),
  'that is no picture': new Uint8Array(deflateSync(Buffer.from('no picture'))),
  'of no bytes': new Uint8Array(),
};

const pictureOf = (bytes: Uint8Array): ReportPicture => ({
  ...{ bytes, mime: 'image/png', caption: 'Its caption.' },
  alternativeText: 'People plant a tree',
});

describe.each(Object.entries(PICTURES))('a picture %s', (_name, bytes) => {
  test('becomes what it shows, in words, and the page still reads well', async () => {
    const { drawn, pdf } = await drawAndRead(annualReport, withSection('plan', { pictures: [pictureOf(bytes)] }));
    expect(flat(pdf.text)).toContain('A picture stands here that cannot be printed. It shows: People plant a tree');
    expect(flat(pdf.text)).toContain('hold six public meetings');
    const figures = pdf.pages
      .flatMap((page) => elements(page.roles))
      .filter(({ alt }) => alt === 'People plant a tree');
    expect(figures).toEqual([]);
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  });

  test('beside a good one leaves that as it is', async () => {
    const pictures = [pictureOf(bytes), { ...pictureOf(hallPicture(300, 200)), alternativeText: 'A hall' }];
    const { pdf } = await drawAndRead(annualReport, withSection('plan', { pictures }));
    const said = pdf.pages.flatMap((page) => elements(page.roles)).map(({ alt }) => alt);
    expect(said).toContain('A hall');
  });
});

describe('a text of 20,000 characters', () => {
  test('in the foreword', async () => {
    const { pdf } = await drawAndRead(annualReport, withSection('foreword', { text: writtenContent(LONG) }));
    expect(wordsOf(pdf.text)).toBe(LONG);
  });

  test('as the position of a target: the row flows over pages under the table’s header', async () => {
    const [first, ...rest] = monitoring.outcomes;
    if (!first) throw new Error('the sample has outcomes');
    const [target, ...others] = first.targets;
    if (!target) throw new Error('the outcome has targets');
    const long = { ...first, targets: [target, { ...target, ref: '1x', position: LONG }, ...others] };
    const data = { ...annualReportData, monitoring: { ...monitoring, outcomes: [long, ...rest] } };
    const { pdf } = await drawAndRead(annualReport, data);
    expect(wordsOf(pdf.text)).toBe(LONG);
    const carrying = pdf.pages.filter(({ text }) => /w\d+x*/.test(text));
    expect(carrying.length).toBeGreaterThan(4);
    for (const page of carrying) expect(flat(page.text)).toContain('Target Position Status');
  });

  test('as what came of an event, and without a space', async () => {
    const name = 'x'.repeat(500);
    const [event] = annualReportData.events;
    if (!event) throw new Error('the sample has events');
    const data = { ...annualReportData, events: [{ ...event, name, cameOf: LONG }] };
    const { pdf } = await drawAndRead(annualReport, data);
    expect(wordsOf(pdf.text)).toBe(LONG);
    for (const page of pdf.pages) {
      for (const box of page.boxes) expect(box.x + box.width).toBeLessThanOrEqual(page.width - 20);
    }
  });
});

test('a chapter’s title of 300 characters stands in the contents, over several lines, with its page', async () => {
  const title = Array.from({ length: 50 }, (_, at) => `title${at}`).join(' ');
  const { pdf } = await drawAndRead(annualReport, withSection('thanks', { title }));
  const contents = flat(pdf.pages[1]?.text ?? '');
  expect(contents).toContain('title49');
  expect(contents).toMatch(/title49 ?\d+/);
});
