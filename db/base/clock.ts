import type { Instant, IsoDate } from './brand.ts';

/** Where the time comes from: a parameter everywhere, so that tests and the demo can stand still. */
export type Clock = { now(): Instant; today(): IsoDate };

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The real clock; `today` is the day in London. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => LONDON.format(new Date()),
};

/** A clock that stands at 9:00 UTC on `day`, moved only by `set`. */
export function fixedClock(day: IsoDate, time = '09:00:00.000'): Clock & { set(day: IsoDate, time?: string): void } {
  let instant = `${day}T${time}Z`;
  let date = day;
  return {
    now: () => instant,
    today: () => date,
    set(nextDay, nextTime = '09:00:00.000') {
      date = nextDay;
      instant = `${nextDay}T${nextTime}Z`;
    },
  };
}
