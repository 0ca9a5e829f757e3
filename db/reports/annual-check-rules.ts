import type { FigureKey, Figures, FigureValue } from './annual-figure-rules.ts';

/** Y2: what the report says in numbers, beside every other place that says the same. Pure. */

/** The places that a figure is compared with. Words: locale `annualReport`, under `places`. */
export const CHECK_PLACES = [
  'agreedMinutes',
  'minutesResults',
  'attendanceList',
  'monitoring',
  'agreement',
  'membersLastYear',
  'standings',
  'kinds',
  'officeTerms',
  'books',
  'bankBalances',
  'openingAndYear',
  'budgetReport',
  'budgetReceived',
  'monitoringSpending',
  'actionStates',
] as const;
export type CheckPlace = (typeof CHECK_PLACES)[number];

/** What one other place says. `value` null: it says nothing of it (not finished, not agreed). */
export type OtherSaying = { place: CheckPlace; value: FigureValue; detail: string };

export type CheckRow = {
  key: FigureKey;
  value: FigureValue;
  others: (OtherSaying & { agrees: boolean | null })[];
  /** `alone`: no other place says it. */
  state: 'agree' | 'differ' | 'alone';
};

/** Why a report cannot be published yet. */
export type PublishBlocker =
  | { why: 'yearOpen' }
  | { why: 'noAccounts' }
  | { why: 'booksDiffer' }
  | { why: 'differs'; key: FigureKey; place: CheckPlace; detail: string }
  | { why: 'unknownField'; key: FigureKey };

/** Each figure with what the other places say of it, in the order of the figures. */
export function reconcile(
  figures: Figures,
  keys: readonly FigureKey[],
  others: readonly (OtherSaying & { key: FigureKey })[],
): CheckRow[] {
  const byKey = Map.groupBy(others, ({ key }) => key);
  return keys.map((key): CheckRow => {
    const value = figures[key];
    const said = (byKey.get(key) ?? []).map(({ key: _key, ...other }) => ({
      ...other,
      agrees: other.value === null ? null : other.value === value,
    }));
    const known = said.filter(({ agrees }) => agrees !== null);
    const state = known.length === 0 ? 'alone' : known.every(({ agrees }) => agrees) ? 'agree' : 'differ';
    return { key, value, others: said, state };
  });
}

/** The first place that says another thing, of each figure that differs. */
export const differences = (rows: readonly CheckRow[]): PublishBlocker[] =>
  rows.flatMap(({ key, others }): PublishBlocker[] => {
    const other = others.find(({ agrees }) => agrees === false);
    return other ? [{ why: 'differs', key, place: other.place, detail: other.detail }] : [];
  });
