import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Outcome, ok, refuse } from '../../../db/base/outcome.ts';

/** LibreOffice, where it is installed: turns Word files into PDF. */

export type WordKind = 'docx' | 'doc' | 'odt';

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];

/** Newest last, so that the last one found is taken. */
function numbered(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((name) => /^libreoffice/i.test(name));
  return found.sort().map((name) => join(folder, name, 'program', NAMES[0] ?? ''));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  if (process.platform !== 'win32') {
    return ['/usr/lib/libreoffice/program/soffice', '/snap/bin/libreoffice', ...numbered('/opt').reverse()];
  }
  const { ProgramFiles = '', 'ProgramFiles(x86)': old = '' } = process.env;
  return [ProgramFiles, old].filter(Boolean).flatMap((folder) => numbered(folder).reverse());
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not a program.
    return false;
  }
}

/** Where LibreOffice is, on the path or in the places where it is usually installed; null when it is not. `path` is for tests. */
export function findLibreOffice(
  path = process.env.PATH ?? '',
  places: readonly string[] = usualPlaces(),
): string | null {
  const onPath = path.split(delimiter).filter(Boolean);
  const all = [...onPath.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...places];
  return all.find(canRun) ?? null;
}

/** Ends a program and everything it started. */
function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Tagged, with its headings as bookmarks. */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
  ExportFormFields: { type: 'boolean', value: 'false' },
})}`;

type Ended = 'done' | 'failed' | 'late';

function run(command: string, args: readonly string[], milliseconds: number, signal?: AbortSignal): Promise<Ended> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  // A group of its own: what the program starts can be ended with it. No shell: a file's name is never a command.
  const child = spawn(command, args, { stdio: 'ignore', windowsHide: true, detached: process.platform !== 'win32' });
  const timer = setTimeout(() => {
    end(child);
    resolve('late');
  }, milliseconds);
  const stop = () => {
    end(child);
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', stop, { once: true });
  child.once('error', () => resolve('failed'));
  child.once('close', (code) => resolve(code === 0 ? 'done' : 'failed'));
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
}

export type WordOptions = {
  signal?: AbortSignal | undefined;
  /** LibreOffice's program; found by itself when not given, null: there is none. */
  command?: string | null | undefined;
  milliseconds?: number | undefined;
};

/**
 * Turns a Word file into PDF with LibreOffice, in a folder and with a profile of its own: what the person has open in it is
 * not touched. Refused when there is no LibreOffice, it fails, or takes too long. @throws the signal's reason.
 */
export async function wordPdf(
  bytes: Uint8Array,
  name: string,
  kind: WordKind,
  options: WordOptions = {},
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const { signal, command = findLibreOffice(), milliseconds = 120_000 } = options;
  signal?.throwIfAborted();
  const params = { name };
  if (!command) return refuse('packs.wordNeedsLibreOffice', { params });
  const folder = await mkdtemp(join(tmpdir(), 'cpeg-word-'));
  try {
    // Never under its own name: that came from outside.
    const file = join(folder, `paper.${kind}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const quiet = ['--headless', '--norestore', '--nodefault', '--nofirststartwizard', '--nolockcheck'];
    const args = [profile, ...quiet, '--convert-to', FILTER, '--outdir', folder, file];
    const ended = await run(command, args, milliseconds, signal);
    if (ended === 'late') return refuse('packs.wordTooLong', { params });
    const made = join(folder, 'paper.pdf');
    if (ended === 'failed' || !existsSync(made)) return refuse('packs.wordFailed', { params });
    return ok(new Uint8Array(await readFile(made)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
