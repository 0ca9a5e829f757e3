import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, sources } from '../../support/imports.ts';

/** What turns money into a fraction, or a text into a number that may be one. `/ 100n` divides whole numbers. */
const FLOATING = [
  /\bparseFloat\b/,
  /\btoFixed\b/,
  /\btoPrecision\b/,
  /\/\s*100(?![\dn_])/,
  /\*\s*0?\.\d/,
  /\bMath\.(round|floor|ceil|trunc)\b/,
  /\bNumber\(\s*[a-z]*(text|amount|value|input|cell)\b/i,
];
const OF_MONEY = /^(db\/treasury\/|electron\/documents\/treasury\/|renderer\/treasury\/|db\/base\/pence\.ts$)/;

test('T1: invariant 2: nothing of the treasury passes money through a floating-point number', () => {
  const files = ['db', 'electron', 'renderer'].flatMap(sources).filter((file) => OF_MONEY.test(file));
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (FLOATING.some((each) => each.test(line)) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
