import { REJECTION_REASONS, TELLERS } from '../../db/elections/words.ts';
import type { OfficeName } from '../../db/members/words.ts';
import { must } from './client.ts';
import type { DemoCount, DemoPoll } from './election-shape.ts';
import { contestOf, electionPage, ofElection } from './election-steps.ts';
import { type Event, known, type Story } from './story.ts';

/** The evening of 15 June 2010, step by step as the returning officer and the tellers confirm it. Times are UTC. */

const KEY = 'agm-2010';
const DATE = '2010-06-15';
const SLIPS = 'Equal slips in a bag.';

const CHAIR: DemoPoll = {
  office: 'chair',
  questions: ['Ruth Abrahamson', 'Winston Prescod', 'Denise Okafor-Bright'],
  printed: 36,
  present: 26,
  without: ['Mann, Gurdeep Singh', 'Zieliński, Tomasz', 'Grimshaw, Peter', 'Hammond, Leroy'],
  desk: { replaced: 1, notReturned: 1, helped: 2 },
  inBox: 24,
  rejected: { too_many_votes: 1, uncertain: 1 },
};
const CHAIR_COUNT: DemoCount = {
  valid: 22,
  votes: { 'Denise Okafor-Bright': 11, 'Ruth Abrahamson': 9, 'Winston Prescod': 2 },
};
/** A paper of Mrs Okafor-Bright’s had slipped into another pile. */
const CHAIR_MISCOUNT: DemoCount = {
  valid: 22,
  votes: { 'Denise Okafor-Bright': 10, 'Ruth Abrahamson': 10, 'Winston Prescod': 2 },
};

const COMMITTEE: DemoPoll = {
  office: 'committee_member',
  questions: ['Kofi Mensah-Clarke', 'Ruth Abrahamson', 'Abdirahman Warsame', 'Rosalind Achebe-Moore'],
  printed: 36,
  present: 26,
  without: ['Mann, Gurdeep Singh', 'Zieliński, Tomasz', 'Grimshaw, Peter'],
  desk: { replaced: 0, notReturned: 0, helped: 2 },
  inBox: 26,
  rejected: { unmarked: 1 },
};
const COMMITTEE_COUNT: DemoCount = {
  valid: 25,
  votes: { 'Ruth Abrahamson': 19, 'Kofi Mensah-Clarke': 11, 'Rosalind Achebe-Moore': 11, 'Abdirahman Warsame': 6 },
  sort: [3, 22],
};

/** The round of the office that is being played, and its candidates’ numbers by name. */
async function onPaper(story: Story, office: OfficeName) {
  const page = await electionPage(story, KEY);
  const { contestId, roundId } = contestOf(page, office);
  const round = page.contests.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId);
  if (!round) throw new Error(`the demo has no ballot for ${office}`);
  const numbers = new Map(round.candidates.map(({ name, candidate }) => [name, candidate]));
  return { page, contestId, roundId: round.id, numbers };
}

const A = { confirmedWith: 'a' } as const;
const B = { confirmedWith: 'b' } as const;

/** E6: the order is drawn, and the candidates answer together. */
const questions =
  ({ office, questions: drawn }: DemoPoll) =>
  async (story: Story) => {
    const { elections } = story.api;
    const { contestId, roundId, numbers } = await onPaper(story, office);
    const order = drawn.map((name) => known(numbers, name));
    const draw = { method: 'by_hand' as const, announced: SLIPS, order };
    must('order of questions', await elections.drawQuestionOrder({ contestId, draw }));
    must('questions', await elections.holdQuestions({ roundId, ...A }));
  };

const opens =
  ({ office, printed, present }: DemoPoll) =>
  async (story: Story) => {
    const { roundId } = await onPaper(story, office);
    const shown = { boxShownEmpty: true as const, stampTested: true as const };
    must('poll opened', await story.api.elections.openPoll({ roundId, ...A, printed, present, ...shown }));
  };

/** E9: everybody entitled who takes a paper is marked on the roll; the desk counts, and never whose. */
const votes =
  ({ office, without, desk }: DemoPoll) =>
  async (story: Story) => {
    const { elections } = story.api;
    const { page, roundId } = await onPaper(story, office);
    const voters = page.roll.entries.filter(({ entitled, name }) => entitled && !without.includes(name));
    for (const { memberId, name } of voters) must(name, await elections.issuePaper({ roundId, memberId }));
    for (const what of ['replaced', 'notReturned', 'helped'] as const) {
      for (let times = 0; times < desk[what]; times += 1)
        must(what, await elections.countAtDesk({ roundId, what, by: 1 }));
    }
  };

/** E11: the account from the stubs, before the box is opened; then the papers in the box, face down. */
const closesPoll =
  ({ office, without, printed, desk, inBox }: DemoPoll) =>
  async (story: Story) => {
    const { elections } = story.api;
    const { page, roundId } = await onPaper(story, office);
    const { replaced, notReturned, helped } = desk;
    const issued = page.roll.entitled - without.length + replaced;
    const figures = { issued, unused: printed - issued, replacements: replaced, spoilt: replaced, notReturned, helped };
    const closing = { roundId, ...B, queueServed: true as const, ...figures, tendered: 0 };
    must('poll closed', await elections.closePoll(closing));
    must('verified', await elections.verify({ roundId, ...A, inBox }));
  };

