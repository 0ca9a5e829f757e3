import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { add } from '../members/support.ts';
import { begun, DAY, type Hall, hall, nextBegun } from './support.ts';

const row = async (h: Hall, memberId: number | undefined) => {
  const found = (await h.minutes()).attendance.members.find(({ id }) => id === memberId);
  if (!found) throw new Error('not on the list');
  return found;
};

/** Everybody of the list by what the meeting was to them. */
const attended = async (h: Hall, id = h.meetingId) =>
  (await h.minutes(id)).attendance.members.map((each) => each.attended);

describe('who is expected, and who came', () => {
  test('M7: every member of the day is expected; once it was held, whoever did not come and said nothing was absent', async () => {
    const h = await hall();
    expect(new Set(await attended(h))).toEqual(new Set(['expected']));
    expect(await attended(h)).toHaveLength(7);
    await begun(h);
    expect(await attended(h)).toEqual(['present', 'present', 'present', 'absent', 'absent', 'absent', 'absent']);
  });

  test('M7: whoever was no member on the day is not on the list and cannot be ticked', async () => {
    const h = await hall();
    h.day('2011-05-25');
    const late = await add(h.api, { surname: 'Zimmer', joinedOn: '2011-05-25' });
    expect(await attended(h)).toHaveLength(7);
    const present = { meetingId: h.meetingId, who: { memberId: late }, present: true };
    expect(await h.api.minutes.setPresent(present)).toMatchObject({
      problem: { rule: 'M7', key: 'minutes.notMemberThen', fields: [{ path: 'memberId' }] },
    });
  });

  test('M7: the year has for each member what came of each meeting, the rate and the run of absences', async () => {
    const h = await hall();
    const { members, api, meetingId, nextId } = h;
    await begun(h);
    must(
      await api.minutes.setApologies({
        ...{ meetingId, memberId: members[3] ?? 0 },
        apologies: { on: '2011-05-20', at: '09:30', how: 'email' },
      }),
    );
    await nextBegun(h);
    must(await api.minutes.setPresent({ meetingId: nextId, who: { memberId: members[0] }, present: false }));
    const year = must(await api.minutes.attendanceYear({ date: '2011-05-24', basis: 'financial' }));
    expect(year.meetings.map(({ id }) => id)).toEqual([meetingId, nextId]);
    const of = (at: number) => year.members.find(({ memberId }) => memberId === members[at]);
    expect(of(0)).toMatchObject({ attended: ['present', 'absent'], totals: { rate: 50, absentInRun: 1, meetings: 2 } });
    expect(of(1)).toMatchObject({ attended: ['present', 'present'], totals: { rate: 100, absentInRun: 0 } });
    expect(of(3)).toMatchObject({
      attended: ['apologies', 'absent'],
      totals: { rate: 0, absentInRun: 2, apologies: 1, absent: 1 },
    });
  });

  test('A10: who said beforehand that they come', async () => {
    const h = await hall('2011-05-10');
    const { members, meetingId, api } = h;
    must(await api.minutes.setComing({ meetingId, memberId: members[0], coming: true }));
    must(await api.minutes.setComing({ meetingId, memberId: members[1], coming: false }));
    expect((await row(h, members[0])).record?.coming).toBe(true);
    expect((await row(h, members[1])).record?.coming).toBe(false);
    must(await api.minutes.setComing({ meetingId, memberId: members[0], coming: null }));
    expect((await row(h, members[0])).record?.coming).toBeNull();
  });

  test('M8: apologies are kept with when and how; before the meeting or not is minuted', async () => {
    const h = await hall();
    const { members, meetingId, api } = h;
    await begun(h);
    const [, , , fourth, fifth] = members;
    const give = (memberId: number | undefined, at: string | null, on = DAY) =>
      api.minutes.setApologies({ meetingId, memberId: memberId ?? 0, apologies: { on, at, how: 'telephone' } });
    must(await give(fourth, '18:59'));
    must(await give(fifth, '19:00'));
    expect(await give(fifth, null, '2011-05-25')).toMatchObject({
      problem: { rule: 'M8', key: 'minutes.inFuture', fields: [{ path: 'apologies.on' }] },
    });
    expect((await row(h, fourth)).record).toMatchObject({ apologiesOn: DAY, apologiesAt: '18:59', coming: false });
    expect((await row(h, fourth)).attended).toBe('apologies');
    must(await api.minutes.setApologies({ meetingId, memberId: fourth ?? 0, apologies: null }));
    expect((await row(h, fourth)).attended).toBe('absent');
  });

  test('M9: no substitute without notice by the day of the meeting; with notice, and there, the substitute counts', async () => {
    const h = await hall();
    const { members, meetingId, api } = h;
    const memberId = members[4] ?? 0;
    const name = (on: string) =>
      api.minutes.setSubstitute({
        ...{ meetingId, memberId },
        substitute: { name: 'Ben Carter', organisation: 'Evans Residents', on, how: 'email' },
      });
    h.day('2011-05-25');
    expect(await name('2011-05-25')).toMatchObject({
      problem: { rule: 'M9', key: 'minutes.noticeLate', fields: [{ path: 'substitute.on' }] },
    });
    must(await name('2011-05-23'));
    await begun(h);
    expect((await row(h, memberId)).attended).toBe('absent');
    const attendanceId = (await row(h, memberId)).substitute?.id ?? 0;
    must(await api.minutes.setPresent({ meetingId, who: { attendanceId }, present: true }));
    expect((await row(h, memberId)).attended).toBe('substitute');
    must(await api.minutes.setSubstitute({ meetingId, memberId, substitute: null }));
    expect((await row(h, memberId)).attended).toBe('absent');
  });

  test('M7: arrivals and departures in order; none that overlap, end before they begin, or are before the day', async () => {
    const h = await hall();
    const { members, meetingId, api } = h;
    const who = { memberId: members[0] };
    const set = (...stretches: [string | null, string | null][]) =>
      api.minutes.setStretches({
        ...{ meetingId, who },
        stretches: stretches.map(([arrived, left]) => ({ arrived, left })),
      });
    must(await set([null, '19:40'], ['20:05', null]));
    expect((await row(h, members[0])).record?.stretches).toEqual([
      { arrived: null, left: '19:40' },
      { arrived: '20:05', left: null },
    ]);
    for (const wrong of [
      await set(['20:00', '19:00']),
      await set(['19:10', '19:40'], ['19:30', null]),
      await set([null, null], ['19:30', null]),
    ]) {
      expect(wrong).toMatchObject({ problem: { key: 'minutes.stretchesOverlap' } });
    }
    h.day('2011-05-23');
    expect(await set([null, null])).toMatchObject({ problem: { key: 'minutes.tooEarly' } });
  });

  test('M7: guests stand apart, in attendance; the list of a meeting that was called off stays as it is', async () => {
    const h = await hall();
    const { meetingId, api } = h;
    const { attendanceId } = must(await api.minutes.addGuest({ meetingId, name: 'Insp. Lee', organisation: 'Police' }));
    expect((await h.minutes()).attendance.guests).toMatchObject([{ name: 'Insp. Lee', stretches: [{}] }]);
    must(await api.minutes.removeGuest({ attendanceId }));
    expect((await h.minutes()).attendance.guests).toEqual([]);
    must(await api.meetings.changeState({ ...(await h.at(meetingId)), to: 'cancelled', reason: 'Snow' }));
    expect(await api.minutes.addGuest({ meetingId, name: 'x', organisation: '' })).toMatchObject({
      problem: { key: 'minutes.calledOff' },
    });
  });
});
