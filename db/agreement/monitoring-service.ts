import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { MonitoringId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { deliverablesOf } from './content-rules.ts';
import type {
  beginMonitoringInput,
  followUpDeadlineInput,
  saveEntryInput,
  setIssuesInput,
  setLinkMeetingInput,
} from './monitoring-input.ts';
import {
  type AgreementInForce,
  daysOf,
  type MonitoringRow,
  readEntries,
  readInForce,
  readMonitoring,
  readMonitoringOf,
} from './monitoring-queries.ts';
import { deadlineDays, EMPTY_ENTRY, isDeadline } from './monitoring-rules.ts';
import { monitoring, monitoringEntry } from './schema.ts';
import type { AgreementContent } from './types.ts';
import type { Quarter } from './words.ts';

/** L3, L4: a quarter's monitoring while it is open. The program never sets a status. */

export type MonitoringDone = { monitoringId: MonitoringId; version: number };

/** The quarter as the history of changes names it. */
export const monitoringLabel = ({ title }: Pick<AgreementContent, 'title'>, quarter: Quarter): string =>
  `${title}, quarter ${quarter}`;

export type Open = { row: MonitoringRow; inForce: AgreementInForce };

/** The quarter as the caller read it, while it is open: a finished one never changes. */
export function findOpenMonitoring(
  work: Change,
  input: { monitoringId: MonitoringId; version: number },
): Outcome<Open> {
  const row = readMonitoring(work.db, input.monitoringId);
  const inForce = row && readInForce(work.db, row.agreementId);
  if (!row || !inForce) return notFound();
  if (row.state === 'finished') return refuse('agreement.monitoringFinished', { rule: 'L5' });
  return row.version === input.version ? ok({ row, inForce }) : changedMeanwhile();
}

/** Writes to an open quarter and moves its version on. */
export function updateMonitoring(work: Change, row: MonitoringRow, set: Partial<MonitoringRow> = {}): MonitoringDone {
  const version = row.version + 1;
  work.db
    .update(monitoring)
    .set({ ...set, version })
    .where(eq(monitoring.id, row.id))
    .run();
  return { monitoringId: row.id, version };
}

/** L3: the quarter before is finished, and this one has begun. Null when it can be monitored. */
function orderRefusal(work: Change, inForce: AgreementInForce, quarter: Quarter) {
  const { from } = daysOf(inForce, quarter);
  if (work.today < from)
    return refuse('agreement.monitoringTooEarly', { rule: 'L3', params: { quarter, from: formatDate(from) } });
  if (readMonitoringOf(work.db, inForce.id, quarter)) return refuse('agreement.monitoringBegun', { rule: 'L3' });
  if (quarter === 1) return null;
  const before = readMonitoringOf(work.db, inForce.id, (quarter - 1) as Quarter);
  if (before?.state === 'finished') return null;
  return refuse('agreement.monitoringOrder', { rule: 'L3', params: { quarter: quarter - 1 } });
}

/** L3: begins a quarter: every deliverable with the position of the quarter before, to be looked at, and no status. */
export function beginMonitoring(
  office: RecordOffice,
  caller: Caller,
  { agreementId, quarter }: z.output<typeof beginMonitoringInput>,
): Outcome<MonitoringDone> {
  return change(office, caller, [], (work) => {
    const inForce = readInForce(work.db, agreementId);
    if (!inForce) return notFound();
    const no = orderRefusal(work, inForce, quarter);
    if (no) return no;
    const before = quarter > 1 ? readMonitoringOf(work.db, agreementId, (quarter - 1) as Quarter) : undefined;
    const earlier = before ? readEntries(work.db, before.id) : new Map();
    const { id } = work.db
      .insert(monitoring)
      .values({
        ...{ agreementId, quarter, state: 'open' as const, issues: '', metWith: '', agreedPoints: '' },
        ...{ finishedBy: '', content: '', sha256: '', version: 1 },
      })
      .returning({ id: monitoring.id })
      .get();
    const deliverables = deliverablesOf(inForce.content);
    for (const { number } of deliverables) {
      const position = earlier.get(number)?.position ?? '';
      work.db
        .insert(monitoringEntry)
        .values({ monitoringId: id, deliverable: number, ...EMPTY_ENTRY, position, followedUp: '' })
        .run();
    }
    const after = { quarter, deliverables: deliverables.length };
    work.audit({ action: 'monitoring.begun', recordId: id, label: monitoringLabel(inForce.content, quarter), after });
    return ok({ monitoringId: id, version: 1 });
  });
}

/** L4: how one deliverable stands. It may lack anything until the quarter is finished; a deadline is a day after the quarter. */
export function saveMonitoringEntry(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof saveEntryInput>,
): Outcome<MonitoringDone> {
  return change(office, caller, [], (work) => {
    const found = findOpenMonitoring(work, input);
    if (!found.ok) return found;
    const { row, inForce } = found.value;
    const { monitoringId, version: _version, deliverable, ...facts } = input;
    const known = deliverablesOf(inForce.content).find(({ number }) => number === deliverable);
    if (!known) return notFound();
    const quarter = daysOf(inForce, row.quarter);
    if (facts.deadline !== null && !isDeadline(facts.deadline, quarter)) {
      const { from, to } = deadlineDays(quarter);
      const params = { from: formatDate(from), to: formatDate(to) };
      return refuse('agreement.monitoringDeadline', { rule: 'L4', path: 'deadline', params });
    }
    const was = readEntries(work.db, row.id).get(deliverable);
    work.db
      .insert(monitoringEntry)
      .values({ monitoringId, deliverable, ...facts, followedUp: '' })
      .onConflictDoUpdate({ target: [monitoringEntry.monitoringId, monitoringEntry.deliverable], set: facts })
      .run();
    const { before, after } = differences({ ...EMPTY_ENTRY, ...was }, facts);
    const label = `${monitoringLabel(inForce.content, row.quarter)}: ${known.task.slice(0, 80)}`;
    work.audit({ action: 'monitoring.judged', recordId: row.id, label, before, after });
    return ok(updateMonitoring(work, row));
  });
}

/** What is on the link officer's table beside the deliverables. */
export function setMonitoringIssues(
  office: RecordOffice,
  caller: Caller,
  { issues, ...input }: z.output<typeof setIssuesInput>,
): Outcome<MonitoringDone> {
  return change(office, caller, [], (work) => {
    const found = findOpenMonitoring(work, input);
    if (!found.ok) return found;
    const { row, inForce } = found.value;
    const { before, after } = differences(row, { issues });
    const label = monitoringLabel(inForce.content, row.quarter);
    work.audit({ action: 'monitoring.issuesSet', recordId: row.id, label, before, after });
    return ok(updateMonitoring(work, row, { issues }));
  });
}

/** L3: the meeting with the link officer: when, with whom, and what was agreed. */
export function setLinkMeeting(
  office: RecordOffice,
  caller: Caller,
  { monitoringId, version, ...facts }: z.output<typeof setLinkMeetingInput>,
): Outcome<MonitoringDone> {
  return change(office, caller, [], (work) => {
    const found = findOpenMonitoring(work, { monitoringId, version });
    if (!found.ok) return found;
    const { row, inForce } = found.value;
    const { from } = daysOf(inForce, row.quarter);
    const { metOn, metWith, agreedPoints } = facts;
    const isDay = metOn === null || (metOn <= work.today && metOn >= from);
    if (!isDay) {
      const params = { from: formatDate(from) };
      return refuse('agreement.monitoringMetOn', { rule: 'L3', path: 'metOn', params });
    }
    if (metOn !== null && metWith === '') return refuse('agreement.monitoringMetWith', { rule: 'L3', path: 'metWith' });
    if (metOn === null && (metWith !== '' || agreedPoints !== ''))
      return refuse('agreement.monitoringMetWhen', { rule: 'L3', path: 'metOn' });
    const { before, after } = differences(row, facts);
    const label = monitoringLabel(inForce.content, row.quarter);
    work.audit({ action: 'monitoring.meetingSet', recordId: row.id, label, before, after });
    return ok(updateMonitoring(work, row, facts));
  });
}

/** L4: what became of a planned improvement: its deadline leaves the home page. Also of a finished quarter, of which nothing else changes. */
export function followUpDeadline(
  office: RecordOffice,
  caller: Caller,
  { monitoringId, deliverable, on, text }: z.output<typeof followUpDeadlineInput>,
): Outcome<{ monitoringId: MonitoringId }> {
  return change(office, caller, [], (work) => {
    const row = readMonitoring(work.db, monitoringId);
    const entry = row && readEntries(work.db, monitoringId).get(deliverable);
    const inForce = row && readInForce(work.db, row.agreementId);
    if (!row || !entry || !inForce) return notFound();
    if (entry.deadline === null) return refuse('agreement.monitoringNoDeadline', { rule: 'L4' });
    const { from } = daysOf(inForce, row.quarter);
    if (on > work.today || on < from) {
      const params = { from: formatDate(from) };
      return refuse('agreement.monitoringFollowedUpOn', { rule: 'L4', path: 'on', params });
    }
    const set = { followedUpOn: on, followedUp: text };
    work.db
      .update(monitoringEntry)
      .set(set)
      .where(and(eq(monitoringEntry.monitoringId, monitoringId), eq(monitoringEntry.deliverable, deliverable)))
      .run();
    const { before, after } = differences(entry, set);
    const label = monitoringLabel(inForce.content, row.quarter);
    work.audit({ action: 'monitoring.followedUp', recordId: row.id, label, before, after });
    return ok({ monitoringId });
  });
}
