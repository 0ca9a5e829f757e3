import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, DOCUMENTS } from '../../electron/documents/index.ts';
import type { DocumentData, DocumentDefinition } from '../../electron/documents/kit/definition.ts';
import { draw } from '../../electron/documents/kit/draw.ts';
import { drawAndRead } from './support/draw.ts';
import { overlaps } from './support/overlaps.ts';
import { discLogo } from './support/pictures.ts';
import { contentStreams, elements, flat, objects, readPdf, rolesOf, untagged } from './support/read-pdf.ts';
import {
  advertisementData,
  agendaData,
  blankLetter,
  coveringData,
  letterData,
  membersData,
  NOW,
  paper,
} from './support/samples.ts';
import { agreementData, draftAgreementData } from './support/samples-agreement.ts';
import { actionLogData, DRAFT, lettersData, minutesData, plannerData } from './support/samples-minutes.ts';

const logo = { bytes: discLogo(), mime: 'image/png', alt: 'A red disc' };
const withLogo = { ...paper, logo };

type Sample = [name: string, definition: DocumentDefinition<DocumentData>, data: DocumentData];
const sample = <Data extends DocumentData>(name: string, definition: DocumentDefinition<Data>, data: Data): Sample => [
  name,
  definition as unknown as DocumentDefinition<DocumentData>,
  data,
];

const SAMPLES: Sample[] = [
  sample('agenda', DOCUMENTS.agenda, agendaData),
  sample('agenda with a logo', DOCUMENTS.agenda, { ...agendaData, paper: withLogo }),
  sample('draft agenda for members', DOCUMENTS.agenda, {
    ...agendaData,
    edition: 'members',
    status: { state: 'draft' },
    intro: 'Welcome.',
  }),
  sample('poster', DOCUMENTS.advertisement, { ...advertisementData, paper: withLogo }),
  sample('leaflet', DOCUMENTS.advertisement, { ...advertisementData, format: 'leaflet' }),
  sample('members list', DOCUMENTS.membersList, membersData),
  sample('members list with contacts', DOCUMENTS.membersList, { ...membersData, edition: 'members' }),
  sample('minutes', DOCUMENTS.minutes, minutesData),
  sample('draft minutes', DOCUMENTS.minutes, { ...minutesData, status: DRAFT, edition: 'restricted', paper: withLogo }),
  sample('action log', DOCUMENTS.actionLog, { ...actionLogData, edition: 'members' }),
  sample('letters after a meeting', DOCUMENTS.followUpLetters, lettersData),
  sample('year planner', DOCUMENTS.yearPlanner, plannerData),
  sample('agreement', DOCUMENTS.agreement, agreementData),
  sample('draft agreement', DOCUMENTS.agreement, draftAgreementData),
  sample('letter', DOCUMENTS.headedLetter, letterData),
  sample('blank letter', DOCUMENTS.headedLetter, blankLetter),
  sample('covering letters', DOCUMENTS.coveringLetters, coveringData),
];

