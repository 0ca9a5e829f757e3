import type { z } from 'zod';
import type { ElectionId } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { addDays } from '../base/dates.ts';
import { fail, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import { sha256Of } from '../office/attachments.ts';
import type { Settings } from '../office/settings.ts';
import type { RecordOffice } from '../open.ts';
import {
  type abandonInput,
  type agreeProtocolInput,
  type circulateInput,
  type createInput,
  DEFAULT_CHOICES,
  DEFAULT_OFFICES,
  type ProtocolDraft,
  type peopleInput,
  type reviseProtocolInput,
  type saveProtocolInput,
  type stepInput,
} from './input.ts';
import { logPhase, type Phase } from './phase-log.ts';
import { asProtocol, circulateBy, protocolProblems, protocolWarnings } from './protocol-rules.ts';
import {
  draftOf,
  type ElectionRow,
  readDeclarations,
  readNominations,
  readProtocol,
  readProtocolVersions,
  readRounds,
} from './queries.ts';
import { makeVoid } from './round-making.ts';
import { contest, election, protocolCirculation, protocolVersion } from './schema.ts';
import { type Changed, electionLabel, findElection, findForStep, updateElection } from './service-parts.ts';
import { isOver } from './state-rules.ts';
import { type ElectionState, LOT_METHODS, PAPER_ORDERS } from './words.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** The draft a new election begins with: every choice at its default, the deadline as the settings have it. */
function firstDraft(date: string, today: string, settings: Settings): ProtocolDraft {
  const closesOn = addDays(date, -settings['elections.nominationsCloseDays']);
  return {
    ...DEFAULT_CHOICES,
    offices: DEFAULT_OFFICES,
    opensOn: today <= closesOn ? today : closesOn,
    closesOn,
    sendTo: '',
    helpFrom: '',
    floorNominations: false,
    paperOrder: PAPER_ORDERS[0],
    lotMethod: LOT_METHODS[0],
    notes: '',
  };
}

/** Begins an election with the draft of its protocol. */
export function createElection(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof createInput>,
): Outcome<{ electionId: ElectionId }> {
  return change(office, caller, [], ({ db, today, settings, audit }) => {
    if (input.meetingId && !readMeeting(db, input.meetingId))
      return refuse('elections.unknownMeeting', { path: 'meetingId' });
    const protocol = JSON.stringify(firstDraft(input.date, today, settings));
    const nobody = { returningOfficer: '', tellerA: '', tellerB: '' };
    const { id } = db
      .insert(election)
      .values({ ...input, ...nobody, rehearsal: false, state: 'protocol_draft', stateReason: '', protocol, version: 1 })
      .returning({ id: election.id })
      .get();
    audit({ action: 'election.created', recordId: id, label: electionLabel(input), after: { ...input } });
    return ok({ electionId: id });
  });
}

/** Saves the draft. Anything may still be missing; what is, the page says. Refused once it is agreed. */
export function saveProtocol(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof saveProtocolInput>,
): Outcome<Changed> {
  return change(office, caller, [], ({ db, audit }) => {
    const found = findElection(db, input.electionId, input.version);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'protocol_draft' || row.rehearsal) return refuse('elections.notDraft', { rule: 'E10' });
    const { title, date } = input;
    const diff = differences<object>(
      { ...draftOf(row), title: row.title, date: row.date },
      { ...input.protocol, title, date },
    );
    const changed = updateElection(db, row, { title, date, protocol: JSON.stringify(input.protocol) });
    audit({
      action: 'protocol.changed',
      recordId: row.id,
      label: electionLabel(input),
      before: diff.before,
      after: diff.after,
    });
    return ok(changed);
  });
}

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim();

/** Section 3: three different people, none of them a candidate. The name of who is both, or null. */
export function whoRunsAndStands(
  people: readonly string[],
  candidates: readonly { firstName: string; surname: string }[],
): string | null {
  const standing = new Set(candidates.map((each) => folded(`${each.firstName} ${each.surname}`)));
  return people.find((name) => standing.has(folded(name))) ?? null;
}

/** Enters who runs the election. Refused when one of them stands, or is entered twice. */
export function savePeople(office: RecordOffice, caller: Caller, input: Input<typeof peopleInput>): Outcome<Changed> {
  return change(office, caller, [], ({ db, audit }) => {
    const found = findElection(db, input.electionId, input.version);
    if (!found.ok) return found;
    const row = found.value;
    const { returningOfficer, tellerA, tellerB } = input;
    const names = [returningOfficer, tellerA, tellerB].filter((name) => name !== '');
    if (new Set(names.map(folded)).size !== names.length) return refuse('elections.samePeople', { path: 'tellerB' });
    const standing = readNominations(db, row.id).filter(({ state }) => state === 'entered');
    const both = whoRunsAndStands(names, standing);
    if (both) return refuse('elections.runsAndStands', { path: 'returningOfficer', params: { name: both } });
    const people = { returningOfficer, tellerA, tellerB };
    const diff = differences(row, people);
    const changed = updateElection(db, row, people);
    audit({
      action: 'election.changed',
      recordId: row.id,
      label: electionLabel(row),
      before: diff.before,
      after: diff.after,
    });
    return ok(changed);
  });
}

type MovedOn = Pick<Phase, 'confirmedBy' | 'totals' | 'note'> & { set?: Parameters<typeof updateElection>[2] };

/** Takes the election to its next state and logs the phase. */
function moveOn(work: Change, row: ElectionRow, to: ElectionState, { set = {}, ...phase }: MovedOn): Changed {
  const changed = updateElection(work.db, row, { ...set, state: to });
  logPhase(work, { electionId: row.id, from: row.state, to, ...phase });
  return changed;
}

