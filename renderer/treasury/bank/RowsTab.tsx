import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, IsoDate, MatchId } from '../../../db/base/brand.ts';
import { isIsoDate } from '../../../db/base/dates.ts';
import { formatDate } from '../../../db/base/format.ts';
import { useAskPages } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Button, Card, DataTable, DateField, EmptyState, FilterBar, Select, StatusTag } from '../../ui/index.ts';
import { Figure } from '../shared/Money.tsx';
import { PAGE, together } from '../shared/paged.ts';
import shared from '../shared/shared.module.css';
import css from './bank.module.css';
import { MatchDialog } from './MatchDialog.tsx';
import { BankWords, keyOfRow, useRowName } from './parts.tsx';

const ONLY = ['all', 'unmatched', 'matched'] as const;
const dayOf = (date: IsoDate | '') => (isIsoDate(date) ? date : null);

/** Every line that the bank wrote, the latest first; one with a match opens it. */
export function RowsTab({ accountId }: { accountId: AccountId }) {
  const { t } = useTranslation('treasury');
  const nameOf = useRowName();
  const [only, setOnly] = useState<(typeof ONLY)[number]>('all');
  const [from, setFrom] = useState<IsoDate | ''>('');
  const [to, setTo] = useState<IsoDate | ''>('');
  const [open, setOpen] = useState<MatchId | null>(null);
  const { answer, more } = useAskPages(
    api.treasury.statementRows,
    { accountId, from: dayOf(from), to: dayOf(to), only, offset: 0, limit: PAGE },
    ({ total }, pages) => (pages.length * PAGE < total ? { offset: pages.length * PAGE } : undefined),
  );
  const count = answer.state === 'ready' ? together(answer.value).total : 0;
  return (
    <div className={css.stack}>
      <FilterBar count={count} counted={answer.state === 'ready' ? t('bank.rows.count', { count }) : ''}>
        <Select
          label={t('bank.rows.only')}
          value={only}
          onChange={(value) => setOnly(value ?? 'all')}
          options={ONLY.map((value) => ({ value, label: t(`bank.rows.${value}`) }))}
        />
        <DateField label={t('bank.rows.from')} hint="" value={from} onChange={setFrom} />
        <DateField label={t('bank.rows.to')} hint="" value={to} onChange={setTo} />
      </FilterBar>
      <Card flush>
        <Asked answer={answer}>
          {(pages) => {
            const { rows, total } = together(pages);
            return (
              <DataTable
                caption={t('bank.tab.rows')}
                rows={rows}
                paging={{ total, onEnd: more }}
                rowKey={keyOfRow}
                rowName={nameOf}
                empty={<EmptyState title={t('bank.rows.none')}>{t('bank.rows.noneHelp')}</EmptyState>}
                columns={[
                  {
                    key: 'date',
                    label: t('date'),
                    width: '9rem',
                    cell: (row) => <span className={shared.day}>{formatDate(row.date)}</span>,
                  },
                  { key: 'text', label: t('bank.bankSays'), cell: (row) => <BankWords row={row} /> },
                  { key: 'pence', label: t('amount'), align: 'end', cell: (row) => <Figure pence={row.pence} /> },
                  { key: 'balance', label: t('balance'), align: 'end', cell: (row) => <Figure pence={row.balance} /> },
                  {
                    key: 'state',
                    label: t('bank.rows.state'),
                    cell: (row) =>
                      row.matchId === null ? (
                        <StatusTag tone="warn">{t('bank.rows.isOpen')}</StatusTag>
                      ) : (
                        <Button
                          size="s"
                          look="quiet"
                          onPress={() => setOpen(row.matchId)}
                          aria-label={`${t('bank.rows.isMatched')}: ${nameOf(row)}`}
                        >
                          {t('bank.rows.isMatched')}
                        </Button>
                      ),
                  },
                ]}
              />
            );
          }}
        </Asked>
      </Card>
      {open !== null && <MatchDialog matchId={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
