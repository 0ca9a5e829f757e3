import type { z } from 'zod';
import type { IsoDate, MeetingId, MinutesVersionId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import { daysLate } from '../meetings/rules.ts';
import { meetingLabel } from '../meetings/service-parts.ts';
import { type Consent, consentOf } from '../meetings/step-service.ts';
import { sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import type { AdoptInput, minutesAgreeInput, minutesOutInput } from './input.ts';
import { readMinutesFacts, readMinutesSteps, readMinutesVersions, readNeighbour } from './queries.ts';
import { MINUTES_TRANSITIONS, minutesBlockers, minutesDeadlines, minutesDueOf } from './rules.ts';
import { minutesCorrection, minutesStep, minutesVersion } from './schema.ts';
import { findMinutes, type OfMinutes, updateMinutes } from './service-parts.ts';
import { takeMinutesSnapshot } from './snapshot.ts';
import type { MinutesStep } from './words.ts';

/** A12: the minutes' way: to the chair, agreed, circulated, public, adopted and locked. */

type Of = { meetingId: MeetingId; version: number };
type Done = { meetingId: MeetingId; version: number };
type Taking = { step: MinutesStep; on: IsoDate; lateReason: string };

/** The minutes as the caller read them, and nothing in the way of the step; then the day it was due. */
function checkStep(work: Change, input: Of, taking: Taking): Outcome<OfMinutes & { due: IsoDate | null }> {
  const found = findMinutes(work.db, input.meetingId);
  if (!found.ok) return found;
  const { meeting, minutes } = found.value;
  if (minutes.version !== input.version) return changedMeanwhile();
  const [first, ...others] = minutesBlockers(taking.step, readMinutesFacts(work.db, meeting, minutes));
  if (first) {
    const { key, rule, params } = first;
    const refused = refuse(key, { ...(rule && { rule }), ...(params && { params }) });
    const fields = [first, ...others].flatMap((each) => each.fields ?? []);
    return { ok: false, problem: { ...refused.problem, ...(fields.length > 0 && { fields }) } };
  }
  if (taking.on > work.today) return refuse('minutes.inFuture', { path: 'on' });
  const last = readMinutesSteps(work.db, meeting.id).at(-1)?.on ?? meeting.date;
  if (taking.on < last) return refuse('minutes.stepTooEarly', { path: 'on', params: { last: formatDate(last) } });
  const next = readNeighbour(work.db, meeting, 'after')?.date ?? null;
  const due = minutesDueOf(taking.step, minutesDeadlines(meeting.date, next, work.settings));
  if (daysLate(taking.on, due) > 0 && taking.lateReason === '') {
    const params = { due: formatDate(due ?? taking.on) };
    return refuse('minutes.lateReason', { rule: 'A12', path: 'lateReason', params });
  }
  return ok({ ...found.value, due });
}

type Recording = Taking & {
  due: IsoDate | null;
  note: string;
  by: string;
  versionId: MinutesVersionId | null;
  atMeetingId?: MeetingId;
};

/** Puts a checked step on record and moves the minutes on. */
function recordStep(work: Change, { meeting, minutes }: OfMinutes, taking: Recording): Done {
  const lateReason = daysLate(taking.on, taking.due) > 0 ? taking.lateReason : '';
  work.db
    .insert(minutesStep)
    .values({ ...taking, lateReason, meetingId: meeting.id, at: work.now })
    .run();
  const { to } = MINUTES_TRANSITIONS[taking.step];
  const changed = updateMinutes(work.db, minutes, { state: to });
  const { step, on, due, note, by } = taking;
  work.audit({
    action: 'minutes.stepTaken',
    recordId: meeting.id,
    label: meetingLabel(meeting),
    before: { state: minutes.state },
    after: { step, state: to, on, due, lateReason, note, by },
  });
  return changed;
}

const newest = (work: Change, id: MeetingId) => readMinutesVersions(work.db, id).at(-1)?.id ?? null;

function plainStep(
  office: RecordOffice,
  caller: Caller,
  input: Of,
  wish: { step: MinutesStep; on?: IsoDate; lateReason?: string; note: string },
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const taking = { step: wish.step, on: wish.on ?? work.today, lateReason: wish.lateReason ?? '' };
    const checked = checkStep(work, input, taking);
    if (!checked.ok) return checked;
    const { due, ...found } = checked.value;
    const versionId = wish.step === 'circulate' || wish.step === 'make_public' ? newest(work, input.meetingId) : null;
    return ok(recordStep(work, found, { ...taking, due, note: wish.note, by: caller.name, versionId }));
  });
}

