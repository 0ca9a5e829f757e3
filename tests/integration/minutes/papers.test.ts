import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Audience } from '../../../db/meetings/words.ts';
import { flat, readPdf } from '../../documents/support/read-pdf.ts';
import { must } from '../../support/core.ts';
import { begun, bringMinutesTo, finished, type Hall, hall, nextBegun, take } from './support.ts';

const make = (h: Hall, edition: Audience, meetingId = h.meetingId) =>
  h.api.documents.make({ job: randomUUID(), request: { kind: 'minutes', meetingId, edition } });

async function textOf(h: Hall, edition: Audience, meetingId = h.meetingId): Promise<string> {
  const { id } = must(await make(h, edition, meetingId));
  const { bytes } = must(await h.api.documents.bytes({ documentId: id }));
  return flat((await readPdf(bytes)).text);
}

/** Something is typed under the item with that number, for that audience. */
async function typed(h: Hall, at: number, text: string, audience: Audience = 'public') {
  const item = (await h.minutes()).items[at];
  if (!item) throw new Error('no such item');
  const { version } = must(await h.api.minutes.saveText({ itemId: item.id, version: item.version, text }));
  const { title, began } = item;
  const outcome = 'noted' as const;
  must(await h.api.minutes.changeItem({ itemId: item.id, version, title, began, audience, outcome }));
  return item.id;
}

test('the public edition has nothing of a restricted item but its title, in the PDF and in the Word file', async () => {
  const h = await hall();
  await begun(h);
  const itemId = await typed(h, 2, 'Names were named.', 'restricted');
  const action = { text: 'Ring the family.', ownerMemberId: h.members[0], ownerName: '', due: '2011-06-30' };
  must(await h.api.minutes.addAction({ meetingId: h.meetingId, itemId, decisionId: null, ...action }));
  for (const [edition, isIn] of [
    ['public', false],
    ['members', false],
    ['restricted', true],
  ] as const) {
    const text = await textOf(h, edition);
    expect(text.includes('Names were named.'), edition).toBe(isIn);
    expect(text.includes('Ring the family.'), edition).toBe(isIn);
    expect(text).toContain('3. Members’ oral updates');
    const { file } = must(await h.api.minutes.saveWord({ meetingId: h.meetingId, edition }));
    const document = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    expect(document.includes('Names were named.'), edition).toBe(isIn);
    expect(document.includes('Ring the family.'), edition).toBe(isIn);
  }
});

test('A12: a draft is on paper for the secretariat and the chair alone; each edition opens as the minutes go on', async () => {
  const h = await hall();
  await begun(h);
  await finished(h);
  const may = async (role: Parameters<Hall['as']>[0], edition: Audience) => {
    h.as(role);
    const pdf = await make(h, edition);
    const word = await h.api.minutes.saveWord({ meetingId: h.meetingId, edition });
    expect(word.ok).toBe(pdf.ok);
    h.as('administrator');
    return pdf.ok || pdf.problem.kind;
  };
  expect(await may('reader', 'public')).toBe('notAllowed');
  expect(await may('treasurer', 'members')).toBe('notAllowed');
  expect(await may('chair', 'restricted')).toBe(true);
  for (const step of ['send_to_chair', 'agree', 'circulate'] as const) must(await take(h, step));
  expect(await may('treasurer', 'members')).toBe(true);
  expect(await may('reader', 'public')).toBe('notAllowed');
  must(await take(h, 'make_public'));
  expect(await may('reader', 'public')).toBe(true);
  expect(await may('reader', 'members')).toBe('notAllowed');
  expect(await may('treasurer', 'restricted')).toBe('notAllowed');
});

test('A12: agreed minutes are printed as they were agreed, whatever becomes of an action afterwards', async () => {
  const h = await hall();
  await begun(h);
  const itemId = await typed(h, 3, 'The crime map was shown.');
  const action = { text: 'Send the figures.', ownerMemberId: h.members[1], ownerName: '', due: '2011-06-10' };
  must(await h.api.minutes.addAction({ meetingId: h.meetingId, itemId, decisionId: null, ...action }));
  await finished(h);
  expect(await textOf(h, 'public')).toMatch(/Draft minutes/);
  for (const step of ['send_to_chair', 'agree'] as const) must(await take(h, step));
  const before = must(await make(h, 'public'));
  const [row] = (await h.minutes()).actions;
  const change = {
    text: 'Send the figures by ward.',
    ownerMemberId: h.members[2] ?? null,
    ownerName: '',
    due: '2011-07-01',
  };
  must(await h.api.minutes.changeAction({ actionId: row?.id ?? 0, version: row?.version ?? 0, ...change }));
  expect(must(await make(h, 'public')).sha256).toBe(before.sha256);
  const text = await textOf(h, 'public');
  expect(text).toContain('Agreed by the chair Ruth Okafor on 24 May 2011');
  expect(text).toContain('Send the figures.');
  expect(text).not.toContain('by ward');
});

test('A12: adopted minutes say where, and with which corrections; those of the meeting that adopted say it too', async () => {
  const h = await hall();
  await bringMinutesTo(h, 'public');
  await nextBegun(h);
  const corrections = [{ item: '4', text: 'For 12 read 21.' }];
  const adopting = { atMeetingId: h.nextId, corrections, lateReason: '', accepted: [] };
  must(await h.api.minutes.adopt({ ...(await h.minutesAt()), ...adopting }));
  expect(await textOf(h, 'public')).toMatch(/Adopted minutes .* Item 4: For 12 read 21\./);
  expect(await textOf(h, 'public', h.nextId)).toContain(
    'The minutes of 24 May 2011 were adopted with these corrections:',
  );
});

test('a saved file is among the issued documents, and a meeting without minutes has none on paper', async () => {
  const h = await hall();
  expect(await make(h, 'public')).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  expect(await h.api.minutes.saveWord({ meetingId: h.meetingId, edition: 'public' })).toMatchObject({ ok: false });
  await begun(h);
  const { file } = must(await h.api.minutes.saveWord({ meetingId: h.meetingId, edition: 'public' }));
  expect(file?.name).toBe('2011-05-24 Draft minutes Ordinary meeting.docx');
  const [issued] = must(await h.api.documents.issued({ meetingId: h.meetingId }));
  expect(issued).toMatchObject({ kind: 'minutes', fileName: file?.name, how: 'saved', pages: 0 });
});
