import { expect, test } from 'vitest';
import { createCore } from '../../../electron/core.ts';
import { createReporter } from '../../../electron/safety/fault-log.ts';
import { clientOf, must, testHost } from '../../support/core.ts';
import { dump } from '../../support/dump.ts';
import { AGM, closing, open, poll, ready, WITH_A, world } from './support.ts';

/** What happens to laptops in halls. */

async function polling() {
  const w = await world(8);
  const id = await ready(w, { chair: w.members.slice(0, 2) });
  const roundId = await open(w, id, 'chair');
  return { w, id, roundId };
}

test('the laptop sleeps during the poll: it wakes locked, and the poll goes on where it was', async () => {
  const { w, roundId } = await polling();
  const [one = 0, two = 0] = w.members;
  must(await w.api.elections.issuePaper({ roundId, memberId: one }));
  const before = w.core.session.caller();
  w.clock.set(AGM, '21:30:00.000');
  expect(await w.api.elections.issuePaper({ roundId, memberId: two })).toMatchObject({
    problem: { kind: 'signedOut' },
  });
  if (before) w.core.session.begin(before, 15);
  expect(await w.api.elections.issuePaper({ roundId, memberId: one })).toMatchObject({ problem: { rule: 'E9' } });
  must(await w.api.elections.issuePaper({ roundId, memberId: two }));
});

test('the clock is set back during the night: the chain of phases and the poll do not mind', async () => {
  const { w, id, roundId } = await polling();
  const before = w.core.session.caller();
  w.clock.set('2003-01-01');
  if (before) w.core.session.begin(before, 15);
  await poll(w, roundId, w.members.slice(0, 3), closing(3));
  must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 3 }));
  const page = await w.page(id);
  expect(page.chainHolds).toBe(true);
  expect(page.log.map(({ to }) => to).slice(-3)).toEqual(['poll_open', 'poll_closed', 'verified']);
});

test('a second start on the same folder gets nothing, and disturbs nothing', async () => {
  const { w, roundId } = await polling();
  const second = await createCore({ folder: w.folder, clock: w.clock, appVersion: '0.1.0', host: testHost() });
  expect(second.trouble()).not.toBeNull();
  expect(await clientOf(second).elections.issuePaper({ roundId, memberId: w.members[0] ?? 0 })).toMatchObject({
    problem: { kind: 'trouble' },
  });
  await second.close();
  must(await w.api.elections.issuePaper({ roundId, memberId: w.members[0] ?? 0 }));
});

test('the disk is full: a call is done or not done, never half, it says so, and with room again the poll closes', async () => {
  const { w, id, roundId } = await polling();
  for (const memberId of w.members.slice(0, 3)) must(await w.api.elections.issuePaper({ roundId, memberId }));
  const { sqlite } = w.core.office();
  const report = createReporter(w.folder, w.clock);
  Object.assign(w.core.options.host, { report });
  const pages = sqlite.pragma('page_count', { simple: true }) as number;
  sqlite.pragma(`max_page_count = ${pages}`);
  const close = { roundId, ...WITH_A, queueServed: true as const, ...closing(3) };
  const outcomes = [];
  // One call may still find room in the pages that are there: steps are taken until the disk is really full.
  for (let turn = 0; turn < 200; turn += 1) {
    const outcome = await w.api.elections.create({ meetingId: null, title: 'x'.repeat(200), date: AGM });
    outcomes.push(outcome);
    if (!outcome.ok) break;
  }
  expect(outcomes.at(-1)).toMatchObject({ problem: { key: 'general.diskFull' } });
  const full = dump(w.core.office());
  const refused = await w.api.elections.closePoll(close);
  if (!refused.ok) {
    expect(refused).toMatchObject({ problem: { key: 'general.diskFull' } });
    expect(dump(w.core.office())).toBe(full);
    expect((await w.round(id, 'chair')).state).toBe('poll_open');
  }
  sqlite.pragma('max_page_count = 1000000');
  if (!refused.ok) must(await w.api.elections.closePoll(close));
  expect((await w.round(id, 'chair')).state).toBe('poll_closed');
});

test('E7: while the poll is open the room sees neither names of voters nor how many have voted', async () => {
  const { w, id, roundId } = await polling();
  for (const memberId of w.members.slice(0, 5)) must(await w.api.elections.issuePaper({ roundId, memberId }));
  const room = must(await w.api.elections.room({ electionId: id }));
  expect(room).toMatchObject({ state: 'poll_open', issued: null, lines: [], results: [], entitled: 8 });
  expect(JSON.stringify(room)).not.toMatch(/memberId|Okafor|"issued":\s*[1-9]/);
});
