import { describe, expect, test } from 'vitest';
import { type BallotPapersData, ballotPapers, layoutOf } from '../../../electron/documents/elections/ballot-papers.ts';
import { paperWords } from '../../../electron/documents/kit/words.ts';
import { drawAndRead } from '../support/draw.ts';
import { flat, type ReadPage, type TextBox } from '../support/read-pdf.ts';
import { inkBox, renderPage } from '../support/render.ts';
import { affirmation, ballots, chairRound, rehearsal } from './samples.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names without digits, none the beginning of another. */
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => `Person ${LETTERS[Math.floor(at / 26)]}${LETTERS[at % 26]}x`);
const of = (count: number, change: Partial<BallotPapersData> = {}): BallotPapersData => ({
  ...ballots,
  round: { ...chairRound, seats: Math.min(count, 4), candidates: names(count) },
  ...change,
});

type Cell = { boxes: TextBox[] };

/** The boxes of each paper of a sheet, in the order of the papers. */
function cellsOf(page: ReadPage, across: number, down: number): Cell[] {
  const cells = Array.from({ length: across * down }, (): Cell => ({ boxes: [] }));
  for (const box of page.boxes) {
    const column = Math.floor((box.x / page.width) * across);
    const row = Math.floor((box.y / page.height) * down);
    cells[row * across + column]?.boxes.push(box);
  }
  return cells;
}

const textOf = (boxes: readonly TextBox[]): string => flat(boxes.map((box) => box.text).join(' '));
const isStub = (box: TextBox): boolean => /^\d{3,}$/.test(box.text.trim());

/** A paper read back: its stub's numbers, its names in order, and all its text below the stub. */
function readPapers(pages: readonly ReadPage[], data: BallotPapersData) {
  const layout = layoutOf(data, paperWords());
  const cells = pages.flatMap((page) => cellsOf(page, layout.across, layout.down));
  return cells
    .filter(({ boxes }) => !textOf(boxes).includes('Not a ballot paper'))
    .map(({ boxes }) => {
      const text = textOf(boxes.filter((box) => !isStub(box)));
      return {
        stubs: boxes.filter(isStub).map((box) => box.text.trim()),
        names: [...text.matchAll(/Person [A-Z]{2}x/g)].map(([name]) => name),
        text,
        boxes,
      };
    });
}

describe.each(['standard', 'large_print'] as const)('%s papers', (edition) => {
  test.each(Array.from({ length: 30 }, (_, at) => at + 1))(
    'E7: with %i candidates each paper has everybody once in the order given, and only its stub a number',
    async (count) => {
      const data = of(count, { edition, papers: 5, firstStub: 7 });
      const { drawn, pdf } = await drawAndRead(ballotPapers, data);
      const read = readPapers(pdf.pages, data).filter(({ names: each, stubs }) => each.length + stubs.length > 0);
      const stubs = read.flatMap((paper) => paper.stubs);
      expect(stubs).toEqual(['007', '008', '009', '010', '011']);
      expect(read.flatMap((paper) => paper.names)).toEqual(Array.from({ length: 5 }, () => names(count)).flat());
      if (edition === 'standard') {
        expect(read).toHaveLength(5);
        expect(new Set(read.map(({ text }) => text)).size).toBe(1);
      }
      expect(drawn.missing).toEqual([]);
    },
  );

  test('the number stands above the tear line, beside the words “Stub”, and nowhere on the paper', async () => {
    const data = of(5, { edition, papers: 4 });
    const { pdf } = await drawAndRead(ballotPapers, data);
    for (const { boxes } of readPapers(pdf.pages, data)) {
      const number = boxes.find(isStub);
      const top = Math.min(...boxes.filter((box) => box.text.includes('Anyborough')).map((box) => box.y - box.height));
      expect(number?.y).toBeLessThan(top);
      const stubWords = boxes.filter((box) => box.y < top);
      expect(textOf(stubWords)).toContain('Stub · Chair · round 1 · white');
      expect(textOf(stubWords)).not.toContain('Person');
    }
  });
});

test('as many to a sheet as fit: four, then two, then one', () => {
  const perSheet = (count: number) => layoutOf(of(count), paperWords()).perSheet;
  const all = Array.from({ length: 30 }, (_, at) => perSheet(at + 1));
  expect(all[0]).toBe(4);
  expect(all[5]).toBe(4);
  expect(new Set(all)).toEqual(new Set([4, 2, 1]));
  expect([...all].sort((a, b) => b - a)).toEqual(all);
  expect(layoutOf(of(2, { edition: 'large_print' }), paperWords()).perSheet).toBe(1);
});

