import { describe, expect, test } from 'vitest';
import { barChart } from '../../db/base/chart.ts';
import { box, columns } from '../../electron/documents/kit/box-blocks.ts';
import { chart, figure } from '../../electron/documents/kit/figure-blocks.ts';
import { paperFonts } from '../../electron/documents/kit/fonts.ts';
import { labels, list } from '../../electron/documents/kit/list-blocks.ts';
import { readPicture } from '../../electron/documents/kit/picture.ts';
import { directionLevels, lineRuns } from '../../electron/documents/kit/runs.ts';
import { table } from '../../electron/documents/kit/table-blocks.ts';
import { heading, onNewPage, paragraph, space } from '../../electron/documents/kit/text-blocks.ts';
import { STYLE, styled } from '../../electron/documents/kit/theme.ts';
import { drawBlocks } from './support/blocks.ts';
import { discLogo, smallJpeg } from './support/pictures.ts';
import { contentStreams, elements, flat, rolesOf, untagged } from './support/read-pdf.ts';

/** The height of the test's sheet that blocks may fill, less a little. */
const SHEET = 700;
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

describe('pages', () => {
  test('a heading at the foot of a page goes on to the next with what it heads', async () => {
    const { pdf } = await drawBlocks([space(SHEET), heading(2, 'Lonely'), paragraph('Its text.')]);
    expect(pdf.pages[0]?.text).not.toContain('Lonely');
    expect(flat(pdf.pages[1]?.text ?? '')).toMatch(/Lonely Its text/);
  });

  test('a heading over a table stays with its first row', async () => {
    const rows = Array.from({ length: 3 }, (_, at) => [`row ${at}`]);
    const { pdf } = await drawBlocks([
      space(SHEET - 30),
      heading(2, 'Figures'),
      table({ columns: [{ head: 'Head', share: 1 }], rows }),
    ]);
    expect(pdf.pages[0]?.text).not.toContain('Figures');
    expect(flat(pdf.pages[1]?.text ?? '')).toMatch(/Figures Head row 0/);
  });

  test.each([4, 5, 6, 9, 12])('a paragraph of %i lines leaves neither widow nor orphan', async (count) => {
    const style = styled(STYLE.body, { leading: 1.5 });
    const text = Array.from({ length: count }, (_, at) => `line ${at}`).join('\n');
    for (let fill = SHEET - 120; fill <= SHEET + 60; fill += 9) {
      const { pdf } = await drawBlocks([space(fill), paragraph(text, { style })]);
      const counts = pdf.pages.map((page) => page.boxes.filter((each) => each.text.startsWith('line')).length);
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
      expect(counts.filter((each) => each > 0).every((each) => each >= 2)).toBe(true);
    }
  });

  test('a block can ask for a new page', async () => {
    const { pdf } = await drawBlocks([paragraph('One.'), onNewPage(heading(2, 'Two'))]);
    expect(pdf.pages).toHaveLength(2);
  });

  test('rows of a table are not broken', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`first ${at}`, `a${at}\nb${at}\nc${at}`]);
    const { pdf } = await drawBlocks([
      table({
        columns: [
          { head: 'One', share: 1 },
          { head: 'Two', share: 2 },
        ],
        rows,
      }),
    ]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const page of pdf.pages) {
      expect(page.text).toContain('One');
      for (const [, at] of page.text.matchAll(/\ba(\d+)/g)) {
        expect(page.text).toContain(`b${at}`);
        expect(page.text).toContain(`c${at}`);
      }
    }
  });

  test('a row that is taller than a page flows over as many as it needs, and nothing is lost', async () => {
    const long = words(3000);
    const { pdf, drawn } = await drawBlocks([
      paragraph('Before.'),
      table({
        columns: [
          { head: 'One', share: 1 },
          { head: 'Two', share: 3 },
        ],
        rows: [
          ['short', 'x'],
          ['tall', long],
          ['after', 'y'],
        ],
      }),
    ]);
    const seen = [...flat(pdf.text).matchAll(/word\d+/g)].map(([word]) => word);
    expect(seen.join(' ')).toBe(long);
    expect(pdf.pages.at(-1)?.text).toContain('after');
    expect(pdf.pages[0]?.text).toContain('tall');
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  });

  test('columns stand beside each other and are read one after the other', async () => {
    const { pdf } = await drawBlocks([
      columns([[paragraph('left one'), paragraph('left two')], [paragraph('right one')]]),
    ]);
    const at = (text: string) => pdf.pages[0]?.boxes.find((each) => each.text === text);
    expect(at('left one')?.y).toBeCloseTo(at('right one')?.y ?? 0, 1);
    expect(at('right one')?.x ?? 0).toBeGreaterThan((at('left one')?.x ?? 0) + 100);
  });

  test('a long box goes on over the page', async () => {
    const { pdf, drawn } = await drawBlocks([box(Array.from({ length: 60 }, (_, at) => paragraph(`Box ${at}.`)))]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(flat(pdf.text).match(/Box \d+\./g)).toHaveLength(60);
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  });
});

