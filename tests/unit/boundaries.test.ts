import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, ROOT, sources } from '../support/imports.ts';

/** The files of db/ that hold no SQL and no Node: the screens may use them at run time. */
const PURE =
  /^db\/(base\/(brand|dates|fields|outcome|format|chart|chart-shapes|grouped-chart|wire|clock|pence|audit-actions|[a-z-]*rules)|[a-z]+\/([a-z-]*input(?:-parts)?|[a-z-]*rules|words|settings|roles)|members\/exchange\/columns)\.ts$/;

const describeImport = ({ file, target }: Import) => `${file} → ${target}`;

test('the screens know of the core only its types, and of db/ only its pure files', () => {
  const wrong = sources('renderer')
    .flatMap(importsOf)
    .filter(({ target, typeOnly }) => !typeOnly && (target.startsWith('electron/') || target.startsWith('db/')))
    .filter(({ target }) => !PURE.test(target));
  expect(wrong.map(describeImport)).toEqual([]);
});

test('what the screens share of db/ is pure: it imports only pure files, words and zod', () => {
  const pure = sources('db').filter((file) => PURE.test(file));
  expect(pure.length).toBeGreaterThan(10);
  const wrong = pure
    .flatMap(importsOf)
    .filter(({ target, typeOnly }) => !typeOnly && !PURE.test(target) && !target.startsWith('resources/'));
  expect(wrong.map(describeImport)).toEqual([]);
  const node = pure.filter((file) =>
    /from '(node:|better-sqlite3|drizzle-orm)/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(node).toEqual([]);
});

test('db/ imports neither the hosts nor the screens, not even their types', () => {
  const wrong = sources('db')
    .flatMap(importsOf)
    .filter(({ target }) => /^(electron|renderer)\//.test(target));
  expect(wrong.map(describeImport)).toEqual([]);
});

test('only the desktop host imports Electron', () => {
  const wrong = [...sources('electron'), ...sources('db'), ...sources('renderer')].filter(
    (file) =>
      !/^electron\/(desktop\/|main\.ts|preload\.ts)/.test(file) &&
      /from 'electron(\/[a-z]+)?'/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
