import { and, desc, eq } from 'drizzle-orm';
import type { AgendaVersionId, IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readTopics } from './agenda-queries.ts';
import { readMeeting } from './queries.ts';
import { agendaVersion } from './schema.ts';
import { type AgendaSnapshot, parseSnapshot, takeSnapshot } from './snapshot.ts';
import type { AgendaState, AgreedHow } from './words.ts';

/** What the paper of an agenda is drawn from, beside the group's contact and headed paper. */
export type AgendaDocumentData = {
  snapshot: AgendaSnapshot;
  agendaState: AgendaState;
  /** The agreed version it was made from; null for a draft, which must say so on paper. */
  version: {
    id: AgendaVersionId;
    number: number;
    sha256: string;
    agreedBy: string;
    agreedOn: IsoDate;
    agreedHow: AgreedHow;
    /** Empty unless the version is a supplement. */
    supplementReason: string;
  } | null;
};

/**
 * The agenda for paper: the version of that number; without a number the newest agreed one while the agenda is agreed
 * or published, else the draft as it stands. Nothing for an unknown meeting or version.
 */
export function agendaDocumentData(db: ReadDb, id: MeetingId, number?: number): AgendaDocumentData | undefined {
  const row = readMeeting(db, id);
  if (!row) return undefined;
  const { agendaState } = row;
  const isAgreed = agendaState === 'agreed' || agendaState === 'published';
  if (number === undefined && !isAgreed) {
    const snapshot = takeSnapshot(db, id);
    return snapshot && { snapshot, agendaState, version: null };
  }
  const wanted = and(
    eq(agendaVersion.meetingId, id),
    number === undefined ? undefined : eq(agendaVersion.number, number),
  );
  const found = db.select().from(agendaVersion).where(wanted).orderBy(desc(agendaVersion.number)).limit(1).get();
  if (!found) return undefined;
  const { snapshot, meetingId: _meeting, createdAt: _created, ...version } = found;
  return { snapshot: parseSnapshot(snapshot), agendaState, version };
}

/** A7: what the advertisement announces, beside the group's name and contact. */
export type AdvertisementDocumentData = {
  meeting: AgendaSnapshot['meeting'];
  venue: AgendaSnapshot['venue'];
  topics: string[];
  invitation: string;
  welcome: string;
};

/** The advertisement of a meeting as it stands now; nothing for an unknown meeting. */
export function advertisementData(db: ReadDb, id: MeetingId): AdvertisementDocumentData | undefined {
  const row = readMeeting(db, id);
  const snapshot = takeSnapshot(db, id);
  if (!row || !snapshot) return undefined;
  const { invitation, welcome } = row;
  return { meeting: snapshot.meeting, venue: snapshot.venue, topics: readTopics(db, id), invitation, welcome };
}
