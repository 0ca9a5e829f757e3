import { describe, expect, test } from 'vitest';
import { ELECTION_DOCUMENTS, type ElectionDocumentKind } from '../../../electron/documents/elections/index.ts';
import { kitOf } from '../../../electron/documents/elections/kit.ts';
import { type DataOf, DOCUMENTS } from '../../../electron/documents/index.ts';
import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { draw } from '../../../electron/documents/kit/draw.ts';
import { mm } from '../../../electron/documents/kit/theme.ts';
import { drawAndRead } from '../support/draw.ts';
import { overlaps } from '../support/overlaps.ts';
import { contentStreams, elements, flat, objects, rolesOf, untagged } from '../support/read-pdf.ts';
import { inkBox, renderPage } from '../support/render.ts';
import { NOW } from '../support/samples.ts';
import * as samples from './samples.ts';

type Sample = [name: string, definition: DocumentDefinition<DocumentData>, data: DocumentData];
const sample = <Kind extends ElectionDocumentKind>(name: string, kind: Kind, data: DataOf<Kind>): Sample => [
  name,
  DOCUMENTS[kind] as unknown as DocumentDefinition<DocumentData>,
  data as DocumentData,
];

const rehearsed = <Data extends object>(data: Data): Data => ({ ...data, election: samples.rehearsal });
const KIT = kitOf(samples.kitData);

const HEADED: Sample[] = [
  sample('protocol', 'electionProtocol', samples.protocolData),
  sample('draft protocol', 'electionProtocol', { ...samples.protocolData, status: { state: 'draft' } }),
  sample('nomination form', 'nominationForm', samples.formData),
  sample('nomination form for one office', 'nominationForm', { ...samples.formData, offices: ['chair'] }),
  sample('filled nomination', 'filledNomination', samples.filledData),
  sample('booklet of a rehearsal', 'nominationsBooklet', rehearsed(samples.bookletData)),
  sample('booklet', 'nominationsBooklet', samples.bookletData),
  ...KIT.filter(({ kind }) => kind !== 'ballotPapers').map(
    (item, at): Sample => sample(`${item.kind}, number ${at} of the kit`, item.kind, item.data as never),
  ),
  sample('whole kit', 'electionKit', samples.kitData),
  sample('account', 'ballotAccount', samples.filledAccount),
  sample('tally sheet of thirty and two hundred', 'tallySheet', {
    ...samples.ballots,
    round: { ...samples.committeeRound, seats: 5, candidates: samples.manyCandidates(30) },
    teller: 'b',
    name: '',
    papers: 200,
  }),
  sample('result form of Yes or Re-open nominations', 'resultForm', {
    ...samples.ballots,
    round: samples.affirmation,
    people: { returningOfficer: '', tellerA: '', tellerB: '' },
  }),
  sample('declaration', 'resultDeclaration', samples.declarationData),
  sample('declaration without a ballot', 'resultDeclaration', {
    ...samples.declarationData,
    result: samples.treasurerResult,
  }),
  sample('chair’s declaration', 'chairsDeclaration', samples.chairsData),
  sample('blank chair’s declaration', 'chairsDeclaration', { ...samples.chairsData, name: '', term: null }),
  sample('report', 'electionReport', samples.reportData),
  sample('destruction record', 'destructionRecord', samples.destructionData),
];
const BALLOTS: Sample[] = [
  sample('ballot papers', 'ballotPapers', samples.ballots),
  sample('ballot papers, Yes or Re-open nominations', 'ballotPapers', {
    ...samples.ballots,
    round: samples.affirmation,
  }),
  sample('ballot papers in large print', 'ballotPapers', { ...samples.ballots, edition: 'large_print', papers: 2 }),
  sample('ballot papers of a rehearsal', 'ballotPapers', rehearsed(samples.ballots)),
];

