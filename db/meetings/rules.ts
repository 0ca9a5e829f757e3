import type { ClockTime, IsoDate } from '../base/brand.ts';
import { addDays, addMinutes, addMonths, daysBetween } from '../base/dates.ts';
import type { RuleId } from '../base/outcome.ts';
import type { Settings } from '../office/settings.ts';
import type { AgendaState, AgendaStep, MeetingState } from './words.ts';

/** Deadlines, times and the table of steps. Pure. What stands in the way of a step: guards.ts; the year: cycle.ts. */

/** What each deadline of a meeting falls on; `publishAim` leaves a day in hand (a "clear" week excludes both ends). */
export type Deadlines = {
  send_to_chair: IsoDate;
  agree: IsoDate;
  publishAim: IsoDate;
  /** A4 */
  publish: IsoDate;
  /** A9: one calendar month before, clamped to the month's end. */
  interpreter: IsoDate;
};

/** The deadlines of a meeting on `date` under the group's settings. */
export function deadlines(date: IsoDate, settings: Settings): Deadlines {
  return {
    send_to_chair: addDays(date, -settings['meetings.toChairDays']),
    agree: addDays(date, -settings['meetings.agreedDays']),
    publishAim: addDays(date, -settings['meetings.publishedAimDays']),
    publish: addDays(date, -settings['meetings.publishedDays']),
    interpreter: addMonths(date, -settings['meetings.interpreterMonths']),
  };
}

/** Who takes a step: the secretariat, or the chair (or the secretariat recording what the chair said). */
type Taker = 'administrator' | 'chair';

export type Transition = {
  readonly from: AgendaState;
  readonly to: AgendaState;
  readonly takers: readonly Taker[];
  /** The rule that makes a late step need a reason. */
  readonly rule: RuleId;
  readonly due: 'send_to_chair' | 'agree' | 'publish' | null;
};

/** A3, A4: every step an agenda can take. Anything that is not in this table does not happen. */
export const TRANSITIONS: Readonly<Record<AgendaStep, Transition>> = {
  send_to_chair: { from: 'draft', to: 'with_chair', takers: ['administrator'], rule: 'A3', due: 'send_to_chair' },
  return_to_draft: { from: 'with_chair', to: 'draft', takers: ['administrator', 'chair'], rule: 'A3', due: null },
  agree: { from: 'with_chair', to: 'agreed', takers: ['administrator', 'chair'], rule: 'A3', due: 'agree' },
  reopen: { from: 'agreed', to: 'draft', takers: ['administrator'], rule: 'A3', due: null },
  publish: { from: 'agreed', to: 'published', takers: ['administrator'], rule: 'A4', due: 'publish' },
  supplement: { from: 'published', to: 'published', takers: ['administrator'], rule: 'A4', due: null },
};

/** The steps that lead from a state, in the order of the table. */
export const stepsFrom = (state: AgendaState): AgendaStep[] =>
  (Object.keys(TRANSITIONS) as AgendaStep[]).filter((step) => TRANSITIONS[step].from === state);

/** The steps with a deadline, in order: what a meeting's progress is shown by. */
export const DUE_STEPS = ['send_to_chair', 'agree', 'publish'] as const;
export type DueStep = (typeof DUE_STEPS)[number];

const NEXT: Record<AgendaState, DueStep | null> = {
  draft: 'send_to_chair',
  with_chair: 'agree',
  agreed: 'publish',
  published: null,
};

/** The step with a deadline that comes next; none once published. */
export const nextDueStep = (state: AgendaState): DueStep | null => NEXT[state];

/** The day a step is due, or null for a step without a deadline. */
export function dueOf(step: AgendaStep, limits: Deadlines): IsoDate | null {
  const { due } = TRANSITIONS[step];
  return due && limits[due];
}

/** Days late: 0 when in time, or when nothing is due. */
export const daysLate = (on: IsoDate, due: IsoDate | null): number => (due ? Math.max(0, daysBetween(due, on)) : 0);

/** What can become of a meeting. Back to `planned` mends a mistake. */
export const MEETING_CHANGES: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  planned: ['held', 'postponed', 'cancelled'],
  postponed: ['planned', 'cancelled'],
  cancelled: ['planned'],
  held: ['planned'],
};

/** A meeting can be taken out altogether only while nobody has seen its agenda: in draft, with no step on record. */
export const mayRemove = (agendaState: AgendaState, steps: number): boolean => agendaState === 'draft' && steps === 0;

/** The minutes of all items; an item without minutes counts nothing. */
export const totalMinutes = (items: readonly { minutes: number | null }[]): number =>
  items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);

/** When each item begins and ends, from the meeting's start. */
export function timetable(
  start: ClockTime,
  items: readonly { minutes: number | null }[],
): { begins: ClockTime; ends: ClockTime }[] {
  let passed = 0;
  return items.map((item) => {
    const begins = addMinutes(start, passed);
    passed += item.minutes ?? 0;
    return { begins, ends: addMinutes(start, passed) };
  });
}

/** A2: how the timed items stand against the planned length and the longest a meeting lasts as a rule; all in minutes. */
export function timeCheck(
  items: readonly { minutes: number | null }[],
  plannedMinutes: number,
  settings: Settings,
): { total: number; limit: number; overPlanned: number; overLimit: number } {
  const total = totalMinutes(items);
  const limit = settings['meetings.longestMinutes'];
  return { total, limit, overPlanned: Math.max(0, total - plannedMinutes), overLimit: Math.max(0, total - limit) };
}
