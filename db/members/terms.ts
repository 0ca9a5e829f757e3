import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { OfficeTermId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import type { termEndInput, termInput } from './input.ts';
import { fullName, readMember, readTerm, readTerms, type WholeMember } from './queries.ts';
import { officeTerm } from './schema.ts';
import { clashingTerm, coOptionProblem } from './terms-rules.ts';

const heldBy = (holder: WholeMember | undefined) =>
  refuse('members.officeHeld', { rule: 'S7', path: 'office', params: { name: holder ? fullName(holder) : '' } });

/**
 * Begins an office term of a current member, not before they joined and not in the future. Refused while somebody else
 * holds an office that one person holds at a time (S7), and for more co-opted people in a year than three (S2).
 */
export function beginTerm(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof termInput>,
): Outcome<{ id: OfficeTermId }> {
  return change(office, caller, [], ({ db, today, settings, audit }) => {
    const holder = readMember(db, input.memberId);
    if (!holder) return notFound();
    if (holder.standing === 'former') return refuse('members.formerCannotHold');
    if (input.startedOn > today) return refuse('members.termInFuture', { path: 'startedOn' });
    if (input.startedOn < holder.joinedOn) return refuse('members.termBeforeJoined', { path: 'startedOn' });
    const next = { ...input, endedOn: null };
    const many = coOptionProblem(readTerms(db), next, settings['committee.coOptedInYear']);
    if (many) return refuse(many.key, { rule: many.rule, path: 'how', ...(many.params && { params: many.params }) });
    const clash = clashingTerm(readTerms(db), next);
    if (clash) return heldBy(readMember(db, clash.memberId));
    const { id } = db.insert(officeTerm).values(next).returning({ id: officeTerm.id }).get();
    const { memberId, ...after } = input;
    audit({ action: 'officeTerm.begun', recordId: memberId, label: fullName(holder), after });
    return ok({ id });
  });
}

/** Ends a running office term. */
export function endTerm(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof termEndInput>,
): Outcome<{ id: OfficeTermId }> {
  return change(office, caller, [], ({ db, today, audit }) => {
    const term = readTerm(db, input.id);
    const holder = term && readMember(db, term.memberId);
    if (!term || !holder) return notFound();
    if (term.endedOn !== null) return refuse('members.termEnded');
    if (input.endedOn > today) return refuse('members.endInFuture', { path: 'endedOn' });
    if (input.endedOn < term.startedOn) return refuse('members.termEndBeforeStart', { path: 'endedOn' });
    db.update(officeTerm).set({ endedOn: input.endedOn }).where(eq(officeTerm.id, input.id)).run();
    audit({
      action: 'officeTerm.ended',
      recordId: holder.id,
      label: fullName(holder),
      before: { office: term.office, startedOn: term.startedOn, endedOn: null },
      after: { office: term.office, endedOn: input.endedOn },
    });
    return ok({ id: input.id });
  });
}
