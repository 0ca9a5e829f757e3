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

/** A past or running term in the chair, with what it counts: shown with every decision about the four years. */
export type CountedTerm = { startedOn: IsoDate; endedOn: IsoDate | null; how: Term['how']; years: number };

export type Eligibility = { blocks: Warning[]; warnings: Warning[]; chairTerms: CountedTerm[]; chairYears: number };

const round = (years: number) => Math.round(years * 100) / 100;

function yearsOf(term: Term, on: IsoDate, counting: TermCounting): number {
  const end = term.endedOn !== null && term.endedOn < on ? term.endedOn : on;
  const days = Math.max(0, daysBetween(term.startedOn, end));
  if (counting !== 'cumulative_whole') return round(days / YEAR);
  return Math.max(1, Math.ceil((days - SLACK_DAYS) / YEAR));
}

/** S4: every term in the chair that began before `on`, the oldest first, each with the years it counts. */
export function chairTermsOf(
  terms: readonly Term[],
  memberId: MemberId,
  on: IsoDate,
  counting: TermCounting,
): CountedTerm[] {
  const held = terms.filter((each) => each.memberId === memberId && each.office === 'chair' && each.startedOn < on);
  const since = counting === 'consecutive_days' ? chairSince(terms, memberId, on) : null;
  return held
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .map((term) => {
      const counts = counting !== 'consecutive_days' || (since !== null && term.startedOn >= since);
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

/** What stands in the way of a candidate and what should be known, with every term in the chair for S4. */
export function eligibilityOf(question: Question): Eligibility {
  const { member, office, terms, on, rules, chairYears: limit } = question;
  const chairTerms = chairTermsOf(terms, member.id, on, rules.termCounting);
  const chairYears = round(chairTerms.reduce((total, { years }) => total + years, 0));
  const blocks = membership(question);
  const warnings: Warning[] = [];
  const params = { name: member.name, years: chairYears, maximum: limit };
  if (office === 'chair' && chairYears >= limit) blocks.push({ rule: 'S4', key: 'elections.chairYears', params });
  else if (office === 'chair' && chairYears + 1 > limit) {
    warnings.push({ rule: 'S4', key: 'elections.chairCrosses', params });
  }
  return { blocks, warnings, chairTerms, chairYears };
}