describe('lines', () => {
  test('right-aligned lines end at the margin, without the space after their last word', async () => {
    const style = styled(STYLE.body, { align: 'right' });
    const { pdf } = await drawBlocks([paragraph(words(60), { style })]);
    const [page] = pdf.pages;
    const lines = new Map<number, number>();
    for (const each of page?.boxes ?? []) {
      if (each.text.includes('Page') || each.text.includes('CPEG')) continue;
      lines.set(Math.round(each.y), Math.max(lines.get(Math.round(each.y)) ?? 0, each.x + each.width));
    }
    const ends = [...lines.values()];
    expect(ends.length).toBeGreaterThan(4);
    for (const end of ends) expect(end).toBeCloseTo((page?.width ?? 0) - 56.7, 0);
  });

  test('a word wider than the line is broken within, no character lost', async () => {
    const address = `https://example.org/${'abcdefghij'.repeat(40)}`;
    const { pdf } = await drawBlocks([paragraph(address)]);
    expect(pdf.text.replace(/\s/g, '')).toContain(address);
    for (const each of pdf.pages[0]?.boxes ?? []) expect(each.x + each.width).toBeLessThan(545);
  });

  test('nothing but spaces prints nothing and leaves no empty element', async () => {
    const { pdf } = await drawBlocks([paragraph('  \n '), heading(2, ' '), list([]), paragraph('End.')]);
    expect(rolesOf(pdf).filter((role) => ['P', 'H2', 'L'].includes(role))).toEqual(['P']);
  });
});

