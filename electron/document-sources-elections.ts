import type { IsoDate } from '../db/base/brand.ts';
import { addMonths } from '../db/base/dates.ts';
import type { ReadDb } from '../db/base/handles.ts';
import { DEFAULT_CHOICES } from '../db/elections/input.ts';
import { type ElectionPage, readElectionPage } from '../db/elections/page.ts';
import { figuresReveal } from '../db/elections/rules.ts';
import { readSettings } from '../db/office/settings-store.ts';
import type { ElectionPaperRequest } from './api/document-requests.ts';
import {
  type Contest,
  type Declaration,
  type From,
  kitData,
  peopleOf,
  printed,
  printedLot,
  questionsData,
  type Round,
  rollOf,
  roundsOf,
} from './document-sources-election-parts.ts';
import type { ElectionDocumentKind } from './documents/elections/index.ts';
import type { PrintedResult } from './documents/elections/result-parts.ts';
import type { DataOf } from './documents/index.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';

/** What the press draws of an election. */
export type ElectionPaperData = {
  [Kind in ElectionDocumentKind]: { kind: Kind; data: DataOf<Kind> };
}[ElectionDocumentKind];

const wayOf = ({ page }: From) => {
  const { sendTo, helpFrom, closesOn } = page.protocol ?? page.draft;
  return { sendTo, helpFrom, closesOn: page.election.closeOn ?? closesOn ?? page.election.date, wordLimit: page.words };
};

function protocolData({ page, base }: From): DataOf<'electionProtocol'> {
  const version = page.election.state === 'protocol_draft' ? undefined : page.versions.at(-1);
  return {
    ...base,
    status: version
      ? {
          state: 'agreed',
          version: version.number,
          agreedBy: version.agreedBy,
          agreedOn: version.agreedOn,
          sha256: version.sha256,
        }
      : { state: 'draft' },
    protocol: version && page.protocol ? page.protocol : page.draft,
    defaults: DEFAULT_CHOICES,
    wordLimit: page.words,
    people: peopleOf(page),
    circulations: page.circulations.filter(({ number }) => number === version?.number),
    extensions: page.extensions,
  };
}

function bookletData({ page, base }: From, today: IsoDate): DataOf<'nominationsBooklet'> {
  const offices = page.contests.length > 0 ? page.contests : (page.protocol ?? page.draft).offices;
  return {
    ...base,
    audience: 'members',
    // After the vote the forms stay what members read before it.
    asOf: today < page.election.date ? today : page.election.date,
    contests: offices.map(({ office, seats }) => ({
      office,
      seats,
      nominations: page.nominations.filter((form) => form.office === office && form.state === 'entered'),
    })),
  };
}

function accountData({ page, base }: From, contest: Contest, round: Round): DataOf<'ballotAccount'> {
  const account = round.accounts.at(-1);
  const { agreed } = round;
  const rejected = round.rejections
    .filter(({ attempt }) => attempt === round.attempt)
    .reduce((sum, { papers }) => sum + papers, 0);
  const whole = account && agreed && account.inBox !== null;
  return {
    ...base,
    round: printed(contest, round),
    people: peopleOf(page),
    account: whole ? { ...account, inBox: account.inBox ?? 0, valid: agreed.valid, rejected } : null,
    sort: whole ? agreed.sort : [],
    votes: whole ? agreed.votes.reduce((sum, { votes }) => sum + votes, 0) : null,
  };
}

function resultOf(page: ElectionPage, contest: Contest, declared: Declaration): PrintedResult {
  const { result } = declared;
  const round = contest.rounds.find(({ id }) => id === declared.roundId);
  const lot = page.lots.find(({ id }) => id === result.tie?.lotId);
  const elected = result.elected.map(({ candidate }) => candidate);
  const valid = result.account?.valid ?? 0;
  return {
    office: contest.office,
    seats: result.seats,
    kind: result.kind,
    round: round ? { number: round.number, colour: round.colour } : null,
    figures:
      result.figures?.map(({ candidate, name, votes }) => ({ name, votes, elected: elected.includes(candidate) })) ??
      null,
    revealing: result.figures === null ? result.round !== null : figuresReveal(result.figures, valid),
    elected: result.elected.map(({ name }) => name),
    vacant: result.vacant,
    rejections: round?.rejections.filter(({ attempt }) => attempt === round.attempt) ?? [],
    account: result.account && { ...result.account, inBox: result.account.inBox ?? 0 },
    variance: result.variance,
    explanation: result.explanation,
    ruling: result.ruling,
    tie: result.tie,
    lot: lot ? printedLot(lot) : null,
    corrections: declared.corrections,
  };
}

const declarationsOf = (page: ElectionPage) =>
  page.contests.flatMap((contest) => contest.declarations.map((declared) => ({ contest, declared })));

function reportData({ page, base }: From): DataOf<'electionReport'> {
  const openings = page.contests.flatMap(({ rounds }) => rounds.map(({ opening }) => opening?.present ?? 0));
  return {
    ...base,
    people: peopleOf(page),
    entitled: page.roll.entitled,
    present: Math.max(0, ...openings),
    results: declarationsOf(page).map(({ contest, declared }) => resultOf(page, contest, declared)),
    voided: page.contests.flatMap(({ office, rounds }) =>
      rounds
        .filter(({ state }) => state === 'void')
        .map(({ number, voidReason }) => ({ office, number, reason: voidReason })),
    ),
    keepUntil: page.election.keepUntil,
  };
}

