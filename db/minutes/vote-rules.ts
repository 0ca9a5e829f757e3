import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import type { Params } from '../base/outcome.ts';

/** A vote by show of hands, in numbers. Pure. */

export type Hands = { votesFor: number | null; votesAgainst: number | null; abstained: number | null };

export const NO_HANDS: Hands = { votesFor: null, votesAgainst: null, abstained: null };

/**
 * What is wrong with a count: a number is missing, more hands than the `there` who may vote, or another result than the
 * numbers give. An even vote is carried or not as the chair's casting vote has it.
 */
export function handsProblem(
  hands: Hands,
  carried: boolean,
  there: number,
): { path: keyof Hands | 'carried'; key: ProblemKey; params?: Params } | null {
  const { votesFor, votesAgainst, abstained } = hands;
  if (votesFor === null) return { path: 'votesFor', key: 'minutes.votesMissing' };
  if (votesAgainst === null) return { path: 'votesAgainst', key: 'minutes.votesMissing' };
  if (abstained === null) return { path: 'abstained', key: 'minutes.votesMissing' };
  const total = votesFor + votesAgainst + abstained;
  if (total > there) return { path: 'votesFor', key: 'minutes.votesTooMany', params: { total, there } };
  const isEven = votesFor === votesAgainst;
  return isEven || carried === votesFor > votesAgainst ? null : { path: 'carried', key: 'minutes.votesOtherwise' };
}
