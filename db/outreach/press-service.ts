import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { MemberId, PressStatementId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { fullName, readMember } from '../members/queries.ts';
import { isCurrent } from '../members/rules.ts';
import type { RecordOffice } from '../open.ts';
import type {
  PressInput,
  pressAgreeInput,
  pressChangeInput,
  pressReleaseInput,
  pressTakeBackInput,
  pressWithdrawInput,
} from './input.ts';
import { type PressRow, readAgreements, readStatement } from './press-queries.ts';
import { lapses, stillToAgree } from './rules.ts';
import { pressAgreement, pressStatement } from './schema.ts';

/** A17: nothing is said to the press before two other members agreed to it. Triggers in the file hold the same. */

type Done = { statementId: PressStatementId; version: number };

const isMember = (work: Change, id: MemberId): boolean => {
  const found = readMember(work.db, id);
  return found !== undefined && isCurrent(found);
};

/** A17: somebody speaks: a member, or a name for the secretariat. */
function checkFacts(work: Change, input: PressInput, kept: MemberId | null): Outcome<null> {
  const { spokespersonId, spokespersonName, on } = input;
  if ((spokespersonId === null) === (spokespersonName === '')) {
    return refuse('outreach.spokesperson', { rule: 'A17', path: 'spokespersonId' });
  }
  if (spokespersonId !== null && spokespersonId !== kept && !isMember(work, spokespersonId)) {
    return refuse('meetings.unknownMember', { path: 'spokespersonId' });
  }
  return on > work.today ? refuse('outreach.inFuture', { path: 'on' }) : ok(null);
}

/** A draft of something for the press. */
export function draftStatement(office: RecordOffice, caller: Caller, input: PressInput): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const checked = checkFacts(work, input, null);
    if (!checked.ok) return checked;
    const { id: statementId } = work.db
      .insert(pressStatement)
      .values({ ...input, state: 'draft', version: 1 })
      .returning({ id: pressStatement.id })
      .get();
    work.audit({ action: 'press.drafted', recordId: statementId, label: input.subject, after: input });
    return ok({ statementId, version: 1 });
  });
}

/** The statement as the caller read it, while it is a draft. */
function findDraft(work: Change, input: { statementId: PressStatementId; version: number }): Outcome<PressRow> {
  const row = readStatement(work.db, input.statementId);
  if (!row) return notFound();
  if (row.version !== input.version) return changedMeanwhile();
  return row.state === 'draft' ? ok(row) : refuse(`outreach.notDraft.${row.state}`, { rule: 'A17' });
}

function setStatement(work: Change, row: PressRow, set: Partial<PressRow>): Done {
  const version = row.version + 1;
  work.db
    .update(pressStatement)
    .set({ ...set, version })
    .where(eq(pressStatement.id, row.id))
    .run();
  return { statementId: row.id, version };
}

/** Changes a draft. A17: with other words or another spokesperson the agreements lapse; answers how many did. */
export function changeStatement(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof pressChangeInput>,
): Outcome<Done & { lapsed: number }> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { statementId, version: _version, ...facts } = input;
    const checked = checkFacts(work, facts, row.spokespersonId);
    if (!checked.ok) return checked;
    const agreed = readAgreements(work.db, statementId);
    const lapsed = lapses(row, facts) ? agreed.map(({ name }) => name) : [];
    if (lapsed.length > 0) {
      work.db.delete(pressAgreement).where(eq(pressAgreement.statementId, statementId)).run();
    } else if (agreed.some(({ on }) => on < facts.on)) {
      return refuse('outreach.agreedBeforeDraft', { rule: 'A17', path: 'on' });
    }
    const { before, after } = differences(row, facts);
    work.audit({
      action: 'press.changed',
      recordId: statementId,
      label: facts.subject,
      before,
      after: { ...after, ...(lapsed.length > 0 && { lapsed }) },
    });
    return ok({ ...setStatement(work, row, facts), lapsed: lapsed.length });
  });
}

/** A17: a member other than the spokesperson agrees to the draft as it stands. */
export function agreeToStatement(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof pressAgreeInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { statementId, memberId, on, how } = input;
    const agreeing = readMember(work.db, memberId);
    if (!agreeing || !isCurrent(agreeing)) return refuse('meetings.unknownMember', { path: 'memberId' });
    if (memberId === row.spokespersonId)
      return refuse('outreach.spokespersonAgrees', { rule: 'A17', path: 'memberId' });
    const others = readAgreements(work.db, statementId);
    if (others.some((each) => each.memberId === memberId)) {
      return refuse('outreach.agreedAlready', { rule: 'A17', path: 'memberId' });
    }
    if (on > work.today) return refuse('outreach.inFuture', { path: 'on' });
    if (on < row.on) {
      return refuse('outreach.agreedTooEarly', { rule: 'A17', path: 'on', params: { date: formatDate(row.on) } });
    }
    work.db.insert(pressAgreement).values({ statementId, memberId, on, how }).run();
    const after = { member: fullName(agreeing), on, how };
    work.audit({ action: 'press.agreed', recordId: statementId, label: row.subject, after });
    return ok(setStatement(work, row, {}));
  });
}

/** A17: a member no longer agrees, while nothing has left. */
export function takeBackAgreement(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof pressTakeBackInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const { statementId, memberId } = input;
    const agreed = readAgreements(work.db, statementId).find((each) => each.memberId === memberId);
    if (!agreed) return notFound();
    const row = and(eq(pressAgreement.statementId, statementId), eq(pressAgreement.memberId, memberId));
    work.db.delete(pressAgreement).where(row).run();
    const before = { member: agreed.name };
    work.audit({ action: 'press.agreementTakenBack', recordId: statementId, label: found.value.subject, before });
    return ok(setStatement(work, found.value, {}));
  });
}

/** A17: it goes out, once enough other members agreed to it as it stands. */
export function releaseStatement(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof pressReleaseInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const agreed = readAgreements(work.db, row.id);
    const missing = stillToAgree(row, agreed, work.settings['press.membersAgreeing']);
    if (missing > 0) return refuse('outreach.notAgreed', { rule: 'A17', params: { count: missing } });
    if (input.on > work.today) return refuse('outreach.inFuture', { path: 'on' });
    const last = agreed.reduce((latest, { on }) => (on > latest ? on : latest), row.on);
    if (input.on < last) {
      return refuse('outreach.releasedBefore', { rule: 'A17', path: 'on', params: { date: formatDate(last) } });
    }
    const after = { releasedOn: input.on, agreedBy: agreed.map(({ name }) => name) };
    work.audit({ action: 'press.released', recordId: row.id, label: row.subject, after });
    return ok(setStatement(work, row, { state: 'released', releasedOn: input.on }));
  });
}

/** A draft that will not go out. It stays on record. */
export function withdrawStatement(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof pressWithdrawInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const row = found.value;
    work.audit({ action: 'press.withdrawn', recordId: row.id, label: row.subject, after: { reason: input.note } });
    return ok(setStatement(work, row, { state: 'withdrawn', note: input.note }));
  });
}
