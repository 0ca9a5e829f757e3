import { eq } from 'drizzle-orm';
import type { CategoryId, MemberId } from '../base/brand.ts';
import type { WriteDb } from '../base/handles.ts';
import type { MemberFields } from './input.ts';
import type { HeldNeed } from './queries.ts';
import { member, memberAccessNeed, memberCategory } from './schema.ts';

/** The SQL that changes a member; every call runs inside a service's transaction. */

/** Fields whose values no audit event may keep: they would outlive an erasure (M14). */
export const PRIVATE_FIELDS = [
  'email',
  'phone',
  'mobile',
  'address',
  'postcode',
  'substituteName',
  'substituteContact',
  'notes',
  'accessNeeds',
] as const satisfies readonly (keyof MemberFields)[];

function insertCategories(db: WriteDb, memberId: MemberId, categoryIds: readonly CategoryId[]): void {
  if (categoryIds.length === 0) return;
  db.insert(memberCategory)
    .values(categoryIds.map((categoryId) => ({ memberId, categoryId })))
    .run();
}

function insertNeeds(db: WriteDb, memberId: MemberId, needs: readonly HeldNeed[]): void {
  if (needs.length === 0) return;
  db.insert(memberAccessNeed)
    .values(needs.map((each) => ({ memberId, ...each })))
    .run();
}

/** Replaces the hats of a member (M2). */
export function writeCategories(db: WriteDb, memberId: MemberId, categoryIds: readonly CategoryId[]): void {
  db.delete(memberCategory).where(eq(memberCategory.memberId, memberId)).run();
  insertCategories(db, memberId, categoryIds);
}

/** Replaces the access needs of a member. */
export function writeNeeds(db: WriteDb, memberId: MemberId, needs: readonly HeldNeed[]): void {
  db.delete(memberAccessNeed).where(eq(memberAccessNeed.memberId, memberId)).run();
  insertNeeds(db, memberId, needs);
}

/** The last day and the reason of a membership that has ended. */
export type Ending = { endedOn: string; endReason: string };

/** A new member; `ending` for one who is brought in as a former member. */
export function insertMember(db: WriteDb, fields: MemberFields, ending?: Ending): MemberId {
  const { categoryIds, accessNeeds, ...columns } = fields;
  const standing = ending ? 'former' : columns.standing;
  const { id } = db
    .insert(member)
    .values({ ...columns, endReason: '', ...ending, standing, version: 1 })
    .returning({ id: member.id })
    .get();
  insertCategories(db, id, categoryIds);
  insertNeeds(db, id, accessNeeds);
  return id;
}
