import { eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { ElectionId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMembers } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { countsAgree } from './count-rules.ts';
import { agreedCount } from './count-service.ts';
import { forgetOrder } from './desk-service.ts';
import { DEFAULT_CHOICES, type Protocol, type rehearsalInput } from './input.ts';
import { readElection, readRounds } from './queries.ts';
import { REHEARSALS } from './rehearsal.ts';
import { rollOf } from './roll-rules.ts';
import { insertRound } from './round-making.ts';
import {
  contest,
  countSort,
  countSubmission,
  countTotal,
  deskCount,
  election,
  electionRound,
  lot,
  phaseLog,
  recountRequest,
  rehearsalAnswer,
  rejection,
  rollEntry,
  rollMark,
  roundAccount,
  roundOpening,
} from './schema.ts';
import { electionLabel } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** The protocol of a rehearsal: the defaults. */
const practice = (office: 'chair' | 'committee_member', seats: number, date: string): Protocol => ({
  ...DEFAULT_CHOICES,
  offices: [{ office, seats }],
  opensOn: date,
  closesOn: date,
  sendTo: '',
  helpFrom: '',
  floorNominations: false,
  paperOrder: 'lot',
  lotMethod: 'by_hand',
  notes: '',
});

/**
 * Begins a rehearsal: an election of its own, marked for good, with invented candidates and known answers, at the point where
 * the night begins. It can never be declared: the database itself refuses.
 */
export function beginRehearsal(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof rehearsalInput>,
): Outcome<{ electionId: ElectionId }> {
  return change(office, caller, [], (work) => {
    const { db, today } = work;
    const { kind, ...people } = input;
    if (new Set(Object.values(people).map((name) => name.toLocaleLowerCase('en-GB'))).size < 3)
      return refuse('elections.samePeople', { path: 'tellerB' });
    const answers = REHEARSALS[kind];
    const post = kind === 'one_seat' ? ('chair' as const) : ('committee_member' as const);
    const protocol = JSON.stringify(practice(post, answers.seats, today));
    const title = TITLES[kind];
    const { id } = db
      .insert(election)
      .values({
        ...people,
        title,
        date: today,
        meetingId: null,
        rehearsal: true,
        state: 'roll_frozen',
        stateReason: '',
        protocol,
        version: 1,
      })
      .returning({ id: election.id })
      .get();
    const row = db
      .insert(contest)
      .values({
        electionId: id,
        position: 1,
        office: post,
        seats: answers.seats,
        route: 'contested',
        state: 'open',
        questionsHeld: true,
      })
      .returning()
      .get();
    const candidates = answers.candidates.map((each) => ({
      ...each,
      memberId: null,
      name: `${each.firstName} ${each.surname}`,
    }));
    insertRound(work, [], row, { kind: 'contested', seats: answers.seats, candidates, orderedBy: 'lot' });
    writeRoll(work, id);
    db.insert(rehearsalAnswer)
      .values({ electionId: id, content: JSON.stringify(answers) })
      .run();
    work.audit({ action: 'rehearsal.begun', recordId: id, label: title, after: { kind } });
    return ok({ electionId: id });
  });
}

const TITLES = { one_seat: 'REHEARSAL: one seat', five_seats: 'REHEARSAL: five seats' };

function writeRoll({ db, today }: Change, electionId: ElectionId): void {
  const entries = rollOf(readMembers(db), today)
    .map(({ reason, id, surname, firstName }) => ({
      electionId,
      memberId: id,
      name: `${surname}, ${firstName}`,
      entitled: reason === null,
      reason,
      note: '',
      substitute: '',
    }))
    .sort((a, b) => a.memberId - b.memberId);
  if (entries.length > 0) db.insert(rollEntry).values(entries).run();
}

/** Clears a rehearsal away, every row of it, and says whether the known answers came out. */
export function endRehearsal(
  office: RecordOffice,
  caller: Caller,
  input: { electionId: ElectionId },
): Outcome<{ right: boolean | null }> {
  const outcome = change(office, caller, [], (work) => {
    const row = readElection(work.db, input.electionId);
    if (!row) return notFound();
    if (!row.rehearsal) return refuse('elections.notRehearsal');
    const right = cameOut(work, row.id);
    clear(work, row.id);
    work.audit({ action: 'rehearsal.ended', recordId: row.id, label: electionLabel(row), after: { right } });
    return ok({ right });
  });
  return forgetOrder(office, outcome);
}

/** Whether the agreed count is the known one; null when nobody counted to the end. */
function cameOut(work: Change, id: ElectionId): boolean | null {
  const round = readRounds(work.db, id).find(({ state }) => ['agreed', 'provisional', 'tie'].includes(state));
  const count = round && agreedCount(work, round.id);
  const kind = count?.sort.length === 0 ? 'one_seat' : 'five_seats';
  return count ? countsAgree(count, REHEARSALS[kind].count) : null;
}

function clear({ db }: Change, id: ElectionId): void {
  const rounds = readRounds(db, id).map((each) => each.id);
  if (rounds.length > 0) {
    const submissions = db
      .select({ id: countSubmission.id })
      .from(countSubmission)
      .where(inArray(countSubmission.roundId, rounds))
      .all();
    const ids = submissions.map((each) => each.id);
    if (ids.length > 0) {
      db.delete(countTotal).where(inArray(countTotal.submissionId, ids)).run();
      db.delete(countSort).where(inArray(countSort.submissionId, ids)).run();
    }
    for (const table of [countSubmission, rejection, recountRequest, roundAccount, roundOpening, deskCount, rollMark]) {
      db.delete(table).where(inArray(table.roundId, rounds)).run();
    }
  }
  for (const table of [lot, phaseLog, rollEntry, rehearsalAnswer])
    db.delete(table).where(eq(table.electionId, id)).run();
  if (rounds.length > 0) db.delete(electionRound).where(inArray(electionRound.id, rounds)).run();
  db.delete(contest).where(eq(contest.electionId, id)).run();
  db.delete(election).where(eq(election.id, id)).run();
}
