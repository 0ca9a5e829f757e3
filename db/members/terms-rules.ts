import type { IsoDate, MemberId, OfficeTermId } from '../base/brand.ts';
import { addDays, addMonths } from '../base/dates.ts';
import type { Warning } from '../base/outcome.ts';
import { type OfficeHow, type OfficeName, SINGLE_OFFICES } from './words.ts';

/** The rules of office terms (S1 to S4). Pure. Until elections make the terms, S1, S3 and S4 only warn. */

export type Term = {
  id: OfficeTermId;
  memberId: MemberId;
  office: OfficeName;
  how: OfficeHow;
  startedOn: IsoDate;
  endedOn: IsoDate | null;
};

const FOREVER = '9999-12-31';

/** True when both run on some day; a term that begins on the day the other ends follows it. */
export function termsOverlap(one: Pick<Term, 'startedOn' | 'endedOn'>, other: Pick<Term, 'startedOn' | 'endedOn'>) {
  return one.startedOn < (other.endedOn ?? FOREVER) && other.startedOn < (one.endedOn ?? FOREVER);
}

/** S7: the term that stands in the way: one chair, one vice chair, one treasurer and one secretary at a time, and nobody twice in one office. */
export function clashingTerm<T extends Term>(terms: readonly T[], next: Omit<Term, 'id'>): T | undefined {
  return terms.find(
    (each) =>
      each.office === next.office &&
      (SINGLE_OFFICES.includes(next.office) || each.memberId === next.memberId) &&
      termsOverlap(each, next),
  );
}

/**
 * S2: at most three people are co-opted in a year, and to the committee: co-option does not fill an office that is elected
 * every year (ours). Nothing when the term is no co-option, or one of those that are free.
 */
export function coOptionProblem(terms: readonly Term[], next: Omit<Term, 'id'>, maximum: number): Warning | null {
  if (next.how !== 'co_opted') return null;
  if (['chair', 'treasurer', 'secretary'].includes(next.office)) return { rule: 'S2', key: 'elections.coOptedOffice' };
  const [from, to] = [addMonths(next.startedOn, -12), addMonths(next.startedOn, 12)];
  const near = terms.filter((each) => each.how === 'co_opted' && each.startedOn > from && each.startedOn < to);
  const people = new Set(near.map(({ memberId }) => memberId)).add(next.memberId);
  return people.size > maximum
    ? { rule: 'S2', key: 'elections.coOptedMany', params: { count: people.size - 1, maximum } }
    : null;
}

/** A chair who steps down and is elected again within this many days has been in the chair in a row. */
const GAP_DAYS = 31;

/** S4: since when the member has been in the chair in a row, ending with the term that runs on `today`; null when none runs. */
export function chairSince(terms: readonly Term[], memberId: MemberId, today: IsoDate): IsoDate | null {
  const chairs = terms
    .filter((each) => each.memberId === memberId && each.office === 'chair' && each.startedOn <= today)
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
  const [last, ...earlier] = chairs;
  if (!last || (last.endedOn !== null && last.endedOn < today)) return null;
  let since = last.startedOn;
  for (const each of earlier) {
    if (addDays(each.endedOn ?? FOREVER_DAY, GAP_DAYS) < since) break;
    since = each.startedOn;
  }
  return since;
}

/** A day no term outlasts, that date arithmetic can still reach. */
const FOREVER_DAY = '2199-01-01';

/** Whole years from `from` to `to`. */
export function wholeYears(from: IsoDate, to: IsoDate): number {
  let years = Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)));
  if (years > 0 && addMonths(from, years * 12) > to) years -= 1;
  return years;
}

const isRunning = (term: Term) => term.endedOn === null;

/** S1: more elected officers beside chair and treasurer than the steering committee has. */
function committeeSizeWarning(terms: readonly Term[], others: number): Warning[] {
  const elected = terms.filter((each) => isRunning(each) && each.how === 'elected');
  const beside = new Set(elected.filter((each) => !['chair', 'treasurer'].includes(each.office)).map(({ id }) => id));
  return beside.size > others
    ? [{ rule: 'S1', key: 'members.committeeTooBig', params: { count: beside.size, maximum: others } }]
    : [];
}

/** S3: a chair, treasurer or secretary whose term has run for more than a year. */
function longTermWarnings(terms: readonly Term[], memberId: MemberId, today: IsoDate): Warning[] {
  return terms
    .filter((each) => each.memberId === memberId && isRunning(each))
    .filter((each) => ['chair', 'treasurer', 'secretary'].includes(each.office))
    .filter((each) => addMonths(each.startedOn, 12) < today)
    .map((each) => ({ rule: 'S3', key: 'members.termOverYear', params: { date: each.startedOn } }));
}

/** S1, S3 and S4 as they concern one member on `today`. `terms` are everybody's. */
export function termWarnings(
  terms: readonly Term[],
  memberId: MemberId,
  today: IsoDate,
  limits: { chairYears: number; electedOfficers: number },
): Warning[] {
  const since = chairSince(terms, memberId, today);
  const years = since ? wholeYears(since, today) : 0;
  const sits = terms.some((each) => each.memberId === memberId && isRunning(each) && each.how === 'elected');
  return [
    ...(years >= limits.chairYears
      ? [{ rule: 'S4', key: 'members.chairTooLong', params: { count: years, maximum: limits.chairYears } } as const]
      : []),
    ...longTermWarnings(terms, memberId, today),
    ...(sits ? committeeSizeWarning(terms, limits.electedOfficers) : []),
  ];
}
