import { eq } from 'drizzle-orm';
import type { AgendaItemId, AgendaPaperId, AgendaRequestId, IsoDate, MeetingId, MemberId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { addAttachment, dropUnusedAttachment, type KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { readItemMeeting, readItems, readPaper } from './agenda-queries.ts';
import { insertPaper, missingReason, writeItems } from './agenda-writes.ts';
import type { AgendaItemInput, RequestAnswerInput } from './input.ts';
import { readAskingMembers, readMeeting, readRequest } from './queries.ts';
import { agendaPaper, agendaRequest } from './schema.ts';
import { type Changed, findDraft, meetingLabel, updateMeeting } from './service-parts.ts';
import type { PaperAudience } from './words.ts';

/** An agenda in a few words for the history of changes. */
export const summaryOf = (items: readonly { title: string; presenter: string; minutes: number | null }[]) =>
  items.map(({ title, presenter, minutes }) =>
    [title, presenter, minutes === null ? '' : `${minutes} min`].join(' | '),
  );

type OfMeeting = { meetingId: MeetingId; version: number };

/** Saves the whole agenda of a draft in its order. Answers the items' ids, and hashes of files for `sweepFile`. */
export function saveAgenda(
  office: RecordOffice,
  caller: Caller,
  input: OfMeeting & { items: AgendaItemInput[] },
): Outcome<Changed & { itemIds: AgendaItemId[]; orphans: string[] }> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const before = summaryOf(readItems(work.db, input.meetingId));
    const written = writeItems(work.db, input.meetingId, input.items);
    if (!written.ok) return written;
    const changed = updateMeeting(work.db, found.value, {});
    const after = { items: summaryOf(input.items) };
    const label = meetingLabel(found.value);
    work.audit({ action: 'agenda.changed', recordId: input.meetingId, label, before: { items: before }, after });
    return ok({ ...changed, ...written.value });
  });
}

/** Adds a kept file as a paper of an item, while the agenda is a draft. */
export function addPaper(
  office: RecordOffice,
  caller: Caller,
  input: OfMeeting & PaperAudience & { itemId: AgendaItemId; title: string },
  file: KeptFile,
): Outcome<Changed & { paperId: AgendaPaperId }> {
  return change(office, caller, [], (work) => {
    const { meetingId, itemId, title, audience, reason, releaseOn } = input;
    const paperOf = { title, audience, reason, releaseOn };
    const found = findDraft(work.db, meetingId, input.version);
    if (!found.ok) return found;
    if (readItemMeeting(work.db, itemId)?.meetingId !== meetingId) {
      return refuse('meetings.unknownItem', { path: 'itemId' });
    }
    const missing = missingReason(input, 'reason');
    if (missing) return missing;
    const attachmentId = addAttachment(work.db, file, work.now);
    const paperId = insertPaper(work.db, { itemId, ...paperOf, attachmentId });
    const changed = updateMeeting(work.db, found.value, {});
    const after = { ...paperOf, file: file.name, sha256: file.sha256 };
    work.audit({ action: 'agenda.paperAdded', recordId: meetingId, label: meetingLabel(found.value), after });
    return ok({ ...changed, paperId });
  });
}

/** Takes a paper off a draft. Its file goes too unless an agreed agenda names it: call `sweepFile` with the hash. */
export function removePaper(
  office: RecordOffice,
  caller: Caller,
  input: OfMeeting & { paperId: AgendaPaperId },
): Outcome<Changed & { orphans: string[] }> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const paper = readPaper(work.db, input.paperId);
    if (paper?.meetingId !== input.meetingId) return notFound();
    work.db.delete(agendaPaper).where(eq(agendaPaper.id, paper.id)).run();
    dropUnusedAttachment(work.db, paper.attachmentId);
    const changed = updateMeeting(work.db, found.value, {});
    const before = { title: paper.title, audience: paper.audience, sha256: paper.sha256 };
    work.audit({ action: 'agenda.paperRemoved', recordId: input.meetingId, label: meetingLabel(found.value), before });
    return ok({ ...changed, orphans: [paper.sha256] });
  });
}

/** A3: records what a member asked for before the meeting. The agenda need not be a draft: late requests are heard too. */
export function recordRequest(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; memberId: MemberId; receivedOn: IsoDate; text: string },
): Outcome<{ requestId: AgendaRequestId }> {
  return change(office, caller, [], (work) => {
    const row = readMeeting(work.db, input.meetingId);
    if (!row) return notFound();
    if (row.state !== 'planned') return refuse('meetings.notPlanned');
    const asking = readAskingMembers(work.db).find((each) => each.id === input.memberId);
    if (!asking) return refuse('meetings.unknownMember', { path: 'memberId' });
    if (input.receivedOn > work.today) return refuse('meetings.receivedInFuture', { path: 'receivedOn' });
    const { id } = work.db
      .insert(agendaRequest)
      .values({ ...input, answer: 'open', answerNote: '', itemId: null })
      .returning({ id: agendaRequest.id })
      .get();
    const after = { member: `${asking.firstName} ${asking.surname}`, receivedOn: input.receivedOn, text: input.text };
    work.audit({ action: 'agenda.requestRecorded', recordId: row.id, label: meetingLabel(row), after });
    return ok({ requestId: id });
  });
}

/** What an answer must carry: the item it was placed under, or what the member was told. */
function checkAnswer(work: Change, meetingId: MeetingId, input: RequestAnswerInput): Outcome<AgendaItemId | null> {
  if (input.answer === 'placed') {
    const known = input.itemId !== null && readItemMeeting(work.db, input.itemId)?.meetingId === meetingId;
    return known ? ok(input.itemId) : refuse('meetings.requestItem', { rule: 'A3', path: 'itemId' });
  }
  if (input.answer !== 'open' && input.note === '') return refuse('meetings.requestNote', { rule: 'A3', path: 'note' });
  return ok(null);
}

/** A3: answers a request: placed under an item, kept for later, or declined with a word why; `open` takes the answer back. */
export function answerRequest(
  office: RecordOffice,
  caller: Caller,
  input: RequestAnswerInput,
): Outcome<{ requestId: AgendaRequestId }> {
  return change(office, caller, [], (work) => {
    const request = readRequest(work.db, input.requestId);
    const row = request && readMeeting(work.db, request.meetingId);
    if (!request || !row) return notFound();
    if (row.state !== 'planned') return refuse('meetings.notPlanned');
    const checked = checkAnswer(work, row.id, input);
    if (!checked.ok) return checked;
    const values = { answer: input.answer, answerNote: input.note, itemId: checked.value };
    work.db.update(agendaRequest).set(values).where(eq(agendaRequest.id, request.id)).run();
    const before = { answer: request.answer, answerNote: request.answerNote };
    const after = { request: request.text, ...values };
    work.audit({ action: 'agenda.requestAnswered', recordId: row.id, label: meetingLabel(row), before, after });
    return ok({ requestId: request.id });
  });
}