describe.each([...HEADED, ...BALLOTS])('%s', (_name, definition, data) => {
  test('is titled, in British English, tagged to the last stroke, with its fonts and the same byte for byte', async () => {
    const { drawn, pdf } = await drawAndRead(definition, data);
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.title).toBe(drawn.title);
    expect(pdf.title).toContain('24 May 2011');
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(drawn.pages).toBe(pdf.pages.length);
    expect(drawn.missing).toEqual([]);
    expect(rolesOf(pdf)).toContain('H1');
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    for (const each of objects(drawn.bytes).filter((object) => object.includes('/Type /FontDescriptor'))) {
      expect(each).toMatch(/\/FontFile2 \d+ 0 R/);
    }
    expect((await draw(definition, data, { now: NOW })).sha256).toBe(drawn.sha256);
  });

  test('has no text outside the margins and none upon another', async () => {
    const { pdf } = await drawAndRead(definition, data);
    for (const page of pdf.pages) {
      for (const box of page.boxes) {
        expect(box.x, box.text).toBeGreaterThanOrEqual(mm(7.5));
        expect(box.x + box.width, box.text).toBeLessThanOrEqual(page.width - mm(7.5));
        expect(box.y - box.height, box.text).toBeGreaterThanOrEqual(mm(5));
        expect(box.y, box.text).toBeLessThanOrEqual(page.height - mm(5));
      }
      expect(overlaps(page.boxes)).toEqual([]);
    }
  });

  test('keeps its ink to what a printer reaches, on every page', async () => {
    const { bytes, pages } = await draw(definition, data, { now: NOW });
    for (let page = 1; page <= Math.min(pages, 4); page++) {
      const picture = await renderPage(bytes, page);
      const box = inkBox(picture);
      expect(box.left).toBeGreaterThanOrEqual(mm(8) - 2);
      expect(box.top).toBeGreaterThanOrEqual(mm(6) - 2);
      expect(picture.width - box.right).toBeGreaterThanOrEqual(mm(8) - 2);
      expect(picture.height - box.bottom).toBeGreaterThanOrEqual(mm(8) - 2);
    }
  });
});

test.each(HEADED)('A16: the %s stands on the group’s headed paper', async (_name, definition, data) => {
  const { pdf } = await drawAndRead(definition, data);
  const first = flat(pdf.pages[0]?.text ?? '').replaceAll('\u00a0', ' ');
  const { groupName, addressLines, phone, email, fax, minicom, website } = data.paper;
  for (const words of [groupName, ...addressLines, phone, email, fax, minicom, website]) expect(first).toContain(words);
});

test('no page is empty, but for the blank side of a paper that needs an uneven number of sides', async () => {
  for (const [, definition, data] of HEADED) {
    const { pdf } = await drawAndRead(definition, data);
    for (const page of pdf.pages) expect(elements(page.roles).length).toBeGreaterThan(1);
  }
});

test('every kind of paper is drawn here, and is in the registry under its own name', () => {
  const drawn = new Set([...HEADED, ...BALLOTS].map(([, definition]) => definition.kind));
  for (const [kind, definition] of Object.entries(ELECTION_DOCUMENTS)) {
    expect(drawn).toContain(kind);
    expect(definition.kind).toBe(kind);
    expect(Object.keys(DOCUMENTS)).toContain(kind);
  }
});

test.each([...HEADED, ...BALLOTS])(
  'a rehearsal’s %s says so on every page, in its title and its file’s name',
  async (_name, definition, data) => {
    const { drawn, pdf } = await drawAndRead(definition, rehearsed(data));
    expect(drawn.title).toMatch(/^REHEARSAL/);
    expect(drawn.fileName).toContain('REHEARSAL');
    for (const page of pdf.pages) expect(page.text).toContain('REHEARSAL – NOT AN ELECTION');
    const real = await drawAndRead(definition, { ...data, election: samples.election } as DocumentData);
    expect(real.pdf.text.toLowerCase()).not.toContain('rehearsal');
  },
);
