import { and, eq, ne } from 'drizzle-orm';
import type { IsoDate, MeetingId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { readGroup } from '../office/queries.ts';
import type { RecordOffice } from '../open.ts';
import { readSteps, readTopics } from './agenda-queries.ts';
import { removeAgenda, writeItems, writeTopics } from './agenda-writes.ts';
import { forgetArrangements } from './arrangement-service.ts';
import { addWarnings, yearOf } from './cycle.ts';
import { planWarnings } from './guards.ts';
import type { CycleInput, MeetingInput } from './input.ts';
import { modelAdvertisement, modelAgenda } from './model-agenda.ts';
import { countInterpreterNeeds, readMeetings, type VenueRow } from './queries.ts';
import { mayRemove } from './rules.ts';
import { meeting } from './schema.ts';
import { type Changed, findDraft, findMeeting, findVenue, meetingLabel, updateMeeting } from './service-parts.ts';
import { checkSubGroupDate, forgetSubGroupMeeting, isNamed } from './sub-group-parts.ts';
import type { MeetingKind } from './words.ts';

type Planned = { kind: MeetingKind; date: IsoDate; open: boolean };

/** A1: the year's meetings beside `except`, for each year that the new ones fall into. */
function yearProblems(work: Change, added: readonly Planned[], except: MeetingId | null): Warning[] {
  const group = readGroup(work.db);
  const start = { month: group?.yearStartMonth ?? 4, day: group?.yearStartDay ?? 1 };
  const byYear = Map.groupBy(added, ({ date }) => yearOf(date, 'financial', start).from);
  return [...byYear.entries()].flatMap(([from, meetings]) => {
    const others = readMeetings(work.db, yearOf(from, 'financial', start)).filter((row) => row.id !== except);
    const counted = meetings.map((each) => ({ ...each, state: 'planned' as const }));
    return addWarnings(others, counted, work.settings);
  });
}

/** A1, A2, A8, A9: what to say before a meeting is planned or moved like this. */
function warningsOf(work: Change, input: MeetingInput, venue: VenueRow | null, except: MeetingId | null): Warning[] {
  const { date, plannedMinutes } = input;
  const expected = (input.expectedMembers ?? 0) + (input.expectedPublic ?? 0);
  const needInterpreter = input.kind === 'sub_group' ? 0 : countInterpreterNeeds(work.db);
  const plan = { date, plannedMinutes, venue, expected, needInterpreter };
  return [...yearProblems(work, [input], except), ...planWarnings(plan, work.settings, work.today)];
}

/** A6, and the same meeting entered twice. */
function checkFacts(work: Change, input: Planned & { start: string }, except: MeetingId | null): Outcome<null> {
  if (!input.open && input.kind !== 'sub_group') return refuse('meetings.mustBeOpen', { rule: 'A6', path: 'open' });
  const { kind, date, start } = input;
  const same = work.db
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        eq(meeting.kind, kind),
        eq(meeting.date, date),
        eq(meeting.start, start),
        eq(meeting.state, 'planned'),
        ne(meeting.id, (except ?? 0) as MeetingId),
      ),
    )
    .get();
  return same ? refuse('meetings.sameTitle', { path: 'date', params: { date: formatDate(date) } }) : ok(null);
}

function insertMeeting(work: Change, input: MeetingInput, agenda: 'model' | 'empty'): MeetingId {
  const words = input.open ? modelAdvertisement(readGroup(work.db)?.borough ?? '') : { invitation: '', welcome: '' };
  const { id } = work.db
    .insert(meeting)
    .values({ ...input, ...words, state: 'planned', stateReason: '', agendaState: 'draft', version: 1 })
    .returning({ id: meeting.id })
    .get();
  if (agenda === 'model') {
    const items = modelAgenda(input.kind).map((item) => ({ ...item, id: null }));
    const written = writeItems(work.db, id, items);
    if (!written.ok) throw new Error('the model agenda cannot be written');
  }
  return id;
}

/**
 * Plans a meeting, with the model agenda (A5) or an empty one. Past dates are taken: old meetings may be put on record.
 * Refused: closed though no sub-group (A6), the same meeting twice. Warns: A1, A2, A8, A9.
 */
export function planMeeting(
  office: RecordOffice,
  caller: Caller,
  input: MeetingInput & { agenda: 'model' | 'empty'; accepted: string[] },
): Outcome<Changed> {
  return change(office, caller, input.accepted, (work) => {
    const { agenda, accepted: _accepted, ...facts } = input;
    const checked = checkFacts(work, facts, null);
    if (!checked.ok) return checked;
    const place = findVenue(work.db, facts.venueId);
    if (!place.ok) return place;
    const warned = work.warn(warningsOf(work, facts, place.value, null));
    if (warned) return warned;
    const meetingId = insertMeeting(work, facts, agenda);
    work.audit({
      action: 'meeting.planned',
      recordId: meetingId,
      label: meetingLabel(facts),
      after: { ...facts, agenda },
    });
    return ok({ meetingId, version: 1 });
  });
}

