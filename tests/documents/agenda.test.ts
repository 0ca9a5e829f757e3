import { describe, expect, test } from 'vitest';
import { type AgendaData, agenda, itemTimes } from '../../electron/documents/agenda.ts';
import { drawAndRead } from './support/draw.ts';
import { contentStreams, elements, flat } from './support/read-pdf.ts';
import { agendaData, modelItems } from './support/samples.ts';

const read = async (change: Partial<AgendaData> = {}) => {
  const { drawn, pdf } = await drawAndRead(agenda, { ...agendaData, ...change });
  return { drawn, pdf, text: flat(pdf.text).replaceAll('\u00a0', ' ') };
};

const inOrder = (text: string, parts: readonly string[]) => {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${part} after ${text.slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
};

test('A5: the model agenda is printed in its order, with its sub-points', async () => {
  const { text } = await read();
  inOrder(
    text,
    modelItems.flatMap((item, at) => [`${at + 1}.`, item.title, ...item.points]),
  );
});

test('A13: open actions are named under the previous minutes; without any nothing is said', async () => {
  const { text } = await read({ arising: ['2010/4', '2010/7'] });
  inOrder(text, ['2.', 'Minutes of previous meeting', 'Open actions: 2010/4, 2010/7 (see the action log)', '3.']);
  expect((await read({ arising: ['2010/4'] })).text).toContain('Open action: 2010/4 (see');
  expect((await read()).text).not.toContain('Open action');
});

test('A3: an agreed agenda says its version, who agreed and when', async () => {
  const { text, drawn } = await read();
  expect(text).toContain('Version 1, agreed by the chair Joan Adeyemi on 3 November 2010');
  expect(text).not.toContain('DRAFT');
  expect(drawn.fileName).toBe('2010-11-13 Agenda Ordinary meeting version 1.pdf');
});

test('A3: a draft says so in words, on every page and in its title', async () => {
  const { pdf, text, drawn } = await read({ status: { state: 'draft' } });
  expect(drawn.title).toContain('Draft agenda');
  expect(drawn.fileName).toContain('Draft agenda');
  expect(text).toContain('has not been agreed by the chair');
  expect(text).not.toContain('agreed by the chair Joan');
  for (const page of pdf.pages) expect(page.text).toContain('DRAFT');
});

test('a supplement keeps the version’s number and says why', async () => {
  const { text } = await read({
    status: {
      state: 'agreed',
      version: 2,
      agreedBy: 'Joan Adeyemi',
      agreedOn: '2010-11-08',
      supplementReason: 'An item on the fires in Mill Lane.',
    },
  });
  inOrder(text, ['Version 2, agreed by the chair', 'Supplement', 'replaces version 1', 'the fires in Mill Lane']);
});

test('A2: day, hours, length and place stand above the items', async () => {
  const { text } = await read();
  inOrder(text, [
    'Saturday 13 November 2010',
    '6:30pm to 8:30pm (2 hours)',
    'Civic Centre, Council chamber, 12 Station Road, Anyborough, AB1 4XY',
    'Agenda – 13 November 2010',
  ]);
});

test('A6: an open meeting says that public and press are welcome and may ask; a closed one does not', async () => {
  expect((await read()).text).toContain('open to the public and to the press');
  const closed = await read({ meeting: { ...agendaData.meeting, open: false } });
  expect(closed.text).not.toContain('open to the public');
  expect(closed.text).toContain('Members of the group only');
});

test('A7: whom to ask and how to tell access needs', async () => {
  const { text } = await read();
  inOrder(text, [
    'please contact Ayşe Whitfield',
    'by 13 October 2010',
    '020 7946 0123',
    'secretariat@example.org',
    '020 7946 0124',
    '020 7946 0125',
  ]);
});

test('A8: the next meeting and its place stand under their item', async () => {
  inOrder((await read()).text, ['Date of next meeting', 'Saturday 22 January 2011 at 6:30pm, Riverside Library']);
});

describe('papers', () => {
  test('the public edition does not name a restricted paper, and says that there is one', async () => {
    const { text } = await read();
    expect(text).toContain('Crime map, October 2010');
    expect(text).not.toContain('Operation Lantern');
    expect(text).toContain('One paper is for members only and not for publication');
  });

  test('the members’ edition names it, marked', async () => {
    const { text, drawn } = await read({ edition: 'members' });
    expect(text).toContain('Operation Lantern: briefing (for members only, not for publication)');
    expect(drawn.fileName).toContain('members’ edition');
  });
});

test('times run on from the start, until the first item of unknown length', () => {
  expect(itemTimes('18:30', [{ minutes: 5 }, { minutes: 10 }, { minutes: null }, { minutes: 5 }])).toEqual([
    '18:30',
    '18:35',
    '18:45',
    null,
  ]);
});

test('the items are a table with header cells, each item named by its first', async () => {
  const { pdf, drawn } = await read();
  const all = pdf.pages.flatMap((page) => elements(page.roles));
  expect(all.filter((each) => each.role === 'Table').length).toBeGreaterThan(0);
  expect(all.some((each) => each.role === 'TD')).toBe(true);
  const file = Buffer.from(drawn.bytes).toString('latin1');
  expect(file.match(/\/S \/TH\n/g)).toHaveLength(4 + modelItems.length);
  expect(file.match(/\/Scope \/Column/g)).toHaveLength(4);
  expect(file).toContain('/Summary (The items of the agenda');
  expect(file.match(/\/Scope \/Row/g)).toHaveLength(modelItems.length);
});

test('the table’s header is printed again on the next page, and tagged only once', async () => {
  const { pdf, drawn } = await read();
  expect(pdf.pages.map((page) => page.text.includes('Presented by'))).toEqual([true, true]);
  expect(
    Buffer.from(drawn.bytes)
      .toString('latin1')
      .match(/\/S \/THead\n/g),
  ).toHaveLength(1);
  const [, second = ''] = contentStreams(drawn.bytes);
  expect(second.match(/\/Artifact <<\n\/Type \/Pagination/g)?.length).toBeGreaterThanOrEqual(4);
});

test('bookmarks lead to the agenda and to whom to ask', async () => {
  const { pdf } = await read();
  expect(pdf.bookmarks).toEqual([{ title: 'Agenda', items: [{ title: 'Questions, and access needs', items: [] }] }]);
});

test('an agenda without items, venue, contact or next meeting is still a paper', async () => {
  const nobody = { name: '', phone: '', email: '', fax: '', minicom: '' };
  const { text } = await read({ items: [], venue: null, next: null, contact: nobody, accessBy: null });
  expect(text).toContain('No items have been put on the agenda yet');
  expect(text).toContain('To be announced');
  expect(text).toContain('please contact us');
});
