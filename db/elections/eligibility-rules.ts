import type { IsoDate, MemberId } from '../base/brand.ts';
import { daysBetween } from '../base/dates.ts';
import type { Warning } from '../base/outcome.ts';
import { chairSince, type Term } from '../members/terms-rules.ts';
import type { OfficeName, Seat, Standing } from '../members/words.ts';
import type { TermCounting, WhoMayStand } from './words.ts';

/** E4, E8, S3, S4: may this member stand for this office? Pure. */

const YEAR = 365.25;
/** Annual general meetings are not a year apart to the day: a term this much longer than a year is still one. */
const SLACK_DAYS = 31;

/** A past or running term in an office, with what it counts: shown with every decision about the four years in the chair. */
export type CountedTerm = { startedOn: IsoDate; endedOn: IsoDate | null; how: Term['how']; years: number };

export type Eligibility = {
  blocks: Warning[];
  warnings: Warning[];
  /** Every past and running term in the office stood for, the oldest first. */
  terms: CountedTerm[];
  /** What the terms count together, by the protocol's rule; only the chair's are limited (S4). */
  years: number;
};

const round = (years: number) => Math.round(years * 100) / 100;

function yearsOf(term: Term, on: IsoDate, counting: TermCounting): number {
  const end = term.endedOn !== null && term.endedOn < on ? term.endedOn : on;
  const days = Math.max(0, daysBetween(term.startedOn, end));
  if (counting !== 'cumulative_whole') return round(days / YEAR);
  return Math.max(1, Math.ceil((days - SLACK_DAYS) / YEAR));
}

/** S4: every term in an office that began before `on`, the oldest first, each with the years it counts. */
export function termsInOffice(
  terms: readonly Term[],
  memberId: MemberId,
  office: OfficeName,
  on: IsoDate,
  counting: TermCounting,
): CountedTerm[] {
  const held = terms.filter((each) => each.memberId === memberId && each.office === office && each.startedOn < on);
  const inARow = counting === 'consecutive_days' && office === 'chair';
  const since = inARow ? chairSince(terms, memberId, on) : null;
  return held
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .map((term) => {
      const counts = !inARow || (since !== null && term.startedOn >= since);
      const { startedOn, endedOn, how } = term;
      return { startedOn, endedOn, how, years: counts ? yearsOf(term, on, counting) : 0 };
    });
}

type Question = {
  member: { id: MemberId; standing: Standing; seat: Seat | null; joinedOn: IsoDate; name: string };
  office: OfficeName;
  terms: readonly Term[];
  /** The day of the vote. */
  on: IsoDate;
  rules: { termCounting: TermCounting; whoMayStand: WhoMayStand };
  chairYears: number;
};

function membership({ member, rules, on }: Question): Warning[] {
  const params = { name: member.name };
  const isMember = member.standing === 'member' || (member.standing === 'ex_officio' && member.seat !== null);
  if (!isMember || member.joinedOn > on) return [{ rule: 'E4', key: 'elections.notMember', params }];
  if (member.seat !== null && rules.whoMayStand === 'members_without_three') {
    return [{ rule: 'E8', key: 'elections.threeSeats', params }];
  }
  return [];
}

/** What stands in the way of a candidate and what should be known, with every term in that office for S4. */
export function eligibilityOf(question: Question): Eligibility {
  const { member, office, terms, on, rules, chairYears: limit } = question;
  const held = termsInOffice(terms, member.id, office, on, rules.termCounting);
  const years = round(held.reduce((total, term) => total + term.years, 0));
  const blocks = membership(question);
  const warnings: Warning[] = [];
  const params = { name: member.name, years, maximum: limit };
  if (office === 'chair' && years >= limit) blocks.push({ rule: 'S4', key: 'elections.chairYears', params });
  else if (office === 'chair' && years + 1 > limit) {
    warnings.push({ rule: 'S4', key: 'elections.chairCrosses', params });
  }
  return { blocks, warnings, terms: held, years };
}
