import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { type World, world } from './support.ts';

type Event = Record<string, string>;

/** The file as a calendar reads it: folded lines made whole, one record an event. */
function eventsOf(text: string): Event[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Event[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [name = '', ...value] = line.split(':');
    const event = events.at(-1);
    if (event) event[name] = value.join(':');
  }
  return events;
}

async function saved(w: World, of: Parameters<World['api']['meetings']['saveCalendar']>[0]['of'], deadlines = true) {
  const { file } = must(await w.api.meetings.saveCalendar({ of, deadlines }));
  const text = new TextDecoder().decode(file?.bytes);
  return { file, text, events: eventsOf(text) };
}

const YEAR = { date: '2011-05-01', basis: 'financial' as const };

test('a meeting is in UTC as London’s clocks show it, before and after they change', async () => {
  const w = await world();
  await w.plan({ date: '2011-10-25', start: '19:00', plannedMinutes: 90 });
  await w.plan({ date: '2011-11-01', start: '19:00' });
  const { events, file } = await saved(w, YEAR, false);
  expect(events.map(({ DTSTART }) => DTSTART)).toEqual(['20111025T180000Z', '20111101T190000Z']);
  expect(events[0]).toMatchObject({ DURATION: 'PT1H30M', STATUS: 'CONFIRMED', SUMMARY: 'Ordinary meeting' });
  expect(file).toMatchObject({ name: 'Meetings from 2011-04-01.ics', mime: 'text/calendar' });
});

test('A3, A4, A9, A12: every deadline is a whole day of its own', async () => {
  const w = await world();
  const meetingId = await w.plan({ date: '2011-05-24' });
  const { events } = await saved(w, { meetingId });
  const days = events.slice(1).map((each) => [each.SUMMARY?.split(':')[0], each['DTSTART;VALUE=DATE']]);
  expect(days).toEqual([
    ['Last day to ask for an interpreter', '20110424'],
    ['Agenda to the chair', '20110510'],
    ['Agenda agreed by the chair', '20110514'],
    ['Agenda public and with members', '20110517'],
    ['Minutes to the chair', '20110531'],
    ['Minutes agreed by the chair', '20110605'],
    ['Minutes with members', '20110607'],
  ]);
  expect(events[1]).toMatchObject({ 'DTEND;VALUE=DATE': '20110425', TRANSP: 'TRANSPARENT' });
  const { events: without } = await saved(w, { meetingId }, false);
  expect(without).toHaveLength(1);
});

test('E3, E10: before an AGM stand the protocol with the nominations, and the day on which they close', async () => {
  const w = await world();
  await w.plan({ date: '2011-05-24', kind: 'agm' });
  const { events } = await saved(w, YEAR);
  const dayOf = (name: string) => events.find(({ SUMMARY }) => SUMMARY?.startsWith(name))?.['DTSTART;VALUE=DATE'];
  expect(dayOf('Protocol with members')).toBe('20110412');
  expect(dayOf('Nominations close')).toBe('20110510');
  must(await w.api.office.changeSettings({ values: { 'elections.nominationsCloseDays': 21 } }));
  const moved = (await saved(w, YEAR)).events.find(({ SUMMARY }) => SUMMARY?.startsWith('Nominations close'));
  expect(moved?.['DTSTART;VALUE=DATE']).toBe('20110503');
});

test('A12: minutes are public at the next meeting of the group; the day moves with it, and the sequence rises', async () => {
  const w = await world();
  await w.plan({ date: '2011-05-24' });
  const publicOf = async () =>
    (await saved(w, YEAR)).events.find(({ SUMMARY }) => /^Minutes public: .*24 May/.test(SUMMARY ?? ''));
  expect(await publicOf()).toBeUndefined();
  await w.plan({ date: '2011-09-13' });
  await w.plan({ date: '2011-06-14', kind: 'public_event' });
  const first = await publicOf();
  expect(first?.['DTSTART;VALUE=DATE']).toBe('20110913');
  const sooner = await w.plan({ date: '2011-07-12' });
  const second = await publicOf();
  expect(second).toMatchObject({ UID: first?.UID, 'DTSTART;VALUE=DATE': '20110712' });
  must(await w.api.meetings.changeState({ ...(await w.at(sooner)), to: 'cancelled', reason: 'No hall' }));
  const third = await publicOf();
  expect(third?.['DTSTART;VALUE=DATE']).toBe('20110913');
  const rising = [first, second, third].map((each) => Number(each?.SEQUENCE));
  expect(rising).toEqual([...new Set(rising)].sort((a, b) => a - b));
});

test('ids stay the same for ever, and the sequence rises with every change that a calendar shows', async () => {
  const w = await world();
  const meetingId = await w.plan({ date: '2011-05-24' });
  const other = await w.plan({ date: '2011-07-26' });
  const before = await saved(w, YEAR);
  expect(new Set(before.events.map(({ UID }) => UID)).size).toBe(before.events.length);
  const again = await saved(w, YEAR);
  expect(again.text).toBe(before.text);
  must(
    await w.api.meetings.changeState({ ...(await w.at(meetingId)), to: 'cancelled', reason: 'The hall is flooded.' }),
  );
  const after = await saved(w, YEAR);
  expect(after.events.map(({ UID }) => UID)).toEqual(before.events.map(({ UID }) => UID));
  const sequence = (events: Event[], id: number) =>
    Number(events.find(({ UID }) => UID?.startsWith(`meeting-${id}-`))?.SEQUENCE);
  expect(sequence(after.events, meetingId)).toBeGreaterThan(sequence(before.events, meetingId));
  expect(sequence(after.events, other)).toBe(sequence(before.events, other));
  must(await w.api.office.changeSettings({ values: { 'meetings.toChairDays': 21 } }));
  const moved = await saved(w, YEAR);
  expect(sequence(moved.events, other)).toBeGreaterThan(sequence(after.events, other));
});

test('a meeting that is called off says so, and is marked so that calendars strike it out', async () => {
  const w = await world();
  const cancelled = await w.plan({ date: '2011-05-24' });
  const postponed = await w.plan({ date: '2011-06-21' });
  must(await w.api.meetings.changeState({ ...(await w.at(cancelled)), to: 'cancelled', reason: 'Snow' }));
  const newDate = '2011-06-28';
  must(await w.api.meetings.changeState({ ...(await w.at(postponed)), to: 'postponed', reason: 'Snow', newDate }));
  const { events } = await saved(w, YEAR, false);
  expect(events.map(({ SUMMARY, STATUS }) => [SUMMARY, STATUS])).toEqual([
    ['Cancelled: Ordinary meeting', 'CANCELLED'],
    ['Postponed: Ordinary meeting', 'CANCELLED'],
    ['Ordinary meeting', 'CONFIRMED'],
  ]);
});

test('commas, semicolons and new lines in a name stay in their field; the file is on record; an unknown meeting has none', async () => {
  const w = await world();
  const title = 'Safer; streets, for $& all';
  const meetingId = await w.plan({ title });
  const { events, text } = await saved(w, { meetingId }, false);
  expect(events[0]?.SUMMARY?.replaceAll('\\', '')).toBe(title);
  expect(text).toContain('METHOD:PUBLISH');
  const [issued] = must(await w.api.documents.issued({ meetingId }));
  expect(issued).toMatchObject({ kind: 'calendar', how: 'saved' });
  expect(await w.api.meetings.saveCalendar({ of: { meetingId: 999 }, deadlines: false })).toMatchObject({ ok: false });
});
