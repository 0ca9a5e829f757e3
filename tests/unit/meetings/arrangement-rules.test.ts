import { describe, expect, test } from 'vitest';
import { bookingState, comingCounts, dutiesOf, needDue, needState } from '../../../db/meetings/arrangement-rules.ts';
import { deadlines } from '../../../db/meetings/rules.ts';
import { defaultSettings } from '../../../db/office/settings.ts';

const limitsOf = (date: string) => deadlines(date, defaultSettings());

describe('access needs', () => {
  test('A9: an interpreter is asked for a calendar month before, clamped to the month’s end; other things with the agenda', () => {
    expect(needDue('interpreter', limitsOf('2011-03-31'))).toBe('2011-02-28');
    expect(needDue('signer', limitsOf('2011-05-24'))).toBe('2011-04-24');
    expect(needDue('lip_speaker', limitsOf('2011-05-24'))).toBe('2011-04-24');
    expect(needDue('large_print', limitsOf('2011-05-24'))).toBe('2011-05-17');
  });

  test.each([
    ['to_ask', { need: 'interpreter' }],
    ['asked', { need: 'interpreter', askedOn: '2011-04-01' }],
    ['confirmed', { need: 'interpreter', askedOn: '2011-04-01', confirmedOn: '2011-04-02' }],
    ['not_coming', { need: 'interpreter', isComing: false }],
    ['asked', { need: 'interpreter', askedOn: '2011-04-01', isComing: false }],
    ['met', { need: 'step_free' }],
    ['met', { need: 'hearing_loop' }],
    ['to_ask', { need: 'step_free', venue: null }],
    ['to_ask', { need: 'hearing_loop', venue: { stepFree: true, hearingLoop: false } }],
  ] as const)('A9: %s for %o', (state, facts) => {
    const venue = { stepFree: true, hearingLoop: true };
    expect(needState({ askedOn: null, confirmedOn: null, isComing: true, venue, ...facts })).toBe(state);
  });
});

describe('the booking', () => {
  const meeting = { venueId: 1, date: '2011-05-24' };
  test('A8: is for one place and one day', () => {
    expect(bookingState(null, meeting)).toBe('none');
    expect(bookingState({ ...meeting, confirmedOn: null }, meeting)).toBe('asked');
    expect(bookingState({ ...meeting, confirmedOn: '2011-04-01' }, meeting)).toBe('confirmed');
    expect(bookingState({ ...meeting, venueId: 2, confirmedOn: '2011-04-01' }, meeting)).toBe('moved');
    expect(bookingState({ ...meeting, date: '2011-05-25', confirmedOn: '2011-04-01' }, meeting)).toBe('moved');
  });
});

describe('what is to be arranged', () => {
  const facts = { booking: 'none', needs: [], invitedOn: null, expectedMembers: null } as const;
  const limits = limitsOf('2011-05-24');

  test('A8–A10: stands by its day; what is late is late, what is done is not', () => {
    const needs = [
      { need: 'interpreter', state: 'to_ask' },
      { need: 'large_print', state: 'asked' },
      { need: 'large_print', state: 'to_ask' },
      { need: 'step_free', state: 'met' },
      { need: 'signer', state: 'not_coming' },
    ] as const;
    expect(dutiesOf({ ...facts, needs, limits, today: '2011-04-25' })).toEqual([
      { what: 'access_need', need: 'interpreter', count: 1, due: '2011-04-24', done: false, late: true },
      { what: 'book_venue', due: '2011-05-14', done: false, late: false },
      { what: 'access_need', need: 'large_print', count: 2, due: '2011-05-17', done: false, late: false },
      { what: 'invite', due: '2011-05-17', done: false, late: false },
      { what: 'expected_numbers', due: '2011-05-17', done: false, late: false },
    ]);
  });

  test('A8: once asked for, the venue is to be confirmed', () => {
    const asked = dutiesOf({ ...facts, booking: 'asked', limits, today: '2011-05-20' });
    expect(asked.filter(({ what }) => what.endsWith('venue'))).toEqual([
      { what: 'book_venue', due: '2011-05-14', done: true, late: false },
      { what: 'confirm_venue', due: '2011-05-17', done: false, late: true },
    ]);
    const done = { booking: 'confirmed', invitedOn: '2011-05-01', expectedMembers: 0 } as const;
    expect(dutiesOf({ ...facts, ...done, limits, today: '2011-06-01' }).every((duty) => duty.done)).toBe(true);
  });
});

test('A10: a substitute counts as coming, apologies as not', () => {
  const one = { coming: null, hasApologies: false, hasSubstitute: false };
  const said = [
    { ...one, coming: true },
    { ...one, coming: false },
    { ...one, hasApologies: true },
    { ...one, hasApologies: true, hasSubstitute: true },
    one,
  ];
  expect(comingCounts(said)).toEqual({ yes: 2, no: 2, open: 1 });
});
