import type { z } from 'zod';
import type { RoundId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import {
  type AccountFigures,
  accountLines,
  accountMakesSense,
  type EquationLine,
  sameFigures,
  stateOfAccount,
} from './account-rules.ts';
import { compareCounts, countIsWhole, votesPossible } from './count-rules.ts';
import type {
  announceInput,
  countInput,
  recountInput,
  rejectionsInput,
  verifyAgainInput,
  verifyInput,
} from './input.ts';
import { settledBy } from './lots.ts';
import { step } from './poll-service.ts';
import {
  type AccountRow,
  readAccounts,
  readLots,
  readRejections,
  readSubmissions,
  rejectedIn,
  type Submission,
} from './queries.ts';
import { tallyOf } from './result-rules.ts';
import { candidatesOf } from './rounds.ts';
import { countSort, countSubmission, countTotal, recountRequest, rejection, roundAccount } from './schema.ts';
import {
  confirmation,
  findForRoundStep,
  findNight,
  moveRound,
  type Night,
  roundLabel,
  type Stepped,
} from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

export type Verified = Stepped & { lines: EquationLine[] };

/** Writes one more attempt of the account and moves the round to where it leaves it. */
function submitAccount(
  work: Change,
  night: Night,
  figures: Omit<AccountRow, 'id' | 'roundId'>,
  confirmedBy: string,
): Outcome<Verified> {
  const { round, election } = night;
  if (!accountMakesSense(figures)) return refuse('elections.impossibleAccount', { rule: 'E11', path: 'spoilt' });
  work.db
    .insert(roundAccount)
    .values({ ...figures, roundId: round.id })
    .run();
  const state = stateOfAccount(figures);
  moveRound(work.db, round, state);
  const { explanation, attempt, inBox, ...totals } = figures;
  step(work, night, state, confirmedBy, { ...totals, inBox: inBox ?? 0, attempt }, explanation);
  const after = { state, attempt, inBox, explanation };
  work.audit({ action: 'account.submitted', recordId: election.id, label: roundLabel(night), after });
  return ok({ roundId: round.id, state, lines: accountLines(figures) });
}

const without = ({ id: _id, roundId: _round, ...figures }: AccountRow) => figures;

/** The round whose account is to be submitted, and the account as it stands. `first`: straight after the close. */
function findAccount(work: Change, roundId: RoundId, first: boolean): Outcome<{ night: Night; last: AccountRow }> {
  const found = findForRoundStep(work.db, roundId, 'verify');
  if (!found.ok) return found;
  const last = readAccounts(work.db, [roundId]).at(-1);
  if (!last || first !== (found.value.round.state === 'poll_closed')) return refuse('elections.wrongStep');
  return ok({ night: found.value, last });
}

/** E11: the papers in the box, counted face down. The account balances, or there is a variance to look into. */
export function verifyAccount(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof verifyInput>,
): Outcome<Verified> {
  return change(office, caller, [], (work) => {
    const found = findAccount(work, input.roundId, true);
    if (!found.ok) return found;
    const { night, last } = found.value;
    const figures = { ...without(last), attempt: last.attempt + 1, inBox: input.inBox, explanation: '' };
    return submitAccount(work, night, figures, confirmation(night.election, input.confirmedWith));
  });
}

/** E11: the account again, after arithmetic, boxes and floor were looked at. What was seen leaving the room stays as it was seen. */
export function verifyAgain(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof verifyAgainInput>,
): Outcome<Verified> {
  return change(office, caller, [], (work) => {
    const found = findAccount(work, input.roundId, false);
    if (!found.ok) return found;
    const { night, last } = found.value;
    const { roundId: _round, confirmedWith, ...typed } = input;
    const figures = { ...without(last), ...typed, attempt: last.attempt + 1 };
    return submitAccount(work, night, figures, confirmation(night.election, confirmedWith));
  });
}

/** E11: votes may be counted: the account balances, or the same variance came out twice running and is explained. */
export function mayCount(accounts: readonly (AccountFigures & { explanation: string })[]): boolean {
  const [last, before] = [accounts.at(-1), accounts.at(-2)];
  if (!last || last.inBox === null) return false;
  if (stateOfAccount(last) === 'verified') return true;
  return before !== undefined && before.inBox !== null && last.explanation !== '' && sameFigures(last, before);
}

/** Section 7: the rulings on doubtful papers begin a count: every reason with its figure, zeros typed. */
export function recordRejections(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof rejectionsInput>,
): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'count');
    if (!found.ok) return found;
    const night = found.value;
    const { roundId, rejections } = input;
    const accounts = readAccounts(work.db, [roundId]);
    if (!mayCount(accounts)) return refuse('elections.explainVariance', { rule: 'E11' });
    if (new Set(rejections.map(({ reason }) => reason)).size !== rejections.length)
      return refuse('elections.rejectionsTwice', { path: 'rejections' });
    const wrong = rejections.findIndex(({ papers, objected }) => objected > papers);
    if (wrong >= 0) return refuse('elections.objectedMore', { path: `rejections.${wrong}.objected` });
    const rejected = rejections.reduce((sum, { papers }) => sum + papers, 0);
    if (rejected > (accounts.at(-1)?.inBox ?? 0))
      return refuse('elections.rejectedMore', { rule: 'E11', path: 'rejections' });
    const attempt = (readRejections(work.db, [roundId]).at(-1)?.attempt ?? 0) + 1;
    work.db
      .insert(rejection)
      .values(rejections.map((each) => ({ ...each, roundId, attempt })))
      .run();
    moveRound(work.db, night.round, 'counting');
    step(work, night, 'counting', confirmation(night.election, input.confirmedWith), { rejected, attempt });
    work.audit({
      action: 'round.stepTaken',
      recordId: night.election.id,
      label: roundLabel(night),
      after: { state: 'counting', rejected, attempt },
    });
    return ok({ roundId, state: 'counting' as const });
  });
}

