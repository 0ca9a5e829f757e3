import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { readyCore } from '../../support/core.ts';

export const records = (folder: string): string => join(folder, 'secretariat.sqlite');

/** What lies in the folder, by name and content; without the lock, which every start takes. */
export function fingerprint(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => !/lock\.sqlite|running\.json/.test(name));
  return Object.fromEntries(
    names.map((name) => [name.slice(folder.length + 1), createHash('sha256').update(readFileSync(name)).digest('hex')]),
  );
}

/** The folder of a group that was set up and closed. */
export async function closedFolder(): Promise<string> {
  const { core, folder } = await readyCore();
  await core.close();
  return folder;
}

/** Changes the closed file behind the program's back. */
export function alter(file: string, sql: string): void {
  const sqlite = new Database(file);
  sqlite.exec(sql);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
}

/** Makes a folder that may be read and not written, also for root; gives back the way out, taken at the latest when the test ends. */
export function writeProtect(folder: string): () => void {
  chmodSync(folder, 0o555);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  const undo = () => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  };
  onTestFinished(undo);
  return undo;
}
