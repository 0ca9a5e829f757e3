import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { type Add, add } from '../members/support.ts';
import { signInAs, type World, world } from './support.ts';

const someone = (surname: string, more: Partial<Add> = {}) => ({ surname, organisation: `${surname} Forum`, ...more });
const need = (each: 'interpreter' | 'large_print' | 'step_free', detail = '') => ({ need: each, detail });

const BOOKED = { askedOn: '2011-02-20', confirmedOn: null, confirmedBy: '', reference: '', cost: null, note: '' };

const arrangements = async (w: World, meetingId: number) => must(await w.api.meetings.arrangements({ meetingId }));
const duty = async (w: World, meetingId: number, what: string) =>
  (await arrangements(w, meetingId)).duties.find((each) => each.what === what);
const dueAtHome = async (w: World) => must(await w.api.meetings.due({})).map(({ what }) => what);

test('A8: the venue is asked for and confirmed by somebody; a meeting that moves has to ask again', async () => {
  const w = await world();
  const meetingId = await w.plan();
  expect(await duty(w, meetingId, 'book_venue')).toMatchObject({ due: '2011-05-14', done: false });
  must(await w.api.meetings.saveBooking({ meetingId, version: null, booking: BOOKED }));
  expect(await arrangements(w, meetingId)).toMatchObject({
    bookingState: 'asked',
    booking: { venueName: 'Civic Centre' },
  });

  const confirmed = { ...BOOKED, confirmedOn: '2011-02-28', reference: 'CC/881', cost: 8_550 };
  expect(await w.api.meetings.saveBooking({ meetingId, version: 1, booking: confirmed })).toMatchObject({
    problem: { key: 'meetings.confirmedByWhom', fields: [{ path: 'booking.confirmedBy' }] },
  });
  const early = { ...confirmed, confirmedBy: 'Ms Rao', confirmedOn: '2011-02-01' };
  expect(await w.api.meetings.saveBooking({ meetingId, version: 1, booking: early })).toMatchObject({
    problem: { key: 'meetings.confirmedFirst' },
  });
  const later = { ...confirmed, confirmedBy: 'Ms Rao', confirmedOn: '2011-03-02' };
  expect(await w.api.meetings.saveBooking({ meetingId, version: 1, booking: later })).toMatchObject({
    problem: { key: 'meetings.stepInFuture' },
  });
  must(await w.api.meetings.saveBooking({ meetingId, version: 1, booking: { ...confirmed, confirmedBy: 'Ms Rao' } }));
  expect(await arrangements(w, meetingId)).toMatchObject({
    bookingState: 'confirmed',
    booking: { confirmedBy: 'Ms Rao', reference: 'CC/881', cost: 8_550 },
  });
  expect(await w.api.meetings.saveBooking({ meetingId, version: 1, booking: null })).toMatchObject({
    problem: { kind: 'changed' },
  });

  const facts = { ...(await w.page(meetingId)).meeting };
  const { kind, title, start, plannedMinutes, venueId, room, open, expectedMembers, expectedPublic, version } = facts;
  const same = { kind, title, start, plannedMinutes, venueId, room, open, expectedMembers, expectedPublic };
  must(await w.api.meetings.change({ ...same, meetingId, version, date: '2011-05-25', accepted: ['A1', 'A9'] }));
  expect((await arrangements(w, meetingId)).bookingState).toBe('moved');
  must(await w.api.meetings.saveBooking({ meetingId, version: 2, booking: null }));
  expect((await arrangements(w, meetingId)).bookingState).toBe('none');
});

test('A8: the home page reminds until the venue is asked for, and then until it is confirmed', async () => {
  const w = await world('2011-05-02');
  const meetingId = await w.plan();
  expect(await dueAtHome(w)).toContain('book_venue');
  must(await w.api.meetings.saveBooking({ meetingId, version: null, booking: BOOKED }));
  expect(await dueAtHome(w)).toContain('confirm_venue');
  expect(await dueAtHome(w)).not.toContain('book_venue');
  const booking = { ...BOOKED, confirmedOn: '2011-03-01', confirmedBy: 'Ms Rao' };
  must(await w.api.meetings.saveBooking({ meetingId, version: 1, booking }));
  expect(await dueAtHome(w)).not.toContain('confirm_venue');
});

test('A8: without a venue there is nothing to book', async () => {
  const w = await world();
  const meetingId = await w.plan({ venueId: null });
  expect(await w.api.meetings.saveBooking({ meetingId, version: null, booking: BOOKED })).toMatchObject({
    problem: { rule: 'A8', key: 'meetings.noVenueToBook' },
  });
});

