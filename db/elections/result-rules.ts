import { type AccountFigures, expectedInBox } from './account-rules.ts';
import { REOPEN_NOMINATIONS, type RoundKind } from './words.ts';

/** Who is elected by an agreed count, and whether it may be declared. Pure. */

export type Votes = readonly { candidate: number; votes: number }[];

/** The outcome of a count. Candidates are in the order of their numbers, which means nothing: list order never decides. */
export type Tally = {
  elected: number[];
  /** E12: who ties for the last `tiedSeats` seats; empty when nobody does. */
  tied: number[];
  tiedSeats: number;
  /** Seats nobody won: Re-open nominations won, or had as many votes. */
  vacant: number;
  /** Votes between the last who is in and the first who is out; null where nobody is out. */
  gap: number | null;
};

const ids = (votes: Votes): number[] => votes.map(({ candidate }) => candidate).sort((a, b) => a - b);

/** E13: Yes against Re-open nominations: equal votes leave the office vacant. */
function affirmed(votes: Votes): Tally {
  const reopen = votes.find(({ candidate }) => candidate === REOPEN_NOMINATIONS)?.votes ?? 0;
  const yes = votes.filter(({ candidate }) => candidate !== REOPEN_NOMINATIONS);
  const elected = yes.filter((each) => each.votes > reopen);
  const gap = Math.abs((yes[0]?.votes ?? 0) - reopen);
  return { elected: ids(elected), tied: [], tiedSeats: 0, vacant: yes.length - elected.length, gap };
}

/** The most votes win; a tie can only be at the last seat. */
export function tallyOf(kind: RoundKind, votes: Votes, seats: number): Tally {
  if (kind === 'affirmation') return affirmed(votes);
  const ranked = [...votes].sort((a, b) => b.votes - a.votes);
  const cut = ranked[Math.min(seats, ranked.length) - 1]?.votes ?? 0;
  const above = ranked.filter((each) => each.votes > cut);
  const level = ranked.filter((each) => each.votes === cut);
  const left = seats - above.length;
  if (level.length > left) {
    return { elected: ids(above), tied: ids(level), tiedSeats: left, vacant: 0, gap: 0 };
  }
  const elected = [...above, ...level];
  const next = ranked[elected.length]?.votes;
  const vacant = seats - elected.length;
  return { elected: ids(elected), tied: [], tiedSeats: 0, vacant, gap: next === undefined ? null : cut - next };
}

/** E12: the tally after a lot: the first of the drawn order take the tied seats. */
export function afterLot(tally: Tally, drawn: readonly number[]): Tally {
  const lucky = drawn.filter((each) => tally.tied.includes(each)).slice(0, tally.tiedSeats);
  return { ...tally, elected: [...tally.elected, ...lucky].sort((a, b) => a - b), tied: [], tiedSeats: 0 };
}

/** More or fewer papers than there should be, by the worse of stubs and roll. */
export type Variance = { excess: number; shortfall: number };

/** Unstamped papers were rejected and cannot have moved anything, so they do not count as excess. */
export function varianceOf(figures: AccountFigures, withoutMark: number): Variance {
  const { rollMarks, replacements, spoilt, notReturned, inBox } = figures;
  const byRoll = rollMarks + replacements - spoilt - notReturned;
  const byStubs = expectedInBox(figures);
  const box = inBox ?? 0;
  return {
    excess: Math.max(0, box - withoutMark - Math.min(byRoll, byStubs)),
    shortfall: Math.max(0, Math.max(byRoll, byStubs) - box),
  };
}

/**
 * Whether the difference could have decided the last seat. One paper moves the gap between two candidates by one at most.
 * - `void`: more papers than voters, and the gap is no larger than the excess: the round cannot be declared
 * - `tendered`: disputed second papers could have decided it: ballot again
 * - `ruling`: missing papers could have decided it: the returning officer rules, in the minutes
 */
export function effectOf(
  gap: number | null,
  variance: Variance,
  tendered: number,
): 'void' | 'tendered' | 'ruling' | 'none' {
  if (gap === null) return 'none';
  if (variance.excess > 0 && gap <= variance.excess) return 'void';
  if (tendered > 0 && gap <= tendered) return 'tendered';
  if (variance.shortfall > 0 && gap <= variance.shortfall) return 'ruling';
  return 'none';
}

/** Below this many valid papers, figures say much about single people. */
const FEW_PAPERS = 5;

/** E7: published figures would show how people voted: everybody alike, or very few papers. */
export function figuresReveal(votes: Votes, valid: number): boolean {
  return valid > 0 && (valid < FEW_PAPERS || votes.some((each) => each.votes === valid));
}

/** A result as it is declared, for good (JSON in `declaration.content`). */
export type DeclaredResult = {
  office: string;
  seats: number;
  kind: RoundKind | 'unopposed' | 'vacant';
  round: number | null;
  colour: string | null;
  /** Votes by candidate as on the paper; null where the figures are not published. */
  figures: { candidate: number; name: string; votes: number }[] | null;
  elected: { candidate: number; memberId: number; name: string }[];
  vacant: number;
  /** E12: how the last seat was settled. */
  tie: { settled: 'lot' | 'reballot'; tied: string[]; seats: number; lotId: number | null } | null;
  account: (AccountFigures & { valid: number; rejected: number; helped: number; tendered: number }) | null;
  variance: Variance | null;
  explanation: string;
  ruling: string;
};
