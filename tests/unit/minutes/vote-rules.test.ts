import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handsProblem } from '../../../db/minutes/vote-rules.ts';

const count = fc.nat(60);

test('A13: a count goes through exactly when all numbers are there, fit into the room, and give the result', () => {
  fc.assert(
    fc.property(count, count, count, fc.boolean(), fc.nat(120), (votesFor, votesAgainst, abstained, carried, there) => {
      const problem = handsProblem({ votesFor, votesAgainst, abstained }, carried, there);
      const fits = votesFor + votesAgainst + abstained <= there;
      const follows = votesFor === votesAgainst || carried === votesFor > votesAgainst;
      expect(problem === null).toBe(fits && follows);
      if (!fits) expect(problem?.key).toBe('minutes.votesTooMany');
    }),
  );
});

test('A13: a number that is missing is named, whatever the others are', () => {
  fc.assert(
    fc.property(fc.constantFrom('votesFor', 'votesAgainst', 'abstained'), fc.boolean(), (missing, carried) => {
      const hands = { votesFor: 1, votesAgainst: 0, abstained: 0, [missing]: null };
      expect(handsProblem(hands, carried, 10)).toEqual({ path: missing, key: 'minutes.votesMissing' });
    }),
  );
});

test('A13: at an even vote the casting vote decides either way', () => {
  fc.assert(
    fc.property(count, fc.boolean(), (half, carried) => {
      expect(handsProblem({ votesFor: half, votesAgainst: half, abstained: 0 }, carried, 2 * half)).toBeNull();
    }),
  );
});
