import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { AT_START, i18n, LATER, loadOtherWords, loadWordsOf, startWords } from '../../../renderer/app/i18n.ts';
import { enGB } from '../../../resources/locales/en-GB/index.ts';
import { importsOf, ROOT, sources } from '../../support/imports.ts';

const { problems, ...screens } = enGB;
const NAMESPACES: Record<string, object> = {
  ...screens,
  ...Object.fromEntries(Object.entries(problems).map(([subject, words]) => [`problems/${subject}`, words])),
};

/** Printed, or said outside the screens. */
const NOT_ON_SCREENS = ['documents', 'hosts'];

/** The kit's list of its parts: the build takes from it only what a screen uses. */
const KIT = 'renderer/ui/index.ts';

/** The files that are there before a screen is: its own, and all that is not imported lazily. */
function filesBefore(...screens: string[]): string[] {
  const found = new Set<string>();
  const open = [...screens];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || file === KIT || !/\.tsx?$/.test(file)) continue;
    found.add(file);
    const there = importsOf(file).filter(({ typeOnly, lazy }) => !typeOnly && !lazy);
    open.push(...there.map(({ target }) => target));
  }
  return [...found].toSorted();
}

const loaded = () => Object.keys(NAMESPACES).filter((namespace) => i18n.hasResourceBundle('en-GB', namespace));

beforeAll(startWords);

test('every namespace is part of the first screen or fetched later, and nothing else is', () => {
  const known = [...Object.keys(AT_START), ...Object.keys(LATER), ...NOT_ON_SCREENS];
  expect(known.toSorted()).toEqual(Object.keys(NAMESPACES).toSorted());
});

const MAIN = 'renderer/main.tsx';
const SIGN_IN = 'renderer/office/SignInScreen.tsx';
const HOME = 'renderer/reports/HomePage.tsx';

test('the first screen has no words but its own', () => {
  const files = filesBefore(MAIN, SIGN_IN, 'renderer/office/SetUpScreen.tsx', HOME);
  expect(files.filter((file) => file.startsWith('resources/'))).toEqual(
    Object.keys(AT_START)
      .map((namespace) => `resources/locales/en-GB/${namespace}.ts`)
      .toSorted(),
  );
});

test('signing in, the home page and the addresses of all pages need no schemas: zod comes with the first form', () => {
  const schemas = filesBefore(MAIN, SIGN_IN, HOME).filter((file) =>
    /^import (?!type)[^;]*from 'zod'/m.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(schemas).toEqual([]);
});

test('no screen asks for words of the paper or of the hosts', () => {
  const asked = new RegExp(`useTranslation\\([^)]*'(${NOT_ON_SCREENS.join('|')})'`);
  expect(sources('renderer').filter((file) => asked.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test('words are fetched when asked for: a subject’s with those of its problems, a problem’s with all it names', async () => {
  expect(loaded().toSorted()).toEqual(Object.keys(AT_START).toSorted());
  await i18n.loadNamespaces('members');
  expect(loaded()).toEqual(expect.arrayContaining(['members', 'problems/members']));
  expect(loaded()).not.toContain('problems/meetings');
  await loadWordsOf({
    kind: 'refused',
    key: 'elections.oneSeat',
    fields: [{ path: 'file', key: 'files.empty' }],
    warnings: [{ rule: 'T1', key: 'meetings.noVenue' }],
  });
  expect(loaded()).toEqual(expect.arrayContaining(['problems/elections', 'problems/files', 'problems/meetings']));
});

test('all of them together are the words of the locale', async () => {
  await loadOtherWords();
  for (const namespace of [...Object.keys(AT_START), ...Object.keys(LATER)]) {
    expect(i18n.getResourceBundle('en-GB', namespace), namespace).toEqual(NAMESPACES[namespace]);
  }
});