/** What a teller is told: that the other is still counting, that both agree, or only that they do not. */
export type Counted = Stepped & { outcome: 'waiting' | 'agreed' | 'disagree' | 'unbalanced'; lines: EquationLine[] };

function writeSubmission({ db }: Change, submission: Submission): void {
  const { votes, sort, ...row } = submission;
  const { id: submissionId } = db.insert(countSubmission).values(row).returning({ id: countSubmission.id }).get();
  const ordered = [...votes].sort((a, b) => a.candidate - b.candidate);
  db.insert(countTotal)
    .values(ordered.map((each) => ({ submissionId, ...each })))
    .run();
  if (sort.length > 0)
    db.insert(countSort)
      .values(sort.map((papers, at) => ({ submissionId, marks: at + 1, papers })))
      .run();
}

/** Both counts are in: agreed, or counted again. */
function compare(work: Change, night: Night, attempt: number, [a, b]: readonly [Submission, Submission]): Counted {
  const { round, election } = night;
  const { rejected } = rejectedIn(readRejections(work.db, [round.id]), attempt);
  const inBox = readAccounts(work.db, [round.id]).at(-1)?.inBox ?? 0;
  const compared = compareCounts(a, b, round.seats, inBox, rejected);
  const state = compared.outcome === 'agreed' ? ('agreed' as const) : ('recount' as const);
  moveRound(work.db, round, state);
  const totals = state === 'agreed' ? { attempt, valid: a.valid, rejected } : { attempt };
  step(work, night, state, `${election.tellerA}, ${election.tellerB}`, totals, compared.outcome);
  return {
    roundId: round.id,
    state,
    outcome: compared.outcome,
    lines: compared.outcome === 'disagree' ? [] : compared.lines,
  };
}

/**
 * One teller hands in a whole count. The other's figures are never shown; when both are in, they agree or they do not, and a
 * disagreement says only that (E11). Every attempt stays on record.
 */
