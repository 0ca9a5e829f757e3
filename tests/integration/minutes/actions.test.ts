import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MeetingId } from '../../../db/base/brand.ts';
import { agendaDocumentData } from '../../../db/meetings/document-data.ts';
import { actionLogData } from '../../../electron/document-sources-minutes.ts';
import { paper } from '../../documents/support/samples.ts';
import { must } from '../../support/core.ts';
import { bringTo } from '../meetings/support.ts';
import { begun, type Hall, hall, NEXT_DAY } from './support.ts';

async function acting() {
  const h = await hall();
  await begun(h);
  const itemId = (await h.minutes()).items[0]?.id ?? 0;
  const add = (more: Record<string, unknown> = {}) =>
    h.api.minutes.addAction({
      ...{ meetingId: h.meetingId, itemId, decisionId: null, text: 'Write to the borough', due: '2011-06-30' },
      ...{ ownerMemberId: h.members[0], ownerName: '' },
      ...more,
    });
  return { ...h, itemId, add };
}

const log = async (h: Hall, state: 'open' | 'closed' | 'all' = 'all') =>
  must(await h.api.minutes.actions({ state, ownerMemberId: null }));

test('A13: an action has a running number of its year, an owner and a day that is not before the meeting', async () => {
  const h = await acting();
  expect(must(await h.add()).reference).toBe('2011/1');
  expect(must(await h.add({ ownerMemberId: null, ownerName: 'Insp. Lee' })).reference).toBe('2011/2');
  const wrong = [
    [{ ownerMemberId: null }, 'minutes.ownerMissing', 'ownerMemberId'],
    [{ ownerName: 'Insp. Lee' }, 'minutes.ownerMissing', 'ownerMemberId'],
    [{ ownerMemberId: 999 }, 'meetings.unknownMember', 'ownerMemberId'],
    [{ due: '2011-05-23' }, 'minutes.dueBefore', 'due'],
  ] as const;
  for (const [more, key, path] of wrong) {
    expect(await h.add(more)).toMatchObject({ problem: { key, fields: [{ path }] } });
  }
  expect(await h.add({ decisionId: 999 })).toMatchObject({ problem: { kind: 'notFound' } });
  expect(await h.add({ itemId: 999 })).toMatchObject({ problem: { kind: 'notFound' } });
  expect(await log(h)).toMatchObject([
    { reference: '2011/1', owner: 'Ms Amina Adams', state: 'open' },
    { reference: '2011/2', owner: 'Insp. Lee' },
  ]);
  const [own] = h.members;
  expect(must(await h.api.minutes.actions({ state: 'open', ownerMemberId: own }))).toHaveLength(1);
});

test('A13: dated words on how it goes; closed with what came of it; opened again with the reason; nothing is lost', async () => {
  const h = await acting();
  const { api } = h;
  let at = must(await h.add());
  const of = () => ({ actionId: at.actionId, version: at.version });
  const keep = (done: { actionId: typeof at.actionId; version: number }) => {
    at = { ...at, ...done };
  };
  expect(await api.minutes.updateAction({ ...of(), on: '2011-05-25', text: 'x' })).toMatchObject({
    problem: { key: 'minutes.inFuture' },
  });
  keep(must(await api.minutes.updateAction({ ...of(), on: '2011-05-24', text: 'Letter written' })));
  const stale = { actionId: at.actionId, version: 1 };
  expect(await api.minutes.updateAction({ ...stale, on: '2011-05-24', text: 'x' })).toMatchObject({
    problem: { kind: 'changed' },
  });
  h.day('2011-06-10');
  const close = { to: 'done' as const, on: '2011-06-09', outcome: 'The lights are repaired' };
  expect(await api.minutes.closeAction({ ...of(), ...close, on: '2011-05-01' })).toMatchObject({
    problem: { key: 'minutes.dueBefore', fields: [{ path: 'on' }] },
  });
  keep(must(await api.minutes.closeAction({ ...of(), ...close })));
  expect(await log(h, 'open')).toEqual([]);
  expect(await log(h, 'closed')).toMatchObject([{ state: 'done', closedOn: '2011-06-09', outcome: close.outcome }]);
  expect(await api.minutes.updateAction({ ...of(), on: '2011-06-10', text: 'x' })).toMatchObject({
    problem: { rule: 'A13', key: 'minutes.actionClosed' },
  });
  keep(must(await api.minutes.reopenAction({ ...of(), reason: 'They failed again' })));
  expect(await log(h, 'open')).toMatchObject([
    {
      updates: [
        { text: 'Letter written' },
        { text: close.outcome },
        { text: 'They failed again', by: 'Grace Adeyemi' },
      ],
    },
  ]);
  expect(await api.minutes.reopenAction({ ...of(), reason: 'x' })).toMatchObject({
    problem: { key: 'minutes.actionOpen' },
  });
  const owner = { ownerMemberId: null, ownerName: 'The chair' };
  expect(await api.minutes.changeAction({ ...of(), text: 'Ring', due: '2011-01-01', ...owner })).toMatchObject({
    problem: { key: 'minutes.dueBefore' },
  });
  keep(must(await api.minutes.changeAction({ ...of(), text: 'Ring', due: '2011-07-01', ...owner })));
  expect(await log(h)).toMatchObject([{ text: 'Ring', owner: 'The chair', due: '2011-07-01' }]);
});

