import type { ReadDb } from '../db/base/handles.ts';
import { readCalendar } from '../db/meetings/calendar.ts';
import type { Year } from '../db/meetings/cycle.ts';
import { readSettings } from '../db/office/settings-store.ts';
import { calledName } from './document-sources-minutes.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';
import { paperWords } from './documents/kit/words.ts';
import type { YearPlannerData } from './documents/year-planner.ts';

/** What the planner of a year is drawn from; nothing is due about a meeting that was called off. */
export function plannerData(db: ReadDb, paper: HeadedPaper, year: Year): YearPlannerData {
  const words = paperWords();
  const meetings = readCalendar(db, year, readSettings(db));
  return {
    ...{ paper, from: year.from, to: year.to },
    meetings: meetings.map((meeting) => ({
      ...{ name: calledName(meeting, words), date: meeting.date, start: meeting.start },
      place: meeting.venue?.name ?? '',
    })),
    deadlines: meetings
      .filter(({ state }) => state === 'planned' || state === 'held')
      .flatMap(({ date: of, deadlines }) => deadlines.map(({ what, on }) => ({ what, on, of }))),
  };
}
