import { and, eq, gt, gte, sql } from 'drizzle-orm';
import type { ClockTime, MeetingId, MinuteItemId } from '../base/brand.ts';
import { type Caller, type Change, change, changeWithoutEvent, differences } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readItems } from '../meetings/agenda-queries.ts';
import { readMeeting } from '../meetings/queries.ts';
import { findVenue, meetingLabel } from '../meetings/service-parts.ts';
import type { Audience } from '../meetings/words.ts';
import { readOfficers } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { readActionsOf } from './action-queries.ts';
import type { MinutesFactsInput } from './input.ts';
import { readMinuteItems, readMinutes } from './queries.ts';
import { minuteItem, minutes } from './schema.ts';
import { findOpenItem, findOpenMinutes, updateMinutes } from './service-parts.ts';
import type { ItemOutcome } from './words.ts';

/** Taking the minutes: their items, their text, their facts. */

/** Starts the minutes of a meeting from its agenda. Refused when they are begun, before its day, or when it is called off. */
export function beginMinutes(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId },
): Outcome<{ meetingId: MeetingId; version: number }> {
  return change(office, caller, [], (work) => {
    const row = readMeeting(work.db, input.meetingId);
    if (!row) return notFound();
    if (readMinutes(work.db, row.id)) return refuse('minutes.begun');
    if (row.state === 'postponed' || row.state === 'cancelled') return refuse('minutes.calledOff');
    if (row.date > work.today) return refuse('minutes.tooEarly');
    const chair = readOfficers(work.db).find(({ office: held }) => held === 'chair')?.name ?? '';
    work.db
      .insert(minutes)
      .values({
        ...{ meetingId: row.id, state: 'draft', version: 1, nextVenueNote: '' },
        ...{ inTheChair: chair, takenBy: caller.name, opened: row.start },
      })
      .run();
    for (const [position, item] of readItems(work.db, row.id).entries()) {
      const { id: agendaItemId, kind, title } = item;
      work.db
        .insert(minuteItem)
        .values({
          ...{ meetingId: row.id, position, agendaItemId, kind, title },
          text: '',
          audience: 'public',
          version: 1,
        })
        .run();
    }
    work.audit({ action: 'minutes.begun', recordId: row.id, label: meetingLabel(row) });
    return ok({ meetingId: row.id, version: 1 });
  });
}

/** Who was in the chair, when it began and ended, how many came, where the next meeting is (A8). */
export function changeMinutesFacts(
  office: RecordOffice,
  caller: Caller,
  input: MinutesFactsInput,
): Outcome<{ meetingId: MeetingId; version: number }> {
  return change(office, caller, [], (work) => {
    const { meetingId, version, ...facts } = input;
    const found = findOpenMinutes(work.db, meetingId, version);
    if (!found.ok) return found;
    const { minutes: row, meeting } = found.value;
    if (facts.opened && facts.closed && facts.closed < facts.opened) {
      return refuse('minutes.closedBefore', { path: 'closed' });
    }
    const place = findVenue(work.db, facts.nextVenueId, row.nextVenueId);
    if (!place.ok) return refuse('meetings.unknownVenue', { path: 'nextVenueId' });
    const changed = updateMinutes(work.db, row, facts);
    const { before, after } = differences(row, facts);
    work.audit({ action: 'minutes.changed', recordId: meetingId, label: meetingLabel(meeting), before, after });
    return ok(changed);
  });
}

/**
 * Saves what is typed under an item, at every pause. Without an event: the history would be full of half sentences; what the
 * minutes say goes on record when the chair agrees them.
 */
export function saveMinuteText(
  office: RecordOffice,
  input: { itemId: MinuteItemId; version: number; text: string },
): Outcome<{ itemId: MinuteItemId; version: number }> {
  return changeWithoutEvent(office, (db) => {
    const found = findOpenItem(db, input.itemId, input.version);
    if (!found.ok) return found;
    const version = input.version + 1;
    db.update(minuteItem).set({ text: input.text, version }).where(eq(minuteItem.id, input.itemId)).run();
    return ok({ itemId: input.itemId, version });
  });
}

