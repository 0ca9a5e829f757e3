import type { ElectionPage } from '../db/elections/page.ts';
import type { ElectionPaperRequest } from './api/document-requests.ts';
import type { ElectionPaper, PrintedLot, PrintedRound } from './documents/elections/parts.ts';
import type { DataOf } from './documents/index.ts';

/** What several of an election's papers are made from, and the whole kit of them. */

export type Contest = ElectionPage['contests'][number];
export type Round = Contest['rounds'][number];
export type Declaration = Contest['declarations'][number];
type Lot = ElectionPage['lots'][number];

/** What every paper is made from. */
export type From = { page: ElectionPage; base: ElectionPaper; request: ElectionPaperRequest };

export const peopleOf = ({ election: { returningOfficer, tellerA, tellerB } }: ElectionPage) => ({
  returningOfficer,
  tellerA,
  tellerB,
});

/** A round as printed; the press itself adds Re-open nominations to a paper of affirmation. */
export const printed = (contest: Contest, { seats, number, kind, colour, candidates }: Round): PrintedRound => ({
  office: contest.office,
  seats,
  number,
  kind,
  colour,
  candidates: candidates.filter(({ candidate }) => candidate !== 0).map(({ name }) => name),
});

/** Every round that is not void, with its office, in the order of the vote. */
export const roundsOf = (page: ElectionPage) =>
  page.contests.flatMap((contest) =>
    contest.rounds.filter(({ state }) => state !== 'void').map((round) => ({ contest, round })),
  );

/** The roll by the alphabet, with its hash once it is frozen. */
export const rollOf = ({ roll, election }: ElectionPage) => ({
  lines: [...roll.entries].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  sha256: election.rollSha256 ?? '',
});

export const printedLot = ({ purpose, announced, seed, drawnBy, lines }: Lot): PrintedLot => ({
  purpose,
  announced,
  seed,
  drawnBy,
  lines: lines.map(({ name, text, hash }) => ({ name, text, hash })),
});

export function questionsData({ page, base }: From): DataOf<'questionsOrder'> {
  const running = roundsOf(page).filter(({ round }) => round.number === 1 || round.state !== 'declared');
  return {
    ...base,
    contests: running.map(({ contest, round }) => {
      const order = contest.questionOrder;
      const names = round.candidates.filter(({ candidate }) => candidate !== 0);
      const lot = page.lots.findLast(({ purpose, contestId }) => purpose === 'questions' && contestId === contest.id);
      const drawn = order?.flatMap((id) => names.filter(({ candidate }) => candidate === id)) ?? names;
      return {
        office: contest.office,
        candidates: drawn.map(({ name }) => name),
        drawn: order !== null,
        lot: lot ? printedLot(lot) : null,
      };
    }),
  };
}

/** True for a ballot whose poll has not opened. */
const isToCome = ({ round }: { round: Round }): boolean => round.state === 'prepared' || round.state === 'questions';

/**
 * The whole kit, of the ballots that are to come: papers that are out are not printed a second time. When none is to
 * come, of all there were, for the file. Null before the roll is frozen, and when nothing is balloted.
 */
export function kitData(from: From): DataOf<'electionKit'> | null {
  const { page, base, request } = from;
  const all = roundsOf(page);
  const toCome = all.filter(isToCome);
  const rounds = toCome.length > 0 ? toCome : all;
  if (rounds.length === 0 || page.roll.entries.length === 0) return null;
  const { copies: papers, largePrint } = request;
  const offices = rounds.map(({ contest }) => contest.office);
  return {
    ...base,
    people: peopleOf(page),
    roll: rollOf(page),
    rounds: rounds.map(({ contest, round }) => ({ round: printed(contest, round), papers, largePrint, firstStub: 1 })),
    questions: questionsData(from).contests.filter(({ office }) => offices.includes(office)),
  };
}
