import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked } from '../ui/index.ts';
import { AttendancePanel } from './AttendancePanel.tsx';

/** The attendance on the page of a meeting: before it who is expected, afterwards who came. */
export function AttendanceTab({ meetingId }: { meetingId: number }) {
  const answer = useAsk(api.minutes.page, { meetingId });
  return <Asked answer={answer}>{(page) => <AttendancePanel page={page} />}</Asked>;
}
