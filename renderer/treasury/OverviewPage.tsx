import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { Card, LinkButton, MenuButton, PageHeader, StatusTag } from '../ui/index.ts';
import { BooksLine } from './BooksLine.tsx';
import { Begun, useKeeps } from './shared/Begun.tsx';
import { Figure } from './shared/Money.tsx';
import { type Overview, useOverview } from './shared/overview.ts';
import css from './shared/shared.module.css';
import { TreasuryPage } from './TreasuryPage.tsx';
import { WaitsCard } from './WaitsCard.tsx';

/** Accounts down, funds across: what each holds of each, and the sums. */
function Balances({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const funds = overview.funds.filter((each) => each.closedOn === null || each.balance !== 0);
  const accounts = overview.accounts.filter((each) => each.closedOn === null || each.balance !== 0);
  return (
    <Card title={t('overview.byFund')} flush>
      <div className={css.scroll}>
        <table className={css.sums}>
          <caption className="visuallyHidden">{t('overview.byFund')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              {funds.map(({ id, name, kind, overdrawn }) => (
                <th scope="col" key={id}>
                  {name}
                  <span className={css.under}>{t(`fundKind.${kind}`)}</span>
                  {overdrawn && <StatusTag tone="warn">{t('overview.overdrawn')}</StatusTag>}
                </th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ id, name, kind, byFund, balance, lastReconciled }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {kind !== 'petty_cash' && (
                    <span className={css.under}>
                      {lastReconciled
                        ? t('overview.reconciled', { date: formatDate(lastReconciled) })
                        : t('overview.neverReconciled')}
                    </span>
                  )}
                </th>
                {funds.map((fund) => (
                  <td key={fund.id}>
                    <Figure pence={byFund.find(({ fundId }) => fundId === fund.id)?.pence ?? 0} />
                  </td>
                ))}
                <td>
                  <Figure pence={balance} strong />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {funds.map(({ id, balance }) => (
                <td key={id}>
                  <Figure pence={balance} strong />
                </td>
              ))}
              <td>
                <Figure pence={overview.total} strong />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

function Actions() {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const others = [
    { id: 'bankDebit', to: '/treasury/book/bank-debit' },
    { id: 'voucher', to: '/treasury/petty-cash/voucher' },
    { id: 'fundTransfer', to: '/treasury/book/fund-transfer' },
    { id: 'slips', to: '/treasury/book/slips' },
  ] as const;
  return (
    <>
      <LinkButton to="/treasury/book/receipt">{t('overview.receipt')}</LinkButton>
      <LinkButton to="/treasury/payments/new" look="primary">
        {t('overview.payment')}
      </LinkButton>
      <MenuButton
        label={t('overview.other')}
        actions={others.map(({ id, to }) => ({
          id,
          label: t(`overview.${id}`),
          onAction: () => void navigate({ to }),
        }))}
      />
    </>
  );
}

/** Balances by account and fund, and what waits. */
export function OverviewPage() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useOverview();
  const isBegun = answer.state === 'ready' && answer.value.begun;
  return (
    <TreasuryPage>
      <PageHeader title={t('title')} lead={t('overview.lead')} actions={keeps && isBegun && <Actions />} />
      <Begun>
        {(overview) => (
          <>
            <WaitsCard />
            <Balances overview={overview} />
            <BooksLine />
          </>
        )}
      </Begun>
    </TreasuryPage>
  );
}
