import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { STANDINGS } from '../../db/members/words.ts';
import { Card, type Column, DataTable, EmptyState } from '../ui/index.ts';
import css from './members.module.css';
import { StandingTag, VoteTag } from './tags.tsx';
import type { RegisterRow } from './types.ts';

/** The register's lines; a line opens the member's page. */
export function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const columns: Column<RegisterRow>[] = [
    {
      key: 'surname',
      label: t('field.name'),
      sortBy: (row) => `${row.surname} ${row.firstName}`,
      width: '20%',
      cell: (row) => row.name,
    },
    {
      key: 'organisation',
      label: t('field.organisation'),
      sortBy: (row) => row.organisation,
      width: '23%',
      cell: (row) => (
        <>
          {row.organisation}
          {row.position && <span className={css.under}>{row.position}</span>}
        </>
      ),
    },
    {
      key: 'categories',
      label: t('field.categories'),
      width: '22%',
      cell: (row) =>
        row.categories.length > 0 ? row.categories.join('; ') : <span className={css.soft}>{t('list.none')}</span>,
    },
    { key: 'ward', label: t('field.ward'), sortBy: (row) => row.ward, cell: (row) => row.ward },
    {
      key: 'standing',
      label: t('field.standing'),
      sortBy: (row) => STANDINGS.indexOf(row.standing),
      cell: (row) => (
        <div className={css.tags}>
          <StandingTag standing={row.standing} />
          {row.endedOn ? (
            <span className={css.under}>{t('list.left', { date: formatDate(row.endedOn) })}</span>
          ) : (
            <VoteTag votes={row.votes} />
          )}
        </div>
      ),
    },
    {
      key: 'joined',
      label: t('list.joined'),
      sortBy: (row) => row.joinedOn,
      cell: (row) => <span className={css.day}>{formatDate(row.joinedOn)}</span>,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t('title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={(row) => void navigate({ to: '/members/$memberId', params: { memberId: String(row.id) } })}
        initialSort={{ key: 'surname', direction: 'up' }}
        empty={<EmptyState title={t('list.noneFit')}>{t('list.noneFitHelp')}</EmptyState>}
      />
    </Card>
  );
}
