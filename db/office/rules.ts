/** How long to wait after `failed` wrong passphrases in a row, in seconds: nothing for two slips, then doubling up to five minutes. */
export function waitAfter(failed: number): number {
  return failed < 3 ? 0 : Math.min(2 ** (failed - 2), 300);
}

/** True when the financial year can begin on that day every year (so not on 29 February). */
export function isYearStart(month: number, day: number): boolean {
  return day <= new Date(Date.UTC(2011, month, 0)).getUTCDate();
}
