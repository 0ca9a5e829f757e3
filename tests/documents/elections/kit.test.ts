import { expect, test } from 'vitest';
import { electionKit } from '../../../electron/documents/elections/election-kit.ts';
import { mayBePublic, PUBLIC_KINDS } from '../../../electron/documents/elections/index.ts';
import { kitOf } from '../../../electron/documents/elections/kit.ts';
import { DOCUMENTS } from '../../../electron/documents/index.ts';
import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { draw } from '../../../electron/documents/kit/draw.ts';
import { drawAndRead } from '../support/draw.ts';
import { flat, openPdf } from '../support/read-pdf.ts';
import { NOW } from '../support/samples.ts';
import * as samples from './samples.ts';

const plain = (text = '') => flat(text).replaceAll('\u00a0', ' ');
const kit = () => drawAndRead(electionKit, samples.kitData);

/** The pages of each paper as it is drawn alone. */
async function pagesAlone(): Promise<number[]> {
  const pages: number[] = [];
  for (const { kind, data } of kitOf(samples.kitData)) {
    const definition = DOCUMENTS[kind] as unknown as DocumentDefinition<DocumentData>;
    pages.push((await draw(definition, data, { now: NOW })).pages);
  }
  return pages;
}

test('has every paper as it is alone behind its cover, each with a bookmark that leads to its first page', async () => {
  const { drawn, pdf } = await kit();
  const alone = await pagesAlone();
  const cover = drawn.pages - alone.reduce((sum, each) => sum + each, 0);
  expect(cover).toBe(2);
  expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
    'Kit for the night, 24 May 2011',
    ...['Instructions for tellers', 'If the power fails', 'Record of the night', 'Roll with tick boxes'],
    'Order of questions and answers',
    ...['Chair, round 1, white', 'Committee member, round 1, yellow'].flatMap((round) =>
      [
        ...['Ballot papers', 'Ballot papers in large print', 'Ballot paper account'],
        ...['Tally sheet A', 'Tally sheet B', 'Result form'],
      ].map((paper) => `${round}: ${paper}`),
    ),
  ]);
  const document = await openPdf(drawn.bytes);
  const outline = (await document.getOutline()) as unknown as { dest: [{ num: number; gen: number }] }[];
  const starts = await Promise.all(outline.map(({ dest }) => document.getPageIndex(dest[0])));
  await document.loadingTask.destroy();
  const expected = alone.map((_, at) => alone.slice(0, at).reduce((sum, each) => sum + each, cover));
  expect(starts).toEqual([0, ...expected]);
});

test('the cover says of each paper on which pages it stands, how often it is printed and on how many sheets', async () => {
  const { pdf } = await kit();
  const cover = plain(`${pdf.pages[0]?.text} ${pdf.pages[1]?.text}`);
  for (const words of [
    'For the returning officer only',
    'Instructions for tellers One for the returning officer and each teller. 3–4 3 6',
    'If the power fails One for the returning officer and each teller. 5 3 3',
    'Roll with tick boxes One only: there is one desk, and one roll. 8–9 1 2',
    'Chair, round 1, white paper',
    'Ballot papers 42 papers, stubs 1 to 42. On white paper, once only. 11–21 1 11',
    'Ballot papers in large print 3 papers, stubs 43 to 45. On white paper, once only. 22–24 1 3',
    'Tally sheet B The second is for a recount. 51–52 2 4',
    'white paper 57 sheets of A4',
    'yellow paper 14 sheets of A4',
    'b1946ac9 2492d234',
  ]) {
    expect(cover).toContain(words);
  }
  expect(plain(pdf.pages[10]?.text)).toContain('Ballot: Chair');
  expect(plain(pdf.pages[50]?.text)).toContain('Tally sheet B');
});

test('each paper keeps its own page numbers, and ballot papers their own sheets without head and foot', async () => {
  const { pdf } = await kit();
  expect(plain(pdf.pages[0]?.text)).toContain('Page 1 of 2');
  expect(plain(pdf.pages[2]?.text)).toContain('Page 1 of 2');
  expect(plain(pdf.pages[4]?.text)).toContain('Page 1 of 1');
  expect(plain(pdf.pages[10]?.text)).not.toMatch(/Page \d/);
  expect(plain(pdf.pages[10]?.text)).not.toContain('020 7946');
  const many = {
    ...samples.kitData,
    rounds: samples.kitData.rounds.map((each) => ({
      ...each,
      round: { ...each.round, candidates: samples.manyCandidates(14) },
    })),
  };
  const wide = (await drawAndRead(electionKit, many)).pdf.pages.filter(({ width, height }) => width > height);
  expect(wide.length).toBe(2 * 21);
});

test('papers that go on overleaf count two pages to a sheet, and the cover says to print both sides', async () => {
  const [first] = samples.kitData.rounds;
  if (!first) throw new Error('the sample has rounds');
  const round = { ...first.round, candidates: samples.manyCandidates(60) };
  const { pdf } = await drawAndRead(electionKit, {
    ...samples.kitData,
    rounds: [{ ...first, round, papers: 2, largePrint: 0 }],
  });
  const cover = plain(`${pdf.pages[0]?.text} ${pdf.pages[1]?.text}`);
  expect(cover).toMatch(/once only\. Print on both sides: they go on overleaf\. \d+–\d+ 1 2/);
});

test('E5, E7: the kit never stands in a public pack', () => {
  expect(PUBLIC_KINDS).not.toContain('electionKit');
  expect(mayBePublic('electionKit', samples.kitData)).toBe(false);
});

test('tells how far it is, and stops between two blocks', async () => {
  const seen: number[] = [];
  await draw(electionKit, samples.kitData, {
    now: NOW,
    onProgress: ({ done, total }) => void seen.push(done / total),
  });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  const controller = new AbortController();
  const stopped = draw(electionKit, samples.kitData, {
    now: NOW,
    signal: controller.signal,
    onProgress: ({ done }) => done > 30 && controller.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
});
