import type { IsoDate } from '../../../db/base/brand.ts';
import { addDays } from '../../../db/base/dates.ts';
import type { YearState } from '../../../db/treasury/account-types.ts';

/** Some days that a report is often asked for. */
export type PeriodChoice = {
  key: string;
  kind: 'sinceReport' | 'sinceMeeting' | 'quarter' | 'year' | 'yearSoFar';
  from: IsoDate;
  to: IsoDate;
};

type Known = {
  today: IsoDate;
  /** The latest first. */
  years: readonly YearState[];
  /** Days that treasurer's reports went up to. */
  reports: readonly IsoDate[];
  /** Days of meetings, past and to come. */
  meetings: readonly IsoDate[];
};

/** Quarters that are offered: two years of them. */
const QUARTERS = 8;

const latest = (days: readonly IsoDate[]): IsoDate | null => [...days].sort().at(-1) ?? null;

/**
 * T5: since the last treasurer's report (without one, since the year began), since the last meeting, then quarters and years, the
 * latest first. Nothing goes beyond today.
 */
export function periodChoices({ today, years, reports, meetings }: Known): PeriodChoice[] {
  const upToday = (to: IsoDate) => (to > today ? today : to);
  const [year] = years;
  const reported = latest(reports.filter((to) => to < today));
  const met = latest(meetings.filter((date) => date < today));
  const since = reported ? addDays(reported, 1) : year?.from;
  const quarters = years
    .flatMap((each) => [...each.quarters].reverse())
    .filter(({ from }) => from <= today)
    .slice(0, QUARTERS);
  return [
    ...(since ? [{ key: 'sinceReport', kind: 'sinceReport' as const, from: since, to: today }] : []),
    ...(met ? [{ key: 'sinceMeeting', kind: 'sinceMeeting' as const, from: addDays(met, 1), to: today }] : []),
    ...quarters.map(({ from, to }) => ({ key: `quarter ${from}`, kind: 'quarter' as const, from, to: upToday(to) })),
    ...years.map(({ from, to }) => ({
      key: `year ${from}`,
      kind: to > today ? ('yearSoFar' as const) : ('year' as const),
      from,
      to: upToday(to),
    })),
  ];
}
