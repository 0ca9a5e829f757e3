import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { begun, bringMinutesTo, hall, nextBegun, take } from './support.ts';

const CORRECTIONS = [
  { item: '3', text: 'For “four burglaries” read “fourteen burglaries”.' },
  { item: '', text: 'Mr Brown sent apologies.' },
];

test('A12: adopted with corrections: they stand in the minutes of the meeting that adopted them', async () => {
  const h = await hall();
  await bringMinutesTo(h, 'public');
  await nextBegun(h);
  const at = await h.minutesAt();
  must(
    await h.api.minutes.adopt({ ...at, atMeetingId: h.nextId, corrections: CORRECTIONS, lateReason: '', accepted: [] }),
  );
  const adopted = await h.minutes();
  expect(adopted.minutes?.state).toBe('adopted');
  expect(adopted.corrections).toMatchObject(CORRECTIONS);
  expect(adopted.steps.at(-1)).toMatchObject({ step: 'adopt', note: 'corrected', atMeetingId: h.nextId });
  expect(adopted.versions).toHaveLength(1);
  const next = await h.minutes(h.nextId);
  expect(next.adopted).toMatchObject([{ meetingId: h.meetingId, corrections: CORRECTIONS }]);
});

test('A12: as presented when nothing is corrected', async () => {
  const h = await hall();
  await bringMinutesTo(h, 'adopted');
  const { steps, corrections } = await h.minutes();
  expect(steps.at(-1)).toMatchObject({ step: 'adopt', note: 'as_presented' });
  expect(corrections).toEqual([]);
});

test('A12: adopted only at a later meeting of the group whose own minutes are open', async () => {
  const h = await hall();
  await bringMinutesTo(h, 'public');
  const adopt = async (atMeetingId: number) =>
    h.api.minutes.adopt({ ...(await h.minutesAt()), atMeetingId, corrections: [], lateReason: '', accepted: [] });
  expect(await adopt(h.meetingId)).toMatchObject({ problem: { key: 'minutes.adoptedWhere' } });
  expect(await adopt(9_999)).toMatchObject({ problem: { key: 'minutes.adoptedWhere' } });
  const subGroup = await h.plan({ kind: 'sub_group', date: '2011-06-07', title: 'Sub-group' });
  expect(await adopt(subGroup)).toMatchObject({ problem: { key: 'minutes.adoptedWhere' } });
  expect(await adopt(h.nextId)).toMatchObject({ problem: { key: 'minutes.adoptingClosed' } });
  expect((await h.minutes()).adopters).toEqual([]);
  await nextBegun(h);
  expect((await h.minutes()).adopters).toMatchObject([{ id: h.nextId }]);
  must(await adopt(h.nextId));
});

test('A12: what the chair agreed changes through no call: not the text, the items, the lists, the attendance', async () => {
  const h = await hall();
  const { api, meetingId } = h;
  await begun(h);
  const [item] = (await h.minutes()).items;
  if (!item) throw new Error('no item');
  const { id: itemId } = item;
  const decision = { id: null, itemId, text: 'To write', how: 'agreed' as const, carried: true };
  const none = { votesFor: null, votesAgainst: null, abstained: null };
  const { id } = must(await api.minutes.saveDecision({ ...decision, ...none }));
  for (const each of (await h.minutes()).items) {
    const { id: of, version, title, audience, began } = each;
    must(await api.minutes.changeItem({ itemId: of, version, title, audience, began, outcome: 'noted' }));
  }
  for (const step of ['send_to_chair', 'agree'] as const) must(await take(h, step));
  const { version, title, audience, began } = (await h.minutes()).items[0] ?? item;
  const who = { memberId: h.members[0] };
  const refused = [
    await api.minutes.saveText({ itemId, version, text: 'Otherwise' }),
    await api.minutes.changeItem({ itemId, version, title, audience, began, outcome: 'deferred' }),
    await api.minutes.addItem({ meetingId, after: null, title: 'More' }),
    await api.minutes.removeItem({ itemId, version }),
    await api.minutes.saveDecision({ ...decision, ...none, id }),
    await api.minutes.removeRecorded({ kind: 'decision', id }),
    await api.minutes.saveOralUpdate({ id: null, itemId, memberId: h.members[0], text: 'News' }),
    await api.minutes.setPresent({ meetingId, who, present: false }),
    await api.minutes.addGuest({ meetingId, name: 'Somebody', organisation: '' }),
  ];
  for (const outcome of refused) {
    expect(outcome).toMatchObject({ problem: { rule: 'A12', key: 'minutes.agreedAlready' } });
  }
  must(await take(h, 'reopen'));
  must(await api.minutes.setPresent({ meetingId, who, present: false }));
  for (const step of ['send_to_chair', 'agree'] as const) must(await take(h, step));
  const { versions } = await h.minutes();
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(versions[0]?.sha256).not.toBe(versions[1]?.sha256);
});

