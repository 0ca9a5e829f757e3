import { describe, expect, test } from 'vitest';
import { ROUND_STATES } from '../../../db/elections/words.ts';
import { CHECKLIST, checklistOf, currentRound, taskOf } from '../../../renderer/elections/night/tasks.ts';
import type { Contest, ElectionPageData, Round } from '../../../renderer/elections/words.ts';

/** Only what the tasks look at; the rest of a page does not matter here. */
type Shape = {
  state?: string;
  rehearsal?: boolean;
  contests?: { state?: string; questionOrder?: number[] | null; questionsHeld?: boolean; rounds?: string[] }[];
};

function night({ state = 'roll_frozen', rehearsal = false, contests = [] }: Shape): ElectionPageData {
  const rounds = (states: string[]) => states.map((each, at) => ({ number: at + 1, state: each }) as unknown as Round);
  const made = contests.map(
    ({ state: of = 'open', questionOrder = null, questionsHeld = false, rounds: states = [] }) =>
      ({ state: of, questionOrder, questionsHeld, rounds: rounds(states) }) as unknown as Contest,
  );
  return { election: { state, rehearsal }, contests: made } as unknown as ElectionPageData;
}

const task = (shape: Shape) => taskOf(night(shape)).task;

describe('the task of this moment', () => {
  test.each([
    ['protocol_draft', 'notReady'],
    ['nominations_open', 'notReady'],
    ['sealed', 'finished'],
    ['destroyed', 'finished'],
    ['rehearsed', 'finished'],
  ])('an election that is %s: %s', (state, expected) => {
    expect(task({ state, contests: [{ rounds: ['poll_open'] }] })).toBe(expected);
  });

  test('E6: the order of questions is drawn, the questions are held, then the poll is opened', () => {
    expect(task({ contests: [{ rounds: ['prepared'] }] })).toBe('questionOrder');
    expect(task({ contests: [{ rounds: ['prepared'], questionOrder: [2, 1] }] })).toBe('questions');
    expect(task({ contests: [{ rounds: ['prepared'], questionOrder: [2, 1], questionsHeld: true }] })).toBe('openPoll');
    expect(task({ rehearsal: true, contests: [{ rounds: ['prepared'] }] })).toBe('questions');
  });

  test.each([
    ['questions', 'openPoll'],
    ['poll_open', 'desk'],
    ['poll_closed', 'box'],
    ['variance', 'variance'],
    ['verified', 'rulings'],
    ['counting', 'counts'],
    ['recount', 'rulings'],
    ['agreed', 'agreed'],
    ['provisional', 'provisional'],
    ['tie', 'tie'],
  ])('a round that is %s: %s', (state, expected) => {
    expect(task({ contests: [{ rounds: [state] }] })).toBe(expected);
  });

  test('E13: an office with nobody to vote on is declared without a ballot', () => {
    expect(task({ contests: [{ rounds: [] }] })).toBe('withoutBallot');
  });

  test('offices come in the order of the protocol; when all are closed the papers are sealed', () => {
    const two = taskOf(night({ contests: [{ state: 'closed', rounds: ['declared'] }, { rounds: ['poll_open'] }] }));
    expect([two.task, two.round?.number]).toEqual(['desk', 1]);
    expect(task({ state: 'declared', contests: [{ state: 'closed', rounds: ['declared'] }] })).toBe('seal');
  });

  test('E12: after a void round, and after one that was declared for the clear winners, the next one is held', () => {
    const [contest] = night({ contests: [{ rounds: ['void', 'declared', 'poll_open'] }] }).contests;
    expect(contest && currentRound(contest)?.number).toBe(3);
  });
});

describe('the checklist', () => {
  test('what is before the present step is done, what is after is to do, for every state of a round', () => {
    for (const state of ROUND_STATES.filter((each) => each !== 'declared')) {
      const states = checklistOf({ state }, false).map((each) => each.state);
      const at = states.indexOf('current');
      expect(states).toEqual(CHECKLIST.map((_, step) => (step < at ? 'done' : step === at ? 'current' : 'toDo')));
    }
  });

  test('nothing is left to do of a declared round, and questions that were held are done', () => {
    expect(checklistOf({ state: 'declared' }, true).every(({ state }) => state === 'done')).toBe(true);
    expect(checklistOf({ state: 'prepared' }, true).find(({ state }) => state === 'current')?.step).toBe('open');
  });
});
