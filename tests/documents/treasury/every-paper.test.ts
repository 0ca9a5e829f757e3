import { describe, expect, test } from 'vitest';
import { TREASURY_PAPERS } from '../../../db/treasury/paper-rules.ts';
import { type DataOf, DOCUMENTS } from '../../../electron/documents/index.ts';
import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { draw } from '../../../electron/documents/kit/draw.ts';
import { mm } from '../../../electron/documents/kit/theme.ts';
import { TREASURY_DOCUMENTS, type TreasuryDocumentKind } from '../../../electron/documents/treasury/index.ts';
import { drawAndRead } from '../support/draw.ts';
import { overlaps } from '../support/overlaps.ts';
import { contentStreams, elements, flat, objects, rolesOf, untagged } from '../support/read-pdf.ts';
import { NOW } from '../support/samples.ts';
import * as samples from './samples.ts';

type Sample = [name: string, definition: DocumentDefinition<DocumentData>, data: DocumentData];
const sample = <Kind extends TreasuryDocumentKind>(name: string, kind: Kind, data: DataOf<Kind>): Sample => [
  name,
  DOCUMENTS[kind] as unknown as DocumentDefinition<DocumentData>,
  data as DocumentData,
];

const PAPERS: Sample[] = [
  sample('treasurer’s report', 'treasurersReport', samples.reportData),
  sample('first treasurer’s report, of nothing', 'treasurersReport', samples.emptyReport),
  sample('cash book', 'cashBook', samples.cashBookData),
  sample('cash book of 200 entries', 'cashBook', samples.longCashBook),
  sample('year’s account', 'yearAccount', samples.yearAccountData),
  sample('year’s account in whole pounds', 'yearAccount', { ...samples.yearAccountData, wholePounds: true }),
  sample('budget report', 'budgetReport', samples.budgetData),
  sample('list for ratification', 'ratificationList', samples.ratificationData),
  sample('cheque register', 'chequeRegister', samples.chequeData),
  sample('fund statement', 'fundStatement', samples.fundData),
  sample('examiner’s page', 'examinersPage', samples.examinerData),
  sample('slip with one signature', 'paymentSlip', samples.slipData),
  sample('slip for two signatures in ink', 'paymentSlip', { ...samples.slipData, lines: [null, null] }),
];

describe.each(PAPERS)('%s', (_name, definition, data) => {
  test('A16, T1: stands on headed paper, tagged, with its fonts, the code of the books and no text upon another', async () => {
    const { drawn, pdf } = await drawAndRead(definition, data);
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.title).toBe(drawn.title);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(drawn.missing).toEqual([]);
    expect(rolesOf(pdf)).toContain('H1');
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    for (const each of objects(drawn.bytes).filter((object) => object.includes('/Type /FontDescriptor'))) {
      expect(each).toMatch(/\/FontFile2 \d+ 0 R/);
    }
    const first = flat(pdf.pages[0]?.text ?? '').replaceAll('\u00a0', ' ');
    const { groupName, addressLines, phone, email, fax, minicom, website } = data.paper;
    for (const words of [groupName, ...addressLines, phone, email, fax, minicom, website])
      expect(first).toContain(words);
    expect(first).toContain(samples.headCode);
    for (const page of pdf.pages) {
      for (const box of page.boxes) {
        expect(box.x, box.text).toBeGreaterThanOrEqual(mm(15.5));
        expect(box.x + box.width, box.text).toBeLessThanOrEqual(page.width - mm(15.5));
        expect(box.y, box.text).toBeLessThanOrEqual(page.height - mm(5));
      }
      expect(overlaps(page.boxes)).toEqual([]);
      expect(elements(page.roles).length).toBeGreaterThan(1);
    }
    expect((await draw(definition, data, { now: NOW })).sha256).toBe(drawn.sha256);
  });
});

test('every paper is in the registry under its own name, and is drawn here', () => {
  const drawn = new Set(PAPERS.map(([, definition]) => definition.kind));
  expect(Object.keys(TREASURY_DOCUMENTS).sort()).toEqual([...TREASURY_PAPERS].sort());
  for (const kind of TREASURY_PAPERS) {
    expect(DOCUMENTS[kind].kind).toBe(kind);
    expect(drawn).toContain(kind);
  }
});

test('what is for the officers alone says so at the top or foot of every page; the public papers do not', async () => {
  for (const [, definition, data] of PAPERS) {
    const { audience } = TREASURY_DOCUMENTS[definition.kind as TreasuryDocumentKind];
    const { pdf } = await drawAndRead(definition, data);
    for (const page of pdf.pages)
      expect(page.text.includes('For the officers of the group')).toBe(audience === 'officers');
  }
});

test('the heads of a table are repeated on each of its pages, and its total is not alone on the last', async () => {
  const { pdf } = await drawAndRead(DOCUMENTS.cashBook, samples.longCashBook);
  expect(pdf.pages.length).toBeGreaterThan(5);
  for (const page of pdf.pages)
    expect(flat(page.text).replaceAll('\u00a0', ' ')).toContain('Date No. What Heading In £ Out £ Balance £');
  const last = flat(pdf.pages.at(-1)?.text ?? '');
  expect(last).toContain('Payee 200');
  expect(last).toContain('carried forward');
});

test('amounts are never broken over two lines, whatever stands beside them', async () => {
  for (const [, definition, data] of PAPERS) {
    const { pdf } = await drawAndRead(definition, data);
    for (const page of pdf.pages)
      for (const box of page.boxes) expect(box.text).not.toMatch(/^\(?[\d,]+\.$|^\.\d\d\)?$/);
  }
});
