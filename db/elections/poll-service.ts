import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Caller, type Change, change } from '../base/change.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { accountMakesSense } from './account-rules.ts';
import { forgetOrder } from './desk-service.ts';
import type { closePollInput, openPollInput, questionsHeldInput } from './input.ts';
import { logPhase } from './phase-log.ts';
import { readContests, readDesk, readKnownAnswers, readMarks, readOpening, readRoll, readRounds } from './queries.ts';
import { contest, deskCount, rollMark, roundAccount, roundOpening } from './schema.ts';
import { confirmation, findForRoundStep, moveRound, type Night, roundLabel, type Stepped } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** Every office before this one is settled: the chair is elected first. */
export function isTurn(
  work: Pick<Change, 'db'>,
  { election, contest: it }: Pick<Night, 'election' | 'contest'>,
): boolean {
  return readContests(work.db, election.id).every((each) => each.position >= it.position || each.state === 'closed');
}

/** E6: the session of questions and answers was held, in the order that was drawn. */
export function holdQuestions(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof questionsHeldInput>,
): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'hold_questions');
    if (!found.ok) return found;
    const night = found.value;
    if (night.contest.questionOrder === null && !night.election.rehearsal)
      return refuse('elections.questionsFirst', { rule: 'E6' });
    if (!isTurn(work, night)) return refuse('elections.earlierOffice');
    moveRound(work.db, night.round, 'questions');
    work.db.update(contest).set({ questionsHeld: true }).where(eq(contest.id, night.contest.id)).run();
    step(work, night, 'questions', confirmation(night.election, input.confirmedWith), {});
    work.audit({
      action: 'round.stepTaken',
      recordId: night.election.id,
      label: roundLabel(night),
      after: { state: 'questions' },
    });
    return ok({ roundId: input.roundId, state: 'questions' as const });
  });
}

/** Puts a step of a round into the log of phases. */
export function step(
  work: Change,
  { election, contest: it, round }: Night,
  to: Night['round']['state'],
  confirmedBy: string,
  totals: Record<string, number>,
  note = '',
): string {
  return logPhase(work, {
    electionId: election.id,
    contestId: it.id,
    roundId: round.id,
    from: round.state,
    to,
    confirmedBy,
    totals,
    note,
  });
}

/** What stands in the way of opening a poll. */
function openingRefusal(work: Change, night: Night, input: Input<typeof openPollInput>, entitled: number) {
  const { election, contest: it, round } = night;
  if (election.state !== 'roll_frozen') return refuse('elections.rollNotFrozen');
  if (!isTurn(work, night)) return refuse('elections.earlierOffice');
  if (round.state === 'prepared' && !it.questionsHeld) return refuse('elections.questionsFirst', { rule: 'E6' });
  const other = readRounds(work.db, election.id).some(({ state }) => state === 'poll_open');
  if (other) return refuse('elections.anotherPoll');
  const { present, printed } = input;
  if (present > entitled && !election.rehearsal)
    return refuse('elections.morePresent', { path: 'present', params: { present, entitled } });
  if (printed < present)
    return refuse('elections.fewPapers', { path: 'printed', params: { printed, entitled: present } });
  return null;
}

/**
 * The poll opens: empty box shown, stamp tested, printed papers counted. From now on the roll is marked. Refused before the
 * questions (E6), out of turn, or while another poll is open.
 */
export function openPoll(office: RecordOffice, caller: Caller, input: Input<typeof openPollInput>): Outcome<Stepped> {
  return change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'open_poll');
    if (!found.ok) return found;
    const night = found.value;
    const voters = readRoll(work.db, night.election.id).filter((each) => each.entitled);
    const no = openingRefusal(work, night, input, voters.length);
    if (no) return no;
    const { roundId, printed, present } = input;
    const totals = { printed, present, entitled: voters.length };
    work.db
      .insert(roundOpening)
      .values({ roundId, ...totals })
      .run();
    work.db
      .insert(deskCount)
      .values({ roundId, replaced: 0, notReturned: 0, helped: 0, tendered: 0, corrected: 0 })
      .run();
    writeMarks(
      work,
      roundId,
      voters.map(({ memberId }) => ({ memberId, issued: false })),
    );
    moveRound(work.db, night.round, 'poll_open');
    step(work, night, 'poll_open', confirmation(night.election, input.confirmedWith), totals);
    work.audit({ action: 'poll.opened', recordId: night.election.id, label: roundLabel(night), after: totals });
    return ok({ roundId, state: 'poll_open' as const });
  });
}

type Mark = Pick<typeof rollMark.$inferSelect, 'memberId' | 'issued'>;

/** E7: every mark anew, in the order of members' numbers, so that the bytes say who and nothing more. */
function writeMarks({ db }: Pick<Change, 'db'>, roundId: Night['round']['id'], marks: readonly Mark[]): void {
  db.delete(rollMark).where(eq(rollMark.roundId, roundId)).run();
  const rows = [...marks]
    .sort((a, b) => a.memberId - b.memberId)
    .map(({ memberId, issued }) => ({ roundId, memberId, issued }));
  if (rows.length > 0) db.insert(rollMark).values(rows).run();
}

/**
 * E11: the poll closes when the queue is served. Issued stubs, unused, spoilt and not returned are typed, zeros too, before
 * the box is opened. The history gets totals only (E7).
 */
export function closePoll(office: RecordOffice, caller: Caller, input: Input<typeof closePollInput>): Outcome<Stepped> {
  const outcome = change(office, caller, [], (work) => {
    const found = findForRoundStep(work.db, input.roundId, 'close_poll');
    if (!found.ok) return found;
    const night = found.value;
    const { roundId, confirmedWith, queueServed: _served, ...typed } = input;
    const marks = readMarks(work.db, roundId);
    const known = readKnownAnswers(work.db, night.election.id);
    const rollMarks = known?.account.rollMarks ?? marks.filter(({ issued }) => issued).length;
    const figures = { ...typed, rollMarks, printed: readOpening(work.db, roundId)?.printed ?? 0, inBox: null };
    if (!accountMakesSense(figures)) return refuse('elections.impossibleAccount', { rule: 'E11', path: 'spoilt' });
    writeMarks(work, roundId, marks);
    work.db
      .insert(roundAccount)
      .values({ roundId, attempt: 1, ...figures, explanation: '' })
      .run();
    moveRound(work.db, night.round, 'poll_closed');
    const corrected = readDesk(work.db, roundId)?.corrected ?? 0;
    const totals = { ...typed, rollMarks, printed: figures.printed, corrected };
    step(work, night, 'poll_closed', confirmation(night.election, confirmedWith), totals);
    work.audit({ action: 'poll.closed', recordId: night.election.id, label: roundLabel(night), after: totals });
    return ok({ roundId, state: 'poll_closed' as const });
  });
  return forgetOrder(office, outcome);
}
