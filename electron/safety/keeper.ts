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
import { type Backup, backupNames, createBackupList, examineBackup, makeBackup, prune } from './backup.ts';
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
  function restorable(name: string): Outcome<Backup> {
    if (!backupNames(paths).includes(name)) return refuse('safety.noSuchBackup');
    const backup = examineBackup(paths, name, migrationsFolder);
    if (backup.state === 'damaged') return refuse('safety.damagedBackup');
    if (backup.state === 'newer') return refuse('safety.newerBackup');
    return ok(backup);
  }

  function changesAgainst(name: string) {
    const office = custody.office();
    if (!office) return { lost: null, back: null };
    const then = withImage(join(paths.backups, name), (image) => eventsAfter(image, 0)) ?? [];
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

  function swap(name: string): Outcome<null> {
    const wasOpen = custody.office() !== null;
    try {
      custody.shut();
      swapIn(paths, name, wasOpen);
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
    preview(name) {
      const backup = restorable(name);
      return backup.ok ? ok({ backup: backup.value, ...changesAgainst(name) }) : backup;
    },
    restore(name, caller) {
      const backup = restorable(name);
      if (!backup.ok) return backup;
      const kept = keepPresent();
      if (!kept.ok) return kept;
      const swapped = swap(name);
      if (!swapped.ok) return swapped;
      note(backup.value, caller);
      return ok({ wayBack: kept.value });
    },
  };

  /** Before the first change there is nothing to keep. */
  function hasAny(): boolean {
    return open().sqlite.prepare(CHANGED).get(0) !== undefined;
  }
}
