import { describe, expect, test } from 'vitest';
import { STATUSES, type Status } from '../../db/agreement/words.ts';
import { statusMark, statusMarks } from '../../electron/documents/kit/status-mark.ts';
import { table } from '../../electron/documents/kit/table-blocks.ts';
import { drawBlocks } from './support/blocks.ts';
import { contentStreams, elements, flat, untagged } from './support/read-pdf.ts';
import { renderPage } from './support/render.ts';

const WORDS: Record<Status, string> = { achieved: 'Achieved', green: 'Green', amber: 'Amber', red: 'Red' };
const all = STATUSES.map((status) => ({ status, word: WORDS[status] }));

const inTable = table({
  columns: [
    { head: 'Target', share: 3 },
    { head: 'Status', share: 1 },
  ],
  rows: [
    ...all.map((mark) => [`A target that is ${mark.status}`, { blocks: [statusMark(mark)] }]),
    ['Not reported', { blocks: [statusMark({ status: null, word: 'Not reported' })] }],
  ],
});

describe('a status on paper', () => {
  test('L4: is read out by its word, and its shape is no content', async () => {
    const { drawn, pdf } = await drawBlocks([
      inTable,
      statusMarks(all.map((each) => ({ ...each, word: `${each.word}: 2` }))),
    ]);
    for (const { word } of all) expect(flat(pdf.text)).toContain(word);
    expect(flat(pdf.text)).toContain('Amber: 2');
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    const roles = elements(pdf.pages[0]?.roles ?? []).map(({ role }) => role);
    expect(roles.filter((role) => role === 'Figure')).toEqual([]);
    expect(roles.filter((role) => role === 'LBody')).toHaveLength(4);
  });

  test('L4: has a shape of its own that is told without colour', async () => {
    const shapes = new Set<string>();
    for (const mark of [...all, { status: null, word: '' }]) {
      const { drawn } = await drawBlocks([statusMark({ ...mark, word: 'X' })]);
      const picture = await renderPage(drawn.bytes, 1, 2);
      // The page's left margin is 20 mm, its top 14 mm.
      let seen = '';
      for (let y = 76; y < 114; y += 2) {
        for (let x = 110; x < 134; x += 2)
          seen += picture.at(x, y).reduce((sum, each) => sum + each, 0) < 600 ? '#' : '.';
        seen += '\n';
      }
      expect(seen).toContain('#');
      shapes.add(seen);
    }
    expect(shapes.size).toBe(5);
  });

  test('goes on on a second line where there is no room', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      status: STATUSES[at % 4] ?? null,
      word: `Quarter ${at + 1}: a word`,
    }));
    const { pdf } = await drawBlocks([statusMarks(many)]);
    const rows = new Set(
      pdf.pages[0]?.boxes.filter(({ text }) => text.startsWith('Quarter')).map(({ y }) => Math.round(y)),
    );
    expect(rows.size).toBeGreaterThan(2);
  });
});
