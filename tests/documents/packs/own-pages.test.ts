import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../../../electron/documents/index.ts';
import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { draw } from '../../../electron/documents/kit/draw.ts';
import type { ContentsRow, PackContentsData } from '../../../electron/documents/packs/contents.ts';
import type { PackCoverData } from '../../../electron/documents/packs/cover.ts';
import type { PackNoticeData } from '../../../electron/documents/packs/notice.ts';
import { drawAndRead } from '../support/draw.ts';
import { overlaps } from '../support/overlaps.ts';
import { contentStreams, elements, flat, objects, readPdf, rolesOf, untagged } from '../support/read-pdf.ts';
import { agendaData, NOW, paper, venue } from '../support/samples.ts';

const meeting = { name: 'Public meeting', date: '2011-05-24' } as const;

const cover: PackCoverData = {
  ...{ paper, edition: 'public', kind: 'pack', meeting, start: '19:00', plannedMinutes: 120, venue },
  agenda: { version: 1, agreedOn: '2011-05-08', supplementReason: '' },
  ...{ firstPage: 1, lastPage: 87, hasMarked: false },
  withheld: [
    { firstPage: 31, lastPage: 34 },
    { firstPage: 87, lastPage: 87 },
  ],
};

const row = (title: string, firstPage: number, more: Partial<ContentsRow> = {}): ContentsRow => ({
  ...{ item: null, title, firstPage, lastPage: firstPage, audience: 'public', reason: '', releaseOn: null },
  ...{ hidden: false, destination: `part-${firstPage}` },
  ...more,
});

const contents: PackContentsData = {
  ...{ paper, edition: 'members', kind: 'pack', meeting },
  rows: [
    row('Cover', 1),
    row('Crime map', 4, { item: 4, lastPage: 6 }),
    row('People stopped', 7, { item: 4, audience: 'members', reason: 'It names people', releaseOn: '2011-09-01' }),
    row('', 8, { item: 6, lastPage: 9, audience: 'restricted', hidden: true, destination: '' }),
  ],
  earlier: [],
};

const notice: PackNoticeData = {
  ...{ paper, edition: 'public', kind: 'pack', meeting },
  ...{ why: 'withheld', firstPage: 31, lastPage: 34 },
};

type Sample = [name: string, definition: DocumentDefinition<DocumentData>, data: DocumentData];
const sample = <Data extends DocumentData>(name: string, definition: DocumentDefinition<Data>, data: Data): Sample => [
  name,
  definition as unknown as DocumentDefinition<DocumentData>,
  data,
];
const many = Array.from({ length: 120 }, (_, at) =>
  row(`A report with a title that is rather long, number ${at}`, at + 1),
);

describe.each([
  sample('cover', DOCUMENTS.packCover, cover),
  sample('restricted cover of a supplement', DOCUMENTS.packCover, {
    ...cover,
    ...{ edition: 'restricted', kind: 'supplement', hasMarked: true, withheld: [], venue: null },
    agenda: { version: 2, agreedOn: '2011-05-12', supplementReason: 'A late consultation' },
  }),
  sample('contents', DOCUMENTS.packContents, contents),
  sample('long contents', DOCUMENTS.packContents, { ...contents, rows: many, earlier: many.slice(0, 9) }),
  sample('notice', DOCUMENTS.packNotice, notice),
  sample('pages left free', DOCUMENTS.packNotice, { ...notice, why: 'free' }),
])('%s', (_name, definition, data) => {
  test('is tagged and titled, marks all it draws, and has no text upon another', async () => {
    const { drawn, pdf } = await drawAndRead(definition, data);
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.title).toBe(drawn.title);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
    for (const page of pdf.pages) expect(overlaps(page.boxes)).toEqual([]);
    expect(rolesOf(pdf)).toContain('H1');
    const links = objects(drawn.bytes).filter((object) => object.includes('/Subtype /Link'));
    for (const link of links) expect(link).toMatch(/\/Contents \(.+\)/);
  });

  test('in a pack has no foot of its own: the pack numbers the pages', async () => {
    const { bytes } = await draw(definition, data, { now: NOW, inPack: true });
    expect((await readPdf(bytes)).text).not.toMatch(/Page \d+ of \d+/);
  });
});

test('an agenda in a pack has as many pages as alone, and no numbers of its own', async () => {
  const alone = await draw(DOCUMENTS.agenda, agendaData, { now: NOW });
  const { bytes, pages } = await draw(DOCUMENTS.agenda, agendaData, { now: NOW, inPack: true });
  expect(pages).toBe(alone.pages);
  expect((await readPdf(bytes)).text).not.toMatch(/Page \d+ of \d+/);
});

test('A16: the cover stands on headed paper and says meeting, edition, pages, and what is left out', async () => {
  const { pdf } = await drawAndRead(DOCUMENTS.packCover, cover);
  const text = flat(pdf.text).replaceAll('\u00a0', ' ');
  for (const words of [
    ...[paper.groupName, paper.phone, paper.email, 'Public meeting', 'Tuesday 24 May 2011', 'Version 1'],
    ...['1 to 87', 'For everybody', 'Pages 31–34, 87 are not for publication and are left out'],
  ])
    expect(text).toContain(words);
  const stretches = Array.from({ length: 9 }, (_, at) => ({ firstPage: at * 3 + 1, lastPage: at * 3 + 1 }));
  const long = await drawAndRead(DOCUMENTS.packCover, { ...cover, withheld: stretches });
  expect(long.pdf.text).toContain('the contents say which');
});

test('the contents link title and pages of what is there; of the rest there are the pages alone', async () => {
  const { drawn, pdf } = await drawAndRead(DOCUMENTS.packContents, contents);
  const text = flat(pdf.text);
  expect(text).toContain('4–6');
  expect(text).toContain(
    'For members only, not for publication: It names people. May be published from 1 September 2011.',
  );
  expect(text).toContain('A paper that is not in this edition');
  expect(text).toContain('8–9');
  const file = Buffer.from(drawn.bytes).toString('latin1');
  const to = (name: string) => file.split(`(${name})`).length - 1;
  expect([to('part-4'), to('part-7'), to('part-8')]).toEqual([2, 2, 0]);
  const heads = pdf.pages.flatMap((page) => elements(page.roles)).filter(({ role }) => role === 'TH');
  expect(heads).toHaveLength(3 + contents.rows.length);
});

test('each page that is left free says its own number', async () => {
  const { pdf } = await drawAndRead(DOCUMENTS.packNotice, { ...notice, why: 'free', firstPage: 5, lastPage: 7 });
  expect(pdf.pages.map(({ text }) => /Page \d left free/.exec(text)?.[0])).toEqual([
    'Page 5 left free',
    'Page 6 left free',
    'Page 7 left free',
  ]);
});
