import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import { useMay } from '../app/status.ts';
import { Asked, BackArrow, Banner, LinkButton, Page, PageHeader, Tabs, TextLink } from '../ui/index.ts';
import { NominationsTab } from './NominationsTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { PapersTab } from './PapersTab.tsx';
import { RehearsalFrame } from './RehearsalFrame.tsx';
import { ResultTab } from './ResultTab.tsx';
import { RollTab } from './RollTab.tsx';
import { ELECTION_TABS, type ElectionTab } from './search.ts';
import { ElectionTag } from './tags.tsx';
import { useElection } from './useElection.ts';
import type { ElectionPageData } from './words.ts';

function Parts({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const search = useSearch({ from: '/elections/$electionId' });
  const navigate = useNavigate();
  const parts: Record<ElectionTab, ReactNode> = {
    overview: <OverviewTab page={page} />,
    nominations: <NominationsTab page={page} />,
    roll: <RollTab page={page} />,
    papers: <PapersTab page={page} />,
    result: <ResultTab page={page} />,
  };
  const shown = page.election.rehearsal ? (['overview', 'papers'] as const) : ELECTION_TABS;
  return (
    <Tabs
      label={t('page.tabs')}
      selected={search.tab ?? 'overview'}
      onSelect={(next) =>
        void navigate({
          to: '/elections/$electionId',
          params: { electionId: String(page.election.id) },
          search: { tab: next as ElectionTab },
          replace: true,
        })
      }
      tabs={shown.map((id) => ({ id, label: t(`page.${id}`), content: parts[id] }))}
    />
  );
}

/** One election: where it stands, and all its parts. */
export function ElectionPage() {
  const { t } = useTranslation('elections');
  const { electionId } = useParams({ from: '/elections/$electionId' });
  const answer = useElection(electionId);
  const mayRun = useMay('administrator');
  return (
    <Asked answer={answer}>
      {(page) => {
        const { election } = page;
        const isNight = ['candidates_final', 'roll_frozen', 'declared'].includes(election.state);
        return (
          <RehearsalFrame isRehearsal={election.rehearsal}>
            <Page>
              <PageHeader
                title={election.title}
                lead={formatDateWithWeekday(election.date)}
                tag={<ElectionTag state={election.state} />}
                back={
                  <>
                    <BackArrow />
                    <TextLink to="/elections">{t('title')}</TextLink>
                  </>
                }
                actions={
                  mayRun &&
                  isNight && (
                    <LinkButton
                      to="/elections/$electionId/night"
                      params={{ electionId: String(election.id) }}
                      look="primary"
                    >
                      {t('page.night')}
                    </LinkButton>
                  )
                }
              />
              {election.state === 'abandoned' && (
                <Banner tone="info" title={t('state.abandoned')}>
                  {election.stateReason}
                </Banner>
              )}
              <Parts page={page} />
            </Page>
          </RehearsalFrame>
        );
      }}
    </Asked>
  );
}
