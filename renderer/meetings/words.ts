import { useTranslation } from 'react-i18next';
import type { ClockTime, IsoDate } from '../../db/base/brand.ts';
import { addMinutes } from '../../db/base/dates.ts';
import { formatDateWithWeekday, formatTimeRange } from '../../db/base/format.ts';
import type { MeetingKind } from '../../db/meetings/words.ts';
import type { api } from '../app/client.ts';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type MeetingList = Value<typeof api.meetings.list>;
export type ListedMeeting = MeetingList['meetings'][number];
export type MeetingPageData = Value<typeof api.meetings.page>;
export type Item = MeetingPageData['items'][number];
export type Venue = Value<typeof api.meetings.venues>[number];
export type Compliance = Value<typeof api.meetings.compliance>;

/** What a meeting is called: its own title, or its kind. */
export function useMeetingName(): (meeting: { title: string; kind: MeetingKind }) => string {
  const { t } = useTranslation('meetings');
  return ({ title, kind }) => title || t(`kind.${kind}`);
}

/** "Tuesday 24 May 2011, 7pm to 9pm". */
export const whenOf = (meeting: { date: IsoDate; start: ClockTime; plannedMinutes: number }): string =>
  `${formatDateWithWeekday(meeting.date)}, ${formatTimeRange(meeting.start, addMinutes(meeting.start, meeting.plannedMinutes))}`;

/** Lines of a text, without empty ones: topics and sub-points are typed one on a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
