import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../../db/base/format.ts';
import type { StatementList } from '../../../db/treasury/bank-types.ts';
import { Card, DataTable, EmptyState } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import type { AccountOverview } from '../shared/overview.ts';
import css from './bank.module.css';
import { ReadFile } from './ReadFile.tsx';

type Props = { account: AccountOverview; list: StatementList; onRead: () => void };

/** Reading a statement, and those that were read. */
export function StatementsTab({ account, list, onRead }: Props) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  return (
    <div className={css.stack}>
      {keeps && <ReadFile account={account} onRead={onRead} />}
      <Card title={t('bank.statements.title')} flush>
        <DataTable
          caption={t('bank.statements.title')}
          rows={list.statements}
          rowKey={(row) => row.id}
          rowName={(row) => row.fileName}
          empty={<EmptyState title={t('bank.statements.none')}>{t('bank.statements.noneHelp')}</EmptyState>}
          columns={[
            {
              key: 'file',
              label: t('bank.statements.file'),
              cell: (row) => (
                <>
                  <span className={css.name}>{row.fileName}</span>
                  <span className={css.said}>
                    {row.profile === null ? t('bank.statements.typed') : t(`profile.${row.profile}`)}
                  </span>
                </>
              ),
            },
            {
              key: 'days',
              label: t('bank.statements.days'),
              cell: (row) =>
                row.firstDate && row.lastDate
                  ? t('bank.read.periodOf', { from: formatDate(row.firstDate), to: formatDate(row.lastDate) })
                  : '',
            },
            {
              key: 'lines',
              label: t('bank.statements.lines'),
              cell: (row) => t('bank.statements.linesOf', { added: row.added, rows: row.rows }),
            },
            {
              key: 'closing',
              label: t('bank.statements.closing'),
              align: 'end',
              cell: (row) => <Figure pence={row.closing} />,
            },
            {
              key: 'by',
              label: t('bank.statements.by'),
              cell: (row) => (
                <>
                  <span className={css.name}>{row.by}</span>
                  <span className={css.said}>{formatInstant(row.at as Parameters<typeof formatInstant>[0])}</span>
                </>
              ),
            },
          ]}
        />
      </Card>
    </div>
  );
}
