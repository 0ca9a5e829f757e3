import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { words } from './host-words.ts';
import { resourcePath } from './resources.ts';

/** The screens as both hosts hand them out: only files that were built, with the headers that fence the page in. */

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

/** What the page may load: its own files and nothing else. The nonce lets React Aria's one style element through. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** On every answer of either host. */
export const GUARD_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Address path to file: the allowlist of what a page may ask for. A path that is no key of it does not exist. */
export type PageFiles = ReadonlyMap<string, string>;

/** The built screens; empty when they are not built. Source maps and unknown kinds of files are never served. */
export function pageFiles(folder = resourcePath('out/renderer')): PageFiles {
  const files = new Map<string, string>();
  // Walked by hand: Electron's patched readdir knows no `recursive` inside the archive.
  const walk = (path: string, place: string) => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const next = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(next, join(place, entry.name));
      else if (MIME[extname(entry.name)]) files.set(next, join(place, entry.name));
    }
  };
  if (existsSync(folder)) walk('', folder);
  return files;
}

/** The answer to a page's request for `path` (`/`, `/assets/…`): 404 for what is not on the allowlist. */
export async function pageResponse(files: PageFiles, path: string): Promise<Response> {
  const file = files.get(path === '/' ? '/index.html' : path);
  if (!file) return new Response(words('local.notHere'), { status: 404, headers: GUARD_HEADERS });
  const type = MIME[extname(file)] ?? 'application/octet-stream';
  if (!file.endsWith('.html')) {
    return new Response(new Uint8Array(await readFile(file)), { headers: { ...GUARD_HEADERS, 'content-type': type } });
  }
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
  const headers = { ...GUARD_HEADERS, 'content-type': type, 'content-security-policy': contentSecurityPolicy(nonce) };
  return new Response(html, { headers });
}
