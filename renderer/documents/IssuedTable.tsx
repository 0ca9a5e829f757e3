import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../db/base/brand.ts';
import { formatInstant } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Card, type Column, DataTable, EmptyState } from '../ui/index.ts';

type Issued = Extract<Awaited<ReturnType<typeof api.documents.issued>>, { ok: true }>['value'][number];

/** Enough of the hash to compare with the eye; the whole one is on record. */
const HASH_SHOWN = 12;

function columnsOf(t: TFunction<'preview'>): Column<Issued>[] {
  return [
    { key: 'title', label: t('issued.title'), cell: (row) => row.title, sortBy: (row) => row.title },
    { key: 'how', label: t('issued.how'), cell: (row) => t(`how.${row.how}`), sortBy: (row) => row.how },
    { key: 'at', label: t('issued.at'), cell: (row) => formatInstant(row.at), sortBy: (row) => row.at },
    { key: 'by', label: t('issued.by'), cell: (row) => row.personName, sortBy: (row) => row.personName },
    {
      key: 'pages',
      label: t('issued.pages'),
      cell: (row) => row.pages || '–',
      sortBy: (row) => row.pages,
      align: 'end',
    },
    {
      key: 'hash',
      label: t('issued.hash'),
      cell: (row) => <code title={row.sha256}>{row.sha256.slice(0, HASH_SHOWN)}</code>,
    },
  ];
}

/** What was saved, opened or printed: of one meeting, or of everything. */
export function IssuedTable({ meetingId = null }: { meetingId?: MeetingId | null }) {
  const { t } = useTranslation('preview');
  const answer = useAsk(api.documents.issued, { meetingId });
  return (
    <Card title={t('issuedTitle')} flush>
      <Asked answer={answer}>
        {(rows) => (
          <DataTable
            caption={t('issued.caption')}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.title}
            columns={columnsOf(t)}
            empty={<EmptyState title={t('issued.empty')}>{t('issued.emptyHelp')}</EmptyState>}
          />
        )}
      </Asked>
    </Card>
  );
}
