import type { ClockTime } from '../../db/base/brand.ts';
import { formatTime } from '../../db/base/format.ts';
import type { api } from '../app/client.ts';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type MinutesPageData = Value<typeof api.minutes.page>;
export type MinuteItem = MinutesPageData['items'][number];
export type ListedMember = MinutesPageData['attendance']['members'][number];
export type LoggedAction = Value<typeof api.minutes.actions>[number];
export type AttendanceYear = Value<typeof api.minutes.attendanceYear>;
export type SuggestedLetters = Value<typeof api.minutes.letters>;

/** The members of the day as choices, by surname. */
export const memberOptions = (page: MinutesPageData) =>
  page.attendance.members.map(({ id, name, organisation }) => ({ value: id, label: name, detail: organisation }));

/** The name of somebody who is a member of the day, or is named. */
export const nameIn = (page: MinutesPageData, memberId: number | null, name: string): string =>
  memberId === null ? name : (page.attendance.members.find(({ id }) => id === memberId)?.name ?? name);

/** When somebody was in the room, where it is less than all the time: "from 7.20pm to 8pm". */
export const stretchTimes = (stretches: readonly { arrived: ClockTime | null; left: ClockTime | null }[]) =>
  stretches
    .filter(({ arrived, left }) => arrived !== null || left !== null)
    .map(({ arrived, left }) => ({ arrived: arrived && formatTime(arrived), left: left && formatTime(left) }));
