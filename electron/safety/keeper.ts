import { join } from 'node:path';
import type { Instant } from '../../db/base/brand.ts';
import { type Caller, change } from '../../db/base/change.ts';
import type { Clock } from '../../db/base/clock.ts';
import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { pollIsOpen } from '../../db/elections/queries.ts';
import { readPerson } from '../../db/office/queries.ts';
import type { Settings } from '../../db/office/settings.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import {
  type Backup,
  backupNames,
  createBackupList,
  examineBackup,
  examineOpened,
  makeBackup,
  prune,
} from './backup.ts';
import type { Custody } from './custody.ts';
import { eventsAfter, lastEvent, withImage } from './image.ts';
import { type Changes, compareHistories, isSameEvent, summarise } from './lost.ts';
import { type BackupReason, dayOf, readBackupName } from './names.ts';
import { StillOpen, setAside, swapIn } from './restore.ts';
import type { Schedule } from './retention.ts';
import { codeOf } from './trouble.ts';

export type BackupFailure = { at: Instant; key: ProblemKey };

/** What restoring would do. `lost` and `back` are null when the present file cannot be read. */
export type RestorePreview = { backup: Backup; lost: Changes | null; back: Changes | null };

/** What can be restored: a backup by its name, or a copy that was opened in memory. */
type Restorable = { backup: Backup; source: string | Buffer };

/** Makes, lists and restores backups of what the custody holds. */
export type Keeper = {
  list(): Backup[];
  schedule(): Schedule;
  /** When the newest copy was made, and what went wrong since, if anything. */
  status(): { lastGood: Instant | null; lastFailure: BackupFailure | null };
  /** Makes a copy now. Failures are remembered for the home page. */
  make(reason: BackupReason): Outcome<Backup>;
  /** By hand: makes a copy and records who asked for it. */
  makeFor(caller: Caller): Outcome<Backup>;
  /** Makes a copy when something changed since the newest one; `daily` only when that one is of an earlier day. */
  makeIfChanged(reason: 'closing' | 'daily'): void;
  preview(name: string): Outcome<RestorePreview>;
  /** The same for a copy that was opened in memory. */
  previewOpened(name: string, bytes: Buffer): Outcome<RestorePreview>;
  restoreOpened(name: string, bytes: Buffer, caller: Caller): Outcome<{ wayBack: string | null }>;
  /** Puts a backup in the records' place; null for who asks while the records cannot be opened. */
  restore(name: string, caller: Caller | null): Outcome<{ wayBack: string | null }>;
};

export type KeeperOptions = {
  custody: Custody;
  clock: Clock;
  migrationsFolder: string;
  report: (error: unknown) => void;
};

const scheduleOf = (settings: Settings): Schedule => ({
  daily: settings['backups.keepDaily'],
  weekly: settings['backups.keepWeekly'],
  monthly: settings['backups.keepMonthly'],
});

const CHANGED = "select 1 from audit_event where id > ? and action <> 'backup.made' limit 1";

