import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemberId, OfficeTermId } from '../../../db/base/brand.ts';
import { addDays } from '../../../db/base/dates.ts';
import {
  chairSince,
  clashingTerm,
  type Term,
  termsOverlap,
  termWarnings,
  wholeYears,
} from '../../../db/members/terms-rules.ts';
import { OFFICES, OFFICES_HOW, SINGLE_OFFICES } from '../../../db/members/words.ts';

const day = fc.nat(4000).map((days) => addDays('2005-01-01', days));
const term: fc.Arbitrary<Term> = fc.record({
  id: fc.nat() as unknown as fc.Arbitrary<OfficeTermId>,
  memberId: fc.integer({ min: 1, max: 3 }) as unknown as fc.Arbitrary<MemberId>,
  office: fc.constantFrom(...OFFICES),
  how: fc.constantFrom(...OFFICES_HOW),
  startedOn: day,
  endedOn: fc.constant(null),
});
const terms = fc
  .array(fc.tuple(term, fc.option(fc.nat(1500))))
  .map((list) =>
    list.map(([each, days]): Term => ({ ...each, endedOn: days === null ? null : addDays(each.startedOn, days) })),
  );

describe('office terms', () => {
  test('S7: whether two terms overlap does not depend on which is asked first', () => {
    fc.assert(
      fc.property(terms, terms, (some, others) => {
        for (const one of some)
          for (const other of others) expect(termsOverlap(one, other)).toBe(termsOverlap(other, one));
      }),
    );
  });

  test('S7: terms that were let in one by one never give two people one office on a day', () => {
    fc.assert(
      fc.property(terms, day, (list, on) => {
        const kept: Term[] = [];
        for (const each of list) if (!clashingTerm(kept, each)) kept.push(each);
        for (const office of SINGLE_OFFICES) {
          const holding = kept.filter(
            (each) => each.office === office && each.startedOn <= on && (each.endedOn === null || on < each.endedOn),
          );
          expect(holding.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('S4: years in a row never begin after today, and no chair means none', () => {
    fc.assert(
      fc.property(terms, day, (list, today) => {
        const since = chairSince(list, 1 as MemberId, today);
        const begun = list.filter((each) => each.memberId === 1 && each.office === 'chair' && each.startedOn <= today);
        if (since === null) return;
        expect(begun.map((each) => each.startedOn)).toContain(since);
        expect(wholeYears(since, today)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(chairSince([], 1 as MemberId, '2011-01-01')).toBeNull();
  });

  test('S4: whole years are counted on the day itself', () => {
    expect(wholeYears('2007-05-11', '2011-05-10')).toBe(3);
    expect(wholeYears('2007-05-11', '2011-05-11')).toBe(4);
    expect(wholeYears('2008-02-29', '2009-02-28')).toBe(1);
  });

  test('S1: more elected officers than the committee has is warned of for those who sit on it', () => {
    const make = (n: number): Term => ({
      id: n as OfficeTermId,
      memberId: n as MemberId,
      office: 'committee_member',
      how: 'elected',
      startedOn: '2011-01-01',
      endedOn: null,
    });
    const limits = { chairYears: 4, electedOfficers: 5 };
    const six = [1, 2, 3, 4, 5, 6].map(make);
    expect(termWarnings(six.slice(0, 5), 1 as MemberId, '2011-05-10', limits)).toEqual([]);
    expect(termWarnings(six, 1 as MemberId, '2011-05-10', limits).map((each) => each.rule)).toEqual(['S1']);
    expect(termWarnings(six, 7 as MemberId, '2011-05-10', limits)).toEqual([]);
  });
});
