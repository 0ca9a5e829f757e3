import { and, asc, eq, inArray } from 'drizzle-orm';
import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeetings } from '../meetings/queries.ts';
import type { MeetingKind } from '../meetings/words.ts';
import { readActions } from '../minutes/action-queries.ts';
import { readAttendanceList } from '../minutes/attendance-queries.ts';
import { decision, floorQuestion, minuteItem, minutes } from '../minutes/schema.ts';

/** A stretch of days; both ends belong to it. */
export type Days = { from: IsoDate; until: IsoDate };

/** M7, A13: a meeting that was held, as the records have it. `null` where nothing was taken down. */
export type HeldMeeting = {
  id: MeetingId;
  kind: MeetingKind;
  title: string;
  date: IsoDate;
  venueName: string;
  open: boolean;
  /** Members, and substitutes who came for one. */
  members: number | null;
  /** Those in attendance: officers, advisers, speakers. */
  others: number | null;
  public: number | null;
  /** What public minutes say: nothing of an item that is not for the public is counted or told. */
  questions: number;
  decisions: string[];
  actions: { reference: string; text: string; outcome: string; done: boolean; open: boolean }[];
};

const tally = (...counts: readonly (number | null)[]): number | null => {
  const known = counts.filter((each) => each !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
};

/** Everybody who was there, as far as it was counted. */
export const totalOf = (row: Pick<HeldMeeting, 'members' | 'others' | 'public'>): number | null =>
  tally(row.members, row.others, row.public);

function takenOf(db: ReadDb, ids: readonly MeetingId[]) {
  const isOurs = and(inArray(minuteItem.meetingId, [...ids]), eq(minuteItem.audience, 'public'));
  const decisions = db
    .select({ meetingId: minuteItem.meetingId, text: decision.text, carried: decision.carried })
    .from(decision)
    .innerJoin(minuteItem, eq(minuteItem.id, decision.itemId))
    .where(isOurs)
    .orderBy(asc(minuteItem.position), asc(decision.position))
    .all();
  const questions = db
    .select({ meetingId: minuteItem.meetingId })
    .from(floorQuestion)
    .innerJoin(minuteItem, eq(minuteItem.id, floorQuestion.itemId))
    .where(isOurs)
    .all();
  const taken = db
    .select({ meetingId: minutes.meetingId, publicPresent: minutes.publicPresent })
    .from(minutes)
    .where(inArray(minutes.meetingId, [...ids]))
    .all();
  return {
    decisions: Map.groupBy(
      decisions.filter(({ carried }) => carried),
      ({ meetingId }) => meetingId,
    ),
    questions: Map.groupBy(questions, ({ meetingId }) => meetingId),
    taken: new Map(taken.map((row) => [row.meetingId, row])),
  };
}

/** The meetings of some days that were held, first to last: sub-groups' too. An action counts as it stood on the last day. */
export function readHeld(db: ReadDb, { from, until }: Days): HeldMeeting[] {
  const held = readMeetings(db, { from, to: until }).filter(({ state }) => state === 'held');
  const ids = held.map(({ id }) => id);
  const { decisions, questions, taken } = takenOf(db, ids);
  const actions = Map.groupBy(
    readActions(db, { state: 'all', ownerMemberId: null }).filter(({ audience }) => audience === 'public'),
    ({ meetingId }) => meetingId,
  );
  return held.map(({ id, kind, title, date, venueName, open }): HeldMeeting => {
    const minuted = taken.get(id);
    const list = minuted && readAttendanceList(db, { id, date, state: 'held' });
    const there = list?.members.filter(({ attended }) => attended === 'present' || attended === 'substitute');
    return {
      ...{ id, kind, title, date, open, venueName: venueName ?? '' },
      members: there?.length ?? null,
      others: list?.guests.filter(({ stretches }) => stretches.length > 0).length ?? null,
      public: minuted?.publicPresent ?? null,
      questions: questions.get(id)?.length ?? 0,
      decisions: (decisions.get(id) ?? []).map(({ text }) => text),
      actions: (actions.get(id) ?? [])
        .toSorted((a, b) => a.id - b.id)
        .map((each) => {
          const isClosed = each.closedOn !== null && each.closedOn <= until;
          const { reference, text, outcome, state } = each;
          return {
            reference,
            text,
            outcome: isClosed ? outcome : '',
            done: isClosed && state === 'done',
            open: !isClosed,
          };
        }),
    };
  });
}

export const isOwn = ({ kind }: { kind: MeetingKind }): boolean => kind === 'ordinary' || kind === 'agm';

/** The sum of what was counted; null where nothing was. */
export const sumKnown = (counts: readonly (number | null)[]): number | null => tally(...counts);

/** The figures of meetings (A1, A6, A13, M7). Sub-groups' meetings are only counted as meetings. */
export function meetingFigures(held: readonly HeldMeeting[]) {
  const of = (wanted: MeetingKind) => held.filter(({ kind }) => kind === wanted).length;
  const groups = held.filter(({ kind }) => kind !== 'sub_group');
  const own = held.filter(isOwn);
  const counted = own.flatMap(({ members }) => (members === null ? [] : [members]));
  const all = counted.reduce((sum, each) => sum + each, 0);
  const actions = groups.flatMap((each) => each.actions);
  return {
    'meetings.held': own.length,
    'meetings.ordinary': of('ordinary'),
    'meetings.agm': of('agm'),
    'meetings.publicEvent': of('public_event'),
    'meetings.subGroup': of('sub_group'),
    'meetings.public': groups.filter(({ open }) => open).length,
    'attendance.total': sumKnown(groups.map(totalOf)),
    'attendance.members': counted.length === 0 ? null : all,
    'attendance.average': counted.length === 0 ? null : Math.round((10 * all) / counted.length),
    'attendance.public': sumKnown(groups.map((each) => each.public)),
    'questions.asked': groups.reduce((sum, { questions }) => sum + questions, 0),
    'decisions.made': groups.reduce((sum, { decisions }) => sum + decisions.length, 0),
    'actions.agreed': actions.length,
    'actions.done': actions.filter(({ done }) => done).length,
    'actions.open': actions.filter(({ open }) => open).length,
  };
}
