import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupInput, passphrase, settingsInput } from '../../../db/office/input.ts';
import { makeRecoveryCode, plainRecoveryCode } from '../../../db/office/recovery-code.ts';
import {
  isYearStart,
  leavesNoAdministrator,
  passphraseStrength,
  SETTING_PAIRS,
  settingTroubles,
  waitAfter,
  waitLeft,
} from '../../../db/office/rules.ts';
import { defaultSettings, SETTING_KEYS, SETTINGS, type SettingKey } from '../../../db/office/settings.ts';
import { settings as words } from '../../../resources/locales/en-GB/settings.ts';
import { GROUP } from '../../support/core.ts';

describe('waiting', () => {
  test('two slips cost nothing, then the wait doubles up to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 50].map(waitAfter)).toEqual([0, 0, 0, 2, 4, 8, 256, 300, 300]);
  });

  test('never shrinks with more wrong ones, and never passes five minutes', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (failed) => {
        expect(waitAfter(failed + 1)).toBeGreaterThanOrEqual(waitAfter(failed));
        expect(waitAfter(failed)).toBeLessThanOrEqual(300);
      }),
    );
  });

  test('a clock that was set back makes nobody wait longer than the wait itself', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 0, max: 4e12 }), (failed, now) => {
        const left = waitLeft('2011-05-10T09:00:00.000Z', failed, now);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(waitAfter(failed) * 1000);
      }),
    );
    expect(waitLeft(null, 9, 0)).toBe(0);
  });
});

describe('passphrases', () => {
  test.each([
    ['', 'empty'],
    ['short', 'short'],
    ['aaaaaaaaaaaaaaaa', 'repetitive'],
    ['abcabcabcabcabc', 'repetitive'],
    ['twelve chars', 'fair'],
    ['three plain words', 'good'],
    ['four plain words here', 'strong'],
  ] as const)('%j is %s', (text, strength) => {
    expect(passphraseStrength(text)).toBe(strength);
  });

  test('the hint and the check agree', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const taken = passphrase().safeParse(text).success;
        expect(taken).toBe(['fair', 'good', 'strong'].includes(passphraseStrength(text)));
      }),
    );
  });
});

describe('the recovery code', () => {
  test('is four groups of five letters that nobody confuses, another one each time', () => {
    const codes = Array.from({ length: 200 }, makeRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{5}-){3}[A-HJ-NP-Z2-9]{5}$/);
    expect(new Set(codes).size).toBe(200);
  });

  test('may be typed in small letters, with spaces or without hyphens', () => {
    expect(plainRecoveryCode(' abcde fghjk–lmnpq-RSTUV')).toBe('ABCDEFGHJKLMNPQRSTUV');
  });
});

describe('the financial year', () => {
  test('begins on a day that every year has', () => {
    expect([
      isYearStart(4, 1),
      isYearStart(2, 28),
      isYearStart(2, 29),
      isYearStart(4, 31),
      isYearStart(12, 31),
    ]).toEqual([true, true, false, false, true]);
    const wrong = groupInput.safeParse({ ...GROUP, yearStartMonth: 2, yearStartDay: 29 });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ['yearStartDay'], message: 'office.yearStart' });
  });
});

describe('settings', () => {
  test('the handbook’s own numbers fit their ranges and each other', () => {
    expect(settingTroubles(defaultSettings(), SETTING_KEYS)).toEqual([]);
  });

  test('every setting has words, and no words are left over', () => {
    expect(Object.keys(words.items).sort()).toEqual([...SETTING_KEYS].sort());
    for (const key of SETTING_KEYS) expect(words.groups).toHaveProperty(key.split('.')[0] ?? '');
  });

  test('what goes through is in range and every pair of it fits', () => {
    const key = fc.constantFrom<SettingKey>(...SETTING_KEYS);
    fc.assert(
      fc.property(fc.dictionary(key, fc.integer({ min: -5, max: 1500 }), { minKeys: 1 }), (own) => {
        const next = { ...defaultSettings(), ...own };
        const changed = Object.keys(own) as SettingKey[];
        if (settingTroubles(next, changed).length > 0) return;
        for (const each of changed) {
          expect(next[each]).toBeGreaterThanOrEqual(SETTINGS[each].min);
          expect(next[each]).toBeLessThanOrEqual(SETTINGS[each].max);
        }
        for (const [low, high] of SETTING_PAIRS) expect(next[low]).toBeLessThanOrEqual(next[high]);
      }),
    );
  });

  test('a name that is no setting is not taken', () => {
    expect(settingsInput.safeParse({ values: { 'members.none': 1 } }).success).toBe(false);
    expect(settingsInput.safeParse({ values: {} }).success).toBe(false);
  });
});

describe('the last administrator', () => {
  const someone = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    active: fc.boolean(),
    roles: fc.subarray(['administrator', 'treasurer', 'chair', 'reader'], { minLength: 1 }),
  });

  test('no allowed change leaves nobody who can let people in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someone, { selector: (each) => each.id, minLength: 1 }),
        someone,
        (people, changed) => {
          if (leavesNoAdministrator(people, changed)) return;
          const after = people.map((each) => (each.id === changed.id ? changed : each));
          expect(after.filter((each) => each.active && each.roles.includes('administrator')).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
