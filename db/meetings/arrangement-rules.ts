import type { IsoDate } from '../base/brand.ts';
import type { AccessNeed } from '../members/words.ts';
import type { Deadlines } from './rules.ts';

/** A8–A10: what is arranged before a meeting, and by when. Pure. */

/** Somebody who comes to help another take part: asked for early (A9). */
const HELPERS: readonly AccessNeed[] = ['interpreter', 'signer', 'lip_speaker'];
export const isHelper = (need: AccessNeed): boolean => HELPERS.includes(need);

/** Papers in another form: they go out with the others. */
export const PAPER_FORMS = ['large_print', 'easy_read', 'audio', 'braille'] as const satisfies readonly AccessNeed[];
export const isPaperForm = (need: AccessNeed): boolean => (PAPER_FORMS as readonly AccessNeed[]).includes(need);

/** A9: the last day to ask: a calendar month before for an interpreter; else the day the agenda is public. */
export const needDue = (need: AccessNeed, limits: Pick<Deadlines, 'interpreter' | 'publish'>): IsoDate =>
  isHelper(need) ? limits.interpreter : limits.publish;

/** `met`: the venue has it. `not_coming`: who needs it said so, or gave apologies. */
export const NEED_STATES = ['to_ask', 'asked', 'confirmed', 'met', 'not_coming'] as const;
export type NeedState = (typeof NEED_STATES)[number];

export type NeedFacts = {
  need: AccessNeed;
  askedOn: IsoDate | null;
  confirmedOn: IsoDate | null;
  isComing: boolean;
  venue: { stepFree: boolean; hearingLoop: boolean } | null;
};

export function needState({ need, askedOn, confirmedOn, isComing, venue }: NeedFacts): NeedState {
  if (confirmedOn) return 'confirmed';
  if (askedOn) return 'asked';
  if (!isComing) return 'not_coming';
  const has = need === 'step_free' ? venue?.stepFree : need === 'hearing_loop' ? venue?.hearingLoop : false;
  return has ? 'met' : 'to_ask';
}

/** `moved`: it was for another place or day than the meeting's now. */
export const BOOKING_STATES = ['none', 'moved', 'asked', 'confirmed'] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

type Booked = { venueId: number; date: IsoDate; confirmedOn: IsoDate | null };

/** A8: where the booking stands for the meeting as it is planned now. */
export function bookingState(booking: Booked | null, meeting: { venueId: number | null; date: IsoDate }): BookingState {
  if (!booking) return 'none';
  if (booking.venueId !== meeting.venueId || booking.date !== meeting.date) return 'moved';
  return booking.confirmedOn ? 'confirmed' : 'asked';
}

/** What is to be arranged for a meeting. Words: locale `meetings`, `arrange.duty`. */
export type Duty = {
  what: 'book_venue' | 'confirm_venue' | 'access_need' | 'invite' | 'expected_numbers';
  due: IsoDate;
  done: boolean;
  late: boolean;
  /** Of an access need: which one, and of how many people. */
  need?: AccessNeed;
  count?: number;
};

export type DutyFacts = {
  booking: BookingState;
  needs: readonly { need: AccessNeed; state: NeedState }[];
  invitedOn: IsoDate | null;
  expectedMembers: number | null;
  limits: Deadlines;
  today: IsoDate;
};

/** Everything to be arranged with its last day, by that day; what is done stays on the list. */
export function dutiesOf({ booking, needs, invitedOn, expectedMembers, limits, today }: DutyFacts): Duty[] {
  const duty = (what: Duty['what'], due: IsoDate, done: boolean): Duty => ({
    ...{ what, due, done },
    late: !done && due < today,
  });
  const toArrange = needs.filter(({ state }) => state !== 'met' && state !== 'not_coming');
  const ofNeeds = [...Map.groupBy(toArrange, ({ need }) => need)].map(([need, rows]) => ({
    ...duty(
      'access_need',
      needDue(need, limits),
      rows.every(({ state }) => state !== 'to_ask'),
    ),
    ...{ need, count: rows.length },
  }));
  // A8: the advertisement and the agenda name the place, so the venue is sure before the chair reads them.
  const asked = booking === 'asked' || booking === 'confirmed';
  return [
    duty('book_venue', limits.agree, asked),
    ...(asked ? [duty('confirm_venue', limits.publish, booking === 'confirmed')] : []),
    ...ofNeeds,
    duty('invite', limits.publish, invitedOn !== null),
    duty('expected_numbers', limits.publish, expectedMembers !== null),
  ].toSorted((a, b) => a.due.localeCompare(b.due));
}

/** A10: what members said, for catering: `yes` with their substitutes, `no` with apologies. */
export function comingCounts(
  members: readonly { coming: boolean | null; hasApologies: boolean; hasSubstitute: boolean }[],
): { yes: number; no: number; open: number } {
  const counts = { yes: 0, no: 0, open: 0 };
  for (const { coming, hasApologies, hasSubstitute } of members) {
    if (hasSubstitute) counts.yes += 1;
    else if (hasApologies || coming === false) counts.no += 1;
    else counts[coming ? 'yes' : 'open'] += 1;
  }
  return counts;
}