test('A12: the file itself refuses to change adopted minutes, whoever writes to it', async () => {
  const h = await hall();
  await begun(h);
  const [item] = (await h.minutes()).items;
  const itemId = item?.id ?? 0;
  const none = { votesFor: null, votesAgainst: null, abstained: null };
  const { id: decisionId } = must(
    await h.api.minutes.saveDecision({ id: null, itemId, text: 'To write', how: 'agreed', carried: true, ...none }),
  );
  const [memberId] = h.members;
  const owner = { ownerMemberId: memberId, ownerName: '' };
  const { actionId, version } = must(
    await h.api.minutes.addAction({
      meetingId: h.meetingId,
      itemId,
      decisionId,
      text: 'Write',
      due: '2011-06-01',
      ...owner,
    }),
  );
  must(await h.api.minutes.updateAction({ actionId, version, on: '2011-05-24', text: 'Written' }));
  must(await h.api.minutes.saveOralUpdate({ id: null, itemId, memberId, text: 'News' }));
  const nature = { nature: 'Lives there', declared: 'at_start' as const, leftRoom: true };
  must(await h.api.minutes.saveInterest({ id: null, itemId, memberId, name: '', ...nature }));
  const words = { asker: '', question: 'Why?', answer: 'So.', answeredBy: '', replyTo: '' };
  must(await h.api.minutes.saveFloorQuestion({ id: null, itemId, ...words, answerState: 'answered' }));
  for (const each of (await h.minutes()).items) {
    const { id: of, version: v, title, audience, began } = each;
    must(await h.api.minutes.changeItem({ itemId: of, version: v, title, audience, began, outcome: 'noted' }));
  }
  for (const step of ['send_to_chair', 'agree', 'circulate', 'make_public'] as const) must(await take(h, step));
  await nextBegun(h);
  const at = await h.minutesAt();
  must(
    await h.api.minutes.adopt({ ...at, atMeetingId: h.nextId, corrections: CORRECTIONS, lateReason: '', accepted: [] }),
  );
  const { sqlite } = h.core.office();
  const of = `meeting_id = ${h.meetingId}`;
  const under = `item_id in (select id from minute_item where ${of})`;
  const forbidden = [
    `update minutes set state = 'draft' where ${of}`,
    `update minutes set in_the_chair = 'Somebody' where ${of}`,
    `delete from minutes where ${of}`,
    `update minute_item set text = 'x' where ${of}`,
    `insert into minute_item (meeting_id, position, kind, title, text, audience, version)
       values (${h.meetingId}, 99, 'other', 'x', '', 'public', 1)`,
    ...['interest', 'oral_update', 'floor_question', 'decision'].map((table) => `delete from ${table} where ${under}`),
    `update interest set nature = 'x' where ${under}`,
    `update oral_update set text = 'x' where ${under}`,
    `update floor_question set answer = 'x' where ${under}`,
    `update decision set text = 'x' where ${under}`,
    `insert into oral_update (item_id, position, member_id, text) values (${itemId}, 9, ${memberId}, 'x')`,
    `update attendance set coming = 1 where ${of}`,
    `delete from presence where attendance_id in (select id from attendance where ${of})`,
    `insert into attendance (meeting_id, capacity, name, organisation, version) values (${h.meetingId}, 'in_attendance', 'x', '', 1)`,
    `update minutes_version set snapshot = '{}' where ${of}`,
    `delete from minutes_version where ${of}`,
    `update minutes_step set late_reason = 'x' where ${of}`,
    `delete from minutes_step where ${of}`,
    `update minutes_correction set text = 'x' where ${of}`,
    `delete from minutes_correction where ${of}`,
    `update action_update set text = 'x'`,
    `delete from action_update`,
    `delete from action`,
  ];
  for (const sql of forbidden) {
    expect(() => sqlite.prepare(sql).run(), sql).toThrow(
      /agreed|adopted|locked|never change|stay on record|stays|stay as/,
    );
  }
  expect(() => sqlite.prepare(`delete from minute_item where ${of}`).run()).toThrow();
});
