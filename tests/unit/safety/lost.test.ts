import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditAction } from '../../../db/base/audit-actions.ts';
import type { Event } from '../../../electron/safety/image.ts';
import { compareHistories, summarise } from '../../../electron/safety/lost.ts';

const ACTIONS: readonly AuditAction[] = ['member.added', 'member.changed', 'meeting.planned'];
const event = (id: number, label: string): Event => ({
  id,
  at: `2011-05-10T09:00:${String(id % 60).padStart(2, '0')}.000Z`,
  personName: 'Grace Adeyemi',
  action: ACTIONS[id % 3] ?? 'member.added',
  label,
});
const history = (labels: readonly string[]) => labels.map((label, index) => event(index + 1, label));

test('what was done since the backup would be lost, and nothing comes back', () => {
  const now = history(['a', 'b', 'c', 'd']);
  expect(compareHistories(now, now.slice(0, 2))).toEqual({ lost: now.slice(2), back: [] });
});

test('after an earlier restore the histories part, and equal numbers are not the same event', () => {
  const shared = ['set-up', 'first'];
  const { lost, back } = compareHistories(
    history([...shared, 'after the restore']),
    history([...shared, 'undone', 'too']),
  );
  expect(lost.map((each) => each.label)).toEqual(['after the restore']);
  expect(back.map((each) => each.label)).toEqual(['undone', 'too']);
});

test('whatever was shared, lost and come back is told apart', () => {
  const labels = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 });
  fc.assert(
    fc.property(labels, labels, labels, (shared, mine, theirs) => {
      fc.pre(mine[0] !== theirs[0] || mine.length === 0 || theirs.length === 0);
      const { lost, back } = compareHistories(history([...shared, ...mine]), history([...shared, ...theirs]));
      expect(lost.map((each) => each.label)).toEqual(mine);
      expect(back.map((each) => each.label)).toEqual(theirs);
    }),
  );
});

test('in short: how many of each kind, and the last twenty, newest first', () => {
  const events = history(Array.from({ length: 30 }, (_, n) => `n${n + 1}`));
  const { total, groups, last } = summarise(events);
  expect(total).toBe(30);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(30);
  expect(last).toHaveLength(20);
  expect(last.at(0)?.label).toBe('n30');
  expect(last.at(-1)?.label).toBe('n11');
});
