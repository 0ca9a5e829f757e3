import type { ClockTime } from '../../../db/base/brand.ts';

/** Why a text is no time of day: not readable, or "7" alone, which may be morning or evening. */
export type TimeFault = 'unreadable' | 'morningOrEvening';

export type ReadTime = { ok: true; time: ClockTime } | { ok: false; fault: TimeFault };

const clock = (hour: number, minute: number): ReadTime =>
  hour > 23 || minute > 59
    ? { ok: false, fault: 'unreadable' }
    : { ok: true, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };

/** Reads a time as people write it: 7pm, 7.30pm, 7:30 p.m., 19:00, 19.00, 1900, midday, noon, midnight. */
export function readTime(text: string): ReadTime {
  const tidy = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (/^(12)?(midday|noon)$/.test(tidy)) return clock(12, 0);
  if (/^(12)?midnight$/.test(tidy)) return clock(0, 0);
  const half = /^(\d{1,2})(?:[:.]?(\d{2}))?([ap])\.?m\.?$/.exec(tidy);
  if (half) {
    const hour = Number(half[1]);
    if (hour < 1 || hour > 12) return { ok: false, fault: 'unreadable' };
    return clock((hour % 12) + (half[3] === 'p' ? 12 : 0), Number(half[2] ?? 0));
  }
  const full = /^(\d{1,2})[:.](\d{2})$/.exec(tidy) ?? /^(\d{2})(\d{2})(?:h|hrs|hours)?$/.exec(tidy);
  if (full) return clock(Number(full[1]), Number(full[2]));
  return { ok: false, fault: /^\d{1,2}$/.test(tidy) ? 'morningOrEvening' : 'unreadable' };
}
