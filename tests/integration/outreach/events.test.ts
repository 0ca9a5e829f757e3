import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { FACTS } from '../meetings/support.ts';
import { type Four, groupOfFour } from './support.ts';

const EVENT = {
  kind: 'conference' as const,
  name: 'London engagement conference',
  organiser: 'The funder',
  place: 'City Hall',
  from: '2011-05-03',
  until: '2011-05-04',
  cost: 12_050 as number | null,
  agreedAtId: null,
  note: '',
};

const person = (memberId: number | null, name = '', reportDue = '2011-05-24') => ({
  ...{ position: null, memberId, name, reportDue },
});

const addEvent = async (w: Four, more = {}) =>
  must(
    await w.api.outreach.addEvent({ ...EVENT, attendees: [person(w.amina), person(null, 'Grace Adeyemi')], ...more }),
  );

const REPORT = { reportedOn: '2011-05-09', reportedAtId: null, report: 'Three ideas for youth work.' };

describe('A15: events', () => {
  test('A15: everybody who goes owes a report by a day that is not before the event’s last', async () => {
    const w = await groupOfFour();
    const attempt = (attendees: object[]) => w.api.outreach.addEvent({ ...EVENT, attendees } as never);
    expect(await attempt([])).toMatchObject({ problem: { rule: 'A15', key: 'outreach.nobody' } });
    expect(await attempt([person(w.amina, '', '2011-05-03')])).toMatchObject({
      problem: { rule: 'A15', fields: [{ path: 'attendees.0.reportDue' }] },
    });
    expect(await attempt([person(w.amina, 'Grace')])).toMatchObject({ problem: { key: 'outreach.who' } });
    expect(await attempt([person(w.amina), person(w.amina)])).toMatchObject({
      problem: { key: 'outreach.twice', fields: [{ path: 'attendees.1.memberId' }] },
    });
    const { eventId } = await addEvent(w);
    const page = must(await w.api.outreach.event({ eventId }));
    expect(page.attendees.map(({ who, standing }) => [who, standing])).toEqual([
      ['Ms Amina Rahman', 'owed'],
      ['Grace Adeyemi', 'owed'],
    ]);
  });

  test('A15: the home page reminds of a report until it is given, and says when it is late', async () => {
    const w = await groupOfFour();
    const { eventId } = await addEvent(w);
    const due = async () =>
      must(await w.api.reports.home({})).due.filter((item) => 'eventId' in item && item.eventId === eventId);
    expect(await due()).toMatchObject([{ due: '2011-05-24', late: false }, { late: false }]);
    w.clock.set('2011-05-25');
    must(await w.api.office.signIn({ personId: 1, passphrase: 'four plain words here' }));
    expect(await due()).toMatchObject([{ late: true }, { late: true }]);
    must(await w.api.outreach.reportOnEvent({ eventId, version: 1, position: 1, ...REPORT }));
    expect(await due()).toMatchObject([{ position: 2, late: true }]);
    expect(must(await w.api.outreach.events({}))).toMatchObject([{ owed: 1, late: 1 }]);
  });

  test('A15: a report says when, at which meeting, and what; it can be put right, and keeps its person on the list', async () => {
    const w = await groupOfFour();
    const { eventId } = await addEvent(w);
    const { meetingId } = must(
      await w.api.meetings.plan({ ...FACTS, date: '2011-05-09', agenda: 'empty', accepted: ['A1', 'A9'] }),
    );
    const of = { eventId, position: 1 };
    const report = (version: number, more: object) =>
      w.api.outreach.reportOnEvent({ ...of, version, ...REPORT, ...more });
    expect(await report(1, { reportedOn: '2011-05-11' })).toMatchObject({ problem: { key: 'outreach.inFuture' } });
    expect(await report(1, { reportedOn: '2011-05-02' })).toMatchObject({ problem: { rule: 'A15' } });
    must(await report(1, { reportedAtId: meetingId }));
    must(await report(2, { reportedAtId: meetingId, report: 'Four ideas.' }));
    const page = must(await w.api.outreach.event({ eventId }));
    expect(page.attendees[0]).toMatchObject({
      standing: 'given',
      report: 'Four ideas.',
      reportedAt: { id: meetingId },
    });
    const change = { ...EVENT, eventId, version: 3 };
    const kept = { ...person(null, 'Grace Adeyemi'), position: 2 };
    const refused = { problem: { rule: 'A15', key: 'outreach.reported' } };
    expect(await w.api.outreach.changeEvent({ ...change, attendees: [kept] })).toMatchObject(refused);
    expect(
      await w.api.outreach.changeEvent({ ...change, attendees: [kept, { ...person(w.kofi), position: 1 }] }),
    ).toMatchObject(refused);
    expect(await w.api.outreach.removeEvent({ eventId, version: 3 })).toMatchObject(refused);
    const at = must(await w.api.meetings.page({ meetingId })).meeting.version;
    expect(await w.api.meetings.remove({ meetingId, version: at })).toMatchObject({
      problem: { key: 'meetings.namedElsewhere' },
    });
    must(
      await w.api.outreach.changeEvent({ ...change, attendees: [{ ...person(w.amina), position: 1 }, person(w.ruth)] }),
    );
    const after = must(await w.api.outreach.event({ eventId }));
    expect(after.attendees.map(({ position, who }) => [position, who])).toEqual([
      [1, 'Ms Amina Rahman'],
      [3, 'Ms Ruth Abrahamson'],
    ]);
  });

  test('an event entered by mistake is removed; a cost that is not known stays unknown', async () => {
    const w = await groupOfFour();
    const { eventId } = await addEvent(w, { cost: null });
    expect(must(await w.api.outreach.event({ eventId })).cost).toBeNull();
    must(await w.api.outreach.removeEvent({ eventId, version: 1 }));
    expect(await w.api.outreach.event({ eventId })).toMatchObject({ problem: { kind: 'notFound' } });
  });

  test('M14: what a member went to and told is in what is held on them', async () => {
    const w = await groupOfFour();
    const { eventId } = await addEvent(w);
    must(await w.api.outreach.reportOnEvent({ eventId, version: 1, position: 1, ...REPORT }));
    must(await w.api.members.exportHeld({ id: w.amina, format: 'json' }));
    const held = JSON.parse(new TextDecoder().decode(w.host.files[0]?.bytes)) as Record<string, unknown>;
    expect(held).toMatchObject({ events: [{ event: EVENT.name, reportedOn: '2011-05-09', report: REPORT.report }] });
  });
});
