import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { pence } from '../../../db/base/pence.ts';
import type { BookItem, ReconciliationFigures } from '../../../db/treasury/bank-types.ts';
import { Banner, Card, DataTable, StatusTag } from '../../ui/index.ts';
import { Figure } from '../shared/Money.tsx';
import css from './bank.module.css';
import { ItemWords, useRowName } from './parts.tsx';

type Item = BookItem & { stale?: boolean };
type ListProps = { title: string; none: string; items: readonly Item[]; sign: 1 | -1; above?: ReactNode };

function Items({ title, none, items, sign, above }: ListProps) {
  const { t } = useTranslation('treasury');
  const nameOf = useRowName();
  return (
    <Card title={title} flush>
      {above}
      <DataTable
        caption={title}
        rows={items}
        rowKey={({ entryId }) => entryId}
        rowName={(item) => nameOf({ text: item.payee ?? item.text, pence: item.pence, date: item.date })}
        empty={<p className={css.inset}>{none}</p>}
        columns={[
          { key: 'date', label: t('date'), width: '9rem', cell: (item) => formatDate(item.date) },
          { key: 'what', label: t('bank.what'), cell: (item) => <ItemWords item={item} /> },
          {
            key: 'state',
            label: t('bank.rec.state'),
            hideLabel: true,
            cell: (item) => item.stale && <StatusTag tone="bad">{t('bank.rec.stale')}</StatusTag>,
          },
          {
            key: 'amount',
            label: t('amount'),
            align: 'end',
            cell: (item) => <Figure pence={pence(sign * item.pence)} />,
          },
        ]}
      />
    </Card>
  );
}

/** Cheques and other payments that the bank has not paid; stale ones are pointed out. */
export function Unpresented({ figures: { unpresentedItems } }: { figures: ReconciliationFigures }) {
  const { t } = useTranslation('treasury');
  return (
    <Items
      title={t('bank.rec.unpresentedList')}
      none={t('bank.rec.unpresentedNone')}
      items={unpresentedItems}
      sign={-1}
      above={
        unpresentedItems.some(({ stale }) => stale) && (
          <div className={css.inset}>
            <Banner tone="warning" title={t('bank.rec.staleHelp')} />
          </div>
        )
      }
    />
  );
}

/** What was paid in and the bank has not yet. */
export function Lodgements({ figures: { lodgements } }: { figures: ReconciliationFigures }) {
  const { t } = useTranslation('treasury');
  return <Items title={t('bank.rec.lodgements')} none={t('bank.rec.lodgementsNone')} items={lodgements} sign={1} />;
}
