import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Card, DataTable, LinkButton } from '../ui/index.ts';
import type { MeetingPageData } from './words.ts';

/** A13: what is open of earlier meetings and comes up at this one. Nothing while nothing is open. */
export function ArisingCard({ meeting }: { meeting: MeetingPageData['meeting'] }) {
  const { t } = useTranslation('meetings');
  const answer = useAsk(api.minutes.actions, { state: 'open', ownerMemberId: null });
  const rows = answer.state === 'ready' ? answer.value.filter(({ from }) => from.date < meeting.date) : [];
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('agenda.arising')}
      actions={
        <LinkButton to="/meetings/actions" look="quiet">
          {t('agenda.arisingAll')}
        </LinkButton>
      }
    >
      <DataTable
        caption={t('agenda.arisingCaption')}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.reference} ${row.text}`}
        columns={[
          {
            key: 'reference',
            label: t('agenda.arisingReference'),
            cell: (row) => row.reference,
            sortBy: (row) => row.id,
          },
          { key: 'text', label: t('agenda.arisingWhat'), cell: (row) => row.text },
          { key: 'owner', label: t('agenda.owner'), cell: (row) => row.owner, sortBy: (row) => row.owner },
          { key: 'due', label: t('agenda.arisingDue'), cell: (row) => formatDate(row.due), sortBy: (row) => row.due },
        ]}
      />
    </Card>
  );
}
