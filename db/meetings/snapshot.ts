import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { ClockTime, IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readOpenBefore } from '../minutes/action-queries.ts';
import { readItems } from './agenda-queries.ts';
import { meeting, venue } from './schema.ts';
import type { ItemKind, MeetingKind, PaperAudience } from './words.ts';

/** A paper as an agreed agenda names it: the hash says which bytes. */
export type SnapshotPaper = PaperAudience & { title: string; fileName: string; sha256: string };

export type SnapshotItem = {
  kind: ItemKind;
  title: string;
  presenter: string;
  owner: string;
  minutes: number | null;
  points: string[];
  papers: SnapshotPaper[];
};

export type SnapshotVenue = {
  name: string;
  address: string;
  stepFree: boolean;
  hearingLoop: boolean;
  accessibleToilet: boolean;
  accessibility: string;
};

/**
 * Everything that the paper of an agenda says about the meeting, as it was when it was agreed. The group's contact and
 * headed paper are not in it: they are today's whenever it is printed.
 */
export type AgendaSnapshot = {
  format: 1;
  meeting: {
    id: MeetingId;
    kind: MeetingKind;
    /** Empty for the kind's own name. */
    title: string;
    date: IsoDate;
    start: ClockTime;
    plannedMinutes: number;
    room: string;
    open: boolean;
  };
  venue: SnapshotVenue | null;
  items: SnapshotItem[];
  /** A13: the references of the actions that were open then; what they are stands in the action log. */
  arising: string[];
  /** The meeting that follows, if one was planned (A8). */
  next: {
    kind: MeetingKind;
    title: string;
    date: IsoDate;
    start: ClockTime;
    venueName: string;
    venueAddress: string;
  } | null;
};

const venueColumns = {
  name: venue.name,
  address: venue.address,
  stepFree: venue.stepFree,
  hearingLoop: venue.hearingLoop,
  accessibleToilet: venue.accessibleToilet,
  accessibility: venue.accessibility,
};

/** A8: the group's next meeting after `date`: what "date and place of the next meeting" says. */
export function readNextMeeting(db: ReadDb, date: IsoDate): AgendaSnapshot['next'] {
  const row = db
    .select({
      kind: meeting.kind,
      title: meeting.title,
      date: meeting.date,
      start: meeting.start,
      venueName: venue.name,
      venueAddress: venue.address,
    })
    .from(meeting)
    .leftJoin(venue, eq(venue.id, meeting.venueId))
    .where(and(gt(meeting.date, date), eq(meeting.state, 'planned'), inArray(meeting.kind, ['ordinary', 'agm'])))
    .orderBy(asc(meeting.date), asc(meeting.start))
    .limit(1)
    .get();
  return row ? { ...row, venueName: row.venueName ?? '', venueAddress: row.venueAddress ?? '' } : null;
}

/** The agenda as it stands now; nothing for an unknown meeting. */
export function takeSnapshot(db: ReadDb, id: MeetingId): AgendaSnapshot | undefined {
  const row = db.select().from(meeting).where(eq(meeting.id, id)).get();
  if (!row) return undefined;
  const { kind, title, date, start, plannedMinutes, room, open } = row;
  const place = row.venueId
    ? (db.select(venueColumns).from(venue).where(eq(venue.id, row.venueId)).get() ?? null)
    : null;
  const items = readItems(db, id).map((item) => ({
    kind: item.kind,
    title: item.title,
    presenter: item.presenter,
    owner: item.owner,
    minutes: item.minutes,
    points: item.points,
    papers: item.papers.map((paper) => ({
      title: paper.title,
      fileName: paper.fileName,
      sha256: paper.sha256,
      audience: paper.audience,
      reason: paper.reason,
      releaseOn: paper.releaseOn,
    })),
  }));
  return {
    format: 1,
    meeting: { id, kind, title, date, start, plannedMinutes, room, open },
    venue: place,
    items,
    arising: readOpenBefore(db, date).map(({ reference }) => reference),
    next: readNextMeeting(db, date),
  };
}

/** Agendas agreed before papers had an audience said only that one was restricted: for members only. */
function audienceOf(paper: SnapshotPaper & { restricted?: boolean }): SnapshotPaper {
  const { restricted, ...rest } = paper;
  if (restricted === undefined) return paper;
  return { ...rest, audience: restricted ? 'members' : 'public', reason: '', releaseOn: null };
}

/** The stored text of a version as data. The trigger keeps it as it was written, so it is not checked again. */
export function parseSnapshot(text: string): AgendaSnapshot {
  const snapshot = JSON.parse(text) as AgendaSnapshot;
  // Agendas agreed before there were minutes know of no actions.
  return {
    ...snapshot,
    arising: snapshot.arising ?? [],
    items: snapshot.items.map((item) => ({ ...item, papers: item.papers.map(audienceOf) })),
  };
}
