import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { DecisionId, FloorQuestionId, MeetingId, MinuteItemId, MinutesVersionId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { MeetingRow } from '../meetings/queries.ts';
import { meeting } from '../meetings/schema.ts';
import type { MinutesFacts } from './rules.ts';
import {
  attendance,
  decision,
  floorQuestion,
  interest,
  minuteItem,
  minutes,
  minutesCorrection,
  minutesStep,
  minutesVersion,
  oralUpdate,
  presence,
} from './schema.ts';

export type MinutesRow = typeof minutes.$inferSelect;
export type MinuteItemRow = typeof minuteItem.$inferSelect;

export const readMinutes = (db: ReadDb, id: MeetingId): MinutesRow | undefined =>
  db.select().from(minutes).where(eq(minutes.meetingId, id)).get();

export const readMinuteItem = (db: ReadDb, id: MinuteItemId): MinuteItemRow | undefined =>
  db.select().from(minuteItem).where(eq(minuteItem.id, id)).get();

export const readQuestion = (db: ReadDb, id: FloorQuestionId) =>
  db.select().from(floorQuestion).where(eq(floorQuestion.id, id)).get();

export const readDecision = (db: ReadDb, id: DecisionId) => db.select().from(decision).where(eq(decision.id, id)).get();

/** The items in order, with all that is recorded under each. */
export function readMinuteItems(db: ReadDb, id: MeetingId) {
  const items = db
    .select()
    .from(minuteItem)
    .where(eq(minuteItem.meetingId, id))
    .orderBy(asc(minuteItem.position), asc(minuteItem.id))
    .all();
  const ids = items.map((item) => item.id);
  const interests = Map.groupBy(
    db.select().from(interest).where(inArray(interest.itemId, ids)).orderBy(asc(interest.id)).all(),
    (row) => row.itemId,
  );
  const updates = Map.groupBy(
    db.select().from(oralUpdate).where(inArray(oralUpdate.itemId, ids)).orderBy(asc(oralUpdate.position)).all(),
    (row) => row.itemId,
  );
  const questions = Map.groupBy(
    db
      .select()
      .from(floorQuestion)
      .where(inArray(floorQuestion.itemId, ids))
      .orderBy(asc(floorQuestion.position))
      .all(),
    (row) => row.itemId,
  );
  const decisions = Map.groupBy(
    db.select().from(decision).where(inArray(decision.itemId, ids)).orderBy(asc(decision.position)).all(),
    (row) => row.itemId,
  );
  return items.map((item) => ({
    ...item,
    interests: interests.get(item.id) ?? [],
    updates: updates.get(item.id) ?? [],
    questions: questions.get(item.id) ?? [],
    decisions: decisions.get(item.id) ?? [],
  }));
}
export type TakenItem = ReturnType<typeof readMinuteItems>[number];

/** How many members, or substitutes for one, were in the room at some time. */
export const countPresent = (db: ReadDb, id: MeetingId): number =>
  db
    .select({ count: sql<number>`count(distinct ${attendance.id})` })
    .from(attendance)
    .innerJoin(presence, eq(presence.attendanceId, attendance.id))
    .where(and(eq(attendance.meetingId, id), inArray(attendance.capacity, ['member', 'substitute'])))
    .get()?.count ?? 0;

/** What the guards look at. */
export function readMinutesFacts(db: ReadDb, row: MeetingRow, taken: MinutesRow): MinutesFacts {
  return {
    meetingState: row.state,
    state: taken.state,
    open: row.open,
    inTheChair: taken.inTheChair,
    membersPresent: countPresent(db, row.id),
    items: readMinuteItems(db, row.id).map(({ title, outcome, decisions }) => ({
      title,
      outcome,
      decisions: decisions.length,
    })),
  };
}

/** The steps on record, in the order they were taken. */
export const readMinutesSteps = (db: ReadDb, id: MeetingId) =>
  db.select().from(minutesStep).where(eq(minutesStep.meetingId, id)).orderBy(asc(minutesStep.id)).all();

/** The agreed versions, oldest first, without their text. */
export const readMinutesVersions = (db: ReadDb, id: MeetingId) =>
  db
    .select({
      id: minutesVersion.id,
      number: minutesVersion.number,
      sha256: minutesVersion.sha256,
      agreedBy: minutesVersion.agreedBy,
      agreedOn: minutesVersion.agreedOn,
      agreedHow: minutesVersion.agreedHow,
    })
    .from(minutesVersion)
    .where(eq(minutesVersion.meetingId, id))
    .orderBy(asc(minutesVersion.number))
    .all();

export const readMinutesVersion = (db: ReadDb, id: MinutesVersionId) =>
  db.select().from(minutesVersion).where(eq(minutesVersion.id, id)).get();

/** A12: the corrections with which the minutes of a meeting were adopted. */
export const readCorrections = (db: ReadDb, id: MeetingId) =>
  db
    .select()
    .from(minutesCorrection)
    .where(eq(minutesCorrection.meetingId, id))
    .orderBy(asc(minutesCorrection.position))
    .all();

/** A12: the minutes that a meeting adopted, each with its corrections. */
export const readAdoptedAt = (db: ReadDb, id: MeetingId) =>
  db
    .select({ meetingId: minutesStep.meetingId, date: meeting.date, kind: meeting.kind, title: meeting.title })
    .from(minutesStep)
    .innerJoin(meeting, eq(meeting.id, minutesStep.meetingId))
    .where(and(eq(minutesStep.atMeetingId, id), eq(minutesStep.step, 'adopt')))
    .orderBy(asc(meeting.date))
    .all()
    .map((row) => ({ ...row, corrections: readCorrections(db, row.meetingId) }));

/** A12: the later meetings that could adopt the minutes of one: those whose own are still being written. */
export const readAdopters = (db: ReadDb, row: Pick<MeetingRow, 'date' | 'kind'>) =>
  db
    .select({ id: meeting.id, date: meeting.date, kind: meeting.kind, title: meeting.title })
    .from(meeting)
    .innerJoin(minutes, eq(minutes.meetingId, meeting.id))
    .where(
      and(
        gt(meeting.date, row.date),
        inArray(meeting.kind, row.kind === 'sub_group' ? ['sub_group'] : GROUP_KINDS),
        inArray(minutes.state, ['draft', 'with_chair']),
      ),
    )
    .orderBy(asc(meeting.date))
    .all();

const GROUP_KINDS = ['ordinary', 'agm'] as const;

/** The group's meeting before or after a day that took place or is to. */
export function readNeighbour(db: ReadDb, row: Pick<MeetingRow, 'date' | 'kind'>, which: 'before' | 'after') {
  const kinds = row.kind === 'sub_group' ? (['sub_group'] as const) : GROUP_KINDS;
  const day = which === 'after' ? gt(meeting.date, row.date) : lt(meeting.date, row.date);
  return db
    .select({ id: meeting.id, date: meeting.date, kind: meeting.kind, title: meeting.title, state: meeting.state })
    .from(meeting)
    .where(and(day, inArray(meeting.kind, kinds), inArray(meeting.state, ['planned', 'held'])))
    .orderBy(which === 'after' ? asc(meeting.date) : desc(meeting.date))
    .limit(1)
    .get();
}
