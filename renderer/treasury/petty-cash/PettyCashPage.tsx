import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import type { PettyCash } from '../../../db/treasury/petty-cash.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  Button,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  PageHeader,
  Select,
  SummaryList,
  TextLink,
} from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { Figure, Money } from '../shared/Money.tsx';
import { type Overview, tinOptions } from '../shared/overview.ts';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { BankCashDialog, CountDialog } from './TinDialogs.tsx';

function Vouchers({ rows }: { rows: PettyCash['vouchers'] }) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  return (
    <Card title={t('tin.vouchers')} flush>
      <DataTable
        caption={t('tin.vouchers')}
        rows={rows}
        rowKey={({ entryId }) => entryId}
        rowName={({ voucher }) => t('book.voucher', { number: voucher })}
        onOpen={({ entryId }) => void navigate({ to: '/treasury/book/$entryId', params: { entryId: String(entryId) } })}
        columns={[
          {
            key: 'number',
            label: t('tin.number'),
            width: '8rem',
            sortBy: ({ voucher }) => voucher,
            cell: ({ voucher }) => voucher,
          },
          { key: 'date', label: t('date'), sortBy: ({ date }) => date, cell: ({ date }) => formatDate(date) },
          { key: 'text', label: t('text'), sortBy: ({ text }) => text, cell: ({ text }) => text },
          {
            key: 'amount',
            label: t('amount'),
            align: 'end',
            sortBy: ({ pence }) => pence,
            cell: ({ pence }) => <Figure pence={pence} />,
          },
          { key: 'left', label: t('tin.left'), align: 'end', cell: ({ left }) => <Figure pence={left} strong /> },
        ]}
        empty={<EmptyState title={t('tin.noVouchers')} />}
      />
    </Card>
  );
}

function Counts({ rows }: { rows: PettyCash['counts'] }) {
  const { t } = useTranslation('treasury');
  return (
    <Card title={t('tin.counts')} flush>
      <DataTable
        caption={t('tin.counts')}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ date }) => formatDate(date)}
        columns={[
          { key: 'date', label: t('date'), sortBy: ({ date }) => date, cell: ({ date }) => formatDate(date) },
          {
            key: 'by',
            label: t('tin.countedBy'),
            sortBy: ({ countedBy }) => countedBy,
            cell: ({ countedBy }) => countedBy,
          },
          { key: 'counted', label: t('tin.counted'), align: 'end', cell: ({ counted }) => <Figure pence={counted} /> },
          {
            key: 'expected',
            label: t('tin.expected'),
            align: 'end',
            cell: ({ expected }) => <Figure pence={expected} />,
          },
          {
            key: 'difference',
            label: t('tin.difference'),
            align: 'end',
            cell: ({ counted, expected }) => <Figure pence={sumPence([counted, -expected])} />,
          },
        ]}
        empty={<EmptyState title={t('tin.noCounts')} />}
      />
    </Card>
  );
}

/** What a top-up comes to, or the one that is on its way. */
function TopUp({ accountId, amount }: { accountId: number; amount: number }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useAsk(api.treasury.topUp, { accountId });
  const onItsWay = answer.state === 'ready' ? answer.value.onItsWay : null;
  if (onItsWay !== null) {
    return (
      <TextLink to="/treasury/payments/$paymentId" params={{ paymentId: String(onItsWay) }}>
        {t('tin.onItsWay')}
      </TextLink>
    );
  }
  if (amount === 0) return <span className={css.soft}>{t('tin.full')}</span>;
  return (
    keeps && (
      <LinkButton to="/treasury/payments/new" search={{ purpose: 'petty_cash' }}>
        {t('tin.topUp', { amount: formatPence(amount) })}
      </LinkButton>
    )
  );
}

function Tin({ accountId, overview }: { accountId: number; overview: Overview }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useAsk(api.treasury.pettyCash, { accountId });
  const [open, setOpen] = useState<'count' | 'bank' | null>(null);
  const close = () => setOpen(null);
  return (
    <Asked answer={answer}>
      {({ float, inHand, overShort, topUp, vouchers, counts }) => (
        <>
          <Card
            actions={
              keeps && (
                <>
                  <Button size="s" onPress={() => setOpen('count')}>
                    {t('tin.count')}
                  </Button>
                  <Button size="s" onPress={() => setOpen('bank')}>
                    {t('tin.bank')}
                  </Button>
                </>
              )
            }
          >
            <SummaryList
              rows={[
                { label: t('tin.inHand'), value: <Money pence={inHand} strong /> },
                { label: t('tin.float'), value: <Money pence={float} /> },
                {
                  label: t('tin.unpaid'),
                  value: <Money pence={sumPence(vouchers.map(({ left }) => left))} />,
                  action: <TopUp accountId={accountId} amount={topUp} />,
                },
                { label: t('tin.overShort'), value: <Money pence={overShort} /> },
              ]}
            />
          </Card>
          <Vouchers rows={vouchers} />
          <Counts rows={counts} />
          {open === 'count' && (
            <CountDialog accountId={accountId} inHand={inHand} overview={overview} onClose={close} />
          )}
          {open === 'bank' && (
            <BankCashDialog accountId={accountId} inHand={inHand} overview={overview} onClose={close} />
          )}
        </>
      )}
    </Asked>
  );
}

function Tins({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const options = tinOptions(overview);
  const [chosen, setChosen] = useState<number | null>(options[0]?.value ?? null);
  if (chosen === null) {
    return (
      <Card>
        <EmptyState title={t('tin.none')}>{t('tin.noneText')}</EmptyState>
      </Card>
    );
  }
  return (
    <>
      {options.length > 1 && (
        <Select label={t('account')} options={options} value={chosen} onChange={(id) => setChosen(id as number)} />
      )}
      <Tin key={chosen} accountId={chosen} overview={overview} />
    </>
  );
}

/** The tin: what should be in it, vouchers, counts, top-up. */
export function PettyCashPage() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  return (
    <TreasuryPage>
      <PageHeader
        title={t('parts.pettyCash')}
        lead={t('tin.lead')}
        actions={
          keeps && (
            <LinkButton to="/treasury/petty-cash/voucher" look="primary">
              {t('tin.voucher')}
            </LinkButton>
          )
        }
      />
      <Begun>{(overview) => <Tins overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
