import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { MeetingId, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import { fullName } from '../members/queries.ts';
import { member } from '../members/schema.ts';
import { distribution, distributionRecipient } from './schema.ts';

/** What went out of a meeting and to whom, the latest first. */
export function readDistributions(db: ReadDb, id: MeetingId) {
  const rows = db
    .select()
    .from(distribution)
    .where(eq(distribution.meetingId, id))
    .orderBy(desc(distribution.on), desc(distribution.id))
    .all();
  const ids = rows.map((row) => row.id);
  const recipients = Map.groupBy(
    db
      .select({
        distributionId: distributionRecipient.distributionId,
        memberId: distributionRecipient.memberId,
        name: distributionRecipient.name,
        way: distributionRecipient.way,
        title: member.title,
        firstName: member.firstName,
        surname: member.surname,
      })
      .from(distributionRecipient)
      .leftJoin(member, eq(member.id, distributionRecipient.memberId))
      .where(inArray(distributionRecipient.distributionId, ids))
      .orderBy(asc(distributionRecipient.position))
      .all(),
    (row) => row.distributionId,
  );
  return rows.map((row) => ({
    ...row,
    recipients: (recipients.get(row.id) ?? []).map(({ memberId, name, way, title, firstName, surname }) => ({
      ...{ memberId, way },
      name: surname === null ? name : fullName({ title: title ?? '', firstName: firstName ?? '', surname }),
    })),
  }));
}
export type Distribution = ReturnType<typeof readDistributions>[number];

/** What was sent to a member, for the member (M14). */
export const readSentToMember = (db: ReadDb, id: MemberId) =>
  db
    .select({ meeting: meeting.date, what: distribution.title, on: distribution.on, way: distributionRecipient.way })
    .from(distributionRecipient)
    .innerJoin(distribution, eq(distribution.id, distributionRecipient.distributionId))
    .innerJoin(meeting, eq(meeting.id, distribution.meetingId))
    .where(eq(distributionRecipient.memberId, id))
    .orderBy(asc(distribution.on), asc(distribution.id))
    .all();
