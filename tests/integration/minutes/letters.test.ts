import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { flat, readPdf } from '../../documents/support/read-pdf.ts';
import { must } from '../../support/core.ts';
import { begun, type Hall, hall } from './support.ts';

/** A meeting after which four people are written to: an owner, a guest who owes an answer, and two who asked. */
async function followed() {
  const h = await hall();
  const { api, meetingId } = h;
  await begun(h);
  const itemId = (await h.minutes()).items[0]?.id ?? 0;
  const [owner = 0] = h.members;
  const of = { meetingId, itemId, decisionId: null, ownerMemberId: owner, ownerName: '' };
  must(await api.minutes.addAction({ ...of, text: 'Write to the council.', due: '2011-06-20' }));
  must(await api.minutes.addAction({ ...of, text: 'Tell the panel', due: '2011-06-30' }));
  const { attendanceId } = must(await api.minutes.addGuest({ meetingId, name: 'Insp. Bell', organisation: 'Police' }));
  must(await api.minutes.setPresent({ meetingId, who: { attendanceId }, present: true }));
  const question = { id: null, itemId, answer: '', answeredBy: 'Insp. Bell', answerState: 'to_follow' as const };
  const asks = (asker: string, text: string, replyTo: string) =>
    api.minutes.saveFloorQuestion({ ...question, asker, question: text, replyTo });
  must(await asks('Mrs June Tarrant', 'How many stops?', '2 Quay Street\nAB1 4XY'));
  const { id: questionId } = must(await asks('', 'And when?', 'Mr A. Nonymous\n3 Mill Lane'));
  must(await asks('', 'Who knows?', ''));
  return { h, questionId };
}

const letters = async (h: Hall) => must(await h.api.minutes.letters({ meetingId: h.meetingId }));

const make = (h: Hall, chosen: { key: string; text: string }[]) =>
  h.api.documents.make({
    job: randomUUID(),
    request: { kind: 'followUpLetters', meetingId: h.meetingId, letters: chosen },
  });

test('A13, A6: owners of open actions, those who owe an answer, those who wait for one, and guests are suggested, a letter each', async () => {
  const { h } = await followed();
  const { people } = await letters(h);
  expect(people.map(({ name, actions, owes, came, asked }) => [name, actions, owes, came, asked])).toEqual(
    [
      ['Adams', 2, 0, false, false],
      ['Insp. Bell', 0, 3, true, false],
      ['Mrs June Tarrant', 0, 0, false, true],
      ['Mr A. Nonymous', 0, 0, false, true],
    ].map(([name, ...rest]) => [expect.stringContaining(String(name)), ...rest]),
  );
  const [owner, guest, asker, nobody] = people.map(({ text }) => text);
  expect(owner).toContain('Write to the council, by 20 June 2011');
  expect(owner).toContain('before the next meeting, on 26 July 2011');
  expect(guest).toContain('Thank you for coming to our meeting on 24 May 2011.');
  expect(guest).toContain('• How many stops?');
  expect(asker).toMatch(/^Dear Mrs June Tarrant,/);
  expect(nobody).toMatch(/^Dear Sir or Madam,/);
  for (const text of people.map((each) => each.text)) expect(text).toContain('Grace Adeyemi\nSecretariat');
});

test('A16: the chosen letters are one file on headed paper, each with its own address, text and page numbers', async () => {
  const { h } = await followed();
  const { people } = await letters(h);
  const chosen = [people[3], people[0]].map((each) => ({ key: each?.key ?? '', text: each?.text ?? '' }));
  const changed = chosen.map(({ key, text }) => ({ key, text: text.replace('Yours sincerely', 'With thanks') }));
  const made = must(await make(h, changed));
  const { bytes } = must(await h.api.documents.bytes({ documentId: made.id }));
  const pdf = await readPdf(bytes);
  expect(pdf.pages).toHaveLength(2);
  const [first = '', second = ''] = pdf.pages.map(({ text }) => flat(text).replaceAll('\u00a0', ' '));
  expect(first).toContain('Write to the council');
  expect(first).not.toContain('3 Mill Lane');
  expect(second).toContain('Mr A. Nonymous 3 Mill Lane');
  for (const page of [first, second]) {
    expect(page).toContain('With thanks');
    expect(page).toContain('Page 1 of 1');
    expect(page).toContain('24 May 2011');
  }
});

test('letters are for the secretariat and the chair; nobody and unknown people are refused', async () => {
  const { h, questionId } = await followed();
  const [person] = (await letters(h)).people;
  const chosen = [{ key: person?.key ?? '', text: 'Dear all,' }];
  expect(await make(h, [])).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  expect(await make(h, [{ key: 'member:999', text: 'x' }])).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  for (const role of ['reader', 'treasurer'] as const) {
    h.as(role);
    expect(await make(h, chosen)).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
    expect(await h.api.minutes.letters({ meetingId: h.meetingId })).toMatchObject({ ok: false });
  }
  h.as('administrator');
  must(await h.api.minutes.recordReply({ questionId, on: '2011-05-24' }));
  expect((await letters(h)).people.map(({ name }) => name)).not.toContain('Mr A. Nonymous');
  const { id } = must(await make(h, chosen));
  must(await h.api.documents.deliver({ documentId: id, how: 'save' }));
  const [issued] = must(await h.api.documents.issued({ meetingId: h.meetingId }));
  expect(issued).toMatchObject({ kind: 'followUpLetters', title: 'Letter after the meeting of 24 May 2011' });
});

test('there are no letters before the minutes are begun', async () => {
  const h = await hall();
  expect(await h.api.minutes.letters({ meetingId: h.meetingId })).toMatchObject({ ok: false });
});
