import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDateWithWeekday,
  formatDayMonth,
  formatDuration,
  formatInstant,
  formatMonth,
  formatTime,
  formatTimeRange,
  formatWeekday,
  londonDateTime,
} from '../../../db/base/format.ts';

describe('dates and times in British words', () => {
  test('A7: weekday and date without a comma', () => {
    expect(formatDateWithWeekday('2011-05-24')).toBe('Tuesday 24 May 2011');
    expect(formatDate('2011-05-04')).toBe('4 May 2011');
    expect(formatWeekday('2010-11-13')).toBe('Saturday');
    expect(formatDayMonth('2011-05-24')).toBe('24 May');
    expect(formatMonth('2011-05')).toBe('May 2011');
    expect(formatMonth('2011-05-24')).toBe('May 2011');
  });

  test.each([
    ['19:00', '7pm'],
    ['13:30', '1:30pm'],
    ['12:00', 'midday'],
    ['00:00', 'midnight'],
    ['00:05', '12:05am'],
    ['12:05', '12:05pm'],
    ['09:00', '9am'],
  ])('%s is %s', (time, words) => {
    expect(formatTime(time)).toBe(words);
  });

  test('lengths and spans', () => {
    expect(formatTimeRange('19:00', '21:00')).toBe('7pm to 9pm');
    expect(formatDuration(120)).toBe('2 hours');
    expect(formatDuration(90)).toBe('1 hour 30 minutes');
    expect(formatDuration(61)).toBe('1 hour 1 minute');
    expect(formatDuration(45)).toBe('45 minutes');
    expect(formatDuration(0)).toBe('0 minutes');
  });

  test('a moment is told in London’s time, summer and winter', () => {
    expect(formatInstant('2011-05-24T18:05:00.000Z')).toBe('24 May 2011, 7:05pm');
    expect(formatInstant('2011-01-24T18:05:00.000Z')).toBe('24 January 2011, 6:05pm');
    expect(londonDateTime('2011-05-24T23:30:00.000Z')).toEqual({ date: '2011-05-25', time: '00:30' });
  });

  test('sizes of files', () => {
    expect(formatBytes(1)).toBe('1 byte');
    expect(formatBytes(512)).toBe('512 bytes');
    expect(formatBytes(2_048)).toBe('2 kB');
    expect(formatBytes(999_499)).toBe('999 kB');
    expect(formatBytes(999_500)).toBe('1 MB');
    expect(formatBytes(3_145_728)).toBe('3.1 MB');
    expect(formatBytes(1_234_000_000)).toBe('1,234 MB');
  });
});
