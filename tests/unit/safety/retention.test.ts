import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../db/base/dates.ts';
import { BACKUP_REASONS, backupName, readBackupName } from '../../../electron/safety/names.ts';
import { toDelete } from '../../../electron/safety/retention.ts';

const nameOf = (day: string, reason: (typeof BACKUP_REASONS)[number] = 'closing', time = '18:05:12') =>
  backupName(`${day}T${time}.000Z`, reason, () => false);

const days = (from: string, count: number) => Array.from({ length: count }, (_, n) => addDays(from, n));
const kept = (names: string[], schedule: { daily: number; weekly: number; monthly: number }) => {
  const gone = new Set(toDelete(names, schedule));
  return names.filter((name) => !gone.has(name));
};

describe('names', () => {
  test('say when and why, and are read again', () => {
    expect(nameOf('2011-05-10')).toBe('secretariat-2011-05-10-180512-closing.sqlite');
    expect(readBackupName('secretariat-2011-05-10-180512-before-restore-3.sqlite')).toEqual({
      at: '2011-05-10T18:05:12.000Z',
      reason: 'before-restore',
    });
  });

  test('a second copy in the same second has a name of its own', () => {
    const taken = [nameOf('2011-05-10')];
    const second = backupName('2011-05-10T18:05:12.000Z', 'closing', (name) => taken.includes(name));
    expect(second).toBe('secretariat-2011-05-10-180512-closing-2.sqlite');
    expect(readBackupName(second)).toMatchObject({ reason: 'closing' });
  });

  test.each([
    'mine.sqlite',
    'secretariat-2011-13-45-180512-closing.sqlite',
    'secretariat-2011-05-10-180512-why.sqlite',
  ])('%s is none of ours', (name) => expect(readBackupName(name)).toBeNull());
});

describe('what is kept', () => {
  const schedule = { daily: 3, weekly: 2, monthly: 2 };

  test('the newest of each of the last days, weeks and months', () => {
    const names = days('2011-03-01', 80).map((day) => nameOf(day));
    expect(kept(names, schedule)).toEqual(
      // 19 May 2011 was a Thursday: three days, the Sunday of the week before, the last of April.
      ['2011-04-30', '2011-05-15', '2011-05-17', '2011-05-18', '2011-05-19'].map((day) => nameOf(day)),
    );
  });

  test('only the newest of a day', () => {
    const names = ['09:00:00', '12:00:00', '18:00:00'].map((time) => nameOf('2011-05-10', 'closing', time));
    expect(kept(names, schedule)).toEqual(names.slice(-1));
  });

  test('copies made on purpose, before an update or before a restore stay as long as the monthly ones', () => {
    const lasting = (['by-hand', 'before-migration', 'before-restore'] as const).map((reason) =>
      nameOf('2011-04-02', reason),
    );
    const old = nameOf('2011-01-02', 'by-hand');
    const names = [old, ...lasting, ...days('2011-04-01', 40).map((day) => nameOf(day))];
    expect(kept(names, schedule)).toEqual(expect.arrayContaining(lasting));
    expect(kept(names, schedule)).not.toContain(old);
  });

  test('a summer without the program loses nothing', () => {
    const names = [...days('2011-05-01', 3), '2011-09-20'].map((day) => nameOf(day));
    expect(kept(names, schedule)).toContain(nameOf('2011-05-03'));
  });

  test('never the newest, never a stranger’s file, never more than the schedule asks for', () => {
    const copy = fc.record({
      day: fc.nat(900).map((n) => addDays('2010-01-01', n)),
      second: fc.nat(59).map((n) => `12:00:${String(n).padStart(2, '0')}`),
      reason: fc.constantFrom(...BACKUP_REASONS),
    });
    const numbers = fc.record({ daily: fc.integer({ min: 1, max: 20 }), weekly: fc.nat(9), monthly: fc.nat(9) });
    fc.assert(
      fc.property(fc.uniqueArray(copy, { selector: ({ day, second }) => day + second }), numbers, (copies, plan) => {
        const names = copies.map(({ day, second, reason }) => nameOf(day, reason, second));
        const gone = toDelete([...names, 'mine.sqlite', 'attachments'], plan);
        const newest = names.toSorted((a, b) => (a.slice(0, 29) < b.slice(0, 29) ? 1 : -1))[0];
        expect(gone).not.toContain(newest);
        expect(gone.every((name) => names.includes(name))).toBe(true);
        const left = names.filter((name) => !gone.includes(name));
        const ordinary = left.filter((name) => /closing|daily|other/.test(name));
        expect(ordinary.length).toBeLessThanOrEqual(1 + plan.daily + plan.weekly + plan.monthly);
        // Pruned once is pruned for good: the same call again finds nothing.
        expect(toDelete(left, plan)).toEqual([]);
      }),
    );
  });
});
