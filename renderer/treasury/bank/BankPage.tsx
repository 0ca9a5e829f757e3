import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Card, EmptyState, PageHeader, Select, StatusTag, Tabs } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { type AccountOverview, bankAccounts, bankOptions, type Overview } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import css from './bank.module.css';
import { MatchTab } from './MatchTab.tsx';
import { ReconcileTab } from './ReconcileTab.tsx';
import { RowsTab } from './RowsTab.tsx';
import { StatementsTab } from './StatementsTab.tsx';
import type { BankSearch, BankTab } from './search.ts';

/** The last day the bank is known for, unless that is reconciled already. */
const dayToReconcile = ({ lastReconciled }: AccountOverview, lastDate: IsoDate | null): IsoDate | null =>
  lastDate !== null && lastReconciled !== null && lastReconciled >= lastDate ? null : lastDate;

/** Which account, up to where the bank is known, and whether it is reconciled. */
function Top({
  account,
  overview,
  onChoose,
}: {
  account: AccountOverview;
  overview: Overview;
  onChoose: (id: number) => void;
}) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.statements, { accountId: account.id }, { keep: true });
  const known = answer.state === 'ready' ? answer.value : null;
  return (
    <div className={css.top}>
      <Select
        label={t('account')}
        value={account.id}
        options={bankOptions(overview)}
        onChange={(id) => id !== null && onChoose(id)}
      />
      <div className={css.facts}>
        {account.lastReconciled === null ? (
          <StatusTag tone="neutral">{t('bank.neverReconciled')}</StatusTag>
        ) : (
          <StatusTag tone="good">{t('bank.reconciledTo', { date: formatDate(account.lastReconciled) })}</StatusTag>
        )}
        {known?.lastDate && <span>{t('bank.knownTo', { date: formatDate(known.lastDate) })}</span>}
        {known && known.bankBalance !== null && (
          <span>{t('bank.balance', { amount: formatPence(known.bankBalance) })}</span>
        )}
      </div>
    </div>
  );
}

function Account({
  account,
  overview,
  tab,
  onGo,
}: {
  account: AccountOverview;
  overview: Overview;
  tab: BankTab | undefined;
  onGo: (to: BankSearch) => void;
}) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.statements, { accountId: account.id });
  const go = (to: BankTab) => onGo({ account: account.id, tab: to });
  return (
    <Asked answer={answer}>
      {(list) => (
        <Tabs
          key={account.id}
          label={t('bank.views')}
          selected={tab ?? (list.statements.length === 0 ? 'statements' : 'match')}
          onSelect={(id) => go(id as BankTab)}
          tabs={[
            {
              id: 'match',
              label: t('bank.tab.match'),
              content: <MatchTab accountId={account.id} overview={overview} onGo={go} />,
            },
            { id: 'rows', label: t('bank.tab.rows'), content: <RowsTab accountId={account.id} /> },
            {
              id: 'statements',
              label: t('bank.tab.statements'),
              content: <StatementsTab account={account} list={list} onRead={() => go('match')} />,
            },
            {
              id: 'reconcile',
              label: t('bank.tab.reconcile'),
              content: <ReconcileTab accountId={account.id} lastDate={dayToReconcile(account, list.lastDate)} />,
            },
          ]}
        />
      )}
    </Asked>
  );
}

/** Bank statements and reconciliation: one account at a time. */
export function BankPage() {
  const { t } = useTranslation('treasury');
  const search = useSearch({ from: '/treasury/bank' });
  const navigate = useNavigate();
  const go = (to: BankSearch) => void navigate({ to: '/treasury/bank', search: to, replace: true });
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.bank')} lead={t('bank.lead')} />
      <Begun>
        {(overview) => {
          const accounts = bankAccounts(overview);
          const account = accounts.find(({ id }) => id === search.account) ?? accounts[0];
          if (!account) {
            return (
              <Card>
                <EmptyState title={t('bank.noAccount')}>{t('bank.noAccountHelp')}</EmptyState>
              </Card>
            );
          }
          return (
            <>
              <Top
                account={account}
                overview={overview}
                onChoose={(id) => go({ account: id, ...(search.tab && { tab: search.tab }) })}
              />
              <Account account={account} overview={overview} tab={search.tab} onGo={go} />
            </>
          );
        }}
      </Begun>
    </TreasuryPage>
  );
}
