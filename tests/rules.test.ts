import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const OURS = join(ROOT, 'docs/rules.md');
const SHARED = join(ROOT, '../shared/product/rules.md');

/** The rules that the program keeps so far: each has a test that begins with its number. Add a rule when its work is done. */
const KEPT = [
  ...['M1', 'M2', 'M3', 'M4', 'M5', 'M7', 'M8', 'M9', 'M11', 'M12', 'M13'],
  ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'],
  ...['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E13', 'E14'],
  ...['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13', 'A16'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
];

const read = (file: string) => readFileSync(file, 'utf8').replace(/\r\n/g, '\n');

/** The numbers of all rules, from the tables of rules.md. */
function ruleIds(): string[] {
  const text = read(existsSync(SHARED) ? SHARED : OURS);
  return [...text.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id ?? '');
}

/** The numbers that names of tests begin with: `M1: …` or `A3, A4: …`, with the files that say so. */
function testedIds(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(test|spec|e2e)\.tsx?$/.test(name))) {
    for (const [, ids = ''] of read(join(ROOT, 'tests', file)).matchAll(/[('"`]((?:[A-Z]\d+(?:, | and |\/)?)+): /g)) {
      for (const id of ids.match(/[A-Z]\d+/g) ?? []) found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}

test('docs/rules.md is the rules as they stand', () => {
  if (existsSync(SHARED)) expect(read(OURS)).toBe(read(SHARED));
  expect(ruleIds().length).toBeGreaterThan(70);
});

test('no test claims a rule that does not exist', () => {
  const known = ruleIds();
  const unknown = [...testedIds()].filter(([id]) => !known.includes(id));
  expect(unknown).toEqual([]);
});

test('every rule that the program keeps has a test that begins with its number', () => {
  const tested = testedIds();
  const untested = ruleIds().filter((id) => !tested.has(id));
  process.stdout.write(`Rules without a test (of later work unless it fails here): ${untested.join(' ')}\n`);
  expect(KEPT.filter((id) => !tested.has(id))).toEqual([]);
});