/** The audit event of a step that only moves the state. */
function auditState(work: Change, row: ElectionRow, after: { state: ElectionState; reason?: string }): void {
  const before = { state: row.state };
  work.audit({ action: 'election.stateChanged', recordId: row.id, label: electionLabel(row), before, after });
}

/**
 * E10: the protocol is agreed and becomes a version that never changes. Refused while a choice is unanswered or offices do
 * not fit the committee (S1). Warns S3 (a yearly office is missing) and E3 (a late deadline).
 */
export function agreeProtocol(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof agreeProtocolInput>,
): Outcome<Changed> {
  return change(office, caller, input.accepted, (work) => {
    const { db, settings, today, now, audit } = work;
    const found = findForStep(db, input.electionId, input.version, 'agree_protocol');
    if (!found.ok) return found;
    const row = found.value;
    const draft = draftOf(row);
    const fields = protocolProblems(draft, row.date, { electedOfficers: settings['committee.electedOfficers'] });
    const whole = asProtocol(draft);
    if (fields.length > 0 || !whole) {
      const rule = fields[0]?.key === 'elections.tooManySeats' ? 'S1' : 'E10';
      return fail({ kind: 'refused', key: 'elections.protocolIncomplete', rule, fields });
    }
    if (input.agreedOn > today) return refuse('elections.agreedInFuture', { path: 'agreedOn' });
    const no = work.warn(protocolWarnings(draft, row.date, settings['elections.nominationsCloseDays']));
    if (no) return no;
    const number = readProtocolVersions(db, row.id).length + 1;
    const content = JSON.stringify(whole);
    const sha256 = sha256Of(content);
    const { agreedBy, agreedOn } = input;
    db.insert(protocolVersion)
      .values({ electionId: row.id, number, content, sha256, agreedBy, agreedOn, createdAt: now })
      .run();
    const note = `protocol ${number}, ${sha256}`;
    const set = { closeOn: whole.closesOn };
    const changed = moveOn(work, row, 'protocol_agreed', { set, confirmedBy: agreedBy, note });
    audit({
      action: 'protocol.agreed',
      recordId: row.id,
      label: electionLabel(row),
      after: { number, sha256, agreedBy, agreedOn },
    });
    return ok(changed);
  });
}

/** Opens an agreed protocol again, before nominations open; the next agreement makes a new version, to be circulated again. */
export function reviseProtocol(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof reviseProtocolInput>,
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findForStep(work.db, input.electionId, input.version, 'revise_protocol');
    if (!found.ok) return found;
    const row = found.value;
    const { reason } = input;
    const changed = moveOn(work, row, 'protocol_draft', { confirmedBy: caller.name, note: reason });
    auditState(work, row, { state: 'protocol_draft', reason });
    return ok(changed);
  });
}

/** E10: the agreed protocol went to all members. Warns when that is later than well in advance (D−42). */
export function circulateProtocol(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof circulateInput>,
): Outcome<Changed> {
  return change(office, caller, input.accepted, (work) => {
    const { db, settings, today, audit } = work;
    const found = findForStep(db, input.electionId, input.version, 'circulate');
    if (!found.ok) return found;
    const row = found.value;
    if (input.on > today) return refuse('elections.circulatedInFuture', { path: 'on' });
    const days = settings['elections.protocolDays'];
    const late = input.on > circulateBy(row.date, days);
    const no = work.warn(late ? [{ rule: 'E10', key: 'elections.circulatedLate', params: { days } }] : []);
    if (no) return no;
    const version = readProtocolVersions(db, row.id).at(-1);
    if (!version) return refuse('elections.wrongState');
    const { on, to, how, members } = input;
    db.insert(protocolCirculation).values({ versionId: version.id, on, to, how, members }).run();
    const changed = moveOn(work, row, 'circulated', { confirmedBy: caller.name, totals: { members }, note: to });
    audit({
      action: 'protocol.circulated',
      recordId: row.id,
      label: electionLabel(row),
      after: { number: version.number, on, to, how, members },
    });
    return ok(changed);
  });
}

/** E2: forms are taken from now on. Makes the contests of the protocol. */
export function openNominations(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof stepInput>,
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const { db } = work;
    const found = findForStep(db, input.electionId, input.version, 'open_nominations');
    if (!found.ok) return found;
    const row = found.value;
    const { offices } = readProtocol(db, row);
    db.insert(contest)
      .values(
        offices.map((each, at) => ({
          ...each,
          electionId: row.id,
          position: at + 1,
          route: 'pending' as const,
          state: 'open' as const,
          questionsHeld: false,
        })),
      )
      .run();
    const changed = moveOn(work, row, 'nominations_open', { confirmedBy: caller.name });
    auditState(work, row, { state: 'nominations_open' });
    return ok(changed);
  });
}

/** Gives an election up, with the reason: rounds that run are void. Refused once anything is declared: that stays. */
export function abandonElection(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof abandonInput>,
): Outcome<Changed> {
  return change(office, caller, [], (work) => {
    const found = findForStep(work.db, input.electionId, input.version, 'abandon');
    if (!found.ok) return found;
    const row = found.value;
    if (readDeclarations(work.db, row.id).length > 0) return refuse('elections.alreadyDeclared', { rule: 'E14' });
    const { reason } = input;
    const running = readRounds(work.db, row.id).filter(({ state }) => !isOver(state));
    for (const round of running) makeVoid(work, row, round, reason, caller.name);
    const set = { stateReason: reason };
    const changed = moveOn(work, row, 'abandoned', { set, confirmedBy: caller.name, note: reason });
    auditState(work, row, { state: 'abandoned', reason });
    return ok(changed);
  });
}
