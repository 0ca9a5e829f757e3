import type { Audience } from '../meetings/words.ts';
import { SENT_BY, type SentBy, TO_SOMEBODY, type ToSomebody } from './words.ts';

/** Who gets what, and by which way. Pure. */

type Reached = { papersBy: ToSomebody; email: string; address: string };

/** The way papers go to a member: the one that the register says, or the next that can be gone. `instead`: it is not the one said. */
export function wayTo({ papersBy, email, address }: Reached): { way: ToSomebody; instead: boolean } {
  const can: Record<ToSomebody, boolean> = { email: email !== '', post: address !== '', by_hand: true };
  const way = [papersBy, ...TO_SOMEBODY].find((each) => can[each]) ?? 'by_hand';
  return { way, instead: way !== papersBy };
}

/** Where everybody finds it: only what is for everybody. */
export const isPlace = (way: SentBy): boolean => !(TO_SOMEBODY as readonly SentBy[]).includes(way);

/** The ways by which an edition may go: what is not public never where everybody finds it. */
export const waysFor = (audience: Audience): readonly SentBy[] => (audience === 'public' ? SENT_BY : TO_SOMEBODY);

/** Whether an edition goes to all members as a rule; the restricted one goes only to those chosen by name. */
export const isForAll = (audience: Audience): boolean => audience !== 'restricted';
