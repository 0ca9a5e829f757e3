import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type AgreementData, agreement } from '../../electron/documents/agreement.ts';
import { agreementContent } from '../../electron/documents/agreement-content.ts';
import { paperWords } from '../../electron/documents/kit/words.ts';
import { paperDocx } from '../../electron/documents/paper-docx.ts';
import { drawAndRead } from './support/draw.ts';
import { elements, flat } from './support/read-pdf.ts';
import { NOW } from './support/samples.ts';
import {
  agreedAgreementData,
  agreementData,
  agreementSample,
  draftAgreementData,
} from './support/samples-agreement.ts';

const read = async (data: AgreementData) => {
  const { drawn, pdf } = await drawAndRead(agreement, data);
  return { drawn, pdf, text: flat(pdf.text).replaceAll('\u00a0', ' ') };
};

/** What the funder's form asks for, in its order. */
const ORDER = [
  ...['Date of agreement', 'Parties', 'CPEG title', 'Project costs', 'Organisation and project lead'],
  ...['Proposed start date', 'Description of the project', 'Outcomes: what will', 'Milestones and key deliverables'],
  ...['Amount of grant funding', 'Period of agreement', 'Commencement date', 'Review date', 'Completion date'],
  ...['representatives', 'The agreement', 'In witness', 'Print name', 'Designation'],
];

function isInOrder(text: string, parts: readonly string[]): string | null {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return part;
    from = at + part.length;
  }
  return null;
}

test('L1: everything in the order of the funder’s form, costs with their totals, in PDF and Word file alike', async () => {
  const { text, drawn } = await read(agreedAgreementData);
  expect(isInOrder(text, ORDER)).toBeNull();
  expect(text).toContain('Administration £21,600.00 £21,600.00');
  expect(text).toContain('Total £24,000.00 £23,600.00');
  expect(drawn.fileName).toBe('Service level agreement 2010–11.pdf');
  const words = paperWords();
  const bytes = await paperDocx(agreementContent(agreedAgreementData, words), {
    ...{ paper: agreedAgreementData.paper, words, now: NOW },
  });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(isInOrder(xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), ORDER)).toBeNull();
});

test('L1: four milestones with their days; an empty quarter says so', async () => {
  const { text } = await read(agreedAgreementData);
  expect(text).toContain('Milestone 2: 1 July 2010 to 30 September 2010');
  expect(text).toMatch(/Hold public meeting 2 · Target: Fifty residents come · By 14 September 2010/);
  expect(text).toMatch(/Milestone 3: 1 October 2010 to 31 December 2010 Nothing is due in this quarter\./);
});

test('L1: a draft says so on every page; signatures are blank until they are on record', async () => {
  const draft = await read(draftAgreementData);
  for (const page of draft.pdf.pages) expect(page.text).toContain('DRAFT');
  expect(draft.text).toMatch(/Signature …+/);
  expect((await read(agreedAgreementData)).text).toContain('Not yet signed by both parties.');
  const signed = await read(agreementData);
  expect(signed.text).not.toContain('……');
  expect(signed.text).toContain('Signed on 2 July 2010 Print name Owen Prentice');
});

test('L1: a variation is named among the documents, with what it changed and why at the end', async () => {
  const { text, pdf, drawn } = await read(agreementData);
  expect(drawn.title).toBe('Service level agreement 2010–11, version 2');
  expect(text.match(/Version 2: variation of 1 July 2010/g)).toHaveLength(2);
  expect(text, 'the agreement keeps its own day').toContain('Date of agreement 12 April 2010');
  expect(text).toContain('The review comes later.');
  expect(text).toContain('Review date 30 November 2010 31 December 2010');
  expect(
    pdf.pages.flatMap((page) => elements(page.roles)).filter(({ role }) => role === 'Table').length,
  ).toBeGreaterThan(1);
});

test('a text of 20,000 characters in a table cell flows over pages, and nothing of it is lost', async () => {
  const long = Array.from({ length: 2_000 }, (_, at) => `word${at}`).join(' ');
  const [variation] = agreementData.variations;
  if (!variation) throw new Error('no variation');
  const { text, pdf } = await read({
    ...agreementData,
    content: { ...agreementSample, description: long },
    variations: [{ ...variation, changes: [{ what: 'Description', before: '', after: long }] }],
  });
  expect(pdf.pages.length).toBeGreaterThan(5);
  expect(text.match(/word1999\b/g)).toHaveLength(2);
});
