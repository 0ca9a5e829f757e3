import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { ActionId, IsoDate, MemberId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import { readMember } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { type ActionRow, lastNumber, readAction } from './action-queries.ts';
import type {
  ActionInput,
  actionChangeInput,
  actionCloseInput,
  actionReopenInput,
  actionUpdateInput,
} from './input.ts';
import { readDecision, readMinuteItem } from './queries.ts';
import { action, actionUpdate } from './schema.ts';

/** A13: who does what by when, and what came of it. */

type Done = { actionId: ActionId; version: number };

const labelOf = (row: Pick<ActionRow, 'reference' | 'text'>): string => `${row.reference} ${row.text.slice(0, 80)}`;

/** An owner is a member or a name, and there is one. */
function ownedWell(work: Change, owner: { ownerMemberId: MemberId | null; ownerName: string }): Outcome<null> {
  if ((owner.ownerMemberId === null) === (owner.ownerName === '')) {
    return refuse('minutes.ownerMissing', { rule: 'A13', path: 'ownerMemberId' });
  }
  return owner.ownerMemberId === null || readMember(work.db, owner.ownerMemberId)
    ? ok(null)
    : refuse('meetings.unknownMember', { path: 'ownerMemberId' });
}

/** A new action of a meeting, with the next number of the meeting's year. Refused when it is due before the meeting. */
export function addAction(
  office: RecordOffice,
  caller: Caller,
  input: ActionInput,
): Outcome<Done & { reference: string }> {
  return change(office, caller, [], (work) => {
    const row = readMeeting(work.db, input.meetingId);
    if (!row) return notFound();
    if (input.itemId !== null && readMinuteItem(work.db, input.itemId)?.meetingId !== row.id) return notFound();
    if (input.decisionId !== null && readDecision(work.db, input.decisionId)?.itemId !== input.itemId)
      return notFound();
    const owned = ownedWell(work, input);
    if (!owned.ok) return owned;
    if (input.due < row.date) return refuse('minutes.dueBefore', { rule: 'A13', path: 'due' });
    const year = row.date.slice(0, 4);
    const reference = `${year}/${lastNumber(work.db, year) + 1}`;
    const actionId = work.db
      .insert(action)
      .values({ ...input, reference, state: 'open', outcome: '', version: 1 })
      .returning({ id: action.id })
      .get().id;
    const { text, due } = input;
    work.audit({
      action: 'action.added',
      recordId: actionId,
      label: labelOf({ reference, text }),
      after: { text, due },
    });
    return ok({ actionId, version: 1, reference });
  });
}

/** An action that is still as the caller read it. */
function findAction(work: Change, input: { actionId: ActionId; version: number }, open = true): Outcome<ActionRow> {
  const row = readAction(work.db, input.actionId);
  if (!row) return notFound();
  if (row.version !== input.version) return changedMeanwhile();
  if (open !== (row.state === 'open'))
    return refuse(open ? 'minutes.actionClosed' : 'minutes.actionOpen', { rule: 'A13' });
  return ok(row);
}

/** Nothing about an action is before the meeting that made it. */
function notBefore(work: Change, row: ActionRow, day: IsoDate, path: string): Outcome<null> {
  const date = readMeeting(work.db, row.meetingId)?.date;
  return date !== undefined && day < date ? refuse('minutes.dueBefore', { rule: 'A13', path }) : ok(null);
}

function setAction(work: Change, row: ActionRow, set: Partial<ActionRow>): Done {
  const version = row.version + 1;
  work.db
    .update(action)
    .set({ ...set, version })
    .where(eq(action.id, row.id))
    .run();
  return { actionId: row.id, version };
}

function say(work: Change, row: ActionRow, on: IsoDate, text: string): void {
  const { now: at, caller } = work;
  work.db.insert(actionUpdate).values({ actionId: row.id, on, text, by: caller.name, at }).run();
}

/** Another owner, day or wording. */
export function changeAction(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof actionChangeInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findAction(work, input);
    if (!found.ok) return found;
    const owned = ownedWell(work, input);
    if (!owned.ok) return owned;
    const dated = notBefore(work, found.value, input.due, 'due');
    if (!dated.ok) return dated;
    const { actionId: _action, version: _version, ...facts } = input;
    const { before, after } = differences(found.value, facts);
    work.audit({ action: 'action.changed', recordId: input.actionId, label: labelOf(found.value), before, after });
    return ok(setAction(work, found.value, facts));
  });
}

/** A dated word on how it goes. */
export function updateAction(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof actionUpdateInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findAction(work, input);
    if (!found.ok) return found;
    if (input.on > work.today) return refuse('minutes.inFuture', { path: 'on' });
    const dated = notBefore(work, found.value, input.on, 'on');
    if (!dated.ok) return dated;
    say(work, found.value, input.on, input.text);
    work.audit({ action: 'action.updated', recordId: input.actionId, label: labelOf(found.value) });
    return ok(setAction(work, found.value, {}));
  });
}

/** Done, or dropped, with what came of it. */
export function closeAction(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof actionCloseInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findAction(work, input);
    if (!found.ok) return found;
    const { to, on, outcome } = input;
    if (on > work.today) return refuse('minutes.inFuture', { path: 'on' });
    const dated = notBefore(work, found.value, on, 'on');
    if (!dated.ok) return dated;
    const after = { state: to, on, outcome };
    work.audit({ action: 'action.closed', recordId: input.actionId, label: labelOf(found.value), after });
    return ok(setAction(work, found.value, { state: to, closedOn: on, outcome }));
  });
}

/** Open again; what was said of it stays. */
export function reopenAction(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof actionReopenInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findAction(work, input, false);
    if (!found.ok) return found;
    const row = found.value;
    say(work, row, row.closedOn ?? work.today, row.outcome);
    say(work, row, work.today, input.reason);
    work.audit({ action: 'action.reopened', recordId: row.id, label: labelOf(row), after: { reason: input.reason } });
    return ok(setAction(work, row, { state: 'open', closedOn: null, outcome: '' }));
  });
}
