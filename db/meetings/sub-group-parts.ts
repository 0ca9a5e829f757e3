import { eq, sql } from 'drizzle-orm';
import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { meeting, subGroupMeeting } from './schema.ts';
import { readSubGroupOfMeeting } from './sub-group-queries.ts';
import { isWithin } from './sub-group-rules.ts';
import type { MeetingKind } from './words.ts';

/** What the services of a meeting must know of sub-groups. */

/** A14: a sub-group's meeting stays one, and within the sub-group's time. */
export function checkSubGroupDate(
  db: ReadDb,
  id: MeetingId,
  facts: { kind: MeetingKind; date: IsoDate },
  path = 'date',
): Outcome<null> {
  const group = readSubGroupOfMeeting(db, id);
  if (!group || (facts.kind === 'sub_group' && isWithin(group, facts.date))) return ok(null);
  const { name, agreedOn, endsOn } = group;
  return refuse('meetings.subGroupKeeps', {
    rule: 'A14',
    path,
    params: { name, from: formatDate(agreedOn), until: formatDate(endsOn) },
  });
}

/** The copy of a postponed meeting is the same sub-group's. */
export function copySubGroupMeeting(db: Change['db'], from: MeetingId, to: MeetingId): void {
  const group = readSubGroupOfMeeting(db, from);
  if (group) db.insert(subGroupMeeting).values({ meetingId: to, subGroupId: group.id }).run();
}

export function forgetSubGroupMeeting(db: Change['db'], id: MeetingId): void {
  db.delete(subGroupMeeting).where(eq(subGroupMeeting.meetingId, id)).run();
}

/** Whether a sub-group's agreement or report, or an event, names the meeting: then it cannot be removed. */
export const isNamed = (db: ReadDb, id: MeetingId): boolean =>
  db
    .select({
      named: sql<number>`exists (select 1 from sub_group where agreed_at_id = ${id})
      or exists (select 1 from sub_group_report where meeting_id = ${id})
      or exists (select 1 from outside_event where agreed_at_id = ${id})
      or exists (select 1 from event_attendee where reported_at_id = ${id})`,
    })
    .from(meeting)
    .limit(1)
    .get()?.named === 1;
