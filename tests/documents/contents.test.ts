import { describe, expect, test } from 'vitest';
import { contentsList } from '../../electron/documents/kit/contents-block.ts';
import { figure } from '../../electron/documents/kit/figure-blocks.ts';
import { readPicture } from '../../electron/documents/kit/picture.ts';
import { heading, onNewPage, paragraph, withRoom } from '../../electron/documents/kit/text-blocks.ts';
import { drawBlocks } from './support/blocks.ts';
import { smallJpeg } from './support/pictures.ts';
import { contentStreams, elements, flat, objects, openPdf, rolesOf, untagged } from './support/read-pdf.ts';

const TITLES = [
  'First',
  'A second chapter whose title is so long that it cannot stand on one line of the contents, whatever is done',
  'First',
];

const chapters = TITLES.flatMap((title, at) => [
  onNewPage(heading(2, title)),
  ...Array.from({ length: at * 40 }, (_, line) => paragraph(`Line ${line}.`)),
]);
const withContents = [contentsList(TITLES.map((title) => ({ level: 2 as const, title }))), ...chapters];

describe('contents', () => {
  test('say on which page each chapter stands, also when two have the same name', async () => {
    const { drawn, pdf } = await drawBlocks(withContents);
    const numbers = TITLES.map((title, at) => {
      const before = TITLES.slice(0, at).filter((each) => each === title).length;
      const pages = pdf.pages.flatMap((page, place) =>
        place > 0 && flat(page.text).includes(title.slice(0, 30)) ? [place + 1] : [],
      );
      return pages[before];
    });
    expect(numbers.every((number) => number !== undefined)).toBe(true);
    const first = pdf.pages[0]?.boxes.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text));
    expect(first).toEqual(numbers);
    expect(drawn.pages).toBeGreaterThan(4);
  });

  test('lead there: each entry is a link to its page', async () => {
    const { drawn, pdf } = await drawBlocks(withContents);
    const document = await openPdf(drawn.bytes);
    const links = await (await document.getPage(1)).getAnnotations();
    const aims = await Promise.all(links.map(async (link) => (await document.getPageIndex(link.dest[0])) + 1));
    await document.loadingTask.destroy();
    const told = pdf.pages[0]?.boxes.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text));
    expect(aims).toEqual(told);
    for (const link of objects(drawn.bytes).filter((object) => object.includes('/Subtype /Link'))) {
      expect(link).toMatch(/\/Contents \(.+\)/);
      expect(link).toMatch(/\/StructParent \d+/);
    }
  });

  test('are a list of contents to those who hear it', async () => {
    const { drawn, pdf } = await drawBlocks(withContents);
    const roles = elements(pdf.pages[0]?.roles ?? []).map(({ role }) => role);
    expect(roles.filter((role) => role === 'TOC')).toHaveLength(1);
    expect(roles.filter((role) => role === 'TOCI')).toHaveLength(3);
    expect(roles.filter((role) => role === 'Link')).toHaveLength(3);
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  });

  test('name no chapter that is not there: that is a bug', async () => {
    await expect(drawBlocks([contentsList([{ level: 2, title: 'Nowhere' }])])).rejects.toThrow('Nowhere');
  });
});

test('a chapter begins on the next page where too little of this one is left', async () => {
  const lines = Array.from({ length: 24 }, (_, at) => paragraph(`Line ${at}.`));
  const chapter = (room: number) => [...lines, withRoom(room, heading(2, 'A chapter')), paragraph('Its text.')];
  const near = await drawBlocks(chapter(20));
  expect(near.pdf.pages).toHaveLength(1);
  const far = await drawBlocks(chapter(300));
  expect(far.pdf.pages).toHaveLength(2);
  expect(far.pdf.pages[1]?.text).toContain('A chapter');
});

test('a picture’s caption belongs to it and stays with it', async () => {
  const picture = readPicture(smallJpeg());
  if (!picture.ok) throw new Error('the sample is a picture');
  const lines = Array.from({ length: 27 }, (_, at) => paragraph(`Line ${at}.`));
  const own = figure(picture.value, { alt: 'A grey field', caption: 'Figure one.', width: 200 });
  const { pdf } = await drawBlocks([...lines, own]);
  const page = pdf.pages.find(({ text }) => text.includes('Figure one.'));
  const found = elements(page?.roles ?? []).find(({ role }) => role === 'Figure');
  expect(found?.alt).toBe('A grey field');
  expect(rolesOf(pdf)).toContain('Caption');
});
