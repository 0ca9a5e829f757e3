import type { IsoDate, MemberId } from '../base/brand.ts';
import type { Seat, Standing } from '../members/words.ts';
import type { NotEntitled } from './words.ts';

/** E8, M13: who may vote, or why not. Pure. */

type OnRoll = { id: MemberId; standing: Standing; seat: Seat | null; joinedOn: IsoDate };

/** Why this person does not vote; null when they do. The seat counts, whoever sits on it. */
export function notEntitled({ standing, seat }: Pick<OnRoll, 'standing' | 'seat'>): NotEntitled | null {
  if (seat !== null) return seat;
  return standing === 'member' || standing === 'former' ? null : standing;
}

/** Every present member of the group with their entitlement, in the order given. Former ones, and those who join later, are not on it. */
export function rollOf<T extends OnRoll>(members: readonly T[], on: IsoDate): (T & { reason: NotEntitled | null })[] {
  return members
    .filter(({ standing, joinedOn }) => standing !== 'former' && joinedOn <= on)
    .map((each) => ({ ...each, reason: notEntitled(each) }));
}
