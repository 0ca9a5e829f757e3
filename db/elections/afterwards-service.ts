import { eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { type Caller, change } from '../base/change.ts';
import { addMonths } from '../base/dates.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { forgetOrder } from './desk-service.ts';
import type { chairDeclarationInput, correctionInput, destroyInput, sealInput } from './input.ts';
import { logPhase } from './phase-log.ts';
import { readDeclaration, readElection, readProtocol, readRounds, readWinners } from './queries.ts';
import { chairDeclaration, declarationCorrection, deskCount, rollEntry, rollMark } from './schema.ts';
import { type Changed, confirmation, electionLabel, findForStep, officeName, updateElection } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** Appends a correction to a declared result: at once aloud while the meeting sits, else to the next meeting. Nothing is changed. */
export function correctDeclaration(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof correctionInput>,
): Outcome<{ corrected: true }> {
  return change(office, caller, [], (work) => {
    const found = readDeclaration(work.db, input.declarationId);
    const row = found && readElection(work.db, found.electionId);
    if (!found || !row) return notFound();
    const { declarationId, text, how, by } = input;
    work.db.insert(declarationCorrection).values({ declarationId, text, how, by, on: work.today }).run();
    const note = `correction ${how}: ${text}`;
    logPhase(work, {
      electionId: row.id,
      contestId: found.contestId,
      roundId: found.roundId,
      from: 'declared',
      to: 'declared',
      confirmedBy: by,
      note,
    });
    work.audit({
      action: 'result.corrected',
      recordId: row.id,
      label: `${electionLabel(row)}: ${officeName(found.office)}`,
      after: { text, how, by },
    });
    return ok({ corrected: true as const });
  });
}

/** S6: the day on which the new chair signed the declaration for the year. */
export function signChairDeclaration(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof chairDeclarationInput>,
): Outcome<{ signedOn: string }> {
  return change(office, caller, [], (work) => {
    const found = readDeclaration(work.db, input.declarationId);
    const row = found && readElection(work.db, found.electionId);
    if (!found || !row) return notFound();
    const won = readWinners(work.db, row.id).find(({ declarationId }) => declarationId === input.declarationId);
    if (found.office !== 'chair' || !won) return refuse('elections.notChair', { rule: 'S6' });
    if (won.signedOn !== null) return refuse('elections.signedAlready', { rule: 'S6' });
    const { signedOn } = input;
    if (signedOn > work.today) return refuse('elections.signedInFuture', { path: 'signedOn' });
    work.db.insert(chairDeclaration).values({ officeTermId: won.officeTermId, signedOn }).run();
    const name = found.result.elected[0]?.name ?? '';
    work.audit({
      action: 'chairDeclaration.signed',
      recordId: row.id,
      label: `${electionLabel(row)}: ${name}`,
      after: { signedOn },
    });
    return ok({ signedOn });
  });
}

/** The packets are sealed: valid, rejected, spoilt and unused papers, stubs and roll, kept as long as the protocol says. */
export function sealPapers(office: RecordOffice, caller: Caller, input: Input<typeof sealInput>): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findForStep(work.db, input.electionId, input.version, 'seal');
    if (!found.ok) return found;
    const row = found.value;
    const keepUntil = addMonths(row.date, readProtocol(work.db, row).retentionMonths);
    const changed = updateElection(work.db, row, { state: 'sealed', sealedOn: work.today, keepUntil });
    const { packets } = input;
    logPhase(work, {
      electionId: row.id,
      from: row.state,
      to: 'sealed',
      confirmedBy: confirmation(row, input.confirmedWith),
      totals: { packets },
      note: keepUntil,
    });
    work.audit({ action: 'papers.sealed', recordId: row.id, label: electionLabel(row), after: { packets, keepUntil } });
    return ok(changed);
  });
}

/**
 * The papers are destroyed after their day, before a witness, and with them the roll and its marks in the records: erased, not
 * only deleted (secure_delete, and the write-ahead log emptied). Totals and results stay for good.
 */
export function destroyPapers(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof destroyInput>,
): Outcome<Changed> {
  const outcome = change(office, caller, [], (work) => {
    const { db } = work;
    const found = findForStep(db, input.electionId, input.version, 'destroy');
    if (!found.ok) return found;
    const row = found.value;
    if (row.keepUntil !== null && work.today < row.keepUntil) {
      return refuse('elections.keepLonger', { path: 'papersDestroyed', params: { date: formatDate(row.keepUntil) } });
    }
    const rounds = readRounds(db, row.id).map(({ id }) => id);
    if (rounds.length > 0) {
      db.delete(rollMark).where(inArray(rollMark.roundId, rounds)).run();
      db.delete(deskCount).where(inArray(deskCount.roundId, rounds)).run();
    }
    db.delete(rollEntry).where(eq(rollEntry.electionId, row.id)).run();
    const changed = updateElection(db, row, { state: 'destroyed', destroyedOn: work.today });
    const { witness } = input;
    logPhase(work, { electionId: row.id, from: row.state, to: 'destroyed', confirmedBy: `${caller.name}, ${witness}` });
    work.audit({ action: 'papers.destroyed', recordId: row.id, label: electionLabel(row), after: { witness } });
    return ok(changed);
  });
  return outcome.ok ? forgetOrder(office, outcome) : outcome;
}
