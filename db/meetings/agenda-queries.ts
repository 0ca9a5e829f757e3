import { asc, eq } from 'drizzle-orm';
import type { AgendaItemId, AgendaPaperId, AgendaVersionId, AttachmentId, IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { member } from '../members/schema.ts';
import { attachment } from '../office/schema.ts';
import {
  agendaItem,
  agendaPaper,
  agendaPoint,
  agendaRequest,
  agendaStep,
  agendaVersion,
  meetingTopic,
} from './schema.ts';
import type { Audience } from './words.ts';

export type PaperRow = {
  id: AgendaPaperId;
  title: string;
  audience: Audience;
  reason: string;
  releaseOn: IsoDate | null;
  fileName: string;
  mime: string;
  bytes: number;
  sha256: string;
  attachmentId: AttachmentId;
};

export type ItemRow = Omit<typeof agendaItem.$inferSelect, 'meetingId' | 'position'> & {
  points: string[];
  papers: PaperRow[];
};

function readPapers(db: ReadDb, id: MeetingId) {
  return db
    .select({
      itemId: agendaPaper.itemId,
      id: agendaPaper.id,
      title: agendaPaper.title,
      audience: agendaPaper.audience,
      reason: agendaPaper.reason,
      releaseOn: agendaPaper.releaseOn,
      fileName: attachment.name,
      mime: attachment.mime,
      bytes: attachment.bytes,
      sha256: attachment.sha256,
      attachmentId: attachment.id,
    })
    .from(agendaPaper)
    .innerJoin(agendaItem, eq(agendaItem.id, agendaPaper.itemId))
    .innerJoin(attachment, eq(attachment.id, agendaPaper.attachmentId))
    .where(eq(agendaItem.meetingId, id))
    .orderBy(asc(agendaPaper.position), asc(agendaPaper.id))
    .all();
}

/** The items of an agenda in order, each with its points and papers. */
export function readItems(db: ReadDb, id: MeetingId): ItemRow[] {
  const rows = db
    .select()
    .from(agendaItem)
    .where(eq(agendaItem.meetingId, id))
    .orderBy(asc(agendaItem.position), asc(agendaItem.id))
    .all();
  const points = db
    .select({ itemId: agendaPoint.itemId, text: agendaPoint.text })
    .from(agendaPoint)
    .innerJoin(agendaItem, eq(agendaItem.id, agendaPoint.itemId))
    .where(eq(agendaItem.meetingId, id))
    .orderBy(asc(agendaPoint.position))
    .all();
  const pointsOf = Map.groupBy(points, (point) => point.itemId);
  const papersOf = Map.groupBy(readPapers(db, id), (paper) => paper.itemId);
  return rows.map(({ meetingId: _meeting, position: _position, ...item }) => ({
    ...item,
    points: (pointsOf.get(item.id) ?? []).map((point) => point.text),
    papers: (papersOf.get(item.id) ?? []).map(({ itemId: _item, ...paper }) => paper),
  }));
}

export const readTopics = (db: ReadDb, id: MeetingId): string[] =>
  db
    .select({ text: meetingTopic.text })
    .from(meetingTopic)
    .where(eq(meetingTopic.meetingId, id))
    .orderBy(asc(meetingTopic.position))
    .all()
    .map((row) => row.text);

/** A3: what members asked for, oldest first. */
export const readRequests = (db: ReadDb, id: MeetingId) =>
  db
    .select({
      id: agendaRequest.id,
      memberId: agendaRequest.memberId,
      firstName: member.firstName,
      surname: member.surname,
      organisation: member.organisation,
      receivedOn: agendaRequest.receivedOn,
      text: agendaRequest.text,
      answer: agendaRequest.answer,
      answerNote: agendaRequest.answerNote,
      itemId: agendaRequest.itemId,
    })
    .from(agendaRequest)
    .innerJoin(member, eq(member.id, agendaRequest.memberId))
    .where(eq(agendaRequest.meetingId, id))
    .orderBy(asc(agendaRequest.receivedOn), asc(agendaRequest.id))
    .all();

/** The steps on record, in the order they were taken. */
export const readSteps = (db: ReadDb, id: MeetingId) =>
  db.select().from(agendaStep).where(eq(agendaStep.meetingId, id)).orderBy(asc(agendaStep.id)).all();
export type StepRow = ReturnType<typeof readSteps>[number];

/** The agreed versions without their text, oldest first. */
export const readVersions = (db: ReadDb, id: MeetingId) =>
  db
    .select({
      id: agendaVersion.id,
      number: agendaVersion.number,
      sha256: agendaVersion.sha256,
      agreedBy: agendaVersion.agreedBy,
      agreedOn: agendaVersion.agreedOn,
      agreedHow: agendaVersion.agreedHow,
      supplementReason: agendaVersion.supplementReason,
      createdAt: agendaVersion.createdAt,
    })
    .from(agendaVersion)
    .where(eq(agendaVersion.meetingId, id))
    .orderBy(asc(agendaVersion.number))
    .all();

export const readVersion = (db: ReadDb, id: AgendaVersionId) =>
  db.select().from(agendaVersion).where(eq(agendaVersion.id, id)).get();

/** A paper with the meeting it belongs to; nothing for an unknown id. */
export const readPaper = (db: ReadDb, id: AgendaPaperId) =>
  db
    .select({
      id: agendaPaper.id,
      title: agendaPaper.title,
      audience: agendaPaper.audience,
      reason: agendaPaper.reason,
      releaseOn: agendaPaper.releaseOn,
      attachmentId: agendaPaper.attachmentId,
      sha256: attachment.sha256,
      itemId: agendaPaper.itemId,
      meetingId: agendaItem.meetingId,
    })
    .from(agendaPaper)
    .innerJoin(agendaItem, eq(agendaItem.id, agendaPaper.itemId))
    .innerJoin(attachment, eq(attachment.id, agendaPaper.attachmentId))
    .where(eq(agendaPaper.id, id))
    .get();

export const readItemMeeting = (db: ReadDb, id: AgendaItemId) =>
  db
    .select({ meetingId: agendaItem.meetingId, title: agendaItem.title })
    .from(agendaItem)
    .where(eq(agendaItem.id, id))
    .get();