/** A1: plans a year's meetings at once, each with the model agenda. Warns A1, A2, A8, A9 as for one. */
export function planCycle(
  office: RecordOffice,
  caller: Caller,
  input: CycleInput,
): Outcome<{ meetingIds: MeetingId[] }> {
  return change(office, caller, input.accepted, (work) => {
    const { start, plannedMinutes, venueId } = input;
    const planned = input.meetings.map(
      ({ date, kind, own }): MeetingInput => ({
        ...{ kind, date, start, plannedMinutes, venueId, title: '', room: '', ...own },
        ...{ open: true, expectedMembers: null, expectedPublic: null },
      }),
    );
    const single: Warning[] = [];
    for (const facts of planned) {
      const place = findVenue(work.db, facts.venueId);
      if (!place.ok) return place;
      single.push(...warningsOf(work, facts, place.value, null).filter(({ rule }) => rule !== 'A1'));
    }
    const distinct = [...new Map(single.map((warning) => [warning.key, warning])).values()];
    const warned = work.warn([...yearProblems(work, planned, null), ...distinct]);
    if (warned) return warned;
    const meetingIds: MeetingId[] = [];
    for (const facts of planned) {
      const checked = checkFacts(work, facts, null);
      if (!checked.ok) return checked;
      meetingIds.push(insertMeeting(work, facts, 'model'));
    }
    const dates = planned.map((facts) => facts.date);
    work.audit({
      action: 'meeting.planned',
      label: dates.map(formatDate).join(', '),
      after: { ...input, accepted: undefined },
    });
    return ok({ meetingIds });
  });
}

/** Changes the facts of a meeting while its agenda is a draft (A3). The rules of planning count again. */
export function changeMeeting(
  office: RecordOffice,
  caller: Caller,
  input: MeetingInput & { meetingId: MeetingId; version: number; accepted: string[] },
): Outcome<Changed> {
  return change(office, caller, input.accepted, (work) => {
    const { meetingId, version, accepted: _accepted, ...facts } = input;
    const found = findDraft(work.db, meetingId, version);
    if (!found.ok) return found;
    const checked = checkFacts(work, facts, meetingId);
    if (!checked.ok) return checked;
    const ofGroup = checkSubGroupDate(work.db, meetingId, facts);
    if (!ofGroup.ok) return ofGroup;
    const place = findVenue(work.db, facts.venueId, found.value.venueId);
    if (!place.ok) return place;
    const warned = work.warn(warningsOf(work, facts, place.value, meetingId));
    if (warned) return warned;
    const { before, after } = differences(found.value, facts);
    const changed = updateMeeting(work.db, found.value, facts);
    work.audit({ action: 'meeting.changed', recordId: meetingId, label: meetingLabel(facts), before, after });
    return ok(changed);
  });
}

type Arrangements = {
  meetingId: MeetingId;
  version: number;
  expectedMembers: number | null;
  expectedPublic: number | null;
  interpreterAskedOn: IsoDate | null;
  accepted: string[];
};

/** A9, A10: numbers expected, and when an interpreter was asked for. Up to the day, whatever the agenda's state. */
export function changeArrangements(office: RecordOffice, caller: Caller, input: Arrangements): Outcome<Changed> {
  return change(office, caller, input.accepted, (work) => {
    const { meetingId, version, accepted: _accepted, ...facts } = input;
    const found = findMeeting(work.db, meetingId, version);
    if (!found.ok) return found;
    if (found.value.state !== 'planned') return refuse('meetings.notPlanned');
    if (facts.interpreterAskedOn && facts.interpreterAskedOn > work.today) {
      return refuse('meetings.stepInFuture', { path: 'interpreterAskedOn' });
    }
    const place = findVenue(work.db, found.value.venueId, found.value.venueId);
    if (!place.ok) return place;
    const plan = { ...found.value, ...facts };
    const warnings = warningsOf(work, plan, place.value, meetingId).filter(({ rule }) => rule === 'A8');
    const warned = work.warn(warnings);
    if (warned) return warned;
    const { before, after } = differences(found.value, facts);
    const changed = updateMeeting(work.db, found.value, facts);
    work.audit({ action: 'meeting.changed', recordId: meetingId, label: meetingLabel(found.value), before, after });
    return ok(changed);
  });
}

/** A7: the words of the advertisement, until the agenda is published. */
export function changeAdvertisement(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; version: number; topics: string[]; invitation: string; welcome: string },
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findMeeting(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    if (found.value.state !== 'planned') return refuse('meetings.notPlanned');
    if (found.value.agendaState === 'published') return refuse('meetings.alreadyPublished', { rule: 'A7' });
    const { topics, invitation, welcome } = input;
    const previous = {
      topics: readTopics(work.db, input.meetingId),
      invitation: found.value.invitation,
      welcome: found.value.welcome,
    };
    const { before, after } = differences(previous, { topics, invitation, welcome });
    writeTopics(work.db, input.meetingId, topics);
    const changed = updateMeeting(work.db, found.value, { invitation, welcome });
    work.audit({
      action: 'meeting.changed',
      recordId: input.meetingId,
      label: meetingLabel(found.value),
      before,
      after,
    });
    return ok(changed);
  });
}

/** Takes a meeting out altogether, while nobody outside the office has seen its agenda. */
export function removeMeeting(
  office: RecordOffice,
  caller: Caller,
  input: { meetingId: MeetingId; version: number },
): Outcome<{ orphans: string[] }> {
  return change(office, caller, [], (work) => {
    const found = findMeeting(work.db, input.meetingId, input.version);
    if (!found.ok) return found;
    const row = found.value;
    if (!mayRemove(row.agendaState, readSteps(work.db, row.id).length))
      return refuse('meetings.cannotRemove', { rule: 'A3' });
    if (isNamed(work.db, row.id)) return refuse('meetings.namedElsewhere');
    const orphans = removeAgenda(work.db, row.id);
    forgetSubGroupMeeting(work.db, row.id);
    forgetArrangements(work.db, row.id);
    work.db.delete(meeting).where(eq(meeting.id, row.id)).run();
    const before = { ...row, version: undefined };
    work.audit({ action: 'meeting.removed', recordId: row.id, label: meetingLabel(row), before });
    return ok({ orphans });
  });
}
