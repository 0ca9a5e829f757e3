import { desc, eq } from 'drizzle-orm';
import type { AgendaVersionId, IsoDate, MeetingId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { readSteps, readVersions } from './agenda-queries.ts';
import { blockers, cautions } from './guards.ts';
import { type MeetingRow, readMeeting, readStepFacts } from './queries.ts';
import { daysLate, deadlines, dueOf, TRANSITIONS } from './rules.ts';
import { agendaStep, agendaVersion } from './schema.ts';
import { type Changed, findMeeting, meetingLabel, updateMeeting } from './service-parts.ts';
import { takeSnapshot } from './snapshot.ts';
import type { AgendaStep, AgreedHow } from './words.ts';

type OfMeeting = { meetingId: MeetingId; version: number };
type Taking = { step: AgendaStep; on: IsoDate; lateReason: string };

/** What stands in the way of a step: the guards' first word with every field, the day, the lateness (A4), the warnings. */
export function checkStep(work: Change, row: MeetingRow, taking: Taking): Outcome<{ due: IsoDate | null }> {
  const { step, on, lateReason } = taking;
  const facts = readStepFacts(work.db, row);
  const [first, ...others] = blockers(step, facts);
  if (first) {
    const refused = refuse(first.key, {
      ...(first.rule && { rule: first.rule }),
      ...(first.params && { params: first.params }),
    });
    const fields = [first, ...others].flatMap((each) => each.fields ?? []);
    return { ok: false, problem: { ...refused.problem, ...(fields.length > 0 && { fields }) } };
  }
  if (on > work.today) return refuse('meetings.stepInFuture', { path: 'on' });
  const last = readSteps(work.db, row.id).at(-1)?.on;
  if (last && on < last) return refuse('meetings.stepTooEarly', { path: 'on', params: { last: formatDate(last) } });
  const due = dueOf(step, deadlines(row.date, work.settings));
  if (due && daysLate(on, due) > 0 && lateReason === '') {
    const { rule } = TRANSITIONS[step];
    return refuse('meetings.lateReason', { rule, path: 'lateReason', params: { due: formatDate(due) } });
  }
  return work.warn(cautions(step, facts, work.settings, on)) ?? ok({ due });
}

/** Puts a checked step on record and moves the agenda on. */
export function recordStep(
  work: Change,
  row: MeetingRow,
  taking: Taking & { due: IsoDate | null; note: string; by: string; versionId: AgendaVersionId | null },
): Changed {
  const late = daysLate(taking.on, taking.due) > 0;
  const lateReason = late ? taking.lateReason : '';
  work.db
    .insert(agendaStep)
    .values({ ...taking, lateReason, meetingId: row.id, at: work.now })
    .run();
  const { to } = TRANSITIONS[taking.step];
  const changed = updateMeeting(work.db, row, { agendaState: to });
  const { step, on, due, note, by } = taking;
  work.audit({
    action: 'agenda.stepTaken',
    recordId: row.id,
    label: meetingLabel(row),
    before: { agendaState: row.agendaState },
    after: { step, agendaState: to, on, due, lateReason, note, by },
  });
  return changed;
}

/** A step that only needs its check and a note. */
function plainStep(
  office: RecordOffice,
  caller: Caller,
  input: OfMeeting & { accepted?: string[] },
  wish: { step: AgendaStep; on?: IsoDate; lateReason?: string; note: string; withVersion?: boolean },
): Outcome<Changed> {
  return change(office, caller, input.accepted ?? [], (work) => {
    const found = findMeeting(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const taking = { step: wish.step, on: wish.on ?? work.today, lateReason: wish.lateReason ?? '' };
    const checked = checkStep(work, found.value, taking);
    if (!checked.ok) return checked;
    const versionId = wish.withVersion ? (readVersions(work.db, input.meetingId).at(-1)?.id ?? null) : null;
    const { due } = checked.value;
    return ok(recordStep(work, found.value, { ...taking, due, note: wish.note, by: caller.name, versionId }));
  });
}

/** A3: the draft goes to the chair, today. Warns A2 (too long), A3 (requests unanswered), A6, T5 (items missing). */
export const sendToChair = (
  office: RecordOffice,
  caller: Caller,
  input: OfMeeting & { lateReason: string; accepted: string[] },
) => plainStep(office, caller, input, { step: 'send_to_chair', lateReason: input.lateReason, note: '' });

/** The chair gives the draft back with a comment. */
export const returnToDraft = (office: RecordOffice, caller: Caller, input: OfMeeting & { comment: string }) =>
  plainStep(office, caller, input, { step: 'return_to_draft', note: input.comment });

/** An agreed agenda is opened again, with the reason; the chair must agree it again. */
export const reopenAgenda = (office: RecordOffice, caller: Caller, input: OfMeeting & { reason: string }) =>
  plainStep(office, caller, input, { step: 'reopen', note: input.reason });

/** How an agenda went out, as one step's note: a line for members, a line for the public. */
export const publishedNote = (input: { toMembers: string; toPublic: string }) =>
  `${input.toMembers}\n${input.toPublic}`;

/** A4: to members and to the public. A closed meeting of a sub-group has no public. */
export function checkPublished(open: boolean, input: { toMembers: string; toPublic: string }): Outcome<null> {
  if (input.toMembers === '') return refuse('meetings.publishedMembers', { rule: 'A4', path: 'toMembers' });
  if (open && input.toPublic === '') return refuse('meetings.publishedPublic', { rule: 'A4', path: 'toPublic' });
  return ok(null);
}

type Publishing = OfMeeting & {
  on: IsoDate;
  toMembers: string;
  toPublic: string;
  lateReason: string;
  accepted: string[];
};

/** A4: the agreed agenda goes to members and the public. Refused without a venue (A8), contact or topics (A7). Warns A4, A8. */
export function publishAgenda(office: RecordOffice, caller: Caller, input: Publishing): Outcome<Changed> {
  const row = readMeeting(office.read, input.meetingId);
  const checked = checkPublished(row?.open ?? true, input);
  if (!checked.ok) return checked;
  const { on, lateReason } = input;
  return plainStep(office, caller, input, {
    step: 'publish',
    on,
    lateReason,
    note: publishedNote(input),
    withVersion: true,
  });
}

export type Consent = { by: string; on: IsoDate; how: AgreedHow };

/** A3: the chair agrees here, in person and today; or the secretariat records who agreed, how and when. */
export function consentOf(work: Change, input: Consent): Outcome<Consent> {
  if (input.how === 'in_program') {
    const { roles, name } = work.caller;
    if (!roles.includes('chair')) return refuse('meetings.onlyChairHere', { rule: 'A3', path: 'how' });
    return ok({ by: name, on: work.today, how: input.how });
  }
  if (input.by === '') return refuse('meetings.agreedBy', { rule: 'A3', path: 'by' });
  return ok(input);
}

/** The agenda as it stands becomes the next version, for good. */
export function insertVersion(
  work: Change,
  row: MeetingRow,
  consent: Consent,
  supplementReason: string,
): AgendaVersionId {
  const snapshot = JSON.stringify(takeSnapshot(work.db, row.id));
  const last = work.db
    .select({ number: agendaVersion.number })
    .from(agendaVersion)
    .where(eq(agendaVersion.meetingId, row.id))
    .orderBy(desc(agendaVersion.number))
    .limit(1)
    .get();
  const agreed = { agreedBy: consent.by, agreedOn: consent.on, agreedHow: consent.how };
  const values = { meetingId: row.id, number: (last?.number ?? 0) + 1, snapshot, sha256: sha256Of(snapshot) };
  return work.db
    .insert(agendaVersion)
    .values({ ...values, ...agreed, supplementReason, createdAt: work.now })
    .returning({ id: agendaVersion.id })
    .get().id;
}

/** A3: the chair's agreement, which makes a version that never changes. */
export function agreeAgenda(
  office: RecordOffice,
  caller: Caller,
  input: OfMeeting & Consent & { lateReason: string },
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findMeeting(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const consent = consentOf(work, { by: input.by, on: input.on, how: input.how });
    if (!consent.ok) return consent;
    const { by, on, how } = consent.value;
    const taking = { step: 'agree' as const, on, lateReason: input.lateReason };
    const checked = checkStep(work, found.value, taking);
    if (!checked.ok) return checked;
    const versionId = insertVersion(work, found.value, consent.value, '');
    return ok(recordStep(work, found.value, { ...taking, due: checked.value.due, note: how, by, versionId }));
  });
}
