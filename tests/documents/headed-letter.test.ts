import { expect, test } from 'vitest';
import { headedLetter } from '../../electron/documents/headed-letter.ts';
import { mm } from '../../electron/documents/kit/theme.ts';
import { drawAndRead } from './support/draw.ts';
import { flat } from './support/read-pdf.ts';
import { blankLetter, letterData, paper } from './support/samples.ts';

test('the address stands in the window of a DL envelope', async () => {
  const { pdf } = await drawAndRead(headedLetter, letterData);
  const lines = pdf.pages[0]?.boxes.filter((box) => letterData.addressee.includes(box.text)) ?? [];
  expect(lines).toHaveLength(letterData.addressee.length);
  for (const line of lines) {
    expect(line.x).toBeGreaterThanOrEqual(mm(20) - 1);
    expect(line.x + line.width).toBeLessThanOrEqual(mm(105));
    expect(line.y - line.height).toBeGreaterThanOrEqual(mm(49));
    expect(line.y).toBeLessThanOrEqual(mm(83));
  }
});

test('date, references and text follow each other', async () => {
  const { pdf } = await drawAndRead(headedLetter, letterData);
  expect(flat(pdf.text)).toMatch(
    /Ms Ines Calder.*Date: 10 May 2011.*Our reference: CPEG\/2011\/7.*Your reference: PA\/44.*Dear Ms Calder,.*24 May\..*Joan Adeyemi Chair/,
  );
});

test('a blank letter is the head and nothing else', async () => {
  const { pdf, drawn } = await drawAndRead(headedLetter, blankLetter);
  expect(pdf.pages).toHaveLength(1);
  for (const box of pdf.pages[0]?.boxes ?? []) expect(box.y).toBeLessThan(mm(50));
  expect(drawn.title).toBe(`Headed paper of ${paper.groupName}`);
});

test('a long letter goes on under the slim head', async () => {
  const text = Array.from({ length: 40 }, (_, at) => `Paragraph ${at + 1}. ${'It goes on and on. '.repeat(12)}`).join(
    '\n\n',
  );
  const { pdf } = await drawAndRead(headedLetter, { ...letterData, text });
  expect(pdf.pages.length).toBeGreaterThan(2);
  expect(pdf.pages[1]?.text).toContain(paper.groupName);
  expect(flat(pdf.text)).toContain('Paragraph 40.');
});
