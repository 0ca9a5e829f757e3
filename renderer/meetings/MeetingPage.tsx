import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/status.ts';
import { DistributionTab } from '../distribution/DistributionTab.tsx';
import { AttendanceTab } from '../minutes/AttendanceTab.tsx';
import { MinutesTab } from '../minutes/MinutesTab.tsx';
import { PackTab } from '../packs/PackTab.tsx';
import { Asked, BackArrow, Banner, Page, PageHeader, Tabs, TextLink } from '../ui/index.ts';
import { AdvertisementTab } from './AdvertisementTab.tsx';
import { AgendaTab } from './AgendaTab.tsx';
import { ArrangementsTab } from './ArrangementsTab.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { FactsTab } from './FactsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { MeetingActions } from './MeetingActions.tsx';
import { PapersTab } from './PapersTab.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { MEETING_TABS, type MeetingTab } from './search.ts';
import { StandingTag } from './tags.tsx';
import { useMeeting } from './useMeeting.ts';
import { type MeetingPageData, useMeetingName, whenOf } from './words.ts';

function Parts({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { tab = 'agenda' } = useSearch({ from: '/meetings/$meetingId' });
  const navigate = useNavigate();
  const seesDistribution = useMay('administrator', 'chair');
  const parts: Record<MeetingTab, ReactNode> = {
    agenda: <AgendaTab page={page} />,
    facts: <FactsTab page={page} />,
    papers: <PapersTab page={page} />,
    advertisement: <AdvertisementTab key={page.meeting.id} page={page} />,
    pack: <PackTab key={page.meeting.id} meetingId={page.meeting.id} />,
    arrangements: <ArrangementsTab page={page} />,
    distribution: <DistributionTab meetingId={page.meeting.id} />,
    attendance: <AttendanceTab meetingId={page.meeting.id} />,
    minutes: <MinutesTab meetingId={page.meeting.id} />,
    history: <HistoryTab page={page} />,
  };
  return (
    <Tabs
      label={t('page.tabs')}
      selected={tab}
      onSelect={(next) =>
        void navigate({
          to: '/meetings/$meetingId',
          params: { meetingId: String(page.meeting.id) },
          search: { tab: next as MeetingTab },
          replace: true,
        })
      }
      tabs={MEETING_TABS.filter((id) => id !== 'distribution' || seesDistribution).map((id) => ({
        id,
        label: t(`page.${id}`),
        content: parts[id],
      }))}
    />
  );
}

/** One meeting: how far its agenda is, and all its parts. */
export function MeetingPage() {
  const { t } = useTranslation('meetings');
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const answer = useMeeting(meetingId);
  const nameOf = useMeetingName();
  const back = (
    <>
      <BackArrow />
      <TextLink to="/meetings">{t('back')}</TextLink>
    </>
  );
  return (
    <Page>
      <Asked answer={answer}>
        {(page) => {
          const { meeting, venue } = page;
          return (
            <>
              <PageHeader
                title={nameOf(meeting)}
                lead={[whenOf(meeting), venue?.name ?? t('list.noVenueYet')].join(', ')}
                tag={<StandingTag state={meeting.state} agendaState={meeting.agendaState} />}
                back={back}
                actions={
                  <>
                    <CalendarButton of={{ meetingId: meeting.id }} />
                    <MeetingActions page={page} />
                  </>
                }
              />
              {meeting.state === 'planned' ? (
                <ProgressCard page={page} />
              ) : (
                <Banner tone="info" title={t(`state.${meeting.state}`)}>
                  {meeting.stateReason && <p>{meeting.stateReason}</p>}
                  <p>{t('progress.stopped')}</p>
                </Banner>
              )}
              <Parts page={page} />
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
