import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { MinutesSnapshot } from '../../db/minutes/snapshot.ts';
import { paperWords } from '../../electron/documents/kit/words.ts';
import { type MinutesData, minutes } from '../../electron/documents/minutes.ts';
import { minutesContent } from '../../electron/documents/minutes-content.ts';
import { paperDocx } from '../../electron/documents/paper-docx.ts';
import { drawAndRead } from './support/draw.ts';
import { discLogo } from './support/pictures.ts';
import { elements, flat, rolesOf } from './support/read-pdf.ts';
import { inkBox, renderPage } from './support/render.ts';
import { NOW, paper } from './support/samples.ts';
import { ADOPTED, AGREED, CIRCULATED, DRAFT, minuted, minutesData } from './support/samples-minutes.ts';

const read = async (change: Partial<MinutesData> = {}) => {
  const { drawn, pdf } = await drawAndRead(minutes, { ...minutesData, ...change });
  return { drawn, pdf, text: flat(pdf.text).replaceAll('\u00a0', ' ') };
};

const word = async (change: Partial<MinutesData> = {}, now = NOW) => {
  const data = { ...minutesData, ...change };
  const words = paperWords();
  const bytes = await paperDocx(minutesContent(data, words), { paper: data.paper, words, now });
  const files = unzipSync(bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const document = file('word/document.xml');
  const text = flat(
    document
      .replace(/<w:br\/>/g, ' ')
      .replace(/<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  );
  return { bytes, files, file, document, text };
};

const SAYS = [
  'Saturday 13 November 2010',
  '6:32pm to 8:25pm',
  'Joan Adeyemi',
  '1 member of the public, 2 members of the press',
  'Expected: 6. Present: 2. Substitutes: 1. Apologies: 2. Absent: 1. In attendance: 1.',
  'Mr Rhodri Llŷr (Traders, from 7:05pm to 8pm)',
  'Peter Lund (Council, in place of Cllr Owain Tŷ-Gwyn)',
  'Sergeant Asha Lind (from 7pm)',
  'Ms Ada Early (Victim Support)',
  'Mr Leo Late',
  'Mr Abe Away (Youth council)',
  '1. Apologies',
  'The minutes of 18 September 2010 were adopted with these corrections:',
  'Item 2: For 5 read 15.',
  'Two shops were broken into.',
  'Ms Joan Adeyemi declared an interest when it became apparent and left the room: her brother.',
  'A member of the public asked: Why?',
  'Answer by Insp. Bell: Because of the lights.',
  'Mrs Tarrant asked: And when? Answer: The answer follows.',
  'Decision: Ask for better lights. Carried by a show of hands: 11 for, 2 against, 3 abstained.',
  '2010/4',
  '1 December 2010',
  'Not reached: put off to the next meeting.',
  'The next meeting: Saturday 22 January 2011 at 6:30pm, Riverside Library, 2 Quay Street.',
  'The meeting ended at 8:25pm.',
];

describe('minutes on paper', () => {
  test.each([
    ['the PDF', async () => (await read()).text],
    ['the Word file', async () => (await word()).text],
  ] as const)(
    'A6, A11, A13, M8, M9, M11: %s says who was there, what was said and decided, in the order of the items',
    async (_name, make) => {
      const text = await make();
      let from = 0;
      for (const part of SAYS) {
        const at = text.indexOf(part, from);
        expect(at, `${part} after ${text.slice(Math.max(0, from - 60), from)}`).toBeGreaterThanOrEqual(from);
        from = at;
      }
    },
  );

  test('M8: apologies in advance and those that were not stand apart', async () => {
    const { text } = await read();
    expect(text).toMatch(/Apologies, in advance Ms Ada Early/);
    expect(text).toMatch(/Apologies, not in advance Mr Leo Late/);
  });

  test.each([
    ['draft', DRAFT, 'Draft minutes'],
    ['with_chair', { ...DRAFT, state: 'with_chair' as const }, 'Draft minutes'],
    ['agreed', AGREED, 'Minutes, agreed by the chair'],
    ['circulated', CIRCULATED, 'Minutes, as circulated to members'],
    ['public', { ...CIRCULATED, state: 'public' as const, publicOn: '2011-01-22' }, 'Minutes, not yet adopted'],
    ['adopted', ADOPTED, 'Adopted minutes'],
  ] as const)('A12: the title changes with the state: %s', async (_state, status, title) => {
    const { text, pdf, drawn } = await read({ status });
    expect(text).toContain(title);
    expect(pdf.bookmarks[0]?.title).toBe(title);
    expect((await word({ status })).text).toContain(title);
    const isDraft = title === 'Draft minutes';
    expect(drawn.title.startsWith('Draft minutes')).toBe(isDraft);
    for (const page of pdf.pages) expect(page.text.includes('DRAFT')).toBe(isDraft);
    expect(text.includes('Agreed by the chair Joan Adeyemi on 22 November 2010')).toBe(!isDraft);
  });

  test('A12: adopted minutes name the corrections with which they were adopted, and have a place to sign', async () => {
    const { text } = await read({ status: ADOPTED });
    expect(text).toContain('Adopted on 22 January 2011, at: Ordinary meeting, with these corrections:');
    expect(text).toContain('Item 3: For “Tuesday” read “Thursday”.');
    expect(text).toContain('Signed by the chair as a true record');
    const plain = { ...ADOPTED, adopted: ADOPTED.adopted && { ...ADOPTED.adopted, corrections: [] } };
    expect((await read({ status: plain })).text).toContain('Adopted as presented on 22 January 2011');
    expect((await read()).text).not.toContain('Signed by the chair');
  });

  test('what is hidden in an edition has its title and whose it is', async () => {
    const { text } = await read();
    expect(text).toContain('5. Complaints This item is not for publication.');
    expect(text).toContain('6. Members’ own matters This item is for members only.');
    const members = await read({ edition: 'members' });
    for (const page of members.pdf.pages) expect(page.text).toContain('For members only');
    expect(members.drawn.fileName).toBe('2010-11-13 Minutes Ordinary meeting as circulated, members’ edition.pdf');
  });

  test('E7: minutes of an annual meeting copy the declared result: votes by candidate, nobody’s vote', async () => {
    const result: MinutesSnapshot['results'][number] = {
      ...{ office: 'chair', seats: 1, kind: 'contested', vacant: 0, again: [], elected: ['Ruth Okafor'] },
      figures: [
        { name: 'Ruth Okafor', votes: 14 },
        { name: 'Ann Bell', votes: 9 },
      ],
      ...{ declaredOn: '2010-11-13', returningOfficer: 'Owen Prentice', sha256: 'ab' },
    } as MinutesSnapshot['results'][number];
    const items = [minuted('Election', { kind: 'election' }), minuted('Other')];
    const { text } = await read({ minutes: { ...minutesData.minutes, items, results: [result] } });
    expect(text).toMatch(
      /1\. Election Declared result: Chair Ruth Okafor is elected as chair\..*Ruth Okafor 14 Elected Ann Bell 9/,
    );
    expect(text).toContain('Declared by Owen Prentice, returning officer, on 13 November 2010');
    expect(text.indexOf('2. Other')).toBeGreaterThan(text.indexOf('Ann Bell'));
    const without = await read({ minutes: { ...minutesData.minutes, items: [minuted('Other')], results: [result] } });
    expect(without.text).toContain('Results of the election');
    const secret = { ...result, figures: null };
    const few = await read({ minutes: { ...minutesData.minutes, items, results: [secret] } });
    expect(few.text).toContain('The figures are not published.');
  });

  test('is headings, lists and tables for readers’ software, with a bookmark for each item', async () => {
    const { pdf } = await read();
    const roles = rolesOf(pdf);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H2')).toHaveLength(9);
    expect(roles).toContain('L');
    expect(pdf.pages.flatMap((page) => elements(page.roles)).filter(({ role }) => role === 'Table')).toHaveLength(1);
    expect(pdf.bookmarks[0]?.items.map(({ title }) => title)).toEqual([
      'Attendance',
      ...minutesData.minutes.items.map(({ title }, at) => `${at + 1}. ${title}`),
    ]);
  });

  test('in a pack it has no feet and no marks of its own', async () => {
    const { pdf } = await read({ foot: false, edition: 'members' });
    for (const page of pdf.pages) expect(page.text).not.toMatch(/Page \d+ of|For members only/);
  });

  test('as a picture keeps to its margins on every page', async () => {
    const { drawn } = await read({ edition: 'members' });
    for (let page = 1; page <= drawn.pages; page++) {
      const picture = await renderPage(drawn.bytes, page);
      const box = inkBox(picture);
      expect(box.left).toBeGreaterThanOrEqual(50);
      expect(picture.width - box.right).toBeGreaterThanOrEqual(50);
    }
  });

  test('minutes of a meeting of which nothing is known yet are still a paper', async () => {
    const nothing = {
      present: [],
      substitutes: [],
      inAttendance: [],
      apologies: [],
      absent: [],
      items: [],
      adopted: [],
    };
    const blank = { inTheChair: '', takenBy: '', opened: null, closed: null, publicPresent: null, pressPresent: null };
    const bare = { ...minutesData.minutes, ...nothing, ...blank, next: null };
    const { text } = await read({ minutes: bare, status: DRAFT, venue: null });
    expect(text).toContain('These minutes have no items.');
    expect(text).toContain('from 6:30pm');
  });
});

describe('the Word file', () => {
  test('has the same bytes twice, and others with another clock', async () => {
    const [first, second] = [await word(), await word()];
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const later = await word({}, '2011-05-11T09:00:00.000Z');
    expect(Buffer.from(later.bytes).equals(Buffer.from(first.bytes))).toBe(false);
    expect(first.file('docProps/core.xml')).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">${NOW}`);
  });

  test('has headings, lists and a table with a repeated head row, in British English', async () => {
    const { document, file } = await word();
    expect(document.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(document.match(/w:val="Heading2"/g)).toHaveLength(9);
    expect(document).toContain('<w:numPr>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(file('word/styles.xml')).toContain('w:val="en-GB"');
    expect(file('docProps/core.xml')).toContain('Minutes as circulated: Ordinary meeting, 13 November 2010');
  });

  test('A16: stands on the headed paper, with its logo and what the logo shows', async () => {
    const logo = { bytes: discLogo(), mime: 'image/png', alt: 'A red disc' };
    const { files, file } = await word({ paper: { ...paper, logo } });
    const heads = Object.keys(files)
      .filter((name) => /^word\/header\d\.xml$/.test(name))
      .map(file)
      .join('');
    const said = heads.replace(/<[^>]+>/g, ' ');
    for (const words of [paper.groupName, paper.phone, paper.email, paper.website]) expect(said).toContain(words);
    expect(heads).toContain('A red disc');
    expect(Object.keys(files).some((name) => name.startsWith('word/media/'))).toBe(true);
    const again = await word({ paper: { ...paper, logo } });
    expect(Buffer.from(again.bytes).equals(Buffer.from((await word({ paper: { ...paper, logo } })).bytes))).toBe(true);
  });

  test('says on every page that it is a draft, or for whom it is', async () => {
    const { files, file } = await word({ status: DRAFT, edition: 'restricted' });
    const heads = Object.keys(files).filter((name) => /^word\/header\d\.xml$/.test(name));
    expect(heads).toHaveLength(2);
    for (const head of heads) {
      expect(file(head)).toContain('DRAFT: not agreed by the chair');
      expect(file(head)).toContain('Restricted: not for publication');
    }
  });

  test('carries nothing that XML cannot: control characters, halves of characters, brackets', async () => {
    const items = [minuted('A & B <c>', { text: 'bell \u0007 half \ud800 end \uffff' })];
    const { document } = await word({ minutes: { ...minutesData.minutes, items } });
    expect(document).toContain('A &amp; B &lt;c&gt;');
    expect(document.isWellFormed()).toBe(true);
    expect([...document].filter((each) => each < ' ' || each === '\uffff')).toEqual([]);
  });
});
