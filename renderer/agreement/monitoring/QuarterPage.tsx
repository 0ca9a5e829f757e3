import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitoredOutcome, StatusCounts } from '../../../db/agreement/types.ts';
import { STATUSES } from '../../../db/agreement/words.ts';
import type { MonitoringId } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { Asked, Banner, Button, Card, LinkButton, Page, PageHeader } from '../../ui/index.ts';
import { StatusMark } from '../StatusMark.tsx';
import { DeliverableCard } from './DeliverableCard.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import css from './monitoring.module.css';
import { PapersCard } from './PapersCard.tsx';
import { IssuesCard, MeetingCard, SpendingCard } from './QuarterCards.tsx';
import type { MonitoringPage, Of } from './words.ts';

/** L5: counted by the program. */
function Counts({ counts }: { counts: StatusCounts }) {
  const { t } = useTranslation('agreement');
  return (
    <ul className={css.counts}>
      {STATUSES.map((status) => (
        <li key={status}>
          {counts[status]} <StatusMark status={status} />
        </li>
      ))}
      <li>
        {t('monitoring.total')}: {counts.total}
      </li>
    </ul>
  );
}

function Outcome({ page, outcome }: Of & { outcome: MonitoredOutcome }) {
  const { t } = useTranslation('agreement');
  return (
    <Card title={`${outcome.ref} ${outcome.text}`}>
      <div className={css.stack}>
        {outcome.contact !== '' && <p className={css.soft}>{t('monitoring.contact', { name: outcome.contact })}</p>}
        <Counts counts={outcome.counts} />
        {outcome.actions.map((action) => (
          <div key={action.number} className={css.stack}>
            <p className={css.text}>
              <strong>{action.ref}</strong> {action.text}
            </p>
            {action.deliverables.map((deliverable) => {
              const judged = page.judged.find((each) => each.deliverable === deliverable.number);
              return (
                judged && (
                  <DeliverableCard key={deliverable.number} page={page} deliverable={deliverable} judged={judged} />
                )
              );
            })}
          </div>
        ))}
      </div>
    </Card>
  );
}

function Quarter({ page }: Of) {
  const { t } = useTranslation('agreement');
  const { content, finishedOn, finishedBy } = page;
  return (
    <>
      {finishedOn !== null && (
        <Banner tone="info" title={t('monitoring.standing.finished')}>
          {t('monitoring.finishedBy', { date: formatDate(finishedOn), name: finishedBy })}
        </Banner>
      )}
      <Card title={t('monitoring.summary')}>
        <Counts counts={content.counts} />
      </Card>
      {content.outcomes.map((outcome) => (
        <Outcome key={outcome.number} page={page} outcome={outcome} />
      ))}
      <IssuesCard page={page} />
      <MeetingCard page={page} />
      <SpendingCard page={page} />
      <PapersCard page={page} />
    </>
  );
}

function Actions({ page }: { page: MonitoringPage }) {
  const { t } = useTranslation('agreement');
  const mayWork = useMay('administrator', 'chair');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton to="/agreement/$agreementId/monitoring" params={{ agreementId: String(page.agreementId) }}>
        {t('monitoring.allQuarters')}
      </LinkButton>
      {mayWork && page.state === 'open' && (
        <Button look="primary" onPress={() => setOpen(true)}>
          {t('monitoring.finish')}
        </Button>
      )}
      {isOpen && <FinishDialog page={page} onClose={() => setOpen(false)} />}
    </>
  );
}

/** L3–L6: one quarter's monitoring. */
export function QuarterPage() {
  const { t } = useTranslation('agreement');
  const { monitoringId } = useParams({ from: '/monitoring/$monitoringId' });
  const answer = useAsk(api.agreement.monitoring, { monitoringId: Number(monitoringId) as MonitoringId });
  const page = answer.state === 'ready' ? answer.value : null;
  const days = page && { from: formatDate(page.content.from), to: formatDate(page.content.to) };
  return (
    <Page>
      <PageHeader
        title={page ? t('monitoring.quarterTitle', { quarter: page.content.quarter }) : t('monitoring.title')}
        lead={days ? t('monitoring.days', days) : undefined}
        actions={page && <Actions page={page} />}
      />
      <Asked answer={answer}>{(value) => <Quarter page={value} />}</Asked>
    </Page>
  );
}
