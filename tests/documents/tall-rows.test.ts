import { describe, expect, test } from 'vitest';
import { table } from '../../electron/documents/kit/table-blocks.ts';
import { heading, paragraph } from '../../electron/documents/kit/text-blocks.ts';
import { drawBlocks } from './support/blocks.ts';
import { contentStreams, flat, objects, untagged } from './support/read-pdf.ts';

const LONG = Array.from({ length: 2500 }, (_, at) => `w${at}`.padEnd(7, 'x')).join(' ');
const wordsOf = (text: string) => [...flat(text).matchAll(/w\d+x*/g)].map(([word]) => word).join(' ');

const columns = [
  { head: 'Target column', share: 1 },
  { head: 'Position column', share: 2 },
];

const SITES = {
  'the first row': [
    [`First`, LONG],
    ['Second', 'short'],
  ],
  'a row in the middle': [
    ['First', 'short'],
    ['Second', LONG],
    ['Third', 'short'],
  ],
  'the row’s own name': [
    [LONG, 'short'],
    ['Second', 'short'],
  ],
  'all its cells': [[LONG, LONG.replaceAll('w', 'v')]],
} as const;

describe.each(Object.entries(SITES))('20,000 characters in %s of a table', (_name, rows) => {
  test('flow over pages, nothing is lost, and the header stands on each', async () => {
    expect(LONG.length).toBeGreaterThanOrEqual(19_999);
    const { drawn, pdf } = await drawBlocks([
      ...Array.from({ length: 20 }, (_, at) => paragraph(`Before ${at}.`)),
      heading(3, 'A table'),
      table({ columns, rows: [...rows], summary: 'Of long texts' }),
      paragraph('After.'),
    ]);
    expect(wordsOf(pdf.text)).toBe(LONG);
    expect(flat(pdf.text)).toContain('After.');
    const carrying = pdf.pages.filter(({ text }) => /[vw]\d+x*/.test(text));
    expect(carrying.length).toBeGreaterThan(2);
    for (const page of carrying) {
      expect(page.text).toContain('Target column');
      expect(page.text).toContain('Position column');
      for (const box of page.boxes) expect(box.y).toBeLessThanOrEqual(page.height - 15);
    }
    // A header is never alone at the end of a page.
    for (const page of pdf.pages.filter(({ text }) => text.includes('Target column'))) {
      expect(/[vw]\d+x*|short/.test(page.text)).toBe(true);
    }
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    // The header is content once; on later pages it is an artifact.
    expect(objects(drawn.bytes).filter((object) => object.includes('/S /THead'))).toHaveLength(1);
  });
});
