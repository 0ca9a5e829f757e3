import type { z } from 'zod';
import type { DeclarationId, MemberId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { agreedCount } from './count-service.ts';
import type { declareInput, declareWithoutBallotInput, tieLotInput, voidInput } from './input.ts';
import { drawn, recordLot } from './lots.ts';
import { logPhase } from './phase-log.ts';
import { isTurn, step } from './poll-service.ts';
import { type ContestRow, type ElectionRow, readProtocol } from './queries.ts';
import { afterDeclaration } from './result-after.ts';
import { countedTwice, effectRefusal, type Gathered, gather, person, resultOf, tieRefusal } from './result-parts.ts';
import { type DeclaredResult, figuresReveal, tallyOf } from './result-rules.ts';
import { beginTerms, dayOfTerms } from './result-terms.ts';
import { makeVoid, prepareNext, seatsLeft, unopposed } from './round-making.ts';
import { candidatesOf } from './rounds.ts';
import { declaration } from './schema.ts';
import {
  confirmation,
  electionLabel,
  findContest,
  findForRoundStep,
  moveRound,
  type Night,
  officeName,
  roundLabel,
  type Stepped,
} from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

export type DeclaredOutcome = { declarationId: DeclarationId; contestClosed: boolean };

/**
 * E12: a tie for the last seat is settled by lot, drawn in full view by the method announced before; never by list order or a
 * casting vote. Refused before a recount, and where the protocol wants a re-ballot first.
 */
export function settleTie(office: RecordOffice, caller: Caller, input: Input<typeof tieLotInput>): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'declare');
    if (!found.ok) return found;
    const night = found.value;
    const { round, election, contest } = night;
    const count = agreedCount(work, round.id);
    if (!count || round.state !== 'tie') return refuse('elections.noTie', { rule: 'E12' });
    if (!countedTwice(count)) return refuse('elections.recountFirst', { rule: 'E12' });
    const { tieMethod } = readProtocol(work.db, election);
    if (tieMethod === 'reballot_then_lot' && round.kind !== 'reballot')
      return refuse('elections.reballotFirst', { rule: 'E12' });
    const { tied } = tallyOf(round.kind, count.votes, round.seats);
    const title = `${officeName(contest.office)}, tie, round ${round.number}`;
    const entries = candidatesOf(round).filter(({ candidate }) => tied.includes(candidate));
    const lines = drawn(
      input.draw,
      title,
      entries.map(({ candidate, name }) => ({ candidate, name })),
    );
    if (!lines.ok) return lines;
    const wish = {
      electionId: election.id,
      contestId: contest.id,
      roundId: round.id,
      purpose: 'tie' as const,
      title,
      drawnBy: election.returningOfficer,
    };
    recordLot(work, wish, input.draw, lines.value);
    moveRound(work.db, round, 'provisional');
    const order = lines.value.map(({ name }) => name);
    step(work, night, 'provisional', confirmation(election, input.confirmedWith), {}, `lot: ${order.join(', ')}`);
    work.audit({
      action: 'lot.drawn',
      recordId: election.id,
      label: roundLabel(night),
      after: { method: input.draw.method, order },
    });
    return ok({ roundId: round.id, state: 'provisional' as const });
  });
}

/** Writes a declaration down, for good. */
function insertDeclaration(
  work: Change,
  row: ElectionRow,
  it: ContestRow,
  roundId: Night['round']['id'] | null,
  result: DeclaredResult,
  logHeadHash: string,
): DeclarationId {
  const content = JSON.stringify(result);
  const { returningOfficer, tellerA, tellerB } = row;
  return work.db
    .insert(declaration)
    .values({
      contestId: it.id,
      roundId,
      content,
      sha256: sha256Of(content),
      on: dayOfTerms(row, work.today),
      returningOfficer,
      tellerA,
      tellerB,
      logHead: logHeadHash,
    })
    .returning({ id: declaration.id })
    .get().id;
}

const memberIds = (result: DeclaredResult) => result.elected.map(({ memberId }) => memberId as MemberId);

/**
 * E14: the result is declared, and the officers' terms begin in the same transaction. Refused in a rehearsal, out of turn,
 * with a tie open (E12), or where a difference could have decided the last seat (E11). Warns E7 when figures would reveal votes.
 */
export function declareResult(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof declareInput>,
): Outcome<DeclaredOutcome> {
  return change(office, caller, input.accepted, (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'declare');
    if (!found.ok) return found;
    const night = found.value;
    if (night.election.rehearsal) return refuse('elections.rehearsalNotDeclared', { rule: 'E14' });
    if (!isTurn(work, night)) return refuse('elections.earlierOffice');
    const it = gather(work, night);
    if (!it) return refuse('elections.wrongStep');
    const no = tieRefusal(work, night, it) ?? effectRefusal(it, input.ruling) ?? work.warn(warningsOf(it, input));
    return no ?? writeResult(work, night, it, input);
  });
}

