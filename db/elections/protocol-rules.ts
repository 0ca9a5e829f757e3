import type { IsoDate } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { FieldProblem, Warning } from '../base/outcome.ts';
import type { OfficeName } from '../members/words.ts';
import { CHOICE_NAMES, type Protocol, type ProtocolDraft } from './input.ts';
import { YEARLY_OFFICES } from './words.ts';

/** What a protocol must say before it is agreed (E10), and what it should. Pure. */

type Limits = { electedOfficers: number };

const OTHERS: readonly OfficeName[] = ['secretary', 'vice_chair', 'press_officer', 'committee_member'];

function officeProblems({ offices, otherPosts }: ProtocolDraft, limits: Limits): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<OfficeName>();
  offices.forEach(({ office, seats }, at) => {
    const path = `offices.${at}`;
    if (seen.has(office)) problems.push({ path: `${path}.office`, key: 'elections.officeTwice' });
    if (office !== 'committee_member' && seats !== 1)
      problems.push({ path: `${path}.seats`, key: 'elections.oneSeat' });
    if (office === 'chair' && at !== 0) problems.push({ path: `${path}.office`, key: 'elections.chairFirst' });
    if (otherPosts === 'named_posts' && office === 'committee_member' && seats > 1) {
      problems.push({ path: `${path}.seats`, key: 'elections.namedPosts' });
    }
    seen.add(office);
  });
  // S1: chair, treasurer and up to five others.
  const others = offices.filter(({ office }) => OTHERS.includes(office)).reduce((sum, { seats }) => sum + seats, 0);
  if (others > limits.electedOfficers) {
    problems.push({
      path: 'offices',
      key: 'elections.tooManySeats',
      params: { count: others, maximum: limits.electedOfficers },
    });
  }
  return problems;
}

function dateProblems({ opensOn, closesOn }: ProtocolDraft, date: IsoDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (opensOn === null) problems.push({ path: 'opensOn', key: 'elections.opensOn' });
  if (closesOn === null) problems.push({ path: 'closesOn', key: 'elections.closesOn' });
  if (opensOn && closesOn && closesOn < opensOn)
    problems.push({ path: 'closesOn', key: 'elections.closesBeforeOpens' });
  if (closesOn && closesOn > date) problems.push({ path: 'closesOn', key: 'elections.closesAfterVote' });
  return problems;
}

/** E10: what is missing from a protocol before it can be agreed: all eight choices answered, dates, offices that fit (S1). */
export function protocolProblems(draft: ProtocolDraft, date: IsoDate, limits: Limits): FieldProblem[] {
  const silent = CHOICE_NAMES.filter((name) => draft[name] === null);
  return [
    ...silent.map((path) => ({ path, key: 'elections.unanswered' as const })),
    ...officeProblems(draft, limits),
    ...dateProblems(draft, date),
    ...(draft.sendTo === '' ? [{ path: 'sendTo', key: 'elections.sendTo' as const }] : []),
    ...(draft.helpFrom === '' ? [{ path: 'helpFrom', key: 'elections.helpFrom' as const }] : []),
  ];
}

/** What a protocol should say: the yearly offices (S3), and time between the deadline and the vote (E3). */
export function protocolWarnings(draft: ProtocolDraft, date: IsoDate, closeDays: number): Warning[] {
  const filled = new Set(draft.offices.map(({ office }) => office));
  const missing = YEARLY_OFFICES.filter((office) => !filled.has(office));
  const latest = addDays(date, -closeDays);
  return [
    ...(missing.length > 0
      ? [{ rule: 'S3', key: 'elections.yearlyMissing', params: { count: missing.length } } as const]
      : []),
    ...(draft.closesOn && draft.closesOn > latest
      ? [{ rule: 'E3', key: 'elections.closesLate', params: { days: closeDays } } as const]
      : []),
  ];
}

/** E10: the last day on which a protocol still goes out well in advance. */
export const circulateBy = (date: IsoDate, days: number): IsoDate => addDays(date, -days);

/** An answered draft as an agreed protocol; null while something is missing. */
export function asProtocol(draft: ProtocolDraft): Protocol | null {
  const answered =
    CHOICE_NAMES.every((name) => draft[name] !== null) && draft.opensOn !== null && draft.closesOn !== null;
  return answered ? (draft as Protocol) : null;
}