type ItemChange = {
  itemId: MinuteItemId;
  version: number;
  title: string;
  outcome: ItemOutcome | null;
  audience: Audience;
  began: ClockTime | null;
};

/** What became of an item, in whose edition its text is, and when it began. */
export function changeMinuteItem(
  office: RecordOffice,
  caller: Caller,
  input: ItemChange,
): Outcome<{ itemId: MinuteItemId; version: number }> {
  return change(office, caller, [], (work) => {
    const { itemId, version, ...facts } = input;
    const found = findOpenItem(work.db, itemId, version);
    if (!found.ok) return found;
    const { item, meeting } = found.value;
    work.db
      .update(minuteItem)
      .set({ ...facts, version: version + 1 })
      .where(eq(minuteItem.id, itemId))
      .run();
    const { before, after } = differences(item, facts);
    const label = `${meetingLabel(meeting)}: ${item.title}`;
    work.audit({ action: 'minutes.itemChanged', recordId: meeting.id, label, before, after });
    return ok({ itemId, version: version + 1 });
  });
}

/** An item that came up at the meeting, after the one named, or as the first. */
export function addMinuteItem(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; after: MinuteItemId | null; title: string },
): Outcome<{ itemId: MinuteItemId }> {
  return change(office, caller, [], (work) => {
    const found = findOpenMinutes(work.db, input.meetingId);
    if (!found.ok) return found;
    const items = readMinuteItems(work.db, input.meetingId);
    const at = input.after === null ? 0 : items.findIndex((item) => item.id === input.after) + 1;
    if (input.after !== null && at === 0) return notFound();
    shift(work.db, input.meetingId, at, 1);
    const { meetingId, title } = input;
    const itemId = work.db
      .insert(minuteItem)
      .values({ meetingId, position: at, kind: 'other', title, text: '', audience: 'public', version: 1 })
      .returning({ id: minuteItem.id })
      .get().id;
    const label = meetingLabel(found.value.meeting);
    work.audit({ action: 'minutes.itemAdded', recordId: meetingId, label, after: { title } });
    return ok({ itemId });
  });
}

/** Moves the items from a place on by one, up or down. */
function shift(db: Change['db'], meetingId: MeetingId, from: number, by: 1 | -1): void {
  const later = by === 1 ? gte(minuteItem.position, from) : gt(minuteItem.position, from);
  db.update(minuteItem)
    .set({ position: sql`${minuteItem.position} + ${by}` })
    .where(and(eq(minuteItem.meetingId, meetingId), later))
    .run();
}

/** Takes away an item that came up at the meeting and under which nothing was recorded. The agenda's items stay. */
export function removeMinuteItem(
  office: RecordOffice,
  caller: Caller,
  input: { itemId: MinuteItemId; version: number },
): Outcome<{ itemId: MinuteItemId }> {
  return change(office, caller, [], (work) => {
    const found = findOpenItem(work.db, input.itemId, input.version);
    if (!found.ok) return found;
    const { item, meeting } = found.value;
    if (item.agendaItemId !== null) return refuse('minutes.agendaItemStays');
    const whole = readMinuteItems(work.db, meeting.id).find(({ id }) => id === item.id);
    const isEmpty =
      whole && [whole.interests, whole.updates, whole.questions, whole.decisions].every((list) => list.length === 0);
    const hasActions = readActionsOf(work.db, { itemId: item.id }).length > 0;
    if (!isEmpty || hasActions || item.text !== '') return refuse('minutes.itemNotEmpty');
    work.db.delete(minuteItem).where(eq(minuteItem.id, item.id)).run();
    shift(work.db, meeting.id, item.position, -1);
    const before = { title: item.title };
    work.audit({ action: 'minutes.itemRemoved', recordId: meeting.id, label: meetingLabel(meeting), before });
    return ok({ itemId: item.id });
  });
}
