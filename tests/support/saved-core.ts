import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { freshCore, freshFolder } from './core.ts';

type Made = Awaited<ReturnType<typeof freshCore>>;

/** A group's data folder as it stood on a day, for tests that each begin with a copy of it. */
export type SavedCore = { today: string; folder: string };

/** Keeps the records and attachments of an open core, for as long as the tests of the file run. */
export function saveCore({ core, clock, folder }: Made): SavedCore {
  const kept = mkdtempSync(join(tmpdir(), 'cpeg-saved-'));
  process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
  const attachments = join(folder, 'attachments');
  if (existsSync(attachments)) cpSync(attachments, join(kept, 'attachments'), { recursive: true });
  const { sqlite, file } = core.office();
  writeFileSync(join(kept, relative(folder, file)), sqlite.serialize());
  return { today: clock.today(), folder: kept };
}

/** A core on a copy of it. Nobody is signed in. */
export function openSaved({ today, folder: kept }: SavedCore): Promise<Made> {
  const folder = freshFolder();
  cpSync(kept, folder, { recursive: true });
  return freshCore(today, folder);
}
