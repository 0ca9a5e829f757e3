import { eq } from 'drizzle-orm';
import type { MemberId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { logPhase } from './phase-log.ts';
import { type ContestRow, type ElectionRow, readContests, readRounds } from './queries.ts';
import type { DeclaredResult } from './result-rules.ts';
import { insertRound, prepareNext, unopposed, winnersLeave } from './round-making.ts';
import { candidatesOf, type RoundRow } from './rounds.ts';
import { contest } from './schema.ts';
import { confirmation, updateElection } from './service-parts.ts';
import type { Teller } from './words.ts';

/** What a declaration leads to. Runs inside its transaction. */

type Declared = { election: ElectionRow; contest: ContestRow; round?: RoundRow };

/** E12: those who tie are balloted again, for the seats they tie for. */
function reballot(
  work: Change,
  { election, contest: it }: Declared,
  round: RoundRow,
  tied: readonly number[],
  seats: number,
): void {
  const candidates = candidatesOf(round).filter(({ candidate }) => tied.includes(candidate));
  insertRound(work, readRounds(work.db, election.id), it, {
    kind: 'reballot',
    seats,
    candidates,
    orderedBy: round.orderedBy,
  });
}

/** True when this office goes on: a winner withdrew, or the next candidate is still to be affirmed (E13). */
function goesOn(work: Change, { election, contest: it, round }: Declared, result: DeclaredResult): boolean {
  if (!round) return false;
  const withdrew = round.kind !== 'affirmation' && result.vacant > 0;
  return (withdrew || round.kind === 'affirmation') && unopposed(work, election, it).length > 0;
}

/**
 * The office is closed, or its next round prepared; winners leave later papers (chair first); the last office closes the
 * election. @returns whether the office is closed
 */
export function afterDeclaration(
  work: Change,
  of: Declared,
  result: DeclaredResult,
  tied: readonly number[],
  teller: Teller,
): boolean {
  const { election, contest: it, round } = of;
  const closes = tied.length === 0 && !goesOn(work, of, result);
  if (round && tied.length > 0) reballot(work, of, round, tied, result.tie?.seats ?? 1);
  else if (closes) work.db.update(contest).set({ state: 'closed' }).where(eq(contest.id, it.id)).run();
  else prepareNext(work, election, it);
  const elected = result.elected.map(({ memberId }) => memberId as MemberId);
  const by = confirmation(election, teller);
  winnersLeave(work, election, it, elected, by);
  if (readContests(work.db, election.id).every(({ state }) => state === 'closed')) {
    updateElection(work.db, election, { state: 'declared' });
    logPhase(work, { electionId: election.id, from: election.state, to: 'declared', confirmedBy: by });
  }
  return closes;
}
