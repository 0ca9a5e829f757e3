import { PDFContext } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentTokens } from '../../../electron/packs/merge/content-tokens.ts';
import { arrayOf, dictOf } from '../../../electron/packs/merge/objects.ts';
import { boxUnder, fitBetween, moved, pageSpace, paperFor } from '../../../electron/packs/merge/page-space.ts';

const side = fc.integer({ min: 20, max: 5000 });
const corner = fc.integer({ min: -3000, max: 3000 });

/** Any page: its box anywhere, turned in any way, perhaps cropped, its corners in any order. */
const pages = fc
  .record({
    x: corner,
    y: corner,
    w: side,
    h: side,
    turn: fc.integer({ min: -8, max: 8 }),
    crop: fc.boolean(),
    flip: fc.boolean(),
  })
  .map(({ x, y, w, h, turn, crop, flip }) => {
    const context = PDFContext.create();
    const box = flip ? [x + w, y + h, x, y] : [x, y, x + w, y + h];
    const page = dictOf(context, { MediaBox: arrayOf(context, box), Rotate: turn * 90 });
    if (crop)
      page.set(
        dictOf(context, { CropBox: 0 }).keys()[0] as never,
        arrayOf(context, [x + 5, y + 5, x + w - 5, y + h - 5]),
      );
    return page;
  });

describe('where things are on a page', () => {
  test('what is seen upright lies on the page, and back again', () => {
    fc.assert(
      fc.property(
        pages,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (page, a, b) => {
          const space = pageSpace(page);
          const [x, y] = [a * space.width, b * space.height];
          const [ux, uy] = moved(space.upright, x, y);
          expect(ux).toBeGreaterThanOrEqual(space.visible.left - 0.01);
          expect(ux).toBeLessThanOrEqual(space.visible.right + 0.01);
          expect(uy).toBeGreaterThanOrEqual(space.visible.bottom - 0.01);
          expect(uy).toBeLessThanOrEqual(space.visible.top + 0.01);
          const [bx, by] = moved(space.seen, ux, uy);
          expect(Math.abs(bx - x) + Math.abs(by - y)).toBeLessThan(0.01);
        },
      ),
    );
  });

  test('what was seen of a page fits between the bands of its paper, and is only scaled and shifted', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const space = pageSpace(page);
        const bands = { top: 40, bottom: 26 };
        const { move, space: fitted, scale } = fitBetween(space, bands);
        expect([move[1], move[2]].map((each) => Math.abs(each) < 1e-9)).toEqual([true, true]);
        expect(move[0]).toBeCloseTo(scale, 6);
        expect(move[3]).toBeCloseTo(scale, 6);
        const seen = boxUnder(fitted.seen, boxUnder(move, space.visible));
        expect(seen.bottom).toBeGreaterThanOrEqual(bands.bottom - 0.01);
        expect(seen.top).toBeLessThanOrEqual(fitted.height - bands.top + 0.01);
        expect(seen.left).toBeGreaterThanOrEqual(-0.01);
        expect(seen.right).toBeLessThanOrEqual(fitted.width + 0.01);
        const paper = paperFor(space);
        expect([Math.round(fitted.width), Math.round(fitted.height)]).toEqual([
          Math.round(paper.width),
          Math.round(paper.height),
        ]);
        expect(Math.max(paper.width, paper.height)).toBeLessThanOrEqual(1230);
      }),
    );
  });
});

/** Every operator with its numbers. */
function read(content: string | Uint8Array): [string, unknown[]][] {
  const tokens = new ContentTokens(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  const found: [string, unknown[]][] = [];
  for (let operator = tokens.next(); operator !== null; operator = tokens.next())
    found.push([operator, tokens.operands]);
  return found;
}

describe('drawing instructions', () => {
  test('numbers are read as they are written', () => {
    const number = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }).map(String),
      fc.double({ min: -999, max: 999, noNaN: true }).map((each) => each.toFixed(4)),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (numbers) => {
        const [[operator, operands] = ['', []]] = read(`${numbers.join(' ')} cm`);
        expect(operator).toBe('cm');
        for (const [at, each] of numbers.entries()) expect(operands[at]).toBeCloseTo(Number(each), 6);
      }),
    );
  });

  test('are followed through strings, names, lists, comments and inline pictures', () => {
    const content = String.raw`/Na#20me gs % Q Q Q
      [(a \) b) -250 <4142> ( )] TJ (\() Tj .5 -.5 +3 4. re BI /W 1 /H 1 ID ${'\xff'}Q EI${'\xff'} EI Q`;
    const found = read(content);
    expect(found.map(([operator]) => operator)).toEqual(['gs', 'TJ', 'Tj', 're', 'EI', 'Q']);
    expect(found[0]?.[1]).toEqual(['/Na#20me']);
    expect(found[2]?.[1]).toEqual([{ blank: false }]);
    expect(found[3]?.[1]).toEqual([0.5, -0.5, 3, 4]);
  });

  test('that are nothing but noise come to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(read(bytes).length).toBeLessThanOrEqual(400);
      }),
    );
    for (const end of ['(((', '<<<', '[[', '>>', '}', 'BI', '/', '%', '(\\', '-', '.'] as const) read(end);
  });
});
