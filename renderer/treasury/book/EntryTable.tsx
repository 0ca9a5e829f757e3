import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { EntryItem } from '../../../db/treasury/entry-list.ts';
import { Card, type Column, DataTable, type Paging } from '../../ui/index.ts';
import { EntryTags, EntryText, useEntryName } from '../shared/entryWords.tsx';
import { Figure } from '../shared/Money.tsx';
import css from '../shared/shared.module.css';

type Row = EntryItem & { balance?: number | null };

type EntryTableProps = {
  caption: string;
  rows: readonly Row[];
  /** With the running balance: only where the rows follow each other without gaps. */
  withBalance?: boolean;
  paging?: Paging | undefined;
  selection?: { selected: ReadonlySet<string | number>; onChange: (selected: Set<string | number>) => void };
  empty: ReactNode;
};

const Details = ({ item }: { item: EntryItem }) => (
  <>
    <EntryText item={item} />
    <EntryTags item={item} />
  </>
);

/** Entries as a list: a row opens the entry's page. */
export function EntryTable({ caption, rows, withBalance = false, paging, selection, empty }: EntryTableProps) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const nameOf = useEntryName();
  const columns: Column<Row>[] = [
    {
      key: 'date',
      label: t('date'),
      width: '8.5rem',
      sortBy: ({ date }) => date,
      cell: ({ date }) => <span className={css.day}>{formatDate(date)}</span>,
    },
    { key: 'payee', label: t('payee'), width: '22%', sortBy: nameOf, cell: nameOf },
    { key: 'details', label: t('book.details'), width: '40%', cell: (row) => <Details item={row} /> },
    {
      key: 'in',
      label: t('book.in'),
      align: 'end',
      sortBy: ({ pence }) => pence,
      cell: ({ pence }) => (pence >= 0 ? <Figure pence={pence} /> : null),
    },
    {
      key: 'out',
      label: t('book.out'),
      align: 'end',
      sortBy: ({ pence }) => -pence,
      cell: ({ pence }) => (pence < 0 ? <Figure pence={-pence} /> : null),
    },
  ];
  if (withBalance) {
    columns.push({
      key: 'balance',
      label: t('balance'),
      align: 'end',
      cell: ({ balance }) => <Figure pence={balance ?? 0} strong />,
    });
  }
  return (
    <Card flush>
      <DataTable
        caption={caption}
        rows={rows}
        columns={columns}
        rowKey={({ entryId }) => entryId}
        rowName={(row) =>
          t('book.row', { date: formatDate(row.date), who: nameOf(row), amount: formatPence(row.pence) })
        }
        onOpen={({ entryId }) => void navigate({ to: '/treasury/book/$entryId', params: { entryId: String(entryId) } })}
        selection={selection}
        paging={paging}
        empty={empty}
      />
    </Card>
  );
}
