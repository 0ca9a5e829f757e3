import { describe, expect, test, vi } from 'vitest';
import { heading, paragraph } from '../../../electron/documents/kit/text-blocks.ts';
import { readPdf } from '../support/read-pdf.ts';
import { inkBox, inkedRows, renderPage } from '../support/render.ts';
import { merge, ownDocument, partOf } from './support/build.ts';
import { faultsOf, NO_FAULTS } from './support/qpdf.ts';
import { pagesPdf, type RawPage, word } from './support/raw-pdf.ts';

// Each file is read by three libraries, some in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A page with a word in its middle and nothing near its edges, as it is stored. */
const calm = (more: Partial<RawPage> = {}): RawPage => ({ content: word('Middle', 250, 400), ...more });

/** Pages as programs and scanners make them, and how large they are seen. */
const PAGES: [name: string, page: RawPage, width: number, height: number][] = [
  ['upright', calm(), 595, 842],
  ['turned by 90', calm({ entries: '/Rotate 90' }), 842, 595],
  ['turned by 180', calm({ entries: '/Rotate 180' }), 595, 842],
  ['turned by 270', calm({ entries: '/Rotate 270' }), 842, 595],
  ['turned by -90', calm({ entries: '/Rotate -90' }), 842, 595],
  ['across', calm({ box: [0, 0, 842, 595], content: word('Middle', 400, 300) }), 842, 595],
  [
    'with a box that does not begin at 0',
    calm({ box: [100, -200, 695, 642], content: word('Middle', 350, 200) }),
    595,
    842,
  ],
  [
    'with a box that does not begin at 0, turned',
    calm({ box: [100, -200, 695, 642], content: word('Middle', 350, 200), entries: '/Rotate 90' }),
    842,
    595,
  ],
  [
    'cropped to a part of it',
    calm({ box: [0, 0, 795, 1042], entries: '/CropBox [100 100 695 942]', content: word('Middle', 350, 500) }),
    595,
    842,
  ],
  ['of A5', calm({ box: [0, 0, 420, 595], content: word('Middle', 180, 300) }), 420, 595],
  ['with its corners the wrong way round', calm({ box: [595, 842, 0, 0] }), 595, 842],
];

describe.each(PAGES)('a page %s', (_name, page, width, height) => {
  test('has its stamp upright: the head at the visible top, the number at the visible bottom right', async () => {
    const { bytes } = await merge([partOf(pagesPdf([page]), 1, { firstPage: 31 })]);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
    const picture = await renderPage(bytes, 1);
    expect([picture.width, picture.height]).toEqual([width, height]);
    const left = inkBox(picture).left;
    expect(left).toBeGreaterThan(20);
    expect(left).toBeLessThan(60);
    // Head and number are lines of text: rows with ink in the top and bottom band and none between them and the word.
    expect(inkedRows(picture, 8, 24)).toBeGreaterThan(0.3);
    expect(inkedRows(picture, height - 26, height - 8)).toBeGreaterThan(0.3);
    expect(inkedRows(picture, 30, 100)).toBe(0);
    expect(inkedRows(picture, height - 100, height - 30)).toBe(0);
    expect(inkedRows(picture, height / 2 - 80, height / 2 + 80)).toBeGreaterThan(0);
    const right = inkIn(picture, width * 0.75, height - 26, width, height - 8);
    const middle = inkIn(picture, width * 0.45, height - 26, width * 0.6, height - 8);
    expect(right).toBeGreaterThan(40);
    expect(middle).toBe(0);
  });

  test('says its words, and the number of the running sequence', async () => {
    const { bytes } = await merge([partOf(pagesPdf([page]), 1, { firstPage: 31, head: 'Item 4: Crime map' })]);
    const { pages } = await readPdf(bytes);
    for (const words of ['Middle', 'Item 4: Crime map', 'Page 31 of 87', 'Anyborough CPEG'])
      expect(pages[0]?.text).toContain(words);
  });
});

/** Dark pixels within a rectangle of a picture. */
function inkIn(
  picture: Awaited<ReturnType<typeof renderPage>>,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): number {
  let found = 0;
  for (let y = Math.round(y1); y < y2; y++) {
    for (let x = Math.round(x1); x < x2; x++) if (picture.at(x, y).some((value) => value < 128)) found++;
  }
  return found;
}

