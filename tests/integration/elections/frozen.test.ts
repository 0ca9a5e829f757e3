import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import {
  closing,
  count,
  declaring,
  finalise,
  goTo,
  nominate,
  open,
  playTo,
  poll,
  recount,
  takingForms,
  WITH_A,
  world,
} from './support.ts';

/** Tables whose rows stay as they were written: every one has rows after this night. */
const FROZEN = [
  'protocol_version',
  'protocol_circulation',
  'deadline_extension',
  'round_opening',
  'round_account',
  'rejection',
  'count_submission',
  'count_total',
  'count_sort',
  'recount_request',
  'lot',
  'declaration',
  'winner',
  'declaration_correction',
  'phase_log',
];

test('E14: what was submitted, drawn, agreed and declared can be neither changed nor removed, not even past the services', async () => {
  const w = await world(8);
  const id = await takingForms(w, { offices: [{ office: 'committee_member', seats: 2 }] });
  for (const member of w.members.slice(0, 3)) await nominate(w, id, member, 'committee_member');
  must(await w.api.elections.extendDeadline({ ...(await w.at(id)), to: '2011-05-12', reason: 'The post' }));
  await finalise(w, id);
  must(await w.api.elections.freezeRoll(await w.at(id)));
  const roundId = await playTo(w, id, 'committee_member', [5, 2, 2], { valid: 6, sort: [3, 3] });
  const { candidates } = await w.round(id, 'committee_member');
  const votes = candidates.map(({ candidate }, at) => ({ candidate, votes: [5, 2, 2][at] ?? 0 }));
  await recount(w, roundId, { valid: 6, votes, sort: [3, 3] });
  const order = candidates.slice(1).map(({ candidate }) => candidate);
  must(await w.api.elections.settleTie({ roundId, ...WITH_A, draw: { method: 'by_hand', announced: 'A hat', order } }));
  const { declarationId } = must(await w.api.elections.declare(declaring(roundId)));
  must(await w.api.elections.correctDeclaration({ declarationId, text: 'A name', how: 'aloud', by: 'Owen Prentice' }));
  const { sqlite } = w.core.office();
  for (const table of FROZEN) {
    const columns = sqlite.pragma(`table_info("${table}")`) as { name: string }[];
    const rows = () => sqlite.prepare(`select * from "${table}"`).all();
    const before = rows();
    expect([table, before.length > 0]).toEqual([table, true]);
    for (const { name } of columns) {
      expect(() => sqlite.exec(`update "${table}" set "${name}" = "${name}"`)).toThrow(/never change|stay on record/);
    }
    expect(() => sqlite.exec(`delete from "${table}"`)).toThrow(/never change|stay on record/);
    expect(rows()).toEqual(before);
  }
});

test('E13: candidates and seats of a round never change, and nominations stay', async () => {
  const w = await world(8);
  const id = await takingForms(w);
  for (const member of w.members.slice(0, 2)) await nominate(w, id, member, 'chair');
  await finalise(w, id);
  const { sqlite } = w.core.office();
  expect(() => sqlite.exec(`update election_round set candidates = '[]'`)).toThrow(/never change/);
  expect(() => sqlite.exec('update election_round set seats = 2')).toThrow(/never change/);
  expect(() => sqlite.exec('delete from nomination')).toThrow(/stay on record/);
});

test('E9: the roll is marked while the poll is open only, not even past the services', async () => {
  const w = await world(8);
  const id = await takingForms(w);
  for (const member of w.members.slice(0, 2)) await nominate(w, id, member, 'chair');
  await finalise(w, id);
  must(await w.api.elections.freezeRoll(await w.at(id)));
  const roundId = await open(w, id, 'chair');
  await poll(w, roundId, w.members.slice(0, 6), closing(6));
  const { sqlite } = w.core.office();
  expect(() => sqlite.exec('update roll_mark set issued = 1')).toThrow(/while the poll is open only/);
});

test('E7: after the destruction the bytes of the file no longer say who was on the roll', async () => {
  const w = await world(8);
  const id = await takingForms(w);
  for (const member of w.members.slice(0, 2)) await nominate(w, id, member, 'chair');
  await finalise(w, id);
  must(await w.api.elections.freezeRoll(await w.at(id)));
  must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
  const bytes = () => readFileSync(w.core.office().file).includes('Okafor, Ada0');
  w.core.office().sqlite.pragma('wal_checkpoint(TRUNCATE)');
  expect(bytes()).toBe(true);
  must(await w.api.elections.seal({ ...(await w.at(id)), ...WITH_A, packets: 6 }));
  goTo(w, '2011-11-24');
  must(await w.api.elections.destroy({ ...(await w.at(id)), witness: 'Jo Marsh', papersDestroyed: true }));
  expect(bytes()).toBe(false);
});

test('E11: the box may be entered again when both tellers find another number of papers than it', async () => {
  const w = await world(8);
  const id = await takingForms(w);
  for (const member of w.members.slice(0, 2)) await nominate(w, id, member, 'chair');
  await finalise(w, id);
  must(await w.api.elections.freezeRoll(await w.at(id)));
  const roundId = await open(w, id, 'chair');
  await poll(w, roundId, w.members.slice(0, 7), closing(7));
  must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 7 }));
  const { candidates } = await w.round(id, 'chair');
  const votes = candidates.map(({ candidate }, at) => ({ candidate, votes: at === 0 ? 4 : 2 }));
  expect(await count(w, roundId, { valid: 6, votes })).toMatchObject({ outcome: 'unbalanced', state: 'recount' });
  const again = {
    roundId,
    ...WITH_A,
    printed: 20,
    issued: 7,
    unused: 13,
    replacements: 0,
    spoilt: 0,
    inBox: 6,
    explanation: 'Two papers had been one',
  };
  expect(must(await w.api.elections.verifyAgain(again)).state).toBe('variance');
  must(await w.api.elections.verifyAgain(again));
  expect(await count(w, roundId, { valid: 6, votes })).toMatchObject({ outcome: 'agreed' });
});
