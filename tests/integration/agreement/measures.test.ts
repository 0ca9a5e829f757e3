import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../db/agreement/measures.ts';
import type { Measure } from '../../../db/agreement/words.ts';
import { agreedAgreement } from '../../support/agreement.ts';
import { must } from '../../support/core.ts';
import { begin } from '../../support/monitoring.ts';

/** Rows straight into the tables: each register's own calls are tested with the register. */
async function recorded() {
  const core = await agreedAgreement('2010-09-30');
  const office = core.core.office();
  const sql = office.sqlite;
  const put = (table: string, row: Record<string, unknown>): number => {
    const columns = Object.keys(row).map((each) => `"${each}"`);
    const marks = columns.map(() => '?').join(', ');
    const run = sql.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`);
    return Number(run.run(...Object.values(row)).lastInsertRowid);
  };
  const figure = (measure: Measure, from = '2010-04-01', to = '2010-09-30') =>
    readMeasures(office.read, from, to).find((each) => each.measure === measure);
  return { ...core, put, figure };
}
type World = Awaited<ReturnType<typeof recorded>>;

const meeting = ({ put }: World, date: string, more: Record<string, unknown> = {}) =>
  put('meeting', {
    ...{ kind: 'ordinary', title: '', date, start: '19:00', planned_minutes: 120, room: '', open: 1, invitation: '' },
    ...{ welcome: '', state: 'held', state_reason: '', agenda_state: 'draft', version: 1, ...more },
  });
const newsletter = ({ put }: World, on: string, issue: string, copies: number | null = null) =>
  put('newsletter', { issue, on, distribution: '', copies, note: '', version: 1 });
const event = ({ put }: World, kind: string, day: string, who: string | null) => {
  const id = put('outside_event', {
    ...{ kind, name: `The ${kind}`, organiser: '', place: '', from: day, until: day, note: '', version: 1 },
  });
  if (who !== null) put('event_attendee', { event_id: id, position: 1, name: who, report: '' });
  return id;
};
const seatMeeting = ({ put }: World, body: string, on: string, attended: number) => {
  const seat = put('outside_seat', {
    body,
    name: 'Partnership',
    holder: 'Grace',
    from: '2010-01-01',
    note: '',
    version: 1,
  });
  put('seat_meeting', { seat_id: seat, on, attended, instead_name: '', report: '', note: '', version: 1 });
};
const report = ({ put }: World, kind: string, receivedOn: string, more: Record<string, unknown> = {}) =>
  put('received_report', {
    kind,
    title: 'Report',
    about: '2009/10',
    received_on: receivedOn,
    note: '',
    version: 1,
    ...more,
  });

describe('L6: each measure counts its own records, between the days', () => {
  test('L6: public meetings are held and open; sub-groups, planned and closed ones are none', async () => {
    const w = await recorded();
    meeting(w, '2010-04-01');
    meeting(w, '2010-05-24', { kind: 'agm' });
    meeting(w, '2010-06-01', { kind: 'public_event', title: 'Summer fair' });
    meeting(w, '2010-06-02', { kind: 'sub_group' });
    meeting(w, '2010-06-03', { open: 0 });
    meeting(w, '2010-06-04', { state: 'planned' });
    meeting(w, '2010-03-31');
    meeting(w, '2010-10-01');
    const found = w.figure('public_meetings');
    expect(found).toMatchObject({ value: 3 });
    expect(found?.evidence[2]).toBe('1 June 2010: Summer fair');
  });

  test('L6, L7: newsletters, and the quarters in which something went out', async () => {
    const w = await recorded();
    newsletter(w, '2010-05-01', 'No. 12', 1200);
    newsletter(w, '2010-10-01', 'No. 13');
    const other = { title: 'Leaflet', on: '2010-06-02', channel: 'leaflet', note: '', version: 1 };
    w.put('published_information', other);
    expect(w.figure('newsletters')).toMatchObject({ value: 1, evidence: ['1 May 2010: No. 12, 1,200 copies'] });
    expect(w.figure('information_quarters')).toMatchObject({
      value: 1,
      evidence: [
        'Quarter from 1 April 2010 to 30 June 2010: No. 12 (1 May 2010), Leaflet (2 June 2010)',
        'Quarter from 1 July 2010 to 30 September 2010: nothing',
      ],
    });
  });

  test('L6, M6, M10: the membership review counts when completed, the equality form on its day', async () => {
    const w = await recorded();
    w.put('membership_review', {
      begun_on: '2010-04-02',
      completed_on: '2010-05-02',
      by: 'Grace',
      note: '',
      version: 1,
    });
    w.put('membership_review', { begun_on: '2010-08-02', by: 'Grace', note: '', version: 1 });
    w.put('equality_collection', { of: 'members', on: '2010-06-02', asked: 30, returned: 21, note: '', version: 1 });
    expect(w.figure('membership_reviewed')).toMatchObject({ value: 1 });
    expect(w.figure('diversity_collated')).toMatchObject({
      evidence: ['2 June 2010: Equality form of the members, 21 of 30 forms came back'],
    });
  });

  test('L6, S8: seats count the meetings at which they were filled, each body for itself', async () => {
    const w = await recorded();
    seatMeeting(w, 'community_safety_partnership', '2010-05-05', 1);
    seatMeeting(w, 'community_safety_partnership', '2010-06-05', 0);
    seatMeeting(w, 'chairs_meetings', '2010-07-05', 1);
    expect(w.figure('partnership_meetings')).toMatchObject({ value: 1, evidence: ['5 May 2010: Partnership'] });
    expect(w.figure('chairs_meetings')?.value).toBe(1);
  });

  test('L6, L9: a report counts when it was discussed or circulated, not when it only came', async () => {
    const w = await recorded();
    report(w, 'stop_and_search', '2010-05-03');
    report(w, 'stop_and_search', '2010-06-03', { circulated_on: '2010-06-10', circulated_how: 'email' });
    report(w, 'custody_visitors', '2010-06-04', { discussed_at_id: meeting(w, '2010-07-12') });
    report(w, 'custody_visitors', '2010-06-05', { discussed_at_id: meeting(w, '2010-08-12', { state: 'planned' }) });
    expect(w.figure('stop_and_search_reports')).toMatchObject({
      value: 1,
      evidence: ['3 June 2010: Report (2009/10), received, circulated on 10 June 2010'],
    });
    expect(w.figure('custody_visitors_reports')).toMatchObject({ value: 1 });
    expect(w.figure('custody_visitors_reports', '2010-04-01', '2010-06-30')).toMatchObject({ value: 0 });
  });

  test('L6, S9: seminars that somebody went to; training of the administrator, a need that an event met counted once', async () => {
    const w = await recorded();
    event(w, 'seminar', '2010-05-05', 'Somebody Else');
    event(w, 'seminar', '2010-06-05', null);
    event(w, 'seminar', '2010-10-05', 'Somebody Else');
    const course = event(w, 'training', '2010-07-05', 'Grace Adeyemi');
    const need = { trained_as: 'administrator', name: 'Grace Adeyemi', identified_on: '2010-04-01', version: 1 };
    w.put('training_need', { ...need, need: 'Minutes', met_on: '2010-07-05', met_by_id: course, note: '' });
    w.put('training_need', { ...need, need: 'First aid', met_on: '2010-08-05', note: 'At home' });
    w.put('training_need', { ...need, need: 'Law', note: '' });
    w.put('training_need', { ...need, trained_as: 'executive', need: 'Chairing', met_on: '2010-08-06', note: '' });
    expect(w.figure('seminars')).toMatchObject({ value: 1 });
    expect(w.figure('administrator_training')).toMatchObject({
      value: 2,
      evidence: ['5 July 2010: The training (Grace Adeyemi)', '5 August 2010: Grace Adeyemi: First aid'],
    });
    expect(w.figure('executive_training')).toMatchObject({ value: 1 });
  });

  test('L6, L8: consultations passed on and updates circulated, by the day they went', async () => {
    const w = await recorded();
    const asked = { kind: 'budget', title: 'The budget', received_on: '2010-05-01', note: '', version: 1 };
    w.put('consultation', asked);
    w.put('consultation', { ...asked, passed_on: '2010-05-09', passed_on_how: 'email', reached: 30, answered: 4 });
    const update = { title: 'Update', received_on: '2010-05-01', note: '', version: 1 };
    w.put('funder_update', update);
    w.put('funder_update', { ...update, circulated_on: '2010-05-02', circulated_how: 'post' });
    expect(w.figure('consultations_passed_on')).toMatchObject({
      value: 1,
      evidence: ['9 May 2010: The budget, by e-mail, passed on to 30, 4 answered'],
    });
    expect(w.figure('funder_updates_circulated')).toMatchObject({
      value: 1,
      evidence: ['2 May 2010: Update, by post'],
    });
  });

  test('L6, L1, L3, T5: the agreement signed by both, quarters monitored, treasurer’s reports once each', async () => {
    const w = await recorded();
    const version = w.core.office().sqlite.prepare('select id from agreement_version').pluck().get();
    w.put('agreement_signature', { version_id: version, side: 'funder', name: 'Owen', position: '', on: '2010-04-20' });
    expect(w.figure('agreement_signed')?.value).toBe(0);
    w.put('agreement_signature', {
      version_id: version,
      side: 'group',
      name: 'Denise',
      position: '',
      on: '2010-04-22',
    });
    expect(w.figure('agreement_signed')).toMatchObject({
      value: 1,
      evidence: ['22 April 2010: Agreement from 1 April 2010 to 31 March 2011, signed by both sides'],
    });
    const monitoringId = await begin(w, w.agreementId, 1);
    expect(w.figure('quarters_monitored')?.value).toBe(0);
    const met = { metOn: '2010-07-09', metWith: 'Owen Prentice', agreedPoints: '' };
    must(await w.api.agreement.setLinkMeeting({ monitoringId, version: 1, ...met }));
    expect(w.figure('quarters_monitored')).toMatchObject({
      value: 1,
      evidence: ['9 July 2010: Quarter 1 (1 April 2010 to 30 June 2010), link officer met'],
    });
    const code = { seq: 1, hash: 'x', document: 'treasurersReport', title: 'T', at: '2010-05-24T12:00:00.000Z' };
    w.put('head_code', { ...code, to: '2010-05-24' });
    w.put('head_code', { ...code, to: '2010-05-24', at: '2010-05-25T12:00:00.000Z' });
    w.put('head_code', { ...code, document: 'cashBook', to: '2010-06-24' });
    expect(w.figure('treasurers_reports')).toMatchObject({ value: 1 });
    expect(w.figure('annual_report_published')).toMatchObject({ value: 0, evidence: [] });
  });
});
