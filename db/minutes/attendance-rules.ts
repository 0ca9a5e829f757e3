import type { ClockTime, IsoDate, MemberId } from '../base/brand.ts';
import type { Standing } from '../members/words.ts';

/** M7–M9: who was there, and how it stands over the year. Pure. */

export type Stretch = { arrived: ClockTime | null; left: ClockTime | null };

/** What one meeting was to one member. `expected` until the meeting is held. */
export const ATTENDED = ['present', 'substitute', 'apologies', 'absent', 'expected'] as const;
export type Attended = (typeof ATTENDED)[number];

export type AttendanceFacts = {
  stretches: readonly Stretch[];
  hasSubstitute: boolean;
  apologiesOn: IsoDate | null;
};

/** M7: what a meeting was to a member: being there counts before a substitute, a substitute before apologies. */
export function attendedAs({ stretches, hasSubstitute, apologiesOn }: AttendanceFacts, held: boolean): Attended {
  if (stretches.length > 0) return 'present';
  if (hasSubstitute) return 'substitute';
  if (apologiesOn !== null) return 'apologies';
  return held ? 'absent' : 'expected';
}

/** M8: whether apologies were given before the meeting began. Without a time, the day before at the latest. */
export function inAdvance(
  given: { on: IsoDate; at: ClockTime | null },
  meeting: { date: IsoDate; start: ClockTime },
): boolean {
  if (given.on !== meeting.date) return given.on < meeting.date;
  return given.at !== null && given.at < meeting.start;
}

/** Whether somebody was in the room at `time`; a stretch includes its first minute and not its last. */
export const isInRoom = (stretches: readonly Stretch[], time: ClockTime): boolean =>
  stretches.some(({ arrived, left }) => (arrived === null || arrived <= time) && (left === null || time < left));

/** The part of a meeting that an item took, as far as it is known; null: from its start, to its end. */
export type During = { from: ClockTime | null; until: ClockTime | null };

/** Whether somebody was in the room at some moment of that part. */
export const wasInRoom = (stretches: readonly Stretch[], { from, until }: During): boolean =>
  stretches.some(
    ({ arrived, left }) =>
      (left === null || from === null || left > from) && (arrived === null || until === null || arrived < until),
  );

/** When the item at a place was dealt with: after the latest time noted up to it, before the first noted after it. */
export function duringOf(items: readonly { began: ClockTime | null }[], at: number): During {
  const from = items.slice(0, at + 1).reduce<ClockTime | null>((latest, { began }) => began ?? latest, null);
  const until = items.slice(at + 1).find(({ began }) => began !== null && (from === null || began > from))?.began;
  return { from, until: until ?? null };
}

/** Whether stretches follow one another without overlap, first to last. */
export function inOrder(stretches: readonly Stretch[]): boolean {
  return stretches.every((stretch, at) => {
    if (stretch.arrived !== null && stretch.left !== null && stretch.left < stretch.arrived) return false;
    const before = stretches[at - 1];
    return !before || (before.left !== null && stretch.arrived !== null && before.left <= stretch.arrived);
  });
}

/** M13: who raises a hand. An associate or an adviser does not vote; a substitute votes for the member. */
export const mayRaiseHand = (standing: Standing): boolean => standing === 'member' || standing === 'ex_officio';

type HandRow = {
  standing: Standing;
  record: { stretches: readonly Stretch[] } | null;
  substitute: { stretches: readonly Stretch[] } | null;
};

/** M9, M13: how many may raise a hand in that part of the meeting: members with a vote in the room, or their substitutes. */
export const countHands = (members: readonly HandRow[], during: During): number =>
  members.filter(
    ({ standing, record, substitute }) =>
      mayRaiseHand(standing) && [record, substitute].some((line) => line !== null && wasInRoom(line.stretches, during)),
  ).length;

export type AttendanceRow = { memberId: MemberId; meetings: readonly Attended[] };

export type AttendanceTotals = Record<Exclude<Attended, 'expected'>, number> & {
  /** The meetings that the member was expected at and that were held. */
  meetings: number;
  /** Of them the share the member was at, in whole percent, rounded down; null where there was none. */
  rate: number | null;
  /** The last meetings in a row at which neither the member nor a substitute was. */
  absentInRun: number;
};

/** M7: from so many meetings missed in a row on, the list marks them. */
export const RUN_WARNS = 2;

/** M7: a member's year from meetings in order, first to last. */
export function attendanceTotals(meetings: readonly Attended[]): AttendanceTotals {
  const held = meetings.filter((each) => each !== 'expected');
  const count = (wanted: Attended) => held.filter((each) => each === wanted).length;
  const there = (each: Attended) => each === 'present' || each === 'substitute';
  const present = count('present');
  return {
    present,
    substitute: count('substitute'),
    apologies: count('apologies'),
    absent: count('absent'),
    meetings: held.length,
    rate: held.length === 0 ? null : Math.floor((100 * present) / held.length),
    absentInRun: held.length - 1 - held.findLastIndex(there),
  };
}

export type CategoryTotals = Omit<AttendanceTotals, 'absentInRun'> & { members: number };

/** M7: a category's year from its members' meetings: together, so that who was a member longer counts for more. */
export function categoryTotals(members: readonly (readonly Attended[])[]): CategoryTotals {
  const { absentInRun: _ofOne, ...totals } = attendanceTotals(members.flat());
  return { members: members.length, ...totals };
}
