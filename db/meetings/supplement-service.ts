import type { AgendaItemId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { insertPaper, missingReason, writeItems } from './agenda-writes.ts';
import type { SupplementInput } from './input.ts';
import type { MeetingRow } from './queries.ts';
import { type Changed, findMeeting, findVenue, updateMeeting } from './service-parts.ts';
import { checkPublished, checkStep, consentOf, insertVersion, publishedNote, recordStep } from './step-service.ts';

/** The papers that come with a supplement, each on the item it names. */
function insertPapers(
  work: Change,
  papers: SupplementInput['papers'],
  itemIds: readonly AgendaItemId[],
  files: readonly KeptFile[],
): Outcome<null> {
  for (const [at, paper] of papers.entries()) {
    const [itemId, file] = [itemIds[paper.item], files[at]];
    if (!itemId || !file) return refuse('meetings.unknownItem', { path: `papers.${at}.item` });
    const missing = missingReason(paper, `papers.${at}.reason`);
    if (missing) return missing;
    const attachmentId = addAttachment(work.db, file, work.now);
    const { title, audience, reason, releaseOn } = paper;
    insertPaper(work.db, { itemId, title, audience, reason, releaseOn, attachmentId });
  }
  return ok(null);
}

/** The changed place, time, items and papers, written; the checks that follow undo them when they refuse. */
function writeChanges(
  work: Change,
  row: MeetingRow,
  input: SupplementInput,
  files: readonly KeptFile[],
): Outcome<{ row: MeetingRow; orphans: string[] }> {
  const { start, venueId, room } = input;
  const place = findVenue(work.db, venueId, row.venueId);
  if (!place.ok) return place;
  const written = writeItems(work.db, row.id, input.items);
  if (!written.ok) return written;
  const papers = insertPapers(work, input.papers, written.value.itemIds, files);
  if (!papers.ok) return papers;
  const { version } = updateMeeting(work.db, row, { start, venueId, room });
  return ok({ row: { ...row, start, venueId, room, version }, orphans: written.value.orphans });
}

/**
 * A4: a supplement to a published agenda, with the chair's consent and the reason: the changed items, place, time and
 * new papers become the next version; the versions before stay as they were. `files` are the kept papers, in order.
 * Warns A2, A8. Answers hashes of files for `sweepFile`.
 */
export function supplementAgenda(
  office: RecordOffice,
  caller: Caller,
  input: SupplementInput,
  files: readonly KeptFile[],
): Outcome<Changed & { orphans: string[] }> {
  return change(office, caller, input.accepted, (work) => {
    const found = findMeeting(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const consent = consentOf(work, { by: input.by, on: input.on, how: input.how });
    if (!consent.ok) return consent;
    const published = checkPublished(found.value.open, input);
    if (!published.ok) return published;
    const written = writeChanges(work, found.value, input, files);
    if (!written.ok) return written;
    const { row, orphans } = written.value;
    const { by, on } = consent.value;
    const taking = { step: 'supplement' as const, on, lateReason: '' };
    const checked = checkStep(work, row, taking);
    if (!checked.ok) return checked;
    const versionId = insertVersion(work, row, consent.value, input.reason);
    const note = `${input.reason}\n${publishedNote(input)}`;
    return ok({ ...recordStep(work, row, { ...taking, due: null, note, by, versionId }), orphans });
  });
}
