import { describe, expect, test } from 'vitest';
import { isForAll, isPlace, waysFor, wayTo } from '../../../db/distribution/rules.ts';

describe('by which way papers go', () => {
  const reached = { papersBy: 'email', email: 'a@example.org', address: '1 High Street' } as const;
  test('is the one of the register where there is an address for it, else the next', () => {
    expect(wayTo(reached)).toEqual({ way: 'email', instead: false });
    expect(wayTo({ ...reached, email: '' })).toEqual({ way: 'post', instead: true });
    expect(wayTo({ ...reached, email: '', address: '' })).toEqual({ way: 'by_hand', instead: true });
    expect(wayTo({ ...reached, papersBy: 'post' })).toEqual({ way: 'post', instead: false });
    expect(wayTo({ ...reached, papersBy: 'post', address: '' })).toEqual({ way: 'email', instead: true });
    expect(wayTo({ ...reached, papersBy: 'by_hand' })).toEqual({ way: 'by_hand', instead: false });
  });

  test('only what is public is put where everybody finds it, and the restricted edition is for those chosen by name', () => {
    expect(waysFor('public').filter(isPlace)).toEqual(['website', 'display']);
    expect(waysFor('members').some(isPlace)).toBe(false);
    expect(waysFor('restricted').some(isPlace)).toBe(false);
    expect([isForAll('public'), isForAll('members'), isForAll('restricted')]).toEqual([true, true, false]);
  });
});