describe('tags', () => {
  test('lists, headings and labels are what they are', async () => {
    const { pdf, drawn } = await drawBlocks([
      heading(1, 'One'),
      heading(2, 'Two'),
      list(['a', { text: 'b', below: list(['c']) }]),
      list(['first', 'second'], { numbered: true }),
      labels([
        ['Fax', '1'],
        ['Empty', ''],
      ]),
    ]);
    expect(rolesOf(pdf).filter((role) => /^(H\d|L|LI|Lbl|LBody)$/.test(role))).toEqual([
      'H1',
      'H2',
      ...['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody', 'L', 'LI', 'Lbl', 'LBody'],
      ...['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody'],
      ...['L', 'LI', 'Lbl', 'LBody'],
    ]);
    expect(pdf.text).not.toContain('Empty');
    expect(Buffer.from(drawn.bytes).toString('latin1')).toContain('/ListNumbering /Decimal');
  });

  test('a link can be followed from its own page, also when it stands on an earlier one', async () => {
    const { drawn } = await drawBlocks([
      paragraph([{ text: 'See ' }, { text: 'the site', link: 'https://example.org/' }, { text: '.' }]),
      onNewPage(paragraph('Later.')),
    ]);
    const file = Buffer.from(drawn.bytes).toString('latin1');
    const firstPage = /\/Kids \[(\d+ 0 R)/.exec(file)?.[1];
    expect(/\/Type \/OBJR\n\/Obj \d+ 0 R\n\/Pg (\d+ 0 R)/.exec(file)?.[1]).toBe(firstPage);
    expect(file).toContain('/Contents (the site)');
  });

  test('pictures and charts are figures with an alternative text and a place', async () => {
    const png = readPicture(discLogo());
    const jpeg = readPicture(smallJpeg());
    if (!png.ok || !jpeg.ok) throw new Error('the test’s pictures are broken');
    const model = barChart(['a', 'b'], { name: 'Meetings', values: [3, 5] }, { width: 300, height: 150 });
    const { pdf, drawn } = await drawBlocks([
      figure(png.value, { alt: 'A disc', width: 100 }),
      figure(jpeg.value, { alt: 'Grey', width: 50 }),
      chart(model, { alt: 'Two bars: 3 and 5', caption: 'Meetings held' }),
    ]);
    const figures = elements(pdf.pages[0]?.roles ?? []).filter((each) => each.role === 'Figure');
    expect(figures.map((each) => each.alt)).toEqual(['A disc', 'Grey', 'Two bars: 3 and 5']);
    expect(
      Buffer.from(drawn.bytes)
        .toString('latin1')
        .match(/\/BBox \[/g),
    ).toHaveLength(3);
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    expect(pdf.text).toContain('Meetings held');
  });
});

describe('characters', () => {
  test('letters of Polish, Welsh, Turkish and Greek are printed as they are', async () => {
    const text = 'Zażółć gęślą jaźń, dŵr a tŷ, Işık, Ωμέγα, Ж';
    const { pdf, drawn } = await drawBlocks([paragraph(text)]);
    expect(pdf.text).toContain(text);
    expect(drawn.missing).toEqual([]);
  });

  test('letters written in two parts are composed', async () => {
    const { pdf } = await drawBlocks([paragraph('z\u0307o\u0301łw w\u0302')]);
    expect(pdf.text).toContain('żółw ŵ');
  });

  test('a character that no font has stands as a sign, is reported, and can still be copied', async () => {
    const { pdf, drawn } = await drawBlocks([paragraph('Before 漢 👍🏽 after')]);
    expect(drawn.missing).toEqual(['漢', '👍🏽']);
    expect(flat(pdf.text)).toMatch(/Before .+ after/);
    const [stream = ''] = contentStreams(drawn.bytes);
    expect(stream.match(/\/ActualText/g)).toHaveLength(2);
    expect(untagged(stream)).toEqual([]);
  });

  test('numbers within text that runs from right to left keep their order', async () => {
    const { pdf } = await drawBlocks([paragraph('שנת 2026 טובה')]);
    expect(pdf.text).toContain('2026');
  });

  test('runs from right to left stand in their own order, numbers within them in theirs', () => {
    const text = 'אבג 2026 דהו';
    const style = STYLE.body;
    const runs = lineRuns([{ text, style }], { fonts: paperFonts(), missing: () => {} }, directionLevels(text), 0);
    const seen = runs.map((run) => run.instead ?? run.text).join('');
    expect(seen.replaceAll(' ', '')).toBe('והד2026גבא');
    expect(directionLevels('Plain words 2026')).toBeNull();
  });

  test('control characters and halves of a character do no harm', async () => {
    const { pdf } = await drawBlocks([paragraph('a\u0000b\u0007c\ud800d\u00ade\u200bf')]);
    expect(flat(pdf.text)).toMatch(/abc.?def/);
  });

  test('what was drawn before leaves no trace in what is drawn after', async () => {
    const first = await drawBlocks([paragraph('office fi\u00a0x')]);
    await drawBlocks([paragraph('ofﬁce\u2009y\u2007z')]);
    const again = await drawBlocks([paragraph('office fi\u00a0x')]);
    expect(again.drawn.sha256).toBe(first.drawn.sha256);
  });
});
