import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countStatuses,
  disagrees,
  expectedBy,
  isDeadline,
  lacksOf,
  standingOf,
  suggestionOf,
} from '../../../db/agreement/monitoring-rules.ts';
import { QUARTERS, STATUSES } from '../../../db/agreement/words.ts';

const quarter = fc.constantFrom(...QUARTERS);
const status = fc.constantFrom(...STATUSES, null);
const suggestion = fc.constantFrom('achieved' as const, 'on_track' as const, 'behind' as const, null);
const text = fc.constantFrom('', '  ', 'Words');
const deadline = fc.constantFrom(null, '2010-09-30');

test('L6: a figure at its target is achieved in every quarter; below it, behind from its own quarter on', () => {
  fc.assert(
    fc.property(quarter, quarter, fc.nat(50), fc.nat(60), (due, now, measureTarget, value) => {
      const said = suggestionOf({ quarter: due, measureTarget }, value, now);
      if (value >= measureTarget) expect(said).toBe('achieved');
      else if (now >= due) expect(said).toBe('behind');
      else expect(said).toBe(value >= expectedBy(measureTarget, due, now) ? 'on_track' : 'behind');
    }),
  );
});

test('L6: what is expected never falls from quarter to quarter, and ends with the target', () => {
  fc.assert(
    fc.property(fc.nat(1000), quarter, (target, due) => {
      const expected = QUARTERS.map((now) => expectedBy(target, due, now));
      expect(expected).toEqual([...expected].sort((a, b) => a - b));
      expect(expected[3]).toBe(target);
    }),
  );
  expect(QUARTERS.map((now) => expectedBy(4, 4, now))).toEqual([1, 2, 3, 4]);
});

test('L6: where there is no figure or no target nothing is said, and nothing disagrees', () => {
  expect(suggestionOf({ quarter: 1, measureTarget: null }, 3, 1)).toBeNull();
  expect(suggestionOf({ quarter: 1, measureTarget: 3 }, null, 1)).toBeNull();
  fc.assert(fc.property(status, (each) => !disagrees(each, null)));
});

test('L4: an entry is whole when it has position and status, amber and red also improvement and deadline, a disagreement its reason', () => {
  fc.assert(
    fc.property(text, status, text, deadline, text, suggestion, (position, given, improvement, day, reason, said) => {
      const entry = { position, status: given, improvement, deadline: day, reason };
      const lacks = lacksOf(entry, said);
      const planned = given === 'amber' || given === 'red';
      expect(lacks.includes('position')).toBe(position.trim() === '');
      expect(lacks.includes('status')).toBe(given === null);
      expect(lacks.includes('improvement')).toBe(planned && improvement.trim() === '');
      expect(lacks.includes('deadline')).toBe(planned && day === null);
      expect(lacks.includes('reason')).toBe(disagrees(given, said) && reason.trim() === '');
    }),
  );
});

test('L4: the colours that the figures do not bear out', () => {
  const odd = STATUSES.map((each) => [
    each,
    (['achieved', 'on_track', 'behind'] as const).filter((said) => disagrees(each, said)),
  ]);
  expect(odd).toEqual([
    ['achieved', ['on_track', 'behind']],
    ['green', ['behind']],
    ['amber', ['achieved']],
    ['red', ['achieved']],
  ]);
});

test('L4: a deadline is from the quarter’s last day on, within two years', () => {
  const days = { from: '2010-04-01', to: '2010-06-30' };
  expect(['2010-06-29', '2010-06-30', '2012-06-30', '2012-07-01'].map((day) => isDeadline(day, days))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('L5: the counts add up to those that have a status', () => {
  fc.assert(
    fc.property(fc.array(status), (statuses) => {
      const { achieved, green, amber, red, total } = countStatuses(statuses);
      expect(achieved + green + amber + red).toBe(total);
      expect(total).toBe(statuses.filter((each) => each !== null).length);
    }),
  );
});

test('L3: a quarter is to come, runs, waits to be monitored, is open or finished', () => {
  const days = { from: '2010-04-01', to: '2010-06-30' };
  expect(
    ['2010-03-31', '2010-04-01', '2010-06-30', '2010-07-01'].map((today) => standingOf(null, days, today)),
  ).toEqual(['to_come', 'running', 'running', 'due']);
  expect(standingOf('finished', days, '2010-05-01')).toBe('finished');
});
