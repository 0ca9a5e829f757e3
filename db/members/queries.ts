import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { CategoryId, IsoDate, MemberId, OfficeTermId, WardId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { auditEvent } from '../office/schema.ts';
import type { MemberFields } from './input.ts';
import { category, member, memberAccessNeed, memberCategory, officeTerm, ward } from './schema.ts';
import type { AccessNeed, Seat } from './words.ts';

export type MemberRecord = typeof member.$inferSelect;
export type Category = typeof category.$inferSelect;
export type Ward = typeof ward.$inferSelect;
export type OfficeTerm = typeof officeTerm.$inferSelect;
export type HeldNeed = { need: AccessNeed; detail: string };

/** A member with hats, needs and ward: all that is stored but office terms and history. */
export type WholeMember = MemberRecord & { categoryIds: CategoryId[]; accessNeeds: HeldNeed[] };

/** All categories in the order of the model membership. */
export const readCategories = (db: ReadDb): Category[] =>
  db.select().from(category).orderBy(category.position, category.id).all();

/** All wards by name. */
export const readWards = (db: ReadDb): Ward[] => db.select().from(ward).orderBy(sql`lower(${ward.name})`).all();

/** `rows` gathered by member, in three queries whatever their number. */
function gather(db: ReadDb, rows: MemberRecord[], only?: MemberId): WholeMember[] {
  const hats = db
    .select()
    .from(memberCategory)
    .where(only ? eq(memberCategory.memberId, only) : undefined)
    .orderBy(memberCategory.categoryId)
    .all();
  const needs = db
    .select()
    .from(memberAccessNeed)
    .where(only ? eq(memberAccessNeed.memberId, only) : undefined)
    .all();
  const whole = new Map(rows.map((row) => [row.id, { ...row, categoryIds: [], accessNeeds: [] } as WholeMember]));
  for (const each of hats) whole.get(each.memberId)?.categoryIds.push(each.categoryId);
  for (const { memberId, need, detail } of needs) whole.get(memberId)?.accessNeeds.push({ need, detail });
  return [...whole.values()];
}

/** Every member, former ones too, by surname. */
export const readMembers = (db: ReadDb): WholeMember[] =>
  gather(db, db.select().from(member).orderBy(member.surname, member.firstName, member.id).all());

/** One member, or nothing for an unknown id. */
export function readMember(db: ReadDb, id: MemberId): WholeMember | undefined {
  const rows = db.select().from(member).where(eq(member.id, id)).all();
  return gather(db, rows, id)[0];
}

/** Who sits on a seat now. */
export const readSeatHolder = (db: ReadDb, seat: NonNullable<MemberRecord['seat']>): MemberRecord | undefined =>
  db
    .select()
    .from(member)
    .where(and(eq(member.seat, seat), ne(member.standing, 'former')))
    .get();

/** Who sits on which of the three seats now. */
export function readSeats(db: ReadDb): { seat: Seat; memberId: MemberId; name: string }[] {
  const rows = db
    .select({
      seat: member.seat,
      memberId: member.id,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
    })
    .from(member)
    .where(and(isNotNull(member.seat), ne(member.standing, 'former')))
    .all();
  return rows.flatMap(({ seat, memberId, ...names }) => (seat ? [{ seat, memberId, name: fullName(names) }] : []));
}

/** Every office term, latest first. */
export const readTerms = (db: ReadDb): OfficeTerm[] =>
  db.select().from(officeTerm).orderBy(desc(officeTerm.startedOn), desc(officeTerm.id)).all();

export const readTerm = (db: ReadDb, id: OfficeTermId): OfficeTerm | undefined =>
  db.select().from(officeTerm).where(eq(officeTerm.id, id)).get();

/** The terms of a member that have no end. */
export const readRunningTerms = (db: ReadDb, memberId: MemberId): OfficeTerm[] =>
  db
    .select()
    .from(officeTerm)
    .where(and(eq(officeTerm.memberId, memberId), isNull(officeTerm.endedOn)))
    .all();

export type Officer = { memberId: MemberId; office: OfficeTerm['office']; startedOn: IsoDate; name: string };

/** Who holds which office now, with names: for documents and the home page. */
export function readOfficers(db: ReadDb): Officer[] {
  const rows = db
    .select({ term: officeTerm, title: member.title, firstName: member.firstName, surname: member.surname })
    .from(officeTerm)
    .innerJoin(member, eq(member.id, officeTerm.memberId))
    .where(isNull(officeTerm.endedOn))
    .orderBy(officeTerm.startedOn)
    .all();
  return rows.map(({ term, ...names }) => ({
    memberId: term.memberId,
    office: term.office,
    startedOn: term.startedOn,
    name: fullName(names),
  }));
}

/** "Cllr Amina Rahman". */
export const fullName = (names: Pick<MemberFields, 'title' | 'firstName' | 'surname'>): string =>
  [names.title, names.firstName, names.surname].filter((part) => part !== '').join(' ');

export type HistoryEvent = Pick<
  typeof auditEvent.$inferSelect,
  'id' | 'at' | 'personName' | 'action' | 'label' | 'before' | 'after' | 'accepted'
>;

/** What happened to one member's record, latest first: its own events, its office terms, and the import that brought it. */
export function readHistory(db: ReadDb, id: MemberId): HistoryEvent[] {
  const imported = sql`exists (select 1 from json_each(${auditEvent.after}, '$.memberIds') where value = ${id})`;
  return db
    .select({
      id: auditEvent.id,
      at: auditEvent.at,
      personName: auditEvent.personName,
      action: auditEvent.action,
      label: auditEvent.label,
      before: auditEvent.before,
      after: auditEvent.after,
      accepted: auditEvent.accepted,
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subject, 'members'),
        sql`((${eq(auditEvent.recordId, id)} and ${inArray(auditEvent.action, [...OF_MEMBER])}) or (${eq(auditEvent.action, 'members.imported')} and ${imported}))`,
      ),
    )
    .orderBy(desc(auditEvent.id))
    .all();
}

/** Events whose record is the member; categories and wards have ids of their own. */
const OF_MEMBER = [
  'member.added',
  'member.changed',
  'member.ended',
  'member.returned',
  'member.erased',
  'member.exported',
  'officeTerm.begun',
  'officeTerm.ended',
] as const;

/** How many current members wear each category, and how many speak for each ward. */
export function readUse(db: ReadDb): { categories: Map<CategoryId, number>; wards: Map<WardId, number> } {
  const current = ne(member.standing, 'former');
  const hats = db
    .select({ id: memberCategory.categoryId, count: sql<number>`count(*)` })
    .from(memberCategory)
    .innerJoin(member, and(eq(member.id, memberCategory.memberId), current))
    .groupBy(memberCategory.categoryId)
    .all();
  const speakers = db
    .select({ id: member.wardId, count: sql<number>`count(*)` })
    .from(member)
    .where(current)
    .groupBy(member.wardId)
    .all();
  return {
    categories: new Map(hats.map((row) => [row.id, row.count])),
    wards: new Map(speakers.flatMap((row) => (row.id ? [[row.id, row.count] as const] : []))),
  };
}