export function createKeeper({ custody, clock, migrationsFolder, report }: KeeperOptions): Keeper {
  const { paths } = custody;
  const listAll = createBackupList(paths, migrationsFolder);
  let lastFailure: BackupFailure | null = null;

  const open = () => {
    const office = custody.office();
    if (!office) throw new Error('the records are not open');
    return office;
  };
  const schedule = () => scheduleOf(readSettings(open().read));

  /** What a failed copy is called; what is nobody's expected fault goes to the log as well. */
  function nameOf(error: unknown): ProblemKey {
    const code = codeOf(error);
    if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code)) return 'safety.backupFull';
    if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM|ENOTDIR|EEXIST)/.test(code))
      return 'safety.backupNotWritten';
    report(error);
    return 'safety.backupFailed';
  }

  function make(reason: BackupReason): Outcome<Backup> {
    const at = clock.now();
    // E7: two copies made while a poll is open would show who came between them.
    if (pollIsOpen(open().read)) {
      lastFailure = { at, key: 'elections.noBackupNow' };
      return refuse('elections.noBackupNow', { rule: 'E7' });
    }
    try {
      const name = makeBackup(open().sqlite, paths, reason, at);
      // Not before a restore: the copy that was chosen might be the one to go.
      if (reason !== 'before-restore') prune(paths, schedule(), name);
      lastFailure = null;
      return ok(examineBackup(paths, name, migrationsFolder));
    } catch (error) {
      const key = nameOf(error);
      lastFailure = { at, key };
      return refuse(key);
    }
  }

  const newest = (): { name: string; at: Instant } | undefined =>
    backupNames(paths)
      .flatMap((name) => {
        const made = readBackupName(name);
        return made ? [{ name, at: made.at }] : [];
      })
      .sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name, 'en', { numeric: true }))[0];

  /** True unless the copy is sound and holds everything: after a restore an older copy's last event may be another one. */
  function changedSince(name: string): boolean {
    if (examineBackup(paths, name, migrationsFolder).state !== 'sound') return true;
    const kept = withImage(join(paths.backups, name), lastEvent);
    if (!kept) return open().sqlite.prepare(CHANGED).get(0) !== undefined;
    const [now] = eventsAfter(open().sqlite, kept.id - 1);
    return !isSameEvent(now, kept) || open().sqlite.prepare(CHANGED).get(kept.id) !== undefined;
  }

  /** The chosen copy, if it is one that this program can restore. */
  function restorable(name: string): Outcome<Restorable> {
    if (!backupNames(paths).includes(name)) return refuse('safety.noSuchBackup');
    return judged({ backup: examineBackup(paths, name, migrationsFolder), source: name });
  }

  const opened = (name: string, bytes: Buffer) =>
    judged({ backup: examineOpened(name, bytes, migrationsFolder), source: bytes });

  function judged(found: Restorable): Outcome<Restorable> {
    if (found.backup.state === 'damaged') return refuse('safety.damagedBackup');
    if (found.backup.state === 'newer') return refuse('safety.newerBackup');
    return ok(found);
  }

  function changesAgainst({ source }: Restorable) {
    const office = custody.office();
    if (!office) return { lost: null, back: null };
    const image = typeof source === 'string' ? join(paths.backups, source) : source;
    const then = withImage(image, (copy) => eventsAfter(copy, 0)) ?? [];
    const { lost, back } = compareHistories(eventsAfter(office.sqlite, 0), then);
    return { lost: summarise(lost), back: summarise(back) };
  }

  /** Keeps what is there now: a verified copy, or the unreadable files as they are. */
  function keepPresent(): Outcome<string | null> {
    if (custody.office()) {
      const made = make('before-restore');
      return made.ok ? ok(made.value.name) : made;
    }
    try {
      return ok(setAside(paths, clock.now()));
    } catch (error) {
      return refuse(nameOf(error));
    }
  }

  function swap(source: Restorable['source']): Outcome<null> {
    const wasOpen = custody.office() !== null;
    try {
      custody.shut();
      swapIn(paths, source, wasOpen);
      return ok(null);
    } catch (error) {
      if (error instanceof StillOpen) return refuse('safety.openElsewhere');
      return refuse(nameOf(error));
    } finally {
      custody.open();
    }
  }

  /** In the restored records: who did it. A person who was not in them yet is named, not pointed to. */
  function note(backup: Backup, caller: Caller | null): void {
    const office = custody.office();
    if (!office) return;
    const personId = caller?.personId && readPerson(office.read, caller.personId) ? caller.personId : null;
    const by: Caller = { personId, name: caller?.name ?? '', roles: caller?.roles ?? [] };
    change(office, by, [], ({ audit }) => {
      audit({ action: 'backup.restored', label: backup.name });
      return ok(null);
    });
  }

  return {
    list: listAll,
    schedule,
    status: () => ({ lastGood: newest()?.at ?? null, lastFailure }),
    make,
    makeFor(caller) {
      const made = make('by-hand');
      if (!made.ok) return made;
      return change(open(), caller, [], ({ audit }) => {
        audit({ action: 'backup.made', label: made.value.name });
        return made;
      });
    },
    makeIfChanged(reason) {
      if (!custody.office()) return;
      try {
        const last = newest();
        if (last && reason === 'daily' && dayOf(last.at) >= dayOf(clock.now())) return;
        if (last ? changedSince(last.name) : hasAny()) make(reason);
      } catch (error) {
        lastFailure = { at: clock.now(), key: nameOf(error) };
      }
    },
    preview: (name) => previewOf(restorable(name)),
    previewOpened: (name, bytes) => previewOf(opened(name, bytes)),
    restore: (name, caller) => restoreFrom(restorable(name), caller),
    restoreOpened: (name, bytes, caller) => restoreFrom(opened(name, bytes), caller),
  };

  function previewOf(found: Outcome<Restorable>): Outcome<RestorePreview> {
    return found.ok ? ok({ backup: found.value.backup, ...changesAgainst(found.value) }) : found;
  }

  function restoreFrom(found: Outcome<Restorable>, caller: Caller | null): Outcome<{ wayBack: string | null }> {
    if (!found.ok) return found;
    const kept = keepPresent();
    if (!kept.ok) return kept;
    const swapped = swap(found.value.source);
    if (!swapped.ok) return swapped;
    note(found.value.backup, caller);
    return ok({ wayBack: kept.value });
  }

  /** Before the first change there is nothing to keep. */
  function hasAny(): boolean {
    return open().sqlite.prepare(CHANGED).get(0) !== undefined;
  }
}
