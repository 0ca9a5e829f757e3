import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { type Sending, sending } from './support.ts';

const WORDS = { subject: 'Agenda – Tŷ Mawr £5', text: 'Please find the agenda.\n\nIt is on 24 May.' };

const ask = (s: Sending, how: 'each' | 'blind', memberIds: number[]) =>
  s.api.distribution.makeDrafts({ ...WORDS, meetingId: s.meetingId, key: 'agenda:1:members', how, memberIds });

async function fileOf(outcome: ReturnType<typeof ask>) {
  const { file, sha256 } = must(await outcome);
  if (!file) throw new Error('no file');
  return { ...file, sha256 };
}

const mail = (bytes: Uint8Array) => PostalMime.parse(bytes);
const raw = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('one draft a member: each has their own, with their greeting and the PDF, and nobody else’s address', async () => {
  const s = await sending();
  const file = await fileOf(ask(s, 'each', [s.members[0], s.members[3]]));
  expect(file).toMatchObject({ name: 'Agenda-Tŷ-Mawr-5.zip', mime: 'application/zip' });
  const drafts = unzipSync(file.bytes);
  expect(Object.keys(drafts)).toEqual(['001-Ms-Amina-Adams.eml', '002-Ms-Amina-Davies.eml']);
  const [first, second] = Object.values(drafts) as [Uint8Array, Uint8Array];
  const read = await mail(first);
  expect(read).toMatchObject({
    subject: WORDS.subject,
    from: { address: 'secretariat@example.org' },
    to: [{ name: 'Ms Amina Adams', address: 'adams@example.org' }],
    date: '2011-03-01T09:00:00.000Z',
  });
  expect(read.bcc).toBeUndefined();
  expect(read.text?.trimEnd()).toBe(`Dear Ms Amina Adams\n\n${WORDS.text}`);
  expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  const [attached] = read.attachments;
  expect(attached).toMatchObject({ mimeType: 'application/pdf', disposition: 'attachment' });
  expect(attached?.filename).toMatch(/\.pdf$/);
  const bytes = new Uint8Array(attached?.content as ArrayBuffer);
  expect(raw(bytes.slice(0, 5))).toBe('%PDF-');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  expect(raw(first)).not.toContain('davies');
  expect(raw(second)).not.toContain('adams');
});

test('one draft for all: everybody is blind, and the group itself is the one it goes to', async () => {
  const s = await sending();
  const file = await fileOf(ask(s, 'blind', [s.members[0], s.members[1], s.members[3]]));
  expect(file.mime).toBe('message/rfc822');
  const read = await mail(file.bytes);
  expect(read.to).toMatchObject([{ address: 'secretariat@example.org' }]);
  expect(read.cc).toBeUndefined();
  expect(read.bcc?.map(({ address }) => address)).toEqual([
    'adams@example.org',
    'brown@example.org',
    'davies@example.org',
  ]);
  // What a mail program sends is everything but the line of blind copies.
  const sent = raw(file.bytes).replace(/^Bcc:.*(\r?\n[ \t].*)*/m, '');
  expect(sent).not.toMatch(/adams|brown|davies/);
  expect(read.text?.trimEnd()).toBe(`Dear all\n\n${WORDS.text}`);
});

test('one member is one draft, without an archive', async () => {
  const s = await sending();
  expect((await fileOf(ask(s, 'each', [s.members[0]]))).name).toBe('Agenda-Tŷ-Mawr-5.eml');
});

test('the same clock gives the same bytes', async () => {
  const s = await sending();
  const [one, two] = [await fileOf(ask(s, 'blind', [s.members[0]])), await fileOf(ask(s, 'blind', [s.members[0]]))];
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
});

test('without an e-mail address the member is named; a stranger is not found; nothing is on record then', async () => {
  const s = await sending();
  expect(await ask(s, 'each', [s.members[0], s.members[2]])).toMatchObject({
    problem: { key: 'distribution.noAddress', params: { name: 'Ms Amina Clarke' } },
  });
  expect(await ask(s, 'each', [999])).toMatchObject({ problem: { kind: 'notFound' } });
  const { sqlite } = s.core.office();
  const made = sqlite.prepare("select count(*) n from audit_event where action = 'distribution.draftsMade'");
  expect(made.get()).toEqual({ n: 0 });
  await fileOf(ask(s, 'each', [s.members[0]]));
  expect(made.get()).toEqual({ n: 1 });
});

test('a name cannot add a line to the head of an e-mail', async () => {
  const s = await sending();
  const { sqlite } = s.core.office();
  // Not even one that came into the file by another way than the program's.
  sqlite
    .prepare("update member set first_name = 'Eve' || char(13) || char(10) || 'Bcc: spy@example.org' where id = ?")
    .run(s.members[0]);
  const read = await mail((await fileOf(ask(s, 'each', [s.members[0]]))).bytes);
  expect(read.bcc).toBeUndefined();
});
