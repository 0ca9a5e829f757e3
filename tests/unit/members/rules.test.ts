import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CategoryId, MemberId, WardId } from '../../../db/base/brand.ts';
import { type CoverageCategory, coverage } from '../../../db/members/coverage.ts';
import {
  countsTowardsSize,
  folded,
  isJustified,
  mandateWarning,
  mayVote,
  newWarnings,
  receivesPapers,
  represents,
  samePerson,
  sendsOneWarnings,
  sizeWarning,
} from '../../../db/members/rules.ts';
import { SEATS, STANDINGS } from '../../../db/members/words.ts';

const categoryId = fc.integer({ min: 1, max: 8 }) as fc.Arbitrary<CategoryId>;
const wardId = fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<WardId>;
const someone = fc.record({
  standing: fc.constantFrom(...STANDINGS),
  seat: fc.option(fc.constantFrom(...SEATS)),
  categoryIds: fc.uniqueArray(categoryId),
  wardId: fc.option(wardId),
  reportsBackTo: fc.constantFrom('', '  ', 'The forum'),
});
const people = fc.array(someone, { maxLength: 30 });
const categories = fc.array(
  fc.record({
    kind: fc.constantFrom('core' as const, 'invited' as const),
    perWard: fc.boolean(),
    active: fc.boolean(),
    sendsOne: fc.boolean(),
  }),
  { maxLength: 8 },
);
const withIds = (list: Omit<CoverageCategory & { sendsOne: boolean }, 'id' | 'name' | 'example'>[]) =>
  list.map((each, index) => ({ ...each, id: (index + 1) as CategoryId, name: `Category ${index + 1}`, example: '' }));

describe('standing', () => {
  test('M1: a justification has a letter in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isJustified(`${text}x`)).toBe(true);
      }),
    );
    for (const empty of ['', ' ', '-', '1.', '…\n']) expect(isJustified(empty)).toBe(false);
  });

  test('E8, M13: only a member without one of the three seats votes, and whoever votes receives papers and represents', () => {
    fc.assert(
      fc.property(someone, (one) => {
        expect(mayVote(one)).toBe(one.standing === 'member' && one.seat === null);
        if (mayVote(one))
          expect([receivesPapers(one), countsTowardsSize(one), represents(one)]).toEqual([true, true, true]);
      }),
    );
  });

  test('M13: everybody but a former member receives papers', () => {
    expect(STANDINGS.filter((standing) => !receivesPapers({ standing, seat: null }))).toEqual(['former']);
    expect(STANDINGS.filter((standing) => countsTowardsSize({ standing, seat: null }))).toEqual([
      'member',
      'ex_officio',
    ]);
  });

  test('M4: warns above the maximum, never at it', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 1000 }), (size, maximum) => {
        expect(sizeWarning(size, maximum).length).toBe(size > maximum ? 1 : 0);
      }),
    );
  });

  test('M5: concerns voting members only, and those with a category and reporting back never', () => {
    fc.assert(
      fc.property(someone, (one) => {
        const fine = !mayVote(one) || (one.categoryIds.length > 0 && one.reportsBackTo.trim() !== '');
        expect(mandateWarning(one).length).toBe(fine ? 0 : 1);
      }),
    );
  });
});

describe('places', () => {
  test('M12, M13: every active sending category has sent exactly one, or associates only, or has one warning', () => {
    fc.assert(
      fc.property(categories, people, (list, members) => {
        const known = withIds(list);
        const count = (id: number, associates: boolean) =>
          members.filter(
            (one) =>
              represents(one) &&
              one.categoryIds.some((each) => each === id) &&
              (one.standing === 'associate') === associates,
          ).length;
        const isRight = (id: number) => count(id, false) === 1 || (count(id, false) === 0 && count(id, true) > 0);
        const wrong = known.filter((each) => each.active && each.sendsOne && !isRight(each.id));
        expect(sendsOneWarnings(known, members).map((each) => each.params?.name)).toEqual(
          wrong.map((each) => each.name),
        );
      }),
    );
  });

  test('M12: a change is told only what it makes worse', () => {
    fc.assert(
      fc.property(categories, people, (list, members) => {
        const now = sendsOneWarnings(withIds(list), members);
        expect(newWarnings(now, now)).toEqual([]);
        expect(newWarnings([], now)).toEqual(now);
      }),
    );
  });

  test('M3: a place is filled by exactly those current members who represent its category, and counts agree', () => {
    fc.assert(
      fc.property(categories, people, (list, members) => {
        const known = withIds(list);
        const named = members.map((each, index) => ({
          ...each,
          id: index as MemberId,
          name: `${index}`,
          organisation: '',
        }));
        const wards = [1, 2, 3].map((id) => ({ id: id as WardId, name: `Ward ${id}`, active: id !== 3 }));
        const shown = coverage(known, wards, named);
        expect(shown.core.length + shown.invited.length).toBe(known.filter((each) => each.active).length);
        for (const place of [...shown.core, ...shown.invited]) {
          const expected = named.filter((one) => represents(one) && one.categoryIds.includes(place.categoryId));
          expect(place.by.map((each) => each.id)).toEqual(expected.map((each) => each.id));
        }
        expect(shown.counts.coreFilled).toBeLessThanOrEqual(shown.counts.core);
        expect(shown.counts.wardsFilled).toBe(shown.wards.filter((each) => each.by.length > 0).length);
        for (const ward of shown.wards) {
          expect([...ward.by, ...ward.others].length).toBe(
            named.filter((one) => represents(one) && one.wardId === ward.wardId).length,
          );
        }
      }),
    );
  });
});

test('E9: a person is the same whatever the case, accents and spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
  expect(samePerson({ firstName: ' Zoë', surname: 'O’NEIL', organisation: 'The  Forum' })).toBe(
    samePerson({ firstName: 'zoe', surname: "O'Neil", organisation: 'the forum ' }),
  );
});
