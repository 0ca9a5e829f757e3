import { describe, expect, test } from 'vitest';
import { must, PASSPHRASE } from '../../support/core.ts';
import { add } from '../members/support.ts';
import { PDF, type World, world } from './support.ts';

const YOUTH = {
  name: 'Youth sub-group',
  terms: 'To bring young people’s questions to the group, and its answers back.',
  agreedAtId: null as number | null,
  agreedOn: '2011-02-01' as string | null,
  endsOn: '2011-09-30',
};

const begin = async (w: World, more = {}) => must(await w.api.meetings.addSubGroup({ ...YOUTH, ...more })).subGroupId;
const page = async (w: World, subGroupId: number) => must(await w.api.meetings.subGroup({ subGroupId }));
const at = async (w: World, subGroupId: number) => ({ subGroupId, version: (await page(w, subGroupId)).version });

async function goOn(w: World, today: string) {
  w.clock.set(today);
  must(await w.api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
}

describe('A14: sub-groups', () => {
  test('A14: terms, the day they were agreed and an end after it; the meeting that agreed them gives the day', async () => {
    const w = await world();
    const attempt = (more: object) => w.api.meetings.addSubGroup({ ...YOUTH, ...more });
    const refused = (path: string) => ({ problem: { rule: 'A14', fields: [{ path }] } });
    expect(await attempt({ agreedOn: null })).toMatchObject(refused('agreedOn'));
    expect(await attempt({ agreedOn: '2011-03-02' })).toMatchObject(refused('agreedOn'));
    expect(await attempt({ endsOn: '2011-02-01' })).toMatchObject(refused('endsOn'));
    expect(await attempt({ endsOn: '' })).toMatchObject({ problem: { kind: 'invalid', fields: [{ path: 'endsOn' }] } });
    expect(await attempt({ terms: ' ' })).toMatchObject({ problem: { fields: [{ path: 'terms' }] } });
    const later = await w.plan();
    expect(await attempt({ agreedAtId: later })).toMatchObject(refused('agreedAtId'));
    const agreedAtId = await w.plan({ date: '2011-02-15' });
    const id = await begin(w, { agreedAtId, agreedOn: null });
    expect(await page(w, id)).toMatchObject({
      agreedOn: '2011-02-15',
      agreedAt: { id: agreedAtId },
      standing: 'running',
    });
    expect(await attempt({ name: 'YOUTH sub-group' })).toMatchObject({ problem: { key: 'meetings.subGroupName' } });
  });

  test('A14: the home page reminds of the end from six weeks before, until the sub-group is closed', async () => {
    const w = await world();
    const id = await begin(w);
    const due = async () =>
      must(await w.api.reports.home({})).due.filter((item) => 'subGroupId' in item && item.subGroupId === id);
    await goOn(w, '2011-08-18');
    expect(await due()).toEqual([]);
    await goOn(w, '2011-08-19');
    expect(await due()).toMatchObject([{ what: 'sub_group_ends', due: '2011-09-30', late: false }]);
    await goOn(w, '2011-10-01');
    expect(await due()).toMatchObject([{ late: true }]);
    expect(must(await w.api.meetings.subGroups({}))).toMatchObject([{ standing: 'over' }]);
    const close = { ...(await at(w, id)), on: '2011-09-30', reason: 'Its work is done' };
    expect(await w.api.meetings.closeSubGroup(close)).toMatchObject({ problem: { warnings: [{ rule: 'A14' }] } });
    must(await w.api.meetings.closeSubGroup({ ...close, accepted: ['A14'] }));
    expect(await due()).toEqual([]);
    expect(await page(w, id)).toMatchObject({ standing: 'closed', closedReason: 'Its work is done' });
    expect(await w.api.meetings.closeSubGroup({ ...close, ...(await at(w, id)) })).toMatchObject({
      problem: { key: 'meetings.subGroupClosed' },
    });
    must(await w.api.meetings.reopenSubGroup({ ...(await at(w, id)), reason: 'Closed by mistake' }));
    expect((await page(w, id)).standing).toBe('over');
  });

  test('A14: more time needs a later agreement; other terms without one are warned of', async () => {
    const w = await world();
    const id = await begin(w);
    const change = async (more: object) => w.api.meetings.changeSubGroup({ ...YOUTH, ...(await at(w, id)), ...more });
    expect(await change({ endsOn: '2011-12-31' })).toMatchObject({
      problem: { rule: 'A14', key: 'meetings.subGroupLonger', fields: [{ path: 'agreedOn' }] },
    });
    must(await change({ endsOn: '2011-12-31', agreedOn: '2011-03-01' }));
    must(await change({ endsOn: '2011-08-31', agreedOn: '2011-03-01' }));
    const reworded = { terms: 'To bring questions.', endsOn: '2011-08-31', agreedOn: '2011-03-01' };
    expect(await change(reworded)).toMatchObject({ problem: { warnings: [{ key: 'meetings.subGroupTermsAnew' }] } });
    must(await change({ ...reworded, accepted: ['A14'] }));
  });

  test('A14: members with their dates, only within the sub-group’s time', async () => {
    const w = await world();
    const id = await begin(w);
    const memberId = await add(w.api);
    const join = async (from: string, role = 'member' as const) =>
      w.api.meetings.joinSubGroup({ ...(await at(w, id)), memberId, role, from });
    for (const from of ['2011-01-31', '2011-10-01']) {
      expect(await join(from)).toMatchObject({ problem: { rule: 'A14', key: 'meetings.subGroupOutside' } });
    }
    must(await join('2011-02-01'));
    expect(await join('2011-03-01')).toMatchObject({ problem: { key: 'meetings.subGroupMemberAlready' } });
    const leave = async (until: string) =>
      w.api.meetings.leaveSubGroup({ ...(await at(w, id)), memberId, from: '2011-02-01', until });
    expect(await leave('2011-01-31')).toMatchObject({ problem: { fields: [{ path: 'until' }] } });
    must(await leave('2011-02-20'));
    expect(await leave('2011-02-20')).toMatchObject({ problem: { kind: 'notFound' } });
    must(await join('2011-03-01'));
    expect((await page(w, id)).members.map(({ from, until, now }) => [from, until, now])).toEqual([
      ['2011-02-01', '2011-02-20', false],
      ['2011-03-01', null, true],
    ]);
  });

  test('A14: a meeting of a sub-group is one sub-group’s, within its time, and stays there when it is moved', async () => {
    const w = await world();
    const id = await begin(w);
    const other = await begin(w, { name: 'Editorial sub-group' });
    const link = async (meetingId: number, to = id) =>
      w.api.meetings.linkSubGroupMeeting({ ...(await at(w, to)), meetingId });
    const theirs = await w.plan({ kind: 'sub_group', date: '2011-04-05', open: false });
    expect(await link(await w.plan())).toMatchObject({ problem: { key: 'meetings.subGroupMeeting' } });
    const tooLate = await w.plan({ kind: 'sub_group', date: '2011-10-01' });
    expect(await link(tooLate)).toMatchObject({ problem: { rule: 'A14', key: 'meetings.subGroupOutside' } });
    must(await link(theirs));
    expect(await link(theirs, other)).toMatchObject({ problem: { key: 'meetings.subGroupTaken' } });
    const { id: _id, version, ...facts } = (await w.page(theirs)).meeting;
    const { kind, title, start, plannedMinutes, venueId, room, open, expectedMembers, expectedPublic } = facts;
    const move = { meetingId: theirs, version, kind, title, start, plannedMinutes, venueId, room, open };
    const moved = { ...move, expectedMembers, expectedPublic, accepted: ['A1', 'A2', 'A8', 'A9'] };
    expect(await w.api.meetings.change({ ...moved, date: '2011-11-01' })).toMatchObject({
      problem: { rule: 'A14', fields: [{ path: 'date' }] },
    });
    const postpone = { meetingId: theirs, version, to: 'postponed' as const, reason: 'Snow' };
    expect(await w.api.meetings.changeState({ ...postpone, newDate: '2011-11-01' })).toMatchObject({
      problem: { rule: 'A14', fields: [{ path: 'newDate' }] },
    });
    const { copyId } = must(await w.api.meetings.changeState({ ...postpone, newDate: '2011-05-03' }));
    expect((await page(w, id)).meetings.map((each) => each.id)).toEqual([theirs, copyId]);
    must(await w.api.meetings.remove(await w.at(copyId ?? 0)));
    must(await w.api.meetings.unlinkSubGroupMeeting({ ...(await at(w, id)), meetingId: theirs }));
    expect((await page(w, id)).meetings).toEqual([]);
  });

  test('A14: a report to the full group, with its paper, also after the sub-group’s time; then it closes without a warning', async () => {
    const w = await world();
    const id = await begin(w);
    const full = await w.plan({ date: '2011-02-15' });
    const subs = await w.plan({ kind: 'sub_group', date: '2011-02-10' });
    await goOn(w, '2011-10-03');
    const report = async (more: object) =>
      w.api.meetings.reportSubGroup({
        ...(await at(w, id)),
        ...{ on: '2011-10-03', meetingId: full, text: 'Six evenings, 240 young people.', file: null, ...more },
      });
    expect(await report({ meetingId: subs })).toMatchObject({ problem: { rule: 'A14', key: 'meetings.fullMeeting' } });
    expect(await report({ on: '2011-10-04' })).toMatchObject({ problem: { rule: 'A14', fields: [{ path: 'on' }] } });
    expect(await report({ file: { name: 'x.pdf', bytes: new Uint8Array([1]) } })).toMatchObject({
      problem: { key: 'files.notThisKind' },
    });
    const { reportId } = must(await report({ file: { name: 'Our report.pdf', bytes: PDF } }));
    expect((await page(w, id)).reports).toMatchObject([
      { id: reportId, meeting: { id: full }, file: { name: 'Our report.pdf' } },
    ]);
    expect(must(await w.api.meetings.subGroupReportFile({ reportId })).bytes).toEqual(PDF);
    expect(await w.api.meetings.remove(await w.at(full))).toMatchObject({
      problem: { key: 'meetings.namedElsewhere' },
    });
    must(await w.api.meetings.closeSubGroup({ ...(await at(w, id)), on: '2011-10-03', reason: 'Done' }));
  });
});