test('A9: each member’s need is on the list with its last day, and is arranged once; who does not come needs nothing', async () => {
  const w = await world('2011-04-20');
  const yusuf = await add(w.api, someone('Yusuf', { accessNeeds: [need('interpreter', 'Somali'), need('step_free')] }));
  const lund = await add(w.api, someone('Lund', { accessNeeds: [need('large_print', '18 point')] }));
  const meetingId = await w.plan();
  const listed = (await arrangements(w, meetingId)).needs ?? [];
  expect(listed.map(({ memberId, need: each, state }) => [memberId, each, state])).toEqual([
    [lund, 'large_print', 'to_ask'],
    [yusuf, 'interpreter', 'to_ask'],
    [yusuf, 'step_free', 'met'],
  ]);
  expect(await dueAtHome(w)).toContain('ask_interpreter');
  const at = { meetingId, id: null, version: null, memberId: yusuf, need: 'interpreter' as const };
  const asked = { detail: 'ignored', askedOn: '2011-04-20', confirmedOn: null, note: 'Language Line' };
  const { id } = must(await w.api.meetings.saveAccess({ ...at, ...asked }));
  expect(await w.api.meetings.saveAccess({ ...at, ...asked })).toMatchObject({ problem: { kind: 'changed' } });
  expect(await w.api.meetings.saveAccess({ ...at, ...asked, memberId: lund })).toMatchObject({
    problem: { rule: 'A9', key: 'meetings.needNotThere' },
  });
  expect(await dueAtHome(w)).not.toContain('ask_interpreter');
  expect((await arrangements(w, meetingId)).needs?.[1]).toMatchObject({ id, state: 'asked', detail: 'Somali' });
  must(await w.api.meetings.removeAccess({ id, version: 1 }));
  expect(await dueAtHome(w)).toContain('ask_interpreter');
  must(await w.api.minutes.setComing({ meetingId, memberId: yusuf, coming: false }));
  expect(await dueAtHome(w)).not.toContain('ask_interpreter');
  expect((await arrangements(w, meetingId)).needs?.[1]?.state).toBe('not_coming');
});

test('A9: a need of the public is arranged without a name', async () => {
  const w = await world();
  const meetingId = await w.plan();
  const ofPublic = { meetingId, id: null, version: null, memberId: null, need: 'other' as const };
  const rest = { askedOn: null, confirmedOn: null, note: '' };
  expect(await w.api.meetings.saveAccess({ ...ofPublic, ...rest, detail: '' })).toMatchObject({
    problem: { key: 'meetings.whichNeed' },
  });
  must(await w.api.meetings.saveAccess({ ...ofPublic, ...rest, detail: 'A chair with arms' }));
  expect((await arrangements(w, meetingId)).needs).toMatchObject([{ memberId: null, name: '', state: 'to_ask' }]);
});

test('A9: who needs what is for those who arrange it, and never in the history', async () => {
  const w = await world();
  const yusuf = await add(w.api, someone('Yusuf', { accessNeeds: [need('interpreter', 'Somali')] }));
  const meetingId = await w.plan();
  const who = { meetingId, id: null, version: null, memberId: yusuf, need: 'interpreter' as const };
  must(
    await w.api.meetings.saveAccess({ ...who, detail: '', askedOn: '2011-03-01', confirmedOn: null, note: 'Somali' }),
  );
  const { sqlite } = w.core.office();
  const event = sqlite.prepare('select label, after from audit_event order by id desc limit 1').get();
  expect(JSON.stringify(event)).not.toMatch(/Yusuf|interpreter|Somali/);
  await signInAs(w, 'reader', 'Owen Prentice');
  const seen = await arrangements(w, meetingId);
  expect(seen.needs).toBeNull();
  expect(JSON.stringify(seen)).not.toMatch(/Yusuf|Somali/);
});

test('M14: what was arranged for a former member goes with their details, and is in what is held on them before', async () => {
  const w = await world();
  const yusuf = await add(w.api, someone('Yusuf', { accessNeeds: [need('interpreter')] }));
  const meetingId = await w.plan();
  const who = { meetingId, id: null, version: null, memberId: yusuf, need: 'interpreter' as const };
  must(await w.api.meetings.saveAccess({ ...who, detail: '', askedOn: '2011-03-01', confirmedOn: null, note: 'Kept' }));
  const { sqlite } = w.core.office();
  const count = () => sqlite.prepare('select count(*) n from access_arrangement').get() as { n: number };
  sqlite.prepare("update member set standing = 'former', ended_on = '2011-03-01' where id = ?").run(yusuf);
  expect(count().n).toBe(1);
  const { version } = sqlite.prepare('select version from member where id = ?').get(yusuf) as { version: number };
  must(await w.api.members.erase({ id: yusuf, version, confirm: true }));
  expect(count().n).toBe(0);
});

test('A10: numbers for catering, and how many papers by which way', async () => {
  const w = await world();
  const [by, none] = [{ papersBy: 'email' as const }, { papersBy: 'email' as const, email: '' }];
  const first = await add(
    w.api,
    someone('Adams', { ...by, email: 'a@example.org', accessNeeds: [need('large_print')] }),
  );
  await add(w.api, someone('Brown', { ...none, address: '1 High Street' }));
  await add(w.api, someone('Clarke', { ...none, address: '' }));
  const meetingId = await w.plan();
  must(await w.api.minutes.setComing({ meetingId, memberId: first, coming: true }));
  expect(await arrangements(w, meetingId)).toMatchObject({
    coming: { yes: 1, no: 0, open: 2 },
    papers: { email: 1, post: 1, by_hand: 1, forms: [{ need: 'large_print', count: 1 }] },
  });
});
