import { SETTINGS, type SettingKey, type Settings } from './settings.ts';

/** How long to wait after `failed` wrong passphrases in a row, in seconds: nothing for two slips, then doubling up to five minutes. */
export function waitAfter(failed: number): number {
  return failed < 3 ? 0 : Math.min(2 ** (failed - 2), 300);
}

/**
 * How many milliseconds are left to wait at `now` (ms since 1970) after `failed` wrong ones. Never more than the wait itself:
 * a laptop whose clock was set back must not lock its people out for a year.
 */
export function waitLeft(waitUntil: string | null, failed: number, now: number): number {
  if (!waitUntil) return 0;
  return Math.max(0, Math.min(Date.parse(waitUntil) - now, waitAfter(failed) * 1000));
}

/** True when the financial year can begin on that day every year (so not on 29 February). */
export function isYearStart(month: number, day: number): boolean {
  return day <= new Date(Date.UTC(2011, month, 0)).getUTCDate();
}

/** The shortest passphrase, in characters: three or four words. */
export const PASSPHRASE_LENGTH = 12;

/** True when a text is long only because it repeats itself: fewer than five different characters. */
export function isRepetitive(text: string): boolean {
  return new Set(text.toLowerCase()).size < 5;
}

export type Strength = 'empty' | 'short' | 'repetitive' | 'fair' | 'good' | 'strong';

/** How hard a passphrase is to guess, in words a person can act on. Length counts, oddity does not. */
export function passphraseStrength(text: string): Strength {
  if (text === '') return 'empty';
  if (text.length < PASSPHRASE_LENGTH) return 'short';
  if (isRepetitive(text)) return 'repetitive';
  const words = text.split(/\s+/).filter((word) => word.length > 2).length;
  if (words >= 4 || text.length >= 24) return 'strong';
  return words >= 3 || text.length >= 16 ? 'good' : 'fair';
}

/** Pairs of settings of which the first may not be larger than the second. */
export const SETTING_PAIRS: readonly (readonly [SettingKey, SettingKey])[] = [
  ['meetings.minimumInYear', 'meetings.maximumInYear'],
  ['meetings.publishedDays', 'meetings.publishedAimDays'],
  ['meetings.publishedAimDays', 'meetings.agreedDays'],
  ['meetings.agreedDays', 'meetings.toChairDays'],
  ['meetings.minutesToChairDays', 'meetings.minutesAgreedDays'],
  ['meetings.minutesAgreedDays', 'meetings.minutesCirculatedDays'],
  ['elections.nominationsCloseDays', 'elections.protocolDays'],
];

export type SettingTrouble =
  | { key: SettingKey; wrong: 'tooSmall' | 'tooBig'; limit: number }
  | { key: SettingKey; wrong: 'pair'; other: SettingKey };

/** What is wrong with the settings as they would be, limited to the `changed` ones: out of range, or a pair the wrong way round. */
export function settingTroubles(next: Settings, changed: readonly SettingKey[]): SettingTrouble[] {
  const troubles: SettingTrouble[] = [];
  for (const key of changed) {
    const { min, max } = SETTINGS[key];
    if (next[key] < min) troubles.push({ key, wrong: 'tooSmall', limit: min });
    else if (next[key] > max) troubles.push({ key, wrong: 'tooBig', limit: max });
  }
  const ranged = troubles.map((trouble) => trouble.key);
  for (const [low, high] of SETTING_PAIRS) {
    if (next[low] <= next[high]) continue;
    const [key, other] = changed.includes(low) ? [low, high] : [high, low];
    if (changed.includes(key) && !ranged.includes(key)) troubles.push({ key, wrong: 'pair', other });
  }
  return troubles;
}

/** Somebody who signs in, as far as the last-administrator rule needs to know. */
type Standing = { id: number; active: boolean; roles: readonly string[] };

/** True when the change would leave nobody active who is administrator: then nobody could let anybody in again. */
export function leavesNoAdministrator(people: readonly Standing[], changed: Standing): boolean {
  const after = people.map((person) => (person.id === changed.id ? changed : person));
  return !after.some((person) => person.active && person.roles.includes('administrator'));
}
