import { createEvents, type EventAttributes } from 'ics';
import type { Instant, IsoDate } from '../db/base/brand.ts';
import { addDays } from '../db/base/dates.ts';
import { formatDate, londonInstant } from '../db/base/format.ts';
import type { CalendarMeeting } from '../db/meetings/calendar.ts';
import { calledName } from './document-sources-minutes.ts';
import type { PaperWords } from './documents/kit/definition.ts';

export type CalendarWish = {
  /** The group's name: the calendar's. */
  name: string;
  /** When the group's records began: part of every id, so that two groups' calendars never mix. */
  beginning: Instant;
  deadlines: boolean;
  /** The clock: UTC ISO. */
  now: Instant;
  words: PaperWords;
};

type When = [number, number, number, number, number];

/** A moment in UTC as the calendar wants it: the file then holds no time zone that could be read wrongly. */
function utc(instant: Instant): When {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}

const day = (date: IsoDate): [number, number, number] => {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number);
  return [year, month, of];
};

const isOff = ({ state }: CalendarMeeting): boolean => state === 'cancelled' || state === 'postponed';

function shared(meeting: CalendarMeeting, of: string, { beginning }: CalendarWish) {
  return {
    uid: `meeting-${meeting.id}${of}-${beginning.replace(/\D/g, '')}@cpeg-secretariat`,
    sequence: meeting.sequence,
    status: isOff(meeting) ? ('CANCELLED' as const) : ('CONFIRMED' as const),
  };
}

function meetingEvent(meeting: CalendarMeeting, wish: CalendarWish): EventAttributes {
  const { date, start, plannedMinutes, venue, room, open } = meeting;
  const place = [venue?.name ?? '', room, ...(venue?.address ?? '').split('\n')].map((each) => each.trim());
  const location = place.filter((each) => each !== '').join(', ');
  return {
    ...shared(meeting, '', wish),
    title: calledName(meeting, wish.words),
    start: utc(londonInstant(date, start)),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { hours: Math.floor(plannedMinutes / 60), minutes: plannedMinutes % 60 },
    description: wish.words(open ? 'minutes.calendar.open' : 'minutes.calendar.closed'),
    ...(location && { location }),
    busyStatus: 'BUSY',
  };
}

function deadlineEvents(meeting: CalendarMeeting, wish: CalendarWish): EventAttributes[] {
  const { words } = wish;
  const of = { name: calledName(meeting, words), date: formatDate(meeting.date) };
  return meeting.deadlines.map(({ what, on, sequence }) => ({
    ...shared(meeting, `-${what.replaceAll('_', '-')}`, wish),
    sequence,
    title: words('minutes.calendar.deadline', { ...of, what: words(`minutes.deadlines.${what}`) }),
    start: day(on),
    end: day(addDays(on, 1)),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  }));
}

/**
 * Meetings, and when wished their deadlines as whole days, as an iCalendar file. Ids stay the same for ever and sequences only
 * rise, so that a calendar that has it already is brought up to date. Same meetings and clock, same bytes.
 */
export function calendarFile(meetings: readonly CalendarMeeting[], wish: CalendarWish): Uint8Array {
  const events = meetings.flatMap((each) => [
    meetingEvent(each, wish),
    ...(wish.deadlines ? deadlineEvents(each, wish) : []),
  ]);
  const { error, value } = createEvents(events, {
    productId: '-//CPEG Secretariat//EN',
    method: 'PUBLISH',
    calName: wish.name,
  });
  if (error || value === null) throw new Error('the calendar could not be written', { cause: error });
  // The library stamps with the machine's own clock.
  const stamp = wish.now.replace(/[-:]|\.\d+/g, '');
  return new TextEncoder().encode(value.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`));
}
