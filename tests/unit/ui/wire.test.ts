import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../db/base/wire.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

/** Plain data as calls carry it, with bytes anywhere, and with keys chosen to be mistaken for the codec's own. */
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    bytes,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$bytes', '$plain', '__proto__', 'then')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

describe('values between the screens and the local host', () => {
  test('whatever is sent arrives', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
    );
  });

  test('what a caller writes cannot pass for bytes', () => {
    expect(decode(encode({ $bytes: 'AAAA' }))).toEqual({ $bytes: 'AAAA' });
    expect(decode(encode({ $plain: { $bytes: 'AAAA' } }))).toEqual({ $plain: { $bytes: 'AAAA' } });
  });

  test('a key __proto__ stays a key', () => {
    const value = decode('{"__proto__":{"isAdministrator":true}}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__']);
  });

  test('a file of some megabytes, and a part of a larger buffer', () => {
    const big = new Uint8Array(3_000_000).map((_, index) => index % 251);
    expect(decode(encode({ file: big }))).toEqual({ file: big });
    const part = big.subarray(10, 20);
    expect(decode(encode(part))).toEqual(new Uint8Array(part));
    expect(decode(encode(Buffer.from('abc')))).toEqual(new Uint8Array([97, 98, 99]));
  });

  test('undefined: properties are left out, alone and in lists it is null', () => {
    expect(decode(encode({ a: undefined, b: 1 }))).toEqual({ b: 1 });
    expect(decode(encode(undefined))).toBeNull();
    expect(decode(encode([undefined]))).toEqual([null]);
  });

  test('what is no JSON, or no base64, is an error for the host to answer', () => {
    expect(() => decode('{')).toThrow(SyntaxError);
    expect(() => decode('{"$bytes":"%%"}')).toThrow();
  });
});
