export type ReadNumber = { ok: true; value: number | null } | { ok: false; fault: 'unreadable' | 'whole' };

/** Reads a number as people write it: "1,250", " 12 ", "-3", "2.5"; the empty text is null. */
export function readNumber(text: string, whole = true): ReadNumber {
  const tidy = text.normalize('NFKC').replace(/\s/g, '').replace('\u2212', '-');
  if (tidy === '') return { ok: true, value: null };
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(tidy)) return { ok: false, fault: 'unreadable' };
  const value = Number(tidy.replaceAll(',', ''));
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return { ok: false, fault: 'unreadable' };
  if (whole && !Number.isInteger(value)) return { ok: false, fault: 'whole' };
  return { ok: true, value };
}
