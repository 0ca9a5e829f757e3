import type { z } from 'zod';
import type { Change } from '../base/change.ts';
import { refuse } from '../base/outcome.ts';
import { agreedCount } from './count-service.ts';
import type { declareInput } from './input.ts';
import { settledBy } from './lots.ts';
import {
  readAccounts,
  readLots,
  readNominations,
  readProtocol,
  readRejections,
  rejectedIn,
  type Submission,
} from './queries.ts';
import { afterLot, type DeclaredResult, effectOf, tallyOf, varianceOf } from './result-rules.ts';
import { candidatesOf, type RoundCandidate } from './rounds.ts';
import type { Night } from './service-parts.ts';

/** What a declaration stands on, and what stands in its way. */

type Input<S extends z.ZodType> = z.output<S>;

/** A tie is counted again before it is settled (E12). */
export const countedTwice = (count: Submission): boolean => count.attempt >= 2;

/** What is about to be declared, from the agreed count, the account and the lot. */
export function gather(work: Change, night: Night) {
  const { round, election } = night;
  const count = agreedCount(work, round.id);
  const account = readAccounts(work.db, [round.id]).at(-1);
  if (!count || !account) return null;
  const tally = tallyOf(round.kind, count.votes, round.seats);
  const lot = settledBy(readLots(work.db, election.id), round.id, tally.tied);
  const final = lot
    ? afterLot(
        tally,
        lot.lines.map(({ candidate }) => candidate),
      )
    : tally;
  const rejections = rejectedIn(readRejections(work.db, [round.id]), count.attempt);
  const variance = varianceOf(account, rejections.withoutMark);
  return { count, account, tally, final, lot, rejected: rejections.rejected, variance };
}
export type Gathered = NonNullable<ReturnType<typeof gather>>;

/** E11: a difference that could have decided the last seat is not declared; missing papers need a ruling. */
export function effectRefusal({ tally, variance, account }: Gathered, ruling: string) {
  const gap = tally.gap ?? 0;
  switch (effectOf(tally.gap, variance, account.tendered)) {
    case 'void':
      return refuse('elections.excess', { rule: 'E11', params: { excess: variance.excess, gap } });
    case 'tendered':
      return refuse('elections.tenderedMatter', { rule: 'E9', params: { tendered: account.tendered, gap } });
    case 'ruling':
      return ruling === ''
        ? refuse('elections.rulingNeeded', {
            rule: 'E11',
            path: 'ruling',
            params: { shortfall: variance.shortfall, gap },
          })
        : null;
    default:
      return null;
  }
}

/** E12: a tie is open until the lot is drawn, or goes to a re-ballot where the protocol says so. */
export function tieRefusal(work: Change, { round, election }: Night, { final, count }: Gathered) {
  if (final.tied.length === 0) return null;
  const { tieMethod } = readProtocol(work.db, election);
  if (tieMethod !== 'reballot_then_lot' || round.kind === 'reballot')
    return refuse('elections.tieOpen', { rule: 'E12' });
  return countedTwice(count) ? null : refuse('elections.recountFirst', { rule: 'E12' });
}

export const person = ({ candidate, memberId, name }: RoundCandidate) => ({ candidate, memberId: memberId ?? 0, name });

/** The result as it is declared, for good. A winner who withdrew after the close is not elected: the place is vacant (E13). */
export function resultOf(work: Change, night: Night, it: Gathered, input: Input<typeof declareInput>): DeclaredResult {
  const { round, contest, election } = night;
  const on = candidatesOf(round);
  const left = new Set(
    readNominations(work.db, election.id)
      .filter(({ state }) => state !== 'entered')
      .map(({ id }) => Number(id)),
  );
  const won = on.filter(({ candidate }) => it.final.elected.includes(candidate));
  const elected = won.filter(({ candidate }) => !left.has(candidate)).map(person);
  const tied = on.filter(({ candidate }) => it.tally.tied.includes(candidate)).map(({ name }) => name);
  const { id: _id, roundId: _round, attempt: _attempt, explanation, ...figures } = it.account;
  const votes = new Map(it.count.votes.map((each) => [each.candidate, each.votes]));
  return {
    office: contest.office,
    seats: round.seats,
    kind: round.kind,
    round: round.number,
    colour: round.colour,
    figures: input.publishFigures
      ? on.map(({ candidate, name }) => ({ candidate, name, votes: votes.get(candidate) ?? 0 }))
      : null,
    elected,
    vacant: it.final.vacant + won.length - elected.length,
    tie:
      tied.length > 0
        ? { settled: it.lot ? 'lot' : 'reballot', tied, seats: it.tally.tiedSeats, lotId: it.lot?.id ?? null }
        : null,
    account: { ...figures, valid: it.count.valid, rejected: it.rejected },
    variance: it.variance.excess + it.variance.shortfall > 0 ? it.variance : null,
    explanation,
    ruling: input.ruling,
  };
}