/** One attempt: the rulings on doubtful papers, then both tellers’ whole counts. */
async function attempt(story: Story, { office, rejected }: DemoPoll, counts: readonly [DemoCount, DemoCount]) {
  const { elections } = story.api;
  const { roundId, numbers } = await onPaper(story, office);
  const rejections = REJECTION_REASONS.map((reason) => ({ reason, papers: rejected[reason] ?? 0, objected: 0 }));
  must('rulings', await elections.recordRejections({ roundId, ...A, rejections }));
  for (const [at, teller] of TELLERS.entries()) {
    const { valid, votes: found, sort = [] } = counts[at] ?? counts[0];
    const figures = Object.entries(found).map(([name, total]) => ({ candidate: known(numbers, name), votes: total }));
    must(`count ${teller}`, await elections.submitCount({ roundId, teller, valid, votes: figures, sort: [...sort] }));
  }
}

const counts = (poll: DemoPoll, one: DemoCount, other: DemoCount) => (story: Story) =>
  attempt(story, poll, [one, other]);

/** Section 6: the candidates see the figures before anybody else. */
const announces =
  ({ office }: DemoPoll) =>
  async (story: Story) => {
    const { roundId } = await onPaper(story, office);
    must('figures shown', await story.api.elections.announce({ roundId, ...B }));
  };

const countsAgain =
  ({ office }: DemoPoll, by: string, reason: string) =>
  async (story: Story) => {
    const { roundId } = await onPaper(story, office);
    must('recount', await story.api.elections.requestRecount({ roundId, ...A, by, granted: true, reason }));
  };

/** E14: signed, declared, and the terms begin. */
const declares =
  ({ office }: DemoPoll) =>
  async (story: Story) => {
    const { roundId } = await onPaper(story, office);
    const done = { candidatesConsulted: true as const, signed: true as const, publishFigures: true, ruling: '' };
    must('declared', await story.api.elections.declare({ roundId, ...A, ...done, accepted: [] }));
  };

/** E13: by the protocol’s rule, nobody but the chair is put to a ballot when nobody else stands. */
const unopposed = async (story: Story) => {
  for (const office of ['treasurer', 'secretary', 'vice_chair', 'press_officer'] as const) {
    const { contestId } = contestOf(await electionPage(story, KEY), office);
    must(office, await story.api.elections.declareWithoutBallot({ contestId, ...A, accepted: [] }));
  }
};

/** E12: two have as many votes, one seat is left, and both counts have been made again. */
const drawsLot = async (story: Story) => {
  const { roundId, numbers } = await onPaper(story, COMMITTEE.office);
  const order = ['Kofi Mensah-Clarke', 'Rosalind Achebe-Moore'].map((name) => known(numbers, name));
  const announced =
    'Two equal slips with the names are folded and shaken in the empty ballot box. The returning officer draws one without looking: that candidate has the seat.';
  const draw = { method: 'by_hand' as const, announced, order };
  must('lot', await story.api.elections.settleTie({ roundId, ...B, draw }));
};

/** Valid, rejected, spoilt and unused papers and the stubs of each ballot, and the marked roll. */
const seals = async (story: Story) => {
  must('sealed', await story.api.elections.seal({ ...(await ofElection(story, KEY)), ...A, packets: 11 }));
};

const STEPS: readonly (readonly [string, (story: Story) => Promise<void>])[] = [
  ['18:20', questions(CHAIR)],
  ['18:32', opens(CHAIR)],
  ['18:41', votes(CHAIR)],
  ['18:45', closesPoll(CHAIR)],
  ['18:55', counts(CHAIR, CHAIR_COUNT, CHAIR_MISCOUNT)],
  ['19:01', counts(CHAIR, CHAIR_COUNT, CHAIR_COUNT)],
  ['19:03', announces(CHAIR)],
  ['19:05', countsAgain(CHAIR, 'Ruth Abrahamson', 'The margin is two votes, and the first two counts differed.')],
  ['19:10', counts(CHAIR, CHAIR_COUNT, CHAIR_COUNT)],
  ['19:12', announces(CHAIR)],
  ['19:14', declares(CHAIR)],
  ['19:16', unopposed],
  ['19:19', questions(COMMITTEE)],
  ['19:27', opens(COMMITTEE)],
  ['19:34', votes(COMMITTEE)],
  ['19:37', closesPoll(COMMITTEE)],
  ['19:44', counts(COMMITTEE, COMMITTEE_COUNT, COMMITTEE_COUNT)],
  ['19:45', announces(COMMITTEE)],
  ['19:46', countsAgain(COMMITTEE, 'The returning officer', 'Two candidates tie for the last seat.')],
  ['19:51', counts(COMMITTEE, COMMITTEE_COUNT, COMMITTEE_COUNT)],
  ['19:52', announces(COMMITTEE)],
  ['19:54', drawsLot],
  ['19:56', declares(COMMITTEE)],
  ['20:10', seals],
];

export const NIGHT_2010: readonly Event[] = STEPS.map(([at, run]) => ({ on: DATE, at, run }));
