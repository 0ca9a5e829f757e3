import type { RoundId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { accountLines, type EquationLine } from './account-rules.ts';
import { mayCount } from './count-service.ts';
import { settledBy } from './lots.ts';
import {
  type AccountRow,
  type Lot,
  readAccounts,
  readDesk,
  readOpening,
  readRecounts,
  readRejections,
  readSubmissions,
  rejectedIn,
  type Submission,
} from './queries.ts';
import { afterLot, effectOf, figuresReveal, type Tally, tallyOf, type Variance, varianceOf } from './result-rules.ts';
import { candidatesOf, type RoundCandidate, type RoundRow } from './rounds.ts';
import { isOver } from './state-rules.ts';
import type { Teller } from './words.ts';

/** One round as its screens show it. Figures of a count are here only when both tellers agree: never one teller's own. */
export type RoundView = Omit<RoundRow, 'candidates'> & {
  candidates: RoundCandidate[];
  opening: ReturnType<typeof readOpening> | null;
  desk: ReturnType<typeof readDesk> | null;
  accounts: AccountRow[];
  /** Equations 1 to 3 of the last account, with their words. */
  lines: EquationLine[];
  /** E11: the votes may be counted. */
  mayCount: boolean;
  rejections: ReturnType<typeof readRejections>;
  /** The attempt that is counted now (0 before the first), and who has handed in. */
  attempt: number;
  handedIn: Teller[];
  agreed: Submission | null;
  tally: Tally | null;
  /** The lot that settles the tie, once drawn. */
  lotId: number | null;
  variance: Variance | null;
  effect: ReturnType<typeof effectOf> | null;
  /** E7: publishing these figures would show how people voted. */
  reveals: boolean;
  recounts: ReturnType<typeof readRecounts>;
  /** Every attempt of both tellers, once the result is declared. */
  attempts: Submission[];
};

const SHOWS_FIGURES: readonly RoundRow['state'][] = ['agreed', 'provisional', 'tie', 'declared'];

/** What several rounds need, read at once. */
export function roundFacts(db: ReadDb, rounds: readonly RoundRow[]) {
  const ids = rounds.map(({ id }) => id);
  return {
    accounts: readAccounts(db, ids),
    rejections: readRejections(db, ids),
    submissions: readSubmissions(db, ids),
    recounts: readRecounts(db, ids),
  };
}
type Facts = ReturnType<typeof roundFacts>;

const of = <T extends { roundId: RoundId }>(rows: readonly T[], id: RoundId): T[] =>
  rows.filter(({ roundId }) => roundId === id);

/** The counted part of a view: only from an agreed count. */
function counted(row: RoundRow, lots: readonly Lot[], agreed: Submission, account: AccountRow, withoutMark: number) {
  const tally = tallyOf(row.kind, agreed.votes, row.seats);
  const lot = settledBy(lots, row.id, tally.tied);
  const variance = varianceOf(account, withoutMark);
  return {
    agreed,
    tally: lot
      ? afterLot(
          tally,
          lot.lines.map(({ candidate }) => candidate),
        )
      : tally,
    lotId: lot?.id ?? null,
    variance,
    effect: effectOf(tally.gap, variance, account.tendered),
    reveals: figuresReveal(agreed.votes, agreed.valid),
  };
}

const UNCOUNTED = { agreed: null, tally: null, lotId: null, variance: null, effect: null, reveals: false };

export function viewOf(db: ReadDb, row: RoundRow, facts: Facts, lots: readonly Lot[]): RoundView {
  const accounts = of(facts.accounts, row.id);
  const rejections = of(facts.rejections, row.id);
  const submissions = of(facts.submissions, row.id);
  const attempt = rejections.at(-1)?.attempt ?? 0;
  const account = accounts.at(-1);
  const now = submissions.filter((each) => each.attempt === attempt);
  const agreed = SHOWS_FIGURES.includes(row.state) ? now.find(({ teller }) => teller === 'a') : undefined;
  return {
    ...row,
    candidates: candidatesOf(row),
    opening: readOpening(db, row.id) ?? null,
    desk: readDesk(db, row.id) ?? null,
    accounts,
    lines: account ? accountLines(account) : [],
    mayCount: mayCount(accounts),
    rejections,
    attempt,
    handedIn: now.map(({ teller }) => teller),
    ...(agreed && account
      ? counted(row, lots, agreed, account, rejectedIn(rejections, attempt).withoutMark)
      : UNCOUNTED),
    recounts: of(facts.recounts, row.id),
    attempts: isOver(row.state) && row.state === 'declared' ? submissions : [],
  };
}