/** A12: the draft goes to the chair. Refused while an item has no outcome, nobody was present, or the meeting is not held. */
export const minutesToChair = (office: RecordOffice, caller: Caller, input: Of & { lateReason: string }) =>
  plainStep(office, caller, input, { step: 'send_to_chair', lateReason: input.lateReason, note: '' });

/** The chair gives the draft back with a comment. */
export const returnMinutes = (office: RecordOffice, caller: Caller, input: Of & { comment: string }) =>
  plainStep(office, caller, input, { step: 'return_to_draft', note: input.comment });

/** Agreed minutes that went to nobody yet are opened again, with the reason. */
export const reopenMinutes = (office: RecordOffice, caller: Caller, input: Of & { reason: string }) =>
  plainStep(office, caller, input, { step: 'reopen', note: input.reason });

/** A12: to members, within two weeks. */
export const circulateMinutes = (office: RecordOffice, caller: Caller, input: z.output<typeof minutesOutInput>) =>
  plainStep(office, caller, input, { step: 'circulate', on: input.on, lateReason: input.lateReason, note: input.how });

/** A12: open to everybody, at the next meeting at the latest. */
export const publishMinutes = (office: RecordOffice, caller: Caller, input: z.output<typeof minutesOutInput>) =>
  plainStep(office, caller, input, {
    step: 'make_public',
    on: input.on,
    lateReason: input.lateReason,
    note: input.how,
  });

/** The minutes as they stand become the next version, for good. */
function insertVersion(work: Change, id: MeetingId, consent: Consent): MinutesVersionId {
  const snapshot = JSON.stringify(takeMinutesSnapshot(work.db, id));
  const number = (readMinutesVersions(work.db, id).at(-1)?.number ?? 0) + 1;
  const agreed = { agreedBy: consent.by, agreedOn: consent.on, agreedHow: consent.how };
  return work.db
    .insert(minutesVersion)
    .values({ meetingId: id, number, snapshot, sha256: sha256Of(snapshot), ...agreed, createdAt: work.now })
    .returning({ id: minutesVersion.id })
    .get().id;
}

/** A12: the chair's agreement, before anybody else sees them; it makes a version that never changes. */
export function agreeMinutes(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof minutesAgreeInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const consent = consentOf(work, { by: input.by, on: input.on, how: input.how });
    if (!consent.ok) return consent;
    const { by, on, how } = consent.value;
    const taking = { step: 'agree' as const, on, lateReason: input.lateReason };
    const checked = checkStep(work, input, taking);
    if (!checked.ok) return checked;
    const { due, ...found } = checked.value;
    const versionId = insertVersion(work, input.meetingId, consent.value);
    return ok(recordStep(work, found, { ...taking, due, note: how, by, versionId }));
  });
}

/**
 * A12: adopted at a later meeting of the same group, as presented or with corrections, which that meeting's minutes record.
 * From then on nothing changes. Refused at a meeting that is not later, not held, or whose own minutes are agreed already.
 */
export function adoptMinutes(office: RecordOffice, caller: Caller, input: AdoptInput): Outcome<Done> {
  return change(office, caller, input.accepted, (work) => {
    const at = readMeeting(work.db, input.atMeetingId);
    const of = readMeeting(work.db, input.meetingId);
    const isLater = at && of && (at.kind === 'sub_group') === (of.kind === 'sub_group') && at.date > of.date;
    if (!isLater) return refuse('minutes.adoptedWhere', { rule: 'A12', path: 'atMeetingId' });
    const taking = findMinutes(work.db, at.id);
    if (!taking.ok || !['draft', 'with_chair'].includes(taking.value.minutes.state)) {
      return refuse('minutes.adoptingClosed', { rule: 'A12', path: 'atMeetingId' });
    }
    const step = { step: 'adopt' as const, on: at.date, lateReason: input.lateReason };
    const checked = checkStep(work, input, step);
    if (!checked.ok) return checked;
    const { due, ...found } = checked.value;
    for (const [position, { item, text }] of input.corrections.entries()) {
      work.db
        .insert(minutesCorrection)
        .values({ meetingId: input.meetingId, adoptedAtId: at.id, position, item, text })
        .run();
    }
    const note = input.corrections.length === 0 ? 'as_presented' : 'corrected';
    const versionId = newest(work, input.meetingId);
    return ok(recordStep(work, found, { ...step, due, note, by: caller.name, versionId, atMeetingId: at.id }));
  });
}
