import type { IsoDate, MeetingId } from '../db/base/brand.ts';
import { addDays } from '../db/base/dates.ts';
import type { ReadDb } from '../db/base/handles.ts';
import { type Audience, isInEdition, type MeetingKind, type MeetingState } from '../db/meetings/words.ts';
import { readMattersArising } from '../db/minutes/action-queries.ts';
import { minutesForPaper } from '../db/minutes/paper.ts';
import { readNeighbour } from '../db/minutes/queries.ts';
import { meetings } from '../resources/locales/en-GB/meetings.ts';
import type { ActionLogData } from './documents/action-log.ts';
import type { HeadedPaper, PaperWords } from './documents/kit/definition.ts';
import type { MinutesData } from './documents/minutes.ts';

/** The meeting's own title, or the name of its kind. */
export const meetingName = (meeting: { title: string; kind: MeetingKind }): string =>
  meeting.title || meetings.kind[meeting.kind];

/** "Cancelled: Ordinary meeting" */
export function calledName(
  meeting: { title: string; kind: MeetingKind; state: MeetingState },
  words: PaperWords,
): string {
  const name = meetingName(meeting);
  if (meeting.state !== 'cancelled' && meeting.state !== 'postponed') return name;
  return words(`minutes.calendar.${meeting.state}`, { name });
}

/** What the paper of a meeting's minutes is drawn from; null before they are begun. `foot`: false in a pack. */
export function minutesData(
  db: ReadDb,
  paper: HeadedPaper,
  { meetingId, edition, foot = true }: { meetingId: MeetingId; edition: Audience; foot?: boolean },
): MinutesData | null {
  const found = minutesForPaper(db, meetingId, edition);
  if (!found) return null;
  const { minutes, status } = found;
  const { venue, meeting } = minutes;
  return {
    ...{ paper, edition, foot, minutes, status },
    meetingName: meetingName(meeting),
    adoptedAt: status.adopted ? meetingName(status.adopted.at) : '',
    venue: venue && { ...venue, room: meeting.room },
  };
}

/**
 * A13: the action log on a day: what is open of the meetings before it, and what was closed since the last of them. `edition`
 * has what is for it; `foot`: false in a pack, where `on` is the day of the meeting.
 */
export function actionLogData(
  db: ReadDb,
  paper: HeadedPaper,
  { on, edition, foot = true }: { on: IsoDate; edition: Audience; foot?: boolean },
): ActionLogData {
  const before = readNeighbour(db, { date: on, kind: 'ordinary' }, 'before')?.date ?? null;
  const actions = readMattersArising(db, addDays(on, 1), before)
    .filter(({ audience }) => isInEdition(audience, edition))
    .map(({ reference, text, owner, due, state, closedOn, outcome, from, updates }) => ({
      ...{ reference, text, owner, due, state, closedOn, outcome },
      from: { meeting: meetingName(from), date: from.date },
      updates: updates.map(({ on: day, text: said }) => ({ on: day, text: said })),
    }));
  return { paper, edition, foot, asOf: on, actions };
}
