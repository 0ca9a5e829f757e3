import { and, asc, eq, isNull, ne, or } from 'drizzle-orm';
import type { ActionId, IsoDate, MeetingId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import { type Audience, isInEdition, type MeetingKind } from '../meetings/words.ts';
import type { Settings } from '../office/settings.ts';
import { readActions } from './action-queries.ts';
import { readNeighbour } from './queries.ts';
import { MINUTES_TRANSITIONS, minutesDeadlines, minutesDueOf, minutesStepsFrom } from './rules.ts';
import { minutes } from './schema.ts';
import type { MinutesStep } from './words.ts';

/** What the home page reminds of: the minutes' next step, and open actions that are due. */

export type DueMinutes = {
  minutesOf: MeetingId;
  what: 'begin' | MinutesStep;
  kind: MeetingKind;
  title: string;
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

export type DueAction = {
  actionId: ActionId;
  reference: string;
  text: string;
  owner: string;
  /** The day of the meeting that made it. */
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

/** A12: of every meeting held the next step of its minutes, while they are not adopted; due by `horizon`. */
export function dueMinutes(db: ReadDb, settings: Settings, today: IsoDate, horizon: IsoDate): DueMinutes[] {
  const rows = db
    .select({ row: meeting, state: minutes.state })
    .from(meeting)
    .leftJoin(minutes, eq(minutes.meetingId, meeting.id))
    .where(and(eq(meeting.state, 'held'), or(isNull(minutes.state), ne(minutes.state, 'adopted'))))
    .orderBy(asc(meeting.date))
    .all();
  return rows.flatMap(({ row, state }): DueMinutes[] => {
    const { id: minutesOf, kind, title, date, open } = row;
    const next = readNeighbour(db, row, 'after')?.date ?? null;
    // Meetings from before the group used the program have no minutes in it: only the last one is reminded of.
    if (state === null && next !== null && next <= today) return [];
    const limits = minutesDeadlines(date, next, settings);
    const step = state && minutesStepsFrom(state, open).find((each) => MINUTES_TRANSITIONS[each].due !== null);
    const due = step ? minutesDueOf(step, limits) : limits.send_to_chair;
    if (!due || due > horizon) return [];
    return [{ minutesOf, what: step ?? 'begin', kind, title, date, due, late: due < today }];
  });
}

/** A13: open actions that are overdue or due within a week, of those that are for `edition`. */
export function dueActions(db: ReadDb, today: IsoDate, edition: Audience): DueAction[] {
  const soon = addDays(today, 8);
  return readActions(db, { state: 'open', ownerMemberId: null })
    .filter(({ due, audience }) => due < soon && isInEdition(audience, edition))
    .map(({ id: actionId, reference, text, owner, due, from }) => ({
      ...{ actionId, reference, text, owner, due, date: from.date, late: due < today },
    }));
}
