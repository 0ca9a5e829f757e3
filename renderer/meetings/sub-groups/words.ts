import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { MeetingKind } from '../../../db/meetings/words.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMeetingName } from '../words.ts';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type ListedSubGroup = Value<typeof api.meetings.subGroups>[number];
export type SubGroupData = Value<typeof api.meetings.subGroup>;

type Named = { id: number; kind: MeetingKind; title: string; date: string };

/** "Ordinary meeting, 24 May 2011", for one meeting or to choose from. */
export function useMeetingLabel() {
  const nameOf = useMeetingName();
  const labelOf = (meeting: Omit<Named, 'id'>) => `${nameOf(meeting)}, ${formatDate(meeting.date)}`;
  const optionsOf = (meetings: readonly Named[]) =>
    meetings.map((meeting) => ({ value: meeting.id, label: labelOf(meeting) }));
  return { labelOf, optionsOf };
}

/** Meetings of the full group up to today, to choose from. */
export function useFullMeetings() {
  useTranslation('meetings');
  const { optionsOf } = useMeetingLabel();
  const answer = useAsk(api.meetings.fullMeetings, {});
  return answer.state === 'ready' ? optionsOf(answer.value) : [];
}
