import { meetings as words } from '../../resources/locales/en-GB/meetings.ts';
import type { IsoDate, MeetingId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { readTopics } from './agenda-queries.ts';
import { copyAgenda, writeTopics } from './agenda-writes.ts';
import type { MeetingStateInput } from './input.ts';
import type { MeetingRow } from './queries.ts';
import { MEETING_CHANGES } from './rules.ts';
import { meeting } from './schema.ts';
import { findMeeting, meetingLabel, updateMeeting } from './service-parts.ts';
import { checkSubGroupDate, copySubGroupMeeting } from './sub-group-parts.ts';

/** A meeting like this one on another day, in draft: its facts, topics, agenda, papers and requests go along. */
function copyMeeting(db: Change['db'], row: MeetingRow, date: IsoDate): MeetingId {
  const { id, version: _version, ...facts } = row;
  const fresh = {
    date,
    state: 'planned',
    stateReason: '',
    agendaState: 'draft',
    version: 1,
    interpreterAskedOn: null,
  } as const;
  const copy = db
    .insert(meeting)
    .values({ ...facts, ...fresh })
    .returning({ id: meeting.id })
    .get();
  writeTopics(db, copy.id, readTopics(db, id));
  copyAgenda(db, id, copy.id);
  return copy.id;
}

/** Whether what is said to have become of the meeting can have become of it. */
function checkChange(work: Change, row: MeetingRow, input: MeetingStateInput): Outcome<{ newDate: IsoDate | null }> {
  if (!MEETING_CHANGES[row.state].includes(input.to)) {
    return refuse('meetings.stateChange', { params: { from: words.state[row.state], to: words.state[input.to] } });
  }
  if (input.to === 'held' && row.date > work.today) {
    return refuse('meetings.notYetHeld', { params: { date: formatDate(row.date) } });
  }
  const newDate = input.to === 'postponed' ? input.newDate : null;
  if (!newDate) return ok({ newDate });
  if (newDate < work.today) return refuse('meetings.newDatePast', { path: 'newDate' });
  const ofGroup = checkSubGroupDate(work.db, row.id, { kind: row.kind, date: newDate }, 'newDate');
  return ofGroup.ok ? ok({ newDate }) : ofGroup;
}

/**
 * Says what became of a meeting: held, postponed (with a new date a copy is planned then), cancelled, or planned again.
 * Refused when that does not follow from its state, or when it is held before its day. What was published stays on record.
 */
export function changeMeetingState(
  office: RecordOffice,
  caller: Caller,
  input: MeetingStateInput,
): Outcome<{ meetingId: MeetingId; version: number; copyId: MeetingId | null }> {
  return change(office, caller, [], (work) => {
    const found = findMeeting(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const row = found.value;
    const checked = checkChange(work, row, input);
    if (!checked.ok) return checked;
    const { newDate } = checked.value;
    const reason = input.to === 'held' ? '' : input.reason;
    const changed = updateMeeting(work.db, row, { state: input.to, stateReason: input.to === 'planned' ? '' : reason });
    const copyId = newDate ? copyMeeting(work.db, row, newDate) : null;
    if (copyId) copySubGroupMeeting(work.db, row.id, copyId);
    const label = meetingLabel(row);
    const after = { state: input.to, reason, ...(newDate && { newDate, copyId }) };
    work.audit({ action: 'meeting.stateChanged', recordId: row.id, label, before: { state: row.state }, after });
    return ok({ ...changed, copyId });
  });
}
