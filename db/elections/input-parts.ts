import { z } from 'zod';
import type { ElectionId, RoundId } from '../base/brand.ts';
import { id, requiredLine, version, wholeNumber } from '../base/fields.ts';
import { TELLERS } from './words.ts';

/** What the inputs of every part of an election share. Pure. */

/** The largest figure anybody may type on the night: papers, votes, people. */
export const MOST_PAPERS = 10_000;
/** The fewest words of a copy's passphrase. */
export const COPY_WORDS = 4;
export const papers = () => wholeNumber(0, MOST_PAPERS);

export const ofElection = { electionId: id<ElectionId>(), version: version() };
export const ofRound = { roundId: id<RoundId>() };
/** Every step of the night is confirmed by the returning officer and one teller. */
export const confirmed = { confirmedWith: z.enum(TELLERS) };

export const electionIdInput = z.strictObject({ electionId: id<ElectionId>() });
export const roundIdInput = z.strictObject({ roundId: id<RoundId>() });
export const nothingInput = z.strictObject({});

/** E6, E12: how a lot was drawn. By hand: the order as it came out of the bag. By program: from a seed made in the room. */
export const drawInput = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('by_hand'),
    announced: requiredLine(500),
    order: z
      .array(wholeNumber(0, 2 ** 31))
      .min(1)
      .max(60),
  }),
  z.strictObject({ method: z.literal('by_program'), announced: requiredLine(500), seed: requiredLine(200) }),
]);
export type Draw = z.output<typeof drawInput>;
