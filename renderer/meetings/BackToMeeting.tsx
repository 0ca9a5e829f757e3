import { useTranslation } from 'react-i18next';
import { BackArrow, TextLink } from '../ui/index.ts';
import type { MeetingTab } from './search.ts';

/** The way back from a page that changes a part of a meeting. */
export function BackToMeeting({ meetingId, tab }: { meetingId: number; tab?: MeetingTab }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <BackArrow />
      <TextLink to="/meetings/$meetingId" params={{ meetingId: String(meetingId) }} search={tab ? { tab } : {}}>
        {t('backToMeeting')}
      </TextLink>
    </>
  );
}
