import type { DeclarationId, ElectionId, RoundId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { accountLines, type EquationLine } from './account-rules.ts';
import { agreedCount } from './count-service.ts';
import { settledBy } from './lots.ts';
import {
  type ContestRow,
  type Lot,
  readAccounts,
  readContests,
  readCorrections,
  readDeclarations,
  readDesk,
  readElection,
  readLots,
  readMarks,
  readOpening,
  readRoll,
  readRounds,
} from './queries.ts';
import { type DeclaredResult, tallyOf } from './result-rules.ts';
import { candidatesOf, type RoundRow } from './rounds.ts';
import { isOver } from './state-rules.ts';
import type { Colour, ContestRoute, RoundKind, RoundState } from './words.ts';

/** What the room may see: never a partial tally, never who has not voted. */
export type RoomView = {
  title: string;
  date: string;
  rehearsal: boolean;
  office: ContestRow['office'] | null;
  seats: number;
  route: ContestRoute;
  state: RoundState | null;
  round: number | null;
  kind: RoundKind | null;
  colour: Colour | null;
  /** Names in the order of the paper. */
  candidates: string[];
  /** E6: names in the order in which they answer. */
  questions: string[];
  entitled: number;
  printed: number | null;
  /** Announced when the poll is closed, and not before. */
  issued: number | null;
  lines: EquationLine[];
  /** E6: the questions of this office were answered, in this round or one before. */
  asked: boolean;
  /** The last round of this office that did not stand, with the reason as it was announced. */
  voided: { round: number; reason: string } | null;
  /** E12: the lot that was drawn for this round's tie, in full view: everybody can check it. */
  lot: RoomLot | null;
  /** Results so far, as declared, with what was put right since. */
  results: (DeclaredResult & {
    id: DeclarationId;
    office: ContestRow['office'];
    lot: RoomLot | null;
    corrections: string[];
  })[];
};

export type RoomLot = Pick<Lot, 'announced' | 'drawnBy' | 'method' | 'seed' | 'lines'>;

const lotShown = (lot: Lot | undefined): RoomLot | null => {
  if (!lot) return null;
  const { announced, drawnBy, method, seed, lines } = lot;
  return { announced, drawnBy, method, seed, lines };
};

const ACCOUNTED: readonly RoundState[] = [
  'poll_closed',
  'verified',
  'variance',
  'counting',
  'recount',
  'agreed',
  'provisional',
  'tie',
  'declared',
];

/** The round that the room looks at: the running one of the office whose turn it is. */
function roundNow(rounds: readonly RoundRow[], it: ContestRow | undefined): RoundRow | undefined {
  return it && rounds.find(({ contestId, state }) => contestId === it.id && !isOver(state));
}

/** What the room sees of the round that is on: names in the order of the paper, and figures only when they are announced. */
function ofRound(db: ReadDb, round: RoundRow | undefined, it: ContestRow | undefined) {
  if (!round) {
    const none = { state: null, round: null, kind: null, colour: null, printed: null, issued: null };
    return { ...none, seats: it?.seats ?? 0, candidates: [], questions: [], lines: [] };
  }
  const account = ACCOUNTED.includes(round.state) ? readAccounts(db, [round.id]).at(-1) : undefined;
  const on = candidatesOf(round);
  const order = it?.questionOrder ? (JSON.parse(it.questionOrder) as number[]) : [];
  return {
    state: round.state,
    round: round.number,
    kind: round.kind,
    colour: round.colour,
    seats: round.seats,
    candidates: on.map(({ name }) => name),
    questions: order.flatMap((candidate) => on.filter((each) => each.candidate === candidate).map(({ name }) => name)),
    printed: readOpening(db, round.id)?.printed ?? null,
    issued: account?.issued ?? null,
    lines: account ? accountLines(account) : [],
  };
}

/** The lot of a tie that is settled and not declared yet. */
function lotNow(db: ReadDb, round: RoundRow | undefined, lots: readonly Lot[]): RoomLot | null {
  const count = round?.state === 'provisional' ? agreedCount({ db }, round.id) : undefined;
  if (!round || !count) return null;
  return lotShown(settledBy(lots, round.id, tallyOf(round.kind, count.votes, round.seats).tied));
}

/** The last round of an office that was void. */
function lastVoid(rounds: readonly RoundRow[], it: ContestRow | undefined): RoomView['voided'] {
  const found = it && rounds.findLast(({ contestId, state }) => contestId === it.id && state === 'void');
  return found ? { round: found.number, reason: found.voidReason } : null;
}

/** What was declared so far, each with its lot and corrections. */
function resultsOf(
  db: ReadDb,
  id: ElectionId,
  contests: readonly ContestRow[],
  lots: readonly Lot[],
): RoomView['results'] {
  const offices = new Map(contests.map((each) => [each.id, each.office]));
  const declarations = readDeclarations(db, id);
  const corrections = readCorrections(
    db,
    declarations.map((each) => each.id),
  );
  return declarations.map((each) => ({
    ...each.result,
    id: each.id,
    office: offices.get(each.contestId) ?? 'chair',
    lot: lotShown(lots.find((lot) => lot.id === each.result.tie?.lotId)),
    corrections: corrections.filter(({ declarationId }) => declarationId === each.id).map(({ text }) => text),
  }));
}

/** The view for the projector; null for an unknown election. */
export function readRoom(db: ReadDb, id: ElectionId): RoomView | null {
  const row = readElection(db, id);
  if (!row) return null;
  const contests = readContests(db, id);
  const it = contests.find(({ state }) => state === 'open');
  const rounds = readRounds(db, id);
  const round = roundNow(rounds, it);
  const lots = readLots(db, id);
  return {
    title: row.title,
    date: row.date,
    rehearsal: row.rehearsal,
    office: it?.office ?? null,
    route: it?.route ?? 'pending',
    ...ofRound(db, round, it),
    asked: it?.questionsHeld ?? false,
    voided: lastVoid(rounds, it),
    lot: lotNow(db, round, lots),
    entitled: readRoll(db, id).filter((each) => each.entitled).length,
    results: resultsOf(db, id, contests, lots),
  };
}

/** The desk's view of an open poll: the roll with its marks, for the one who gives out papers. Null when no poll is open there. */
export function readDeskView(db: ReadDb, electionId: ElectionId, roundId: RoundId) {
  const marks = new Map(readMarks(db, roundId).map(({ memberId, issued }) => [memberId, issued]));
  const desk = readDesk(db, roundId);
  if (!desk) return null;
  const entries = readRoll(db, electionId).map(({ electionId: _election, ...each }) => ({
    ...each,
    issued: marks.get(each.memberId) ?? false,
  }));
  return { entries, desk, issued: entries.filter(({ issued }) => issued).length };
}
