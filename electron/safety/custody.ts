import { existsSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Chance } from '../../db/base/chance.ts';
import type { Clock } from '../../db/base/clock.ts';
import { openRecordOffice, type RecordOffice } from '../../db/open.ts';
import { putInPlace } from './files.ts';
import { type FolderLock, makeFolder, readRunning, takeFolder } from './lock.ts';
import { lookAt } from './look.ts';
import { type Paths, pathsOf, sidecars } from './paths.ts';
import { codeOf, type Running, type Trouble, troubleOf } from './trouble.ts';

export type CustodyOptions = {
  folder: string;
  clock: Clock;
  chance?: Chance;
  appVersion: string;
  migrationsFolder: string;
  /** Must have made a verified copy when it returns. */
  beforeMigration: (sqlite: Database.Database) => void;
  /** A fault of ours while opening: for the log. */
  report: (error: unknown) => void;
};

/** Holds the data folder's lock and the open records, or knows why they cannot be opened. */
export type Custody = {
  readonly paths: Paths;
  /** The open records, or null while there is trouble. */
  office(): RecordOffice | null;
  trouble(): Trouble | null;
  /** Opens what is not open; gives back the trouble that is left. */
  open(): Trouble | null;
  /** Closes the records cleanly and keeps the folder, so that their file can be exchanged. */
  shut(): void;
  announce(running: Running): void;
  /** Closes everything and gives the folder up. */
  release(): void;
};

const DISK_SAYS_NO = /^(EROFS|EACCES|EPERM|ENOSPC|EDQUOT)$/;

/** A new group's file is made under another name: a crash in the middle must not leave an empty file that looks foreign. */
function begin(paths: Paths, options: CustodyOptions): void {
  for (const left of [paths.beginning, ...sidecars(paths.beginning), ...sidecars(paths.records)]) {
    rmSync(left, { force: true });
  }
  openRecordOffice({ ...options, file: paths.beginning }).close();
  putInPlace(paths.beginning, paths.records);
}

export function createCustody(options: CustodyOptions): Custody {
  const { folder, migrationsFolder } = options;
  const paths = pathsOf(folder);
  let lock: FolderLock | null = null;
  let office: RecordOffice | null = null;
  let trouble: Trouble | null = null;
  let announced: Running | null = null;

  /** The note only helps another start's message: a disk that is full or cannot be written to says so on its own screen. */
  function announce(running: Running): void {
    try {
      lock?.announce(running);
    } catch (error) {
      if (!DISK_SAYS_NO.test(codeOf(error))) options.report(error);
    }
  }

  function openOrSay(): Trouble | null {
    if (!lock) {
      makeFolder(folder);
      lock = takeFolder(folder);
      if (!lock) {
        const running = readRunning(folder);
        return { kind: 'inUse', folder, ...(running && { running }) };
      }
      if (announced) announce(announced);
    }
    rmSync(paths.restoring, { force: true });
    const found = lookAt(paths, folder, migrationsFolder);
    if (found) return found;
    if (!existsSync(paths.records)) begin(paths, options);
    office = openRecordOffice({ ...options, file: paths.records });
    return null;
  }

  const custody: Custody = {
    paths,
    office: () => office,
    trouble: () => trouble,
    open() {
      if (office) return null;
      try {
        trouble = openOrSay();
      } catch (error) {
        trouble = troubleOf(error, folder);
        if (trouble.kind === 'failed') options.report(error);
      }
      return trouble;
    },
    shut() {
      office?.close();
      office = null;
    },
    announce(running) {
      announced = running;
      announce(running);
    },
    release() {
      custody.shut();
      lock?.release();
      lock = null;
    },
  };
  return custody;
}
