import type { ClockTime, IsoDate, VenueId } from '../base/brand.ts';
import { addDays, addMonths, daysBetween, financialYearStart } from '../base/dates.ts';
import type { Warning } from '../base/outcome.ts';
import type { Settings } from '../office/settings.ts';
import type { MeetingKind, MeetingState } from './words.ts';

/** The year of meetings: what it must hold (A1), and a suggestion of dates. Pure. */

export type YearBasis = 'financial' | 'calendar';
export type Year = { from: IsoDate; to: IsoDate };

/** The year that holds `date`: the group's financial year, or the calendar's. Both ends belong to it. */
export function yearOf(date: IsoDate, basis: YearBasis, start: { month: number; day: number }): Year {
  const from = basis === 'calendar' ? `${date.slice(0, 4)}-01-01` : financialYearStart(date, start.month, start.day);
  return { from, to: addDays(addMonths(from, 12), -1) };
}

type Counted = { kind: MeetingKind; state: MeetingState; open: boolean };

export type YearCount = { meetings: number; agms: number; public: number };

/** A1: the group's own meetings, the AGMs among them, and the public meetings and events. Postponed and cancelled ones do not count. */
export function countYear(meetings: readonly Counted[]): YearCount {
  const real = meetings.filter(({ state }) => state === 'planned' || state === 'held');
  const own = real.filter(({ kind }) => kind === 'ordinary' || kind === 'agm');
  return {
    meetings: own.length,
    agms: own.filter(({ kind }) => kind === 'agm').length,
    public: real.filter(({ kind, open }) => open && kind !== 'sub_group').length,
  };
}

/** A1: what a year of meetings lacks or has too much of. */
export function yearWarnings(meetings: readonly Counted[], settings: Settings): Warning[] {
  const count = countYear(meetings);
  const [minimum, maximum] = [settings['meetings.minimumInYear'], settings['meetings.maximumInYear']];
  const wanted = settings['meetings.publicInYear'];
  const warnings: Warning[] = [];
  if (count.meetings < minimum) {
    warnings.push({ rule: 'A1', key: 'meetings.tooFew', params: { have: count.meetings, minimum } });
  }
  if (count.meetings > maximum) {
    warnings.push({ rule: 'A1', key: 'meetings.tooMany', params: { have: count.meetings, maximum } });
  }
  if (count.agms === 0) warnings.push({ rule: 'A1', key: 'meetings.noAgm' });
  if (count.agms > 1) warnings.push({ rule: 'A1', key: 'meetings.severalAgms', params: { have: count.agms } });
  if (count.public < wanted) {
    warnings.push({ rule: 'A1', key: 'meetings.tooFewPublic', params: { have: count.public, wanted } });
  }
  return warnings;
}

const TOO_MUCH = ['meetings.tooMany', 'meetings.severalAgms'];

/** A1: what a new meeting of that kind makes too much of: only what it worsens, not what the year still lacks. */
export function addWarnings(meetings: readonly Counted[], added: readonly Counted[], settings: Settings): Warning[] {
  const { meetings: before, agms } = countYear(meetings);
  const after = countYear([...meetings, ...added]);
  return yearWarnings([...meetings, ...added], settings).filter(
    ({ key }) => TOO_MUCH.includes(key) && (key === 'meetings.tooMany' ? after.meetings > before : after.agms > agms),
  );
}

/** Weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (date: IsoDate): number => (((daysBetween('2001-01-01', date) % 7) + 7) % 7) + 1;

/** Nobody comes to a meeting in the days around Christmas. */
const isChristmas = (date: IsoDate) => date.slice(5) >= '12-20' || date.slice(5) <= '01-03';

const WEEKS = [0, -7, 7, -14, 14, -21, 21];

function nearest(date: IsoDate, weekday: number, year: Year, taken: readonly IsoDate[]): IsoDate | null {
  const shift = ((weekday - weekdayOf(date) + 10) % 7) - 3;
  const days = WEEKS.map((week) => addDays(date, shift + week));
  const inYear = days.filter((day) => day >= year.from && day <= year.to);
  return inYear.find((day) => !isChristmas(day) && !taken.includes(day)) ?? null;
}

export type SuggestedMeeting = { date: IsoDate; kind: 'ordinary' | 'agm' };

/**
 * `count` meetings spread evenly over a year, each on `weekday` (Monday 1 to Sunday 7), away from Christmas and from
 * `taken` days; the `agm`-th of them (from 1) is the AGM, none with 0. Fewer when a year has no room for so many.
 */
export function suggestCycle(
  year: Year,
  wish: { count: number; weekday: number; agm: number },
  taken: readonly IsoDate[] = [],
): SuggestedMeeting[] {
  const days = daysBetween(year.from, year.to) + 1;
  const dates: IsoDate[] = [];
  for (let at = 0; at < wish.count; at += 1) {
    const target = addDays(year.from, Math.floor(((at + 0.5) * days) / wish.count));
    const date = nearest(target, wish.weekday, year, [...taken, ...dates]);
    if (date) dates.push(date);
  }
  return dates.sort().map((date, at) => ({ date, kind: at + 1 === wish.agm ? 'agm' : 'ordinary' }));
}

/** A meeting of last year as a pattern for the next. */
export type Pattern = {
  date: IsoDate;
  kind: MeetingKind;
  state: MeetingState;
  start: ClockTime;
  plannedMinutes: number;
  venueId: VenueId | null;
  room: string;
};

export type RepeatedMeeting = {
  date: IsoDate;
  kind: 'ordinary' | 'agm' | 'public_event';
  start: ClockTime;
  plannedMinutes: number;
  venueId: VenueId | null;
  room: string;
  /** The meeting it is like. */
  like: IsoDate;
  /** Why the day is a bad one: another meeting is planned on it, or it is around Christmas. */
  clash: 'taken' | 'christmas' | null;
};

/**
 * The same weekday of the same month in `year`, the one after the date's: a second Tuesday stays one; a fifth becomes the last
 * where there is none. A month that the year's first day cuts in two counts with its first part.
 */
export function sameWeekdayOfMonth(date: IsoDate, year: Year): IsoDate {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  const inMonth = (month: IsoDate): IsoDate => {
    const first = addDays(month, (weekdayOf(date) - weekdayOf(month) + 7) % 7);
    const found = addDays(first, 7 * (nth - 1));
    return found < addMonths(month, 1) ? found : addDays(found, -7);
  };
  const next = addMonths(`${date.slice(0, 7)}-01`, 12);
  const days = [next, addMonths(next, 12), addMonths(next, 24)].map(inMonth);
  return days.find((day) => day >= year.from) ?? inMonth(next);
}

/**
 * A1: a new year's meetings after the pattern of the last one: the same weekday of the month, time and place. Sub-groups and
 * meetings that were called off are no pattern. A clash is said, and left to the person.
 */
export function repeatCycle(last: readonly Pattern[], year: Year, taken: readonly IsoDate[] = []): RepeatedMeeting[] {
  const dates = new Set<IsoDate>(taken);
  return last
    .flatMap(({ date: like, kind, state, start, plannedMinutes, venueId, room }): RepeatedMeeting[] => {
      if (kind === 'sub_group' || (state !== 'planned' && state !== 'held')) return [];
      const date = sameWeekdayOfMonth(like, year);
      return [
        { date, kind, start, plannedMinutes, venueId, room, like, clash: isChristmas(date) ? 'christmas' : null },
      ];
    })
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((each) => {
      const isTaken = dates.has(each.date);
      dates.add(each.date);
      return isTaken ? { ...each, clash: 'taken' as const } : each;
    });
}
