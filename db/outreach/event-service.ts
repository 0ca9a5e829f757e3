import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { OutsideEventId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import { readMember } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { type Attendee, type OutsideEventRow, readAttendees, readOutsideEvent } from './event-queries.ts';
import type { EventInput, eventChangeInput, eventRemovalInput, eventReportInput } from './input.ts';
import { eventAttendee, outsideEvent } from './schema.ts';

/** A15: conferences and events that somebody goes to for the group, and what they report back. */

type Done = { eventId: OutsideEventId; version: number };

const labelOf = (row: { name: string; from: string }) => `${row.name}, ${formatDate(row.from)}`;

type AttendeeInput = EventInput['attendees'][number];

/** A15: each is a member or a name, once, and owes the report by a day that is not before the event. */
function checkAttendee(work: Change, input: EventInput, each: AttendeeInput, at: number): Outcome<null> {
  const path = `attendees.${at}`;
  if ((each.memberId === null) === (each.name === '')) {
    return refuse('outreach.who', { rule: 'A15', path: `${path}.memberId` });
  }
  if (each.memberId !== null && !readMember(work.db, each.memberId)) {
    return refuse('meetings.unknownMember', { path: `${path}.memberId` });
  }
  const first = input.attendees.findIndex((other) =>
    each.memberId === null ? other.name.toLowerCase() === each.name.toLowerCase() : other.memberId === each.memberId,
  );
  if (first !== at) return refuse('outreach.twice', { path: `${path}.memberId` });
  if (each.reportDue < input.until) return refuse('outreach.dueBefore', { rule: 'A15', path: `${path}.reportDue` });
  return ok(null);
}

function checkEvent(work: Change, input: EventInput): Outcome<null> {
  if (input.until < input.from) return refuse('outreach.untilBefore', { path: 'until' });
  if (input.agreedAtId !== null && !readMeeting(work.db, input.agreedAtId)) {
    return refuse('outreach.unknownMeeting', { path: 'agreedAtId' });
  }
  if (input.attendees.length === 0) return refuse('outreach.nobody', { rule: 'A15', path: 'attendees' });
  for (const [at, each] of input.attendees.entries()) {
    const checked = checkAttendee(work, input, each, at);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

const sameWho = (before: Attendee, after: AttendeeInput) =>
  before.memberId === after.memberId && before.name === after.name;

/** Writes who goes. Whoever has reported stays on the list as they are. */
function writeAttendees(work: Change, eventId: OutsideEventId, wanted: readonly AttendeeInput[]): Outcome<null> {
  const before = readAttendees(work.db, work.today, eventId);
  const kept = new Map(wanted.flatMap((each) => (each.position === null ? [] : [[each.position, each] as const])));
  const known = new Set(before.map(({ position }) => position));
  if ([...kept.keys()].some((position) => !known.has(position))) return notFound();
  const reported = before.find((each) => {
    const now = kept.get(each.position);
    return each.reportedOn !== null && !(now && sameWho(each, now));
  });
  if (reported) return refuse('outreach.reported', { rule: 'A15', params: { name: reported.who } });
  const gone = before.flatMap(({ position }) => (kept.has(position) ? [] : [position]));
  if (gone.length > 0) {
    const rows = and(eq(eventAttendee.eventId, eventId), inArray(eventAttendee.position, gone));
    work.db.delete(eventAttendee).where(rows).run();
  }
  let last = before.reduce((most, { position }) => Math.max(most, position), 0);
  for (const { position, memberId, name, reportDue } of wanted) {
    if (position === null) {
      last += 1;
      work.db.insert(eventAttendee).values({ eventId, position: last, memberId, name, reportDue, report: '' }).run();
    } else {
      const row = and(eq(eventAttendee.eventId, eventId), eq(eventAttendee.position, position));
      work.db.update(eventAttendee).set({ memberId, name, reportDue }).where(row).run();
    }
  }
  return ok(null);
}

const whoGoes = (work: Change, eventId: OutsideEventId) =>
  readAttendees(work.db, work.today, eventId).map(({ who }) => who);

/** A15: an event with who goes to it, each with the day by which they report. */
export function addEvent(office: RecordOffice, caller: Caller, input: EventInput): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const checked = checkEvent(work, input);
    if (!checked.ok) return checked;
    const { attendees, ...facts } = input;
    const { id: eventId } = work.db
      .insert(outsideEvent)
      .values({ ...facts, version: 1 })
      .returning({ id: outsideEvent.id })
      .get();
    const written = writeAttendees(work, eventId, attendees);
    if (!written.ok) return written;
    const after = { ...facts, attendees: whoGoes(work, eventId) };
    work.audit({ action: 'event.added', recordId: eventId, label: labelOf(input), after });
    return ok({ eventId, version: 1 });
  });
}

