import type { z } from 'zod';
import type { NominationId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMember } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import type { extendInput, lateFormInput } from './input.ts';
import { LIVE, label, newForm } from './nomination-service.ts';
import { logPhase } from './phase-log.ts';
import { type ElectionRow, readElection, readNominations } from './queries.ts';
import { deadlineExtension, nomination } from './schema.ts';
import { type Changed, electionLabel, findForStep, updateElection } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** E3: a late form is put on record and not accepted. */
export function recordLateForm(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof lateFormInput>,
): Outcome<{ nominationId: NominationId }> {
  return change(office, caller, [], (work) => {
    const row = readElection(work.db, input.electionId);
    if (!row || !readMember(work.db, input.memberId)) return notFound();
    if (row.closeOn === null || !LIVE.includes(row.state)) return refuse('elections.nominationsShut', { rule: 'E3' });
    if (input.receivedOn > work.today) return refuse('elections.receivedInFuture', { path: 'receivedOn' });
    if (input.receivedOn <= row.closeOn) {
      return refuse('elections.notLate', { path: 'receivedOn', params: { date: formatDate(row.closeOn) } });
    }
    const empty = { skills: '', experience: '', attributes: '', consent: false };
    const { id } = work.db
      .insert(nomination)
      .values({ ...newForm({ ...input, ...empty }), source: 'form', state: 'refused_late', endedOn: work.today })
      .returning({ id: nomination.id })
      .get();
    const { office: post, receivedOn } = input;
    work.audit({
      action: 'nomination.late',
      recordId: row.id,
      label: label(row, input),
      after: { office: post, receivedOn },
    });
    return ok({ nominationId: id });
  });
}

/** E3: the deadline moves for everybody, with the reason, on the record. Forms are taken again. */
export function extendDeadline(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof extendInput>,
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findForStep(work.db, input.electionId, input.version, 'extend');
    if (!found.ok) return found;
    const row = found.value;
    const from = row.closeOn ?? work.today;
    const { to, reason } = input;
    if (to <= from) return refuse('elections.extendLater', { path: 'to', params: { date: formatDate(from) } });
    if (to > row.date) return refuse('elections.extendAfterVote', { path: 'to' });
    work.db
      .insert(deadlineExtension)
      .values({ electionId: row.id, from, to, reason, by: caller.name, on: work.today })
      .run();
    const changed = updateElection(work.db, row, { closeOn: to, state: 'nominations_open' });
    logPhase(work, {
      electionId: row.id,
      from: row.state,
      to: 'nominations_open',
      confirmedBy: caller.name,
      note: `deadline ${to}: ${reason}`,
    });
    work.audit({
      action: 'nominations.extended',
      recordId: row.id,
      label: electionLabel(row),
      before: { to: from },
      after: { to, reason },
    });
    return ok(changed);
  });
}

/** E3: forms are closed, after the deadline's day. */
export function closeNominations(
  office: RecordOffice,
  caller: Caller,
  input: { electionId: ElectionRow['id']; version: number },
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findForStep(work.db, input.electionId, input.version, 'close_nominations');
    if (!found.ok) return found;
    const row = found.value;
    if (row.closeOn && work.today <= row.closeOn) {
      return refuse('elections.closeTooEarly', { rule: 'E3', params: { date: formatDate(row.closeOn) } });
    }
    const forms = readNominations(work.db, row.id);
    const entered = forms.filter(({ state }) => state === 'entered').length;
    const late = forms.filter(({ state }) => state === 'refused_late').length;
    const changed = updateElection(work.db, row, { state: 'nominations_closed' });
    logPhase(work, {
      electionId: row.id,
      from: row.state,
      to: 'nominations_closed',
      confirmedBy: caller.name,
      totals: { entered, late },
    });
    work.audit({
      action: 'election.stateChanged',
      recordId: row.id,
      label: electionLabel(row),
      before: { state: row.state },
      after: { state: 'nominations_closed', entered, late },
    });
    return ok(changed);
  });
}
