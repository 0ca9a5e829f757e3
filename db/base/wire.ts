/**
 * Values as JSON, bytes included: a Uint8Array travels as `{"$bytes": base64}`. Used between the screens
 * and the local host, in both directions. An object of the caller's whose keys begin with `$` is wrapped
 * in `{"$plain": …}`, so that no input can pass for bytes.
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** String.fromCharCode takes its characters as arguments: more than this at once overflows the stack. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  if (Array.isArray(value)) return value.map((each) => (each === undefined ? null : pack(each)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, pack(each)] as const);
  const packed = Object.fromEntries(entries);
  return entries.some(([key]) => key.startsWith('$')) ? { $plain: packed } : packed;
}

/** fromEntries rather than assignment: a key `__proto__` from outside stays a plain key. */
const unpackEntries = (value: { [key: string]: Json }) =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));

function unpack(value: Json): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  const [first, ...others] = Object.entries(value);
  if (first && others.length === 0) {
    if (first[0] === '$bytes' && typeof first[1] === 'string') return fromBase64(first[1]);
    if (first[0] === '$plain' && typeof first[1] === 'object' && first[1] !== null && !Array.isArray(first[1])) {
      return unpackEntries(first[1]);
    }
  }
  return unpackEntries(value);
}

/** The value as JSON text. `undefined` itself travels as null; undefined properties are left out, as JSON does. */
export const encode = (value: unknown): string => JSON.stringify(pack(value) ?? null);

/**
 * The value that `encode` wrote.
 * @throws SyntaxError when the text is no JSON; DOMException when `$bytes` is no base64; RangeError when it is nested too deep.
 */
export const decode = (text: string): unknown => unpack(JSON.parse(text) as Json);
