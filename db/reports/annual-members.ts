import { desc, eq } from 'drizzle-orm';
import type { IsoDate, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { coverage } from '../members/coverage.ts';
import { fullName, readCategories, readMembers, readWards, type WholeMember } from '../members/queries.ts';
import { CURRENT_STANDINGS, type Standing } from '../members/words.ts';
import { auditEvent } from '../office/schema.ts';
import type { Days } from './annual-meetings.ts';

/** Where former members stood before they left, as the history says it: the register itself no longer does. */
function standingBefore(db: ReadDb): ReadonlyMap<MemberId, Standing> {
  const ended = db
    .select({ id: auditEvent.recordId, before: auditEvent.before })
    .from(auditEvent)
    .where(eq(auditEvent.action, 'member.ended'))
    .orderBy(desc(auditEvent.id))
    .all();
  const found = new Map<MemberId, Standing>();
  for (const { id, before } of ended) {
    const standing = (JSON.parse(before ?? '{}') as { standing?: Standing }).standing;
    if (id !== null && standing && !found.has(id as MemberId)) found.set(id as MemberId, standing);
  }
  return found;
}

/** Whether somebody was a member when a day ended. */
export const wasMember = ({ joinedOn, endedOn }: { joinedOn: IsoDate; endedOn: IsoDate | null }, day: IsoDate) =>
  joinedOn <= day && (endedOn === null || endedOn > day);

/** The members when a day ended, by surname, with where they stood. */
export function readMembersThen(db: ReadDb, day: IsoDate): WholeMember[] {
  const before = standingBefore(db);
  return readMembers(db)
    .filter((each) => wasMember(each, day))
    .map((each) => ({
      ...each,
      standing: each.standing === 'former' ? (before.get(each.id) ?? 'member') : each.standing,
    }));
}

/** M3: the model membership as it was filled when a day ended. */
export const coverageThen = (db: ReadDb, members: readonly WholeMember[]) =>
  coverage(
    readCategories(db),
    readWards(db),
    members.map((each) => ({ ...each, name: fullName(each) })),
  );

/** M3, M13: the figures of the membership at the end of the days, and who came and went in them. */
export function memberFigures(db: ReadDb, { from, until }: Days) {
  const then = readMembersThen(db, until);
  const all = readMembers(db);
  const [member, associate, adviser, exOfficio] = CURRENT_STANDINGS.map(
    (standing) => then.filter((each) => each.standing === standing).length,
  );
  const { core, coreFilled, wards, wardsFilled } = coverageThen(db, then).counts;
  return {
    'members.total': then.length,
    'members.member': member ?? 0,
    'members.associate': associate ?? 0,
    'members.adviser': adviser ?? 0,
    'members.exOfficio': exOfficio ?? 0,
    'members.joined': all.filter(({ joinedOn }) => joinedOn >= from && joinedOn <= until).length,
    'members.left': all.filter(({ endedOn }) => endedOn !== null && endedOn >= from && endedOn <= until).length,
    'places.core': core,
    'places.coreFilled': coreFilled,
    'places.wards': wards,
    'places.wardsFilled': wardsFilled,
  };
}
