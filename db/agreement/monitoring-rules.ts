import type { IsoDate } from '../base/brand.ts';
import { addMonths } from '../base/dates.ts';
import type { Deliverable, StatusCounts } from './types.ts';
import { NEEDS_IMPROVEMENT, type Quarter, STATUSES, type Status } from './words.ts';

/** L3, L4, L5: a quarter's monitoring. Pure. Status is a person's judgement: nothing here ever sets one. */

/** What the figures say of a deliverable at the end of a quarter. */
export type Suggestion = 'achieved' | 'on_track' | 'behind';

/** What of the target is to be there at the end of a quarter: it grows evenly up to the deliverable's own quarter. */
export const expectedBy = (target: number, due: Quarter, quarter: Quarter): number =>
  quarter >= due ? target : Math.floor((target * quarter) / due);

/** L6: a figure, counted from the agreement's first day, against its target. Null where there is no figure or no target. */
export function suggestionOf(
  { quarter: due, measureTarget }: Pick<Deliverable, 'quarter' | 'measureTarget'>,
  value: number | null,
  quarter: Quarter,
): Suggestion | null {
  if (value === null || measureTarget === null) return null;
  if (value >= measureTarget) return 'achieved';
  return quarter < due && value >= expectedBy(measureTarget, due, quarter) ? 'on_track' : 'behind';
}

/** The colour says something else than the figures: the person says why. */
export function disagrees(status: Status | null, suggestion: Suggestion | null): boolean {
  if (status === null || suggestion === null) return false;
  if (status === 'achieved') return suggestion !== 'achieved';
  return status === 'green' ? suggestion === 'behind' : suggestion === 'achieved';
}

/** L4: amber and red ask for the planned improvement and its deadline. */
export const needsImprovement = (status: Status | null): boolean =>
  status !== null && NEEDS_IMPROVEMENT.includes(status);

/** What a person enters of one deliverable. */
export type EntryFacts = {
  position: string;
  status: Status | null;
  improvement: string;
  deadline: IsoDate | null;
  reason: string;
};

export const EMPTY_ENTRY: EntryFacts = { position: '', status: null, improvement: '', deadline: null, reason: '' };

/** What an entry lacks before its quarter can be finished, by its field. */
export type Lack = 'position' | 'status' | 'improvement' | 'deadline' | 'reason';

/** L3, L4: in the order in which the form asks. */
export function lacksOf(entry: EntryFacts, suggestion: Suggestion | null): Lack[] {
  const { position, status, improvement, deadline, reason } = entry;
  const lacks: Record<Lack, boolean> = {
    position: position.trim() === '',
    status: status === null,
    improvement: needsImprovement(status) && improvement.trim() === '', // L4
    deadline: needsImprovement(status) && deadline === null, // L4
    reason: disagrees(status, suggestion) && reason.trim() === '',
  };
  return (['position', 'status', 'improvement', 'deadline', 'reason'] as const).filter((each) => lacks[each]);
}

type Period = { from: IsoDate; to: IsoDate };

/** L4: the days a deadline can have: after the quarter it is planned in, and not years away by a slip of the pen. */
export const deadlineDays = ({ to }: Period): Period => ({ from: to, to: addMonths(to, 24) });

export const isDeadline = (deadline: IsoDate, quarter: Period): boolean => {
  const { from, to } = deadlineDays(quarter);
  return deadline >= from && deadline <= to;
};

/** L5: how many have each status. Those without one are not counted. */
export function countStatuses(statuses: readonly (Status | null)[]): StatusCounts {
  const counted = STATUSES.map((each) => [each, statuses.filter((status) => status === each).length] as const);
  const of = Object.fromEntries(counted) as Record<Status, number>;
  return { ...of, total: statuses.filter((status) => status !== null).length };
}

/** L3: how far a quarter is: finished, being monitored, over and waiting, running, or not begun. */
export type QuarterStanding = 'finished' | 'open' | 'due' | 'running' | 'to_come';

export function standingOf(state: 'open' | 'finished' | null, { from, to }: Period, today: IsoDate): QuarterStanding {
  if (state !== null) return state;
  if (today > to) return 'due';
  return today >= from ? 'running' : 'to_come';
}
