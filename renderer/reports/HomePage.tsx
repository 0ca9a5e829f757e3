import { CalendarPlus, UserPlus } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { BrokenBook } from '../treasury/shared/BrokenBook.tsx';
import { Asked, LinkButton, Page, PageHeader } from '../ui/index.ts';
import { AgreeCard } from './AgreeCard.tsx';
import { AttentionCard } from './AttentionCard.tsx';
import { BackupCard } from './BackupCard.tsx';
import { DueCard } from './DueCard.tsx';
import { FirstStepsCard } from './FirstStepsCard.tsx';
import css from './home.module.css';
import { MembersCard } from './MembersCard.tsx';
import { MonitoringCard } from './MonitoringCard.tsx';
import { NextMeetingCard } from './NextMeetingCard.tsx';
import { TreasuryCard } from './TreasuryCard.tsx';

/** What is due and what is late, the next meeting, and what is worth a look. */
export function HomePage() {
  const { t } = useTranslation(['reports', 'meetings']);
  const { today } = useSession();
  const mayWork = useMay('administrator');
  const isChair = useMay('chair');
  const isTreasurer = useMay('treasurer');
  const treasury = (
    <Suspense>
      <TreasuryCard />
    </Suspense>
  );
  const answer = useAsk(api.reports.home, {});
  // A new group's main action stands among the first steps.
  const isNew = answer.state === 'ready' && Object.values(answer.value.firstSteps).includes(false);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead', { date: formatDateWithWeekday(today) })}
        actions={
          mayWork && (
            <>
              <LinkButton to="/members/new" icon={UserPlus}>
                {t('members.add')}
              </LinkButton>
              <LinkButton to="/meetings/new" look={isNew ? 'secondary' : 'primary'} icon={CalendarPlus}>
                {t('next.plan')}
              </LinkButton>
            </>
          )
        }
      />
      {/* The treasury's words come when they are asked for. */}
      <Suspense>
        <BrokenBook />
      </Suspense>
      <Asked answer={answer}>
        {(home) => (
          <>
            {isNew && <FirstStepsCard steps={home.firstSteps} />}
            {isChair && home.toAgree.length > 0 && <AgreeCard meetings={home.toAgree} />}
            <div className={css.columns}>
              <div className={css.column}>
                <DueCard due={home.due} />
                <MonitoringCard items={home.monitoring} />
                {/* Its warnings are of any subject, whose words may not be here yet. */}
                <Suspense>
                  <AttentionCard warnings={[...home.year, ...home.agreement, ...home.membership]} gaps={home.gaps} />
                </Suspense>
              </div>
              <div className={css.column}>
                {isTreasurer && treasury}
                <NextMeetingCard meeting={home.next} />
                {!isTreasurer && treasury}
                <MembersCard home={home} />
                <BackupCard backup={home.backup} />
              </div>
            </div>
          </>
        )}
      </Asked>
    </Page>
  );
}
