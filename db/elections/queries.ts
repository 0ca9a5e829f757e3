import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ContestId, DeclarationId, ElectionId, MemberId, NominationId, RoundId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { member } from '../members/schema.ts';
import type { Count } from './count-rules.ts';
import type { Protocol, ProtocolDraft } from './input.ts';
import type { LotLine } from './lot.ts';
import type { KnownAnswers } from './rehearsal.ts';
import type { DeclaredResult } from './result-rules.ts';
import type { RoundRow } from './rounds.ts';
import {
  chairDeclaration,
  contest,
  countSort,
  countSubmission,
  countTotal,
  deadlineExtension,
  declaration,
  declarationCorrection,
  deskCount,
  election,
  electionRound,
  lot,
  nomination,
  phaseLog,
  protocolCirculation,
  protocolVersion,
  recountRequest,
  rehearsalAnswer,
  rejection,
  rollEntry,
  rollMark,
  roundAccount,
  roundOpening,
  winner,
} from './schema.ts';
import type { RejectionReason, Teller } from './words.ts';

export type ElectionRow = typeof election.$inferSelect;
export type ContestRow = typeof contest.$inferSelect;
export type NominationRow = typeof nomination.$inferSelect;
export type AccountRow = typeof roundAccount.$inferSelect;
export type DeclarationRow = typeof declaration.$inferSelect;
export type LogRow = typeof phaseLog.$inferSelect;

export const readElection = (db: ReadDb, id: ElectionId): ElectionRow | undefined =>
  db.select().from(election).where(eq(election.id, id)).get();

/** Every election and rehearsal, the latest first. */
export const readElections = (db: ReadDb) =>
  db
    .select({
      id: election.id,
      title: election.title,
      date: election.date,
      rehearsal: election.rehearsal,
      state: election.state,
      closeOn: election.closeOn,
      keepUntil: election.keepUntil,
      destroyedOn: election.destroyedOn,
      meetingId: election.meetingId,
    })
    .from(election)
    .orderBy(desc(election.date), desc(election.id))
    .all();

export const readProtocolVersions = (db: ReadDb, id: ElectionId) =>
  db
    .select()
    .from(protocolVersion)
    .where(eq(protocolVersion.electionId, id))
    .orderBy(asc(protocolVersion.number))
    .all();

export const readCirculations = (db: ReadDb, id: ElectionId) =>
  db
    .select({
      number: protocolVersion.number,
      on: protocolCirculation.on,
      to: protocolCirculation.to,
      how: protocolCirculation.how,
      members: protocolCirculation.members,
    })
    .from(protocolCirculation)
    .innerJoin(protocolVersion, eq(protocolVersion.id, protocolCirculation.versionId))
    .where(eq(protocolVersion.electionId, id))
    .orderBy(asc(protocolCirculation.id))
    .all();

/** The protocol as last agreed; while none is agreed (or in a rehearsal) the draft, whose choices may then be missing. */
export function readProtocol(db: ReadDb, row: ElectionRow): Protocol {
  const agreed = readProtocolVersions(db, row.id).at(-1);
  return JSON.parse(agreed?.content ?? row.protocol) as Protocol;
}

export const draftOf = (row: ElectionRow): ProtocolDraft => JSON.parse(row.protocol) as ProtocolDraft;

export const readExtensions = (db: ReadDb, id: ElectionId) =>
  db
    .select()
    .from(deadlineExtension)
    .where(eq(deadlineExtension.electionId, id))
    .orderBy(asc(deadlineExtension.id))
    .all();

/** Every form of an election, refused and withdrawn ones too, by surname. */
export const readNominations = (db: ReadDb, id: ElectionId): NominationRow[] =>
  db
    .select()
    .from(nomination)
    .where(eq(nomination.electionId, id))
    .orderBy(sql`lower(${nomination.surname})`, sql`lower(${nomination.firstName})`, nomination.id)
    .all();

/** The members who stand or stood, as the register has them now. */
export const readStanding = (db: ReadDb, id: ElectionId) =>
  db
    .selectDistinct({
      id: member.id,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      standing: member.standing,
      seat: member.seat,
      joinedOn: member.joinedOn,
    })
    .from(member)
    .innerJoin(nomination, eq(nomination.memberId, member.id))
    .where(eq(nomination.electionId, id))
    .all();

