import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccessArrangementId, IsoDate, MeetingId, MemberId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMember } from '../members/queries.ts';
import { isCurrent } from '../members/rules.ts';
import type { RecordOffice } from '../open.ts';
import type { AccessInput, accessRemovalInput, BookingInput } from './arrangement-input.ts';
import { type AccessRow, type BookingRow, readAccessRow, readBooking, readNeeds } from './arrangement-queries.ts';
import { type MeetingRow, readMeeting } from './queries.ts';
import { accessArrangement, venueBooking } from './schema.ts';
import { meetingLabel } from './service-parts.ts';

/** A8, A9: the venue booked, and what is arranged so that everybody can take part. */

function findPlanned(work: Change, id: MeetingId): Outcome<MeetingRow> {
  const row = readMeeting(work.db, id);
  if (!row) return notFound();
  return row.state === 'planned' ? ok(row) : refuse('meetings.notPlannedToArrange');
}

/** Refused: days to come, or confirmed before it was asked. */
function checkDays(work: Change, asked: IsoDate | null, confirmed: IsoDate | null, at: string): Outcome<null> {
  if (asked && asked > work.today) return refuse('meetings.stepInFuture', { path: `${at}askedOn` });
  if (!confirmed) return ok(null);
  if (confirmed > work.today) return refuse('meetings.stepInFuture', { path: `${at}confirmedOn` });
  return asked && asked <= confirmed ? ok(null) : refuse('meetings.confirmedFirst', { path: `${at}confirmedOn` });
}

const plain = ({ meetingId: _meeting, version: _version, ...facts }: BookingRow) => facts;

type Booking = NonNullable<BookingInput['booking']>;

/** The booking as it is written: for the meeting's place and day. Refused without a place, or where its days cannot be. */
function bookingOf(
  work: Change,
  row: MeetingRow,
  booking: Booking,
): Outcome<Omit<BookingRow, 'meetingId' | 'version'>> {
  if (row.venueId === null) return refuse('meetings.noVenueToBook', { rule: 'A8' });
  const days = checkDays(work, booking.askedOn, booking.confirmedOn, 'booking.');
  if (!days.ok) return days;
  if (booking.confirmedOn === null) return ok({ ...booking, confirmedBy: '', venueId: row.venueId, date: row.date });
  if (booking.confirmedBy === '') return refuse('meetings.confirmedByWhom', { path: 'booking.confirmedBy' });
  return ok({ ...booking, venueId: row.venueId, date: row.date });
}

/** A8: puts the booking down, changes it, or takes it back. Refused without a venue, or for a meeting that is over. */
export function saveBooking(
  office: RecordOffice,
  caller: Caller,
  input: BookingInput,
): Outcome<{ meetingId: MeetingId }> {
  return change(office, caller, [], (work) => {
    const { meetingId, booking } = input;
    const found = findPlanned(work, meetingId);
    if (!found.ok) return found;
    const stored = readBooking(work.db, meetingId)?.booking ?? null;
    if ((stored?.version ?? null) !== input.version) return changedMeanwhile();
    const record = { action: 'meeting.venueBooked', recordId: meetingId, label: meetingLabel(found.value) } as const;
    const written = booking ? writeBooking(work, found.value, stored, booking) : takeBookingBack(work, stored);
    if (!written.ok) return written;
    work.audit({ ...record, ...written.value });
    return ok({ meetingId });
  });
}

type Changes = { before: object; after: object };

function writeBooking(work: Change, row: MeetingRow, stored: BookingRow | null, booking: Booking): Outcome<Changes> {
  const checked = bookingOf(work, row, booking);
  if (!checked.ok) return checked;
  const set = { ...checked.value, version: (stored?.version ?? 0) + 1 };
  const write = work.db.insert(venueBooking).values({ ...set, meetingId: row.id });
  write.onConflictDoUpdate({ target: venueBooking.meetingId, set }).run();
  return ok(stored ? differences(plain(stored), checked.value) : { before: {}, after: checked.value });
}

function takeBookingBack(work: Change, stored: BookingRow | null): Outcome<Changes> {
  if (!stored) return notFound();
  work.db.delete(venueBooking).where(eq(venueBooking.meetingId, stored.meetingId)).run();
  return ok({ before: plain(stored), after: {} });
}

