import { desc, eq } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import type { FloorQuestionId, IsoDate, MinuteItemId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { meetingLabel } from '../meetings/service-parts.ts';
import { readMember } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import { readActionsOf } from './action-queries.ts';
import { readAttendanceList } from './attendance-queries.ts';
import { countHands, duringOf } from './attendance-rules.ts';
import type {
  DecisionInput,
  floorQuestionInput,
  interestInput,
  oralUpdateInput,
  Recorded,
  recordRemovalInput,
} from './input.ts';
import { type MinuteItemRow, readMinuteItem, readMinuteItems, readQuestion } from './queries.ts';
import { decision, floorQuestion, interest, oralUpdate } from './schema.ts';
import { findMinutes, findOpenItem, type OfMinutes } from './service-parts.ts';
import { handsProblem, NO_HANDS } from './vote-rules.ts';

/** What is recorded under an item: interests (A11), oral updates (M11), questions (A6), decisions (A13). */

const TABLES = { interest, oralUpdate, floorQuestion, decision } as const;

type Line = { id: number | null; itemId: MinuteItemId };
type Found = OfMinutes & { item: MinuteItemRow };

/** Who is named: a member or a name, not both, not neither. */
function namedWell(work: Change, { memberId, name }: { memberId: number | null; name: string }): Outcome<null> {
  if ((memberId === null) === (name === '')) return refuse('minutes.memberOrName', { path: 'memberId' });
  return memberId === null || readMember(work.db, memberId as never)
    ? ok(null)
    : refuse('meetings.unknownMember', { path: 'memberId' });
}

type PlacedTable = SQLiteTable & { itemId: SQLiteColumn; position: SQLiteColumn };

/** The place after the last one under an item. */
function nextPosition(work: Change, table: PlacedTable, itemId: MinuteItemId): number {
  const last = work.db
    .select({ position: table.position })
    .from(table)
    .where(eq(table.itemId, itemId))
    .orderBy(desc(table.position))
    .limit(1)
    .get();
  return ((last?.position as number | undefined) ?? -1) + 1;
}

/** One line written: a new one, or one under the same item changed. `words` go into the history; private ones do not. */
function saveLine<T extends Line>(
  office: RecordOffice,
  caller: Caller,
  kind: Recorded,
  input: T,
  check: (work: Change, found: Found) => Outcome<null>,
  words: Partial<T>,
): Outcome<{ id: number }> {
  return change(office, caller, [], (work) => {
    const found = findOpenItem(work.db, input.itemId);
    if (!found.ok) return found;
    const checked = check(work, found.value);
    if (!checked.ok) return checked;
    const written = write(work, kind, input);
    if (!written.ok) return written;
    const { meeting, item } = found.value;
    const label = `${meetingLabel(meeting)}: ${item.title}`;
    work.audit({ action: 'minutes.recorded', recordId: meeting.id, label, after: { kind, ...words } });
    return written;
  });
}

function write(work: Change, kind: Recorded, { id, ...values }: Line): Outcome<{ id: number }> {
  const table = TABLES[kind];
  if (id === null) {
    const placed = 'position' in table ? { position: nextPosition(work, table as PlacedTable, values.itemId) } : {};
    return ok(
      work.db
        .insert(table)
        .values({ ...values, ...placed } as never)
        .returning({ id: table.id })
        .get(),
    );
  }
  const there = work.db
    .select({ itemId: table.itemId })
    .from(table)
    .where(eq(table.id, id as never))
    .get();
  if (there?.itemId !== values.itemId) return notFound();
  work.db
    .update(table)
    .set(values as never)
    .where(eq(table.id, id as never))
    .run();
  return ok({ id });
}

/** A11: a personal interest, at the start of the item or when it became apparent. */
export const saveInterest = (office: RecordOffice, caller: Caller, input: z.output<typeof interestInput>) =>
  saveLine(office, caller, 'interest', input, (work) => namedWell(work, input), {
    memberId: input.memberId,
    name: input.name,
    nature: input.nature,
  });

/** M11: what a member told the meeting. */
export const saveOralUpdate = (office: RecordOffice, caller: Caller, input: z.output<typeof oralUpdateInput>) =>
  saveLine(office, caller, 'oralUpdate', input, (work) => namedWell(work, { ...input, name: '' }), {
    memberId: input.memberId,
  });

/** A6: a question from the floor. An answered one has its answer; one whose answer follows says where it goes. */
export const saveFloorQuestion = (office: RecordOffice, caller: Caller, input: z.output<typeof floorQuestionInput>) =>
  saveLine(
    office,
    caller,
    'floorQuestion',
    input,
    (work) => {
      const there = input.id === null ? undefined : readQuestion(work.db, input.id);
      if (input.replyTo !== '' && there?.repliedOn) return refuse('minutes.replyToOnly', { path: 'replyTo' });
      if (input.answerState === 'answered' && input.answer === '') {
        return refuse('minutes.answerMissing', { rule: 'A6', path: 'answer' });
      }
      if (input.replyTo !== '' && input.answerState !== 'to_follow') {
        return refuse('minutes.replyToOnly', { path: 'replyTo' });
      }
      return ok(null);
    },
    { question: input.question, answerState: input.answerState },
  );

/** How many may raise a hand under an item, by who was in the room while it was dealt with. */
function handsAt({ db }: Change, { meeting, item }: Found): number {
  const items = readMinuteItems(db, meeting.id);
  const at = items.findIndex(({ id }) => id === item.id);
  return countHands(readAttendanceList(db, meeting).members, duringOf(items, at));
}

/** A13: a decision; by show of hands with its numbers, which are never more than those who may vote and were in the room. */
export function saveDecision(office: RecordOffice, caller: Caller, input: DecisionInput): Outcome<{ id: number }> {
  const { text, how, carried, votesFor, votesAgainst, abstained } = input;
  const hands = how === 'show_of_hands' ? { votesFor, votesAgainst, abstained } : NO_HANDS;
  const check = (work: Change, found: Found): Outcome<null> => {
    const problem = how === 'show_of_hands' ? handsProblem(hands, carried, handsAt(work, found)) : null;
    return problem ? refuse(problem.key, problem) : ok(null);
  };
  const words = { text, how, carried, ...hands };
  return saveLine(office, caller, 'decision', { ...input, ...hands }, check, words);
}

/** Takes a line away while the minutes may be written. A decision that an action follows stays. */
export function removeRecorded(
  office: RecordOffice,
  caller: Caller,
  { kind, id }: z.output<typeof recordRemovalInput>,
): Outcome<{ id: number }> {
  return change(office, caller, [], (work) => {
    const table = TABLES[kind];
    const there = work.db.select({ itemId: table.itemId }).from(table).where(eq(table.id, id)).get();
    if (!there) return notFound();
    const found = findOpenItem(work.db, there.itemId);
    if (!found.ok) return found;
    if (kind === 'decision' && readActionsOf(work.db, { decisionId: id }).length > 0) {
      return refuse('minutes.decisionHasAction', { rule: 'A13' });
    }
    work.db.delete(table).where(eq(table.id, id)).run();
    const { meeting, item } = found.value;
    const label = `${meetingLabel(meeting)}: ${item.title}`;
    work.audit({ action: 'minutes.recordRemoved', recordId: meeting.id, label, before: { kind } });
    return ok({ id });
  });
}

/** A6: the answer that was to follow went out; where it went to is forgotten. */
export function recordReply(
  office: RecordOffice,
  caller: Caller,
  input: { questionId: FloorQuestionId; on: IsoDate },
): Outcome<{ id: number }> {
  return change(office, caller, [], (work) => {
    const row = readQuestion(work.db, input.questionId);
    if (row?.answerState !== 'to_follow') return notFound();
    const item = readMinuteItem(work.db, row.itemId);
    const found = item ? findMinutes(work.db, item.meetingId) : notFound();
    if (!found.ok) return found;
    if (input.on > work.today) return refuse('minutes.inFuture', { path: 'on' });
    work.db.update(floorQuestion).set({ repliedOn: input.on, replyTo: '' }).where(eq(floorQuestion.id, row.id)).run();
    const label = meetingLabel(found.value.meeting);
    work.audit({ action: 'minutes.replied', recordId: found.value.meeting.id, label, after: { on: input.on } });
    return ok({ id: row.id });
  });
}
