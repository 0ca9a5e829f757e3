import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { begun, DAY, hall, nextBegun } from './support.ts';

const YEAR = { date: DAY, basis: 'financial' as const };

test('M7: the year by category: all members of it together, a member with several hats in each; the CSV has it too', async () => {
  const h = await hall();
  await begun(h);
  await nextBegun(h);
  const { members, api } = h;
  must(await api.minutes.setPresent({ meetingId: h.nextId, who: { memberId: members[2] ?? 0 }, present: false }));
  const { categories: all } = must(await api.members.choices({}));
  const faith = all.find(({ key }) => key !== 'youth' && key !== '')?.id ?? 0;
  h.core
    .office()
    .sqlite.prepare('insert into member_category (member_id, category_id) values (?, ?)')
    .run(members[2], faith);
  const { categories, members: people } = must(await api.minutes.attendanceYear(YEAR));
  expect(people.length).toBeGreaterThan(6);
  const youth = categories.find(({ totals }) => totals.members > 1);
  // Three came to the first meeting, two of them to the second; seven were expected at both.
  expect(youth?.totals).toMatchObject({ members: 7, meetings: 14, present: 5, absent: 9, rate: 35 });
  expect(categories.find(({ categoryId }) => categoryId === faith)?.totals).toMatchObject({
    ...{ members: 1, meetings: 2, present: 1, rate: 50 },
  });
  const { file } = must(await api.minutes.exportAttendance(YEAR));
  const csv = new TextDecoder().decode(file?.bytes);
  expect(csv).toContain('By category');
  expect(csv).toContain(`${youth?.name},Members who speak for it: 7,,,14,5,0,0,9,35,`);
  expect(
    csv
      .split('\r\n')
      .filter((line) => line !== '')
      .every((line) => line.split(',').length >= 11),
  ).toBe(true);
});
