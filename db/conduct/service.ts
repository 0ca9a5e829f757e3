import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { ConductCaseId, MemberId, PersonId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { readMember } from '../members/queries.ts';
import { readPeople } from '../office/queries.ts';
import type { RecordOffice } from '../open.ts';
import type { CaseInput, caseHandInput, caseStepInput } from './input.ts';
import { type CaseRow, lastCaseNumber, readCase, readCaseSteps, readChairMember } from './queries.ts';
import { LEADS_TO, maySee, stepsFrom } from './rules.ts';
import { conductCase, conductStep } from './schema.ts';
import type { ConductStep, ConductThrough } from './words.ts';

/** C1–C3. The history of changes hears the reference and nothing else: no name, no words, not which step. */

type Done = { caseId: ConductCaseId; version: number };
type Way = { through: ConductThrough; seenBy: PersonId | null };

/** C1: through the chair, or the vice chair where the chair is concerned; and somebody sees it. */
function checkWay(work: Change, memberId: MemberId, { through, seenBy }: Way): Outcome<null> {
  if (through === 'chair' && readChairMember(work.db) === memberId) {
    return refuse('conduct.chairConcerned', { rule: 'C1', path: 'through' });
  }
  const people = readPeople(work.db).filter(({ active }) => active);
  if (seenBy !== null) {
    const sees = people.find(({ id }) => id === seenBy);
    if (!sees) return refuse('conduct.unknownPerson', { path: 'seenBy' });
    const isChair = sees.roles.includes('chair');
    if (through === 'chair' && !isChair) return refuse('conduct.notTheChair', { rule: 'C1', path: 'seenBy' });
    if (through === 'vice_chair' && isChair) return refuse('conduct.isTheChair', { rule: 'C1', path: 'seenBy' });
  }
  const isSeen = people.some(({ id, roles }) => maySee({ through, seenBy }, { personId: id, roles }));
  return isSeen ? ok(null) : refuse('conduct.nobodySees', { rule: 'C1', path: 'seenBy' });
}

function addStep(work: Change, caseId: ConductCaseId, step: ConductStep, on: string, text: string): void {
  const { caller, now: at } = work;
  work.db.insert(conductStep).values({ caseId, step, on, text, by: caller.name, at }).run();
}

/** C1: opens a case, confidential from its first moment. Whoever opened it need not be among those who see it. */
export function openCase(
  office: RecordOffice,
  caller: Caller,
  input: CaseInput,
): Outcome<{ caseId: ConductCaseId; reference: string }> {
  return change(office, caller, [], (work) => {
    if (!readMember(work.db, input.memberId)) return refuse('meetings.unknownMember', { path: 'memberId' });
    const checked = checkWay(work, input.memberId, input);
    if (!checked.ok) return checked;
    if (input.openedOn > work.today) return refuse('conduct.inFuture', { path: 'openedOn' });
    const year = input.openedOn.slice(0, 4);
    const reference = `C${year}/${lastCaseNumber(work.db, year) + 1}`;
    const { id: caseId } = work.db
      .insert(conductCase)
      .values({ ...input, reference, state: 'open', version: 1 })
      .returning({ id: conductCase.id })
      .get();
    addStep(work, caseId, 'opened', input.openedOn, '');
    work.audit({ action: 'conduct.opened', recordId: caseId, label: reference });
    return ok({ caseId, reference });
  });
}

/** The case as the caller read it. To those who may not see it, there is none. */
function findCase(work: Change, input: { caseId: ConductCaseId; version: number }): Outcome<CaseRow> {
  const row = readCase(work.db, input.caseId, work.caller);
  if (!row) return notFound();
  return row.version === input.version ? ok(row) : changedMeanwhile();
}

function setCase(work: Change, row: CaseRow, set: Partial<CaseRow>): Done {
  const version = row.version + 1;
  work.db
    .update(conductCase)
    .set({ ...set, version })
    .where(eq(conductCase.id, row.id))
    .run();
  return { caseId: row.id, version };
}

/**
 * Records what happened in a case: that members agreed (C1), a note, a decision, an appeal in writing (C2) and its answer,
 * that the member was asked to step down (C3), its end. Warns when it is decided before members' agreement is on record.
 */
export function takeCaseStep(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof caseStepInput>,
): Outcome<Done> {
  return change(office, caller, input.accepted, (work) => {
    const found = findCase(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { step, on, text } = input;
    const before = readCaseSteps(work.db, row.id);
    const taken = before.map((each) => each.step);
    if (!stepsFrom(row.state, taken).includes(step)) return refuse(`conduct.wrongStep.${step}`);
    if (on > work.today) return refuse('conduct.inFuture', { path: 'on' });
    const last = before.reduce((latest, each) => (each.on > latest ? each.on : latest), row.openedOn);
    if (on < last) return refuse('conduct.stepTooEarly', { path: 'on', params: { date: formatDate(last) } });
    const alone = step === 'decided' && !taken.includes('members_agreed');
    const warnings: Warning[] = alone ? [{ rule: 'C1', key: 'conduct.withoutMembers' }] : [];
    const warned = work.warn(warnings);
    if (warned) return warned;
    addStep(work, row.id, step, on, text);
    work.audit({ action: 'conduct.stepTaken', recordId: row.id, label: row.reference });
    return ok(setCase(work, row, { state: LEADS_TO[step] ?? row.state }));
  });
}

/** C1: gives the case to another person: a new chair, or the vice chair when it turns out that the chair is concerned. */
export function handCase(office: RecordOffice, caller: Caller, input: z.output<typeof caseHandInput>): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findCase(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { through, seenBy } = input;
    const checked = checkWay(work, row.memberId, { through, seenBy });
    if (!checked.ok) return checked;
    work.audit({ action: 'conduct.handed', recordId: row.id, label: row.reference });
    return ok(setCase(work, row, { through, seenBy }));
  });
}
