import { isOver } from '../../../db/elections/rules.ts';
import type { RoundState } from '../../../db/elections/words.ts';
import type { Contest, ElectionPageData, Round } from '../words.ts';

/** What is to be done now, of one office. */
export type TaskName =
  | 'notReady'
  | 'withoutBallot'
  | 'questionOrder'
  | 'questions'
  | 'openPoll'
  | 'desk'
  | 'box'
  | 'variance'
  | 'rulings'
  | 'counts'
  | 'agreed'
  | 'provisional'
  | 'tie'
  | 'declared'
  | 'seal'
  | 'finished';

export type Now = { task: TaskName; contest: Contest | null; round: Round | null };

const OF_STATE: Record<Exclude<RoundState, 'prepared' | 'void'>, TaskName> = {
  questions: 'openPoll',
  poll_open: 'desk',
  poll_closed: 'box',
  verified: 'rulings',
  variance: 'variance',
  counting: 'counts',
  recount: 'rulings',
  agreed: 'agreed',
  provisional: 'provisional',
  tie: 'tie',
  declared: 'declared',
};

/** The round of an office that is being held: neither void nor declared. */
export const currentRound = (contest: Contest): Round | null =>
  contest.rounds.find(({ state }) => !isOver(state)) ?? null;

function taskOfContest(contest: Contest, isRehearsal: boolean): Now {
  const round = currentRound(contest);
  if (!round) return { task: 'withoutBallot', contest, round: null };
  if (round.state !== 'prepared')
    return { task: OF_STATE[round.state as keyof typeof OF_STATE] ?? 'notReady', contest, round };
  if (contest.questionsHeld) return { task: 'openPoll', contest, round };
  return { task: contest.questionOrder === null && !isRehearsal ? 'questionOrder' : 'questions', contest, round };
}

/** The one task of this moment: offices are taken in the order of the protocol, the chair first. */
export function taskOf(night: ElectionPageData): Now {
  const { state } = night.election;
  if (state === 'sealed' || state === 'destroyed' || state === 'rehearsed')
    return { task: 'finished', contest: null, round: null };
  if (state !== 'roll_frozen' && state !== 'declared') return { task: 'notReady', contest: null, round: null };
  const contest = night.contests.find((each) => each.state === 'open');
  return contest ? taskOfContest(contest, night.election.rehearsal) : { task: 'seal', contest: null, round: null };
}

/** The steps of a ballot on the checklist, each with the states in which it is under way. */
export const CHECKLIST = ['questions', 'open', 'poll', 'box', 'rulings', 'counts', 'provisional', 'declare'] as const;
export type ChecklistStep = (typeof CHECKLIST)[number];

const AT: Record<RoundState, ChecklistStep> = {
  prepared: 'questions',
  questions: 'open',
  poll_open: 'poll',
  poll_closed: 'box',
  variance: 'box',
  verified: 'rulings',
  recount: 'rulings',
  counting: 'counts',
  agreed: 'provisional',
  provisional: 'declare',
  tie: 'declare',
  declared: 'declare',
  void: 'declare',
};

/** How far a round is on the checklist. */
export function checklistOf(
  round: { state: RoundState },
  isAsked: boolean,
): { step: ChecklistStep; state: 'done' | 'current' | 'toDo' }[] {
  const now = CHECKLIST.indexOf(round.state === 'prepared' && isAsked ? 'open' : AT[round.state]);
  const isOver = round.state === 'declared';
  return CHECKLIST.map((step, at) => ({
    step,
    state: at < now || isOver ? 'done' : at === now ? 'current' : 'toDo',
  }));
}
