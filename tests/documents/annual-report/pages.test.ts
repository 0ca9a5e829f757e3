import { beforeAll, describe, expect, test } from 'vitest';
import { annualReport } from '../../../electron/documents/annual-report/annual-report.ts';
import { type Drawn, draw } from '../../../electron/documents/kit/draw.ts';
import { mm } from '../../../electron/documents/kit/theme.ts';
import { readPdf } from '../support/read-pdf.ts';
import { inkBox, inkedRows, type Picture, renderPage } from '../support/render.ts';
import { NOW } from '../support/samples.ts';
import { annualReportData } from './samples.ts';

/** The report as pictures, half a pixel a point: what a person sees at a glance. */

const SCALE = 0.5;
let drawn: Drawn;
let pages: Picture[];
beforeAll(async () => {
  drawn = await draw(annualReport, annualReportData, { now: NOW });
  pages = [];
  for (let number = 1; number <= drawn.pages; number++) pages.push(await renderPage(drawn.bytes, number, SCALE));
});

describe('the pages of the report', () => {
  test('keep to their margins', () => {
    for (const page of pages) {
      const box = inkBox(page);
      expect(box.left).toBeGreaterThanOrEqual(mm(20) * SCALE - 3);
      expect(page.width - box.right).toBeGreaterThanOrEqual(mm(20) * SCALE - 3);
    }
  });

  test('are none of them nearly empty', () => {
    for (const [at, page] of pages.entries()) {
      const used = inkedRows(page, Math.round(50 * SCALE), Math.round((842 - 60) * SCALE));
      expect(used, `page ${at + 1}`).toBeGreaterThan(0.12);
    }
  });

  test('L4: the colours of the statuses are told apart in black and white, by their shapes', async () => {
    const { pages: read } = await readPdf(drawn.bytes);
    const at = read.findIndex(({ text }) => text.includes('Achieved: 7'));
    const page = read[at];
    const picture = await renderPage(drawn.bytes, at + 1, 4);
    const shapes = ['Achieved: 7', 'Green: 3', 'Amber: 2', 'Red: 1'].map((word) => {
      const box = page?.boxes.find(({ text }) => text === word);
      expect(box, word).toBeDefined();
      let seen = '';
      for (let y = -12; y < 4; y += 1) {
        for (let x = -17; x < -3; x += 1) {
          const [r, g, b] = picture.at(Math.round(((box?.x ?? 0) + x) * 4), Math.round(((box?.y ?? 0) + y) * 4));
          // As a copier sees it.
          seen += 0.3 * r + 0.6 * g + 0.1 * b < 200 ? '#' : '.';
        }
        seen += '\n';
      }
      return seen;
    });
    for (const shape of shapes) expect(shape).toContain('#');
    expect(new Set(shapes).size).toBe(4);
  });
});
