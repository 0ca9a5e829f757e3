import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Static imports and re-exports of a built module; `import()` is not one of them. */
const IMPORT = /(?:^|[;\n}/\s])(?:import|export)\s*(?:[\w$*{}\s,]*?\bfrom)?\s*["'](\.[^"']+\.js)["']/g;

function imports(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(IMPORT)].map((match) => join(dirname(file), match[1] ?? ''));
}

/**
 * The JavaScript that must be there before a screen: the module scripts of the built page, the files that the screen asks for
 * (itself and words, by their names without the hash), and everything that they import statically. Sizes in kB of 1,000 bytes,
 * each file gzipped by itself.
 */
export function screenScripts(page: string, asked: readonly string[]): { files: string[]; kilobytes: number } {
  const html = readFileSync(page, 'utf8');
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '');
  const open = sources.map((source) => join(dirname(page), source.replace(/^\//, '')));
  const assets = join(dirname(page), 'assets');
  for (const name of asked) {
    const own = readdirSync(assets).filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
    if (own.length !== 1) throw new Error(`${own.length} built files called ${name}`);
    open.push(...own.map((file) => join(assets, file)));
  }
  const found = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...imports(file));
  }
  const bytes = [...found].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return { files: [...found], kilobytes: bytes / 1000 };
}
