import { and, asc, eq, inArray, like, lte, ne } from 'drizzle-orm';
import type { ActionId, DecisionId, IsoDate, MeetingId, MemberId, MinuteItemId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import { fullName } from '../members/queries.ts';
import { member } from '../members/schema.ts';
import { action, actionUpdate, minuteItem } from './schema.ts';

export type ActionRow = typeof action.$inferSelect;

export const readAction = (db: ReadDb, id: ActionId): ActionRow | undefined =>
  db.select().from(action).where(eq(action.id, id)).get();

type Of = { itemId: MinuteItemId } | { decisionId: DecisionId } | { meetingId: MeetingId };

/** The actions that an item, a decision or a meeting made. */
export function readActionsOf(db: ReadDb, of: Of): ActionRow[] {
  const where =
    'itemId' in of
      ? eq(action.itemId, of.itemId)
      : 'decisionId' in of
        ? eq(action.decisionId, of.decisionId)
        : eq(action.meetingId, of.meetingId);
  return db.select().from(action).where(where).orderBy(asc(action.id)).all();
}

/** The highest number a reference of that year has: `2011/7` gives 7. */
export function lastNumber(db: ReadDb, year: string): number {
  const rows = db
    .select({ reference: action.reference })
    .from(action)
    .where(like(action.reference, `${year}/%`))
    .all();
  return rows.reduce((most, { reference }) => Math.max(most, Number(reference.split('/')[1])), 0);
}

/** A13: the action log: each with its owner, its meeting and every word on how it went; the soonest due first. An action is for whom its item is. */
export function readActions(
  db: ReadDb,
  wish: { state: 'open' | 'closed' | 'all'; ownerMemberId: MemberId | null; upTo?: IsoDate },
) {
  const state =
    wish.state === 'all' ? undefined : wish.state === 'open' ? eq(action.state, 'open') : ne(action.state, 'open');
  const owner = wish.ownerMemberId === null ? undefined : eq(action.ownerMemberId, wish.ownerMemberId);
  const upTo = wish.upTo ? lte(meeting.date, wish.upTo) : undefined;
  const rows = db
    .select({
      action,
      meeting: { id: meeting.id, date: meeting.date, kind: meeting.kind, title: meeting.title },
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      audience: minuteItem.audience,
    })
    .from(action)
    .innerJoin(meeting, eq(meeting.id, action.meetingId))
    .leftJoin(member, eq(member.id, action.ownerMemberId))
    .leftJoin(minuteItem, eq(minuteItem.id, action.itemId))
    .where(and(state, owner, upTo))
    .orderBy(asc(action.due), asc(action.id))
    .all();
  const updates = Map.groupBy(
    db
      .select()
      .from(actionUpdate)
      .where(
        inArray(
          actionUpdate.actionId,
          rows.map((row) => row.action.id),
        ),
      )
      .orderBy(asc(actionUpdate.on), asc(actionUpdate.id))
      .all(),
    (row) => row.actionId,
  );
  return rows.map(({ action: row, meeting: from, title, firstName, surname, audience }) => ({
    ...row,
    from,
    audience: audience ?? ('public' as const),
    owner: surname === null ? row.ownerName : fullName({ title: title ?? '', firstName: firstName ?? '', surname }),
    updates: updates.get(row.id) ?? [],
  }));
}
export type LoggedAction = ReturnType<typeof readActions>[number];

/** A13: what is still open of the meetings before a day: it comes up at the next one. In the order of the references. */
export const readOpenBefore = (db: ReadDb, date: IsoDate): LoggedAction[] =>
  readActions(db, { state: 'open', ownerMemberId: null, upTo: date })
    .filter(({ from }) => from.date < date)
    .sort((a, b) => a.id - b.id);

/** A13: what the next meeting sees under matters arising: what is open, and what was closed since the meeting before. */
export function readMattersArising(db: ReadDb, date: IsoDate, before: IsoDate | null): LoggedAction[] {
  return readActions(db, { state: 'all', ownerMemberId: null, upTo: date }).filter(
    (row) => row.from.date < date && (row.state === 'open' || (row.closedOn ?? '') > (before ?? '')),
  );
}
