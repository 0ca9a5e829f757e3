import type { Instant, IsoDate } from '../../db/base/brand.ts';

/** Why a copy was made. `other`: a file that somebody put into the folder by hand. */
export const BACKUP_REASONS = ['closing', 'daily', 'before-migration', 'before-restore', 'by-hand', 'other'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export type BackupName = { at: Instant; reason: BackupReason };

const PATTERN = /^secretariat-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)-([a-z-]+?)(?:-\d+)?\.sqlite$/;

const isReason = (text: string): text is BackupReason => (BACKUP_REASONS as readonly string[]).includes(text);

/**
 * The file name of a copy made at `at` (UTC): `secretariat-2011-05-10-090000-closing.sqlite`.
 * `taken` tells of names that are in use already: a second copy in the same second gets `-2`.
 */
export function backupName(at: Instant, reason: BackupReason, taken: (name: string) => boolean): string {
  return freeName(at, reason, '.sqlite', taken);
}

/** What the file of an encrypted copy ends with. */
export const SEALED_ENDING = '.cpegcopy';

/** The file name of an encrypted copy made after a step: `secretariat-2011-05-24-193000-poll-closed.cpegcopy`. */
export const sealedName = (at: Instant, step: string, taken: (name: string) => boolean): string =>
  freeName(at, step.replaceAll('_', '-'), SEALED_ENDING, taken);

function freeName(at: Instant, what: string, ending: string, taken: (name: string) => boolean): string {
  const stem = `secretariat-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}-${what}`;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number > 1 ? `-${number}` : ''}${ending}`;
    if (!taken(name)) return name;
  }
}

/** When and why a copy of ours was made; nothing for a name that we did not give. */
export function readBackupName(name: string): BackupName | null {
  const [, day, hours, minutes, seconds, reason] = PATTERN.exec(name) ?? [];
  if (!day || !reason || !isReason(reason)) return null;
  const at = `${day}T${hours}:${minutes}:${seconds}.000Z`;
  return Number.isNaN(Date.parse(at)) ? null : { at, reason };
}

/** The day, in the group's time zone, as the retention counts it: the name's own (UTC) day is near enough. */
export const dayOf = (at: Instant): IsoDate => at.slice(0, 10);
