import { z } from 'zod';
import type { RuleId } from '../base/outcome.ts';

type Definition = { readonly rule: RuleId | null; readonly value: number; readonly min: number; readonly max: number };

const number = (rule: RuleId | null, value: number, min: number, max: number): Definition => ({
  rule,
  value,
  min,
  max,
});

/**
 * Every number of the rules, with the handbook's value (or ours, where the rule is ours) as its default.
 * A group may adopt other terms of reference. Words and units: locale `settings`.
 */
export const SETTINGS = {
  'members.suggestedMaximum': number('M4', 40, 1, 1000),
  'members.reviewMonths': number('M6', 12, 1, 36),
  'members.absencesInRun': number('M7', 3, 1, 20),
  'members.suppressBelow': number('M10', 5, 1, 50),
  'committee.electedOfficers': number('S1', 5, 0, 20),
  'committee.coOptedInYear': number('S2', 3, 0, 20),
  'committee.chairYears': number('S4', 4, 1, 20),
  'committee.seminarsInYear': number('L6', 2, 0, 20),
  'elections.words': number('E1', 100, 10, 1000),
  'elections.protocolDays': number('E10', 42, 1, 365),
  'elections.nominationsCloseDays': number('E3', 14, 1, 365),
  'meetings.minimumInYear': number('A1', 4, 1, 52),
  'meetings.maximumInYear': number('A1', 6, 1, 52),
  'meetings.publicInYear': number('A1', 4, 0, 52),
  'meetings.longestMinutes': number('A2', 120, 15, 1440),
  'meetings.toChairDays': number('A3', 14, 0, 90),
  'meetings.agreedDays': number('A3', 10, 0, 90),
  'meetings.publishedDays': number('A4', 7, 0, 90),
  'meetings.publishedAimDays': number('A4', 8, 0, 90),
  'meetings.interpreterMonths': number('A9', 1, 0, 12),
  'meetings.minutesToChairDays': number('A12', 7, 0, 90),
  'meetings.minutesAgreedDays': number('A12', 12, 0, 90),
  'meetings.minutesCirculatedDays': number('A12', 14, 0, 90),
  'press.membersAgreeing': number('A17', 2, 1, 10),
  'treasury.signatories': number('T2', 2, 2, 5),
  'treasury.staleChequeMonths': number('T2', 6, 1, 72),
  'treasury.varianceWarningPercent': number('T7', 10, 1, 100),
  'treasury.payeeYears': number(null, 6, 1, 30),
  'outreach.newslettersInYear': number('L7', 4, 0, 52),
  'reports.publishDays': number('Y1', 28, 0, 365),
  'office.lockMinutes': number(null, 15, 1, 240),
  'backups.keepDaily': number(null, 14, 1, 365),
  'backups.keepWeekly': number(null, 8, 0, 260),
  'backups.keepMonthly': number(null, 24, 0, 240),
} as const satisfies Record<string, Definition>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** The value of every setting, the group's own or the default. */
export type Settings = Readonly<Record<SettingKey, number>>;

export const settingKey = z.enum(SETTING_KEYS as [SettingKey, ...SettingKey[]]);

/** The defaults: the handbook's numbers. */
export function defaultSettings(): Record<SettingKey, number> {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].value])) as Record<SettingKey, number>;
}
