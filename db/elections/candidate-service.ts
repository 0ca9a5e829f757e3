import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { NominationId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { type FieldProblem, fail, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMember } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { findingsOf } from './eligibility.ts';
import type { Draw, finaliseInput, floorInput, questionOrderInput } from './input.ts';
import type { LotEntry } from './lot.ts';
import { drawn, recordLot } from './lots.ts';
import { checkCandidate, checkPeople, newForm, wordsRefusal } from './nomination-service.ts';
import { logPhase } from './phase-log.ts';
import {
  type ContestRow,
  type ElectionRow,
  type NominationRow,
  readContests,
  readElection,
  readLots,
  readNominations,
  readProtocol,
  readRounds,
} from './queries.ts';
import { prepareAgain, prepareNext, runningRound } from './round-making.ts';
import { candidatesOf } from './rounds.ts';
import { contest, nomination } from './schema.ts';
import { type Changed, electionLabel, findContest, findForStep, officeName, updateElection } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;

const entryOf = (form: NominationRow): LotEntry => ({ candidate: form.id, name: `${form.firstName} ${form.surname}` });

/** What stops a candidate at the end: consent, membership, seat, the years in the chair (S4, with every term in the page). */
function stops(work: Change, row: ElectionRow, forms: readonly NominationRow[]) {
  const fields: FieldProblem[] = [];
  const warnings = [];
  for (const form of forms) {
    const who = readMember(work.db, form.memberId);
    const path = `nomination.${form.id}`;
    const { name } = entryOf(form);
    if (!form.consent) fields.push({ path, key: 'elections.noConsent', params: { name } });
    if (!who) continue;
    const found = findingsOf(work, row, who, form.office);
    fields.push(...found.blocks.map(({ key, params }) => ({ path, key, ...(params && { params }) })));
    warnings.push(...found.warnings);
  }
  return { fields, warnings };
}

/** One lot an office: by the program each with its own title, by hand the names of that office in the order drawn. */
function drawFor(draw: Draw, title: string, entries: readonly LotEntry[]) {
  if (draw.method === 'by_program') return drawn(draw, title, entries);
  const own = draw.order.filter((each) => entries.some(({ candidate }) => candidate === each));
  return drawn({ ...draw, order: own }, title, entries);
}

function drawOrders(
  work: Change,
  row: ElectionRow,
  contests: readonly ContestRow[],
  forms: readonly NominationRow[],
  draw: Draw,
): Outcome<null> {
  if (draw.method === 'by_hand' && new Set(draw.order).size !== draw.order.length) {
    return refuse('elections.drawOrder', { rule: 'E12', path: 'draw.order' });
  }
  for (const it of contests) {
    const entries = forms.filter(({ office }) => office === it.office).map(entryOf);
    if (entries.length === 0) continue;
    const title = `${officeName(it.office)}, order of names`;
    const lines = drawFor(draw, title, entries);
    if (!lines.ok) return lines;
    recordLot(
      work,
      {
        electionId: row.id,
        contestId: it.id,
        roundId: null,
        purpose: 'paper_order',
        title,
        drawnBy: row.returningOfficer,
      },
      draw,
      lines.value,
    );
  }
  return ok(null);
}

/**
 * The candidates are final: nobody who cannot stand is left (E4, E8, S4), the order of names is drawn, and every office has
 * its way (E13): a first paper, Yes or Re-open nominations, no ballot, or vacant. Warns S4 where a term would pass four years.
 */
export function finaliseCandidates(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof finaliseInput>,
): Outcome<Changed> {
  return change(office, caller, input.accepted, (work) => {
    const { db } = work;
    const found = findForStep(db, input.electionId, input.version, 'finalise');
    if (!found.ok) return found;
    const row = found.value;
    const all = readNominations(db, row.id);
    const forms = all.filter(({ state }) => state === 'entered');
    const contests = readContests(db, row.id);
    const no = checkFinal(work, row, all) ?? drawAll(work, row, contests, forms, input.draw);
    if (no) return no;
    const changed = updateElection(db, row, { state: 'candidates_final' });
    const routes = contests.map((it) => `${officeName(it.office)}: ${prepareNext(work, row, it)}`);
    const totals = { candidates: forms.length };
    const phase = { electionId: row.id, from: row.state, to: 'candidates_final', confirmedBy: caller.name, totals };
    logPhase(work, { ...phase, note: routes.join(', ') });
    const before = { state: row.state };
    work.audit({ action: 'candidates.final', recordId: row.id, label: electionLabel(row), before, after: totals });
    return ok(changed);
  });
}

/** What keeps the candidates from being final: people missing, somebody who cannot stand; S4 may only warn. */
function checkFinal(work: Change, row: ElectionRow, all: readonly NominationRow[]) {
  const people = checkPeople(row, all);
  if (!people.ok) return people;
  const { fields, warnings } = stops(
    work,
    row,
    all.filter(({ state }) => state === 'entered'),
  );
  const rule = fields.some(({ key }) => key === 'elections.chairYears') ? 'S4' : 'E4';
  if (fields.length > 0) return fail({ kind: 'refused', key: 'elections.candidateBlocked', rule, fields });
  return work.warn(warnings);
}

/** The order of names, drawn where the protocol says so. */
function drawAll(
  work: Change,
  row: ElectionRow,
  contests: readonly ContestRow[],
  forms: readonly NominationRow[],
  draw: Draw | null,
) {
  if (readProtocol(work.db, row).paperOrder !== 'lot' || forms.length === 0) return null;
  if (!draw) return refuse('elections.drawNeeded', { path: 'draw' });
  const orders = drawOrders(work, row, contests, forms, draw);
  return orders.ok ? null : orders;
}

/** The order of names with a new one at its place: what was drawn stays, the names after it move down. */
function withPlace(work: Change, row: ElectionRow, it: ContestRow, form: NominationRow, place: number): void {
  const lots = readLots(work.db, row.id).filter(
    ({ contestId, purpose }) => contestId === it.id && purpose === 'paper_order',
  );
  const before = lots.at(-1)?.lines ?? [];
  const line = { ...entryOf(form), text: '', hash: '' };
  const lines = [...before.slice(0, place - 1), line, ...before.slice(place - 1)];
  const draw: Draw = { method: 'by_hand', announced: `place ${place} for a nomination at the meeting`, order: [] };
  recordLot(
    work,
    {
      electionId: row.id,
      contestId: it.id,
      roundId: null,
      purpose: 'paper_order',
      title: '',
      drawnBy: row.returningOfficer,
    },
    draw,
    lines,
  );
}

/** Why a nomination at the meeting cannot be taken now. */
function floorRefusal(work: Change, row: ElectionRow, it: ContestRow | undefined) {
  if (row.state !== 'candidates_final' && row.state !== 'roll_frozen') return refuse('elections.wrongState');
  if (!readProtocol(work.db, row).floorNominations) return refuse('elections.noFloor', { rule: 'E13' });
  const running = it && runningRound(readRounds(work.db, row.id), it);
  const begun = running?.state !== undefined && running.state !== 'prepared' && running.state !== 'questions';
  return !it || it.state === 'closed' || begun ? refuse('elections.floorTooLate', { rule: 'E13' }) : null;
}

/** E13: a form handed in at the meeting, where the protocol allows it, before that office's poll. The paper is made again. */
export function nominateFromFloor(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof floorInput>,
): Outcome<{ nominationId: NominationId }> {
  const { accepted, place, ...fields } = input;
  return change(office, caller, accepted, (work) => {
    const row = readElection(work.db, fields.electionId);
    const it = row && readContests(work.db, row.id).find((each) => each.office === fields.office);
    if (!row) return notFound();
    const no = floorRefusal(work, row, it) ?? floorStop(work, row, fields);
    if (no) return no;
    if (!it) return notFound();
    const form = work.db
      .insert(nomination)
      .values({ ...newForm({ ...fields, receivedOn: work.today }), source: 'floor' })
      .returning()
      .get();
    const people = checkPeople(row, [form]);
    if (!people.ok) return people;
    const { name } = entryOf(form);
    withPlace(work, row, it, form, place);
    prepareAgain(work, row, it, `nominated at the meeting: ${name}`, caller.name);
    askAgain(work, it);
    const label = `${electionLabel(row)}: ${name}, ${officeName(form.office)}`;
    const after = { office: form.office, source: 'floor' };
    work.audit({ action: 'nomination.entered', recordId: row.id, label, after });
    return ok({ nominationId: form.id });
  });
}

/** E6: somebody else stands now, who answers questions too: the order is drawn again. */
function askAgain(work: Change, it: ContestRow): void {
  work.db.update(contest).set({ questionOrder: null, questionsHeld: false }).where(eq(contest.id, it.id)).run();
}

/** On the same form and by the same rules (E1, E4, E8, S4), with consent there and then. */
function floorStop(work: Change, row: ElectionRow, fields: Omit<Input<typeof floorInput>, 'accepted' | 'place'>) {
  const words = wordsRefusal(fields, work.settings['elections.words']);
  if (words) return words;
  const name = `${fields.firstName} ${fields.surname}`;
  if (!fields.consent) return refuse('elections.noConsent', { path: 'consent', params: { name } });
  const who = checkCandidate(work, row, fields);
  if (!who.ok) return who;
  const [stop] = findingsOf(work, row, who.value, fields.office).blocks;
  if (!stop) return null;
  return refuse(stop.key, { rule: stop.rule, path: 'memberId', ...(stop.params && { params: stop.params }) });
}

/** E6: the order in which candidates answer questions, drawn by lot and on record. */
export function drawQuestionOrder(
  office: RecordOffice,
  caller: Caller,
  input: Input<typeof questionOrderInput>,
): Outcome<{ order: number[] }> {
  return change(office, caller, [], (work) => {
    const found = findContest(work.db, input.contestId);
    if (!found.ok) return found;
    const { election: row, contest: it } = found.value;
    const running = runningRound(readRounds(work.db, row.id), it);
    if (running?.state !== 'prepared' || row.rehearsal) return refuse('elections.wrongStep');
    const entries = candidatesOf(running).filter(({ memberId }) => memberId !== null);
    const title = `${officeName(it.office)}, questions`;
    const lines = drawn(
      input.draw,
      title,
      entries.map(({ candidate, name }) => ({ candidate, name })),
    );
    if (!lines.ok) return lines;
    const order = lines.value.map(({ candidate }) => candidate);
    recordLot(
      work,
      {
        electionId: row.id,
        contestId: it.id,
        roundId: running.id,
        purpose: 'questions',
        title,
        drawnBy: row.returningOfficer,
      },
      input.draw,
      lines.value,
    );
    work.db
      .update(contest)
      .set({ questionOrder: JSON.stringify(order) })
      .where(eq(contest.id, it.id))
      .run();
    const names = lines.value.map(({ name }) => name);
    work.audit({
      action: 'lot.drawn',
      recordId: row.id,
      label: `${electionLabel(row)}: ${title}`,
      after: { method: input.draw.method, order: names },
    });
    return ok({ order });
  });
}
