import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A relative import; `target` is seen from the project's root. `lazy`: fetched when the code gets there, `import('…')`. */
export type Import = { file: string; target: string; typeOnly: boolean; lazy: boolean };

/** The TypeScript files of a folder and of those in it, from the project's root. */
export function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every relative import of a file, re-exports included. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...found].map(([, type, from, dynamic]) => ({
    file,
    target: relative(ROOT, resolve(ROOT, file, '..', from ?? dynamic ?? '')),
    typeOnly: type !== undefined,
    lazy: dynamic !== undefined,
  }));
}
