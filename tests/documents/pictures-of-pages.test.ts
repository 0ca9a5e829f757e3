import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../../electron/documents/index.ts';
import { draw } from '../../electron/documents/kit/draw.ts';
import { mm } from '../../electron/documents/kit/theme.ts';
import { discLogo } from './support/pictures.ts';
import { inkBox, inkedRows, renderPage } from './support/render.ts';
import { advertisementData, agendaData, letterData, membersData, NOW, paper } from './support/samples.ts';

/** Pixels are points here; a letter's edge is blurred over one or two. */
const BLUR = 3;

describe.each(['poster', 'leaflet'] as const)('the %s as a picture', (format) => {
  test('keeps to its margins and fills the sheet between them', async () => {
    const { bytes } = await draw(DOCUMENTS.advertisement, { ...advertisementData, format }, { now: NOW });
    const picture = await renderPage(bytes, 1);
    const margin = format === 'poster' ? mm(12) : mm(8.5);
    const box = inkBox(picture);
    for (const [edge, inside] of [
      [box.left, margin],
      [box.top, margin],
      [picture.width - box.right, margin],
      [picture.height - box.bottom, margin],
    ] as const) {
      expect(edge).toBeGreaterThanOrEqual(inside - BLUR);
      expect(edge).toBeLessThanOrEqual(inside + 12);
    }
  });

  test('has no empty hole: every sixth of the sheet carries something', async () => {
    const { bytes } = await draw(DOCUMENTS.advertisement, { ...advertisementData, format }, { now: NOW });
    const picture = await renderPage(bytes, 1);
    const band = Math.floor(picture.height / 6);
    for (let part = 0; part < 6; part++) {
      expect(inkedRows(picture, part * band, (part + 1) * band), `part ${part}`).toBeGreaterThan(0.35);
    }
  });

  test('is read in black and white too: dark band, white letters', async () => {
    const { bytes } = await draw(DOCUMENTS.advertisement, { ...advertisementData, format }, { now: NOW });
    const picture = await renderPage(bytes, 1);
    const inset = Math.round((format === 'poster' ? mm(12) : mm(8.5)) + 6);
    const [red, green, blue] = picture.at(inset, inset);
    expect(red * 0.3 + green * 0.59 + blue * 0.11).toBeLessThan(70);
  });
});

test('A16: the logo is drawn in its own colours, its transparent part as paper', async () => {
  const logo = { bytes: discLogo(), mime: 'image/png', alt: 'A red disc' };
  const { bytes } = await draw(DOCUMENTS.agenda, { ...agendaData, paper: { ...paper, logo } }, { now: NOW });
  const picture = await renderPage(bytes, 1);
  const left = Math.round(mm(20));
  const top = Math.round(mm(14) + 2);
  expect(picture.at(left + 42, top + 28)).toEqual([200, 60, 30]);
  expect(picture.at(left + 2, top + 2)).toEqual([255, 255, 255]);
});

test.each([
  ['agenda', () => draw(DOCUMENTS.agenda, agendaData, { now: NOW })],
  ['members list', () => draw(DOCUMENTS.membersList, { ...membersData, edition: 'members' }, { now: NOW })],
] as const)('the %s keeps to its margins on every page', async (_name, make) => {
  const drawn = await make();
  for (let page = 1; page <= drawn.pages; page++) {
    const picture = await renderPage(drawn.bytes, page);
    const box = inkBox(picture);
    expect(box.left).toBeGreaterThanOrEqual(mm(16) - BLUR);
    expect(picture.width - box.right).toBeGreaterThanOrEqual(mm(16) - BLUR);
    expect(box.top).toBeGreaterThanOrEqual(mm(13) - BLUR);
    expect(picture.height - box.bottom).toBeGreaterThanOrEqual(mm(8));
  }
});

test('the letter has its marks for folding at the left edge and nothing else beside the text', async () => {
  const { bytes } = await draw(DOCUMENTS.headedLetter, letterData, { now: NOW });
  const picture = await renderPage(bytes, 1);
  const marks = new Set<number>();
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < mm(18); x++) if (picture.at(x, y).some((value) => value < 245)) marks.add(y);
  }
  for (const y of marks) expect([99, 198].some((fold) => Math.abs(y - mm(fold)) < 2)).toBe(true);
  expect(marks.size).toBeGreaterThanOrEqual(2);
});
