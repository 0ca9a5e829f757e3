import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  fieldProblems,
  isoDate,
  line,
  optionalDate,
  optionalEmail,
  optionalPhone,
  prose,
  requiredLine,
  wholeNumber,
} from '../../../db/base/fields.ts';

const problemsOf = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : fieldProblems(parsed.error);
};

describe('text', () => {
  test('is trimmed, composed and kept', () => {
    expect(line().parse('  Zoe\u0308 Żak  ')).toBe('Zoë Żak');
    expect(prose().parse('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  test('says what is wrong with it', () => {
    expect(problemsOf(requiredLine(), '   ')).toEqual([{ path: '', key: 'fields.required' }]);
    expect(problemsOf(line(5), 'abcdef')).toEqual([{ path: '', key: 'fields.tooLong', params: { maximum: 5 } }]);
    expect(problemsOf(line(), 'one\ntwo')).toEqual([{ path: '', key: 'fields.oneLine' }]);
    for (const bad of ['a\u0000b', 'bell\u0007', 'lone \ud800 half']) {
      expect(problemsOf(prose(), bad)).toEqual([{ path: '', key: 'fields.unprintable' }]);
    }
  });

  test('whatever is let through has no control characters and is no longer than allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const parsed = line(50).safeParse(text);
        if (!parsed.success) return;
        expect(parsed.data.length).toBeLessThanOrEqual(50);
        expect(/[\p{Cc}\p{Cs}]/u.test(parsed.data)).toBe(false);
      }),
    );
  });
});

describe('other fields', () => {
  test('days, e-mail addresses, telephone numbers', () => {
    expect(problemsOf(isoDate(), '2011-02-31')).toEqual([{ path: '', key: 'fields.date' }]);
    expect(optionalDate().parse('')).toBeNull();
    expect(problemsOf(optionalDate(), '2011-02-31')).toEqual([{ path: '', key: 'fields.date' }]);
    expect(optionalEmail().parse(' g.adeyemi@example.org ')).toBe('g.adeyemi@example.org');
    expect(problemsOf(optionalEmail(), 'g.adeyemi@')).toEqual([{ path: '', key: 'fields.email' }]);
    expect(optionalPhone().parse('020 7946 0123 ext 4')).toBe('020 7946 0123 ext 4');
    expect(problemsOf(optionalPhone(), 'ring me')).toEqual([{ path: '', key: 'fields.phone' }]);
  });

  test('numbers, and the place of each problem', () => {
    const schema = z.strictObject({ rows: z.array(z.strictObject({ minutes: wholeNumber(0, 10) })) });
    expect(problemsOf(schema, { rows: [{ minutes: 1 }, { minutes: 11 }] })).toEqual([
      { path: 'rows.1.minutes', key: 'fields.tooBig', params: { maximum: 10 } },
    ]);
    expect(problemsOf(schema, { rows: [{ minutes: 1.5 }] })[0]).toMatchObject({
      path: 'rows.0.minutes',
      key: 'fields.type',
    });
    expect(problemsOf(schema, { rows: [], more: 1 })[0]).toMatchObject({ key: 'fields.unknown' });
  });
});
