import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnPence,
  formatPence,
  parsePence,
  pence,
  plainPence,
  sharePence,
  sumPence,
} from '../../../db/base/pence.ts';

const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).filter((value) => !Object.is(value, -0));
const read = (text: string) => {
  const parsed = parsePence(text);
  return parsed.ok ? parsed.pence : parsed.fault;
};

describe('pence', () => {
  test('T1: invariant 2: what is written is read back to the penny', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(read(plainPence(value))).toBe(value);
        expect(read(formatPence(value))).toBe(value);
        if (value !== 0) expect(read(columnPence(value))).toBe(value);
      }),
    );
  });

  test.each([
    ['1234', 123_400],
    ['1,234.50', 123_450],
    [' £12.50 ', 1_250],
    ['-3.00', -300],
    ['-£3', -300],
    ['(3.00)', -300],
    ['0', 0],
    ['-0.00', 0],
    ['000.05', 5],
    ['999,999,999.99', 99_999_999_999],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1,234.5', 'decimals'],
    ['12.', 'decimals'],
    ['1.234', 'decimals'],
    ['£-3', 'notAnAmount'],
    ['--3', 'notAnAmount'],
    ['1e3', 'notAnAmount'],
    ['0x1f', 'notAnAmount'],
    ['٣', 'notAnAmount'],
    ['１２', 'notAnAmount'],
    ['.50', 'notAnAmount'],
    ['1 234', 'notAnAmount'],
    ['(-3.00)', 'notAnAmount'],
    ['=1+1', 'notAnAmount'],
    ['Infinity', 'notAnAmount'],
    ['12,34', 'thousands'],
    ['1,2345.00', 'thousands'],
    ['12345678901234567', 'tooLarge'],
    ['1000000000', 'tooLarge'],
  ])('refuses %s: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test('T1: invariant 2: a fraction, or more than a number holds exactly, never becomes money', () => {
    for (const value of [0.1, 12.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => pence(value)).toThrow(RangeError);
    expect(() => sumPence([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(Object.is(pence(-0), 0)).toBe(true);
  });

  test('invariant 22: shares add up to the amount exactly, and none is a whole penny off its part', () => {
    const weights = fc
      .array(fc.nat(1_000), { minLength: 1, maxLength: 12 })
      .filter((each) => each.some((weight) => weight > 0));
    fc.assert(
      fc.property(amount, weights, (value, parts) => {
        const shares = sharePence(value, parts);
        expect(sumPence(shares)).toBe(value);
        const all = parts.reduce((sum, part) => sum + part, 0);
        shares.forEach((share, at) => {
          const off = BigInt(share) * BigInt(all) - BigInt(value) * BigInt(parts[at] ?? 0);
          expect(off < BigInt(all) && off > -BigInt(all)).toBe(true);
        });
      }),
    );
  });

  test('accounts print brackets and dashes, sentences a minus', () => {
    expect([columnPence(123_456), columnPence(-5), columnPence(0)]).toEqual(['1,234.56', '(0.05)', '–']);
    expect([formatPence(123_456_789), formatPence(-5)]).toEqual(['£1,234,567.89', '−£0.05']);
  });
});
