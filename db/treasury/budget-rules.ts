import type { HeadingId, IsoDate, Pence } from '../base/brand.ts';
import { addDays, addMonths, daysBetween } from '../base/dates.ts';
import { NO_PENCE, negate, pence, sharePence, sumPence } from '../base/pence.ts';
import type { BudgetFigures, BudgetLineFigures, BudgetReport, HandBack } from './budget-types.ts';

/** T6, T7: budget, profile, actual, committed, forecast. Pure, and in whole pence throughout. */

export type Quarters = readonly [Pence, Pence, Pence, Pence];

/** The cost in four parts, equal to the penny: the first quarters take what is left over. */
export const evenQuarters = (cost: Pence): Quarters => {
  const [a = NO_PENCE, b = NO_PENCE, c = NO_PENCE, d = NO_PENCE] = sharePence(cost, [1, 1, 1, 1]);
  return [a, b, c, d];
};

/** The quarters of a budget's period: by months where it is a year, else four stretches of days as equal as they come. */
export function budgetQuarters(from: IsoDate, to: IsoDate): { from: IsoDate; to: IsoDate }[] {
  const end = addDays(to, 1);
  const days = daysBetween(from, end);
  const starts = [0, 1, 2, 3].map((at) =>
    end === addMonths(from, 12)
      ? addMonths(from, at * 3)
      : addDays(from, sumPence(sharePence(days, [1, 1, 1, 1]).slice(0, at))),
  );
  return starts.map((start, at) => ({ from: start, to: addDays(starts[at + 1] ?? end, -1) }));
}

/** What of the profile belongs to the days up to `date`; a quarter that is not over counts by its days. */
export function profileToDate(quarters: Quarters, from: IsoDate, to: IsoDate, date: IsoDate): Pence {
  const parts = budgetQuarters(from, to).map((quarter, at) => {
    const whole = quarters[at] ?? NO_PENCE;
    if (date >= quarter.to) return whole;
    if (date < quarter.from) return NO_PENCE;
    const gone = daysBetween(quarter.from, date) + 1;
    return sharePence(whole, [gone, daysBetween(date, quarter.to)])[0] ?? NO_PENCE;
  });
  return sumPence(parts);
}

/** actual + committed + max(0, what of the profile is still to come − committed) */
export const forecastOf = (cost: Pence, profile: Pence, actual: Pence, committed: Pence): Pence =>
  sumPence([actual, committed, Math.max(0, cost - profile - committed)]);

/** Over (+) or under (−) in thousandths, to the nearest; null where there is nothing to measure against. */
export function perMille(forecast: Pence, cost: Pence): number | null {
  if (cost === 0) return null;
  const over = BigInt(forecast) - BigInt(cost);
  const size = ((over < 0n ? -over : over) * 2000n + BigInt(cost)) / (BigInt(cost) * 2n);
  return over < 0n && size > 0n ? -Number(size) : Number(size);
}

/** Thousandths as a percentage with its sign: 29 gives "+2.9%", −50 "−5%". Digits are cut, nothing is divided. */
export function perCent(perMille: number | null): string {
  if (perMille === null) return '';
  const digits = String(Math.abs(perMille)).padStart(2, '0');
  const tenth = digits.slice(-1) === '0' ? '' : `.${digits.slice(-1)}`;
  const sign = perMille === 0 ? '' : perMille > 0 ? '+' : '−';
  return `${sign}${digits.slice(0, -1)}${tenth}%`;
}

/** T7: over or under by more than the percentage; a line without a budget is over as soon as anything is spent. */
export function varianceWarning(forecast: Pence, cost: Pence, percent: number): 'over' | 'under' | null {
  const off = forecast - cost;
  if (BigInt(Math.abs(off)) * 100n <= BigInt(cost) * BigInt(percent)) return null;
  return off > 0 ? 'over' : 'under';
}

export type LineFacts = {
  number: number;
  name: string;
  headings: { headingId: HeadingId; name: string }[];
  cost: Pence;
  contribution: Pence;
  quarters: Quarters;
  expected: Pence | null;
  expectedReason: string;
  actual: Pence;
  committed: Pence;
};

type Period = { from: IsoDate; to: IsoDate; date: IsoDate };

/** One line of the report. What a person expects stands in the place of the program's forecast. */
export function lineFigures(line: LineFacts, { from, to, date }: Period, warnPercent: number): BudgetLineFigures {
  const profile = profileToDate(line.quarters, from, to, date);
  const ownForecast = forecastOf(line.cost, profile, line.actual, line.committed);
  const forecast = line.expected ?? ownForecast;
  return {
    ...line,
    profileToDate: profile,
    variance: pence(profile - line.actual),
    ownForecast,
    forecast,
    perMille: perMille(forecast, line.cost),
    warning: varianceWarning(forecast, line.cost, warnPercent),
  };
}

const FIGURES = ['cost', 'contribution', 'profileToDate', 'actual', 'committed', 'variance', 'forecast'] as const;

/** The lines' sums: the total's variance is the sum of the variances (invariant 22). */
export function totalFigures(lines: readonly BudgetFigures[]): BudgetReport['total'] {
  const sums = FIGURES.map((key) => [key, sumPence(lines.map((line) => line[key]))]);
  const total = Object.fromEntries(sums) as BudgetFigures;
  return { ...total, perMille: perMille(total.forecast, total.cost) };
}

/** The funder's part of what the lines' forecasts still see coming, each in the proportion of its contribution to its cost. */
export function stillToSpend(lines: readonly BudgetLineFigures[]): Pence {
  const parts = lines.map(({ forecast, actual, committed, cost, contribution }) => {
    const coming = Math.max(0, forecast - actual - committed);
    if (cost === 0 || contribution >= cost) return pence(cost === 0 && contribution === 0 ? 0 : coming);
    return sharePence(coming, [contribution, cost - contribution])[0] ?? NO_PENCE;
  });
  return sumPence(parts);
}

/** What is left of the grant's fund when everything has come in and gone out as forecast. */
export function handBackOf(facts: Omit<HandBack, 'predicted'>): HandBack {
  const { broughtForward, contribution, received, other, spent, committed, stillToSpend: coming } = facts;
  const grant = Math.max(contribution, received);
  const out = sumPence([spent, committed, coming]);
  return { ...facts, predicted: sumPence([broughtForward, grant, other, negate(out)]) };
}
