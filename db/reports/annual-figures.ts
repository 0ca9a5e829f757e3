import type { IsoDate } from '../base/brand.ts';
import { addDays, addMonths } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { countYear } from '../meetings/cycle.ts';
import { readMeetings } from '../meetings/queries.ts';
import { readGroup } from '../office/queries.ts';
import { readSettings } from '../office/settings-store.ts';
import type { Figures } from './annual-figure-rules.ts';
import { type Days, meetingFigures, readHeld } from './annual-meetings.ts';
import { memberFigures } from './annual-members.ts';
import { moneyFigures } from './annual-money.ts';
import {
  consultationFigures,
  electionFigures,
  eventFigures,
  monitoringFigures,
  newsletterFigures,
  seatFigures,
} from './annual-work.ts';

/** "2010/11"; a year that is the calendar's is "2010". */
export function yearName({ from, until }: Days): string {
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)];
  return first === last ? first : `${first}/${last.slice(2)}`;
}

/** The year that follows. */
export const yearAfter = ({ until }: Days): { from: IsoDate; to: IsoDate } => {
  const from = addDays(until, 1);
  return { from, to: addDays(addMonths(from, 12), -1) };
};

/** Y2: every figure of a year, counted from the records as they are now. */
export function readFigures(db: ReadDb, days: Days): Figures {
  const settings = readSettings(db);
  const group = readGroup(db);
  const next = countYear(readMeetings(db, yearAfter(days)));
  return {
    'group.name': group?.name ?? '',
    'group.borough': group?.borough ?? '',
    'year.name': yearName(days),
    ...memberFigures(db, days),
    ...meetingFigures(readHeld(db, days)),
    'meetings.publicTarget': settings['meetings.publicInYear'],
    ...eventFigures(db, days),
    ...consultationFigures(db, days),
    ...newsletterFigures(db, days),
    'newsletters.target': settings['outreach.newslettersInYear'],
    ...monitoringFigures(db, days),
    ...seatFigures(db, days),
    ...electionFigures(db, days),
    'next.meetings': next.meetings,
    'next.public': next.public,
    ...moneyFigures(db, days),
  };
}
