import type { IsoDate } from '../../db/base/brand.ts';
import { addDays } from '../../db/base/dates.ts';
import { type BackupReason, dayOf, readBackupName } from './names.ts';

/** How many days, weeks and months keep one copy each: the settings `backups.keep…`. */
export type Schedule = { daily: number; weekly: number; monthly: number };

type Dated = { name: string; day: IsoDate; reason: BackupReason };

/** Copies made on purpose or as the way back: they stay as long as the monthly ones. */
const LASTING: readonly BackupReason[] = ['before-migration', 'before-restore', 'by-hand'];

/** The Monday of the week that holds `day`. */
function weekOf(day: IsoDate): IsoDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

const monthOf = (day: IsoDate) => day.slice(0, 7);

/** The newest copy of each of the last `count` periods that have one: a summer without the program loses nothing. */
function newestOf(copies: readonly Dated[], count: number, period: (day: IsoDate) => string): string[] {
  const newest = new Map<string, string>();
  for (const copy of copies) {
    const key = period(copy.day);
    if (newest.has(key)) continue;
    if (newest.size === count) break;
    newest.set(key, copy.name);
  }
  return [...newest.values()];
}

/**
 * Which copies may go. Never the newest, never a file whose name is not ours.
 * @param names all files in `backups/`
 */
export function toDelete(names: readonly string[], schedule: Schedule): string[] {
  const copies: Dated[] = names
    .map((name) => ({ name, made: readBackupName(name) }))
    .flatMap(({ name, made }) => (made ? [{ name, at: made.at, day: dayOf(made.at), reason: made.reason }] : []))
    .sort((a, b) => (a.at === b.at ? b.name.localeCompare(a.name, 'en', { numeric: true }) : a.at < b.at ? 1 : -1));
  const months = new Set([...new Set(copies.map((copy) => monthOf(copy.day)))].slice(0, Math.max(schedule.monthly, 1)));
  const lasting = copies.filter((copy) => LASTING.includes(copy.reason) && months.has(monthOf(copy.day)));
  const keep = new Set([
    ...copies.slice(0, 1).map((copy) => copy.name),
    ...newestOf(copies, schedule.daily, (day) => day),
    ...newestOf(copies, schedule.weekly, weekOf),
    ...newestOf(copies, schedule.monthly, monthOf),
    ...lasting.map((copy) => copy.name),
  ]);
  return copies.filter((copy) => !keep.has(copy.name)).map((copy) => copy.name);
}