function warningsOf({ count }: Gathered, { publishFigures }: Input<typeof declareInput>): Warning[] {
  return publishFigures && figuresReveal(count.votes, count.valid) ? [{ rule: 'E7', key: 'elections.revealing' }] : [];
}

function writeResult(
  work: Change,
  night: Night,
  it: Gathered,
  input: Input<typeof declareInput>,
): Outcome<DeclaredOutcome> {
  const { election, contest, round } = night;
  const result = resultOf(work, night, it, input);
  moveRound(work.db, round, 'declared');
  const totals = { valid: it.count.valid, elected: result.elected.length, vacant: result.vacant };
  const head = step(
    work,
    night,
    'declared',
    confirmation(election, input.confirmedWith),
    totals,
    sha256Of(JSON.stringify(result)),
  );
  const declarationId = insertDeclaration(work, election, contest, round.id, result, head);
  const begun = beginTerms(work, election, contest, readProtocol(work.db, election), declarationId, memberIds(result));
  if (!begun.ok) return begun;
  const contestClosed = afterDeclaration(work, night, result, it.final.tied, input.confirmedWith);
  const after = { office: contest.office, elected: result.elected.map(({ name }) => name), vacant: result.vacant };
  work.audit({ action: 'result.declared', recordId: election.id, label: roundLabel(night), after });
  return ok({ declarationId, contestClosed });
}

/** E13: an office without a ballot is declared in its turn: unopposed candidates elected, the rest vacant. */
export function declareWithoutBallot(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof declareWithoutBallotInput>,
): Outcome<DeclaredOutcome> {
  return change(office, caller, input.accepted, (work) => {
    const found = findContest(work.db, input.contestId);
    if (!found.ok) return found;
    const { election: row, contest: it } = found.value;
    if (it.state === 'closed') return refuse('elections.declaredAlready', { rule: 'E14' });
    if (row.rehearsal) return refuse('elections.rehearsalNotDeclared', { rule: 'E14' });
    if (row.state !== 'roll_frozen') return refuse('elections.rollNotFrozen');
    if (it.route !== 'unopposed' && it.route !== 'vacant') return refuse('elections.needsBallot');
    if (!isTurn(work, found.value)) return refuse('elections.earlierOffice');
    const elected = unopposed(work, row, it).map(person);
    const seats = seatsLeft(work, row, it);
    const none = {
      round: null,
      colour: null,
      figures: null,
      tie: null,
      account: null,
      variance: null,
      explanation: '',
      ruling: '',
    };
    const result: DeclaredResult = {
      office: it.office,
      seats,
      kind: it.route,
      elected,
      vacant: seats - elected.length,
      ...none,
    };
    const totals = { elected: elected.length, vacant: result.vacant };
    const phase = { electionId: row.id, contestId: it.id, from: it.route, to: 'declared', totals };
    const confirmedBy = confirmation(row, input.confirmedWith);
    const head = logPhase(work, { ...phase, confirmedBy, note: sha256Of(JSON.stringify(result)) });
    const declarationId = insertDeclaration(work, row, it, null, result, head);
    const begun = beginTerms(work, row, it, readProtocol(work.db, row), declarationId, memberIds(result));
    if (!begun.ok) return begun;
    const contestClosed = afterDeclaration(work, found.value, result, [], input.confirmedWith);
    const after = { office: it.office, elected: elected.map(({ name }) => name), vacant: result.vacant };
    work.audit({
      action: 'result.declared',
      recordId: row.id,
      label: `${electionLabel(row)}: ${officeName(it.office)}`,
      after,
    });
    return ok({ declarationId, contestClosed });
  });
}

/** A round that cannot stand is void, with the reason, and a new one begins in a new colour. Never after the declaration. */
export function voidRound(office: RecordOffice, caller: Caller, input: Input<typeof voidInput>): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'void');
    if (!found.ok) return found;
    const { election, contest, round } = found.value;
    if (election.rehearsal) return refuse('elections.endRehearsal');
    makeVoid(work, election, round, input.reason, confirmation(election, input.confirmedWith));
    prepareNext(work, election, contest, round);
    work.audit({
      action: 'round.void',
      recordId: election.id,
      label: roundLabel(found.value),
      after: { reason: input.reason },
    });
    return ok({ roundId: round.id, state: 'void' as const });
  });
}
