import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { PAYMENT_VIEWS } from '../../../db/treasury/payment-rules.ts';
import type { PaymentRow } from '../../../db/treasury/payment-views.ts';
import { PAYMENT_ORDERS } from '../../../db/treasury/words.ts';
import { oneOf } from '../../app/address.ts';
import { useAskPages } from '../../app/ask.ts';
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
  type Paging,
  SearchField,
  Select,
} from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import { afterLast, together } from '../shared/paged.ts';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { PaymentStateTag } from './PaymentStateTag.tsx';
import type { PaymentsSearch } from './search.ts';
import { usePaidTo } from './words.ts';

/** How many come at a time: what each waits for is worked out anew. */
const FEW = 60;

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

function PaymentTable({ rows, paging }: { rows: readonly PaymentRow[]; paging: Paging }) {
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
      key: 'cheque',
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
      cell: ({ preparedOn }) => <span className={css.day}>{formatDate(preparedOn)}</span>,
    },
    { key: 'state', label: t('payments.stateLabel'), width: '30%', cell: (row) => <Signing row={row} /> },
    {
      key: 'pence',
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
        paging={paging}
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
  const navigate = useNavigate();
  const search = useSearch({ from: '/treasury/payments' });
  const { view = 'open', text = '', sort = 'prepared', up = false } = search;
  const narrow = (part: PaymentsSearch) =>
    void navigate({ to: '/treasury/payments', search: { ...search, ...part }, replace: true });
  const input = { view, text, by: sort, falling: !up, limit: FEW };
  const { answer, more } = useAskPages(api.treasury.payments, input, afterLast);
  const count = answer.state === 'ready' ? together(answer.value).total : 0;
  return (
    <>
      <FilterBar
        count={count}
        counted={answer.state === 'ready' ? t('payments.count', { count }) : ''}
        onClear={text === '' ? undefined : () => narrow({ text: '' })}
      >
        <SearchField label={t('payments.search')} value={text} onChange={(value) => narrow({ text: value })} />
        <Select
          label={t('payments.view')}
          value={view}
          options={PAYMENT_VIEWS.map((value) => ({ value, label: t(`payments.views.${value}`) }))}
          onChange={(value) => narrow({ view: value ?? 'open' })}
        />
      </FilterBar>
      <Asked answer={answer}>
        {(pages) => {
          const { rows, total } = together(pages);
          return (
            <PaymentTable
              rows={rows}
              paging={{
                total,
                onEnd: more,
                sort: { key: sort, direction: up ? 'up' : 'down' },
                onSort: ({ key, direction }) =>
                  narrow({ sort: oneOf(PAYMENT_ORDERS, key) ?? 'prepared', up: direction === 'up' }),
              }}
            />
          );
        }}
      </Asked>
    </>
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
