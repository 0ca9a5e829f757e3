import { expect, test } from 'vitest';
import type { AgendaVersionId, MeetingId } from '../../../db/base/brand.ts';
import type { Audience } from '../../../db/meetings/words.ts';
import { attachment, pack, packEdition } from '../../../db/schema.ts';
import { must } from '../../support/core.ts';
import { signInAs } from '../meetings/support.ts';
import { type Sending, sending } from './support.ts';

const NOW = '2011-03-01T09:00:00.000Z';

const out = (s: Sending, more: Partial<Parameters<Sending['api']['distribution']['record']>[0]> = {}) => ({
  ...{ meetingId: s.meetingId, key: 'agenda:1:members', on: '2011-03-01', note: '', sha256: '' },
  recipients: s.members.slice(0, 2).map((memberId) => ({ memberId, name: '', way: 'email' as const })),
  ...more,
});

test('A4: what went out is on record with its day, who had it and by which way; who has not had it is named', async () => {
  const s = await sending();
  expect(
    (await s.distribution()).papers.map(({ title, sentTo, editions }) => [title, sentTo, editions.length]),
  ).toEqual([
    ['Invitation', 0, 1],
    ['Agenda, version 1', 0, 2],
  ]);
  must(await s.api.distribution.record(out(s, { note: 'With the notice' })));
  const page = await s.distribution();
  expect(page.papers[1]).toMatchObject({
    sentTo: 2,
    missing: [{ name: 'Ms Amina Clarke' }, { name: 'Ms Amina Davies' }],
  });
  expect(page.sent).toMatchObject([
    {
      ...{ title: 'Agenda, version 1', audience: 'members', on: '2011-03-01', note: 'With the notice' },
      recipients: [
        { name: 'Ms Amina Adams', way: 'email' },
        { name: 'Ms Amina Brown', way: 'email' },
      ],
    },
  ]);
  // The other edition of the same agenda counts too.
  const rest = [
    { memberId: s.members[2], name: '', way: 'by_hand' as const },
    { memberId: s.members[3], name: '', way: 'post' as const },
    { memberId: null, name: 'Central library', way: 'display' as const },
  ];
  must(await s.api.distribution.record(out(s, { key: 'agenda:1:public', recipients: rest })));
  expect((await s.distribution()).papers[1]).toMatchObject({ sentTo: 4, missing: [] });
});

test('the members’ edition goes nowhere where everybody finds it', async () => {
  const s = await sending();
  const website = { memberId: null, name: 'www.example.org', way: 'website' as const };
  expect(await s.api.distribution.record(out(s, { recipients: [website] }))).toMatchObject({
    problem: { key: 'distribution.notForAll' },
  });
  must(await s.api.distribution.record(out(s, { key: 'agenda:1:public', recipients: [website] })));
});

test('nobody, somebody twice, a stranger, a day to come and a paper that is not there are refused', async () => {
  const s = await sending();
  const to = (memberId: number | null, name = '') => ({ memberId, name, way: 'email' as const });
  const tried = [
    [out(s, { recipients: [] }), 'general.invalid'],
    [out(s, { recipients: [to(s.members[0]), to(s.members[0])] }), 'distribution.twice'],
    [out(s, { recipients: [to(null)] }), 'distribution.who'],
    [out(s, { recipients: [to(s.members[0], 'And a name')] }), 'distribution.who'],
    [out(s, { recipients: [to(999)] }), 'meetings.unknownMember'],
    [out(s, { on: '2011-03-02' }), 'distribution.inFuture'],
    [out(s, { key: 'agenda:7:public' }), 'distribution.gone'],
  ] as const;
  for (const [input, key] of tried) expect(await s.api.distribution.record(input)).toMatchObject({ problem: { key } });
  expect((await s.distribution()).sent).toEqual([]);
});

test('what is on record never changes, keeps no address, and the history has none either', async () => {
  const s = await sending();
  must(await s.api.distribution.record(out(s)));
  const { sqlite } = s.core.office();
  for (const sql of [
    'update distribution set note = 1',
    'delete from distribution',
    'delete from distribution_recipient',
  ]) {
    expect(() => sqlite.exec(sql)).toThrow('what was sent stays on record');
  }
  const rows = sqlite.prepare('select * from distribution_recipient').all();
  const event = sqlite.prepare('select * from audit_event order by id desc limit 1').get();
  expect(JSON.stringify([rows, event])).not.toMatch(/example\.org|High Street/);
  expect(event).toMatchObject({
    action: 'distribution.recorded',
    label: 'Ordinary meeting, 24 May 2011: Agenda, version 1',
  });
});

test('who had what is for those who send it; addresses never leave the register', async () => {
  const s = await sending();
  expect(JSON.stringify(await s.distribution())).not.toMatch(/@|High Street/);
  await signInAs(s, 'chair', 'Ruth Okafor');
  expect((await s.distribution()).may.send).toBe(false);
  expect(await s.api.distribution.record(out(s))).toMatchObject({ problem: { kind: 'notAllowed' } });
});

test('a reader is not told who had what', async () => {
  const s = await sending();
  await signInAs(s, 'reader', 'Owen Prentice');
  expect(await s.api.distribution.page({ meetingId: s.meetingId })).toMatchObject({ problem: { kind: 'notAllowed' } });
});

test('a pack goes out in the edition that was built; a newer one takes its place, supplements follow it', async () => {
  const s = await sending();
  const { write } = s.core.office();
  const build = (number: number, kind: 'pack' | 'supplement', audiences: readonly Audience[]) => {
    const file = { sha256: 'a'.repeat(63) + number, name: 'pack.pdf', mime: 'application/pdf', bytes: 9, addedAt: NOW };
    const { id: attachmentId } = write.insert(attachment).values(file).returning({ id: attachment.id }).get();
    const made = { meetingId: s.meetingId as MeetingId, number, kind, versionId: 1 as AgendaVersionId };
    const pages = { firstPage: 1, lastPage: 9, builtBy: 'Grace Adeyemi', builtAt: NOW };
    const { id: packId } = write
      .insert(pack)
      .values({ ...made, ...pages })
      .returning({ id: pack.id })
      .get();
    for (const audience of audiences)
      write.insert(packEdition).values({ packId, audience, attachmentId, pages: 9 }).run();
    return packId;
  };
  build(1, 'pack', ['public', 'members']);
  const second = build(2, 'pack', ['public', 'members', 'restricted']);
  build(3, 'supplement', ['public']);
  const packs = (await s.distribution()).papers.filter(({ what }) => what === 'pack' || what === 'supplement');
  expect(packs.map(({ title, editions }) => [title, editions.map(({ forAll }) => forAll)])).toEqual([
    ['Pack 2', [true, true, false]],
    ['Supplement 3', [true]],
  ]);
  const key = `pack:${second}:restricted`;
  const place = { memberId: null, name: 'Library', way: 'display' as const };
  expect(await s.api.distribution.record(out(s, { key, recipients: [place] }))).toMatchObject({
    problem: { key: 'distribution.notForAll' },
  });
  must(await s.api.distribution.record(out(s, { key })));
});