test('A13: the next meeting sees what is open and what was closed since; the one after that no longer sees the closed', async () => {
  const h = await acting();
  const open = must(await h.add({ text: 'Still open' }));
  const closed = must(await h.add({ text: 'Closed since' }));
  h.day('2011-06-10');
  const outcome = { to: 'done' as const, on: '2011-06-10', outcome: 'Done' };
  const { actionId, version } = closed;
  must(await h.api.minutes.closeAction({ actionId, version, ...outcome }));
  const arising = async (id: number) => (await h.minutes(id)).arising.map(({ reference }) => reference);
  expect(await arising(h.meetingId)).toEqual([]);
  expect(await arising(h.nextId)).toEqual([open.reference, closed.reference]);
  h.day(NEXT_DAY);
  const third = await h.plan({ date: '2011-09-27' });
  expect(await arising(third)).toEqual([open.reference]);
});

test('A13: an action of an item that is not for everybody is in nobody else’s log, page, reminder or paper', async () => {
  const h = await hall();
  await begun(h);
  const item = (await h.minutes()).items[2];
  if (!item) throw new Error('no item');
  const { id: itemId, version, title, began } = item;
  must(await h.api.minutes.changeItem({ itemId, version, title, began, audience: 'members', outcome: 'noted' }));
  const secret = { text: 'Ring the family.', ownerMemberId: h.members[0], ownerName: '', due: '2011-05-26' };
  must(await h.api.minutes.addAction({ meetingId: h.meetingId, itemId, decisionId: null, ...secret }));
  const sees = async (role: Parameters<Hall['as']>[0]) => {
    h.as(role);
    const log = must(await h.api.minutes.actions({ state: 'all', ownerMemberId: null }));
    const { due } = must(await h.api.reports.home({}));
    const { actions, arising } = await h.minutes();
    const edition = role === 'administrator' ? ('restricted' as const) : ('public' as const);
    const printed = actionLogData(h.core.office().read, paper, { on: h.clock.today(), edition });
    return [log, due, [...actions, ...arising], printed.actions].map((rows) =>
      JSON.stringify(rows).includes(secret.text),
    );
  };
  expect(await sees('administrator')).toEqual([true, true, true, true]);
  expect(await sees('reader')).toEqual([false, false, false, false]);
  expect((await sees('treasurer'))[0]).toBe(true);
  h.as('reader');
  const made = { job: randomUUID(), request: { kind: 'actionLog' as const, edition: 'members' as const } };
  expect(await h.api.documents.make(made)).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
});

test('A13: what is open stands on the next agenda, on an agreed one as it was on that day', async () => {
  const h = await acting();
  const first = must(await h.add());
  must(await h.add({ ownerMemberId: null, ownerName: 'Insp. Lee' }));
  const onPaper = (version?: number) =>
    agendaDocumentData(h.core.office().read, h.nextId as MeetingId, version)?.snapshot.arising;
  expect(agendaDocumentData(h.core.office().read, h.meetingId as MeetingId)?.snapshot.arising).toEqual([]);
  expect(onPaper()).toEqual(['2011/1', '2011/2']);
  await bringTo(h, h.nextId, 'agreed');
  const { actionId, version } = first;
  must(await h.api.minutes.closeAction({ actionId, version, to: 'done', on: '2011-05-24', outcome: 'Written' }));
  expect(onPaper(1)).toEqual(['2011/1', '2011/2']);
  const third = await h.plan({ date: '2011-09-27' });
  expect(agendaDocumentData(h.core.office().read, third as MeetingId)?.snapshot.arising).toEqual(['2011/2']);
});
