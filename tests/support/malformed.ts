import fc from 'fast-check';
import type { z } from 'zod';

/** Makes inputs for any zod schema: ones that could be meant, and ones that are malformed on purpose. */

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
};

const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

/** What leaves are tried with; each leaf keeps those that its own schema takes. */
const SAMPLES: unknown[] = [
  'Plain words',
  'A passphrase of many words',
  '',
  '2011-05-24',
  '2011-05',
  '19:00',
  'name@example.org',
  '020 7946 0123',
  "Robert'); DROP TABLE member;--",
  '=HYPERLINK("http://example.org")',
  'Zażółć ŷ 日本 🎈',
  '%_\\',
  1,
  2,
  999_999,
  Number.MAX_SAFE_INTEGER,
  0,
  true,
  false,
  null,
  new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  new Uint8Array([1, 2, 3]),
];

function leaf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const fitting = SAMPLES.filter((sample) => schema.safeParse(sample).success);
  return fitting.length > 0 ? fc.constantFrom(...fitting) : fc.constantFrom(...SAMPLES);
}

/** Inputs of the schema's shape; nearly always ones that it takes. */
export function plausible(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, each]) => [key, plausible(each)])),
      );
    case 'nullable':
      return fc.oneof(fc.constant(null), plausible(def.innerType as z.ZodType));
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
      return plausible(def.innerType as z.ZodType);
    case 'pipe':
      return defOf(def.in as z.ZodType).type === 'string' ? leaf(schema) : plausible(def.in as z.ZodType);
    case 'array':
      return fc.array(plausible(def.element as z.ZodType), { minLength: 1, maxLength: 3 });
    case 'record':
      return fc.dictionary(
        plausible(def.keyType as z.ZodType) as fc.Arbitrary<string>,
        plausible(def.valueType as z.ZodType),
        {
          minKeys: 1,
          maxKeys: 2,
        },
      );
    case 'union':
      return fc.oneof(...(def.options ?? []).map(plausible));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    default:
      return leaf(schema);
  }
}

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : [nested(depth - 1)]);

/** What a careless, broken or hostile caller sends in place of a value. */
export const NASTIES: readonly unknown[] = [
  undefined,
  null,
  [],
  [[]],
  {},
  '',
  ' ',
  '0',
  'null',
  'x'.repeat(100_000),
  '\uD800',
  'a\u0000b',
  '\u202Egnp.exe',
  '2011-02-31',
  '0000-00-00',
  '25:61',
  "1' OR '1'='1",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -0.5,
  0,
  1.5,
  2 ** 53,
  1e308,
  true,
  false,
  10n,
  Symbol('odd'),
  () => 'called',
  new Date(0),
  new Map([['a', 1]]),
  new Uint8Array(0),
  new Uint8Array([0xff, 0xd8]),
  nested(500),
  JSON.parse('{"__proto__": {"polluted": true}}'),
  { constructor: { prototype: { polluted: true } } },
  { toString: 'none', valueOf: 'none' },
  { length: -1 },
  { $bytes: 'AAAA' },
];

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Every place inside a value, as a list of keys. */
function places(value: unknown, here: string[] = []): string[][] {
  if (Array.isArray(value)) return [here, ...value.flatMap((each, at) => places(each, [...here, String(at)]))];
  if (!isBag(value)) return [here];
  return [here, ...Object.keys(value).flatMap((key) => places(value[key], [...here, key]))];
}

function edit(value: unknown, place: string[], change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === key ? edit(each, rest, change) : each));
  const bag = value as Bag;
  return Object.fromEntries(
    Object.keys(bag).map((each) => [each, each === key ? edit(bag[each], rest, change) : bag[each]]),
  );
}

const dropKey = (value: unknown, at: number) => {
  if (!isBag(value)) return undefined;
  const keys = Object.keys(value);
  const gone = keys[at % Math.max(1, keys.length)];
  return Object.fromEntries(keys.filter((key) => key !== gone).map((key) => [key, value[key]]));
};

const addKey = (value: unknown, key: string) =>
  isBag(value) ? Object.fromEntries([...Object.entries(value), [key, 1]]) : [value];

/** An input of the schema with one thing wrong: a value swapped for a nasty one, a key lost, a key too many. */
function mutated(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      plausible(schema),
      fc.nat(),
      fc.constantFrom('swap', 'swap', 'swap', 'drop', 'add'),
      fc.oneof(fc.constantFrom(...NASTIES), fc.anything()),
      fc.constantFrom('extra', '__proto__', 'constructor', 'id', ' ', ''),
    )
    .map(([value, pick, how, nasty, key]) => {
      const all = places(value);
      const place = all[pick % all.length] ?? [];
      if (how === 'swap') return edit(value, place, () => nasty);
      return edit(value, place, (old) => (how === 'drop' ? dropKey(old, pick) : addKey(old, key)));
    });
}

/** `count` different inputs that the schema does not take: the fixed nasties first, then mutations. The same ones each time. */
export function malformedInputs(schema: z.ZodType, count: number, seed: number): unknown[] {
  const wrong = (input: unknown) => !schema.safeParse(input).success;
  const found = NASTIES.filter(wrong);
  for (let round = 0; found.length < count && round < 50; round += 1) {
    found.push(...fc.sample(mutated(schema), { numRuns: count, seed: seed + round }).filter(wrong));
  }
  return found.slice(0, count);
}
