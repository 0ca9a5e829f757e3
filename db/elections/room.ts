import type { ElectionId, RoundId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { accountLines, type EquationLine } from './account-rules.ts';
import {
  type ContestRow,
  readAccounts,
  readContests,
  readDeclarations,
  readDesk,
  readElection,
  readMarks,
  readOpening,
  readRoll,
  readRounds,
} from './queries.ts';
import type { DeclaredResult } from './result-rules.ts';
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
  /** Results so far, as declared. */
  results: (DeclaredResult & { office: ContestRow['office'] })[];
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

/** The view for the projector; null for an unknown election. */
export function readRoom(db: ReadDb, id: ElectionId): RoomView | null {
  const row = readElection(db, id);
  if (!row) return null;
  const contests = readContests(db, id);
  const it = contests.find(({ state }) => state === 'open');
  const offices = new Map(contests.map((each) => [each.id, each.office]));
  return {
    title: row.title,
    date: row.date,
    rehearsal: row.rehearsal,
    office: it?.office ?? null,
    route: it?.route ?? 'pending',
    ...ofRound(db, roundNow(readRounds(db, id), it), it),
    entitled: readRoll(db, id).filter((each) => each.entitled).length,
    results: readDeclarations(db, id).map((each) => ({
      ...each.result,
      office: offices.get(each.contestId) ?? 'chair',
    })),
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
