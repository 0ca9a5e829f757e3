import type { ContestId, ElectionId, RoundId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import type { Draw } from './input.ts';
import { drawLot, handLot, type LotEntry, type LotLine } from './lot.ts';
import type { Lot } from './queries.ts';
import { lot } from './schema.ts';
import type { LotPurpose } from './words.ts';

type Wish = {
  electionId: ElectionId;
  contestId: ContestId | null;
  roundId: RoundId | null;
  purpose: LotPurpose;
  /** What the lot is for, in the words that are hashed with the seed. */
  title: string;
  drawnBy: string;
};

/** Draws by the program's seed, or takes down what was drawn by hand. Refused when the order does not name everybody once. */
export function drawn(draw: Draw, title: string, entries: readonly LotEntry[]): Outcome<LotLine[]> {
  const lines = draw.method === 'by_program' ? drawLot(title, draw.seed, entries) : handLot(draw.order, entries);
  return lines ? ok(lines) : refuse('elections.drawOrder', { rule: 'E12', path: 'draw.order' });
}

/** Puts a lot on record for good. */
export function recordLot(work: Change, wish: Wish, draw: Draw, lines: readonly LotLine[]): number {
  const { title: _title, ...values } = wish;
  const seed = draw.method === 'by_program' ? draw.seed : '';
  return work.db
    .insert(lot)
    .values({
      ...values,
      method: draw.method,
      announced: draw.announced,
      seed,
      lines: JSON.stringify(lines),
      at: work.now,
    })
    .returning({ id: lot.id })
    .get().id;
}

/** E12: the lot that settled a tie of a round, if one was drawn for exactly these candidates. It stands after a recount too. */
export const settledBy = (lots: readonly Lot[], roundId: RoundId, tied: readonly number[]): Lot | undefined =>
  lots.findLast(
    ({ purpose, lines, ...each }) =>
      purpose === 'tie' &&
      each.roundId === roundId &&
      lines.length === tied.length &&
      lines.every(({ candidate }) => tied.includes(candidate)),
  );
