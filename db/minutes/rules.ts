import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import type { IsoDate } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { FieldProblem, Params, RuleId } from '../base/outcome.ts';
import type { MeetingState } from '../meetings/words.ts';
import type { Settings } from '../office/settings.ts';
import type { ItemOutcome, MinutesState, MinutesStep } from './words.ts';

/** A12: the way of the minutes from the draft to the lock. Pure. */

type Taker = 'administrator' | 'chair';

export type MinutesTransition = {
  readonly from: readonly MinutesState[];
  readonly to: MinutesState;
  readonly takers: readonly Taker[];
  readonly due: 'send_to_chair' | 'agree' | 'circulate' | 'next_meeting' | null;
};

/** A12: every step minutes can take. Anything that is not in this table does not happen. */
export const MINUTES_TRANSITIONS: Readonly<Record<MinutesStep, MinutesTransition>> = {
  send_to_chair: { from: ['draft'], to: 'with_chair', takers: ['administrator'], due: 'send_to_chair' },
  return_to_draft: { from: ['with_chair'], to: 'draft', takers: ['administrator', 'chair'], due: null },
  agree: { from: ['with_chair'], to: 'agreed', takers: ['administrator', 'chair'], due: 'agree' },
  reopen: { from: ['agreed'], to: 'draft', takers: ['administrator'], due: null },
  circulate: { from: ['agreed'], to: 'circulated', takers: ['administrator'], due: 'circulate' },
  make_public: { from: ['circulated'], to: 'public', takers: ['administrator'], due: 'next_meeting' },
  adopt: { from: ['circulated', 'public'], to: 'adopted', takers: ['administrator'], due: 'next_meeting' },
};

/** The steps that lead from a state. Minutes of an open meeting are public before they are adopted. */
export const minutesStepsFrom = (state: MinutesState, open: boolean): MinutesStep[] =>
  (Object.keys(MINUTES_TRANSITIONS) as MinutesStep[]).filter(
    (step) =>
      MINUTES_TRANSITIONS[step].from.includes(state) &&
      !(step === 'adopt' && state === 'circulated' && open) &&
      !(step === 'make_public' && !open),
  );

export type MinutesDeadlines = {
  send_to_chair: IsoDate;
  agree: IsoDate;
  /** Two weeks after the meeting. */
  circulate: IsoDate;
  /** The day of the next meeting; null while none is planned. */
  next_meeting: IsoDate | null;
};

/** The deadlines of the minutes of a meeting on `date`; `next` is the day of the meeting after it. */
export function minutesDeadlines(date: IsoDate, next: IsoDate | null, settings: Settings): MinutesDeadlines {
  return {
    send_to_chair: addDays(date, settings['meetings.minutesToChairDays']),
    agree: addDays(date, settings['meetings.minutesAgreedDays']),
    circulate: addDays(date, settings['meetings.minutesCirculatedDays']),
    next_meeting: next,
  };
}

/** The day a step is due, or null for a step without a deadline. */
export function minutesDueOf(step: MinutesStep, limits: MinutesDeadlines): IsoDate | null {
  const { due } = MINUTES_TRANSITIONS[step];
  return due && limits[due];
}

/** All that the guards look at. */
export type MinutesFacts = {
  meetingState: MeetingState;
  state: MinutesState;
  open: boolean;
  inTheChair: string;
  membersPresent: number;
  items: readonly { title: string; outcome: ItemOutcome | null; decisions: number }[];
};

export type MinutesBlocker = { rule?: RuleId; key: ProblemKey; params?: Params; fields?: FieldProblem[] };

/** The items without an outcome, and those said to be decided without a decision, field by field: `items.2.outcome`. */
function unfinished(items: MinutesFacts['items']): FieldProblem[] {
  return items.flatMap((item, at): FieldProblem[] => {
    const path = `items.${at}.outcome`;
    if (item.outcome === null) return [{ path, key: 'minutes.itemOutcome' }];
    return item.outcome === 'decided' && item.decisions === 0 ? [{ path, key: 'minutes.itemDecision' }] : [];
  });
}

/** A12: what stands in the way of `step`; nothing when it may be taken. */
export function minutesBlockers(step: MinutesStep, facts: MinutesFacts): MinutesBlocker[] {
  if (!minutesStepsFrom(facts.state, facts.open).includes(step)) {
    return [{ rule: 'A12', key: `minutes.wrongState.${step}` }];
  }
  if (step !== 'send_to_chair' && step !== 'agree') return [];
  const blocked: MinutesBlocker[] = [];
  if (facts.meetingState !== 'held') blocked.push({ rule: 'A12', key: 'minutes.notHeld' });
  if (facts.inTheChair === '') blocked.push({ rule: 'A12', key: 'minutes.noChair' });
  if (facts.membersPresent === 0) blocked.push({ rule: 'A12', key: 'minutes.nobodyPresent' });
  const fields = unfinished(facts.items);
  if (fields.length > 0) {
    blocked.push({ rule: 'A12', key: 'minutes.itemsUnfinished', params: { count: fields.length }, fields });
  }
  return blocked;
}

/** Whether what is taken down may still change: until the chair has agreed it. */
export const mayTake = (state: MinutesState): boolean => state === 'draft' || state === 'with_chair';
