import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { bringMinutesTo, hall } from '../minutes/support.ts';

test('A12: minutes go out when the chair has agreed them; their public edition when they are public', async () => {
  const h = await hall();
  const ofMinutes = async () => {
    const { papers } = must(await h.api.distribution.page({ meetingId: h.meetingId }));
    return papers.find(({ what }) => what === 'minutes')?.editions.map(({ audience }) => audience);
  };
  expect(await ofMinutes()).toBeUndefined();
  await bringMinutesTo(h, 'agreed');
  expect(await ofMinutes()).toEqual(['members']);
  const memberIds = [h.members[0]];
  const words = { subject: 'Minutes', text: 'Please find the minutes.' };
  const sent = { meetingId: h.meetingId, key: 'minutes:members', how: 'each' as const, memberIds, ...words };
  expect(must(await h.api.distribution.makeDrafts(sent)).file?.mime).toBe('message/rfc822');
  expect(await h.api.distribution.makeDrafts({ ...sent, key: 'minutes:public' })).toMatchObject({
    problem: { key: 'distribution.gone' },
  });
});

test('A12: minutes that are public go out to everybody', async () => {
  const h = await hall();
  await bringMinutesTo(h, 'public');
  const { papers } = must(await h.api.distribution.page({ meetingId: h.meetingId }));
  expect(papers.find(({ what }) => what === 'minutes')?.editions.map(({ audience }) => audience)).toEqual([
    'members',
    'public',
  ]);
});
