import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { proveSecrecy } from '../../support/elections/secrecy.ts';
import { open, ready, WITH_A, world } from './support.ts';

test('E7: 40 nights with known votes leave nothing that tells who voted how: the same bytes, whoever came when and voted what', async () => {
  await proveSecrecy(40, 20_110_524);
}, 240_000);

test('E7: after every mark the write-ahead log is empty: its frames would be an order', async () => {
  const w = await world(6);
  const id = await ready(w, { chair: w.members.slice(0, 2) });
  const roundId = await open(w, id, 'chair');
  for (const memberId of w.members) {
    must(await w.api.elections.issuePaper({ roundId, memberId }));
    expect(readFileSync(join(w.folder, 'secretariat.sqlite-wal')).length).toBe(0);
  }
});

test('E7: while a poll is open no copy of the records is made; before and after, as always', async () => {
  const w = await world(6);
  const id = await ready(w, { chair: w.members.slice(0, 2) });
  const copies = () =>
    readdirSync(join(w.folder, 'backups'), { withFileTypes: true }).filter((each) => each.isFile()).length;
  must(await w.api.safety.makeNow({}));
  const before = copies();
  await open(w, id, 'chair');
  expect(await w.api.safety.makeNow({})).toMatchObject({ problem: { rule: 'E7', key: 'elections.noBackupNow' } });
  w.core.keeper.makeIfChanged('closing');
  expect(copies()).toBe(before);
  expect(must(await w.api.safety.status({})).lastFailure).toMatchObject({ key: 'elections.noBackupNow' });
});

test('E7: a rehearsal left in the middle does not keep the records from being copied', async () => {
  const w = await world(3);
  const people = { returningOfficer: 'Owen Prentice', tellerA: 'Jo Marsh', tellerB: 'Sam Field' };
  const { electionId } = must(await w.api.elections.beginRehearsal({ kind: 'one_seat', ...people }));
  const { id: roundId } = await w.round(electionId, 'chair');
  const opening = {
    roundId,
    ...WITH_A,
    printed: 45,
    present: 34,
    boxShownEmpty: true as const,
    stampTested: true as const,
  };
  must(await w.api.elections.openPoll(opening));
  must(await w.api.safety.makeNow({}));
});

test('E7: only the desk, and the typing of minutes, may change records without an event', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const users = ['db', 'electron'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith('.ts') && readFileSync(join(root, name), 'utf8').includes('changeWithoutEvent')),
  );
  expect(users.sort()).toEqual([
    'db/base/change.ts',
    'db/elections/desk-service.ts',
    'db/elections/roll-service.ts',
    // What is typed under an item of minutes, saved at every pause: no event, no time of a vote.
    'db/minutes/take-service.ts',
  ]);
});
