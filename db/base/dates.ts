import type { ClockTime, IsoDate } from './brand.ts';

const DAY = 86_400_000;

const utc = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`);

const iso = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** True for a real day written `YYYY-MM-DD` from 1900 to 2199: 2011-02-31 is none. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = utc(text);
  return !Number.isNaN(ms) && iso(ms) === text;
}

/** True for a time of day written `HH:MM`. */
export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const addDays = (date: IsoDate, days: number): IsoDate => iso(utc(date) + days * DAY);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((utc(to) - utc(from)) / DAY);

/** The same day `months` later, clamped to the month's end: 31 March less one month is 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)));
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The month of an English name or its first three letters ("sept" too), 1 to 12; 0 when it is none. */
export function monthNumber(word: string): number {
  const text = word.toLowerCase();
  const short = text === 'sept' ? 'sep' : text;
  return MONTHS.findIndex((name) => name === text || (short.length === 3 && name.startsWith(short))) + 1;
}

/** The time `minutes` after `time`, on the same clock face (past midnight it starts again). */
export function addMinutes(time: ClockTime, minutes: number): ClockTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = (((hour * 60 + minute + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The first day of the financial year that holds `date`, for a year that begins on `startMonth`/`startDay`. */
export function financialYearStart(date: IsoDate, startMonth: number, startDay: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const start = (y: number) => `${y}-${String(startMonth).padStart(2, '0')}-${String(startDay).padStart(2, '0')}`;
  return date >= start(year) ? start(year) : start(year - 1);
}

/** Months from one day's month to another's; below 0 backwards. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
}
