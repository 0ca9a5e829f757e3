import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HistoryRow, QuarterCard as Quarter } from '../../../db/agreement/monitoring-page.ts';
import { STATUSES } from '../../../db/agreement/words.ts';
import type { AgreementId } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { useTold } from '../../minutes/useTold.ts';
import { Asked, Button, Card, CardGrid, LinkButton, Page, PageHeader, StatusTag, toasts } from '../../ui/index.ts';
import { StatusMark } from '../StatusMark.tsx';
import css from './monitoring.module.css';

const TONES = { finished: 'good', open: 'current', due: 'warn', running: 'info', to_come: 'neutral' } as const;

function QuarterCard({ agreementId, card }: { agreementId: AgreementId; card: Quarter }) {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  const mayWork = useMay('administrator', 'chair');
  const tell = useTold();
  const begin = useDo(api.agreement.beginMonitoring);
  const { quarter, from, to, standing, monitoringId, counts, deliverables, mayBegin } = card;
  const start = async () => {
    const done = await tell(begin.run({ agreementId, quarter }));
    if (!done.ok) return;
    toasts.show({ text: t('monitoring.begun', { quarter }) });
    await navigate({ to: '/monitoring/$monitoringId', params: { monitoringId: String(done.value.monitoringId) } });
  };
  return (
    <Card title={t('monitoring.quarter', { quarter })}>
      <div className={css.stack}>
        <p className={css.soft}>{t('monitoring.days', { from: formatDate(from), to: formatDate(to) })}</p>
        <p>
          <StatusTag tone={TONES[standing]}>{t(`monitoring.standing.${standing}`)}</StatusTag>
        </p>
        {monitoringId !== null && (
          <>
            <ul className={css.counts}>
              {STATUSES.map((status) => (
                <li key={status}>
                  {counts[status]} <StatusMark status={status} />
                </li>
              ))}
            </ul>
            <p className={css.soft}>{t('monitoring.judged', { judged: counts.total, all: deliverables })}</p>
            <LinkButton to="/monitoring/$monitoringId" params={{ monitoringId: String(monitoringId) }}>
              {t('monitoring.open', { quarter })}
            </LinkButton>
          </>
        )}
        {mayBegin && mayWork && (
          <Button look="primary" busy={begin.busy} onPress={() => void start()}>
            {t('monitoring.begin')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** L5: every deliverable's status, quarter by quarter. */
function History({ rows }: { rows: readonly HistoryRow[] }) {
  const { t } = useTranslation('agreement');
  return (
    <Card title={t('monitoring.history')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t('monitoring.history')}>
        <table className={css.table}>
          <caption className="visuallyHidden">{t('monitoring.history')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('monitoring.deliverable')}</th>
              {[1, 2, 3, 4].map((quarter) => (
                <th scope="col" key={quarter}>
                  {t('monitoring.quarter', { quarter })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ deliverable, ref, task, statuses }) => (
              <tr key={deliverable}>
                <th scope="row">
                  {ref} {task}
                </th>
                {[0, 1, 2, 3].map((at) => {
                  const status = statuses[at] ?? null;
                  return <td key={at}>{status === null ? t('monitoring.none') : <StatusMark status={status} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

/** L3, L5: the four quarters of an agreement. */
export function QuartersPage() {
  const { t } = useTranslation('agreement');
  const { agreementId } = useParams({ from: '/agreement/$agreementId/monitoring' });
  const id = Number(agreementId) as AgreementId;
  const answer = useAsk(api.agreement.quarters, { agreementId: id });
  const title = answer.state === 'ready' ? answer.value.title : '';
  return (
    <Page>
      <PageHeader title={t('monitoring.title')} lead={title && t('monitoring.lead', { title })} />
      <Asked answer={answer}>
        {({ quarters, history }) => (
          <>
            <CardGrid>
              {quarters.map((card) => (
                <QuarterCard key={card.quarter} agreementId={id} card={card} />
              ))}
            </CardGrid>
            <History rows={history} />
          </>
        )}
      </Asked>
    </Page>
  );
}
