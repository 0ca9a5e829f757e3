import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountLines, balances, stateOfAccount } from '../../../db/elections/account-rules.ts';
import { type Count, compareCounts, countLines } from '../../../db/elections/count-rules.ts';
import { effectOf, tallyOf, varianceOf } from '../../../db/elections/result-rules.ts';

/** One paper in the box: the candidates marked. More marks than seats, or none, is a rejected paper. */
type Paper = number[];
type Night = {
  seats: number;
  candidates: number[];
  papers: Paper[];
  spoilt: number;
  missing: number;
  surplus: number;
  notReturned: number;
  unused: number;
};

const night: fc.Arbitrary<Night> = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 30 }),
    fc.nat(200),
    fc.nat(5),
    fc.nat(4),
    fc.nat(4),
    fc.nat(4),
    fc.nat(30),
  )
  .chain(([seats, number, voters, spoilt, missing, surplus, notReturned, unused]) => {
    const candidates = Array.from({ length: number }, (_, at) => at + 1);
    const paper = fc.subarray(candidates, { maxLength: Math.min(number, seats + 1) });
    return fc
      .array(paper, { minLength: voters, maxLength: voters })
      .map((papers) => ({ seats, candidates, papers, spoilt, missing, surplus, notReturned, unused }));
  });

/** What the tellers would find in that box, and what the desk would have on its sheet. */
function play({ seats, candidates, papers, spoilt, missing, surplus, notReturned, unused }: Night) {
  const valid = papers.filter((marks) => marks.length > 0 && marks.length <= seats);
  const rejected = papers.length - valid.length;
  const votes = candidates.map((candidate) => ({
    candidate,
    votes: valid.filter((marks) => marks.includes(candidate)).length,
  }));
  const sort =
    seats === 1
      ? []
      : Array.from({ length: seats }, (_, at) => valid.filter((marks) => marks.length === at + 1).length);
  const count: Count = { valid: valid.length, votes, sort };
  // Papers that left the desk: those in the box that belong there, those seen leaving, those missing; spoilt ones were replaced.
  const proper = Math.max(0, papers.length - surplus);
  const rollMarks = proper + notReturned + missing;
  const issued = rollMarks + spoilt;
  const figures = {
    printed: issued + unused,
    issued,
    unused,
    rollMarks,
    replacements: spoilt,
    spoilt,
    notReturned,
    inBox: papers.length,
  };
  return { count, rejected, figures, surplus: papers.length - proper };
}

/** An independent tally: a seat at a time, by asking for each candidate how many others are ahead or level. */
function independent(votes: Count['votes'], seats: number) {
  const certain: number[] = [];
  const out: number[] = [];
  for (const mine of votes) {
    const ahead = votes.filter((other) => other.votes > mine.votes).length;
    const level = votes.filter((other) => other.votes === mine.votes).length;
    if (ahead + level <= seats) certain.push(mine.candidate);
    else if (ahead >= seats) out.push(mine.candidate);
  }
  const tied = votes.map(({ candidate }) => candidate).filter((each) => !certain.includes(each) && !out.includes(each));
  const byNumber = (list: number[]) => list.sort((a, b) => a - b);
  return { elected: byNumber(certain), tied: byNumber(tied) };
}

describe('random elections: 1 to 30 candidates, 1 to 5 seats, 0 to 200 papers', () => {
  test('E11: the equations hold, or the state is a variance; a proper count always adds up', () => {
    fc.assert(
      fc.property(night, (it) => {
        const { count, rejected, figures, surplus } = play(it);
        const balanced = it.missing === surplus;
        expect(stateOfAccount(figures)).toBe(balanced ? 'verified' : 'variance');
        expect(balances(accountLines(figures))).toBe(balanced);
        expect(countLines(count, it.seats, figures.inBox, rejected).every(({ state }) => state === 'holds')).toBe(true);
        expect(compareCounts(count, count, it.seats, figures.inBox, rejected).outcome).toBe('agreed');
        const { excess, shortfall } = varianceOf(figures, 0);
        expect(excess - shortfall).toBe(surplus - it.missing);
      }),
      { numRuns: 300 },
    );
  });

  test('E11: one figure of one teller off never passes', () => {
    fc.assert(
      fc.property(night, fc.nat(), fc.constantFrom(-1, 1), (it, pick, off) => {
        const { count, rejected, figures } = play(it);
        const at = pick % count.votes.length;
        const votes = count.votes.map((each, place) => (place === at ? { ...each, votes: each.votes + off } : each));
        expect(compareCounts({ ...count, votes }, count, it.seats, figures.inBox, rejected).outcome).toBe('disagree');
        expect(compareCounts({ ...count, votes }, { ...count, votes }, it.seats, figures.inBox, rejected).outcome).toBe(
          'unbalanced',
        );
      }),
    );
  });

  test('E12: seats are filled as a second, independent tally fills them, and a tie is only at the last seat', () => {
    fc.assert(
      fc.property(night, (it) => {
        const { count } = play(it);
        const tally = tallyOf('contested', count.votes, it.seats);
        expect({ elected: tally.elected, tied: tally.tied }).toEqual(independent(count.votes, it.seats));
        expect(tally.elected.length + tally.tiedSeats + tally.vacant).toBe(it.seats);
        expect(tally.tied.length === 0 || tally.tied.length > tally.tiedSeats).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('E12: the order of names, papers and piles changes nothing', () => {
    const shuffled = night.chain((it) =>
      fc
        .tuple(
          fc.shuffledSubarray(it.papers, { minLength: it.papers.length }),
          fc.shuffledSubarray(it.candidates, { minLength: it.candidates.length }),
        )
        .map(([papers, candidates]) => ({ it, other: { ...it, papers, candidates } })),
    );
    fc.assert(
      fc.property(shuffled, ({ it, other }) => {
        const [one, two] = [play(it), play(other)];
        expect(tallyOf('contested', two.count.votes, it.seats)).toEqual(
          tallyOf('contested', one.count.votes, it.seats),
        );
        expect(compareCounts(one.count, two.count, it.seats, one.figures.inBox, one.rejected).outcome).toBe('agreed');
      }),
    );
  });

  test('E11: whatever is declared in spite of an excess would have been declared without the extra papers', () => {
    fc.assert(
      fc.property(night, (it) => {
        const { count, figures } = play(it);
        const tally = tallyOf('contested', count.votes, it.seats);
        const { excess } = varianceOf(figures, 0);
        fc.pre(excess > 0 && effectOf(tally.gap, { excess, shortfall: 0 }, 0) === 'none' && tally.gap !== null);
        // Any `excess` papers taken out again: who was elected stays ahead of who was not.
        const kept = it.papers.slice(excess);
        const again = play({ ...it, papers: kept, surplus: 0 }).count.votes;
        expect(tallyOf('contested', again, it.seats).elected).toEqual(tally.elected);
      }),
    );
  });

  test('E13: Re-open nominations wins, or has as many votes: the office is vacant', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (yes, reopen) => {
        const votes = [
          { candidate: 0, votes: reopen },
          { candidate: 7, votes: yes },
        ];
        const tally = tallyOf('affirmation', votes, 1);
        expect(tally.elected).toEqual(yes > reopen ? [7] : []);
        expect(tally.vacant).toBe(yes > reopen ? 0 : 1);
        expect(tally.tied).toEqual([]);
        expect(tallyOf('affirmation', [...votes].reverse(), 1)).toEqual(tally);
      }),
    );
  });
});