describe('room for the stamp', () => {
  const EDGES: [name: string, content: string][] = [
    ['a word at the top', word('Top', 50, 828)],
    ['a word at the bottom', word('Bottom', 50, 10)],
    ['a line at the bottom', '0 0 0 RG 20 12 m 575 12 l S'],
    ['a grey sheet behind it', '0.9 g 0 0 595 842 re f'],
    ['a word written upwards', 'BT /F1 12 Tf 0 1 -1 0 300 400 Tm (Axis) Tj ET'],
    ['a shading', '/Sh1 sh'],
    ['a word moved there by a matrix', `q 1 0 0 1 0 400 cm ${word('Top', 50, 430)} Q`],
    ['a word on a later line', 'BT /F1 12 Tf 20 TL 50 100 Td (a) Tj T* T* T* T* T* (b) Tj ET'],
  ];

  test.each(EDGES)('a page with %s is made smaller', async (_name, content) => {
    const built = await merge([partOf(pagesPdf([{ content }]), 1)]);
    expect(built.parts[0]?.scaled).toBe(true);
    expect(await faultsOf(built.bytes)).toMatchObject({ clean: true });
  });

  const CALM: [name: string, content: string][] = [
    ['nothing at its edges', word('Middle', 250, 400)],
    ['a white sheet behind it', `1 g 0 0 595 842 re f 0 g ${word('Middle', 250, 400)}`],
    ['a clip as large as the page', `0 0 595 842 re W n ${word('Middle', 250, 400)}`],
    ['a word off the page', `${word('Gone', 50, 900)} ${word('Middle', 250, 400)}`],
    ['a blank line at its top', `BT /F1 12 Tf 50 830 Td (   ) Tj ET ${word('Middle', 250, 400)}`],
    ['nothing at all', ''],
  ];

  test.each(CALM)('a page with %s keeps its size', async (_name, content) => {
    expect((await merge([partOf(pagesPdf([{ content }]), 1)])).parts[0]?.scaled).toBe(false);
  });

  test('one crowded page makes all pages of its part smaller, and no page of another part', async () => {
    const crowded = pagesPdf([calm(), { content: word('Top', 50, 835) }, calm()]);
    const built = await merge([partOf(crowded, 3), partOf(pagesPdf([calm()]), 1, { title: 'two' })]);
    expect(built.parts.map(({ scaled }) => scaled)).toEqual([true, false]);
    const { pages } = await readPdf(built.bytes);
    const sizes = pages.map(({ boxes }) => boxes.find(({ text }) => text === 'Middle')?.height ?? 0);
    expect(sizes[0]).toBeCloseTo(12 * 0.937, 1);
    expect(sizes[2]).toBe(sizes[0]);
    expect(sizes[3]).toBe(12);
  });

  test('what a page drew up to its edges lies between the stamps afterwards', async () => {
    const { bytes } = await merge([partOf(pagesPdf([{ content: '0.5 g 0 0 595 842 re f' }]), 1)]);
    const picture = await renderPage(bytes, 1);
    expect(picture.at(300, 420)[0]).toBeLessThan(140);
    expect(picture.at(5, 5)).toEqual([255, 255, 255]);
    for (const y of [2, 24, 818, 839]) expect(picture.at(300, y)[0], `row ${y}`).toBeGreaterThan(240);
  });

  test('what lay outside the crop of a page does not come into sight', async () => {
    const page = {
      box: [0, 0, 795, 1042] as const,
      entries: '/CropBox [100 100 695 942]',
      content: '0.5 g 0 0 795 1042 re f',
    };
    const { bytes } = await merge([partOf(pagesPdf([page]), 1)]);
    const picture = await renderPage(bytes, 1);
    expect([picture.width, picture.height]).toEqual([595, 842]);
    for (const x of [2, 592]) expect(picture.at(x, 420), `column ${x}`).toEqual([255, 255, 255]);
    expect(picture.at(300, 24)).toEqual([255, 255, 255]);
  });

  test.each([
    ['a poster of A1', [0, 0, 1684, 2384], 595, 842],
    ['a plan across', [0, 0, 2384, 1684], 842, 595],
    ['a receipt', [0, 0, 160, 420], 595, 842],
    ['a banner of 3 metres', [0, 0, 8500, 1200], 842, 595],
  ] as const)('%s goes on A4', async (_name, box, width, height) => {
    const content = `0.5 g ${box.join(' ')} re f`;
    const { bytes } = await merge([partOf(pagesPdf([{ box, content }]), 1)]);
    const picture = await renderPage(bytes, 1);
    expect([picture.width, picture.height]).toEqual([width, height]);
    expect(picture.at(Math.round(width / 2), Math.round(height / 2))[0]).toBeLessThan(140);
    expect(inkedRows(picture, 0, 8)).toBe(0);
  });

  test('a page whose unit is not a point comes out at the size it is seen', async () => {
    const page = { box: [0, 0, 119, 168] as const, entries: '/UserUnit 5', content: word('Middle', 40, 80, 4) };
    const { bytes } = await merge([partOf(pagesPdf([page]), 1)]);
    const { pages } = await readPdf(bytes);
    expect(Math.round(pages[0]?.width ?? 0)).toBe(595);
    expect(pages[0]?.boxes.find(({ text }) => text === 'Middle')?.height).toBeCloseTo(20 * 0.937, 0);
  });
});

