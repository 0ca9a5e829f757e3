import { eq } from 'drizzle-orm';
import { members as memberWords } from '../../resources/locales/en-GB/members.ts';
import type { ContestId, ElectionId, RoundId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { type ContestRow, type ElectionRow, readContest, readElection, readRound } from './queries.ts';
import type { RoundRow } from './rounds.ts';
import { election, electionRound } from './schema.ts';
import { type ElectionStep, mayMove, mayStep } from './state-rules.ts';
import type { RoundState, RoundStep, Teller } from './words.ts';

/** What the services of elections share. */

/** What every change of an election answers: the version to send with the next one. */
export type Changed = { electionId: ElectionId; version: number };

export const electionLabel = (row: Pick<ElectionRow, 'title' | 'date'>): string =>
  `${row.title}, ${formatDate(row.date)}`;

export const officeName = (office: ContestRow['office']): string => memberWords.office[office];

/** The round as the history names it: "Election of officers, 24 May 2011: Chair, round 1". */
export const roundLabel = ({ election: row, contest, round }: Night): string =>
  `${electionLabel(row)}: ${officeName(contest.office)}, ${round.number}`;

/** The election, if it is there and still as the caller read it. */
export function findElection(db: ReadDb, id: ElectionId, version: number): Outcome<ElectionRow> {
  const row = readElection(db, id);
  if (!row) return notFound();
  return row.version === version ? ok(row) : changedMeanwhile();
}

/** The election at a state that the step may leave. A rehearsal never takes these steps. */
export function findForStep(db: ReadDb, id: ElectionId, version: number, step: ElectionStep): Outcome<ElectionRow> {
  const found = findElection(db, id, version);
  if (!found.ok) return found;
  if (found.value.rehearsal) return refuse('elections.rehearsalNotDeclared');
  return mayMove(found.value.state, step) ? found : refuse('elections.wrongState');
}

/** Writes to the election and moves its version on. */
export function updateElection(
  db: Change['db'],
  row: ElectionRow,
  set: Partial<Omit<ElectionRow, 'id' | 'version'>>,
): Changed {
  const version = row.version + 1;
  db.update(election)
    .set({ ...set, version })
    .where(eq(election.id, row.id))
    .run();
  return { electionId: row.id, version };
}

/** A round with what it stands in. */
export type Night = { election: ElectionRow; contest: ContestRow; round: RoundRow };

export function findNight(db: ReadDb, id: RoundId): Outcome<Night> {
  const round = readRound(db, id);
  const contest = round && readContest(db, round.contestId);
  const row = contest && readElection(db, contest.electionId);
  return round && contest && row ? ok({ election: row, contest, round }) : notFound();
}

/** The round at a state from which the step may be taken. */
export function findForRoundStep(db: ReadDb, id: RoundId, step: RoundStep): Outcome<Night> {
  const found = findNight(db, id);
  if (!found.ok) return found;
  const { round } = found.value;
  if (round.state === 'declared') return refuse('elections.declaredAlready', { rule: 'E14' });
  return mayStep(round.state, step) ? found : refuse('elections.wrongStep');
}

export function findContest(db: ReadDb, id: ContestId): Outcome<{ election: ElectionRow; contest: ContestRow }> {
  const contest = readContest(db, id);
  const row = contest && readElection(db, contest.electionId);
  return contest && row ? ok({ election: row, contest }) : notFound();
}

/** Moves a round to its next state. */
export function moveRound(db: Change['db'], round: RoundRow, state: RoundState, voidReason = ''): void {
  db.update(electionRound).set({ state, voidReason }).where(eq(electionRound.id, round.id)).run();
}

/** "Owen Prentice, with Jo Marsh (teller A)": every step is confirmed by the returning officer and one teller. */
export function confirmation(row: ElectionRow, teller: Teller): string {
  const name = teller === 'a' ? row.tellerA : row.tellerB;
  return `${row.returningOfficer}, ${name}`;
}

/** What every step of the night answers. */
export type Stepped = { roundId: RoundId; state: RoundState };
