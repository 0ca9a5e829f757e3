import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';

/** The page of a meeting, by the id in the address. */
export const useMeeting = (meetingId: string) => useAsk(api.meetings.page, { meetingId: Number(meetingId) });
