import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { world } from './support.ts';

test('A1: a year like the one before is suggested, changed and planned, each meeting with its own time and place', async () => {
  const w = await world();
  const { api } = w;
  await w.plan({ date: '2011-05-24', start: '19:00', room: 'Council chamber' });
  await w.plan({ date: '2011-09-13', start: '18:30', venueId: null, room: '' });
  await w.plan({ date: '2011-07-05', kind: 'agm' });
  await w.plan({ date: '2012-07-03' });
  const found = must(await api.meetings.repeatCycle({ from: '2012-04-01' }));
  expect(found.meetings).toMatchObject([
    { date: '2012-05-22', kind: 'ordinary', start: '19:00', room: 'Council chamber', venueId: w.venueId, clash: null },
    { date: '2012-07-03', kind: 'agm', clash: 'taken' },
    { date: '2012-09-11', start: '18:30', venueId: null },
  ]);
  expect(found).toMatchObject({ planned: 1, year: { from: '2012-04-01' }, last: { from: '2011-04-01' } });
  const meetings = found.meetings
    .map((each) => (each.clash ? { ...each, date: '2012-07-10' } : each))
    .map(({ date, kind, start, plannedMinutes, venueId, room }) => ({
      ...{ date, kind },
      own: { start, plannedMinutes, venueId, room },
    }));
  const all = { start: '10:00', plannedMinutes: 60, venueId: null };
  const accepted = ['A1', 'A2', 'A8', 'A9'];
  must(await api.meetings.planCycle({ ...all, meetings, accepted }));
  const { meetings: planned } = must(await api.meetings.list({ date: '2012-05-01', basis: 'financial' }));
  expect(planned.map(({ date, kind, start }) => [date, kind, start])).toEqual([
    ['2012-05-22', 'ordinary', '19:00'],
    ['2012-07-03', 'ordinary', '19:00'],
    ['2012-07-10', 'agm', '19:00'],
    ['2012-09-11', 'ordinary', '18:30'],
  ]);
  expect(planned[0]?.venueName).not.toBeNull();
  expect(planned[3]?.venueName).toBeNull();
});

test('a year after one without meetings has no pattern', async () => {
  const w = await world();
  expect(must(await w.api.meetings.repeatCycle({ from: '2012-04-01' })).meetings).toEqual([]);
});
