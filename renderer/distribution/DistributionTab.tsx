import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Card, DataTable, Dialog, EmptyState, LinkButton, StatusTag } from '../ui/index.ts';
import css from './distribution.module.css';
import type { DistributionData, Paper, Sent } from './words.ts';

/** How many names are said before the rest is counted. */
const NAMED = 8;

function PaperRow({ data, paper }: { data: DistributionData; paper: Paper }) {
  const { t } = useTranslation('distribution');
  const { missing, sentTo, title } = paper;
  const names = missing.map(({ name }) => name);
  const said = names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names;
  const first = paper.editions[0]?.key ?? '';
  return (
    <li className={css.paper}>
      <div className={css.paperWords}>
        <h3>{title}</h3>
        {sentTo === 0 ? (
          <StatusTag tone="neutral">{t('papers.none')}</StatusTag>
        ) : missing.length === 0 ? (
          <StatusTag tone="good">{t('papers.all')}</StatusTag>
        ) : (
          <>
            <StatusTag tone="current">{t('papers.some', { sent: sentTo, count: data.members.length })}</StatusTag>
            <p className={css.soft}>{t('papers.missing', { names: said.join(', ') })}</p>
          </>
        )}
      </div>
      {data.may.send && (
        <LinkButton
          to="/meetings/$meetingId/send"
          params={{ meetingId: String(data.meeting.id) }}
          search={{ key: first }}
          aria-label={t('papers.send', { title })}
        >
          {t('papers.sendShort')}
        </LinkButton>
      )}
    </li>
  );
}

/** Who had it, and by which way. */
function SentDialog({ sent, onClose }: { sent: Sent; onClose: () => void }) {
  const { t } = useTranslation('distribution');
  return (
    <Dialog
      title={t('sent.dialog', { title: sent.title, date: formatDate(sent.on) })}
      isOpen
      onClose={onClose}
      size="l"
    >
      <div className={css.stack}>
        <p>
          {t(`audience.${sent.audience}`)}. {sent.note}
        </p>
        <DataTable
          caption={t('sent.to')}
          rows={sent.recipients}
          rowKey={(row) => `${row.memberId} ${row.name} ${row.way}`}
          rowName={(row) => row.name}
          columns={[
            { key: 'name', label: t('sent.name'), cell: (row) => row.name },
            { key: 'way', label: t('sent.way'), cell: (row) => t(`way.${row.way}`) },
          ]}
        />
        {sent.sha256 && <p className={css.soft}>{t('sent.hash', { hash: sent.sha256.slice(0, 16) })}</p>}
      </div>
    </Dialog>
  );
}

function SentCard({ sent }: { sent: readonly Sent[] }) {
  const { t } = useTranslation('distribution');
  const [shown, setShown] = useState<Sent | null>(null);
  const waysOf = ({ recipients }: Sent) =>
    [...Map.groupBy(recipients, ({ way }) => way)].map(([way, rows]) => `${t(`way.${way}`)} ${rows.length}`).join(', ');
  return (
    <Card title={t('sent.title')} flush={sent.length > 0}>
      {sent.length === 0 ? (
        <EmptyState title={t('sent.empty')}>{t('sent.emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('sent.title')}
          rows={sent}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.title}, ${formatDate(row.on)}`}
          onOpen={setShown}
          columns={[
            { key: 'what', label: t('sent.what'), cell: (row) => row.title },
            { key: 'on', label: t('sent.on'), cell: (row) => formatDate(row.on) },
            { key: 'edition', label: t('sent.edition'), cell: (row) => t(`audience.${row.audience}`) },
            { key: 'to', label: t('sent.to'), cell: waysOf },
            { key: 'by', label: t('sent.by'), cell: (row) => row.by },
          ]}
        />
      )}
      {shown && <SentDialog sent={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

/** What of a meeting goes out, what went, and who has not had it. */
export function DistributionTab({ meetingId }: { meetingId: number }) {
  const { t } = useTranslation('distribution');
  const answer = useAsk(api.distribution.page, { meetingId });
  return (
    <Asked answer={answer}>
      {(data) => (
        <div className={css.stack}>
          <Card title={t('papers.title')}>
            {data.papers.length === 0 ? (
              <EmptyState title={t('papers.nothing')}>{t('papers.nothingText')}</EmptyState>
            ) : (
              <ul className={css.papers}>
                {data.papers.map((paper) => (
                  <PaperRow key={paper.title} data={data} paper={paper} />
                ))}
              </ul>
            )}
          </Card>
          <SentCard sent={data.sent} />
        </div>
      )}
    </Asked>
  );
}
