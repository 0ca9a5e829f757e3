import type { ClockTime, IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeeting, readVenue } from '../meetings/queries.ts';
import { type AgendaSnapshot, readNextMeeting, type SnapshotVenue } from '../meetings/snapshot.ts';
import type { Audience, ItemKind } from '../meetings/words.ts';
import { fullName, readMember } from '../members/queries.ts';
import { readActions } from './action-queries.ts';
import { readAttendanceList } from './attendance-queries.ts';
import { inAdvance, type Stretch } from './attendance-rules.ts';
import { type MinutedResult, readElectionResults } from './election-results.ts';
import { readAdoptedAt, readMinuteItems, readMinutes } from './queries.ts';
import type { AnswerState, DecidedHow, DeclaredWhen, ItemOutcome } from './words.ts';

/** All that minutes say, with names as they were: what the chair agrees, and what is printed. No address is in it. */
export type MinutesSnapshot = {
  format: 1;
  meeting: AgendaSnapshot['meeting'];
  venue: SnapshotVenue | null;
  inTheChair: string;
  takenBy: string;
  opened: ClockTime | null;
  closed: ClockTime | null;
  publicPresent: number | null;
  pressPresent: number | null;
  present: { name: string; organisation: string; stretches: Stretch[] }[];
  substitutes: { name: string; organisation: string; for: string; stretches: Stretch[] }[];
  inAttendance: { name: string; organisation: string; stretches: Stretch[] }[];
  apologies: { name: string; organisation: string; inAdvance: boolean }[];
  absent: { name: string; organisation: string }[];
  items: MinutesItem[];
  /** E7: the results declared in the secret ballots of the meeting. */
  results: MinutedResult[];
  /** A12: minutes of earlier meetings that this one adopted. */
  adopted: { meetingId: MeetingId; date: IsoDate; corrections: { item: string; text: string }[] }[];
  next: AgendaSnapshot['next'];
  nextVenue: string;
};

export type MinutesItem = {
  kind: ItemKind;
  title: string;
  text: string;
  outcome: ItemOutcome | null;
  audience: Audience;
  began: ClockTime | null;
  interests: { name: string; nature: string; declared: DeclaredWhen; leftRoom: boolean }[];
  updates: { name: string; organisation: string; text: string }[];
  questions: { asker: string; question: string; answer: string; answeredBy: string; answerState: AnswerState }[];
  decisions: {
    text: string;
    how: DecidedHow;
    carried: boolean;
    votesFor: number | null;
    votesAgainst: number | null;
    abstained: number | null;
  }[];
  actions: { reference: string; text: string; owner: string; due: IsoDate }[];
};

function attendanceOf(db: ReadDb, row: { id: MeetingId; date: IsoDate; start: ClockTime; state: string }) {
  const { members, guests } = readAttendanceList(db, row);
  const of = (attended: string) => members.filter((each) => each.attended === attended);
  return {
    present: of('present').map(({ name, organisation, record }) => ({
      ...{ name, organisation, stretches: record?.stretches ?? [] },
    })),
    substitutes: of('substitute').map(({ name, substitute }) => ({
      name: substitute?.name ?? '',
      organisation: substitute?.organisation ?? '',
      for: name,
      stretches: substitute?.stretches ?? [],
    })),
    inAttendance: guests
      .filter((guest) => guest.stretches.length > 0)
      .map(({ name, organisation, stretches }) => ({ name, organisation, stretches })),
    apologies: of('apologies').map(({ name, organisation, record }) => ({
      ...{ name, organisation },
      inAdvance: record?.apologiesOn ? inAdvance({ on: record.apologiesOn, at: record.apologiesAt }, row) : false,
    })),
    absent: of('absent').map(({ name, organisation }) => ({ name, organisation })),
  };
}

function itemsOf(db: ReadDb, id: MeetingId): MinutesItem[] {
  const actions = Map.groupBy(
    readActions(db, { state: 'all', ownerMemberId: null }).filter((each) => each.meetingId === id),
    (each) => each.itemId,
  );
  const nameOf = (memberId: number | null, name: string) => {
    const found = memberId === null ? undefined : readMember(db, memberId as never);
    return found ? { name: fullName(found), organisation: found.organisation } : { name, organisation: '' };
  };
  return readMinuteItems(db, id).map((item) => ({
    kind: item.kind,
    title: item.title,
    text: item.text,
    outcome: item.outcome,
    audience: item.audience,
    began: item.began,
    interests: item.interests.map(({ memberId, name, nature, declared, leftRoom }) => ({
      ...{ name: nameOf(memberId, name).name, nature, declared, leftRoom },
    })),
    updates: item.updates.map(({ memberId, text }) => ({ ...nameOf(memberId, ''), text })),
    questions: item.questions.map(({ asker, question, answer, answeredBy, answerState }) => ({
      ...{ asker, question, answer, answeredBy, answerState },
    })),
    decisions: item.decisions.map(({ text, how, carried, votesFor, votesAgainst, abstained }) => ({
      ...{ text, how, carried, votesFor, votesAgainst, abstained },
    })),
    actions: (actions.get(item.id) ?? []).map(({ reference, text, owner, due }) => ({ reference, text, owner, due })),
  }));
}

/** The minutes as they stand; nothing before they are begun. */
export function takeMinutesSnapshot(db: ReadDb, id: MeetingId): MinutesSnapshot | undefined {
  const row = readMeeting(db, id);
  const taken = readMinutes(db, id);
  if (!row || !taken) return undefined;
  const { kind, title, date, start, plannedMinutes, room, open } = row;
  const place = row.venueId ? readVenue(db, row.venueId) : undefined;
  const nextVenue = taken.nextVenueId ? (readVenue(db, taken.nextVenueId)?.name ?? '') : '';
  return {
    format: 1,
    meeting: { id, kind, title, date, start, plannedMinutes, room, open },
    venue: place
      ? {
          name: place.name,
          address: place.address,
          stepFree: place.stepFree,
          hearingLoop: place.hearingLoop,
          accessibleToilet: place.accessibleToilet,
          accessibility: place.accessibility,
        }
      : null,
    inTheChair: taken.inTheChair,
    takenBy: taken.takenBy,
    opened: taken.opened,
    closed: taken.closed,
    publicPresent: taken.publicPresent,
    pressPresent: taken.pressPresent,
    ...attendanceOf(db, row),
    items: itemsOf(db, id),
    results: readElectionResults(db, id),
    adopted: readAdoptedAt(db, id).map(({ meetingId, date: on, corrections }) => ({
      ...{ meetingId, date: on },
      corrections: corrections.map(({ item, text }) => ({ item, text })),
    })),
    next: readNextMeeting(db, date),
    nextVenue: [nextVenue, taken.nextVenueNote].filter((part) => part !== '').join(', '),
  };
}

/** The stored text of an agreed version. The trigger keeps it as it was written, so it is not checked again. */
export const parseMinutes = (text: string): MinutesSnapshot => JSON.parse(text) as MinutesSnapshot;