export const readNomination = (db: ReadDb, id: NominationId): NominationRow | undefined =>
  db.select().from(nomination).where(eq(nomination.id, id)).get();

export const readContests = (db: ReadDb, id: ElectionId): ContestRow[] =>
  db.select().from(contest).where(eq(contest.electionId, id)).orderBy(asc(contest.position)).all();

export const readContest = (db: ReadDb, id: ContestId): ContestRow | undefined =>
  db.select().from(contest).where(eq(contest.id, id)).get();

export const readRound = (db: ReadDb, id: RoundId): RoundRow | undefined =>
  db.select().from(electionRound).where(eq(electionRound.id, id)).get();

export const readRounds = (db: ReadDb, id: ElectionId): RoundRow[] =>
  db
    .select({ round: electionRound })
    .from(electionRound)
    .innerJoin(contest, eq(contest.id, electionRound.contestId))
    .where(eq(contest.electionId, id))
    .orderBy(asc(contest.position), asc(electionRound.number))
    .all()
    .map(({ round }) => round);

/** True while a poll is open: no copy of the records is made then (E7). A rehearsal has nothing to hide. */
export const pollIsOpen = (db: ReadDb): boolean =>
  db
    .select({ id: electionRound.id })
    .from(electionRound)
    .innerJoin(contest, eq(contest.id, electionRound.contestId))
    .innerJoin(election, eq(election.id, contest.electionId))
    .where(and(eq(electionRound.state, 'poll_open'), eq(election.rehearsal, false)))
    .get() !== undefined;

/** The roll by name. */
export const readRoll = (db: ReadDb, id: ElectionId) =>
  db.select().from(rollEntry).where(eq(rollEntry.electionId, id)).orderBy(sql`lower(${rollEntry.name})`).all();

export const readRollEntry = (db: ReadDb, electionId: ElectionId, memberId: MemberId) =>
  db
    .select()
    .from(rollEntry)
    .where(and(eq(rollEntry.electionId, electionId), eq(rollEntry.memberId, memberId)))
    .get();

export const countEntitled = (db: ReadDb, id: ElectionId): number =>
  db.$count(rollEntry, and(eq(rollEntry.electionId, id), eq(rollEntry.entitled, true))) as unknown as number;

/** The marks of a round, in the order of members' numbers. */
export const readMarks = (db: ReadDb, id: RoundId) =>
  db.select().from(rollMark).where(eq(rollMark.roundId, id)).orderBy(asc(rollMark.memberId)).all();

export const readDesk = (db: ReadDb, id: RoundId) => db.select().from(deskCount).where(eq(deskCount.roundId, id)).get();

export const readOpening = (db: ReadDb, id: RoundId) =>
  db.select().from(roundOpening).where(eq(roundOpening.roundId, id)).get();

/** Every account of these rounds as it was typed, in order. */
export const readAccounts = (db: ReadDb, ids: readonly RoundId[]): AccountRow[] =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(roundAccount)
        .where(inArray(roundAccount.roundId, [...ids]))
        .orderBy(asc(roundAccount.attempt))
        .all();

export const readRejections = (db: ReadDb, ids: readonly RoundId[]) =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(rejection)
        .where(inArray(rejection.roundId, [...ids]))
        .orderBy(asc(rejection.attempt))
        .all();

export type Submission = Count & { roundId: RoundId; attempt: number; teller: Teller };

/** Every whole count of these rounds. For services and finished rounds: nothing here may reach the other teller. */
export function readSubmissions(db: ReadDb, ids: readonly RoundId[]): Submission[] {
  if (ids.length === 0) return [];
  const rows = db
    .select()
    .from(countSubmission)
    .where(inArray(countSubmission.roundId, [...ids]))
    .orderBy(asc(countSubmission.attempt), asc(countSubmission.teller))
    .all();
  const keys = rows.map(({ id }) => id);
  if (keys.length === 0) return [];
  const totals = db.select().from(countTotal).where(inArray(countTotal.submissionId, keys)).all();
  const sorts = db
    .select()
    .from(countSort)
    .where(inArray(countSort.submissionId, keys))
    .orderBy(asc(countSort.marks))
    .all();
  return rows.map(({ id, roundId, attempt, teller, valid }) => ({
    roundId,
    attempt,
    teller,
    valid,
    votes: totals.filter((each) => each.submissionId === id).map(({ candidate, votes }) => ({ candidate, votes })),
    sort: sorts.filter((each) => each.submissionId === id).map(({ papers }) => papers),
  }));
}

