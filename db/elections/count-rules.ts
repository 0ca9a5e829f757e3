import { type EquationLine, equation } from './account-rules.ts';

/** Two blind counts, and what they must add up to. Pure. */

/** One teller's whole count. `sort[j - 1]` is the number of valid papers with j marks; empty where there is one seat. */
export type Count = {
  valid: number;
  votes: readonly { candidate: number; votes: number }[];
  sort: readonly number[];
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Votes the papers must carry: one each, or j for every paper with j marks. */
export const votesOnPapers = (count: Count, seats: number): number =>
  seats === 1 ? count.valid : sum(count.sort.map((papers, at) => papers * (at + 1)));

/** Equations 4 and 5, for one teller's count. The box is what was counted face down, `rejected` what was ruled. */
export function countLines(count: Count, seats: number, inBox: number, rejected: number): EquationLine[] {
  const { valid } = count;
  const votes = sum(count.votes.map((each) => each.votes));
  const should = votesOnPapers(count, seats);
  const lines = [
    equation('papers', valid + rejected, inBox, { inBox, valid, rejected, sum: valid + rejected }),
    equation('votes', votes, should, { votes, should, valid }),
  ];
  if (seats === 1) return lines;
  const sorted = sum(count.sort);
  return [...lines, { ...equation('votes', sorted, valid, { sorted, valid }), key: sortKey(sorted, valid) }];
}

function sortKey(sorted: number, valid: number) {
  if (sorted === valid) return 'elections.account.sortHolds' as const;
  return sorted < valid ? ('elections.account.sortMissing' as const) : ('elections.account.sortSurplus' as const);
}

/** True when nobody has more votes than there are valid papers: one paper gives a candidate one vote at most. */
export const votesPossible = (count: Count): boolean => count.votes.every(({ votes }) => votes <= count.valid);

const byCandidate = (count: Count) => new Map(count.votes.map(({ candidate, votes }) => [candidate, votes]));

/** True when A and B have the same figure for every candidate, for the valid papers and for the sort. Order means nothing. */
export function countsAgree(a: Count, b: Count): boolean {
  const other = byCandidate(b);
  return (
    a.valid === b.valid &&
    a.votes.length === b.votes.length &&
    a.votes.every(({ candidate, votes }) => other.get(candidate) === votes) &&
    a.sort.length === b.sort.length &&
    a.sort.every((papers, at) => b.sort[at] === papers)
  );
}

/** True when the count names every candidate of the round once, and the sort has a place for every number of marks. */
export function countIsWhole(count: Count, candidates: readonly number[], seats: number): boolean {
  const named = new Set(count.votes.map(({ candidate }) => candidate));
  return (
    named.size === count.votes.length &&
    named.size === candidates.length &&
    candidates.every((each) => named.has(each)) &&
    count.sort.length === (seats === 1 ? 0 : seats)
  );
}

export type CountOutcome =
  | { outcome: 'agreed'; lines: EquationLine[] }
  | { outcome: 'disagree' }
  | { outcome: 'unbalanced'; lines: EquationLine[] };

/** E11: what two whole counts make of a round. Of a disagreement it says only that there is one. */
export function compareCounts(a: Count, b: Count, seats: number, inBox: number, rejected: number): CountOutcome {
  if (!countsAgree(a, b)) return { outcome: 'disagree' };
  const lines = countLines(a, seats, inBox, rejected);
  const sound = lines.every(({ state }) => state === 'holds') && votesPossible(a);
  return { outcome: sound ? 'agreed' : 'unbalanced', lines };
}
