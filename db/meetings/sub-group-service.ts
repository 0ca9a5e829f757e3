import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { IsoDate, MeetingId, SubGroupId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { readMeeting } from './queries.ts';
import { subGroup } from './schema.ts';
import type { SubGroupInput, subGroupChangeInput, subGroupCloseInput, subGroupReopenInput } from './sub-group-input.ts';
import { countReports, readSubGroup, type SubGroupRow } from './sub-group-queries.ts';

/** A14: sub-groups have terms of reference agreed by all members, and an end. */

export type SubGroupChanged = { subGroupId: SubGroupId; version: number };

/** The sub-group as the caller read it; `open`: only while it is not closed. */
export function findSubGroup(
  work: Change,
  input: { subGroupId: SubGroupId; version: number },
  open = true,
): Outcome<SubGroupRow> {
  const row = readSubGroup(work.db, input.subGroupId);
  if (!row) return notFound();
  if (row.version !== input.version) return changedMeanwhile();
  if (open && row.closedOn !== null) return refuse('meetings.subGroupClosed', { rule: 'A14' });
  return ok(row);
}

/** Writes to the sub-group and moves its version on. */
export function updateSubGroup(work: Change, row: SubGroupRow, set: Partial<SubGroupRow> = {}): SubGroupChanged {
  const version = row.version + 1;
  work.db
    .update(subGroup)
    .set({ ...set, version })
    .where(eq(subGroup.id, row.id))
    .run();
  return { subGroupId: row.id, version };
}

const isNameTaken = (work: Change, name: string, except: number): boolean =>
  work.db
    .select({ id: subGroup.id })
    .from(subGroup)
    .where(
      and(
        sql`lower(${subGroup.name}) = lower(${name})`,
        isNull(subGroup.closedOn),
        ne(subGroup.id, except as SubGroupId),
      ),
    )
    .get() !== undefined;

/** A meeting of the full group that was there by `upTo`. */
export function findFullMeeting(work: Change, id: MeetingId, upTo: IsoDate, path: string): Outcome<{ date: IsoDate }> {
  const row = readMeeting(work.db, id);
  const fits = row && row.kind !== 'sub_group' && row.date <= upTo;
  return fits ? ok({ date: row.date }) : refuse('meetings.fullMeeting', { rule: 'A14', path });
}

type Facts = { name: string; terms: string; agreedAtId: MeetingId | null; agreedOn: IsoDate; endsOn: IsoDate };

/** A14: when and where the terms were agreed, and that there is an end after it. */
function checkFacts(work: Change, input: SubGroupInput, except: number): Outcome<Facts> {
  let { agreedOn } = input;
  if (input.agreedAtId !== null) {
    const found = findFullMeeting(work, input.agreedAtId, work.today, 'agreedAtId');
    if (!found.ok) return found;
    agreedOn = found.value.date;
  }
  if (agreedOn === null) return refuse('meetings.subGroupAgreed', { rule: 'A14', path: 'agreedOn' });
  if (agreedOn > work.today) return refuse('meetings.stepInFuture', { rule: 'A14', path: 'agreedOn' });
  if (input.endsOn <= agreedOn) return refuse('meetings.subGroupEnds', { rule: 'A14', path: 'endsOn' });
  if (isNameTaken(work, input.name, except)) return refuse('meetings.subGroupName', { path: 'name' });
  const { name, terms, agreedAtId, endsOn } = input;
  return ok({ name, terms, agreedAtId, agreedOn, endsOn });
}

/** A14: a new sub-group. Refused without agreed terms or without an end after the agreement. */
export function addSubGroup(office: RecordOffice, caller: Caller, input: SubGroupInput): Outcome<SubGroupChanged> {
  return change(office, caller, [], (work) => {
    const checked = checkFacts(work, input, 0);
    if (!checked.ok) return checked;
    const { id: subGroupId } = work.db
      .insert(subGroup)
      .values({ ...checked.value, closedReason: '', version: 1 })
      .returning({ id: subGroup.id })
      .get();
    work.audit({ action: 'subGroup.added', recordId: subGroupId, label: input.name, after: checked.value });
    return ok({ subGroupId, version: 1 });
  });
}

/** A14: more time is agreed anew; other terms without a new agreement are warned of. */
function checkAgreement(work: Change, row: SubGroupRow, facts: Facts): Outcome<null> {
  const anew = facts.agreedOn > row.agreedOn;
  if (facts.endsOn > row.endsOn && !anew) {
    return refuse('meetings.subGroupLonger', {
      rule: 'A14',
      path: 'agreedOn',
      params: { date: formatDate(row.agreedOn) },
    });
  }
  const warnings: Warning[] =
    facts.terms !== row.terms && !anew ? [{ rule: 'A14', key: 'meetings.subGroupTermsAnew' }] : [];
  return work.warn(warnings) ?? ok(null);
}

/** Changes name, terms or end (A14: a later end needs a later agreement). */
export function changeSubGroup(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupChangeInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, input.accepted, (work) => {
    const found = findSubGroup(work, input);
    if (!found.ok) return found;
    const checked = checkFacts(work, input, input.subGroupId);
    if (!checked.ok) return checked;
    const agreed = checkAgreement(work, found.value, checked.value);
    if (!agreed.ok) return agreed;
    const { before, after } = differences(found.value, checked.value);
    work.audit({ action: 'subGroup.changed', recordId: input.subGroupId, label: input.name, before, after });
    return ok(updateSubGroup(work, found.value, checked.value));
  });
}

/** A14: ends a sub-group with the reason. Warns when it never reported to the full group. */
export function closeSubGroup(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupCloseInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, input.accepted, (work) => {
    const found = findSubGroup(work, input);
    if (!found.ok) return found;
    const row = found.value;
    if (input.on > work.today) return refuse('meetings.stepInFuture', { rule: 'A14', path: 'on' });
    if (input.on < row.agreedOn) {
      return refuse('meetings.stepTooEarly', { path: 'on', params: { last: formatDate(row.agreedOn) } });
    }
    const silent = countReports(work.db, row.id) === 0;
    const warned = work.warn(silent ? [{ rule: 'A14', key: 'meetings.subGroupSilent' }] : []);
    if (warned) return warned;
    const after = { closedOn: input.on, reason: input.reason };
    work.audit({ action: 'subGroup.closed', recordId: row.id, label: row.name, after });
    return ok(updateSubGroup(work, row, { closedOn: input.on, closedReason: input.reason }));
  });
}

/** A sub-group that was closed by mistake. Its end stays as it was agreed. */
export function reopenSubGroup(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof subGroupReopenInput>,
): Outcome<SubGroupChanged> {
  return change(office, caller, [], (work) => {
    const found = findSubGroup(work, input, false);
    if (!found.ok) return found;
    const row = found.value;
    if (row.closedOn === null) return refuse('meetings.subGroupOpen');
    if (isNameTaken(work, row.name, row.id)) return refuse('meetings.subGroupName');
    const after = { reason: input.reason };
    work.audit({ action: 'subGroup.reopened', recordId: row.id, label: row.name, after });
    return ok(updateSubGroup(work, row, { closedOn: null, closedReason: '' }));
  });
}