describe.each(SAMPLES)('%s', (_name, definition, data) => {
  test('is titled, in British English, tagged, and says that it is PDF/UA', async () => {
    const { drawn, pdf } = await drawAndRead(definition, data);
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.title).toBe(drawn.title);
    expect(pdf.title.length).toBeGreaterThan(5);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const file = Buffer.from(drawn.bytes).toString('latin1');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toMatch(/\/Marked true/);
    expect(drawn.pages).toBe(pdf.pages.length);
    expect(drawn.missing).toEqual([]);
  });

  test('marks everything it draws as content or as an artifact', async () => {
    const { drawn } = await drawAndRead(definition, data);
    const streams = contentStreams(drawn.bytes);
    expect(streams).toHaveLength(drawn.pages);
    for (const stream of streams) expect(untagged(stream)).toEqual([]);
  });

  test('embeds all its fonts, and no set of them is left out of the text map', async () => {
    const { drawn } = await drawAndRead(definition, data);
    const all = objects(drawn.bytes);
    const descriptors = all.filter((object) => object.includes('/Type /FontDescriptor'));
    expect(descriptors.length).toBeGreaterThan(0);
    for (const descriptor of descriptors) {
      expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
      expect(descriptor).not.toContain('/CIDSet');
    }
    const fonts = all.filter((object) => /\/Type \/Font\n/.test(object) && object.includes('/Subtype /Type0'));
    for (const font of fonts) expect(font).toMatch(/\/ToUnicode \d+ 0 R/);
    expect(all.some((object) => object.includes('/Subtype /Type1'))).toBe(false);
  });

  test('gives every link words and every figure an alternative text', async () => {
    const { drawn, pdf } = await drawAndRead(definition, data);
    const links = objects(drawn.bytes).filter((object) => object.includes('/Subtype /Link'));
    for (const link of links) {
      expect(link).toMatch(/\/Contents \(.+\)/);
      expect(link).toMatch(/\/StructParent \d+/);
    }
    const figures = pdf.pages.flatMap((page) => elements(page.roles)).filter((each) => each.role === 'Figure');
    for (const figure of figures) expect(figure.alt).toBeTruthy();
    expect(figures.length).toBe(data.paper.logo ? 1 : 0);
  });

  test('is the same byte for byte with the same clock, and another with another', async () => {
    const first = await draw(definition, data, { now: NOW });
    const second = await draw(definition, data, { now: NOW });
    const later = await draw(definition, data, { now: '2011-05-11T09:00:00.000Z' });
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(second.sha256).toBe(first.sha256);
    expect(later.sha256).not.toBe(first.sha256);
  });

  test('A16: stands on the group’s headed paper, with all the ways to reach it', async () => {
    const { pdf } = await drawAndRead(definition, data);
    const first = flat(pdf.pages[0]?.text ?? '').replaceAll('\u00a0', ' ');
    const { groupName, addressLines, phone, email, fax, minicom, website } = data.paper;
    for (const words of [groupName, ...addressLines, phone, email, fax, minicom, website])
      expect(first).toContain(words);
  });

  test('has no text outside the sheet’s margins and none upon another', async () => {
    const { pdf } = await drawAndRead(definition, data);
    for (const page of pdf.pages) {
      for (const box of page.boxes) {
        expect(box.x, box.text).toBeGreaterThanOrEqual(20);
        expect(box.x + box.width, box.text).toBeLessThanOrEqual(page.width - 20);
        expect(box.y - box.height, box.text).toBeGreaterThanOrEqual(15);
        expect(box.y, box.text).toBeLessThanOrEqual(page.height - 15);
      }
      expect(overlaps(page.boxes)).toEqual([]);
    }
  });
});

test('later pages carry a slim head and every page its number, as artifacts', async () => {
  const { pdf } = await drawAndRead(DOCUMENTS.agenda, agendaData);
  expect(pdf.pages).toHaveLength(2);
  expect(pdf.pages[0]?.text).toContain('Page 1 of 2');
  expect(pdf.pages[1]?.text).toContain('Page 2 of 2');
  expect(pdf.pages[1]?.text).toContain(paper.groupName);
  expect(rolesOf(pdf).filter((role) => role === 'H1')).toHaveLength(1);
});

test('a title with & and < gives well-formed metadata', async () => {
  const data = { ...agendaData, meeting: { ...agendaData.meeting, name: 'Grants & <services> "now"' } };
  const { bytes } = await draw(DOCUMENTS.agenda, data, { now: NOW });
  const pdf = await readPdf(bytes);
  expect(pdf.title).toContain('Grants & <services> "now"');
  expect(pdf.metadata).toContain('Grants &amp; &lt;services&gt; &quot;now&quot;');
});

test('an empty headed paper and a logo that is broken still give a document', async () => {
  const bare = {
    groupName: 'G',
    shortName: '',
    borough: '',
    addressLines: [],
    phone: '',
    email: '',
    fax: '',
    minicom: '',
    website: '',
    logo: { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png', alt: '' },
  };
  for (const [, definition, data] of SAMPLES) {
    const drawn = await draw(definition, { ...data, paper: bare }, { now: NOW });
    expect(drawn.pages).toBeGreaterThan(0);
  }
});

test('every kind is in the registry under its own name', () => {
  for (const kind of DOCUMENT_KINDS) expect(DOCUMENTS[kind].kind).toBe(kind);
});
