import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { MemberId, NominationId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, type FieldProblem, fail, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { WholeMember } from '../members/queries.ts';
import type { OfficeName } from '../members/words.ts';
import type { RecordOffice } from '../open.ts';
import { findCandidate, findingsOf, standsAlready } from './eligibility.ts';
import type { nominationChangeInput, nominationEndInput, nominationInput } from './input.ts';
import { whoRunsAndStands } from './protocol-service.ts';
import {
  type ElectionRow,
  type NominationRow,
  readContests,
  readElection,
  readNomination,
  readProtocol,
  readRounds,
} from './queries.ts';
import { makeVoid, prepareAgain, prepareNext, runningRound } from './round-making.ts';
import { nomination } from './schema.ts';
import { electionLabel, officeName } from './service-parts.ts';
import { countWords } from './word-rules.ts';
import { STATEMENTS } from './words.ts';

type Input<S extends z.ZodType> = z.output<S>;
type Refusal = ReturnType<typeof fail>;
type Statements = Pick<NominationRow, (typeof STATEMENTS)[number]>;

/** E1: no answer is longer than the form allows. */
export function wordsRefusal(statements: Statements, maximum: number): Refusal | null {
  const fields: FieldProblem[] = STATEMENTS.flatMap((path) => {
    const count = countWords(statements[path]);
    return count > maximum ? [{ path, key: 'elections.tooManyWords', params: { maximum, count } }] : [];
  });
  const [first] = fields;
  return first
    ? fail({ kind: 'refused', key: first.key, rule: 'E1', ...(first.params && { params: first.params }), fields })
    : null;
}

/** Who stands, if they may: a member (E4) whose seat may stand (E8). The years in the chair (S4) warn here and stop at the end. */
export function checkCandidate(
  work: Change,
  row: ElectionRow,
  input: { memberId: MemberId; office: OfficeName },
): Outcome<WholeMember> {
  const found = findCandidate(work.db, row, input);
  if (!found.ok) return found;
  const who = found.value;
  const { blocks, warnings } = findingsOf(work, row, who, input.office);
  const stop = blocks.find(({ rule }) => rule !== 'S4');
  if (stop) return refuse(stop.key, { rule: stop.rule, path: 'memberId', ...(stop.params && { params: stop.params }) });
  if (standsAlready(work.db, row, input)) return refuse('elections.twice', { path: 'memberId' });
  return work.warn([...blocks, ...warnings]) ?? ok(who);
}

const TAKING: readonly ElectionRow['state'][] = ['nominations_open', 'nominations_closed'];

/** E3: a form in time, in the time when forms are taken. One that came in time may be typed in after the deadline. */
function dateRefusal(work: Change, row: ElectionRow, receivedOn: string): Refusal | null {
  const { opensOn } = readProtocol(work.db, row);
  const closeOn = row.closeOn ?? opensOn;
  if (!TAKING.includes(row.state)) return refuse('elections.nominationsShut', { rule: 'E3' });
  if (receivedOn > work.today) return refuse('elections.receivedInFuture', { path: 'receivedOn' });
  if (receivedOn > closeOn) {
    return refuse('elections.lateForm', { rule: 'E3', path: 'receivedOn', params: { date: formatDate(closeOn) } });
  }
  if (receivedOn < opensOn) {
    return refuse('elections.receivedTooEarly', { path: 'receivedOn', params: { date: formatDate(opensOn) } });
  }
  return null;
}

export const label = (row: ElectionRow, form: { firstName: string; surname: string; office: OfficeName }) =>
  `${electionLabel(row)}: ${form.firstName} ${form.surname}, ${officeName(form.office)}`;

/** The columns of a form as it is first written down. */
export const newForm = (input: Omit<Input<typeof nominationInput>, 'accepted'>) => ({
  ...input,
  state: 'entered' as const,
  reason: '',
  version: 1,
});

/** E1, E3, E4: enters a form. Refused over the words, after the deadline, or for somebody who cannot stand. Warns S4. */
export function enterNomination(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof nominationInput>,
): Outcome<{ nominationId: NominationId }> {
  const { accepted, ...form } = input;
  return change(office, caller, accepted, (work) => {
    const row = readElection(work.db, form.electionId);
    if (!row) return notFound();
    const no = dateRefusal(work, row, form.receivedOn) ?? wordsRefusal(form, work.settings['elections.words']);
    if (no) return no;
    const who = checkCandidate(work, row, form);
    if (!who.ok) return who;
    const { id } = work.db
      .insert(nomination)
      .values({ ...newForm(form), source: 'form' })
      .returning({ id: nomination.id })
      .get();
    const { office: post, receivedOn, consent } = form;
    work.audit({
      action: 'nomination.entered',
      recordId: row.id,
      label: label(row, form),
      after: { office: post, receivedOn, consent },
    });
    return ok({ nominationId: id });
  });
}

function findForm(work: Change, id: NominationId, version: number): Outcome<{ form: NominationRow; row: ElectionRow }> {
  const form = readNomination(work.db, id);
  const row = form && readElection(work.db, form.electionId);
  if (!form || !row) return notFound();
  if (form.version !== version) return changedMeanwhile();
  return form.state === 'entered' ? ok({ form, row }) : refuse('elections.nominationOver');
}

/** Puts a form right until the candidates are final. */
export function changeNomination(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof nominationChangeInput>,
): Outcome<{ nominationId: NominationId }> {
  return change(office, caller, [], (work) => {
    const found = findForm(work, input.nominationId, input.version);
    if (!found.ok) return found;
    const { form, row } = found.value;
    const no = dateRefusal(work, row, input.receivedOn) ?? wordsRefusal(input, work.settings['elections.words']);
    if (no) return no;
    const { nominationId, version, ...fields } = input;
    work.db
      .update(nomination)
      .set({ ...fields, version: version + 1 })
      .where(eq(nomination.id, nominationId))
      .run();
    const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((name) => fields[name] !== form[name]);
    work.audit({ action: 'nomination.changed', recordId: row.id, label: label(row, form), after: { fields: changed } });
    return ok({ nominationId });
  });
}

/** E13: what a withdrawal does to the papers: before printing nothing, before opening a new paper, during the poll a new round. */
function papersAfter(work: Change, row: ElectionRow, form: NominationRow): void {
  const it = readContests(work.db, row.id).find(({ office }) => office === form.office);
  if (!it || it.state === 'closed' || (row.state !== 'candidates_final' && row.state !== 'roll_frozen')) return;
  const running = runningRound(readRounds(work.db, row.id), it);
  const reason = `withdrawn: ${form.firstName} ${form.surname}`;
  if (!running || running.state === 'prepared' || running.state === 'questions')
    prepareAgain(work, row, it, reason, work.caller.name);
  else if (running.state === 'poll_open') {
    makeVoid(work, row, running, reason, work.caller.name);
    prepareNext(work, row, it, running);
  }
  // After the close the count is finished: a winner who withdrew is seen to when the result is declared.
}

function endNomination(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof nominationEndInput>,
  state: 'withdrawn' | 'refused',
): Outcome<{ nominationId: NominationId }> {
  return change(office, caller, [], (work) => {
    const found = findForm(work, input.nominationId, input.version);
    if (!found.ok) return found;
    const { form, row } = found.value;
    const it = readContests(work.db, row.id).find((each) => each.office === form.office);
    if (it?.state === 'closed' || !LIVE.includes(row.state))
      return refuse('elections.declaredAlready', { rule: 'E14' });
    const { nominationId, version, reason } = input;
    work.db
      .update(nomination)
      .set({ state, reason, endedOn: work.today, version: version + 1 })
      .where(eq(nomination.id, nominationId))
      .run();
    papersAfter(work, row, form);
    work.audit({
      action: 'nomination.ended',
      recordId: row.id,
      label: label(row, form),
      before: { state: form.state },
      after: { state, reason },
    });
    return ok({ nominationId });
  });
}

export const LIVE: readonly ElectionRow['state'][] = [
  'nominations_open',
  'nominations_closed',
  'candidates_final',
  'roll_frozen',
];

/** E13: a candidate withdraws. Papers that are out already are void, with a new colour; after the close the count is finished. */
export const withdrawNomination = (office: RecordOffice, caller: Caller, input: Input<typeof nominationEndInput>) =>
  endNomination(office, caller, input, 'withdrawn');

/** The returning officer refuses a form of somebody who cannot stand, with the reason. */
export const refuseNomination = (office: RecordOffice, caller: Caller, input: Input<typeof nominationEndInput>) =>
  endNomination(office, caller, input, 'refused');

/** The names of returning officer and tellers, if all three are entered and none of them stands. */
export function checkPeople(row: ElectionRow, forms: readonly NominationRow[]): Outcome<null> {
  const names = [row.returningOfficer, row.tellerA, row.tellerB];
  if (names.some((name) => name === '')) return refuse('elections.noPeople');
  const both = whoRunsAndStands(
    names,
    forms.filter(({ state }) => state === 'entered'),
  );
  return both ? refuse('elections.runsAndStands', { params: { name: both } }) : ok(null);
}