describe('brackets that a page does not close', () => {
  test.each([
    ['graphics states left open, scaled', 'q q 0.1 0 0 0.1 0 0 cm'],
    ['graphics states closed too often', 'Q Q Q 3 0 0 3 0 0 cm'],
    ['marked content left open', '/P BMC /Span BMC'],
    ['marked content closed too often', 'EMC EMC'],
    ['text left open', 'BT /F1 12 Tf 1 0 0 1 250 300 Tm (open) Tj'],
  ])('%s: the stamp stands where it should', async (_name, content) => {
    const { bytes } = await merge([partOf(pagesPdf([{ content: `${word('Middle', 250, 400)} ${content}` }]), 1)]);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
    const picture = await renderPage(bytes, 1);
    expect(inkedRows(picture, 8, 24)).toBeGreaterThan(0.3);
    expect(inkedRows(picture, 816, 834)).toBeGreaterThan(0.3);
  });
});

describe('the mark of a part that is not for everybody', () => {
  const mark = 'Not for publication: names of officers. For members only, until 1 June 2011';

  test('stands on each of its pages, white on black, and on no other', async () => {
    const own = await ownDocument([heading(1, 'Open'), paragraph('For all.')]);
    const secret = partOf(pagesPdf([calm(), calm({ entries: '/Rotate 90' })]), 2, { mark, title: 'two' });
    const { bytes } = await merge([partOf(own.bytes, own.pages), secret]);
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ text }) => text.includes(mark))).toEqual([false, true, true]);
    for (const [number, dark] of [
      [1, false],
      [2, true],
      [3, true],
    ] as const) {
      const picture = await renderPage(bytes, number);
      expect(picture.at(40, 20)[0] < 60, `page ${number}`).toBe(dark);
    }
  });

  test('is never cut: a long one takes more lines, and the page makes room', async () => {
    const long = `Not for publication: ${'names, addresses and telephone numbers of officers and witnesses; '.repeat(5)}for members only, until 1 June 2011`;
    const content = word('Top of the paper', 50, 800);
    const { bytes, parts } = await merge([partOf(pagesPdf([{ content }]), 1, { mark: long })]);
    expect(parts[0]?.scaled).toBe(true);
    const [page] = (await readPdf(bytes)).pages;
    expect(page?.text.replace(/\s+/g, ' ')).toContain('until 1 June 2011');
    const paper = page?.boxes.find(({ text }) => text === 'Top of the paper');
    const head = page?.boxes.find(({ text }) => text.startsWith('Item 4'));
    expect((paper?.y ?? 0) - (paper?.height ?? 0)).toBeGreaterThan(head?.y ?? 1000);
  });

  test('a head that is too long is cut with an ellipsis, the number never', async () => {
    const head = 'Item 4: A report with a very long name '.repeat(8);
    const [page] = (await readPdf((await merge([partOf(pagesPdf([calm()]), 1, { head })])).bytes)).pages;
    expect(page?.text).toContain('…');
    expect(page?.text).toContain('Page 1 of 87');
  });

  test('characters that no font has are told', async () => {
    const { missing } = await merge([partOf(pagesPdf([calm()]), 1, { head: 'Item 4: 会議' })]);
    expect(missing).toEqual(['会', '議']);
  });
});