function findEvent(work: Change, input: { eventId: OutsideEventId; version: number }): Outcome<OutsideEventRow> {
  const row = readOutsideEvent(work.db, input.eventId);
  if (!row) return notFound();
  return row.version === input.version ? ok(row) : changedMeanwhile();
}

function setEvent(work: Change, row: OutsideEventRow, set: Partial<OutsideEventRow>): Done {
  const version = row.version + 1;
  work.db
    .update(outsideEvent)
    .set({ ...set, version })
    .where(eq(outsideEvent.id, row.id))
    .run();
  return { eventId: row.id, version };
}

/** Changes an event and who goes. Refused when somebody who has reported would be taken off (A15). */
export function changeEvent(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof eventChangeInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findEvent(work, input);
    if (!found.ok) return found;
    const checked = checkEvent(work, input);
    if (!checked.ok) return checked;
    const { eventId, version: _version, attendees, ...facts } = input;
    const went = whoGoes(work, eventId);
    const written = writeAttendees(work, eventId, attendees);
    if (!written.ok) return written;
    const now = { ...facts, attendees: whoGoes(work, eventId) };
    const { before, after } = differences({ ...found.value, attendees: went }, now);
    work.audit({ action: 'event.changed', recordId: eventId, label: labelOf(input), before, after });
    return ok(setEvent(work, found.value, facts));
  });
}

/** A15: what somebody who went told the group, and where. Said again it takes the place of what was there. */
export function reportOnEvent(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof eventReportInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findEvent(work, input);
    if (!found.ok) return found;
    const { eventId, position, reportedOn, reportedAtId, report } = input;
    const attendee = readAttendees(work.db, work.today, eventId).find((each) => each.position === position);
    if (!attendee) return notFound();
    if (reportedOn > work.today) return refuse('outreach.inFuture', { path: 'reportedOn' });
    if (reportedOn < found.value.from) return refuse('outreach.reportBefore', { rule: 'A15', path: 'reportedOn' });
    if (reportedAtId !== null && !readMeeting(work.db, reportedAtId)) {
      return refuse('outreach.unknownMeeting', { path: 'reportedAtId' });
    }
    const row = and(eq(eventAttendee.eventId, eventId), eq(eventAttendee.position, position));
    work.db.update(eventAttendee).set({ reportedOn, reportedAtId, report }).where(row).run();
    const after = { who: attendee.who, reportedOn, text: report };
    work.audit({ action: 'event.reported', recordId: eventId, label: labelOf(found.value), after });
    return ok(setEvent(work, found.value, {}));
  });
}

/** Takes out an event that was entered by mistake. Refused once somebody has reported (A15). */
export function removeEvent(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof eventRemovalInput>,
): Outcome<{ eventId: OutsideEventId }> {
  return change(office, caller, [], (work) => {
    const found = findEvent(work, input);
    if (!found.ok) return found;
    const { eventId } = input;
    const reported = readAttendees(work.db, work.today, eventId).find((each) => each.reportedOn !== null);
    if (reported) return refuse('outreach.reported', { rule: 'A15', params: { name: reported.who } });
    const before = { ...found.value, version: undefined, attendees: whoGoes(work, eventId) };
    work.db.delete(eventAttendee).where(eq(eventAttendee.eventId, eventId)).run();
    work.db.delete(outsideEvent).where(eq(outsideEvent.id, eventId)).run();
    work.audit({ action: 'event.removed', recordId: eventId, label: labelOf(found.value), before });
    return ok({ eventId });
  });
}
