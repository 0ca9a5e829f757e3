import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, formatTime } from '../../../db/base/format.ts';
import { readNumber } from '../../../renderer/ui/readNumber.ts';
import { readTime } from '../../../renderer/ui/time/readTime.ts';

describe('a time as people write it', () => {
  test.each([
    ['7pm', '19:00'],
    ['7 PM', '19:00'],
    ['7.30pm', '19:30'],
    ['7:30 p.m.', '19:30'],
    ['19:00', '19:00'],
    ['19.00', '19:00'],
    ['1900', '19:00'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['12pm', '12:00'],
    ['12am', '00:00'],
    ['12.15am', '00:15'],
    ['midday', '12:00'],
    ['12 noon', '12:00'],
    ['midnight', '00:00'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toEqual({ ok: true, time });
  });

  test('a figure alone may be morning or evening', () => {
    expect(readTime('7')).toEqual({ ok: false, fault: 'morningOrEvening' });
  });

  test.each(['', '25:00', '19:60', '13pm', '0pm', '7.5pm', 'seven', '7pm sharp'])('%s is no time', (text) => {
    expect(readTime(text)).toEqual({ ok: false, fault: 'unreadable' });
  });

  test('every minute of the day is read back from how it is written', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(readTime(formatTime(time))).toEqual({ ok: true, time });
      expect(readTime(time)).toEqual({ ok: true, time });
    }
  });
});

describe('a number as people write it', () => {
  test.each([
    ['12', 12],
    [' 1,250 ', 1250],
    ['-3', -3],
    ['−3', -3],
    ['', null],
    ['  ', null],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value });
  });

  test('a fraction only where one is asked for', () => {
    expect(readNumber('2.5')).toEqual({ ok: false, fault: 'whole' });
    expect(readNumber('2.5', false)).toEqual({ ok: true, value: 2.5 });
  });

  test.each(['twelve', '1,2', '1.2.3', '1e9', '0x10', '12 minutes', '9'.repeat(40)])('%s is none', (text) => {
    expect(readNumber(text)).toEqual({ ok: false, fault: 'unreadable' });
  });

  test('every whole number is read back from how it is written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(readNumber(formatNumber(value))).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });
});