/** S6: the declaration of the chair elected here; blank while nobody is. The year of office runs to the next meeting. */
function chairData({ page, base }: From): DataOf<'chairsDeclaration'> {
  const won = declarationsOf(page).findLast(
    ({ contest, declared }) => contest.office === 'chair' && declared.result.elected.length > 0,
  );
  const from = won?.declared.on;
  return {
    ...base,
    name: won?.declared.result.elected[0]?.name ?? '',
    term: from ? { from, to: addMonths(from, 12) } : null,
  };
}

function destructionData({ page, base }: From): DataOf<'destructionRecord'> | null {
  const { sealedOn, keepUntil, destroyedOn } = page.election;
  if (!sealedOn || !keepUntil) return null;
  const sealed = page.log.findLast(({ to }) => to === 'sealed');
  const destroyed = page.log.findLast(({ to }) => to === 'destroyed');
  const [by = '', witness = ''] = destroyed?.confirmedBy.split(', ') ?? [];
  const totals = JSON.parse(sealed?.totals ?? '{}') as { packets?: number };
  return {
    ...base,
    sealedOn,
    keepUntil,
    packets: totals.packets ?? 0,
    destroyed: destroyedOn ? { on: destroyedOn, by, witness } : null,
  };
}

/** A paper of one round; null when the round is not there. */
function roundPaper(from: From): ElectionPaperData | null {
  const { page, base, request } = from;
  const found = roundsOf(page).find(({ round }) => round.id === request.of);
  if (!found) return null;
  const { contest, round } = found;
  const { kind, copies, firstStub, large, teller } = request;
  const people = peopleOf(page);
  const on = printed(contest, round);
  if (kind === 'ballotPapers') {
    const edition = large ? ('large_print' as const) : ('standard' as const);
    return { kind, data: { ...base, round: on, edition, papers: copies, firstStub } };
  }
  if (kind === 'ballotAccount') return { kind, data: accountData(from, contest, round) };
  if (kind === 'tallySheet') {
    const name = teller === 'a' ? people.tellerA : people.tellerB;
    return { kind, data: { ...base, round: on, teller, name, papers: round.opening?.printed ?? copies } };
  }
  return kind === 'resultForm' ? { kind, data: { ...base, round: on, people } } : null;
}

function filledForm(from: From): ElectionPaperData | null {
  const nomination = from.page.nominations.find(({ id }) => id === from.request.of);
  const data = nomination && { ...from.base, audience: 'members' as const, way: wayOf(from), nomination };
  return data ? { kind: 'filledNomination', data } : null;
}

function declarationPaper({ page, base, request }: From): ElectionPaperData | null {
  const found = declarationsOf(page).find(({ declared }) => declared.id === request.of);
  if (!found) return null;
  const { contest, declared } = found;
  const { on: declaredOn, sha256, logHead, returningOfficer, tellerA, tellerB } = declared;
  const result = resultOf(page, contest, declared);
  const people = { returningOfficer, tellerA, tellerB };
  return { kind: 'resultDeclaration', data: { ...base, people, result, declaredOn, sha256, logHead } };
}

function wholePaper(from: From, today: IsoDate): ElectionPaperData | null {
  const { page, base, request } = from;
  const people = peopleOf(page);
  switch (request.kind) {
    case 'electionProtocol':
      return { kind: request.kind, data: protocolData(from) };
    case 'nominationForm': {
      const offices = (page.protocol ?? page.draft).offices.map(({ office }) => office);
      return { kind: request.kind, data: { ...base, way: wayOf(from), offices } };
    }
    case 'nominationsBooklet':
      return { kind: request.kind, data: bookletData(from, today) };
    case 'electionRoll': {
      const rounds = roundsOf(page).map(({ contest, round }) => printed(contest, round));
      return { kind: request.kind, data: { ...base, ...rollOf(page), rounds, people } };
    }
    case 'nightRecord': {
      const rounds = roundsOf(page).map(({ contest, round }) => printed(contest, round));
      return { kind: request.kind, data: { ...base, people, rounds } };
    }
    case 'electionKit': {
      const data = kitData(from);
      return data && { kind: request.kind, data };
    }
    case 'questionsOrder':
      return { kind: request.kind, data: questionsData(from) };
    case 'tellersInstructions':
    case 'powerCut':
      return { kind: request.kind, data: { ...base, people } };
    case 'chairsDeclaration':
      return { kind: request.kind, data: chairData(from) };
    case 'electionReport':
      return { kind: request.kind, data: reportData(from) };
    case 'destructionRecord': {
      const data = destructionData(from);
      return data && { kind: request.kind, data };
    }
    default:
      return null;
  }
}

/** Gathers the data of an election's paper from the record; null for what is not there. Who may have it is the API's to say. */
export function electionPaperData(
  db: ReadDb,
  request: ElectionPaperRequest,
  paper: HeadedPaper,
  today: IsoDate,
): ElectionPaperData | null {
  const settings = readSettings(db);
  const page = readElectionPage(db, request.electionId, { roles: ['administrator'], today, settings });
  if (!page) return null;
  const { title, date, rehearsal } = page.election;
  const from: From = { page, base: { paper, election: { title, date, rehearsal } }, request };
  if (request.kind === 'resultDeclaration') return declarationPaper(from);
  if (request.kind === 'filledNomination') return filledForm(from);
  return wholePaper(from, today) ?? roundPaper(from);
}
