import type { MeetingId } from '../db/base/brand.ts';
import type { ReadDb } from '../db/base/handles.ts';
import type { Audience, MeetingKind } from '../db/meetings/words.ts';
import { minutesForPaper } from '../db/minutes/paper.ts';
import { meetings } from '../resources/locales/en-GB/meetings.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';
import type { MinutesData } from './documents/minutes.ts';

/** The meeting's own title, or the name of its kind. */
export const meetingName = (meeting: { title: string; kind: MeetingKind }): string =>
  meeting.title || meetings.kind[meeting.kind];

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
