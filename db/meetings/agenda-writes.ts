import { and, desc, eq, inArray } from 'drizzle-orm';
import type { AgendaItemId, AgendaPaperId, MeetingId } from '../base/brand.ts';
import type { WriteDb } from '../base/handles.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { dropUnusedAttachment } from '../office/attachments.ts';
import { readItems } from './agenda-queries.ts';
import type { AgendaItemInput } from './input.ts';
import { agendaItem, agendaPaper, agendaPoint, agendaRequest, meetingTopic } from './schema.ts';
import type { PaperAudience } from './words.ts';

/** How an agenda is written, inside the transaction of a service. */

/** What a change of items leaves: their ids in order, and the hashes of files that may have lost their last row. */
export type WrittenItems = { itemIds: AgendaItemId[]; orphans: string[] };

/** Takes items out, with their points and papers; requests placed on them are open again. Gives the hashes of their files. */
function removeItems(db: WriteDb, meetingId: MeetingId, gone: readonly AgendaItemId[]): string[] {
  if (gone.length === 0) return [];
  const ids = [...gone];
  const papers = readItems(db, meetingId)
    .filter((item) => ids.includes(item.id))
    .flatMap((item) => item.papers);
  db.delete(agendaPaper).where(inArray(agendaPaper.itemId, ids)).run();
  db.delete(agendaPoint).where(inArray(agendaPoint.itemId, ids)).run();
  db.update(agendaRequest).set({ itemId: null, answer: 'open' }).where(inArray(agendaRequest.itemId, ids)).run();
  db.delete(agendaItem).where(inArray(agendaItem.id, ids)).run();
  for (const paper of papers) dropUnusedAttachment(db, paper.attachmentId);
  return papers.map((paper) => paper.sha256);
}

/**
 * Writes the whole agenda in order: known items keep their id, papers and requests; new ones are added; the others go.
 * Refused when an item belongs to another meeting or is named twice.
 */
export function writeItems(
  db: WriteDb,
  meetingId: MeetingId,
  items: readonly AgendaItemInput[],
): Outcome<WrittenItems> {
  const known = db.select({ id: agendaItem.id }).from(agendaItem).where(eq(agendaItem.meetingId, meetingId)).all();
  const free = new Set(known.map((row) => row.id));
  for (const [at, item] of items.entries()) {
    if (item.id !== null && !free.delete(item.id)) return refuse('meetings.unknownItem', { path: `items.${at}.id` });
  }
  const orphans = removeItems(db, meetingId, [...free]);
  const itemIds = items.map(({ id, points, ...item }, position) => {
    const values = { ...item, meetingId, position };
    if (id === null) return db.insert(agendaItem).values(values).returning({ id: agendaItem.id }).get().id;
    db.update(agendaItem).set(values).where(eq(agendaItem.id, id)).run();
    return id;
  });
  if (itemIds.length > 0) db.delete(agendaPoint).where(inArray(agendaPoint.itemId, itemIds)).run();
  const points = items.flatMap((item, at) =>
    item.points.map((text, position) => ({ itemId: itemIds[at] as AgendaItemId, position, text })),
  );
  if (points.length > 0) db.insert(agendaPoint).values(points).run();
  return ok({ itemIds, orphans });
}

/** The topics of the advertisement, in order. */
export function writeTopics(db: WriteDb, meetingId: MeetingId, topics: readonly string[]): void {
  db.delete(meetingTopic).where(eq(meetingTopic.meetingId, meetingId)).run();
  const rows = topics.map((text, position) => ({ meetingId, position, text }));
  if (rows.length > 0) db.insert(meetingTopic).values(rows).run();
}

/** Everything of a meeting beside the meeting itself. Gives the hashes of the papers' files. */
export function removeAgenda(db: WriteDb, meetingId: MeetingId): string[] {
  const ids = db.select({ id: agendaItem.id }).from(agendaItem).where(eq(agendaItem.meetingId, meetingId)).all();
  db.delete(agendaRequest).where(eq(agendaRequest.meetingId, meetingId)).run();
  const orphans = removeItems(
    db,
    meetingId,
    ids.map((row) => row.id),
  );
  db.delete(meetingTopic).where(eq(meetingTopic.meetingId, meetingId)).run();
  return orphans;
}

/** A paper at the end of an item's papers. */
export function insertPaper(
  db: WriteDb,
  paper: Omit<typeof agendaPaper.$inferInsert, 'id' | 'position'>,
): AgendaPaperId {
  const last = db
    .select({ position: agendaPaper.position })
    .from(agendaPaper)
    .where(eq(agendaPaper.itemId, paper.itemId))
    .orderBy(desc(agendaPaper.position))
    .limit(1)
    .get();
  const values = { ...paper, position: (last?.position ?? -1) + 1 };
  return db.insert(agendaPaper).values(values).returning({ id: agendaPaper.id }).get().id;
}

/** A paper that is not for publication says why; nothing when it does, or when it is public. */
export const missingReason = ({ audience, reason }: PaperAudience, path: string) =>
  audience !== 'public' && reason === '' ? refuse('meetings.paperReason', { path }) : null;

/** An agenda copied to another meeting: items, points and papers; requests that are not declined go along. */
export function copyAgenda(db: WriteDb, from: MeetingId, to: MeetingId): void {
  const items = readItems(db, from);
  const copied = writeItems(
    db,
    to,
    items.map(({ papers: _papers, ...item }) => ({ ...item, id: null })),
  );
  if (!copied.ok) throw new Error('an agenda that was stored cannot be copied');
  const newIdOf = new Map(items.map((item, at) => [item.id, copied.value.itemIds[at] as AgendaItemId]));
  for (const item of items) {
    for (const { title, audience, reason, releaseOn, attachmentId } of item.papers) {
      const itemId = newIdOf.get(item.id) as AgendaItemId;
      insertPaper(db, { itemId, title, audience, reason, releaseOn, attachmentId });
    }
  }
  const requests = db
    .select()
    .from(agendaRequest)
    .where(and(eq(agendaRequest.meetingId, from), inArray(agendaRequest.answer, ['open', 'placed', 'later'])))
    .all();
  for (const { id: _id, ...request } of requests) {
    const itemId = request.itemId === null ? null : (newIdOf.get(request.itemId) ?? null);
    const answer = request.answer === 'later' ? 'open' : request.answer;
    db.insert(agendaRequest)
      .values({ ...request, meetingId: to, itemId, answer })
      .run();
  }
}