/** The rulings of one attempt, and how many papers they reject. */
export function rejectedIn(
  rows: readonly { attempt: number; reason: RejectionReason; papers: number }[],
  attempt: number,
) {
  const of = rows.filter((each) => each.attempt === attempt);
  return {
    rejected: of.reduce((sum, { papers }) => sum + papers, 0),
    withoutMark: of.find(({ reason }) => reason === 'no_official_mark')?.papers ?? 0,
  };
}

export const readRecounts = (db: ReadDb, ids: readonly RoundId[]) =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(recountRequest)
        .where(inArray(recountRequest.roundId, [...ids]))
        .orderBy(asc(recountRequest.id))
        .all();

export type Lot = Omit<typeof lot.$inferSelect, 'lines'> & { lines: LotLine[] };

export const readLots = (db: ReadDb, id: ElectionId): Lot[] =>
  db
    .select()
    .from(lot)
    .where(eq(lot.electionId, id))
    .orderBy(asc(lot.id))
    .all()
    .map((row) => ({ ...row, lines: JSON.parse(row.lines) as LotLine[] }));

export type Declared = Omit<DeclarationRow, 'content'> & { result: DeclaredResult };

const parsed = ({ content, ...row }: DeclarationRow): Declared => ({
  ...row,
  result: JSON.parse(content) as DeclaredResult,
});

export const readDeclarations = (db: ReadDb, id: ElectionId): Declared[] =>
  db
    .select({ row: declaration })
    .from(declaration)
    .innerJoin(contest, eq(contest.id, declaration.contestId))
    .where(eq(contest.electionId, id))
    .orderBy(asc(declaration.id))
    .all()
    .map(({ row }) => parsed(row));

export function readDeclaration(
  db: ReadDb,
  id: DeclarationId,
): (Declared & { electionId: ElectionId; office: ContestRow['office'] }) | undefined {
  const found = db
    .select({ row: declaration, electionId: contest.electionId, office: contest.office })
    .from(declaration)
    .innerJoin(contest, eq(contest.id, declaration.contestId))
    .where(eq(declaration.id, id))
    .get();
  return found && { ...parsed(found.row), electionId: found.electionId, office: found.office };
}

export const readCorrections = (db: ReadDb, ids: readonly DeclarationId[]) =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(declarationCorrection)
        .where(inArray(declarationCorrection.declarationId, [...ids]))
        .orderBy(asc(declarationCorrection.id))
        .all();

/** Who was elected in this election so far, by contest. */
export const readWinners = (db: ReadDb, id: ElectionId) =>
  db
    .select({
      contestId: contest.id,
      declarationId: winner.declarationId,
      memberId: winner.memberId,
      officeTermId: winner.officeTermId,
      signedOn: chairDeclaration.signedOn,
    })
    .from(winner)
    .innerJoin(declaration, eq(declaration.id, winner.declarationId))
    .innerJoin(contest, eq(contest.id, declaration.contestId))
    .leftJoin(chairDeclaration, eq(chairDeclaration.officeTermId, winner.officeTermId))
    .where(eq(contest.electionId, id))
    .all();

/** The log of phases, in order. */
export const readLog = (db: ReadDb, id: ElectionId): LogRow[] =>
  db.select().from(phaseLog).where(eq(phaseLog.electionId, id)).orderBy(asc(phaseLog.id)).all();

/** The known answers of a rehearsal; null for an election. */
export function readKnownAnswers(db: ReadDb, id: ElectionId): KnownAnswers | null {
  const row = db.select().from(rehearsalAnswer).where(eq(rehearsalAnswer.electionId, id)).get();
  return row ? (JSON.parse(row.content) as KnownAnswers) : null;
}
