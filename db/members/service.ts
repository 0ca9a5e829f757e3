import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { IsoDate, MemberId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { forgetAccessOf } from '../meetings/arrangement-service.ts';
import type { RecordOffice } from '../open.ts';
import { type Refusal, refusal, seatRefusal, warningsOf } from './checks.ts';
import {
  type addInput,
  BLANK,
  type bringBackInput,
  type changeInput,
  type endInput,
  type eraseInput,
  type MemberFields,
} from './input.ts';
import { fullName, type OfficeTerm, readMember, readRunningTerms, type WholeMember } from './queries.ts';
import { member, officeTerm } from './schema.ts';
import { insertMember, PRIVATE_FIELDS, writeCategories, writeNeeds } from './write.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** What an added member would look like once stored: for the rules, before anything is written. */
const asStored = (fields: MemberFields): WholeMember => ({
  ...fields,
  id: 0 as MemberId,
  endedOn: null,
  endReason: '',
  erasedAt: null,
  version: 1,
});

/** The stored member at the version that the caller read, or why not. */
function current({ db }: Change, id: MemberId, version: number): { ok: true; value: WholeMember } | Refusal {
  const stored = readMember(db, id);
  if (!stored) return notFound();
  return stored.version === version ? ok(stored) : changedMeanwhile();
}

const bump = { version: sql`${member.version} + 1` };

/**
 * Adds a member. Refused without a justification (M1), on a taken seat (E8), with a category or ward that is gone, or joined
 * in the future. Warns under M4, M5, M12 and, for a name that is there already, E9.
 */
export function addMember(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof addInput>,
): Outcome<{ id: MemberId }> {
  const { accepted, ...fields } = input;
  return change(office, caller, accepted, (it) => {
    const no = refusal(it.db, fields, it.today) ?? it.warn(warningsOf(it, asStored(fields)));
    if (no) return no;
    const id = insertMember(it.db, fields);
    const { after } = differences<MemberFields>(BLANK, fields, PRIVATE_FIELDS);
    it.audit({ action: 'member.added', recordId: id, label: fullName(fields), after });
    return ok({ id });
  });
}

/** Changes what is written about a current member. Same refusals and warnings as adding; a former one is brought back first. */
export function changeMember(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof changeInput>,
): Outcome<{ id: MemberId }> {
  const { accepted, id, version, ...fields } = input;
  return change(office, caller, accepted, (it) => {
    const stored = current(it, id, version);
    if (!stored.ok) return stored;
    const before = stored.value;
    if (before.standing === 'former') return refuse('members.formerCannotChange');
    const next: WholeMember = { ...before, ...fields };
    const no = refusal(it.db, fields, it.today, before) ?? it.warn(warningsOf(it, next, before));
    if (no) return no;
    const { categoryIds, accessNeeds, ...columns } = fields;
    it.db
      .update(member)
      .set({ ...columns, ...bump })
      .where(eq(member.id, id))
      .run();
    writeCategories(it.db, id, categoryIds);
    writeNeeds(it.db, id, accessNeeds);
    const diff = differences<MemberFields>(before as MemberFields, fields, PRIVATE_FIELDS);
    it.audit({
      action: 'member.changed',
      recordId: id,
      label: fullName(fields),
      before: diff.before,
      after: diff.after,
    });
    return ok({ id });
  });
}

function endRefusal(
  { standing, joinedOn }: WholeMember,
  terms: readonly OfficeTerm[],
  { endedOn, endTerms }: Input<typeof endInput>,
  today: IsoDate,
): Refusal | null {
  if (standing === 'former') return refuse('members.endedAlready');
  if (endedOn > today) return refuse('members.endInFuture', { path: 'endedOn' });
  if (endedOn < joinedOn) return refuse('members.endBeforeJoined', { path: 'endedOn' });
  if (terms.length > 0 && !endTerms) {
    return refuse('members.endTermsFirst', { path: 'endTerms', params: { count: terms.length } });
  }
  return terms.some((each) => each.startedOn > endedOn) ? refuse('members.termBegunLater', { path: 'endedOn' }) : null;
}

/**
 * Ends a membership: the member becomes a former one, with day and reason. Running office terms end the same day when
 * `endTerms` says so, and stand in the way otherwise. Warns when a place falls empty (M3, M12).
 * Gives how many terms ended and the standing before, so that the ending can be undone.
 */
export function endMember(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof endInput>,
): Outcome<{ version: number; standing: WholeMember['standing']; termsEnded: number }> {
  const { accepted, id, version, endedOn, reason } = input;
  return change(office, caller, accepted, (it) => {
    const stored = current(it, id, version);
    if (!stored.ok) return stored;
    const before = stored.value;
    const terms = readRunningTerms(it.db, id);
    const not = endRefusal(before, terms, input, it.today);
    if (not) return not;
    const ending = { standing: 'former' as const, endedOn, endReason: reason };
    const no = it.warn(warningsOf(it, { ...before, ...ending }, before));
    if (no) return no;
    for (const each of terms) it.db.update(officeTerm).set({ endedOn }).where(eq(officeTerm.id, each.id)).run();
    it.db
      .update(member)
      .set({ ...ending, ...bump })
      .where(eq(member.id, id))
      .run();
    const diff = differences<WholeMember>(before, ending);
    const after = { ...diff.after, ...(terms.length > 0 && { offices: terms.map((each) => each.office) }) };
    it.audit({ action: 'member.ended', recordId: id, label: fullName(before), before: diff.before, after });
    return ok({ version: version + 1, standing: before.standing, termsEnded: terms.length });
  });
}

/** Brings a former member back, or undoes an ending. Their seat must be free (E8). Warns as adding does. */
export function bringMemberBack(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof bringBackInput>,
): Outcome<{ id: MemberId }> {
  const { accepted, id, version, standing } = input;
  return change(office, caller, accepted, (it) => {
    const stored = current(it, id, version);
    if (!stored.ok) return stored;
    const before = stored.value;
    if (before.standing !== 'former') return refuse('members.notFormer');
    const back = { standing, endedOn: null, endReason: '', erasedAt: null };
    const no = seatRefusal(it.db, before.seat, id) ?? it.warn(warningsOf(it, { ...before, ...back }, before));
    if (no) return no;
    it.db
      .update(member)
      .set({ ...back, ...bump })
      .where(eq(member.id, id))
      .run();
    const diff = differences<WholeMember>(before, back);
    it.audit({
      action: 'member.returned',
      recordId: id,
      label: fullName(before),
      before: diff.before,
      after: diff.after,
    });
    return ok({ id });
  });
}

const ERASED = {
  email: '',
  phone: '',
  mobile: '',
  address: '',
  postcode: '',
  substituteName: '',
  substituteContact: '',
  notes: '',
};

/** M14: erases a former member's contact details, substitute, access needs and notes. Name, dates and offices stay: meetings need them. */
export function eraseMember(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof eraseInput>,
): Outcome<{ id: MemberId }> {
  return change(office, caller, [], (it) => {
    const stored = current(it, input.id, input.version);
    if (!stored.ok) return stored;
    const before = stored.value;
    if (before.standing !== 'former') return refuse('members.eraseFormerOnly', { rule: 'M14' });
    it.db
      .update(member)
      .set({ ...ERASED, erasedAt: it.now, ...bump })
      .where(eq(member.id, input.id))
      .run();
    writeNeeds(it.db, input.id, []);
    forgetAccessOf(it.db, input.id);
    it.audit({ action: 'member.erased', recordId: input.id, label: fullName(before) });
    return ok({ id: input.id });
  });
}
