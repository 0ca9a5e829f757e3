import type { IsoDate, MeetingId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Settings } from '../office/settings.ts';
import { readBookings, readNeeds } from './arrangement-queries.ts';
import { type BookingState, bookingState, isHelper } from './arrangement-rules.ts';
import { type ListedMeeting, readMeetings } from './queries.ts';
import { type Deadlines, type DueStep, deadlines, nextDueStep } from './rules.ts';
import type { MeetingKind } from './words.ts';

/** What is to be done about a meeting: the next step of its agenda, or something to arrange. Words: locale `meetings`, `due`. */
export type DueWhat =
  | DueStep
  | 'answer_requests'
  | 'ask_interpreter'
  | 'book_venue'
  | 'confirm_venue'
  | 'expected_numbers'
  | 'record_held';

export type DueItem = {
  what: DueWhat;
  meetingId: MeetingId;
  kind: MeetingKind;
  /** Empty for the kind's own name. */
  title: string;
  /** The day of the meeting. */
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

type Duty = { what: DueWhat; due: IsoDate };

/** The agenda's next step with its deadline, for a meeting that is still planned; none otherwise. */
export function nextStepOf(
  row: Pick<ListedMeeting, 'state' | 'agendaState' | 'date'>,
  settings: Settings,
  today: IsoDate,
): { step: DueStep; due: IsoDate; late: boolean } | null {
  const step = row.state === 'planned' ? nextDueStep(row.agendaState) : null;
  if (!step) return null;
  const due = deadlines(row.date, settings)[step];
  return { step, due, late: today > due };
}

/** What the home page has to know beside the list of meetings. */
type Arranged = { needsHelper: boolean; booking: BookingState };

function duties(row: ListedMeeting, limits: Deadlines, { needsHelper, booking }: Arranged, today: IsoDate): Duty[] {
  if (row.date < today) return [{ what: 'record_held', due: row.date }];
  const found: Duty[] = [];
  const step = nextDueStep(row.agendaState);
  if (step) found.push({ what: step, due: limits[step] });
  if (row.openRequests > 0) found.push({ what: 'answer_requests', due: limits.send_to_chair });
  if (needsHelper && row.kind !== 'sub_group') found.push({ what: 'ask_interpreter', due: limits.interpreter }); // A9
  // A8: the meeting's place is sure before the chair agrees the agenda.
  if (booking === 'asked') found.push({ what: 'confirm_venue', due: limits.publish });
  else if (booking !== 'confirmed') found.push({ what: 'book_venue', due: limits.agree });
  if (row.expectedMembers === null) found.push({ what: 'expected_numbers', due: limits.publish }); // A10
  return found;
}

/**
 * What is due within `within` days of `today` or late already, for the home page: the most pressing first.
 * Meetings that were held, postponed or cancelled ask for nothing.
 */
export function dueItems(db: ReadDb, today: IsoDate, settings: Settings, within = 42): DueItem[] {
  const horizon = addDays(today, within);
  const planned = readMeetings(db, null).filter((row) => row.state === 'planned');
  const needs = readNeeds(
    db,
    planned.map((row) => ({ ...row, venue: null })),
  );
  const booked = readBookings(
    db,
    planned.map((row) => row.id),
  );
  return planned
    .flatMap((row) => {
      const limits = deadlines(row.date, settings);
      const { id: meetingId, kind, title, date } = row;
      const needsHelper = (needs.get(row.id) ?? []).some((each) => isHelper(each.need) && each.state === 'to_ask');
      const booking = bookingState(booked.get(row.id) ?? null, row);
      return duties(row, limits, { needsHelper, booking }, today)
        .filter(({ due }) => due <= horizon)
        .map(({ what, due }) => ({ what, meetingId, kind, title, date, due, late: today > due }));
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.date.localeCompare(b.date));
}
