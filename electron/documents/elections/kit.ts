import type { BallotAccountData } from './ballot-account.ts';
import type { BallotPapersData } from './ballot-papers.ts';
import type { ResultFormData } from './election-result.ts';
import type { InstructionsData } from './instructions.ts';
import type { NightRecordData } from './night-record.ts';
import type { ElectionPaper, PrintedPeople, PrintedRound } from './parts.ts';
import type { QuestionsOrderData } from './questions-order.ts';
import type { ElectionRollData, RollLine } from './roll.ts';
import type { TallySheetData } from './tally-sheet.ts';

/** A round of the kit: the round as printed, and how many papers of each edition. */
export type KitRound = {
  round: PrintedRound;
  papers: number;
  /** Large-print papers, counted beside `papers`; their stubs follow those. */
  largePrint: number;
  /** The number of the first stub; 1 as a rule. */
  firstStub: number;
};

export type KitData = ElectionPaper & {
  people: PrintedPeople;
  roll: { lines: readonly RollLine[]; sha256: string };
  rounds: readonly KitRound[];
  /** Whose order of questions was drawn; others stand with lines to write on. */
  questions: QuestionsOrderData['contests'];
};

/** A document of the kit and the data that it is drawn from. */
export type KitItem =
  | { kind: 'tellersInstructions'; data: InstructionsData }
  | { kind: 'powerCut'; data: InstructionsData }
  | { kind: 'nightRecord'; data: NightRecordData }
  | { kind: 'electionRoll'; data: ElectionRollData }
  | { kind: 'questionsOrder'; data: QuestionsOrderData }
  | { kind: 'ballotPapers'; data: BallotPapersData }
  | { kind: 'ballotAccount'; data: BallotAccountData }
  | { kind: 'tallySheet'; data: TallySheetData }
  | { kind: 'resultForm'; data: ResultFormData };

function roundItems(base: ElectionPaper, people: PrintedPeople, each: KitRound): KitItem[] {
  const { round, papers, largePrint, firstStub } = each;
  const printed = papers + largePrint;
  const ballots = (edition: BallotPapersData['edition'], count: number, first: number): KitItem[] =>
    count > 0 ? [{ kind: 'ballotPapers', data: { ...base, round, edition, papers: count, firstStub: first } }] : [];
  return [
    ...ballots('standard', papers, firstStub),
    ...ballots('large_print', largePrint, firstStub + papers),
    { kind: 'ballotAccount', data: { ...base, round, people, account: null, sort: [], votes: null } },
    { kind: 'tallySheet', data: { ...base, round, teller: 'a', name: people.tellerA, papers: printed } },
    { kind: 'tallySheet', data: { ...base, round, teller: 'b', name: people.tellerB, papers: printed } },
    { kind: 'resultForm', data: { ...base, round, people } },
  ];
}

/**
 * The kit of one election, in the order in which it is used on the night: what helpers read, the record of the night,
 * the roll, the questions, and for each round its papers, account, two tally sheets and result form.
 */
export function kitOf(data: KitData): KitItem[] {
  const { paper, election, people, roll, rounds } = data;
  const base: ElectionPaper = { paper, election };
  return [
    { kind: 'tellersInstructions', data: { ...base, people } },
    { kind: 'powerCut', data: { ...base, people } },
    { kind: 'nightRecord', data: { ...base, people, rounds: rounds.map(({ round }) => round) } },
    {
      kind: 'electionRoll',
      data: { ...base, lines: roll.lines, rounds: rounds.map(({ round }) => round), sha256: roll.sha256, people },
    },
    {
      kind: 'questionsOrder',
      data: { ...base, contests: data.questions },
    },
    ...rounds.flatMap((each) => roundItems(base, people, each)),
  ];
}

/** How often each paper is printed: one to a person who needs it, a second where the papers may be counted again. */
export const COPIES: Record<KitItem['kind'], number> = {
  tellersInstructions: 3,
  powerCut: 3,
  nightRecord: 1,
  electionRoll: 1,
  questionsOrder: 2,
  ballotPapers: 1,
  ballotAccount: 2,
  tallySheet: 2,
  resultForm: 1,
};
