import { describe, expect, test } from 'vitest';
import { LABEL_SHEETS } from '../../../db/distribution/words.ts';
import { type AddressLabelsData, addressLabels } from '../../../electron/documents/distribution/address-labels.ts';
import { coveringLetters } from '../../../electron/documents/distribution/covering-letters.ts';
import { LABEL_LAYOUTS } from '../../../electron/documents/distribution/label-sheets.ts';
import { drawAndRead } from '../support/draw.ts';
import { overlaps } from '../support/overlaps.ts';
import { contentStreams, flat, untagged } from '../support/read-pdf.ts';
import { coveringData, paper } from '../support/samples.ts';

const address = (at: number) => [`Ms Amina Rahman ${at}`, `${at} Long Street`, 'Anyborough', 'AN1 1AB'];
const LONG = [
  'The Right Honourable Dr Bartholomew Featherstonehaugh-Cholmondeley of Anyborough',
  'c/o The Federation of Tenants’ and Residents’ Associations of the Wharf Estate and its Neighbours',
  'Flat 117, Second Staircase, Coronation Buildings',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Road',
  'Lower Anyborough',
  'Greater Anyborough',
  'London AB12 3CD',
];

const labels = (more: Partial<AddressLabelsData>): AddressLabelsData => ({
  ...{ paper, sheet: '3x7', startAt: 1, labels: [1, 2, 3].map(address) },
  ...more,
});

describe.each(LABEL_SHEETS)('address labels, %s', (sheet) => {
  const { across, down, left, top, stepX, stepY, width, height } = LABEL_LAYOUTS[sheet];

  test('lie on their sheet, each within its label, from the first free one on', async () => {
    const count = across * down;
    const startAt = 4;
    const all = Array.from({ length: count }, (_, at) => (at === 1 ? LONG : address(at + 1)));
    const { drawn, pdf } = await drawAndRead(addressLabels, labels({ sheet, startAt, labels: all }));
    expect(drawn.pages).toBe(2);
    expect(drawn.missing).toEqual([]);
    // As many on the first sheet as there were free, the rest from the first label of the next.
    const names = pdf.pages.map((page) => page.boxes.filter(({ text }) => text.startsWith('Ms Amina')).length);
    expect(names).toEqual([count - startAt + 1 - 1, startAt - 1]);
    for (const page of pdf.pages) {
      expect(overlaps(page.boxes)).toEqual([]);
      for (const box of page.boxes) {
        const column = Math.floor((box.x - left) / stepX);
        const row = Math.floor((box.y - top) / stepY);
        expect(box.x).toBeGreaterThan(left + column * stepX);
        expect(box.x + box.width).toBeLessThanOrEqual(left + column * stepX + width);
        expect(box.y - box.height).toBeGreaterThan(top + row * stepY);
        expect(box.y).toBeLessThanOrEqual(top + row * stepY + height);
      }
    }
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  });
});

test('labels hold the long address whole, in smaller type', async () => {
  const { pdf } = await drawAndRead(addressLabels, labels({ labels: [LONG] }));
  for (const line of LONG)
    expect(flat(pdf.pages[0]?.text ?? '').replaceAll(' ', '')).toContain(line.replaceAll(' ', ''));
});

test('A16: letters stand on headed paper, one a member, with the list of them on top', async () => {
  const { drawn, pdf } = await drawAndRead(coveringLetters, coveringData);
  expect(drawn.pages).toBe(3);
  const [list = '', first = '', second = ''] = pdf.pages.map(({ text }) => flat(text));
  for (const words of [
    '2 letters of 10 May 2011',
    'Ms Ines Calder',
    '10 Dean Farrar Street',
    'Mr Peter Lund',
    'By hand',
  ]) {
    expect(list).toContain(words);
  }
  for (const words of [
    paper.groupName,
    'Dear Ms Ines Calder',
    'SW1H 0NY',
    'Please come.',
    'Enclosed: Agenda, version 1',
  ]) {
    expect(first).toContain(words);
  }
  expect(first).not.toContain('Lund');
  expect(second).toContain('Dear Mr Peter Lund');
  expect(second).not.toContain('Dean Farrar');
  for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  for (const page of pdf.pages) expect(overlaps(page.boxes)).toEqual([]);
});
