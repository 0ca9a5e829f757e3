import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readDistributions } from '../distribution/queries.ts';
import { wayTo } from '../distribution/rules.ts';
import { readMembers } from '../members/queries.ts';
import { receivesPapers } from '../members/rules.ts';
import { readAttendanceList } from '../minutes/attendance-queries.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { type ListedNeed, readBooking, readNeeds } from './arrangement-queries.ts';
import { bookingState, comingCounts, dutiesOf, isPaperForm } from './arrangement-rules.ts';
import { seesNeeds } from './page.ts';
import { readMeeting, readVenue } from './queries.ts';
import { deadlines } from './rules.ts';

/** A10: how many papers go out by which way, and in which other forms. */
function papersOf(db: ReadDb, needs: readonly ListedNeed[]) {
  const ways = { email: 0, post: 0, by_hand: 0 };
  for (const each of readMembers(db).filter(receivesPapers)) ways[wayTo(each).way] += 1;
  const forms = Map.groupBy(
    needs.filter(({ need, state }) => isPaperForm(need) && state !== 'not_coming'),
    ({ need }) => need,
  );
  return { ...ways, forms: [...forms].map(([need, rows]) => ({ need, count: rows.length })) };
}

/** A8–A10, M8, M9: everything that is arranged before a meeting; nothing for an unknown id. Who needs what only for those who arrange it. */
export function readArrangements(
  db: ReadDb,
  id: MeetingId,
  { roles, today, settings }: { roles: readonly Role[]; today: IsoDate; settings: Settings },
) {
  const row = readMeeting(db, id);
  if (!row) return undefined;
  const place = row.venueId === null ? null : (readVenue(db, row.venueId) ?? null);
  const booked = readBooking(db, id);
  const needs = readNeeds(db, [{ ...row, venue: place }]).get(id) ?? [];
  const state = bookingState(booked?.booking ?? null, row);
  const invited = readDistributions(db, id).find(({ what }) => what === 'invitation') ?? null;
  const limits = deadlines(row.date, settings);
  const { members } = readAttendanceList(db, row);
  const facts = { invitedOn: invited?.on ?? null, expectedMembers: row.expectedMembers };
  return {
    meeting: row,
    venue: place,
    limits,
    booking: booked ? { ...booked.booking, venueName: booked.venueName } : null,
    bookingState: state,
    needs: seesNeeds(roles) ? needs : null,
    duties: row.state === 'planned' ? dutiesOf({ booking: state, needs, ...facts, limits, today }) : [],
    invited,
    coming: comingCounts(
      members.map(({ record, substitute }) => ({
        coming: record?.coming ?? null,
        hasApologies: record?.apologiesOn != null,
        hasSubstitute: substitute !== null,
      })),
    ),
    papers: papersOf(db, needs),
    may: { arrange: row.state === 'planned' && roles.includes('administrator') },
  };
}
export type Arrangements = NonNullable<ReturnType<typeof readArrangements>>;
