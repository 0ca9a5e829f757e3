import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { plainPence } from '../../../db/base/pence.ts';
import { PAYMENT_VIEWS, type PaymentView } from '../../../db/treasury/payment-rules.ts';
import type { PaymentRow } from '../../../db/treasury/payment-views.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  Card,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  SearchField,
  Select,
} from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { PaymentStateTag } from './PaymentStateTag.tsx';
import { usePaidTo } from './words.ts';

const isWaiting = ({ state }: PaymentRow) => state === 'draft' || state === 'signed';

/** Who has signed, and who could. */
function Signing({ row }: { row: PaymentRow }) {
  const { t } = useTranslation('treasury');
  const names = row.could.flatMap(({ name, fault }) => (fault === null ? [name] : []));
  if (!isWaiting(row)) return <PaymentStateTag state={row.state} />;
  return (
    <>
      <PaymentStateTag state={row.state} />
      <span className={css.under}>
        {row.trouble !== null
          ? t(`payments.trouble.${row.trouble}`)
          : names.length > 0
            ? t('payments.could', { names: names.join(', ') })
            : t('payments.nobody')}
      </span>
    </>
  );
}

function PaymentTable({ rows }: { rows: readonly PaymentRow[] }) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const paidTo = usePaidTo();
  const columns: Column<PaymentRow>[] = [
    {
      key: 'payee',
      label: t('payee'),
      width: '26%',
      sortBy: paidTo,
      cell: (row) => (
        <>
          {paidTo(row)}
          <span className={css.under}>{row.text}</span>
        </>
      ),
    },
    {
      key: 'how',
      label: t('payments.how'),
      sortBy: ({ chequeNumber }) => chequeNumber ?? 0,
      cell: ({ account, chequeNumber, method }) => (
        <>
          {chequeNumber === null
            ? t(`payments.method.${method}`)
            : t('payments.cheque', { number: String(chequeNumber).padStart(6, '0') })}
          <span className={css.under}>{account}</span>
        </>
      ),
    },
    {
      key: 'prepared',
      label: t('payments.preparedOn'),
      sortBy: ({ preparedOn }) => preparedOn,
      cell: ({ preparedOn }) => formatDate(preparedOn),
    },
    { key: 'state', label: t('payments.stateLabel'), width: '30%', cell: (row) => <Signing row={row} /> },
    {
      key: 'amount',
      label: t('amount'),
      align: 'end',
      sortBy: ({ pence }) => pence,
      cell: ({ pence }) => <Figure pence={pence} strong />,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t('parts.payments')}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={(row) => paidTo(row)}
        onOpen={({ id }) => void navigate({ to: '/treasury/payments/$paymentId', params: { paymentId: String(id) } })}
        empty={<EmptyState title={t('payments.emptyTitle')}>{t('payments.empty')}</EmptyState>}
      />
    </Card>
  );
}

function PaymentList() {
  const { t } = useTranslation('treasury');
  const paidTo = usePaidTo();
  const [view, setView] = useState<PaymentView>('open');
  const [text, setText] = useState('');
  const answer = useAsk(api.treasury.payments, { view, limit: 500 }, { keep: true });
  const sought = text.trim().toLocaleLowerCase('en-GB');
  const fits = (row: PaymentRow) =>
    [paidTo(row), row.text, row.reference, String(row.chequeNumber ?? ''), plainPence(row.pence)]
      .join(' ')
      .toLocaleLowerCase('en-GB')
      .includes(sought);
  return (
    <Asked answer={answer}>
      {({ rows: all }) => {
        const rows = all.filter(fits);
        return (
          <>
            <FilterBar count={rows.length} onClear={sought === '' ? undefined : () => setText('')}>
              <SearchField label={t('payments.search')} value={text} onChange={setText} />
              <Select
                label={t('payments.view')}
                value={view}
                options={PAYMENT_VIEWS.map((value) => ({ value, label: t(`payments.views.${value}`) }))}
                onChange={(value) => setView(value ?? 'open')}
              />
            </FilterBar>
            <PaymentTable rows={rows} />
          </>
        );
      }}
    </Asked>
  );
}

/** Payments by state: what waits for signatures first. */
export function PaymentsPage() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  return (
    <TreasuryPage>
      <PageHeader
        title={t('parts.payments')}
        lead={t('payments.lead')}
        actions={
          keeps && (
            <LinkButton to="/treasury/payments/new" look="primary" icon={Plus}>
              {t('payments.add')}
            </LinkButton>
          )
        }
      />
      <Begun>{() => <PaymentList />}</Begun>
    </TreasuryPage>
  );
}
