import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Caller, type Change, change, changeWithoutEvent } from '../base/change.ts';
import type { WriteDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { fullName, readMember, readMembers, type WholeMember } from '../members/queries.ts';
import { sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { forgetOrder } from './desk-service.ts';
import type { freezeRollInput, rollCorrectionInput, substituteInput } from './input.ts';
import { logPhase } from './phase-log.ts';
import { type ElectionRow, readDesk, readElection, readProtocol, readRollEntry, readRounds } from './queries.ts';
import { rollOf } from './roll-rules.ts';
import { deskCount, rollEntry, rollMark } from './schema.ts';
import { type Changed, confirmation, electionLabel, findForStep, updateElection } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;
type Correction = Input<typeof rollCorrectionInput>;

/** E8, M13: everybody is on the roll, entitled or not with the reason, and the roll is frozen with its hash. */
export function freezeRoll(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof freezeRollInput>,
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const found = findForStep(db, input.electionId, input.version, 'freeze_roll');
    if (!found.ok) return found;
    const row = found.value;
    const entries = rollOf(readMembers(db), row.date)
      .map(({ reason, ...each }) => ({
        electionId: row.id,
        memberId: each.id,
        name: `${each.surname}, ${each.firstName}`,
        entitled: reason === null,
        reason,
        note: '',
        substitute: '',
      }))
      .sort((a, b) => a.memberId - b.memberId);
    if (entries.length > 0) db.insert(rollEntry).values(entries).run();
    const rollSha256 = sha256Of(
      JSON.stringify(entries.map((each) => [each.memberId, each.name, each.entitled, each.reason])),
    );
    const entitled = entries.filter((each) => each.entitled).length;
    const totals = { entitled, notEntitled: entries.length - entitled };
    const changed = updateElection(db, row, { state: 'roll_frozen', rollSha256 });
    logPhase(work, {
      electionId: row.id,
      from: row.state,
      to: 'roll_frozen',
      confirmedBy: caller.name,
      totals,
      note: rollSha256,
    });
    work.audit({ action: 'roll.frozen', recordId: row.id, label: electionLabel(row), after: totals });
    return ok(changed);
  });
}

/** A correction that is possible: the seat never votes (E8), only members do, and a paper that is out stays marked (E9). */
function checkCorrection(db: WriteDb, input: Correction): Outcome<{ row: ElectionRow; who: WholeMember }> {
  const row = readElection(db, input.electionId);
  const who = readMember(db, input.memberId);
  if (!row || !who) return notFound();
  if (row.state !== 'roll_frozen' || row.rehearsal)
    return refuse(row.state === 'declared' ? 'elections.rollShut' : 'elections.rollNotFrozen');
  if (input.entitled && who.seat !== null) return refuse('elections.seatNeverVotes', { rule: 'E8', path: 'entitled' });
  if (input.entitled && who.standing !== 'member')
    return refuse('elections.notVoter', { rule: 'E8', path: 'entitled' });
  if (readRollEntry(db, row.id, who.id)?.entitled === input.entitled)
    return refuse('elections.rollSame', { path: 'entitled' });
  return ok({ row, who });
}

function writeEntry(db: WriteDb, row: ElectionRow, who: WholeMember, { entitled, note }: Correction): void {
  const set = { entitled, reason: entitled ? null : ('corrected' as const), note };
  const name = `${who.surname}, ${who.firstName}`;
  db.insert(rollEntry)
    .values({ electionId: row.id, memberId: who.id, name, substitute: '', ...set })
    .onConflictDoUpdate({ target: [rollEntry.electionId, rollEntry.memberId], set })
    .run();
}

const openRound = (db: WriteDb, row: ElectionRow) => readRounds(db, row.id).find(({ state }) => state === 'poll_open');

/** E7: while a poll is open no event says whose entry was corrected; how many were is in the event of the close. */
function correctWhileOpen(db: WriteDb, input: Correction): Outcome<{ corrected: true }> {
  const checked = checkCorrection(db, input);
  if (!checked.ok) return checked;
  const { row, who } = checked.value;
  const round = openRound(db, row);
  if (!round) return refuse('elections.wrongStep');
  const mark = and(eq(rollMark.roundId, round.id), eq(rollMark.memberId, who.id));
  const marked = db.select().from(rollMark).where(mark).get();
  if (marked?.issued) return refuse('elections.hasPaper', { rule: 'E9' });
  writeEntry(db, row, who, input);
  if (input.entitled && !marked)
    db.insert(rollMark).values({ roundId: round.id, memberId: who.id, issued: false }).run();
  if (!input.entitled) db.delete(rollMark).where(mark).run();
  const corrected = (readDesk(db, round.id)?.corrected ?? 0) + 1;
  db.update(deskCount).set({ corrected }).where(eq(deskCount.roundId, round.id)).run();
  return ok({ corrected: true });
}

/**
 * The roll is wrong on the night: corrected with the reason, confirmed by the returning officer and a teller. Before the poll
 * opens with an event; while it is open announced in the room and without one (E7). One of the three seats never votes (E8).
 */
export function correctRoll(office: RecordOffice, caller: Caller, input: Correction): Outcome<{ corrected: true }> {
  const row = readElection(office.read, input.electionId);
  if (row && readRounds(office.read, row.id).some(({ state }) => state === 'poll_open')) {
    return forgetOrder(
      office,
      changeWithoutEvent(office, (db) => correctWhileOpen(db, input)),
    );
  }
  return change(office, caller, [], (work: Change) => {
    const checked = checkCorrection(work.db, input);
    if (!checked.ok) return checked;
    const { row: it, who } = checked.value;
    writeEntry(work.db, it, who, input);
    const by = confirmation(it, input.confirmedWith);
    const after = { entitled: input.entitled, note: input.note, by };
    work.audit({ action: 'roll.corrected', recordId: it.id, label: `${electionLabel(it)}: ${fullName(who)}`, after });
    return ok({ corrected: true as const });
  });
}

/** A substitute notified beforehand, where the protocol lets substitutes vote: uses the member's one entry (E9). */
export function nameSubstitute(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof substituteInput>,
): Outcome<{ named: true }> {
  return change(office, caller, [], ({ db, audit }) => {
    const row = readElection(db, input.electionId);
    const entry = row && readRollEntry(db, row.id, input.memberId);
    if (!row || !entry) return notFound();
    if (readProtocol(db, row).substitutesVote !== 'yes_if_notified') return refuse('elections.substitutesDoNotVote');
    if (!entry.entitled) return refuse('elections.notEntitled', { rule: 'E8' });
    const begun = readRounds(db, row.id).some(({ state }) => !['prepared', 'questions', 'void'].includes(state));
    if (begun || row.state !== 'roll_frozen') return refuse('elections.substituteLate');
    const { substitute } = input;
    db.update(rollEntry)
      .set({ substitute })
      .where(and(eq(rollEntry.electionId, row.id), eq(rollEntry.memberId, input.memberId)))
      .run();
    audit({
      action: 'roll.corrected',
      recordId: row.id,
      label: `${electionLabel(row)}: ${entry.name}`,
      after: { substitute },
    });
    return ok({ named: true as const });
  });
}
