import type { ClockTime, Instant, IsoDate } from './brand.ts';

/** How dates, times and figures are written: on screens and on paper alike. Pure; British English. */

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const NUMBER = new Intl.NumberFormat('en-GB');

/** A part of a date in words. Put together by hand, because ICU versions differ in their commas. */
function part(date: IsoDate, type: 'weekday' | 'day' | 'month' | 'year'): string {
  return PARTS.formatToParts(Date.parse(`${date}T00:00:00Z`)).find((each) => each.type === type)?.value ?? '';
}

/** '2011-05-24' gives "Tuesday". */
export const formatWeekday = (date: IsoDate): string => part(date, 'weekday');

/** '2011-05-24' gives "24 May 2011". */
export const formatDate = (date: IsoDate): string =>
  `${part(date, 'day')} ${part(date, 'month')} ${part(date, 'year')}`;

/** '2011-05-24' gives "Tuesday 24 May 2011". */
export const formatDateWithWeekday = (date: IsoDate): string => `${formatWeekday(date)} ${formatDate(date)}`;

/** '2011-05-24' gives "24/05/2011", as British spreadsheets read it. For columns. */
export const formatDateShort = (date: IsoDate): string => date.split('-').reverse().join('/');

/** '2011-05-24' gives "24 May". */
export const formatDayMonth = (date: IsoDate): string => `${part(date, 'day')} ${part(date, 'month')}`;

/** '2011-05' or '2011-05-24' gives "May 2011". */
export const formatMonth = (month: string): string => {
  const day = `${month.slice(0, 7)}-01`;
  return `${part(day, 'month')} ${part(day, 'year')}`;
};

/** '19:00' gives "7pm", '13:30' "1:30pm", '12:00' "midday", '00:00' "midnight". */
export function formatTime(time: ClockTime): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** '19:00' and '21:00' give "7pm to 9pm". */
export const formatTimeRange = (start: ClockTime, end: ClockTime): string =>
  `${formatTime(start)} to ${formatTime(end)}`;

const count = (amount: number, word: string) => `${formatNumber(amount)} ${word}${amount === 1 ? '' : 's'}`;

/** Minutes in words: 120 gives "2 hours", 90 "1 hour 30 minutes", 45 "45 minutes". */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return count(rest, 'minute');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`;
}

/** The day and the time in London of a moment in UTC. */
export function londonDateTime(instant: Instant): { date: IsoDate; time: ClockTime } {
  const parts = Object.fromEntries(LONDON.formatToParts(Date.parse(instant)).map((each) => [each.type, each.value]));
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/**
 * The moment in UTC at which clocks in London show that day and time. In the hour that comes twice in October the first; in the
 * hour that clocks leave out in March the same time after the hour before.
 */
export function londonInstant(date: IsoDate, time: ClockTime): Instant {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  const at = (offset: number): Instant => new Date(asUtc - offset * 60_000).toISOString();
  const shows = (instant: Instant) => {
    const read = londonDateTime(instant);
    return read.date === date && read.time === time;
  };
  return [at(60), at(0)].find(shows) ?? at(0);
}

/** A moment in UTC as London reads it: "24 May 2011, 7:05pm". */
export function formatInstant(instant: Instant): string {
  const { date, time } = londonDateTime(instant);
  return `${formatDate(date)}, ${formatTime(time)}`;
}

/** 1234567 gives "1,234,567". */
export const formatNumber = (value: number): string => NUMBER.format(value);

/** The size of a file: 512 gives "512 bytes", 2048 "2 kB", 3145728 "3.1 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 && unit === 'MB' ? Math.round(size * 10) / 10 : NUMBER.format(Math.round(size))} ${unit}`;
}

/** "7.5" of 75 tenths, "7" of 70. */
export function formatTenths(value: number): string {
  const [whole, tenth] = [Math.trunc(value / 10), Math.abs(value % 10)];
  return tenth === 0 ? formatNumber(whole) : `${formatNumber(whole)}.${tenth}`;
}