export function submitCount(office: RecordOffice, caller: Caller, input: Input<typeof countInput>): Outcome<Counted> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'agree');
    if (!found.ok) return notCounting(work, input.roundId, found);
    const night = found.value;
    const { roundId, teller } = input;
    const attempt = readRejections(work.db, [roundId]).at(-1)?.attempt ?? 0;
    const others = readSubmissions(work.db, [roundId]).filter((each) => each.attempt === attempt);
    const no = countRefusal(night, input, others);
    if (no) return no;
    const own: Submission = { ...input, attempt };
    writeSubmission(work, own);
    const [other] = others;
    const counted: Counted = other
      ? compare(work, night, attempt, teller === 'a' ? [own, other] : [other, own])
      : { roundId, state: 'counting', outcome: 'waiting', lines: [] };
    const after = { teller, attempt, outcome: counted.outcome };
    work.audit({ action: 'count.submitted', recordId: night.election.id, label: roundLabel(night), after });
    return ok(counted);
  });
}

/** Why this count is not taken: handed in already, not whole, or impossible. Never because of the other teller's figures. */
function countRefusal({ round }: Night, input: Input<typeof countInput>, others: readonly Submission[]) {
  if (others.some((each) => each.teller === input.teller)) return refuse('elections.countedAlready');
  const ids = candidatesOf(round).map(({ candidate }) => candidate);
  if (!countIsWhole(input, ids, round.seats)) return refuse('elections.countNotWhole', { path: 'votes' });
  return votesPossible(input) ? null : refuse('elections.impossibleVotes', { rule: 'E11', path: 'votes' });
}

/** Why a count cannot be handed in: most often the rulings are missing. */
function notCounting(work: Change, roundId: Night['round']['id'], otherwise: Outcome<never>): Outcome<never> {
  const found = findNight(work.db, roundId);
  const early = found.ok && ['verified', 'variance', 'recount'].includes(found.value.round.state);
  return early ? refuse('elections.rejectionsFirst') : otherwise;
}

/** Section 6: anyone standing may ask for a recount; the returning officer may refuse the unreasonable, with the reason. None after the declaration. */
export function requestRecount(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof recountInput>,
): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'recount');
    if (!found.ok) return found;
    const night = found.value;
    const { roundId, by, granted, reason } = input;
    const attempt = readRejections(work.db, [roundId]).at(-1)?.attempt ?? 0;
    work.db.insert(recountRequest).values({ roundId, attempt, by, granted, reason }).run();
    const state = granted ? ('recount' as const) : night.round.state;
    if (granted) moveRound(work.db, night.round, state);
    const note = `recount asked for by ${by}, ${granted ? 'granted' : 'refused'}: ${reason}`;
    step(work, night, state, confirmation(night.election, input.confirmedWith), {}, note);
    work.audit({
      action: 'round.stepTaken',
      recordId: night.election.id,
      label: roundLabel(night),
      after: { by, granted, reason },
    });
    return ok({ roundId, state });
  });
}

/** The last agreed count of a round. */
export function agreedCount(work: { db: ReadDb }, roundId: Night['round']['id']): Submission | undefined {
  return readSubmissions(work.db, [roundId])
    .filter(({ teller }) => teller === 'a')
    .at(-1);
}

/** The figures are shown to the candidates first, before anybody else. A tie shows here. */
export function announceToCandidates(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof announceInput>,
): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'announce');
    if (!found.ok) return found;
    const night = found.value;
    const count = agreedCount(work, input.roundId);
    if (!count) return refuse('elections.wrongStep');
    const tally = tallyOf(night.round.kind, count.votes, night.round.seats);
    // E12: a lot is drawn once; counted again with the same tie, it stands.
    const isOpen = tally.tied.length > 0 && !settledBy(readLots(work.db, night.election.id), input.roundId, tally.tied);
    const state = isOpen ? ('tie' as const) : ('provisional' as const);
    moveRound(work.db, night.round, state);
    step(work, night, state, confirmation(night.election, input.confirmedWith), { attempt: count.attempt });
    work.audit({ action: 'round.stepTaken', recordId: night.election.id, label: roundLabel(night), after: { state } });
    return ok({ roundId: input.roundId, state });
  });
}
