import type { Pence } from '../base/brand.ts';
import type { Role } from '../office/roles.ts';

/** What can wait in the treasury, and for whom: the home page shows a person his or her own. Pure. */

export const WAITS = [
  'mine',
  'toRelease',
  'toSign',
  'unmatched',
  'toRatify',
  'quarters',
  'years',
  'over',
  'under',
  'noBudget',
  'stale',
  'gaps',
  'signers',
  'unpresented',
] as const;
export type WaitKind = (typeof WAITS)[number];

/**
 * `count` of what it is; `of` names the account or the budget (empty where it is neither); `id` is its number. `forMe`: it is this
 * person who does something about it.
 */
export type Wait = { what: WaitKind; count: number; pence: Pence; of: string; id: number | null; forMe: boolean };

const KEEPS = ['treasurer', 'administrator'] as const;

/** Who does something about it. T2: the treasurer releases. T6, T7: who tells the committee. What is `mine` is anybody's who signs. */
const WHOSE: Record<WaitKind, readonly Role[]> = {
  mine: ['treasurer', 'administrator', 'chair', 'reader'],
  toRelease: ['treasurer'],
  toSign: KEEPS,
  unmatched: KEEPS,
  toRatify: ['treasurer', 'administrator', 'chair'],
  quarters: KEEPS,
  years: ['treasurer'],
  over: ['treasurer', 'administrator', 'chair'],
  under: ['treasurer', 'administrator', 'chair'],
  noBudget: KEEPS,
  stale: KEEPS,
  gaps: KEEPS,
  signers: ['treasurer', 'administrator', 'chair'],
  // It is the bank's turn: good to know, nothing to do.
  unpresented: [],
};

/** Whether it is for somebody with these roles to do something about. */
export const waitsFor = (what: WaitKind, roles: readonly Role[]): boolean =>
  WHOSE[what].some((role) => roles.includes(role));
