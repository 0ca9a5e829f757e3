import { eq } from 'drizzle-orm';
import { problems } from '../../resources/locales/en-GB/problems.ts';
import type { MemberId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { logPhase } from './phase-log.ts';
import {
  type ContestRow,
  type ElectionRow,
  readContests,
  readLots,
  readNominations,
  readProtocol,
  readRounds,
  readWinners,
} from './queries.ts';
import {
  asCandidate,
  byAlphabet,
  candidatesOf,
  inDrawnOrder,
  nextColour,
  type RoundCandidate,
  type RoundRow,
  snapshotOf,
} from './rounds.ts';
import { routeOf } from './route-rules.ts';
import { contest, electionRound, rollMark } from './schema.ts';
import { isOver } from './state-rules.ts';
import { type ContestRoute, REOPEN_NOMINATIONS, type RoundKind } from './words.ts';

/** How rounds come about: what is left to fill, by whom, and the paper for it. Runs inside the services' transactions. */

/** Everything that the making of rounds looks at, read once. */
function facts(work: Change, row: ElectionRow) {
  const { db } = work;
  return {
    row,
    protocol: readProtocol(db, row),
    nominations: readNominations(db, row.id),
    rounds: readRounds(db, row.id),
    winners: readWinners(db, row.id),
    lots: readLots(db, row.id),
  };
}
type Facts = ReturnType<typeof facts>;

/** Who still stands for an office: entered, not elected to anything tonight, not turned down by Re-open nominations. */
function standing(of: Facts, it: ContestRow): RoundCandidate[] {
  const elected = new Set<MemberId>(of.winners.map(({ memberId }) => memberId));
  const decided = of.rounds.filter(
    ({ contestId, kind, state }) => contestId === it.id && kind === 'affirmation' && state === 'declared',
  );
  const turnedDown = new Set(decided.flatMap(candidatesOf).map(({ candidate }) => candidate));
  const forms = of.nominations.filter(
    (each) =>
      each.office === it.office && each.state === 'entered' && !elected.has(each.memberId) && !turnedDown.has(each.id),
  );
  return ordered(of, it, forms.map(asCandidate));
}

/** The order of the paper: the alphabet, or as last drawn. */
function ordered(of: Facts, it: ContestRow, list: RoundCandidate[]): RoundCandidate[] {
  if (of.protocol.paperOrder === 'alphabet') return byAlphabet(list);
  const drawn = of.lots.findLast(({ contestId, purpose }) => contestId === it.id && purpose === 'paper_order');
  return inDrawnOrder(list, drawn?.lines.map(({ candidate }) => candidate) ?? []);
}

/** Seats of an office that nobody has won yet. */
export const seatsLeft = (work: Pick<Change, 'db'>, row: ElectionRow, it: ContestRow): number =>
  it.seats - readWinners(work.db, row.id).filter(({ contestId }) => contestId === it.id).length;

const REOPEN: RoundCandidate = {
  candidate: REOPEN_NOMINATIONS,
  memberId: null,
  surname: '',
  firstName: '',
  name: problems.elections.reopenNominations,
};

/** Adds the next round of an office: a new number, a colour of its own. */
export function insertRound(
  work: Change,
  rounds: readonly RoundRow[],
  it: Pick<ContestRow, 'id'>,
  wish: { kind: RoundKind; seats: number; candidates: readonly RoundCandidate[]; orderedBy: RoundRow['orderedBy'] },
): RoundRow {
  const number = 1 + Math.max(0, ...rounds.filter(({ contestId }) => contestId === it.id).map((each) => each.number));
  const { candidates, ...rest } = wish;
  const colour = nextColour(rounds.map((each) => each.colour));
  return work.db
    .insert(electionRound)
    .values({ ...rest, ...snapshotOf(candidates), contestId: it.id, number, colour, state: 'prepared', voidReason: '' })
    .returning()
    .get();
}

const KIND = { contested: 'contested', affirmation: 'affirmation' } as const;

/**
 * Looks at who stands for an open office and prepares what is next: a round, or nothing where no ballot is needed. After a
 * void re-ballot only those of its paper stand again.
 */
export function prepareNext(work: Change, row: ElectionRow, it: ContestRow, voided?: RoundRow): ContestRoute {
  const of = facts(work, row);
  const tied = voided?.kind === 'reballot' ? candidatesOf(voided).map(({ candidate }) => candidate) : null;
  const candidates = standing(of, it).filter(({ candidate }) => tied === null || tied.includes(candidate));
  const seats = seatsLeft(work, row, it);
  const route = routeOf(it.office, seats, candidates.length, of.protocol.uncontested);
  work.db.update(contest).set({ route }).where(eq(contest.id, it.id)).run();
  if (route !== 'contested' && route !== 'affirmation') return route;
  const orderedBy = of.protocol.paperOrder;
  const on = route === 'affirmation' ? [...candidates.slice(0, 1), REOPEN] : candidates;
  insertRound(work, of.rounds, it, {
    // E12: a re-ballot that was void is still the one re-ballot.
    kind: tied !== null && route === 'contested' ? 'reballot' : KIND[route],
    seats: route === 'affirmation' ? 1 : seats,
    candidates: on,
    orderedBy,
  });
  return route;
}

/** Who stands for an office without a ballot now. */
export const unopposed = (work: Change, row: ElectionRow, it: ContestRow): RoundCandidate[] =>
  standing(facts(work, row), it);

/** A round no longer counts. Who had been given its paper is forgotten: only the number stays, in the log of phases. */
export function makeVoid(work: Change, row: ElectionRow, round: RoundRow, reason: string, confirmedBy: string): void {
  const { db } = work;
  const marks = db.select().from(rollMark).where(eq(rollMark.roundId, round.id)).all();
  db.delete(rollMark).where(eq(rollMark.roundId, round.id)).run();
  db.update(electionRound).set({ state: 'void', voidReason: reason }).where(eq(electionRound.id, round.id)).run();
  const issued = marks.filter((each) => each.issued).length;
  const { id: roundId, contestId } = round;
  logPhase(work, {
    electionId: row.id,
    contestId,
    roundId,
    from: round.state,
    to: 'void',
    confirmedBy,
    totals: { issued },
    note: reason,
  });
}

/** The round of an office that is neither declared nor void. */
export const runningRound = (rounds: readonly RoundRow[], it: Pick<ContestRow, 'id'>): RoundRow | undefined =>
  rounds.find(({ contestId, state }) => contestId === it.id && !isOver(state));

/**
 * E13: an office whose candidates are others now: the paper that was prepared is void and a new one is made, in a new
 * colour. Only for papers that nobody was given yet.
 */
export function prepareAgain(
  work: Change,
  row: ElectionRow,
  it: ContestRow,
  reason: string,
  confirmedBy: string,
): void {
  const running = runningRound(readRounds(work.db, row.id), it);
  if (running) makeVoid(work, row, running, reason, confirmedBy);
  prepareNext(work, row, it, running);
}

/** Chair first; winners leave later papers: every later office they stand for gets a new paper. */
export function winnersLeave(
  work: Change,
  row: ElectionRow,
  after: ContestRow,
  elected: readonly MemberId[],
  confirmedBy: string,
): void {
  const rounds = readRounds(work.db, row.id);
  const forms = readNominations(work.db, row.id);
  const open = readContests(work.db, row.id).filter((each) => each.state === 'open' && each.position > after.position);
  for (const it of open) {
    const stands = forms.filter((each) => each.office === it.office && each.state === 'entered');
    const leaving = stands.filter((each) => elected.includes(each.memberId));
    const running = runningRound(rounds, it);
    if (leaving.length === 0 || (running && running.state !== 'prepared' && running.state !== 'questions')) continue;
    const names = leaving.map((each) => `${each.firstName} ${each.surname}`).join(', ');
    prepareAgain(work, row, it, `elected earlier: ${names}`, confirmedBy);
  }
}
