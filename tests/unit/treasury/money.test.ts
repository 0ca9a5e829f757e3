import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Pence } from '../../../db/base/brand.ts';
import { pence, sumPence } from '../../../db/base/pence.ts';
import { floatingIn } from '../../support/floating.ts';
import { importsOf, ROOT, sources } from '../../support/imports.ts';

/** The rooms of money, and whatever outside of them reckons with it. */
const ROOMS =
  /^(db\/treasury\/|electron\/documents\/treasury\/|electron\/api\/treasury|renderer\/treasury\/|db\/base\/pence\.ts$)/;
const ofMoney = (file: string) =>
  ROOMS.test(file) || importsOf(file).some(({ target, typeOnly }) => target === 'db/base/pence.ts' && !typeOnly);

/** What is no amount: ids (a budget's too) and places out of addresses and files; and whole numbers of any size, which have no fractions. */
const NO_AMOUNT = /^Number\((\w+\.)*(\w*Id|chequeNumber|account|row\[0\]|path\[at \+ 1\]|lines \?\? 1)\)$/;
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'db/base/pence.ts': [
    '(total * weight) / all',
    'Number(total - shares.reduce((sum, { share }) => sum + share, 0n))',
    'Number(share * sign)',
  ],
  'db/treasury/account-rules.ts': ['Number(pounds)'],
  'db/treasury/budget-rules.ts': ['Number(size)'],
  'renderer/treasury/budget/search.ts': ['Number(budget)'],
  // Which line of a typed statement a problem is about.
  'renderer/treasury/bank/TypePage.tsx': ['Number(at)'],
  // The cost of a key, and the seconds to wait after a wrong passphrase.
  'db/treasury/signing.ts': ['2 ** 17'],
  'electron/api/treasury-signing.ts': ['Math.ceil', 'left / 1000'],
};

test('T1: invariant 2: nothing that reckons with money makes a floating-point number, by the syntax of every file', () => {
  const files = ['db', 'electron', 'renderer'].flatMap(sources).filter(ofMoney);
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    floatingIn(readFileSync(join(ROOT, file), 'utf8'), file.endsWith('x') ? 'tsx' : 'ts')
      .filter(({ text }) => !NO_AMOUNT.test(text) && !KNOWN[file]?.includes(text))
      .map(({ line, what, text }) => `${file}:${line}: ${what}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['pounds * 1.2', 'a fraction'],
  ['sum / 100', 'a division'],
  ['sum /= 4', 'a division'],
  ['parseFloat(text)', 'parseFloat'],
  ['Number.parseFloat(text)', 'parseFloat'],
  ['Number(text)', 'a text made a number'],
  ['+text', 'a text made a number'],
  ['sum.toFixed(2)', 'toFixed'],
  ['Math.round(sum)', 'round'],
  ['sum ** 2', 'a power'],
  ['new Intl.NumberFormat()', 'NumberFormat'],
  ['sum.toLocaleString()', 'toLocaleString'],
  ['<input value={sum / 100} />', 'a division'],
])('what is looked for is found: %s', (source, what) => {
  expect(floatingIn(source, 'tsx').map((each) => each.what)).toContain(what);
});

test('whole numbers are left alone: sums, products, remainders, and divisions of whole numbers of any size', () => {
  expect(floatingIn('a + b * 2 - (c % 3); (a * 2000n + b) / 2n; BigInt(a) / b; const type: 1.5 = size(1.5);')).toEqual(
    [],
  );
});

test('T1: invariant 2: the type of an amount is lost with every operation, and only what checks for a fraction gives it back', () => {
  const amount: Pence = pence(12_345);
  // @ts-expect-error: half an amount is no amount.
  const half: Pence = amount / 2;
  // @ts-expect-error: a number is no amount.
  const plain: Pence = 12_345;
  // @ts-expect-error: nor is a sum that nobody has checked.
  const sum: Pence = amount + amount;
  expect(() => pence(half)).toThrow(RangeError);
  expect(sumPence([plain, amount])).toBe(sum);
});

test('T1: invariant 2: a number is called an amount in a few files alone: behind a schema of whole numbers, or as it was stored', () => {
  const calls = ['db', 'electron', 'renderer']
    .flatMap(sources)
    .filter((file) => /\bas Pence\b/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(calls.sort()).toEqual([
    'db/base/pence.ts',
    'db/treasury/bank-input.ts',
    'db/treasury/book-input.ts',
    'db/treasury/match-queries.ts',
    'db/treasury/payments-input.ts',
    'db/treasury/reconciliation.ts',
    'electron/documents/treasury/budget-parts.ts',
  ]);
});