test('thirty candidates stand on one side, in a rehearsal too', async () => {
  for (const election of [ballots.election, rehearsal]) {
    const { pdf } = await drawAndRead(ballotPapers, of(30, { papers: 3, election }));
    expect(pdf.pages).toHaveLength(3);
  }
});

test('long names are wrapped, none is cut or lost, and no paper loses a candidate', async () => {
  const long = Array.from(
    { length: 6 },
    (_, at) => `${'Wilhelmina Featherstonehaugh-Cholmondeley '.repeat(4)}${LETTERS[at]}zz`,
  );
  const data = of(6, { papers: 3, round: { ...chairRound, candidates: long } });
  const { pdf } = await drawAndRead(ballotPapers, data);
  expect([...flat(pdf.text).matchAll(/([A-F])zz/g)].map(([, letter]) => letter)).toEqual([...'ABCDEFABCDEFABCDEF']);
});

test('each paper names group, office, round, colour, how many votes, and has room for the stamp', async () => {
  const data = of(6, { papers: 4 });
  const { pdf } = await drawAndRead(ballotPapers, data);
  for (const { text } of readPapers(pdf.pages, data)) {
    for (const words of [
      'Anyborough CPEG',
      'Ballot: Chair',
      'Round 1 · white paper',
      'up to 4 candidates',
      'Official stamp',
    ])
      expect(text).toContain(words);
  }
  const single = await drawAndRead(ballotPapers, ballots);
  expect(flat(single.pdf.text)).toContain('Vote for one candidate only');
});

test('E13: one candidate stands against Re-open nominations, with a box each; several stand beside it', async () => {
  const data = { ...ballots, round: affirmation, papers: 1 };
  const { pdf } = await drawAndRead(ballotPapers, data);
  const text = flat(pdf.text);
  expect(text).toMatch(/Shall Ruth Okafor be elected as chair\?.*Yes: Ruth Okafor.*Re-open nominations/);
  const three = { ...data, round: { ...affirmation, seats: 3, candidates: ['A. One', 'B. Two'] } };
  expect(flat((await drawAndRead(ballotPapers, three)).pdf.text)).toMatch(
    /up to 3 .*A\. One.*B\. Two.*Re-open nominations/,
  );
});

test('what is left of the last sheet is crossed out and named: nobody takes it for a paper', async () => {
  const { pdf } = await drawAndRead(ballotPapers, of(3, { papers: 5 }));
  expect(pdf.pages).toHaveLength(2);
  expect(flat(pdf.text).match(/Not a ballot paper/g)).toHaveLength(3);
});

test('large print is 24 point or more everywhere but on the stub, and says where it goes on', async () => {
  const data = of(30, { edition: 'large_print', papers: 2 });
  const { pdf } = await drawAndRead(ballotPapers, data);
  expect(pdf.pages).toHaveLength(4);
  for (const [at, page] of pdf.pages.entries()) {
    const top =
      at % 2 === 0 ? Math.max(...page.boxes.filter((box) => box.text.includes('Tear off')).map((box) => box.y)) : 0;
    for (const box of page.boxes.filter(({ y }) => y > top + 5))
      expect(box.height, box.text).toBeGreaterThanOrEqual(24);
  }
  expect(pdf.pages[0]?.text).toContain('more names on the next side');
  expect(pdf.pages[1]?.text).toContain('Chair, round 1, continued');
});

test('a rehearsal says so on every paper and on every stub', async () => {
  const data = of(4, { papers: 4, election: rehearsal });
  const { pdf } = await drawAndRead(ballotPapers, data);
  for (const { text } of readPapers(pdf.pages, data)) {
    expect(text.match(/REHEARSAL – NOT AN ELECTION/g)).toHaveLength(2);
  }
});

test('in black and white: boxes are black on white, the rehearsal’s band white on black', async () => {
  const { drawn } = await drawAndRead(ballotPapers, of(4, { papers: 4, election: rehearsal }));
  const picture = await renderPage(drawn.bytes, 1);
  const box = inkBox(picture);
  expect(box.right - box.left).toBeGreaterThan(500);
  let black = 0;
  for (let y = 0; y < picture.height; y++) if (picture.at(40, y).every((value) => value < 60)) black++;
  expect(black).toBeGreaterThan(20);
});