/** A9: who needs what: a member with that need in the register, once, or somebody of the public. */
function checkWho(work: Change, row: MeetingRow, { id, memberId, need, detail }: AccessInput): Outcome<null> {
  if (memberId === null) {
    return need !== 'other' || detail !== '' ? ok(null) : refuse('meetings.whichNeed', { path: 'detail' });
  }
  const who = readMember(work.db, memberId);
  if (!who || !isCurrent(who)) return refuse('meetings.unknownMember', { path: 'memberId' });
  const listed = readNeeds(work.db, [{ ...row, venue: null }]).get(row.id) ?? [];
  const known = listed.find((each) => each.memberId === memberId && each.need === need);
  if (!known) return refuse('meetings.needNotThere', { rule: 'A9', path: 'need' });
  return known.id === id ? ok(null) : changedMeanwhile();
}

/** What is put down already, as the caller read it; null where nothing is yet. */
function findAccess(work: Change, { id, version, meetingId, memberId }: AccessInput): Outcome<AccessRow | null> {
  if (id === null) return version === null ? ok(null) : changedMeanwhile();
  const stored = readAccessRow(work.db, id);
  if (stored?.meetingId !== meetingId || stored.memberId !== memberId) return notFound();
  return stored.version === version ? ok(stored) : changedMeanwhile();
}

/** A9: puts down what is arranged for somebody's need. The history names neither the person nor the need. */
export function saveAccess(
  office: RecordOffice,
  caller: Caller,
  input: AccessInput,
): Outcome<{ id: AccessArrangementId }> {
  return change(office, caller, [], (work) => {
    const { meetingId, memberId, need, askedOn, confirmedOn, note } = input;
    const found = findPlanned(work, meetingId);
    if (!found.ok) return found;
    const stored = findAccess(work, input);
    if (!stored.ok) return stored;
    const who = checkWho(work, found.value, input);
    if (!who.ok) return who;
    const days = checkDays(work, askedOn, confirmedOn, '');
    if (!days.ok) return days;
    const detail = memberId === null ? input.detail : '';
    const row = { need, detail, askedOn, confirmedOn, note, version: (input.version ?? 0) + 1 };
    const id = writeAccess(work, stored.value, { ...row, meetingId, memberId });
    const label = meetingLabel(found.value);
    work.audit({ action: 'meeting.accessArranged', recordId: meetingId, label, after: { askedOn, confirmedOn } });
    return ok({ id });
  });
}

function writeAccess(work: Change, stored: AccessRow | null, row: Omit<AccessRow, 'id'>): AccessArrangementId {
  if (!stored) {
    return work.db.insert(accessArrangement).values(row).returning({ id: accessArrangement.id }).get().id;
  }
  work.db.update(accessArrangement).set(row).where(eq(accessArrangement.id, stored.id)).run();
  return stored.id;
}

/** Takes out what was put down by mistake, or for somebody who does not come after all. */
export function removeAccess(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof accessRemovalInput>,
): Outcome<{ id: AccessArrangementId }> {
  return change(office, caller, [], (work) => {
    const stored = readAccessRow(work.db, input.id);
    if (!stored) return notFound();
    if (stored.version !== input.version) return changedMeanwhile();
    const found = findPlanned(work, stored.meetingId);
    if (!found.ok) return found;
    work.db.delete(accessArrangement).where(eq(accessArrangement.id, input.id)).run();
    work.audit({ action: 'meeting.accessRemoved', recordId: stored.meetingId, label: meetingLabel(found.value) });
    return ok({ id: input.id });
  });
}

/** With a meeting that is removed. */
export function forgetArrangements(db: Change['db'], id: MeetingId): void {
  db.delete(venueBooking).where(eq(venueBooking.meetingId, id)).run();
  db.delete(accessArrangement).where(eq(accessArrangement.meetingId, id)).run();
}

/** M14: with a former member's details what was arranged for them goes too. */
export function forgetAccessOf(db: Change['db'], id: MemberId): void {
  db.delete(accessArrangement).where(eq(accessArrangement.memberId, id)).run();
}
